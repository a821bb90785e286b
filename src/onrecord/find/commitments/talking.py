"""Talks about a deal: "in talks with Osmer on a loan", "25 countries are engaged in similar talks"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.find.commitments.agreeing import halves
from onrecord.find.commitments.clauses import subject
from onrecord.find.commitments.draft import Draft
from onrecord.find.commitments.lexicon import DEALS, GIVEABLE, TALKS

if TYPE_CHECKING:
    from onrecord.find.commitments.clauses import Piece
    from onrecord.find.commitments.scene import Scene

_ALIKE: Final = frozenset({"similar", "parallel", "such", "comparable"})
_HOLDING: Final = frozenset("in holding conducting held hold opened began started".split())
_BETWEEN: Final = frozenset(
    "engaging engaged is are was were in currently already also be been has have still now advanced early".split()
)


def talking(scene: Scene, at: int, shared: Piece | None, earlier: Draft | None) -> Draft | None:
    """What talks are about, which begin with the word at ``at``; none when that is nothing to be given or agreed.

    Args:
        scene: The sentence.
        at: Index of the word.
        shared: Subject of the verb before.
        earlier: What the sentence told before; "similar talks" are with the same side.
    """
    words = scene.words
    if words[at].low not in TALKS:
        return None
    alike = words[at - 1].low in _ALIKE
    first = at - 1 - (words[at - 1].low in _ALIKE | {"advanced", "early", "final"})
    parts = scene.parts(at + 1)
    topic = parts.parts.get("on") or parts.parts.get("about") or parts.parts.get("over")
    if (under_way := _under_way(scene, at, topic)) is not None:
        return under_way
    if at < 2 or words[first].low not in _HOLDING or not (scene.has(topic, DEALS | GIVEABLE) or (alike and earlier)):
        return None
    what = topic if topic is not None else (at - alike, at + 1)
    receiver = parts.parts.get("with") or (earlier.receiver if alike and earlier else None)
    who = _talkers(scene, first) or shared
    both = halves(scene, who) if who is not None and receiver is None else None
    giver, taker = both or (who, receiver)
    return Draft("floated", (first, at + 1), giver, taker, what, None, parts.end)


def _under_way(scene: Scene, at: int, topic: Piece | None) -> Draft | None:
    """Talks that are themselves the subject: "talks on a loan are under way with 25 other countries"."""
    if topic is None or not scene.has(topic, DEALS | GIVEABLE):
        return None
    verb = next(
        (i for i in range(topic[0], len(scene.words)) if scene.words[i].low in {"are", "were", "is", "continue"}), None
    )
    rest = [word.low for word in scene.words[verb + 1 : verb + 4]] if verb is not None else []
    if verb is None or not (
        {"way", "underway", "ongoing", "place", "held", "progress"} & {*rest} or scene.words[verb].low == "continue"
    ):
        return None
    who = scene.parts(verb + 1).parts.get("with") or scene.parts(at + 1).parts.get("with")
    return (
        None
        if who is None
        else Draft("floated", (verb, verb + 1), who, None, (topic[0], min(topic[1], verb)), None, len(scene.words))
    )


def _talkers(scene: Scene, at: int) -> Piece | None:
    """Who is in talks: the words before "are engaged in", without "with"."""
    while at > 0 and scene.words[at - 1].low in _BETWEEN:
        at -= 1
    found = subject(scene.words, at, 0)
    if found is not None:
        return found
    start = at
    while (
        start > 0 and not scene.words[start - 1].is_mark and scene.words[start - 1].low not in {"with", "and", "while"}
    ):
        start -= 1
    return (start, at) if start < at else None
