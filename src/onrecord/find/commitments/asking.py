"""Verbs of asking, announcing and considering."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.find.commitments.draft import Draft
from onrecord.find.commitments.gifts import is_somebody
from onrecord.find.commitments.lexicon import ASKED, DEALS, GIVEABLE, NO_GIFT, TRADE
from onrecord.find.commitments.status import told

if TYPE_CHECKING:
    from onrecord.find.commitments.clauses import Parts, Piece
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
#: With these, what stands after "suggested" is a clause: "suggested the bank would not raise rates".
_FINITE: Final = frozenset("will would has had is are was were".split())
_MORE: Final = frozenset({"more", "extra", "additional", "further"})
_TIMES: Final = frozenset("day week hour minute month year".split())
#: What is spoken of before what it is: "the idea of | a free bus pass".
_IDEAS: Final = frozenset("idea prospect possibility notion plan proposal option".split())
_TALKED: Final = frozenset("suggest discuss study debate examine".split())
_MONEY: Final = frozenset("bailout loan grant aid money funding package assistance relief subsidy".split())
_FOR: Final = frozenset("ask call appeal beg lobby urge plead".split())
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
        giver = next((side for side in _asked(parts) if not scene.has_day(side)), None)
    else:
        what, giver = parts.object, found.get("from") or found.get("of")
    # "Called for the troops to be quarantined" is of a deed, "applied for a loan to save the pier" of a loan.
    purpose = verb.base in {"request", "ask"} and parts.infinitive is not None and scene.has(what, _MONEY)
    if (parts.infinitive is not None and not purpose) or _is_done_to(scene, parts.end):
        return None
    quantity = scene.quantity_in(what)
    asked = giver is not None and is_somebody(scene, giver) and quantity is not None and quantity.kind == "count"
    money = quantity is not None and quantity.kind == "money"
    if verb.base in _NEEDING and any(scene.words[i].low in {"would", "'d"} for i in range(before.first, verb.at)):
        return None  # "to do that, they would need"
    if verb.base in _NEEDING and before.first == verb.at and not verb.participle and quantity is None:
        return None  # "candidates seek funding": what is always so
    more = quantity is not None and quantity.kind == "count" and what is not None and scene.has(what, _MORE)
    if scene.has(what, _TIMES):  # "eleven more days of patience"
        more = asked = False
    if what is None or scene.has(what, NO_GIFT) or not (money or asked or more or scene.has(what, GIVEABLE | ASKED)):
        return None
    return Draft("requested", (before.first, verb.after), giver, before.subject or shared, what, quantity, parts.end)


def _is_done_to(scene: Scene, end: int) -> bool:
    """Whether a part goes on with "to be": what is asked for is a deed."""
    return [word.low for word in scene.words[end : end + 2]] == ["to", "be"]


def _asked(parts: Parts) -> list[Piece]:
    """Who may be asked: "asked | the bank for", "called on | Osmer for"."""
    sides = (
        parts.object,
        parts.parts.get("on"),
        parts.parts.get("to"),
        parts.parts.get("from"),
        parts.parts.get("with"),
    )
    return [side for side in sides if side is not None]


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
    before = told(scene, verb.at, participle=verb.participle, own="floated")
    parts = scene.parts(verb.after)
    what = _behind_idea(scene, before.subject if before.passive else parts.object)
    if (
        before.status != "floated"
        or not scene.has(what, GIVEABLE | DEALS)
        or scene.has(what, NO_GIFT | TRADE | _FINITE)
    ):
        return None
    if what is None or (scene.words[what[0]].low.endswith("ing") and what[1] - what[0] > 1):  # "suggested cutting aid"
        return None
    if verb.base in _TALKED and scene.words[what[0]].low in {"the", "this", "that", "its", "their"}:
        return None  # "discussed the deal": what is there already
    if what[1] - what[0] == 1 and scene.words[what[0]].capital:  # a name: "Rice was considered for the job"
        return None
    receiver = parts.parts.get("to") or parts.parts.get("with") or parts.parts.get("for")
    quantity = scene.quantity_in(what)
    giver = scene.agent(parts) if before.passive else before.subject or shared
    return Draft("floated", (before.first, verb.after), giver, receiver, what, quantity, parts.end)


def _behind_idea(scene: Scene, what: Piece | None) -> Piece | None:
    """What an idea is of, where the words name one."""
    if what is None:
        return None
    of = next((i for i in range(*what) if scene.words[i].low == "of"), None)
    led = of is not None and of + 1 < what[1] and scene.words[of - 1].low in _IDEAS
    return (of + 1, what[1]) if led and of is not None else what
