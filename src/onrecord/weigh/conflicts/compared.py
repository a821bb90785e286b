"""Two quotations held against each other, word by word: the sentences of both in which they differ."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from typing import TYPE_CHECKING, Final

from onrecord.terms import Span
from onrecord.text.rarity import rarity
from onrecord.text.sentences import sentences
from onrecord.text.stems import stem
from onrecord.weigh.conflicts.forms import likely_same

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.text.words import Word
    from onrecord.weigh.conflicts.quotes import Quote

#: A longer stretch on either side is no other wording but something else, or something left out.
_LEFT_OUT: Final = 7
_OTHER: Final = 4
#: So many words at the beginning or end of both that differ still belong to the comparison.
_TAIL: Final = 4
#: Two ways to write one word that folding does not bring together.
_WRITTEN: Final = {"okay": "ok", "alright": "all right"}

#: So many words in a row that are the same make up for their being common.
_LONG_ROW: Final = 5

_Block = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a difference: the sentences of a quotation that it stands in, and its words."""

    quote: Quote
    spans: tuple[Span, ...]
    #: The words that differ, as printed; empty where nothing stands.
    told: str


@dataclass(frozen=True, slots=True)
class Clash:
    """One place where two quotations of one utterance differ."""

    left: Side
    right: Side
    #: Senses that one side alone has.
    senses: frozenset[str]
    #: Whether both sides say something and mean the same.
    is_one_meaning: bool
    has_content: bool


@dataclass(frozen=True, slots=True)
class Bar:
    """How much two quotations must have in common to be renderings of one utterance."""

    #: Part of the compared stretch, and of the sentences that it stands in, that is the same.
    part: float
    within: float
    #: Words that are the same, how many in a row, and how rare in sum.
    words: int
    row: int
    rare: float


#: For quotations of one speaker, of speakers unknown, and of two speakers.
ONE_SPEAKER: Final = Bar(0.5, 0.5, 4, 2, 5.0)
UNKNOWN: Final = Bar(0.55, 0.5, 5, 3, 9.0)
TWO_SPEAKERS: Final = Bar(0.7, 0.7, 5, 3, 9.0)


def clashes(left: Quote, right: Quote, bar: Bar) -> tuple[Clash, ...]:
    """Where two quotations differ; empty also when they are not of one utterance, as far as the words tell."""
    matcher = SequenceMatcher(None, [w.sense for w in left.words], [w.sense for w in right.words], autojunk=False)
    same = [block for block in matcher.get_matching_blocks() if block.size]
    if not same or max(block.size for block in same) < bar.row:
        return ()
    matched = [left.words[block.a + k] for block in same for k in range(block.size)]
    rare = sum(rarity(sense) for sense in sorted({word.sense for word in matched if word.is_content}))
    if len(matched) < bar.words or (rare < bar.rare and max(block.size for block in same) < _LONG_ROW):
        return ()
    stretch = _stretch(left, right, same)
    a0, a1, b0, b1 = stretch
    within = min(_in_sentences(left, a0, a1), _in_sentences(right, b0, b1))
    if 2 * len(matched) < bar.part * ((a1 - a0) + (b1 - b0)) or len(matched) < bar.within * within:
        return ()
    return tuple(
        _clash(left, right, block, stretch)
        for block in _blocks(matcher, left.words, right.words)
        if a0 <= block[0]
        and block[1] <= a1
        and b0 <= block[2]
        and block[3] <= b1
        and not _is_slight(left, right, block)
    )


def _stretch(left: Quote, right: Quote, same: Sequence[Match]) -> _Block:
    """The words to compare: from the first to the last that is the same, and a few at either end that both have."""
    a0, b0 = _reach(same[0].a, same[0].b)
    a1, b1 = same[-1].a + same[-1].size, same[-1].b + same[-1].size
    if 0 < len(left.words) - a1 <= _TAIL and 0 < len(right.words) - b1 <= _TAIL:
        a1, b1 = len(left.words), len(right.words)
    return a0, a1, b0, b1


def _in_sentences(quote: Quote, start: int, end: int) -> int:
    """How many words stand in the sentences of a quotation that a stretch of it touches."""
    low, high = quote.words[start].start, quote.words[end - 1].end
    spans = [span for span in _sentences(quote) if span.start < high and low < span.end]
    return sum(any(span.start <= word.start < span.end for span in spans) for word in quote.words)


def _reach(a0: int, b0: int) -> tuple[int, int]:
    """Where the comparison begins: with both quotations when little stands before the first word that is the same."""
    return (0, 0) if 0 < a0 <= _TAIL and 0 < b0 <= _TAIL else (a0, b0)


def _blocks(matcher: SequenceMatcher[str], left: Sequence[Word], right: Sequence[Word]) -> Iterator[_Block]:
    """Stretches that differ; two with but one small word between them are one."""
    held: _Block | None = None
    for block in _stretches(matcher, left, right):
        if held is not None and block[0] - held[1] == 1 and not left[held[1]].is_content:
            held = held[0], block[1], held[2], block[3]
            continue
        if held is not None:
            yield held
        held = block
    if held is not None:
        yield held


def _stretches(matcher: SequenceMatcher[str], left: Sequence[Word], right: Sequence[Word]) -> Iterator[_Block]:
    for tag, i0, i1, j0, j1 in matcher.get_opcodes():
        if tag != "equal":
            yield i0, i1, j0, j1
            continue
        for k in range(i1 - i0):
            if stem(left[i0 + k].form) != stem(right[j0 + k].form):
                yield i0 + k, i0 + k + 1, j0 + k, j0 + k + 1


def _clash(left: Quote, right: Quote, block: _Block, stretch: _Block) -> Clash:
    i0, i1, j0, j1 = block
    one, other = left.words[i0:i1], right.words[j0:j1]
    alone = {w.sense for w in one} ^ {w.sense for w in other}
    return Clash(
        _side(left, i0, i1, stretch[:2]),
        _side(right, j0, j1, stretch[2:]),
        frozenset(alone),
        bool(one and other) and not alone,
        any(word.is_content for word in (*one, *other)),
    )


def _side(quote: Quote, start: int, end: int, stretch: tuple[int, int]) -> Side:
    """The sentences around some words; around the place where words are missing, those of the words beside it."""
    low, high = (start, end) if start < end else (max(start - 1, stretch[0]), min(end + 1, stretch[1]))
    first, last = quote.words[low], quote.words[high - 1]
    spans = tuple(span for span in _sentences(quote) if span.start < last.end and first.start < span.end)
    told = " ".join(" ".join(word.exact.split()) for word in _printed(quote, start, end))
    return Side(quote, spans or quote.spans, told)


def _sentences(quote: Quote) -> Iterator[Span]:
    for span in quote.spans:
        for start, end in sentences(span.exact):
            yield Span(span.start + start, span.start + end, span.exact[start:end])


def _printed(quote: Quote, start: int, end: int) -> Iterator[Span]:
    if start == end:
        return
    low, high = quote.words[start].start, quote.words[end - 1].end
    for span in quote.spans:
        a, b = max(low, span.start), min(high, span.end)
        if a < b:
            yield Span(a, b, span.exact[a - span.start : b - span.start])


def _is_slight(left: Quote, right: Quote, block: _Block) -> bool:
    """Whether a difference is one that the articles mark themselves, a part left out, or another way to write a word."""
    i0, i1, j0, j1 = block
    if max(i1 - i0, j1 - j0) > (_OTHER if min(i1 - i0, j1 - j0) else _LEFT_OUT):
        return True
    if _is_marked(left, i0, i1) or _is_marked(right, j0, j1):
        return True
    sides = [{word.sense for word in words} for words in (left.words[i0:i1], right.words[j0:j1])]
    if sides[0] == sides[1] and all(sense[:1].isdigit() for sense in sides[0]):
        return True  # "30" and "thirty"
    one, other = (
        "".join(_WRITTEN.get(word.form, word.form) for word in words).replace(" ", "").replace("-", "")
        for words in (left.words[i0:i1], right.words[j0:j1])
    )
    return one == other or (len(one) > 4 and one[:1] == other[:1] and likely_same(one, other))


def _is_marked(quote: Quote, start: int, end: int) -> bool:
    low = quote.words[start - 1].end if start else quote.spans[0].start
    high = quote.words[end].start if end < len(quote.words) else quote.spans[-1].end
    return any(low <= at < high for at in quote.marked)
