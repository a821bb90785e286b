from __future__ import annotations

from onrecord.run.searching import hits
from onrecord.terms import Document, Furniture, Span, Trace

TEXT = "Menu sea\nThe sea rose.\n" + "Nothing.\n" * 2000 + "The sea fell.\nPhoto: the sea"


def document() -> Document:
    menu, photo = (
        Span.of(TEXT, TEXT.index(words), TEXT.index(words) + len(words)) for words in ("Menu sea", "Photo: the sea")
    )
    return Document(
        id="d", name="d.txt", sha256="", codec="utf-8", media_type="text/plain", text=TEXT, text_sha256="", language="en",
        title=None, outlet=None, byline=None, dateline=None, published=None, address=None,
        furniture=(Furniture(menu, "menu"), Furniture(photo, "caption")), trace=Trace("t", "1"),
    )  # fmt: skip


def test_menus_are_left_out_and_captions_are_not() -> None:
    """Words in a menu are no hit; words in a caption are."""
    found = hits(document(), (), [("sea",)])

    assert [TEXT.index("sea rose"), TEXT.index("sea fell"), TEXT.rindex("sea")] == [hit.span.start for hit in found]


def test_the_first_hits_are_the_first_of_all() -> None:
    """With a limit come the first of all hits, also where the first place stands in a menu."""
    every = hits(document(), (), [("sea",)])

    for limit in (1, 2, 3, 9):
        assert every[:limit] == hits(document(), (), [("sea",)], limit=limit)
