from __future__ import annotations

from typing import Any

from onrecord.show.pages.index import index
from onrecord.show.web.paging import Asked
from onrecord.show.web.search import search_page


def search(record: Any, **query: str) -> Any:
    return search_page(index(record), Asked("/search", tuple(query.items())), record)


def test_places_say_who_speaks_and_how(story: Any) -> None:
    """A place in a statement comes with its speaker and mode; one outside with neither."""
    (said,) = search(story, words="stays open").places
    (told,) = search(story, words="Dockers want").places

    assert ("Ada Brook", "quoted") == (said.speaker, said.mode_words)
    assert ("", "") == (told.speaker, told.mode_words)


def test_filters_narrow_down(story: Any) -> None:
    """Speaker, outlet, day and mode leave what fits all of them."""
    assert 1 == len(search(story, words="harbour", speaker="brook").places)
    assert 0 == len(search(story, words="harbour", speaker="reeve").places)
    assert 0 == len(search(story, words="stays open", mode="indirect").places)
    assert 3 == len(search(story, words="harbour", outlet="pell").places)
    assert 0 == len(search(story, words="harbour", outlet="lantern").places)
    assert 0 == len(search(story, words="harbour", since="2031-05-04").places)
    assert 3 == len(search(story, words="harbour", since="2031-05-03", until="2031-05-03").places)


def test_names_are_found_by_any_word(story: Any) -> None:
    """Actors in whose spellings the words stand come first, without regard to case."""
    assert [("Ada Brook", "harbour minister")] == [(name, role) for name, _, role in search(story, words="brook").names]


def test_a_search_goes_on_where_it_stopped(empty: Any) -> None:
    """Only so many articles are looked through at once; the next address goes on behind them, and the last has none."""
    for number in range(130):
        empty.add(f"{number:03}.txt", f"harbour {number}")
    first = search(empty, words="harbour")
    last = search(empty, words="harbour", **{"from": "121"})

    assert (20, "/search?words=harbour&from=21", "130 articles") == (len(first.places), first.after, first.articles)
    assert (10, "") == (len(last.places), last.after)


def test_nothing_asked_finds_nothing(story: Any) -> None:
    """Without words there is the form and no more."""
    assert (False, ()) == (search(story).is_asked, search(story).places)
