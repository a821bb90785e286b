"""Stems."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.stems import stem


@pytest.mark.parametrize(
    "forms",
    [
        "clearing cleared clears clear clearance", "send sent sends sending", "give gave given giving gives",
        "stop stopped stopping stops", "agree agreed agreeing agreement", "family families", "deploy deployed deployment",
        "operate operation operations operated", "decide decided decides deciding", "come came coming comes",
    ],
)  # fmt: skip
def test_forms_of_one_word_have_one_stem(forms: str) -> None:
    """Inflected and derived forms meet."""
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "pair", ["shop ship", "class clash", "states status", "need needle", "rate ratio", "comment come"]
)
def test_other_words_have_other_stems(pair: str) -> None:
    """Short words are left alone rather than cut to nothing."""
    left, right = pair.split()

    assert stem(left) != stem(right)


@given(st.text())
def test_any_text_has_a_stem(form: str) -> None:
    """Nothing crashes, and a word never loses all of its letters."""
    assert bool(stem(form)) == bool(form.removesuffix("'s").removesuffix("'"))
