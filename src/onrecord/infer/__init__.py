"""The only code that runs models: sessions, tokens, the model catalogue."""
