"""Bad input as data: what was wrong, where, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["failed", "partial", "note"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something a reader of the record has to know about one input.

    ``severity`` is ``failed`` when the input is not in the record, ``partial`` when some of it is missing or
    unread, ``note`` when all of it is there but something about it is odd.
    """

    #: File name, address or ``-`` of the input.
    name: str
    severity: Severity
    #: A short fixed word for programs, such as ``empty``, ``binary``, ``too-large``, ``duplicate``.
    code: str
    #: One whole sentence for people.
    message: str
    #: Where in the input, in code points of the stored text (or bytes, when there is no text); none for the whole.
    at: int | None = None
    #: Id of the document, when there is one.
    document: str | None = None
