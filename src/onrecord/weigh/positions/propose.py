"""The questions that coverage is about: what its actors are for and against."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.terms import Question
from onrecord.weigh.positions.actors import Actors
from onrecord.weigh.positions.bearing import bearing
from onrecord.weigh.positions.headed import heading
from onrecord.weigh.positions.page import page_of
from onrecord.weigh.positions.topic import GENERIC, Topic, meanings, weight

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from onrecord.terms import Document, Findings, Settlement, Stance
    from onrecord.weigh.positions.page import Page

#: At most so many questions are proposed, each of which so many actors answer; so many are looked at.
_MOST: Final = 5
_ACTORS: Final = 3
_LOOKED_AT: Final = 30
#: Two matters are one question when they share so much of what the shorter says, or so many of the stances on them.
_SHARED: Final = 0.5
#: A stance counts for a matter when it is at least so near to it.
_NEAR: Final = 0.5
#: Other wordings share at least so much with the title.
_SAME: Final = 0.6
#: Words of more words are a sentence, of fewer no question.
_WORDS: Final = (2, 8)


@dataclass(frozen=True, slots=True)
class _Target:
    """What one stance is about."""

    stance: Stance
    meanings: frozenset[str]
    actors: frozenset[str]
    #: Words that could head a question; empty when there are none.
    words: str


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A matter, and who takes a side on it by which stances."""

    words: str
    meanings: frozenset[str]
    stances: frozenset[str]
    actors: frozenset[str]
    articles: int


def questions(
    documents: Sequence[Document], findings: Mapping[str, Findings], settlement: Settlement
) -> tuple[Question, ...]:
    """What the actors of a record are for and against, the question that most of them answer first.

    Args:
        documents: The documents of the record; their order does not matter.
        findings: What was found in each, by document id.
        settlement: Who is who.
    """
    actors = Actors(documents, findings, settlement)
    pages = {document.id: page_of(document) for document in documents}
    targets = [t for id_ in sorted(findings) if id_ in pages for t in _targets(findings[id_], actors)]
    by_meaning = _by_meaning(targets)
    found = [_candidate(words, by_meaning, pages) for words in _likeliest(targets, by_meaning)]
    found = sorted((c for c in found if len(c.actors) >= _ACTORS), key=_best_first)
    return tuple(question for _, question in _apart([(c, _question(c, targets)) for c in found]))


def _best_first(candidate: _Candidate) -> tuple[int, int, int, str]:
    return -len(candidate.actors), -candidate.articles, len(candidate.words.split()), candidate.words


def _targets(findings: Findings, actors: Actors) -> Iterator[_Target]:
    for stance in findings.stances:
        if stance.value == "unclear" or not stance.target:
            continue
        said = frozenset(m for span in stance.target for m in meanings(span.exact) if m not in GENERIC)
        held = frozenset(actors.holders(stance))
        if said and held:
            yield _Target(stance, said, held, _title(stance) if len(stance.target) == 1 else "")


def _title(stance: Stance) -> str:
    """Words for a question on what a stance is about, empty when they could head none."""
    words = heading(stance) or ""
    few, many = _WORDS
    names = Topic.of(Question(words)).names
    is_matter = few <= len(words.split()) <= many and bool(_said(words) - names)
    return words if is_matter else ""


def _by_meaning(targets: Sequence[_Target]) -> dict[str, list[_Target]]:
    found: dict[str, list[_Target]] = defaultdict(list)
    for target in targets:
        for meaning in target.meanings:
            found[meaning].append(target)
    return dict(found)


def _likeliest(targets: Sequence[_Target], by_meaning: Mapping[str, Sequence[_Target]]) -> list[str]:
    """The wordings whose words most actors share, the likeliest first."""
    scores: dict[str, float] = {}
    for words in sorted({t.words for t in targets if t.words}):
        said = _said(words)
        near: dict[str, float] = {}
        for target in {t.stance.id: t for m in said for t in by_meaning.get(m, ())}.values():
            likeness = _likeness(said, target.meanings)
            near |= {actor: max(near.get(actor, 0.0), likeness) for actor in target.actors}
        scores[words] = sum(near.values())
    return sorted(scores, key=lambda words: (-scores[words], len(words), words))[:_LOOKED_AT]


def _candidate(words: str, by_meaning: Mapping[str, Sequence[_Target]], pages: Mapping[str, Page]) -> _Candidate:
    """Who takes a side on a matter, by the stances that bear on it."""
    topic = Topic.of(Question(words))
    near = {t.stance.id: t for m in sorted(topic.core) for t in by_meaning.get(m, ())}
    telling = []
    for target in near.values():
        found = bearing(target.stance, pages[target.stance.document], topic)
        if found is not None and found.value != "unclear" and found.nearness >= _NEAR:
            telling.append(target)
    return _Candidate(
        words,
        _said(words),
        frozenset(t.stance.id for t in telling),
        frozenset(actor for t in telling for actor in t.actors),
        len({t.stance.document for t in telling}),
    )


def _apart(found: Sequence[tuple[_Candidate, Question]]) -> list[tuple[_Candidate, Question]]:
    """The best of the matters that are one."""
    kept: list[tuple[_Candidate, Question]] = []
    for candidate in found:
        if len(kept) < _MOST and not any(_is_one(candidate, other) for other in kept):
            kept.append(candidate)
    return kept


def _is_one(left: tuple[_Candidate, Question], right: tuple[_Candidate, Question]) -> bool:
    """Whether two matters are told by the same stances or actors, or in words that are nearly the same."""
    (mine, asked), (yours, other) = left, right
    stances = len(mine.stances & yours.stances) / max(min(len(mine.stances), len(yours.stances)), 1)
    actors = len(mine.actors & yours.actors) / max(min(len(mine.actors), len(yours.actors)), 1)
    if stances >= _SHARED or (actors >= _SHARED and mine.meanings & yours.meanings):
        return True
    wordings = [[_said(words) for words in (question.title, *question.also)] for question in (asked, other)]
    return any(_likeness(one, two) >= _SHARED for one in wordings[0] for two in wordings[1])


def _said(words: str) -> frozenset[str]:
    """The meanings of some words that do not take theirs from elsewhere."""
    return frozenset(m for m in meanings(words) if m not in GENERIC)


def _likeness(left: Collection[str], right: Collection[str]) -> float:
    return weight(m for m in left if m in right) / max(min(weight(left), weight(right)), 0.01)


def _question(candidate: _Candidate, targets: Sequence[_Target]) -> Question:
    """A question headed by a matter, with up to three other wordings of those who speak of it."""
    told = {t.words for t in targets if t.stance.id in candidate.stances and t.words}
    told = {words for words in told if words.casefold() != candidate.words.casefold()}
    likeness = {
        words: _likeness(candidate.meanings, frozenset(m for m in meanings(words) if m not in GENERIC))
        for words in told
    }
    others = sorted((w for w in told if likeness[w] >= _SAME), key=lambda words: (-likeness[words], len(words), words))
    return Question(candidate.words, tuple(others[:3]), f"for {candidate.words}", "proposed")
