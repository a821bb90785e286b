"""Verbs of agreeing: who signed what with whom, and who agreed to what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.find.commitments.clauses import phrase_before
from onrecord.find.commitments.draft import Draft
from onrecord.find.commitments.gifts import is_somebody
from onrecord.find.commitments.lexicon import DEALS, GIVEABLE, NO_GIFT, SIGNING, TRADE, verbs
from onrecord.find.commitments.status import told

if TYPE_CHECKING:
    from onrecord.find.commitments.clauses import Parts, Piece
    from onrecord.find.commitments.scene import Scene
    from onrecord.find.commitments.status import Told
    from onrecord.find.commitments.verbs import Verb
    from onrecord.terms import Quantity
    from onrecord.terms.commitment import CommitmentStatus

_COLLECTIVE: Final = frozenset(
    "several many other more both all two three four five six seven eight nine ten dozen dozens another".split()
)
#: Agreements of which the thing itself may be told beside them: "a contract for 14 trams", "agreed a loan".
_AGREED: Final = DEALS | GIVEABLE
#: "Should" stands at most so many words before its verb.
_FAR: Final = 7
_LOOSE: Final = frozenset({"agree", "approve", "secure", "negotiate"})


def dealing(scene: Scene, verb: Verb, shared: Piece | None) -> Draft | None:
    """What a verb of agreeing tells: "signed a contract with", "guarantees were agreed between"."""
    own: CommitmentStatus = "signed" if verb.base in SIGNING else "floated" if verb.base == "negotiate" else "agreed"
    before = told(scene, verb.at, participle=verb.participle, own=own)
    # "Did not negotiate the deal": somebody else did.
    done = verb.participle and scene.agent(scene.parts(verb.after)) is not None  # "the deal negotiated by the two"
    others = verb.base == "negotiate" and (before.status == "denied" or done)
    if others or (scene.words[before.first].low == "be" and _is_should(scene, before.first)):
        return None
    parts = scene.parts(verb.after)
    topic = before.subject or shared
    if before.status is None:
        return None
    cue = (before.first, verb.after)
    if topic is None and verb.participle and scene.agent(parts) and scene.words[verb.at - 1].low == ",":
        topic = phrase_before(scene.words, verb.at - 2, 0)  # "the agreement, signed by both"
    if before.passive or (verb.participle and parts.object is None and scene.agent(parts)):
        return _passive(scene, cue, before.status, parts, topic)
    if parts.infinitive is not None and parts.object is None:
        return _deed(scene, verb, before, parts, topic)
    what = parts.object
    if what is None or not scene.has(what, _AGREED if verb.base in _LOOSE else DEALS) or scene.has(what, NO_GIFT):
        return None
    giver, receiver = _sides(scene, parts, topic, None)
    about = parts.parts.get("on") or parts.parts.get("for")
    if verb.base == "approve" and receiver is None and scene.has(what, GIVEABLE):
        receiver = parts.parts.get("for")
    if about is not None and about[0] == what[1] + 1 and about != receiver and not scene.has_day(about):
        what = (what[0], about[1])
    return Draft(before.status, cue, giver, receiver, what, scene.quantity_in((verb.after, parts.end)), parts.end)


def _is_should(scene: Scene, at: int) -> bool:
    """Whether "should" before the subject makes a condition: "should the merger | be approved"."""
    return any(scene.words[i].low == "should" for i in range(max(0, at - _FAR), at))


def _passive(scene: Scene, cue: Piece, status: CommitmentStatus, parts: Parts, topic: Piece | None) -> Draft | None:
    """The passive: "guarantees were agreed between Osmer and seven countries"; "no deal was reached" denies one."""
    group = {scene.words[i].low for i in range(*cue)}
    if topic is None or not scene.has(topic, DEALS) or (group & {"is", "are"} and "being" not in group):
        return None  # "when a deal is reached" tells of none
    agreed, partner = _without_partner(scene, topic)
    giver, receiver = _sides(scene, parts, scene.agent(parts), partner)
    if giver is None and partner is not None and (both := halves(scene, partner)) is not None:
        giver, receiver = both
    denied = scene.words[topic[0]].low == "no"
    if giver is None and receiver is None and status not in {"agreed", "signed"} and not denied:
        return None  # "hopes that the contract would be settled": nobody promises it
    return Draft(
        "denied" if denied else status, cue, giver, receiver, agreed, _money(scene, (topic[0], parts.end)), parts.end
    )


def _deed(scene: Scene, verb: Verb, before: Told, parts: Parts, giver: Piece | None) -> Draft | None:
    """A deed in "agreed to cut 500 posts": it counts with an amount, and when it is no trade."""
    at = parts.infinitive
    if at is None or verb.base != "agree" or before.status is None:
        return None
    low, after = scene.words[at].low, scene.parts(at + 1)
    what, quantity = (at, after.end), scene.quantity_in((at, after.end))
    kinds = verbs().get(low, ("", ()))[1]
    if low in TRADE or "give" in kinds or "deal" in kinds or not (quantity or scene.has(after.object, DEALS)):
        return None
    return Draft(before.status, (before.first, verb.after), giver, None, what, quantity, after.end)


def _money(scene: Scene, piece: Piece) -> Quantity | None:
    """The money in a piece: in "established with seven countries" the countries are not what is given."""
    quantity = scene.quantity_in(piece)
    return quantity if quantity is not None and quantity.kind == "money" else None


def _without_partner(scene: Scene, topic: Piece) -> tuple[Piece, Piece | None]:
    """What is agreed, and the partner: "the loan agreement | with Osmer"."""
    at = next((i for i in range(*topic) if scene.words[i].low in {"with", "between"}), None)
    return (topic, None) if at is None else ((topic[0], at), (at + 1, topic[1]))


def _sides(scene: Scene, parts: Parts, giver: Piece | None, partner: Piece | None) -> tuple[Piece | None, Piece | None]:
    """Who gives and who receives; of two sides that are named together, the one of several gives."""
    between = parts.parts.get("between")
    if between is not None and not scene.has_day(between):
        return halves(scene, between) or (between, None)
    towards = parts.parts.get("for")
    receiver = parts.parts.get("with") or partner
    if receiver is None and towards is not None and is_somebody(scene, towards):
        receiver = towards
    if receiver is None and giver is not None:
        return halves(scene, giver) or (giver, None)
    return giver, receiver


def halves(scene: Scene, both: Piece) -> tuple[Piece, Piece] | None:
    """The two that "A and B" names, the one of several first; none where it names one, or a list."""
    ands = [i for i in range(*both) if scene.words[i].low == "and"]
    commas = [i for i in range(*both) if scene.words[i].low == ","]
    if len(ands) != 1 or (commas and commas[0] < ands[0]) or not both[0] < ands[0] < both[1] - 1:
        return None
    left, right = (both[0], ands[0]), (ands[0] + 1, both[1])
    return (right, left) if _are_several(scene, right) and not _are_several(scene, left) else (left, right)


def _are_several(scene: Scene, piece: Piece) -> bool:
    return scene.words[piece[0]].low in _COLLECTIVE or scene.starts_quantity(piece[0])
