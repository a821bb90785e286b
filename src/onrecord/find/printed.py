"""Rows that were found where teasers are blanked, with the characters that the document has printed there.

A span that runs over a teaser ends before it: what stands behind it is told in the same sentence, but the words between are
of another article.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, TypeVar, cast

from onrecord.terms import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from _typeshed import DataclassInstance

Range = tuple[int, int]
T = TypeVar("T")


def as_printed(rows: T, text: str, teasers: Sequence[Range]) -> T:
    """Rows with each span that runs over a teaser cut before it.

    Args:
        rows: A row, or rows, made of frozen dataclasses and tuples.
        text: The document's own text.
        teasers: The ranges that were blanked, in order.
    """
    return cast("T", _settled(rows, text, teasers)) if teasers else rows


def _settled(value: object, text: str, teasers: Sequence[Range]) -> object:
    if isinstance(value, Span):
        return _cut(value, text, teasers)
    if isinstance(value, tuple):
        return tuple(_settled(each, text, teasers) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        return _replaced(value, text, teasers)
    return value


def _replaced(row: DataclassInstance, text: str, teasers: Sequence[Range]) -> object:
    new = {field.name: _settled(getattr(row, field.name), text, teasers) for field in fields(row)}
    changed = {name: value for name, value in new.items() if value != getattr(row, name)}
    return replace(row, **changed) if changed else row


def _cut(span: Span, text: str, teasers: Sequence[Range]) -> Span:
    first = next((start for start, end in teasers if start < span.end and span.start < end), None)
    if first is None:
        return span
    end = span.start + len(text[span.start : max(span.start, first)].rstrip())
    return Span.of(text, span.start, end) if end > span.start else Span.of(text, span.start, span.end)
