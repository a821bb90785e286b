from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.show.visible import one_line, visible

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("a\x00b\x07", "a␀b␇"),
        ("\x7f\x9b", "␡⟨U+009B⟩"),
        ("abc\u202ecba", "abc⟨U+202E⟩cba"),
        ("\ud800", "⟨U+D800⟩"),
        ("one\r\ntwo\rthree", "one\ntwo␍three"),
        ("in\u200bvisible\ufeff", "in⟨U+200B⟩visible⟨U+FEFF⟩"),
        ("tag\U000e0041", "tag⟨U+E0041⟩"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("👩\u200d🚒 café", "👩\u200d🚒 café"),
    ],
)
def test_steering_characters_are_shown(text: str, expected: str) -> None:
    """Each character that would steer the screen becomes a picture or its number; text stays as it is."""
    assert expected == visible(text)


@pytest.mark.parametrize("control", BIDI)
def test_no_bidi_control_survives(control: str) -> None:
    """None of the twelve bidi controls reaches the screen."""
    assert control not in visible(f"a{control}b")


@given(st.text(st.characters()))
def test_anything_can_be_encoded_and_nothing_steers(text: str) -> None:
    """Whatever the text, the result is valid UTF-8 and holds no control but newline and tab."""
    shown = visible(text)

    assert shown == shown.encode().decode()
    assert all(unicodedata.category(char) != "Cc" or char in "\n\t" for char in shown)


@given(st.text(st.characters()))
def test_visible_text_stays_as_it_is(text: str) -> None:
    """Making text visible twice changes nothing the second time."""
    assert visible(text) == visible(visible(text))


def test_one_line_has_no_line_break() -> None:
    """Runs of white space become one space, also line and paragraph separators."""
    assert "a b c d" == one_line(" a\r\n\n b\u2028c\td ")
