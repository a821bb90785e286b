"""The headline on a page."""

from __future__ import annotations

import pytest

from onrecord.read.heading import heading, headline_text
from onrecord.read.tree import page


def test_the_heading_worded_like_the_declared_title_is_the_headline() -> None:
    """It is found among other headings, and where it is said again is known."""
    blocks = page(
        "<h1>The Harbour Gazette</h1><nav>Tolls to double in May</nav><h2>Tolls to double in May</h2><p>Text.</p><p>Tolls to double in May</p>"
    ).blocks
    assert heading(blocks, [False, False, False, True, False], "Tolls to double in May | The Harbour Gazette") == (
        2,
        (1, 4),
    )


def test_without_a_declared_title_the_only_h1_above_the_article_counts() -> None:
    """One h1 above the article is its headline; of two, or of one below, nothing is said."""
    above = page("<h1>Tolls to double</h1><p>Text.</p>").blocks
    assert heading(above, [False, True], "") == (0, ())
    below = page("<p>Text.</p><h1>Tolls to double</h1>").blocks
    assert heading(below, [True, False], "") == (None, ())


@pytest.mark.parametrize(
    ("title", "outlet", "expected"),
    [
        ("Tolls to double in May | The Harbour Gazette", "The Harbour Gazette", "Tolls to double in May"),
        ("Tolls to double in the month of May - Gazette", "", "Tolls to double in the month of May"),
        ("Gazette » Tolls to double", "Gazette", "Tolls to double"),
        ("Tolls - a history", "", "Tolls - a history"),
        ("Tolls to double", "Gazette", "Tolls to double"),
    ],
)
def test_the_outlet_is_no_part_of_the_headline(title: str, outlet: str, expected: str) -> None:
    """The name of the outlet is cut off at either end; a dash within a headline stays."""
    assert expected == headline_text(title, outlet)
