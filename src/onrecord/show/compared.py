"""The readings of one utterance against its fullest one, word by word, with what is left out and how each is attributed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from onrecord.link.utterances.alignment import stretches
from onrecord.link.utterances.cues import attribution
from onrecord.link.utterances.lexicon import NEGATIONS
from onrecord.show.visible import one_line
from onrecord.show.wording import carrier_words
from onrecord.terms import joined
from onrecord.text.stems import stem
from onrecord.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.link.utterances.alignment import Stretch
    from onrecord.terms import Difference, DifferenceKind, Line, Span, Utterance
    from onrecord.text.words import Word

#: What is missed most when it is left out, and what to call it. Words that were cut away count when they deny something.
_MISSED: Mapping[str, str] = MappingProxyType({
    "condition dropped": "a condition", "hedge dropped": "a hedge", "shortened": "what it denies", "stitched": "what it denies",
})  # fmt: skip
_CUT = ("shortened", "stitched")
_APART = " … "
_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of two readings that stand for one another, each on one line; one side may be empty."""

    left: str
    right: str
    #: What kinds of difference it is; empty where the readings agree or differ too slightly to say so.
    kinds: tuple[DifferenceKind, ...]
    is_same: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """One reading held against the fullest."""

    left: Line
    right: Line
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Omission:
    """An article that carries the words without something that another carries with them."""

    without: Line
    having: Line
    kind: DifferenceKind
    #: What is left out, as the other article has it.
    words: str


def cue_kind(line: Line) -> str:
    """How the words are attributed ("conceding" for "admitted"), by the bundled list; empty where it knows no word."""
    return attribution(line.statement) or ""


def cue_words(line: Line) -> str:
    """The words that attribute, as they stand in the article."""
    return one_line(_APART.join(span.exact for span in line.statement.cue))


def readings(utterance: Utterance, lines: Mapping[str, Line]) -> tuple[Line, ...]:
    """The lines of an utterance, the one first against which the others are held: the fullest in marks, else the fullest."""
    found = [lines[id_] for id_ in utterance.statements if id_ in lines]
    first = min(found, key=_rank, default=None)
    return tuple([line for line in found if line is first] + [line for line in found if line is not first])


def _rank(line: Line) -> tuple[bool, bool, int, str]:
    statement = line.statement
    long = len(words(statement.content))
    return statement.mode == "indirect", statement.place == "headline", -long, statement.id


def compared(utterance: Utterance, lines: Mapping[str, Line]) -> tuple[Compared, ...]:
    """Every other reading laid word by word against the fullest."""
    first, *others = readings(utterance, lines)
    return tuple(_against(first, other, utterance.differences) for other in others)


def _against(left: Line, right: Line, differences: Sequence[Difference]) -> Compared:
    between = [d for d in differences if (d.left, d.right) == (left.statement.id, right.statement.id)]
    one, other = _Cut(left), _Cut(right)
    pieces = tuple(
        Piece(one.text(stretch.left), other.text(stretch.right), _kinds(stretch, between), stretch.is_same)
        for stretch in stretches(one.words, other.words)
    )
    return Compared(left, right, pieces)


def _kinds(stretch: Stretch, between: Sequence[Difference]) -> tuple[DifferenceKind, ...]:
    if stretch.is_same:
        return ()
    sides = _range(stretch.left), _range(stretch.right)
    return tuple(d.kind for d in between if (_range(d.left_spans), _range(d.right_spans)) == sides)


def _range(parts: Sequence[Word] | Sequence[Span]) -> tuple[int, int] | None:
    return (parts[0].start, parts[-1].end) if parts else None


class _Cut:
    """The content of a line cut into its words, each with the marks and stops that touch it."""

    def __init__(self, line: Line) -> None:
        text = line.document.text
        self.words = words(line.statement.content)
        self._pieces: dict[int, str] = {}
        self._fresh: set[int] = set()
        for number, span in enumerate(line.statement.content):
            inside = [word for word in self.words if span.start <= word.start and word.end <= span.end]
            cuts = [span.start, *(_between(text, a.end, b.start) for a, b in pairwise(inside)), span.end]
            for word, start, end in zip(inside, cuts, cuts[1:], strict=False):
                self._pieces[word.start] = text[start:end]
            if number and inside:
                self._fresh.add(inside[0].start)

    def text(self, taken: Sequence[Word]) -> str:
        """Words of the line with what stands between them, on one line; a gap between two spans is three dots."""
        cut = "".join((_APART if word.start in self._fresh else "") + self._pieces[word.start] for word in taken)
        return one_line(cut)


def _between(text: str, end: int, start: int) -> int:
    """Where to cut between two words: before the last white space, so that an opening mark goes with what it opens."""
    spaces = [match.start() for match in _SPACE.finditer(text, end, start)]
    return spaces[-1] if spaces else start


def omissions(utterance: Utterance, lines: Mapping[str, Line]) -> tuple[Omission, ...]:
    """Which articles carry the words without a condition, a denial or a hedge that another carries, each once."""
    return tuple(dict.fromkeys(_omissions(utterance, lines)))


def _omissions(utterance: Utterance, lines: Mapping[str, Line]) -> Iterator[Omission]:
    for item in utterance.differences:
        if item.kind not in _MISSED or item.left not in lines or item.right not in lines:
            continue
        having, without = lines[item.left], lines[item.right]
        if item.right_spans and not item.left_spans:
            having, without = without, having
        gone = item.left_spans or item.right_spans
        if not (item.left_spans and item.right_spans) and (item.kind not in _CUT or _denies(gone)):
            yield Omission(without, having, item.kind, one_line(joined(gone)))


def _denies(gone: Sequence[Span]) -> bool:
    return any(stem(word.form) in NEGATIONS for word in words(gone))


def omission_words(omission: Omission) -> str:
    """An omission as one sentence."""
    missed = _MISSED[omission.kind]
    without, having = (carrier_words(line.document) for line in (omission.without, omission.having))
    return f"{without} carries it without {missed} (“{omission.words}”), which {having} has."
