"""The record as one self-contained page: every line one click from its words, and nothing that runs."""
