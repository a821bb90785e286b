"""What speakers say must be, will be, or may be: "we must never", "I will vote for it", "troops could be sent"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.find.stances.clauses import object_end, subject
from onrecord.find.stances.draft import Draft
from onrecord.find.stances.limits import led, limited
from onrecord.find.stances.tone import is_doubted, is_ironic
from onrecord.find.stances.values import doubted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.find.stances.scene import Scene, Slice
    from onrecord.terms import Hand, StanceValue, Statement

_MAY: Final = frozenset({"could", "may", "might"})
_WILL: Final = frozenset({"will", "shall"})
#: What "should" opens a clause behind.
_OPENERS: Final = frozenset({",", "what", "how", "why", "where", "when", "whether", "if", "who"})
#: What stands behind "should" only where the subject does: "should the ships appear".
_SUBJECTS: Final = frozenset("the a an this that these those any he she it they we i you his her its their our".split())
_CLOSED: Final = re.compile(r"[\"”’»]")
_OWN: Final = frozenset({"i", "we"})
_SELF: Final = frozenset({"he", "she", "they", "it"})


def helped(scene: Scene, taken: Sequence[Slice], named: Sequence[tuple[int, int]]) -> Iterator[Draft]:
    """Stances by "must", "should", "have to", "will" and "could", outside words already ``taken``.

    Args:
        scene: The sentence.
        taken: Words that are a judgement.
        named: Ranges of names in the text: who will do something is a name or the speaker.
    """
    attitudes = [(f.first, f.last) for f in scene.attitudes]
    for at in range(len(scene.words)):
        width = _width(scene, at)
        before = scene.words[at - 1].low if at else ""
        if not width or before in {*_MAY, "would", "will", "not"} or any(a <= at < b for a, b in taken):
            continue
        last = at + width
        while last < len(scene.words) and scene.words[last].low in {
            "not",
            "never",
            "also",
            "now",
            "all",
            "always",
            "only",
        }:
            last += 1
        if any(last - 1 <= a <= last + 1 for a, _ in (*attitudes, *taken)):
            continue  # "must reject" is an attitude
        draft = _modal(scene, (at, last), named)
        if draft is not None:
            yield draft


def _width(scene: Scene, at: int) -> int:
    """Of how many words a verb that helps is; 0 when none stands there."""
    low = scene.words[at].low
    after = scene.words[at + 1].low if at + 1 < len(scene.words) else ""
    if low in {"must", "should", *_WILL, *_MAY}:
        return 1
    return 2 if low in {"ought", "have", "has", "need", "needs"} and after == "to" else 0


def _modal(scene: Scene, part: Slice, named: Sequence[tuple[int, int]]) -> Draft | None:
    statement = scene.inside(part)
    left, right = scene.reach(part, statement)
    who = subject(scene.words, part[0], left)
    if who[0] > left and scene.words[who[0] - 1].low in {"whether", "if", "unless"}:
        return None
    after = (part[1], object_end(scene.words, part[1], right))
    value = _value(scene, part, who)
    target: tuple[Slice, ...] = (after,)
    holder: Slice | None = None
    if scene.words[part[0]].low in _WILL:
        if _is_done_to(scene, part[1], right) or _is_expected(scene, who, left):
            return None  # "the judge will be confirmed": who is for it is not told
        holder, own = _who(scene, who, statement, named)
        if not own and holder is None:
            return None
    elif statement is None or _has_none(scene, who, (left, right)) or _is_open_clause(scene, part[0], left):
        return None
    else:
        value = doubted(value) if is_doubted(scene, statement) else value
        target = (who, after)
    hand: Hand = "own words" if holder is None else "reported" if statement is None else "second hand"
    value = "unclear" if scene.asks((left, right)) or is_ironic(scene) else value
    draft = Draft(value, (part,), target, (holder,) if holder else (), hand, statement)
    return led(scene, limited(scene, draft, part[1], right), (left, who[0] if who[0] < who[1] else part[0]))


def _is_done_to(scene: Scene, at: int, right: int) -> bool:
    """Whether words at ``at`` are a passive: "be confirmed"."""
    lows = [w.low for w in scene.words[at : min(at + 3, right)] if not w.low.endswith("ly")]
    return lows[:1] == ["be"] and len(lows) > 1 and lows[1].endswith(("ed", "en"))


def _is_expected(scene: Scene, who: Slice, left: int) -> bool:
    """Whether somebody else thinks that it will be: "it is not realistic to expect the party will agree"."""
    lows = {w.low for w in scene.words[max(left, who[0] - 3) : who[0]]}
    return bool(
        lows & {"expect", "expects", "expected", "hope", "hopes", "hoped", "doubt", "doubts", "doubted", "unlikely"}
    )


def _has_none(scene: Scene, who: Slice, reach: Slice) -> bool:
    """Whether a verb has no subject before it and asks nothing: "it will be mined should ships appear"."""
    return who[0] == who[1] and not scene.asks(reach)


def _value(scene: Scene, part: Slice, who: Slice) -> StanceValue:
    nots = sum(w.low in {"not", "never"} for w in scene.words[part[0] : part[1]])
    nots += _is_none(scene, who)
    if scene.words[part[0]].low in _MAY:
        return "unclear" if nots else "open"
    return "opposes" if nots % 2 else "supports"


def _is_none(scene: Scene, who: Slice) -> bool:
    """Whether a subject denies that there is anybody or anything: "no member", "not one barrel", "not a single ship"."""
    lows = [w.low for w in scene.words[who[0] : min(who[0] + 2, who[1])]]
    return lows[:1] in (["no"], ["nobody"], ["none"]) or lows in (["not", "one"], ["not", "a"])


def _is_open_clause(scene: Scene, at: int, left: int) -> bool:
    """Whether the word at ``at`` opens a condition or question: "should the government ask"."""
    if scene.words[at].low != "should":
        return False
    before = scene.words[at - 1] if at > left else None
    after = scene.words[at + 1] if at + 1 < len(scene.words) else None
    is_turned = after is not None and (after.capital or after.low in _SUBJECTS)
    # Behind a closing mark no subject of it stands: “… the right to close the lane” should ships appear.
    is_behind = before is not None and _CLOSED.search(scene.text, before.end, scene.words[at].start) is not None
    return is_turned or is_behind or before is None or before.low in _OPENERS


def _who(
    scene: Scene, part: Slice, statement: Statement | None, named: Sequence[tuple[int, int]]
) -> tuple[Slice | None, bool]:
    """Who will: words that name somebody, or the speaker."""
    lows = [w.low for w in scene.words[part[0] : part[1]]]
    if statement is not None:
        indirect = statement.mode != "direct"
        if lows[:1] and lows[0] in _OWN and len(lows) <= 2:
            return None, True
        if (len(lows) == 1 and lows[0] in _SELF and indirect) or _is_none(scene, part):
            return None, True
    place = scene.place(part)
    if place is None or not any(a < place[1] and place[0] < b for a, b in named):
        return None, False
    return part, False
