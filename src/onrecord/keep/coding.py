"""The terms as plain JSON and back: for rows of the store and for the pipe between processes.

Nothing but strings, numbers, lists and objects is written, so that reading a row can never run code. The bytes are UTF-8
in which lone surrogates stay as they are (``surrogatepass``): every Python string comes back as it was.
"""

from __future__ import annotations

import datetime
import json
from typing import Any

from onrecord.terms import Span, When

Plain = dict[str, Any]


def packed(text: str) -> bytes:
    """Any string as bytes; the order of bytes is the order of code points."""
    return text.encode("utf-8", "surrogatepass")


def unpacked(data: bytes) -> str:
    """The string that was `packed`."""
    return data.decode("utf-8", "surrogatepass")


def written(plain: object) -> bytes:
    """Plain values as JSON, the same bytes for the same value."""
    return packed(json.dumps(plain, ensure_ascii=False, separators=(",", ":"), sort_keys=True))


def loaded(data: bytes) -> Any:  # noqa: ANN401 - JSON has no narrower type
    """The plain values that were `written`; raises ValueError when the bytes are something else."""
    return json.loads(unpacked(data))


def span_out(span: Span) -> list[int | str]:
    """A span as plain values."""
    return [span.start, span.end, span.exact]


def span_in(plain: list[Any]) -> Span:
    """A span from plain values; raises ValueError, KeyError or TypeError on others."""
    return Span(*plain)


def spans_out(spans: tuple[Span, ...]) -> list[list[int | str]]:
    """Spans as plain values."""
    return [span_out(span) for span in spans]


def spans_in(plain: list[list[Any]]) -> tuple[Span, ...]:
    """Spans from plain values; raises ValueError or TypeError on others."""
    return tuple(Span(*item) for item in plain)


def optional_span_out(span: Span | None) -> list[int | str] | None:
    """A span or none as plain values."""
    return None if span is None else span_out(span)


def optional_span_in(plain: list[Any] | None) -> Span | None:
    """A span or none from plain values; raises ValueError or TypeError on others."""
    return None if plain is None else Span(*plain)


def when_out(when: When) -> Plain:
    """A day as plain values."""
    return {
        "first": when.first.isoformat(),
        "last": when.last.isoformat(),
        "span": optional_span_out(when.span),
        "anchor": when.anchor,
        "anchored_on": when.anchored_on.isoformat() if when.anchored_on else None,
        "sure": when.sure,
    }


def when_in(plain: Plain) -> When:
    """A day from plain values; raises ValueError, KeyError or TypeError on others."""
    day = datetime.date.fromisoformat
    anchored = plain["anchored_on"]
    return When(
        day(plain["first"]),
        day(plain["last"]),
        optional_span_in(plain["span"]),
        plain["anchor"],
        day(anchored) if anchored else None,
        plain["sure"],
    )
