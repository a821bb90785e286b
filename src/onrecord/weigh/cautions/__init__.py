"""Reports of warnings and red lines, joined over the documents that tell of one."""
