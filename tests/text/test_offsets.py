from __future__ import annotations

import pytest

from onrecord.text.offsets import Utf16Map, from_utf16, to_utf16


def test_wide_characters_take_two_units() -> None:
    """An emoji moves what follows it by one more unit."""
    assert [0, 1, 3, 4] == [to_utf16("a😀b", index) for index in range(4)]


def test_offset_inside_a_pair() -> None:
    """An offset that cuts a character gives that character."""
    assert [0, 1, 1, 2, 3] == [from_utf16("a😀b", units) for units in range(5)]


def test_lone_surrogates_take_one_unit() -> None:
    """A lone surrogate is one unit, as in a browser."""
    assert 2 == to_utf16("\ud83dx", 2)


@pytest.mark.parametrize("outside", [-1, 3])
def test_outside_is_refused(outside: int) -> None:
    """An index outside the text raises."""
    with pytest.raises(ValueError, match="does not lie"):
        Utf16Map.of("ab").units(outside)
    with pytest.raises(ValueError, match="does not lie"):
        Utf16Map.of("ab").index(outside)
