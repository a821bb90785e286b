"""What is known about a document beside its text."""

from __future__ import annotations

from dataclasses import dataclass, fields

from onrecord.terms.document import Noted
from onrecord.terms.span import Span


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts about a document; None where nothing was found."""

    title: Noted | None = None
    outlet: Noted | None = None
    byline: Noted | None = None
    dateline: Noted | None = None
    published: Noted | None = None
    address: Noted | None = None

    def or_else(self, other: Facts) -> Facts:
        """These facts, with those of ``other`` where one is missing."""
        return Facts(**{f.name: getattr(self, f.name) or getattr(other, f.name) for f in fields(self)})


def noted(text: str, start: int, end: int, *, rule: str, value: str | None = None) -> Noted:
    """A fact read from ``text[start:end]``; its value is those words unless another is given."""
    return Noted(text[start:end] if value is None else value, Span.of(text, start, end), rule)
