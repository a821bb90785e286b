"""The record itself: where everything is stored, searched and corrected."""
