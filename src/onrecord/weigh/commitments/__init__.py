"""Reports of commitments, joined over the documents that tell of one."""
