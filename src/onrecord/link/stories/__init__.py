"""Which articles tell of the same thing."""
