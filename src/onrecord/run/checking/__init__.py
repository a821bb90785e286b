"""A draft held against the record: what it gets wrong, and what no article carries. The draft itself is never kept."""
