from __future__ import annotations

from typing import Any

from onrecord.show.pages.index import index
from onrecord.show.web.paging import Asked
from onrecord.show.web.who import LINES, people_page, person_page, seen_of
from onrecord.terms import Likeness


def test_actors_by_any_part_of_a_spelling(story: Any) -> None:
    """The list holds who said something, who said most first, narrowed to those in whose spellings the letters stand."""
    seen = index(story)

    assert ["Ada Brook", "Tom Reeve"] == [share.name for share in people_page(seen, Asked("/who")).leaf.items]
    assert ["Tom Reeve"] == [share.name for share in people_page(seen, Asked("/who", (("name", "REE"),))).leaf.items]
    assert () == people_page(seen, Asked("/who", (("name", "nobody"),))).leaf.items


def test_an_actor_in_order_of_time_and_by_mode(story: Any) -> None:
    """All they said, earliest first, with filters that say how many each would leave."""
    seen = index(story)
    brook = seen.spoken[0].speaker
    assert brook
    page = person_page(seen, brook, Asked(f"/who/{brook.id}"))
    quoted = person_page(seen, brook, Asked(f"/who/{brook.id}", (("mode", "direct"),)))

    assert ["direct", "indirect"] == [said.mode for said in page.lines.items]
    assert ["all 2", "quoted 1", "paraphrase 1"] == [words for _, words, _ in page.modes]
    assert ["direct"] == [said.mode for said in quoted.lines.items]
    assert "2 statements in 1 article of 1 outlet" == page.carried


def test_many_lines_come_in_pages(empty: Any, new_actor: Any) -> None:
    """A page of an actor holds so many lines, however much they said."""
    speaker = new_actor("Ada")
    document = empty.add("a.txt", " ".join(f"word{number:03}" for number in range(2 * LINES + 5)))
    for number in range(2 * LINES + 5):
        empty.say(document, f"word{number:03}", speaker=speaker)
    page = person_page(index(empty), speaker, Asked("/who/x"))

    assert (LINES, 3) == (len(page.lines.items), page.lines.of)


def test_who_may_be_the_same_is_named(story: Any) -> None:
    """A judgement on another name that was not merged stands on the page, from either side."""
    story._likenesses.append(Likeness("A. Brooke", "Ada Brook", "probably same", ("one letter more",)))
    seen = index(story)
    brook = seen.spoken[0].speaker
    assert brook

    assert [("A. Brooke", "probably same")] == [
        (each.name, each.verdict) for each in person_page(seen, brook, Asked("/")).alike
    ]


def test_the_hash_follows_what_is_shown(story: Any) -> None:
    """Another line makes another hash; another look at the same does not."""
    before = index(story).spoken[0]
    assert before.speaker
    first = seen_of(before.speaker, before)
    story.say(story.documents()[0], "Friday", speaker=before.speaker)
    after = index(story).spoken[0]

    assert first == seen_of(before.speaker, before)
    assert first != seen_of(before.speaker, after)
