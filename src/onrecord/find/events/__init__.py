"""What one document says happened, or is to happen, on a day: clauses and nouns that tell it."""
