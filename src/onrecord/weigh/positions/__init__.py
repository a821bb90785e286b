"""Stances and a question to where each actor stands on it."""
