from __future__ import annotations

from onrecord.show.web.paging import Asked, leaf


def test_a_list_comes_in_pages() -> None:
    """Each page has its items and leads to its neighbours; filters stay in the address."""
    asked = Asked("/who", (("name", "a b"), ("page", "2")))
    found = leaf(range(25), asked, size=10)

    assert (tuple(range(10, 20)), 2, 3, 25) == (found.items, found.number, found.of, found.total)
    assert ("/who?name=a+b", "/who?name=a+b&page=3") == (found.before, found.after)


def test_odd_page_numbers_are_the_nearest_page() -> None:
    """Anything that is no number is the first page; a number beyond the end is the last."""
    for page, number in (("", 1), ("x", 1), ("-3", 1), ("0", 1), ("9", 3), ("9" * 30, 1), ("²", 1), ("٣", 1)):
        assert number == leaf(range(25), Asked("/", (("page", page),)), size=10).number
    nothing = leaf(range(0), Asked("/"), size=10)

    assert ((), 1, 1) == (nothing.items, nothing.number, nothing.of)
