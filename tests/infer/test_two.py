"""Two texts laid out to be read together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.infer.two import two
from onrecord.infer.vectors import Vectors

CUTTER = Vectors.shipped().cutter


def test_words_lead_back_to_pieces() -> None:
    """The words under a run of code points are found in either text, and their pieces stand where they are said to."""
    laid = two(CUTTER, "closing the ferry", "The mayor of Orme rejected the closure.")
    (mayor,) = laid.inside(4, 9)
    (closing,) = laid.inside(0, 7, left=True)

    assert "mayor" == laid.right.texts[mayor]
    assert "closing" == laid.left.texts[closing]
    assert laid.ids[laid.right_firsts[mayor]] == CUTTER.cut(laid.right).ids[mayor]
    assert [CUTTER.begin, CUTTER.end, CUTTER.end] == [
        laid.ids[at] for at in (0, laid.right_firsts[0] - 1, len(laid.ids) - 1)
    ]


def test_what_finds_no_room_is_left_out() -> None:
    """A long first text leaves room for the second, and what goes beyond the room has no words."""
    laid = two(CUTTER, "mill " * 500, "The mayor spoke. " * 500)

    assert 320 == len(laid.ids)
    assert 96 == len(laid.left_firsts)
    assert 0 == len(laid.inside(8000, 8005))


@given(st.text(max_size=200), st.text(max_size=400))
def test_any_texts_are_laid_out(left: str, right: str) -> None:
    """Whatever the texts hold, every word that found room has one first piece inside the input."""
    laid = two(CUTTER, left, right, room=100)

    assert len(laid.ids) == len(laid.codes) <= 100
    assert len(laid.right_firsts) <= len(laid.right)
    assert all(0 < at < len(laid.ids) for at in (*laid.left_firsts, *laid.right_firsts))
