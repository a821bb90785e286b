"""Many documents to one cast: who is who, and who is speaking."""
