"""How far a reading has come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Step = Literal["accept", "read", "settle", "done"]


@dataclass(frozen=True, slots=True)
class Progress:
    """Reported after each change; counts concern this reading, not the whole record."""

    #: ``accept``: bytes are being kept; ``read``: documents are read and searched for statements; ``settle``: who is who over
    #: the whole record; ``done``.
    step: Step
    #: Inputs finished in this step, failed ones included.
    done: int
    #: Of all inputs asked for, those that are not in the record as a document.
    failed: int
    #: Inputs of this step.
    total: int
    #: Name of the input that was finished or begun last.
    name: str
    #: Seconds since the reading began.
    seconds: float
