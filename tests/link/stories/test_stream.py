"""Stories as articles come in."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.link.stories import stream as streaming
from onrecord.link.stories.linkage import linked
from onrecord.link.stories.profile import Profile, profile
from onrecord.link.stories.stream import Stream, kinship
from onrecord.terms import Document

Told = Callable[..., list[Document]]


def made(name: str, *words: str) -> Profile:
    """An article that weighs all of its words alike."""
    return Profile(name, {word: len(words) ** -0.5 for word in sorted(words)}, None, None)


def grown(*profiles: Profile) -> Stream:
    """A stream of some articles."""
    stream = Stream()
    for each in profiles:
        stream.add(each)
    return stream


def test_a_new_article_joins_or_founds_a_story() -> None:
    """What was there before stays together."""
    stream = grown(made("a", "ilvany", "tarn", "quay"), made("b", "ilvany", "tarn", "buoy"))
    before = stream.groups()
    stream.add(made("c", "ilvany", "tarn", "lamp"))
    stream.add(made("d", "corvenia", "ledger"))

    assert [("a", "b")] == before
    assert [("a", "b", "c"), ("d",)] == stream.groups()


def test_a_new_article_bridges_two_stories() -> None:
    """Two that had nothing in common are one where another is like both."""
    one, other = made("a", "ilvany", "tarn", "quay"), made("b", "sill", "pell", "lamp")
    bridge = made("c", "ilvany", "tarn", "quay", "sill", "pell", "lamp")

    assert [("a",), ("b",)] == grown(one, other).groups()
    assert [("a", "b", "c")] == grown(one, other, bridge).groups()


def test_only_what_the_new_article_touches_is_grouped_again(monkeypatch: object) -> None:
    """The other chains are left as they are."""
    stream = grown(made("a", "ilvany", "tarn"), made("b", "ilvany", "tarn"), made("c", "sill", "pell"))
    stream.groups()
    asked: list[list[str]] = []

    def spied(names: list[str], *rest: object, **more: object) -> list[tuple[str, ...]]:
        asked.append(sorted(names))
        return linked(names, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(streaming, "linked", spied)  # type: ignore[attr-defined]
    stream.add(made("d", "sill", "pell"))
    stream.groups()

    assert [["c", "d"]] == asked


def test_what_is_there_already_changes_nothing() -> None:
    """An article counts once."""
    first = made("a", "ilvany", "tarn")

    assert [("a",)] == grown(first, first).groups()


def test_kinship_is_the_same_both_ways_and_none_between_strangers() -> None:
    """It falls off quickly below the middle."""
    one, other = made("a", "ilvany", "tarn", "quay"), made("b", "ilvany", "tarn", "lamp")

    assert kinship(one, other) == kinship(other, one) > 0.5
    assert kinship(one, made("c", "sill")) == 0


@settings(deadline=None, max_examples=15)
@given(random=st.randoms(use_true_random=False), looks=st.sets(st.integers(0, 8)))
def test_the_order_of_articles_does_not_matter(
    told: Told, ferry: str, vote: str, random: Random, looks: set[int]
) -> None:
    """Whichever way they come, and however often the stories are asked for on the way, the stories are the same."""
    profiles = [profile(page, None) for page in (*told(ferry, "ferry", 5), *told(vote, "vote", 4))]
    mixed = random.sample(profiles, len(profiles))
    stream = Stream()
    for number, each in enumerate(mixed):
        stream.add(each)
        if number in looks:
            stream.groups()

    assert grown(*profiles).groups() == stream.groups()


@settings(deadline=None, max_examples=40)
@given(
    rows=st.lists(st.sets(st.sampled_from("tarn sill pell quay lamp buoy ilvany".split()), min_size=1), max_size=9),
    random=st.randoms(use_true_random=False),
)
def test_chains_of_any_shape_come_out_the_same_in_any_order(rows: list[set[str]], random: Random) -> None:
    """Also where stories overlap and bridge one another."""
    profiles = [made(f"n{at}", *row) for at, row in enumerate(rows)]

    assert grown(*profiles).groups() == grown(*random.sample(profiles, len(profiles))).groups()
