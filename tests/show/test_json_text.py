from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.show.json_text import encodable, json_text


@given(st.text(st.characters(exclude_categories=["Cs"]) | st.just("\ud800")))
def test_any_text_comes_back(text: str) -> None:
    """What is written is valid UTF-8 and reads back as it was, lone surrogates too."""
    assert text == json.loads(json_text(text).encode("utf-8", "strict"))


def test_letters_stay_readable() -> None:
    """Letters beyond ASCII are not escaped, and keys keep their order."""
    assert '{"b": "é", "a": "🙂"}' == json_text({"b": "é", "a": "🙂"})


def test_what_json_has_not_is_refused() -> None:
    """Not-a-number would make invalid JSON."""
    with pytest.raises(ValueError, match="JSON"):
        json_text(float("nan"))


def test_encodable_spells_lone_surrogates_out() -> None:
    """Only lone surrogates are changed."""
    assert "é\\udc80🙂" == encodable("é\udc80🙂")
