from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.show.export.defused import defused

STARTERS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
LEADS = ("", " ", "  ", "\ufeff", "\u00a0", "\u3000", "\u200b", "\ufeff ", "\x00")


@pytest.mark.parametrize("lead", LEADS, ids=ascii)
@pytest.mark.parametrize("starter", STARTERS, ids=ascii)
def test_what_a_spreadsheet_runs_gets_an_apostrophe(lead: str, starter: str) -> None:
    """Each starter, full-width too, is defused, also behind spaces, a byte order mark or a character without width."""
    assert f"'{lead}{starter}1+1" == defused(f"{lead}{starter}1+1")


@pytest.mark.parametrize(
    "plain", ["", "said", "a=b", "1-2", "“=1”", "2031-05-03", "one\n\ntwo", "a, -5", "mail@example.org", "…-"]
)
def test_plain_text_stays(plain: str) -> None:
    """Text that no spreadsheet takes for a formula is not changed."""
    assert plain == defused(plain)


@pytest.mark.parametrize("separator", [";", "\t", "\n"], ids=ascii)
@pytest.mark.parametrize("starter", STARTERS[:4])
def test_no_other_separator_lets_a_formula_begin(separator: str, starter: str) -> None:
    """Where a program set to another separator would begin a cell, a starter is defused too."""
    assert f"x{separator}'{starter}1" == defused(f"x{separator}{starter}1")


@given(st.text(st.characters() | st.sampled_from("=;\t\n '")))
def test_only_apostrophes_are_added(text: str) -> None:
    """Without the apostrophes the text is what it was, so nothing is lost."""
    assert text.replace("'", "") == defused(text).replace("'", "")
