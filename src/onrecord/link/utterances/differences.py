"""How the readings of one utterance differ, word by word, each difference with its kind and its words on both sides.

All readings are held against one: the fullest in quotation marks, else the fullest. Words of one stem are not a difference;
words of one meaning are, but only of wording or translation.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from onrecord.link.utterances.lexicon import CONDITIONS, EXTENT, HEDGES, MODALS, NEGATIONS, is_number
from onrecord.terms import Difference, Span
from onrecord.text.marks import quotations, quoted
from onrecord.text.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.link.utterances.said import Said
    from onrecord.terms import DifferenceKind
    from onrecord.text.words import Word

#: So many content words missing at an end make a reading shortened.
_CUT: Final = 3
#: Kinds that a word of a lexicon on one side alone gives away, most telling first.
_TELLING: Final[tuple[tuple[DifferenceKind, frozenset[str]], ...]] = (
    ("modality", MODALS),
    ("negation", NEGATIONS),
    ("condition dropped", CONDITIONS),
    ("hedge dropped", HEDGES),
    ("scope", EXTENT),
)


def differences(members: Sequence[Said]) -> tuple[Difference, ...]:
    """All differences of the readings of one utterance from its fullest reading, in order of reading and place."""
    if not members:
        return ()
    base = min(
        members, key=lambda item: (not item.is_direct, item.statement.place == "headline", -len(item.words), item.id)
    )
    return tuple(found for item in members if item.id != base.id for found in between(base, item))


def between(left: Said, right: Said) -> tuple[Difference, ...]:
    """The differences of two readings, in order of place on the left."""
    blocks = list(_blocks(left.words, right.words))
    return tuple(
        Difference(kind, left.id, right.id, _spans(left, a), _spans(right, b))
        for index, (a, b) in enumerate(blocks)
        for kind in kinds(
            a, b, at_end=index in {0, len(blocks) - 1}, both_quoted=_in_marks(left, a) and _in_marks(right, b)
        )
    )


def kinds(
    left: Sequence[Word], right: Sequence[Word], *, at_end: bool, both_quoted: bool
) -> tuple[DifferenceKind, ...]:
    """What kind of difference it is that one reading has these words where the other has those; none when it is slight.

    Args:
        left: Words of one reading that the other lacks.
        right: Words of the other that stand there instead; either side may be empty.
        at_end: Whether it is the first or last difference, where readings are cut short.
        both_quoted: Whether the words on both sides stand in quotation marks.
    """
    a, b = ({form for word in side for form in (word.sense, stem(word.form))} for side in (left, right))
    found: list[DifferenceKind] = []
    numbers = [{sense for sense in side if is_number(sense)} for side in (a, b)]
    if numbers[0] != numbers[1] and all(numbers):
        found.append("number")
    for kind, lexicon in _TELLING:
        one, other = a & lexicon, b & lexicon
        replaced = kind in {"modality", "scope"} or not (one and other)
        if one != other and replaced:
            found.append(kind)
    content = [sum(word.is_content for word in side) for side in (left, right)]
    if at_end and min(len(left), len(right)) == 0 and max(content) >= _CUT:
        return (*found, "shortened")
    if found:
        return tuple(found)
    if {word.sense for word in left} == {word.sense for word in right} and left and right:
        return ("translation",) if both_quoted else ("wording",)
    return ("wording",) if max(content, default=0) > 0 or (both_quoted and (left and right)) else ()


def _blocks(left: Sequence[Word], right: Sequence[Word]) -> Iterator[tuple[Sequence[Word], Sequence[Word]]]:
    """Stretches in which two readings differ; words of one meaning but of different stems are a stretch of their own."""
    matcher = SequenceMatcher(None, [w.sense for w in left], [w.sense for w in right], autojunk=False)
    for tag, a0, a1, b0, b1 in matcher.get_opcodes():
        if tag == "replace" and a1 - a0 == b1 - b0:
            # As many words on both sides stand for one another one by one.
            yield from (((one,), (other,)) for one, other in zip(left[a0:a1], right[b0:b1], strict=True))
            continue
        if tag != "equal":
            yield left[a0:a1], right[b0:b1]
            continue
        for one, other in zip(left[a0:a1], right[b0:b1], strict=True):
            if stem(one.form) != stem(other.form):
                yield (one,), (other,)


def _spans(said: Said, words: Sequence[Word]) -> tuple[Span, ...]:
    """One span over the words, or one for each part of the content that they stand in."""
    text = said.document.text
    out = []
    for part in said.statement.content:
        inside = [word for word in words if part.start <= word.start and word.end <= part.end]
        if inside:
            out.append(Span.of(text, inside[0].start, inside[-1].end))
    return tuple(out)


def _in_marks(said: Said, words: Sequence[Word]) -> bool:
    """Whether all of the words stand in quotation marks; so do none at all."""
    if said.statement.mode != "mixed":
        return said.statement.mode == "direct"
    ranges = _quoted(said.document.text)
    return all(any(a <= word.start and word.end <= b for a, b in ranges) for word in words)


@lru_cache(maxsize=64)
def _quoted(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(quoted(text, quotations(text)))
