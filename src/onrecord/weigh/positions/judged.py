"""Sentences judged as a whole against a question, by a trained model: what word rules alone do not see.

Only sentences that are near the question are put to it. A judgement stands on its whole sentence and says how sure it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from onrecord.terms import Span, Stance, StanceValue, stance_id
from onrecord.text.surroundings import meets
from onrecord.weigh.positions.asked import Present, near
from onrecord.weigh.positions.bearing import Bearing

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from onrecord.infer.judge import Judge, Standing
    from onrecord.terms import Document, Findings, Question
    from onrecord.weigh.positions.asked import Asked
    from onrecord.weigh.positions.page import Page
    from onrecord.weigh.positions.topic import Topic

Range = tuple[int, int]

#: A value less sure than this is none; set on marked passages of real news, where warnings and indecision are rarest.
_SURE: Final[dict[str, float]] = {
    "supports": 0.8, "opposes": 0.8, "open": 0.75, "conditional": 0.65, "undecided": 0.8, "warns against": 0.9,
    # So sure it must be that a sentence says nothing for what rules found in it not to count.
    "none": 0.8,
}  # fmt: skip
#: From here on the model leans to a value: that bears out what rules found, and is nothing by itself.
_LEANS: Final = 0.3
#: Whoever a sentence only names, neither speaking nor by a rule the one who holds something, seldom holds anything.
_NAMED: Final = 0.8
#: The model learned from passages most actors of which hold nothing; those put to it here are chosen, so that answer weighs less.
_SILENCE: Final = 0.5
#: A condition has so many words.
_CONDITION: Final = 2
#: A condition that shares so much with the question is no condition of it.
_ITSELF: Final = 0.7
_NOTHING: Final = "none"
_UNTOLD: Final = "unclear"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the model says of one actor in one sentence."""

    sentence: Range
    bearing: Bearing
    #: Whether it says that the sentence tells nothing of the actor on the question; then the bearing does not count.
    is_nothing: bool
    #: Whether it is sure enough to stand by itself; else it only bears out what rules found.
    is_sure: bool = True


def judgements(
    matter: tuple[Question, Topic], article: tuple[Document, Findings, Page], judge: Judge, also: Collection[Range]
) -> Iterator[Judgement]:
    """What is judged in one document, sentence by sentence, surely or not.

    Args:
        matter: What is asked, and the meanings of its words.
        article: The document, what was found in it, and its sentences.
        judge: The model.
        also: Sentences that are read too, however little they share with the question.
    """
    (question, topic), (document, findings, page) = matter, article
    if not page.tells_of(topic) and not also:
        return
    wording = "; ".join([question.title, *question.also[:1]])
    present = Present(findings, page)
    nearby = near(page, topic, document) if page.tells_of(topic) else ()
    for sentence in sorted({*nearby, *also}):
        told = []
        for passage, asked in present.passages(sentence):
            places = [(one.place[0] - passage[0], one.place[1] - passage[0]) for one in asked]
            standings = judge.standings(wording, page.text[slice(*passage)], places)
            for one, standing in zip(asked, standings, strict=True):
                least = _NAMED if one.is_only_named else 0.0
                if standing is not None and (answer := _answer(standing)) is not None:
                    is_sure = answer[1] >= max(least, _SURE[answer[0]])
                    answer = _untied(answer, standing.condition, page.text[slice(*passage)], topic)
                    found = _bearing((sentence, passage), one, answer, standing.condition, document)
                    told.append(Judgement(sentence, found, answer[0] == _NOTHING, is_sure))
        yield from _without_echoes(told)


def _answer(standing: Standing) -> tuple[str, float] | None:
    """The likeliest value and how likely it is, with less weight on that nothing is said; none where it cannot tell."""
    scores = {v: score * (_SILENCE if v == _NOTHING else 1.0) for v, score in standing.scores.items()}
    best = max(scores, key=lambda value: (scores[value], value))
    score = scores[best] / sum(scores.values())
    return None if best == _UNTOLD or score < (_SURE[best] if best == _NOTHING else _LEANS) else (best, score)


def _untied(answer: tuple[str, float], condition: Range | None, passage: str, topic: Topic) -> tuple[str, float]:
    """An answer, or no clear one where the condition found is what is asked itself: "will strike if the toll comes"."""
    if answer[0] != "conditional" or condition is None:
        return answer
    words = passage[slice(*condition)]
    is_none = len(words.split()) < _CONDITION or topic.match([words]).share >= _ITSELF
    return (_UNTOLD, answer[1]) if is_none else answer


def _without_echoes(told: list[Judgement]) -> Iterator[Judgement]:
    """Judgements without those of somebody whom a speaker only names, where they are the speaker's own: "Ravia has not asked us"."""
    own = {
        one.bearing.value
        for one in told
        if one.bearing.stance.hand == "own words" and one.is_sure and not one.is_nothing
    }
    for one in told:
        if one.is_nothing or one.bearing.stance.hand != "second hand" or one.bearing.value not in own:
            yield one


def _bearing(
    places: tuple[Range, Range],
    asked: Asked,
    answer: tuple[str, float],
    condition: Range | None,
    document: Document,
) -> Bearing:
    (sentence, passage), (value, score) = places, answer
    cue = (Span.of(document.text, *sentence),)
    limit: tuple[Span, ...] = ()
    if condition is not None and value == "conditional":
        place = (condition[0] + passage[0], condition[1] + passage[0])
        limit = (Span.of(document.text, *place),) if meets(place, [sentence]) else ()
    stands = cast("StanceValue", _UNTOLD if value == _NOTHING else value)
    stance = Stance(
        stance_id(document.id, cue, limit, asked.holder),
        document.id,
        asked.holder,
        asked.statement,
        asked.hand,
        stands,
        cue,
        (),
        limit,
        ("somebody else says so",) if asked.hand == "second hand" else (),
    )
    why = f"the sentence as a whole was judged by a trained model, {score:.0%} sure"
    return Bearing(stance, stands, round(score, 2), why, is_judged=True)
