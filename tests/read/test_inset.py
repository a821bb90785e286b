"""Furniture that stands inside the article."""

from __future__ import annotations

from onrecord.read.inset import adverts, bylines
from onrecord.read.tree import page

PROSE = "The mayor of the islands said on Saturday that tolls would double from May, and that nobody at all would be spared by it. "


def test_an_advert_goes_with_its_label() -> None:
    """In a small element with an advert label every block is advert; in a large one only the label is."""
    blocks = page(
        f"<div><p>{PROSE}</p><div class=box>ADVERTISEMENT<br>Ropes for less</div><div><span>Advertisement</span><p>Dry rooms in a day</p></div></div>"
    ).blocks
    assert [PROSE.strip(), "ADVERTISEMENT", "Ropes for less", "Advertisement", "Dry rooms in a day"] == [
        b.text for b in blocks
    ]
    assert adverts(blocks, [None, "advert", None, "advert", None]) == (2, 4)
    body = page(f"<div><span>Advertisement</span><p>{PROSE * 4}</p></div>").blocks
    assert adverts(body, ["advert", None]) == ()


def test_a_small_element_named_an_advert_is_one() -> None:
    """The name of the element alone suffices when it is small, and never for the article itself."""
    blocks = page(
        "<article class=ad><p>The mayor said so.</p><aside class='ad-slot'><p>Ropes for less</p></aside></article>"
    ).blocks
    assert adverts(blocks, [None, None]) == (1,)


def test_a_line_with_the_author_alone_is_a_byline() -> None:
    """A short line with the declared name is a byline; a sentence about the author is not."""
    blocks = page(
        "<p>Ada Quill, Port Elba<p>Ada Quill spends a morning with the people who count the boats<p>Ada Quill left.<p>Quill"
    ).blocks
    assert bylines(blocks, [None] * 4, "Ada Quill") == (0,)
    assert bylines(blocks, [None] * 4, "Quill") == ()
