"""Composition: which stages run in which order, and on what."""
