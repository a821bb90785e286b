"""Promises kept, broken and raised: "made good on its promise of 50 buses", "raised its offer to 6 percent"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.find.commitments.draft import Draft
from onrecord.find.commitments.lexicon import NO_GIFT
from onrecord.find.commitments.status import told

if TYPE_CHECKING:
    from onrecord.find.commitments.clauses import Parts, Piece
    from onrecord.find.commitments.scene import Scene
    from onrecord.find.commitments.verbs import Verb
    from onrecord.terms.commitment import CommitmentStatus

_PROMISES: Final = frozenset("promise pledge commitment vow offer word undertaking guarantee".split())
_GIFTS: Final = frozenset(
    "contribution donation aid support grant funding assistance payment fund share subsidy".split()
)
_OWN: Final = frozenset("its their his her a an the this earlier".split())


def keeping(scene: Scene, verb: Verb, shared: Piece | None) -> Draft | None:
    """What a verb of keeping or breaking a promise tells."""
    own: CommitmentStatus = "provided" if verb.base == "keep" else "denied"
    before = told(scene, verb.at, participle=False, own=own)
    parts = scene.parts(verb.after)
    noun = _promise(scene, parts)
    giver = before.subject or shared
    # "To support and honour the promise": asked for, and not kept.
    base = verb.base == "keep" and not verb.participle and scene.words[verb.at - 1].low == "and"
    if base or before.status != own or before.passive or noun is None or giver is None:
        return None
    what = _promised(scene, parts, noun)
    if what is None or scene.has(what, NO_GIFT) or scene.words[what[0]].low.endswith("ing"):
        return None
    return Draft(own, (before.first, verb.after), giver, parts.parts.get("to"), what, scene.quantity_in(what), what[1])


def _promise(scene: Scene, parts: Parts) -> int | None:
    """Index of the noun for a promise in the object; none where it has none."""
    if parts.object is None:
        return None
    return next((i for i in range(*parts.object) if scene.words[i].low.removesuffix("s") in _PROMISES), None)


def _promised(scene: Scene, parts: Parts, noun: int) -> Piece | None:
    """What was promised: "a promise of | 50 buses", "a promise to | pay for wells"."""
    if parts.object is not None and noun + 2 < parts.object[1] and scene.words[noun + 1].low == "of":
        return noun + 2, parts.object[1]
    if parts.infinitive is not None:
        return parts.infinitive, scene.parts(parts.infinitive + 1).end
    return None


def raising(scene: Scene, verb: Verb, shared: Piece | None) -> Draft | None:
    """What a verb of raising tells, where what is raised is an offer or a gift of one's own."""
    before = told(scene, verb.at, participle=False, own="pledged")
    parts = scene.parts(verb.after)
    what, giver = parts.object, before.subject or shared
    if before.status is None or before.passive or what is None or giver is None:
        return None
    end = _end(scene, parts)
    quantity = scene.quantity_in((what[1], end)) or scene.quantity_in(what)
    owned = scene.words[what[0]].low in _OWN
    if quantity is None or quantity.kind not in {"money", "share"} or not owned or scene.has(what, NO_GIFT):
        return None
    if not scene.has(what, _PROMISES | _GIFTS):
        return None
    given = before.status == "pledged" and scene.has(what, _GIFTS) and not _to_come(scene, before.first, verb.at)
    receiver = parts.parts.get("to")
    receiver = None if receiver is not None and scene.quantity_in(receiver) else receiver or parts.parts.get("for")
    return Draft(
        "provided" if given else before.status, (before.first, verb.after), giver, receiver, what, quantity, end
    )


def _end(scene: Scene, parts: Parts) -> int:
    """The end of the clause, with the amount that a second "to" leads to."""
    end = parts.end
    while end < len(scene.words) and not scene.words[end].is_mark:
        end += 1
    return end


def _to_come(scene: Scene, first: int, at: int) -> bool:
    return any(scene.words[i].low in {"will", "would", "to", "shall", "plans", "'ll"} for i in range(first, at))
