"""Which of two articles came first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.link.origins.order import Order
from onrecord.link.origins.outlets import Outlets
from onrecord.link.origins.publishers import bundled
from onrecord.terms import Document

Articles = Callable[..., Document]


def first(one: Document, other: Document) -> Document:
    """The earlier one, whichever is asked about first."""
    by_id = {one.id: one, other.id: other}
    order = Order(by_id, {}, Outlets(bundled()))
    found = {order.of(*pair)[0] for pair in ((one.id, other.id), (other.id, one.id))}
    assert len(found) == 1
    return by_id[found.pop()]


def test_the_earlier_day_is_the_earlier_article(article: Articles) -> None:
    """A day that is not known comes after one that is."""
    early = article("a", name="early", outlet="Kurier", published="2025-05-02")
    late = article("b", name="late", outlet="Tarn Today", published="2025-05-06")

    assert early == first(early, late) == first(early, article("c", name="never", outlet="Sill Post"))


@pytest.mark.parametrize("published", [None, "2025-05-02", "2025-05-03"])
def test_who_names_the_other_outlet_is_later(article: Articles, published: str | None) -> None:
    """On one day and the next, and where a day is not known."""
    source = article("Nothing here.", name="source", outlet="The Sill Post (online)", published=published)
    user = article("As The Sill Post has it, nothing.", name="user", outlet="Kurier", published="2025-05-02")

    assert source == first(source, user)


def test_a_name_in_a_much_older_article_says_nothing(article: Articles) -> None:
    """Days further apart tell by themselves."""
    old = article("The Sill Post moved house.", name="old", outlet="Kurier", published="2025-05-02")
    new = article("b", name="new", outlet="The Sill Post", published="2025-05-09")

    assert old == first(old, new)


def test_an_agency_comes_before_those_who_print_it(article: Articles) -> None:
    """Though its own page may be dated later."""
    wire = article("a", name="wire", outlet="Reuters", published="2025-05-04")
    page = article("b", name="page", outlet="Kurier", published="2025-05-02")

    assert wire == first(wire, page)
