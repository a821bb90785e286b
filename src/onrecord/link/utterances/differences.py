"""How the readings of one utterance differ, word by word, each difference with its kind and its words on both sides.

All readings are held against one: the fullest in quotation marks, else the fullest. Words of one stem are not a difference;
words of one meaning are, but only of wording or translation.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from onrecord.link.utterances.alignment import stretches
from onrecord.link.utterances.lexicon import BACKSHIFTED, CONDITIONS, EXTENT, HEDGES, MODALS, NEGATIONS, is_number
from onrecord.link.utterances.misquoting import is_paraphrase, is_stitched, stitches
from onrecord.terms import Difference, Span
from onrecord.text.marks import quotations, quoted
from onrecord.text.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.link.utterances.alignment import Stretch
    from onrecord.link.utterances.said import Said
    from onrecord.terms import DifferenceKind
    from onrecord.text.words import Word

#: So many content words missing at an end make a reading shortened, or so many words of any kind.
_CUT: Final = 3
_CUT_WORDS: Final = 5
#: More words than this are a part of what was said wherever they are missing.
_LONG: Final = 8
#: Part of the content words of the shorter reading that must stand in both for a comparison word by word.
_CLOSE: Final = 0.4
#: Part of the words that an article lacks in one place and must have in another for nothing to be missing.
_MOST: Final = 0.7
#: Kinds that a word of a lexicon on one side alone gives away, most telling first.
_TELLING: Final[tuple[tuple[DifferenceKind, frozenset[str]], ...]] = (
    ("modality", MODALS),
    ("negation", NEGATIONS),
    ("condition dropped", CONDITIONS),
    ("hedge dropped", HEDGES),
    ("scope", EXTENT),
)
#: Where more words than this stand for others, no single one of them is what differs.
_FEW: Final = 4
#: A condition that is left out stands at the start of what is left out: "we will come, if we are asked".
_OPENING: Final = 3
#: What is told of words that a reading leaves out as a whole: without them it says something else.
_OMITTED: Final[frozenset[DifferenceKind]] = frozenset(("condition dropped",))
#: What is told of two readings that have too few words in common to be laid against each other.
_WHOLE: Final[frozenset[DifferenceKind]] = frozenset(("modality", "condition dropped"))
_PLAIN: Final[frozenset[DifferenceKind]] = frozenset(("wording", "translation"))


def differences(members: Sequence[Said]) -> tuple[Difference, ...]:
    """All differences of the readings of one utterance from its fullest reading, in order of reading and place.

    Quotations that one article prints as one and another apart come last.
    """
    if not members:
        return ()
    base = min(
        members, key=lambda item: (not item.is_direct, item.statement.place == "headline", -len(item.words), item.id)
    )
    unmarked = [item for item in members if not item.is_direct]
    each = (
        found
        for item in members
        if item.id != base.id
        for found in between(base, item, unmarked=unmarked)
        if found.right_spans or not _stands_beside(base, found.left_spans, item, members)
    )
    return (*each, *stitches(members))


def _stands_beside(base: Said, gone: Sequence[Span], item: Said, members: Sequence[Said]) -> bool:
    """Whether the article that lacks these words in one reading has them in another."""
    lacking = {w.sense for w in base.words for span in gone if span.start <= w.start < span.end and w.is_content}
    others = [other for other in members if other.document.id == item.document.id and other.id != item.id]
    had = {word.sense for other in others for word in other.words}
    return bool(lacking) and len(lacking & had) >= _MOST * len(lacking)


def between(left: Said, right: Said, *, unmarked: Sequence[Said] = ()) -> tuple[Difference, ...]:
    """The differences of two readings, in order of place on the left.

    Args:
        left: The reading that the other is held against.
        right: The other.
        unmarked: Readings of the same utterance without quotation marks, which may show that words in marks are a
            paraphrase.
    """
    laid = list(stretches(left.words, right.words))
    if not _is_close(laid, left, right):
        whole = left.statement.content, right.statement.content
        told = _told_by_words(_forms(left.words), _forms(right.words), is_told=_is_told(left, right))
        return tuple(
            Difference(kind, left.id, right.id, *whole) for kind in (*(k for k in told if k in _WHOLE), "wording")
        )
    return tuple(
        Difference(kind, left.id, right.id, _spans(left, stretch.left), _spans(right, stretch.right))
        for index, stretch in enumerate(laid)
        if not stretch.is_same
        for kind in _kinds(laid, index, left, right, unmarked)
    )


def _is_close(laid: Sequence[Stretch], left: Said, right: Said) -> bool:
    """Whether the readings have enough in common for their words to be set against each other one by one."""
    same = sum(word.is_content for stretch in laid if stretch.is_same for word in stretch.left)
    return same >= _CLOSE * min(sum(word.is_content for word in side.words) for side in (left, right))


def _kinds(
    laid: Sequence[Stretch], at: int, left: Said, right: Said, unmarked: Sequence[Said]
) -> tuple[DifferenceKind, ...]:
    stretch = laid[at]
    both_quoted = _in_marks(left, stretch.left) and _in_marks(right, stretch.right)
    found = kinds(stretch.left, stretch.right, at_end=at in {0, len(laid) - 1}, both_quoted=both_quoted)
    if "headline" in {left.statement.place, right.statement.place} and not (stretch.left and stretch.right):
        # Headlines leave out small words as a rule.
        found = tuple(kind for kind in found if kind != "modality")
    if not both_quoted:
        return found
    if is_stitched(laid, at, left, right):
        return (*(kind for kind in found if kind in _OMITTED), "stitched")
    if set(found) <= _PLAIN and is_paraphrase(stretch, left, right, unmarked):
        return ("paraphrase as quotation",)
    return found


def kinds(
    left: Sequence[Word], right: Sequence[Word], *, at_end: bool, both_quoted: bool
) -> tuple[DifferenceKind, ...]:
    """What kind of difference it is that one reading has these words where the other has those; none when it is slight.

    Args:
        left: Words of one reading that the other lacks.
        right: Words of the other that stand there instead; either side may be empty.
        at_end: Whether they stand first or last in a reading, where readings are cut short.
        both_quoted: Whether the words on both sides stand in quotation marks.
    """
    a, b = _forms(left), _forms(right)
    found: list[DifferenceKind] = []
    if left and right and [word.sense for word in left] == [word.sense for word in right]:
        is_numeral = all(is_number(word.sense) for word in left)
        return () if is_numeral else ("translation",) if both_quoted else ("wording",)
    numbers = [{sense for sense in side if is_number(sense)} for side in (a, b)]
    if numbers[0] != numbers[1] and all(numbers):
        found.append("number")
    if not (left and right and max(len(left), len(right)) > _FEW):
        told = _told_by_words(a, b, is_told=not both_quoted)
        # A condition for which other words stand is not left out.
        found += [kind for kind in told if kind != "condition dropped" or not (left and right)]
    content = [sum(word.is_content for word in side) for side in (left, right)]
    is_cut = at_end and (max(content) >= _CUT or len(left or right) >= _CUT_WORDS)
    if not (left and right) and (is_cut or len(left or right) > _LONG):
        return ("condition dropped", "shortened") if _opens_with_condition(left or right) else ("shortened",)
    if found:
        return tuple(found)
    return ("wording",) if max(content, default=0) > 0 or (both_quoted and (left and right)) else ()


def _told_by_words(left: set[str], right: set[str], *, is_told: bool) -> Iterator[DifferenceKind]:
    """Kinds that small words on one side alone give away; ``is_told`` when one side is somebody's own telling."""
    for kind, lexicon in _TELLING:
        one, other = left & lexicon, right & lexicon
        if is_told and kind == "modality":
            one, other = ({BACKSHIFTED.get(word, word) for word in side} for side in (one, other))
        replaced = kind in {"modality", "scope"} or not (one and other)
        if one != other and replaced:
            yield kind


def _forms(words: Iterable[Word]) -> set[str]:
    return {form for word in words for form in (word.sense, stem(word.form))}


def _is_told(left: Said, right: Said) -> bool:
    return not (left.statement.mode == right.statement.mode == "direct")


def _opens_with_condition(words: Sequence[Word]) -> bool:
    return any(form in CONDITIONS for word in words[:_OPENING] for form in (word.sense, stem(word.form)))


def differs_in_marks(found: Sequence[Difference], members: Sequence[Said]) -> bool:
    """Whether articles that have the words from one origin print other words in quotation marks."""
    by_id = {item.id: item for item in members}
    for item in found:
        left, right = by_id[item.left], by_id[item.right]
        one_origin = left.root is not None and left.root == right.root and left.document.id != right.document.id
        if one_origin and item.left_spans and item.right_spans and item.kind != "stitched":
            marked = [
                all(_is_marked(said, span) for span in spans)
                for said, spans in ((left, item.left_spans), (right, item.right_spans))
            ]
            if all(marked):
                return True
    return False


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


def _is_marked(said: Said, span: Span) -> bool:
    if said.statement.mode != "mixed":
        return said.statement.mode == "direct"
    return any(a <= span.start and span.end <= b for a, b in _quoted(said.document.text))


@lru_cache(maxsize=64)
def _quoted(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(quoted(text, quotations(text)))
