"""The questions that coverage is about: what its actors are for and against."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.terms import Question
from onrecord.weigh.positions.actors import Actors
from onrecord.weigh.positions.topic import GENERIC, meanings, weight

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from onrecord.terms import Document, Findings, Settlement, Stance

#: At most so many questions are proposed, each of which so many actors answer.
_MOST: Final = 5
_ACTORS: Final = 3
#: Two targets are of one question when they share so much of what the shorter says.
_SHARED: Final = 0.6
#: A target of more words is a sentence, of fewer meanings not a question.
_WORDS: Final = (2, 9)
_MEANINGS: Final = 2
_HEAD: Final = re.compile(
    r"^(?:that |to |the |a |an |any |of )*(?:(?:idea|possibility|prospect|proposal|proposals|plan|plans|call|calls|need|suggestion) "
    r"(?:of|for|to|that) )?(?:the |a |an |any )?",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(
    r",.*|\s+(?:during|after|before|because|while|when|as|unless|if|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|in response|saying|"
    r"by the|until|this|last|next|which|who)\b.*",
    re.IGNORECASE | re.DOTALL,
)


#: Words that a title cannot have: marks, pronouns, and verbs of a clause of its own.
_NO_TITLE: Final = re.compile(
    r"[\"“”„:;?!()\[\]—–]|\b(?:he|she|it|they|we|i|you|me|us|him|them|his|her|its|their|our|my|your|this|that|these|those|there|who|"
    r"which|what|is|are|was|were|be|been|has|have|had|will|would|could|can|may|might|should|must|did|does|do|not|said|says|and try)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Target:
    """What one stance is about, in words that could head a question."""

    words: str
    meanings: frozenset[str]
    actors: frozenset[str]


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
    targets = [t for id_ in sorted(findings) for s in findings[id_].stances if (t := _target(s, actors)) is not None]
    found = [q for group in _groups(targets) if (q := _question(group)) is not None]
    ordered = sorted(found, key=lambda pair: (-pair[0], pair[1].title))
    return tuple(question for _, question in ordered[:_MOST])


def _target(stance: Stance, actors: Actors) -> _Target | None:
    if stance.value == "unclear" or not stance.target or len(stance.target) > 1:
        return None
    words = " ".join(_TAIL.sub("", _HEAD.sub("", " ".join(stance.target[0].exact.split()), count=1)).split())
    held = frozenset(actors.holders(stance))
    said = frozenset(m for m in meanings(words) if m not in GENERIC)
    few, many = _WORDS
    if _NO_TITLE.search(words):
        return None
    if not held or not few <= len(words.split()) <= many or len(said) < _MEANINGS:
        return None
    return _Target(words, said, held)


def _groups(targets: Sequence[_Target]) -> Iterable[list[_Target]]:
    """Targets of one matter: each joins the group whose first target it shares most with, the longest first."""
    groups: dict[frozenset[str], list[_Target]] = defaultdict(list)
    for target in sorted(targets, key=lambda t: (-weight(t.meanings), t.words, sorted(t.actors))):
        near = max(groups, key=lambda key: (_likeness(key, target.meanings), sorted(key)), default=None)
        own = near is not None and _likeness(near, target.meanings) >= _SHARED
        groups[near if own and near is not None else target.meanings].append(target)
    return groups.values()


def _likeness(left: Collection[str], right: Collection[str]) -> float:
    return weight(m for m in left if m in right) / max(min(weight(left), weight(right)), 0.01)


def _question(group: Sequence[_Target]) -> tuple[int, Question] | None:
    """How many actors answer a question, and the question, headed by the wording that most of the others share."""
    actors = frozenset[str]().union(*(target.actors for target in group))
    if len(actors) < _ACTORS:
        return None
    shared = {t.words: sum(_likeness(t.meanings, o.meanings) for o in group) for t in group}
    title = min(shared, key=lambda words: (-shared[words], len(words), words))
    others = sorted({t.words for t in group} - {title}, key=lambda words: (-shared[words], words))
    return len(actors), Question(title, tuple(others[:3]), f"for {title}", "proposed")
