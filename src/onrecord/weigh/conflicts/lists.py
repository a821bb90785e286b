"""Who was there, by lists that do not hold the same: "Harl and Brannish counterparts", "attended by A, B and C"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

from onrecord.text.atlas import lead
from onrecord.text.folding import folded
from onrecord.weigh.conflicts.fact import Fact, fact, meetings
from onrecord.weigh.conflicts.forms import likely_same
from onrecord.weigh.conflicts.made import conflict, reading
from onrecord.weigh.conflicts.page import is_copied, weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.terms import Conflict, ConflictType
    from onrecord.weigh.conflicts.page import Page

_LEAST: Final = 3.0
_NAME: Final = r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*"
_LIST: Final = rf"{_NAME}(?:,\s(?:and\s)?{_NAME})*,?\sand\s{_NAME}"
#: A list before a noun for those who meet, and one after words that say who was there.
_BEFORE: Final = re.compile(
    rf"\b(?P<list>{_LIST})\s(?P<noun>(?:[a-z]+\s){{0,2}}(?:counterparts|ministers|leaders|presidents|envoys|delegates|delegations|ambassadors"
    r"|representatives|negotiators|chiefs))\b"
)
_AFTER: Final = re.compile(
    rf"\b(?P<noun>attended\sby|in\sthe\spresence\sof|(?:[a-z]+\s){{0,2}}(?:ministers|leaders|presidents|envoys|delegates|representatives)\s(?:of|from))"
    rf"\s(?:the\s)?(?P<list>{_LIST})"
)
#: Groups of states that articles name in one word.
_GROUPS: Final = {
    "baltic": ("state:EE", "state:LV", "state:LT"),
    "nordic": ("state:DK", "state:FI", "state:IS", "state:NO", "state:SE"),
    "benelux": ("state:BE", "state:NL", "state:LU"),
}


@dataclass(frozen=True, slots=True)
class Listed:
    """One list of those who were there, and what each of its names leads to."""

    at: Fact
    noun: str
    members: frozenset[str]


def lists(pages: Sequence[Page]) -> Iterator[Conflict]:
    """Conflicts of the kind ``attendance`` between lists of the articles of one story."""
    weighed = weights(pages)
    by_id = {one.id: one for one in pages}
    found = {one.id: {item.at: item for item in _listed(one)} for one in pages}
    for a, b in combinations(sorted(by_id), 2):
        for meeting in meetings(list(found[a]), list(found[b]), weighed, least=_LEAST, part=0.0):
            left, right = found[a][meeting.left], found[b][meeting.right]
            if left.noun == right.noun and _differ(left.members, right.members):
                yield _conflict(left, right, by_id[a], by_id[b])


def _listed(page: Page) -> Iterator[Listed]:
    for sentence in page.sentences:
        for pattern in (_BEFORE, _AFTER):
            for match in pattern.finditer(page.text, sentence.start, sentence.end):
                item = fact(page, page.span(*match.span()), "list", 0, 0)
                if item is not None:
                    names = re.split(r",\s(?:and\s)?|\sand\s", match.group("list"))
                    members = frozenset(member for name in names for member in _members(name))
                    yield Listed(item, match.group("noun").split()[-1], members)


def _members(name: str) -> tuple[str, ...]:
    plain = folded(name)
    hit = lead(name)
    return _GROUPS.get(plain) or ((hit.known.key,) if hit is not None else (plain,))


def _differ(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two lists share a name, and one has a name that is no other spelling of one in the other."""
    if not left & right:
        return False
    apart = [(a, b) for a in left - right for b in right - left if ":" not in a + b]
    return left != right and not any(likely_same(a, b) for a, b in apart)


def _conflict(left: Listed, right: Listed, one: Page, other: Page) -> Conflict:
    readings = [reading(item.at.document, item.at.span) for item in (left, right)]
    is_part = left.members < right.members or right.members < left.members
    type_: ConflictType = "copying" if is_copied(one, other) else "unsure" if is_part else "contradiction"
    reasons = ["the lists of those who were there do not name the same"]
    if is_part:
        reasons.append("one list holds the other and goes beyond it")
    return conflict("attendance", type_, f"{left.noun} who were there", readings, reasons=reasons)
