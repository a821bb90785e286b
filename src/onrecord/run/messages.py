"""What the parent and its workers say to each other over the pipes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.terms import Document, Findings, Problem


@dataclass(frozen=True, slots=True)
class Config:
    """What a worker has to know before its first input: the work by reference, and its limits as in `Settings`."""

    read: str
    find: str
    memory: int
    cpu_seconds: float
    read_seconds: float
    find_seconds: float
    find_seconds_per_1000: float
    max_characters: int


@dataclass(frozen=True, slots=True)
class Task:
    """One input; its bytes follow as a message of their own."""

    name: str
    media_type: str | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a worker tells: that it is ready, what it read, that it loads the model or searches, what it found."""

    kind: Literal["ready", "read", "loading", "finding", "found", "unable"]
    #: With ``read``.
    document: Document | None = None
    #: With ``found``.
    findings: Findings | None = None
    #: With ``read`` and ``found``.
    problems: tuple[Problem, ...] = ()
    #: With ``finding``: how long it may take, on the clock.
    seconds: float = 0.0
    #: With ``unable``: why the model cannot be loaded.
    message: str = ""
