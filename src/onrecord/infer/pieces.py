"""Word pieces of a text and the windows that the encoder reads them in.

Between two paragraphs stands one extra piece, so that the encoder sees the break. Windows overlap and begin and end
between words; the window in which a word stands furthest from an edge decides about it.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from onrecord.infer.words import Words

__all__ = ["PLAIN", "Cutter", "Pieces", "Window", "cut_windows", "read_vocabulary", "window_inputs"]

_UNKNOWN: Final = "[UNK]"
#: Longest word, in code points, that is cut into pieces; a longer one becomes the unknown piece.
_LONGEST: Final = 100
#: Most pieces a word (an address, say) may take; the rest are dropped. Well below any overlap of windows.
_MOST: Final = 16
#: What vocabularies write differently from the press, one code point for one.
PLAIN: Final = str.maketrans({
    "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u02bc": "'", "\u2032": "'",
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"', "\u00ab": '"', "\u00bb": '"', "\u2033": '"',
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-", "\u2212": "-",
    "\u2026": ".",
})  # fmt: skip
_MARKS: Final = {"``": '"', "''": '"', "--": "-", "---": "-"}


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of one text, paragraph marks among them, as columns of equal length."""

    #: Vocabulary number of each piece.
    ids: NDArray[np.int64]
    #: Quotation and spelling code of each piece, below `onrecord.infer.words.CODES`.
    codes: NDArray[np.int64]
    #: Place of each word's first piece among the pieces (one entry a word).
    firsts: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Window:
    """One stretch of pieces that the encoder reads at once."""

    #: First piece and one past the last.
    start: int
    end: int
    #: First word and one past the last.
    first_word: int
    last_word: int
    #: First word that this window decides about, and one past the last.
    first_kept: int
    last_kept: int


class Cutter:
    """Cuts words into the pieces of one vocabulary."""

    def __init__(self, vocabulary: Mapping[str, int], *, paragraph: str = "[unused0]") -> None:
        """Prepare the vocabulary.

        Args:
            vocabulary: Piece to number.
            paragraph: The piece that stands for a paragraph break.

        Raises:
            KeyError: A piece that every text needs is missing.
        """
        model = WordPiece(dict(vocabulary), unk_token=_UNKNOWN, max_input_chars_per_word=_LONGEST)
        self._tokenizer = Tokenizer(model)
        # The stubs of tokenizers declare these two as read only; setting them is the documented way.
        self._tokenizer.normalizer = BertNormalizer(lowercase=True)  # type: ignore[misc, assignment, unused-ignore]
        self._tokenizer.pre_tokenizer = BertPreTokenizer()  # type: ignore[misc, assignment, unused-ignore]
        self.unknown = vocabulary[_UNKNOWN]
        self.begin = vocabulary["[CLS]"]
        self.end = vocabulary["[SEP]"]
        self.paragraph = vocabulary[paragraph]

    def cut(self, words: Words) -> Pieces:
        """Cut the words of one text.

        A word that the vocabulary cannot spell, or that the normaliser empties, becomes one unknown piece, so that
        every word has a first piece.

        Args:
            words: The words, as `onrecord.infer.words.split_words` gives them.

        Returns:
            The pieces of the whole text, without begin and end marks.
        """
        if not len(words):
            empty = np.zeros(0, dtype=np.int64)
            return Pieces(ids=empty, codes=empty, firsts=empty)
        plain = [_MARKS.get(word) or word.translate(PLAIN) for word in words.texts]
        encoding = self._tokenizer.encode(plain, is_pretokenized=True, add_special_tokens=False)
        return _laid_out(
            np.asarray(encoding.ids, dtype=np.int64),
            np.asarray(encoding.word_ids, dtype=np.int64),
            words,
            unknown=self.unknown,
            paragraph=self.paragraph,
        )


def _laid_out(
    ids: NDArray[np.int64], owners: NDArray[np.int64], words: Words, *, unknown: int, paragraph: int
) -> Pieces:
    """Insert unknown pieces for empty words and a mark between paragraphs."""
    count = len(words)
    lengths = np.bincount(owners, minlength=count)
    if lengths.max(initial=0) > _MOST:
        begins = np.concatenate(([0], np.cumsum(lengths)[:-1]))
        kept = np.arange(len(owners)) - begins[owners] < _MOST
        ids, owners, lengths = ids[kept], owners[kept], np.minimum(lengths, _MOST)
    missing = np.flatnonzero(lengths == 0)
    if len(missing):
        at = np.searchsorted(owners, missing)
        ids, owners = np.insert(ids, at, unknown), np.insert(owners, at, missing)
        lengths = np.maximum(lengths, 1)
    firsts = np.concatenate(([0], np.cumsum(lengths)[:-1]))
    codes = words.codes[owners].astype(np.int64)
    breaks = np.flatnonzero(np.diff(words.paragraphs)) + 1
    shift = np.zeros(count, dtype=np.int64)
    shift[breaks] = 1
    return Pieces(
        ids=np.insert(ids, firsts[breaks], paragraph),
        codes=np.insert(codes, firsts[breaks], 0),
        firsts=(firsts + np.cumsum(shift)).astype(np.int64),
    )


def cut_windows(pieces: Pieces, *, room: int, overlap: int) -> list[Window]:
    """Cut a text into windows of at most ``room`` pieces that overlap by about ``overlap``.

    Windows are of one size and spread evenly, so that none is much shorter than the rest and little is read twice.

    Args:
        pieces: The pieces of the text.
        room: Most pieces in a window, begin and end marks not counted.
        overlap: Pieces that neighbouring windows share, at least; less than ``room``.

    Returns:
        The windows; together they keep each word exactly once.
    """
    total, words = len(pieces.ids), len(pieces.firsts)
    if not words:
        return []
    if total <= room:
        return [Window(0, total, 0, words, 0, words)]
    count = -(-(total - overlap) // (room - overlap))
    room = min(room, -(-(total + (count - 1) * overlap) // count))
    begins = np.linspace(0, total - room, count).astype(np.int64)
    edges = [_word_edges(pieces, int(begin), int(begin) + room, total) for begin in begins]
    middles = [0]
    for (_, last), (first, _) in itertools.pairwise(edges):
        middles.append((first + last) // 2 if first < last else last)
    middles.append(words)
    windows = []
    for index, (first, last) in enumerate(edges):
        start = int(pieces.firsts[first])
        end = int(pieces.firsts[last]) if last < words else total
        windows.append(Window(start, min(end, start + room), first, last, middles[index], middles[index + 1]))
    return windows


def _word_edges(pieces: Pieces, begin: int, end: int, total: int) -> tuple[int, int]:
    """Round a run of pieces inwards to whole words; a word longer than the window keeps its beginning."""
    first = int(np.searchsorted(pieces.firsts, begin))
    last = len(pieces.firsts) if end >= total else int(np.searchsorted(pieces.firsts, end, side="right")) - 1
    return first, max(last, first + 1)


def window_inputs(
    pieces: Pieces, window: Window, cutter: Cutter
) -> tuple[NDArray[np.int64], dict[str, NDArray[np.int64]]]:
    """Lay one window out as the encoder takes it.

    Args:
        pieces: The pieces of the text.
        window: The stretch to read.
        cutter: Knows the begin and end marks.

    Returns:
        Numbers of the pieces, of shape ``(1, pieces + 2)``; and ``codes`` of that shape, ``firsts`` of shape ``(words,)``.
    """
    stretch = slice(window.start, window.end)
    return np.concatenate(([cutter.begin], pieces.ids[stretch], [cutter.end]))[None], {
        "codes": np.concatenate(([0], pieces.codes[stretch], [0]))[None],
        "firsts": pieces.firsts[window.first_word : window.last_word] - window.start + 1,
    }


def read_vocabulary(lines: Sequence[str]) -> dict[str, int]:
    """Number the pieces of a vocabulary file, one a line, from 0.

    Args:
        lines: The lines, without their ends.

    Returns:
        Piece to number.
    """
    return {line: number for number, line in enumerate(lines)}
