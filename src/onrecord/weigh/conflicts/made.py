"""One conflict put together: readings in order, how serious it is, and what it is called by."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from onrecord.terms import Conflict, Reading, conflict_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from onrecord.terms import ConflictKind, ConflictType, Span

#: How soon an editor should look at a type of conflict, 1 first.
_RANKS: Mapping[ConflictType, int] = MappingProxyType({
    "contradiction": 1, "copying": 2, "unsure": 2, "slip": 3, "later update": 4, "translation": 4, "rounding": 5,
    "variant": 5,
})  # fmt: skip


def conflict(  # noqa: PLR0913 - what a conflict is made of
    kind: ConflictKind,
    type_: ConflictType,
    subject: str,
    readings: Iterable[Reading],
    *,
    reasons: Iterable[str],
    about: str | None = None,
) -> Conflict:
    """A conflict with its readings in order, each once, and its rank and id."""
    ordered = tuple(sorted(set(readings), key=_by_value))
    return Conflict(
        id=conflict_id(kind, subject, ordered),
        kind=kind,
        type=type_,
        subject=subject,
        readings=ordered,
        reasons=tuple(dict.fromkeys(reasons)),
        rank=_RANKS[type_],
        about=about,
    )


def reading(document: str, span: Span) -> Reading:
    """The reading that one stretch of an article gives: its words on one line."""
    return Reading(" ".join(span.exact.split()), document, (span,))


def by_rank(item: Conflict) -> tuple[int, str, str, str]:
    """The order in which conflicts are shown: the most serious first."""
    return item.rank, item.kind, item.subject, item.id


def _by_value(reading: Reading) -> tuple[str, str, tuple[int, ...]]:
    return reading.value, reading.document, tuple(span.start for span in reading.spans)
