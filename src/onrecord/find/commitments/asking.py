"""Verbs of asking, announcing, considering, refusing and receiving."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.find.commitments.draft import Draft
from onrecord.find.commitments.gifts import is_somebody
from onrecord.find.commitments.lexicon import ASKED, DEALS, GIVEABLE, NO_GIFT, TRADE
from onrecord.find.commitments.status import told

if TYPE_CHECKING:
    from onrecord.find.commitments.clauses import Piece
    from onrecord.find.commitments.scene import Scene
    from onrecord.find.commitments.verbs import Verb
    from onrecord.terms.commitment import CommitmentStatus

#: What is announced when it is to be given.
_ANNOUNCED: Final = frozenset(
    "loan grant subsidy aid relief assistance donation funding compensation stimulus bailout refund rebate".split()
)
_PLANS: Final = _ANNOUNCED | frozenset(
    "plan programme program fund package scheme initiative budget contract investment".split()
)
#: What is taken back when it was to be given.
_HELD_BACK: Final = frozenset(
    "aid funding fund loan grant payment assistance delivery shipment subsidy crown penny cent money support troops".split()
)
#: With these, what stands after "suggested" is a clause: "suggested the bank would not raise rates".
_FINITE: Final = frozenset("will would has had is are was were".split())
_FOR: Final = frozenset("ask call appeal beg lobby urge".split())
_NEEDING: Final = frozenset("seek need want".split())
_ACTS: Final[dict[str, CommitmentStatus]] = {
    "propose": "floated", "approve": "agreed", "authorise": "agreed", "authorize": "agreed",
}  # fmt: skip


def asking(scene: Scene, verb: Verb, shared: Piece | None) -> Draft | None:
    """What a verb of asking tells: "asked the bank for a loan", "demanded a pay rise"."""
    before = told(scene, verb.at, participle=False, own="requested")
    if before.status != "requested":
        return None
    parts = scene.parts(verb.after)
    found = parts.parts
    if verb.base in _FOR:
        what = found.get("for")
        giver = parts.object or found.get("on") or found.get("to") or found.get("from")
    else:
        what, giver = parts.object, found.get("from") or found.get("of")
    quantity = scene.quantity_in(what)
    asked = giver is not None and is_somebody(scene, giver) and quantity is not None and quantity.kind == "count"
    money = quantity is not None and quantity.kind == "money"
    if verb.base in _NEEDING and before.first == verb.at and not verb.participle and quantity is None:
        return None  # "candidates seek funding": what is always so
    if what is None or scene.has(what, NO_GIFT) or not (money or asked or scene.has(what, GIVEABLE | ASKED)):
        return None
    return Draft("requested", (before.first, verb.after), giver, before.subject or shared, what, quantity, parts.end)


def announcing(scene: Scene, verb: Verb, shared: Piece | None) -> Draft | None:
    """What a verb of announcing tells: "announced a €5 million aid package for Osmer"."""
    before = told(scene, verb.at, participle=verb.participle, own=_ACTS.get(verb.base, "pledged"))
    if before.status is None:
        return None
    parts = scene.parts(verb.after)
    topic = before.subject or shared
    what, giver = (topic, parts.parts.get("by")) if before.passive else (parts.object, topic)
    quantity = scene.quantity_in(what)
    money = quantity is not None and quantity.kind == "money" and scene.has(what, _PLANS)
    if what is None or scene.has(what, NO_GIFT | TRADE) or not (money or scene.has(what, _ANNOUNCED)):
        return None
    if scene.words[what[0]].low.endswith("ing"):  # "proposed ending the aid"
        return None
    receiver = parts.parts.get("to") or parts.parts.get("for")
    amount = quantity or scene.quantity_in((verb.after, parts.end))
    return Draft(before.status, (before.first, verb.after), giver, receiver, what, amount, parts.end)


def floating(scene: Scene, verb: Verb, shared: Piece | None) -> Draft | None:
    """What a verb of considering tells: "is weighing a loan to Osmer"."""
    before = told(scene, verb.at, participle=False, own="floated")
    parts = scene.parts(verb.after)
    what = parts.object
    if (
        before.status != "floated"
        or not scene.has(what, GIVEABLE | DEALS)
        or scene.has(what, NO_GIFT | TRADE | _FINITE)
    ):
        return None
    if what is None or (scene.words[what[0]].low.endswith("ing") and what[1] - what[0] > 1):  # "suggested cutting aid"
        return None
    receiver = parts.parts.get("to") or parts.parts.get("with") or parts.parts.get("for")
    quantity = scene.quantity_in(what)
    return Draft("floated", (before.first, verb.after), before.subject or shared, receiver, what, quantity, parts.end)


def refusing(scene: Scene, verb: Verb, shared: Piece | None) -> Draft | None:
    """What a verb of taking back tells: "suspended aid to Osmer"."""
    before = told(scene, verb.at, participle=False, own="denied")
    parts = scene.parts(verb.after)
    what = parts.object
    if before.status != "denied" or before.passive or not scene.has(what, _HELD_BACK):
        return None
    receiver = parts.parts.get("to") or parts.parts.get("for")
    quantity = scene.quantity_in(what)
    taken_back = any(scene.words[i].low in {"not", "never"} for i in range(before.first, verb.at))
    status: CommitmentStatus = "floated" if taken_back else "denied"
    return Draft(status, (before.first, verb.after), before.subject or shared, receiver, what, quantity, parts.end)


def receiving(scene: Scene, verb: Verb, shared: Piece | None) -> Draft | None:
    """Giving seen from the other side: "received two ferries from Harland"."""
    before = told(scene, verb.at, participle=False, own="provided")
    parts = scene.parts(verb.after)
    giver, what = parts.parts.get("from"), parts.object
    quantity = scene.quantity_in(what)
    money = quantity is not None and quantity.kind == "money"
    if before.status is None or before.passive or giver is None or scene.has(what, NO_GIFT):
        return None
    if not money and not scene.has(what, GIVEABLE):
        return None
    receiver = before.subject or shared
    return Draft(before.status, (before.first, verb.after), giver, receiver, what, quantity, parts.end)
