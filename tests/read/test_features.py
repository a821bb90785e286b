"""What is known about blocks."""

from __future__ import annotations

from onrecord.read.article import first_guess, in_article, rows_of
from onrecord.read.features import around, laid
from onrecord.read.tree import page
from onrecord.read.votes import Vote

PROSE = "The mayor of the islands said on Saturday that tolls would double from May, and that nobody at all would be spared by it."


def test_rows_have_the_same_names_for_every_block() -> None:
    """Each block gets the same named numbers, all finite and at most 10."""
    blocks = page(
        f"<nav>Home</nav><main><h2>Why</h2><p>{PROSE}<p><a href=x>Fishers march</a></main>text<ul><li>one"
    ).blocks
    votes = {"trafilatura": Vote([PROSE])}
    look = laid(blocks)
    rows = [
        a | b
        for a, b in zip(
            rows_of(blocks, look, votes, title="Why", description=""),
            around(blocks, look, first_guess(blocks, look, votes)),
            strict=True,
        )
    ]
    assert len({tuple(row) for row in rows}) == 1
    assert all(abs(value) <= 10 for row in rows for value in row.values())


def test_prose_is_told_without_any_vote() -> None:
    """On a page that no other reader saw, long blocks in the main part are article and the menu is not."""
    menu = "<nav><ul><li><a href=/>Home</a></li><li><a href=/islands>Islands</a></li></ul></nav>"
    blocks = page(
        f"{menu}<main><article><p>{PROSE}</p><p>{PROSE} Not one.</p><p>{PROSE} She meant it.</p></article></main><footer><a href=x>Imprint</a></footer>"
    ).blocks
    assert [False, False, True, True, True, False] == in_article(blocks, {})


def test_votes_carry_the_judgement() -> None:
    """What all voters take is article, what none takes is not, even when it is prose."""
    other = "Fishers from all the islands will march on the quay next week, as they did in spring, and once more in autumn if they must."
    blocks = page(f"<div><p>{PROSE}</p><p>{PROSE} And more.</p></div><div class=teaser><p>{other}</p></div>").blocks
    vote = Vote([PROSE, PROSE + " And more."])
    assert [True, True, False] == in_article(blocks, {"trafilatura": vote})


def test_an_empty_page_has_no_rows() -> None:
    """No blocks, no judgement, no error."""
    assert in_article([], {}) == []
