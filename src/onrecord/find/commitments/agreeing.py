"""Verbs of agreeing, asking, announcing and considering."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.find.commitments.draft import Draft
from onrecord.find.commitments.lexicon import ASKED, DEALS, GIVEABLE, NO_GIFT, SIGNING, TRADE, WEAK, verbs
from onrecord.find.commitments.status import told

if TYPE_CHECKING:
    from onrecord.find.commitments.clauses import Parts, Piece
    from onrecord.find.commitments.scene import Scene
    from onrecord.find.commitments.status import Told
    from onrecord.terms import Quantity
    from onrecord.terms.commitment import CommitmentStatus

_PLANS: Final = frozenset(
    "plan programme program fund package scheme initiative budget loan grant subsidy aid relief contract investment".split()
)
_COLLECTIVE: Final = frozenset(
    "several many other more both all two three four five six seven eight nine ten dozen dozens another".split()
)


def dealing(scene: Scene, at: int, shared: Piece | None) -> Draft | None:
    """What the verb of agreeing at ``at`` tells: "signed a contract with", "guarantees were agreed between"."""
    base = verbs()[scene.words[at].low][0]
    participle = scene.words[at].low not in {base, base + "s"} and not scene.words[at].low.endswith("ing")
    own: CommitmentStatus = "signed" if base in SIGNING else "agreed"
    before = told(scene, at, participle=participle, own=own)
    parts = scene.parts(at + 1)
    topic = before.subject or shared
    if before.status is None:
        return None
    cue = (before.first, at + 1)
    if before.passive or (participle and parts.object is None and "by" in parts.parts):
        if not scene.has(topic, DEALS) or topic is None:
            return None
        agreed, partner = _without_partner(scene, topic)
        giver, receiver = _sides(scene, parts, parts.parts.get("by"), partner)
        return Draft(before.status, cue, giver, receiver, agreed, _money(scene, (topic[0], parts.end)), parts.end)
    if parts.infinitive is not None and parts.object is None:
        return _deed(scene, at, before, parts, topic)
    what = parts.object or (parts.parts.get("to") or parts.parts.get("on") if base == "agree" else None)
    wanted = DEALS | GIVEABLE if base in {"agree", "approve", "secure", "negotiate"} else DEALS
    if what is None or not scene.has(what, wanted) or scene.has(what, NO_GIFT):
        return None
    giver, receiver = _sides(scene, parts, topic, None)
    return Draft(before.status, cue, giver, receiver, what, scene.quantity_in((at + 1, parts.end)), parts.end)


def _deed(scene: Scene, at: int, before: Told, parts: Parts, giver: Piece | None) -> Draft | None:
    """A deed in "agreed to cut 500 posts": it counts with an amount, and when it is no trade."""
    verb = parts.infinitive
    if verb is None or verbs()[scene.words[at].low][0] != "agree" or before.status is None:
        return None
    low = scene.words[verb].low
    after = scene.parts(verb + 1)
    what, quantity = (verb, after.end), scene.quantity_in((verb, after.end))
    kinds = verbs().get(low, ("", ()))[1]
    if (
        low in TRADE
        or "give" in kinds
        or "deal" in kinds
        or not (quantity is not None or scene.has(after.object, DEALS))
    ):
        return None
    return Draft(before.status, (before.first, at + 1), giver, None, what, quantity, after.end)


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
    if between is not None:
        at = next((i for i in range(*between) if scene.words[i].low == "and"), None)
        if at is None:
            return between, None
        left, right = (between[0], at), (at + 1, between[1])
        return (right, left) if _are_several(scene, right) and not _are_several(scene, left) else (left, right)
    return giver, parts.parts.get("with") or partner or parts.parts.get("for")


def _are_several(scene: Scene, piece: Piece) -> bool:
    return scene.words[piece[0]].low in _COLLECTIVE or scene.starts_quantity(piece[0])


def asking(scene: Scene, at: int, shared: Piece | None) -> Draft | None:
    """What the verb of asking at ``at`` tells: "asked the bank for a loan", "demanded a pay rise"."""
    base = verbs()[scene.words[at].low][0]
    before = told(scene, at, participle=False, own="requested")
    if before.status != "requested":
        return None
    parts = scene.parts(at + 1)
    found = parts.parts
    if base in {"ask", "call", "appeal", "beg", "lobby", "urge"}:
        what = found.get("for")
        giver = parts.object or found.get("on") or found.get("to") or found.get("from")
    else:
        what, giver = parts.object, found.get("from") or found.get("of")
    quantity = scene.quantity_in(what)
    if (
        what is None
        or scene.has(what, NO_GIFT)
        or not (scene.has(what, GIVEABLE | ASKED) or (quantity is not None and quantity.kind == "money"))
    ):
        return None
    return Draft("requested", (before.first, at + 1), giver, before.subject or shared, what, quantity, parts.end)


def announcing(scene: Scene, at: int, shared: Piece | None) -> Draft | None:
    """What the verb of announcing at ``at`` tells: "announced a €5 million aid package for Osmer"."""
    base = verbs()[scene.words[at].low][0]
    own: CommitmentStatus = {
        "propose": "floated",
        "approve": "agreed",
        "authorise": "agreed",
        "authorize": "agreed",
    }.get(base, "pledged")  # type: ignore[assignment]
    participle = scene.words[at].low not in {base, base + "s"} and not scene.words[at].low.endswith("ing")
    before = told(scene, at, participle=participle, own=own)
    if before.status is None:
        return None
    parts = scene.parts(at + 1)
    topic = before.subject or shared
    what, giver = (topic, parts.parts.get("by")) if before.passive else (parts.object, topic)
    quantity = scene.quantity_in(what)
    money = quantity is not None and quantity.kind == "money"
    if (
        what is None
        or scene.has(what, NO_GIFT | TRADE)
        or not scene.has(what, _PLANS | GIVEABLE)
        or not (money or scene.has(what, GIVEABLE))
    ):
        return None
    return Draft(
        before.status,
        (before.first, at + 1),
        giver,
        parts.parts.get("to") or parts.parts.get("for"),
        what,
        quantity,
        parts.end,
    )


def floating(scene: Scene, at: int, shared: Piece | None) -> Draft | None:
    """What the verb of considering at ``at`` tells: "is weighing a loan to Osmer"."""
    before = told(scene, at, participle=False, own="floated")
    parts = scene.parts(at + 1)
    if (
        before.status != "floated"
        or not scene.has(parts.object, GIVEABLE | DEALS)
        or scene.has(parts.object, NO_GIFT | TRADE)
    ):
        return None
    receiver = parts.parts.get("to") or parts.parts.get("with") or parts.parts.get("for")
    quantity = scene.quantity_in(parts.object)
    return Draft(
        "floated", (before.first, at + 1), before.subject or shared, receiver, parts.object, quantity, parts.end
    )


def refusing(scene: Scene, at: int, shared: Piece | None) -> Draft | None:
    """What a verb of taking back at ``at`` tells: "suspended aid to Osmer"."""
    before = told(scene, at, participle=False, own="denied")
    parts = scene.parts(at + 1)
    strong = scene.has(
        parts.object, frozenset("aid funding fund loan grant payment assistance delivery shipment subsidy".split())
    )
    if before.status != "denied" or before.passive or not strong:
        return None
    return Draft(
        "denied",
        (before.first, at + 1),
        before.subject or shared,
        parts.parts.get("to"),
        parts.object,
        scene.quantity_in(parts.object),
        parts.end,
    )


def receiving(scene: Scene, at: int, shared: Piece | None) -> Draft | None:
    """Giving seen from the other side: "received two ferries from Harland"."""
    before = told(scene, at, participle=False, own="provided")
    parts = scene.parts(at + 1)
    giver, what = parts.parts.get("from"), parts.object
    if (
        before.status is None
        or before.passive
        or giver is None
        or not scene.has(what, GIVEABLE | WEAK)
        or scene.has(what, NO_GIFT)
    ):
        return None
    return Draft(
        before.status, (before.first, at + 1), giver, before.subject or shared, what, scene.quantity_in(what), parts.end
    )


def talking(scene: Scene, at: int, shared: Piece | None, earlier: Draft | None) -> Draft | None:
    """Talks about a deal: "in talks with Osmer on a loan", "25 countries are engaged in similar talks"."""
    words = scene.words
    if words[at].low not in {"talks", "negotiations", "discussions"} or at < 2:
        return None
    similar = words[at - 1].low in {"similar", "parallel", "such", "comparable"}
    first = at - 1 - similar
    parts = scene.parts(at + 1)
    topic = parts.parts.get("on") or parts.parts.get("about") or parts.parts.get("over")
    if words[first].low not in {"in", "holding", "conducting", "held", "hold", "opened", "began", "started"} or not (
        scene.has(topic, DEALS | GIVEABLE) or (similar and earlier)
    ):
        return None
    who = _talkers(scene, first) or shared
    what = topic if topic is not None else (at - similar, at + 1)
    receiver = parts.parts.get("with") or (earlier.receiver if similar and earlier else None)
    return Draft("floated", (first, at + 1), who, receiver, what, None, parts.end)


def _talkers(scene: Scene, first: int) -> Piece | None:
    """Who is in talks: the words before "are engaged in", without "with"."""
    from onrecord.find.commitments.clauses import subject  # noqa: PLC0415

    at = first
    while at > 0 and (
        scene.words[at - 1].low
        in {
            "engaging",
            "engaged",
            "is",
            "are",
            "was",
            "were",
            "in",
            "currently",
            "already",
            "also",
            "be",
            "been",
            "has",
            "have",
            "still",
            "now",
        }
    ):
        at -= 1
    found = subject(scene.words, at, 0)
    if found is None:
        start = at
        while (
            start > 0
            and not scene.words[start - 1].is_mark
            and scene.words[start - 1].low not in {"with", "and", "while"}
        ):
            start -= 1
        found = (start, at) if start < at else None
    return found
