"""Loaded wording: one actor, place or act that outlets name differently in their own words."""
