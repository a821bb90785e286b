"""Settings of all tests."""

from __future__ import annotations

from hypothesis import settings

# How long an example takes says something about the machine, not about the program; and a failure has to come back
# on the next run, so the examples are the same each time.
settings.register_profile("onrecord", deadline=None, derandomize=True)
settings.load_profile("onrecord")
