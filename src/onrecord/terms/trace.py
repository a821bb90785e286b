"""Which stage made a row."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Trace:
    """The stage that made a row, its version, and the digest of the model it used (none for rules)."""

    stage: str
    version: str
    model: str | None = None
