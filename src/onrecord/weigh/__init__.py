"""Linked statements to counts of support."""
