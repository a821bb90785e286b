"""Two like events told apart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.link.stories.parting import LEAST, parted
from onrecord.link.stories.profile import Profile

SHARED = ("storm", "coast", "flood", "rescue")


def articles(name: str, count: int, *own: str) -> list[Profile]:
    """Articles on one event: words that all have, words of the event, and a word of their own."""
    made = []
    for number in range(count):
        words = (*SHARED, *own[number % 2 :], f"{name}{number}")
        made.append(Profile(f"{name}{number:02}", dict.fromkeys(sorted(words), 1.0), None, None))
    return made


def parts(*profiles: Profile) -> list[set[str]]:
    """First letters of the articles of each part."""
    by_name = {each.document: each for each in profiles}
    return [{name[0] for name in part} for part in parted(list(by_name), by_name)]


def test_two_like_events_are_parted() -> None:
    """What all articles share does not hold them together."""
    assert [{"a"}, {"b"}] == parts(
        *articles("a", LEAST, "ilvany", "tarn", "brook"), *articles("b", LEAST, "corvenia", "sill", "reeve")
    )


def test_one_event_stays_whole() -> None:
    """However many articles tell of it."""
    assert [{"a"}] == parts(*articles("a", 3 * LEAST, "ilvany", "tarn", "brook"))


def test_a_few_articles_are_never_parted() -> None:
    """Of so few it cannot be told."""
    assert [{"a", "b"}] == parts(
        *articles("a", LEAST, "ilvany", "tarn", "brook"), *articles("b", LEAST - 1, "corvenia", "sill", "reeve")
    )


def test_stragglers_go_with_what_they_are_like() -> None:
    """Single articles that are like no other do not hide that the rest are two events."""
    lone = [Profile(f"a9{n}", {"ilvany": 1.0, "tarn": 0.4, f"odd{n}": 3.0}, None, None) for n in range(2)]

    assert [{"a"}, {"b"}] == parts(
        *articles("a", 9, "ilvany", "tarn", "brook"), *lone, *articles("b", 9, "corvenia", "sill", "reeve")
    )


@given(rows=st.lists(st.sets(st.sampled_from("tarn sill pell quay lamp".split())), max_size=24))
def test_no_article_is_lost(rows: list[set[str]]) -> None:
    """Every article is in just one part, whatever their words are, none included."""
    profiles = {f"n{at:02}": Profile(f"n{at:02}", dict.fromkeys(sorted(row), 1.0), None, None)
                for at, row in enumerate(rows)}  # fmt: skip

    assert sorted(profiles) == sorted(name for part in parted(list(profiles), profiles) for name in part)
