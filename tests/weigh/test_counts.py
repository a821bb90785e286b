"""The four counts."""

from __future__ import annotations

from onrecord.terms import Count, Document, Noted, Trace, content_id
from onrecord.weigh.counts import counts


def article(name: str, outlet: str | None) -> Document:
    """A document of which only id and outlet matter."""
    return Document(
        id=content_id("document", name), name=name, sha256="", codec="utf-8", media_type="text/plain", text=name,
        text_sha256="", language="en", title=None, outlet=None if outlet is None else Noted(outlet, None, "test"),
        byline=None, dateline=None, published=None, address=None, furniture=(), trace=Trace("read", "test"),
    )  # fmt: skip


def test_the_four_counts_stand_apart() -> None:
    """Outlets count once however they are spelled; what is unknown is counted apart and never guessed."""
    found = counts([article("a", "Port Courier"), article("b", "PORT COURIER"), article("c", None), article("c", None)])

    assert found.articles == 3
    assert Count(known=1, unknown_in=1) == found.outlets
    assert Count(known=0, unknown_in=3) == found.publishers
    assert Count(known=0, unknown_in=3) == found.origins


def test_nothing_counts_as_nothing() -> None:
    """No documents give four noughts."""
    assert counts([]).articles == 0
    assert Count(0, 0) == counts([]).outlets
