"""Whose words an article carries: who retells whom, before anything is counted."""
