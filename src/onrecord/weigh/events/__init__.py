"""Reports of events, joined over the documents that tell of one thing."""
