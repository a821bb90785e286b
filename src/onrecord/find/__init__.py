"""A document to what it says: statements, names, times."""
