"""Giving seen from the other side: "received two ferries from Harland", "nurses will get a bonus", "the grain has arrived"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.find.commitments.clauses import subject
from onrecord.find.commitments.draft import Draft
from onrecord.find.commitments.gifts import is_somebody
from onrecord.find.commitments.lexicon import GIVEABLE, NO_GIFT, TRADE
from onrecord.find.commitments.status import is_to_come, told
from onrecord.text.verbgroups import group_of

if TYPE_CHECKING:
    from onrecord.find.commitments.clauses import Piece
    from onrecord.find.commitments.scene import Scene
    from onrecord.find.commitments.verbs import Verb
    from onrecord.terms import Quantity
    from onrecord.terms.commitment import CommitmentStatus

ARRIVALS: Final = re.compile(r"arriv(?:e|es|ed|ing)|reach(?:es|ed)|landed|docked|unloaded|rolled|crossed")
#: What is always so: "gets money from the government".
_NOW: Final = frozenset("get gets receive receives obtain obtains collect collects secure secures".split())
#: What is sent in parts, so that it may be spoken of alone.
_SENT: Final = frozenset(
    "instalment installment tranche consignment shipment batch convoy delivery load cargo planeload truckload payment".split()
)
#: What is earned, won or bought, and not given.
_EARNED: Final = TRADE | frozenset(
    "stake share ticket sentence fine verdict prize medal fee royalty buyer bidder sale takeover sales customers".split()
)


def receiving(scene: Scene, verb: Verb, shared: Piece | None) -> Draft | None:
    """What a verb of receiving tells."""
    before = told(scene, verb.at, participle=False, own="provided")
    parts = scene.parts(verb.after)
    giver, what = parts.parts.get("from"), parts.object
    receiver = before.subject or shared
    status = before.status
    if status is None or before.passive or what is None or scene.has(what, NO_GIFT):
        return None
    quantity = scene.quantity_in(what)
    money = quantity is not None and quantity.kind == "money"
    if giver is None and not _is_promised(scene, verb, before.first, receiver, parts.end):
        return None
    habit = status == "provided" and before.first == verb.at and scene.words[verb.at].low in _NOW and quantity is None
    if habit or (verb.base == "see" and giver is not None):
        return None
    if not money and not scene.has(what, GIVEABLE):
        return None
    return Draft(status, (before.first, verb.after), giver, receiver, what, quantity, parts.end)


def _is_promised(scene: Scene, verb: Verb, first: int, receiver: Piece | None, end: int) -> bool:
    """Whether what somebody is to receive is promised though nobody is named who gives it: "nurses will get a bonus"."""
    between = {scene.words[i].low for i in range(first, verb.at)}
    stands = scene.words[first].low in {"stand", "stands"}
    plain = (is_to_come(between) or stands) and not between & {"not", "never", "would", "'d"}
    named = receiver is not None and is_somebody(scene, receiver)
    return plain and named and not scene.has((first, end), _EARNED)


def arriving(scene: Scene, at: int) -> Draft | None:
    """What has arrived, at the verb ``at``: "a consignment of 60 drones from Harland crossed the border"."""
    words = scene.words
    if ARRIVALS.fullmatch(words[at].low) is None:
        return None
    group = group_of(words, at, left=0, participle=True)
    between = {words[i].low for i in range(group.first, at)}
    topic = subject(words, group.first, 0)
    if topic is None or group.negated or group.may or group.guess:
        return None
    source = next((i for i in range(*topic) if words[i].low == "from"), None)
    what = topic if source is None else (topic[0], source)
    giver = None if source is None or source + 1 >= topic[1] else (source + 1, topic[1])
    quantity = _beside(scene, topic, group.first) or scene.quantity_in(what)
    sent = scene.has(what, _SENT)
    worth = quantity is not None and (quantity.kind == "money" or sent or scene.has(what, GIVEABLE))
    named = giver is not None and (scene.proper[giver[0]] or words[giver[0]].low == "the")
    if not worth or not (named or sent) or scene.has(what, _EARNED):
        return None
    parts = scene.parts(at + 1)
    direct = words[at].low.startswith("reach")
    receiver = parts.object if direct else parts.parts.get("in") or parts.parts.get("at")
    status: CommitmentStatus = "pledged" if is_to_come(between) else "provided"
    return Draft(status, (group.first, at + 1), giver, receiver, what, quantity, parts.end)


def _beside(scene: Scene, topic: Piece, first: int) -> Quantity | None:
    """The sum set between commas after what has arrived: "the second instalment, 120 million dollars, reached"."""
    words = scene.words
    return scene.quantity_in((topic[1], first)) if words[first - 1].low == "," else None
