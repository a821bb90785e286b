"""onrecord keeps the record of a story: who said what, tied to the exact characters it came from."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.keep.errors import RecordError
    from onrecord.run.progress import Progress
    from onrecord.run.reading import read
    from onrecord.run.record import Record
    from onrecord.run.settings import Settings
    from onrecord.terms import Counts, Document, Entity, Hit, Line, Problem, Span, Statement

__version__ = "0.1.0"

__all__ = [
    "Counts", "Document", "Entity", "Hit", "Line", "Problem", "Progress", "Record", "RecordError", "Settings", "Span",
    "Statement", "__version__", "open", "read",
]  # fmt: skip

#: Where each name is loaded from when it is first asked for, so that `import onrecord` costs next to nothing.
_HOMES = {
    "Counts": "onrecord.terms", "Document": "onrecord.terms", "Entity": "onrecord.terms", "Hit": "onrecord.terms",
    "Line": "onrecord.terms", "Problem": "onrecord.terms", "Span": "onrecord.terms", "Statement": "onrecord.terms",
    "Progress": "onrecord.run.progress", "Record": "onrecord.run.record", "RecordError": "onrecord.keep.errors",
    "Settings": "onrecord.run.settings", "read": "onrecord.run.reading",
}  # fmt: skip


def open(path: str | Path = "story.record") -> Record:  # noqa: A001 - reads well as onrecord.open
    """Open a record; raises `RecordError` when there is none there."""
    from onrecord.run.record import Record  # noqa: PLC0415 - loaded on first use

    return Record.open(path)


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - loaded on first use

    return getattr(import_module(_HOMES[name]), name)


class _Door(ModuleType):
    """The package itself, in which `read` stays the verb when the room of that name is loaded.

    Importing ``onrecord.read.bytes`` makes Python set the room as an attribute of the package, over the function. The
    room needs no such attribute: imports find it by its full name.
    """

    def __setattr__(self, name: str, value: object) -> None:
        """Take every attribute but a room that has the name of something offered here."""
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Door
