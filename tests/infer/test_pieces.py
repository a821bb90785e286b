"""Pieces and windows."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.infer.pieces import Cutter, cut_windows, window_inputs
from onrecord.infer.words import split_words

VOCABULARY = {
    piece: number
    for number, piece in enumerate(
        ["[PAD]", "[unused0]", "[UNK]", "[CLS]", "[SEP]", "the", "mill", "##s", "'", '"', "-", ".", "a", "##a"]
    )
}


@pytest.fixture(scope="module")
def cutter() -> Cutter:
    """A cutter with a vocabulary of a few pieces."""
    return Cutter(VOCABULARY)


def test_marks_are_read_as_their_plain_forms(cutter: Cutter) -> None:
    """Curly marks and dashes find their pieces; the words keep their offsets."""
    pieces = cutter.cut(split_words("“the mills” — ’"))

    assert pieces.ids.tolist() == [9, 5, 6, 7, 9, 10, 8]
    assert pieces.firsts.tolist() == [0, 1, 2, 4, 5, 6]


def test_paragraphs_are_parted_by_a_piece_of_their_own(cutter: Cutter) -> None:
    """The break belongs to no word."""
    pieces = cutter.cut(split_words("the\n\nmill\nthe"))

    assert pieces.ids.tolist() == [5, 1, 6, 1, 5]
    assert pieces.firsts.tolist() == [0, 2, 4]


def test_every_word_has_a_piece(cutter: Cutter) -> None:
    """A word that nothing spells, or that vanishes, becomes one unknown piece."""
    pieces = cutter.cut(split_words("the \u200b \u0301 鎮 mill"))

    assert pieces.ids.tolist() == [5, 2, 2, 2, 6]


def test_a_long_word_keeps_its_first_pieces_only(cutter: Cutter) -> None:
    """An address as long as a window cannot push the words beside it out of it."""
    assert len(cutter.cut(split_words("a" * 90)).ids) == 16


@given(st.lists(st.sampled_from(["the", "mills", "aaaaaa", "x", "\n"]), max_size=300), st.integers(40, 80))
def test_windows_keep_each_word_once(texts: list[str], room: int) -> None:
    """Windows fit, overlap, hold whole words, and together decide about every word exactly once."""
    cutter = Cutter(VOCABULARY)
    pieces = cutter.cut(split_words(" ".join(texts)))
    windows = cut_windows(pieces, room=room, overlap=20)

    kept = [word for window in windows for word in range(window.first_kept, window.last_kept)]
    assert kept == list(range(len(pieces.firsts)))
    for window in windows:
        assert window.end - window.start <= room
        assert window.first_word <= window.first_kept
        assert window.last_kept <= window.last_word
        ids, inputs = window_inputs(pieces, window, cutter)
        first = ids[0, inputs["firsts"]]
        assert np.array_equal(first, pieces.ids[pieces.firsts[window.first_word : window.last_word]])
