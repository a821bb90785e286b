"""The words before and after a number that say how exact it is: about, at least, more than, up to, or more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from onrecord.terms.quantity import Bound

_GAP: Final = r"[ \u00a0\n]{1,2}"
_ABOUT: Final = (
    r"about|around|some|roughly|approximately|approx\.?|nearly|almost|close to|an estimated|estimated|circa|ca?\.|"
    r"in the region of|the equivalent of|just about|virtually|well nigh|somewhere around"
)
_AT_LEAST: Final = r"at least|no fewer than|no less than|not less than|a minimum of|as little as|at the very least"
_AT_MOST: Final = r"at most|up to|as many as|as much as|no more than|not more than|a maximum of|at the most|as high as"
_MORE: Final = r"(?:well |just |slightly |far |a little )?(?:more than|over|above|greater than)|in excess of|upwards? of|north of|exceeding|topping|larger than"
_LESS: Final = (
    r"(?:well |just |slightly |far |a little )?(?:less than|fewer than|under|below|lower than|smaller than|short of)"
)
_BEFORE: Final = re.compile(
    rf"(?<![\w-])(?:(?P<about>{_ABOUT})|(?P<least>{_AT_LEAST})|(?P<most>{_AT_MOST})|(?P<more>{_MORE})|(?P<less>{_LESS})"
    rf"|(?P<between>between|ranging from|from between))(?:{_GAP}(?:the|an?|another|an additional|an extra|a further))?{_GAP}$|(?P<tilde>[~≈])\s?$|(?P<greater>>)\s?$|(?P<smaller><)\s?$",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    r"(?:[ \u00a0\n]or(?: so)? (?P<more>more|above|over|older)\b|[ \u00a0\n]or (?P<less>less|fewer|under|below)\b|[ \u00a0\n]or so\b|,? (?P<least>at least)\b|(?P<plus>\+|-plus\b))",
    re.IGNORECASE,
)
#: How far before a number the longest bound can begin.
_FAR: Final = 40


def bound_before(text: str, at: int) -> tuple[Bound, int] | None:
    """The bound that ends at ``at``, and where its words begin; "between" is one that needs a second number."""
    match = _BEFORE.search(text, max(0, at - _FAR), at)
    if match is None:
        return None
    groups: tuple[tuple[str, Bound], ...] = (
        ("about", "about"), ("tilde", "about"), ("least", "at least"), ("most", "at most"), ("more", "more than"),
        ("greater", "more than"), ("less", "less than"), ("smaller", "less than"), ("between", "between"),
    )  # fmt: skip
    return next(bound for name, bound in groups if match[name]), match.start()


def bound_after(text: str, at: int) -> tuple[Bound, int] | None:
    """The bound that begins at ``at`` ("or more", "+"), and where its words end."""
    match = _AFTER.match(text, at)
    if match is None:
        return None
    if match["more"] or match["least"] or match["plus"]:
        return "at least", match.end()
    return ("at most" if match["less"] else "about"), match.end()
