"""The lines between headline and report that say whose text this is: outlet, issuer, kind of piece."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.read.masthead import is_label, is_release, outlet_name
from onrecord.read.opening import byline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.read.rows import Row
    from onrecord.terms.document import FurnitureKind

#: What stands beside the name of an outlet under a headline.
_BESIDE: Final = frozenset({"byline", "timestamp", "source-line"})
#: Between the name of an outlet and who writes: "Islander | By Ada Quill".
_BARS: Final = ("|", "·", "•")


def mark(rows: Sequence[Row], kinds: list[FurnitureKind | None], *, top: int) -> None:
    """Mark such lines among the first ``top``: next to a byline, a time or each other, and never the first line."""
    releases = {i for i, row in enumerate(rows[:top]) if i > 0 and kinds[i] is None and is_release(row.words)}
    for i in releases:
        kinds[i] = "other"
    changed = True
    while changed:
        changed = False
        for i in range(1, min(top, len(rows))):
            beside = {j for j in (i - 1, i + 1) if 0 < j < len(rows)}
            near = any(kinds[j] in _BESIDE or j in releases for j in beside)
            if kinds[i] is None and near:
                kinds[i] = _kind(rows[i].words, is_issued=bool(releases & beside))
                changed = changed or kinds[i] is not None


def outlet_beside_names(words: str) -> tuple[int, int] | None:
    """Where a line with names of writers names the outlet: "By Ada Quill, Elba Echo", "Elba Echo | By Ada Quill"."""
    for bar in _BARS:
        head, found, _ = words.partition(bar)
        name = outlet_name(head.strip()) if found else None
        if name is not None:
            return name
    signed = byline(words)
    start = signed.rest if signed is not None else words.find(",")
    rest = words[start:].lstrip(" ,|·•–—-(") if start >= 0 else ""
    name = outlet_name(rest.rstrip(" )."))
    shift = len(words) - len(rest)
    return None if name is None else (name[0] + shift, name[1] + shift)


def signed_beside_outlet(words: str) -> tuple[int, int] | None:
    """Where the names stand in "Elba Echo | By Ada Quill" and in "Ada Quill, Elba Echo"."""
    at = outlet_beside_names(words)
    if at is None:
        return None
    if at[0] == 0:
        rest = words[at[1] :].lstrip(" |·•")
        found = byline(rest)
        shift = len(words) - len(rest)
        return None if found is None else (found.names[0] + shift, found.names[1] + shift)
    # "Ada Quill, Elba Echo": a byline without its "By".
    names = words[: at[0]].rstrip(" ,")
    return (0, len(names)) if byline(f"By {names}") is not None and names.count(" ") in {1, 2} else None


def _kind(words: str, *, is_issued: bool) -> FurnitureKind | None:
    if outlet_name(words, issuer=is_issued) is not None:
        return "source-line"
    if signed_beside_outlet(words) is not None:
        return "byline"
    return "other" if is_label(words) else None
