"""The record in a terminal: rich texts, made from typed rows and never from markup."""
