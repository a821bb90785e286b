"""The text without what is not the article."""

from __future__ import annotations

from onrecord.terms import Document, Furniture, Span, Trace
from onrecord.text.bare import bare, undated


def document(text: str, *furniture: str) -> Document:
    """A document with these words as furniture."""
    spans = tuple(Furniture(Span.of(text, text.index(w), text.index(w) + len(w)), "menu") for w in furniture)
    return Document(
        id="d", name="a.txt", sha256="", codec="utf-8", media_type="text/plain", text=text, text_sha256="", language="en",
        title=None, outlet=None, byline=None, dateline=None, published=None, address=None, furniture=spans,
        trace=Trace("read", "test"),
    )  # fmt: skip


def test_furniture_is_blank_and_offsets_hold() -> None:
    """Its code points are spaces, line ends stay, and what comes after stands where it stood."""
    text = "Home\nShips\n\nThe ferry sails."
    found = bare(document(text, "Home\nShips"))
    assert (len(text), "The ferry sails.") == (len(found), found.strip())
    assert found.count("\n") == text.count("\n")


def test_the_dateline_names_nobody() -> None:
    """The place, the day and the agency before the dash are blank; a dash in a sentence blanks nothing."""
    text = "Ferry sails\n\nELBA, April 12 (MINA) - Corvenia will send tugs, the minister said."
    assert undated(bare(document(text))).split("\n\n")[1].strip() == "Corvenia will send tugs, the minister said."
    plain = "The ferry — the third this year — sails."
    assert undated(bare(document(plain))) == plain
