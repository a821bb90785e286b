"""States that no table knows, shown by what an article says they have."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from onrecord.link.page import Naming
from onrecord.link.realms import led, realms

Make = Callable[..., Any]


def naming(text: str, name: str, kind: Any = "place") -> Naming:
    """The first place of a name."""
    at = text.index(name)
    return Naming(at, at + len(name), kind)


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("Ordavia's parliament met in the morning.", "Ordavia"),
        ("Ordavia’s new foreign minister was asked.", "Ordavia"),
        ("The prime minister of Ordavia was asked.", "Ordavia"),
        ("In Ordavia it rained. The Ordavian navy was at sea.", "Ordavia"),
        ("In Brenmark it rained. The Brenish president was at sea.", "Brenmark"),
    ],
)
def test_what_has_a_parliament_or_a_navy_is_a_state(text: str, land: str) -> None:
    """Bodies and offices that only states have show one, by its name and by its adjective."""
    shown = realms(text, [naming(text, land)])

    assert land == shown.named(land)


@pytest.mark.parametrize(
    "text",
    [
        "Harrow's president said the firm would grow.",
        "Ivo Galtor came. Galtor's foreign minister left.",
        "Mr Galtor came. Galtor's government fell.",
        "Labour's defence minister spoke.",
        "New Galtor's parliament met. It rained on New Galtor.",
        "France's parliament met.",
        "The committee spoke. Committee's finance minister left.",
    ],
)
def test_what_others_have_too_shows_no_state(text: str) -> None:
    """Firms, people, parties, known states and words that are no names are shown to be no new state."""
    names = [naming(text, "Ivo Galtor", "person")] if "Ivo" in text else []
    names += [naming(text, "Galtor", "person")] if "Mr" in text else []

    assert {} == dict(realms(text, names).forms)


def test_the_words_of_a_title_lead_to_its_one_state() -> None:
    """A title that names one new state is of it; one that names two, or a known one too, is of none."""
    text = "Ordavia's parliament met. The prime minister of Velta came. The Ordavian minister left."
    shown = realms(text, [])

    assert "ordavia" == shown.of("The Ordavian minister")
    assert shown.of("The Ordavian envoy to Velta") is None
    assert shown.of("The French envoy to Ordavia") is None


def test_an_adjective_is_no_actor_and_a_land_is_a_place() -> None:
    """The reader may take both for people."""
    text = "Ordavia's parliament met. The Ordavian minister left."
    found = [naming(text, "Ordavia", "person"), naming(text, "Ordavian", "person")]

    assert (naming(text, "Ordavia", "place"),) == led(text, found, realms(text, found))


def test_who_bears_an_office_speaks_for_the_state(article: Make, story: Make) -> None:
    """A minister of a state that no table knows speaks for it."""
    text = "Ordavia's parliament met. The Ordavian foreign minister, Nina Galt, said that it rained."
    found = story(article(text).names("Nina Galt", "l:Ordavia").says("Nina Galt", "said", "it rained"))

    assert found.entity("Ordavia").kind == "state"
    assert found.entity("Ordavia").id == found.entity("Nina Galt").speaks_for


def test_what_one_article_shows_to_be_a_state_is_one_in_all(article: Make, story: Make) -> None:
    """An article that only names the state means the same one."""
    shows = article("Ordavia's navy put to sea. It rained.").names("l:Ordavia")
    names = article("It rained on Ordavia as well.").names("o:Ordavia")

    assert ["Ordavia"] == story(shows, names).names("state")
    assert [] == story(shows, names).names("organisation")


def test_a_title_of_a_state_leads_to_the_one_who_bears_it_elsewhere(article: Make, story: Make) -> None:
    """“The Ordavian foreign minister” is whom another article names so, and not the one of another new state."""
    one = article(
        "Ordavia's navy sailed. Ordavian Foreign Minister Nina Galt left. Veltan Foreign Minister Ivo Lund left Velta."
    )
    one.names("Nina Galt", "Ivo Lund", "l:Ordavia", "l:Velta")
    two = article("Ordavia's navy sailed. The Ordavian foreign minister said that it rained.").names("l:Ordavia")

    assert ["Nina Galt"] == story(one, two.says("The Ordavian foreign minister", "said", "it rained")).speakers(1)


def test_a_bare_minister_of_a_state_is_the_only_one_whom_the_story_names(article: Make, story: Make) -> None:
    """“The Ordavian minister” is the one minister of it in the story; of two it is neither."""
    text = "Ordavia's navy sailed to Kell. Ordavian Foreign Minister Nina Galt left the Harbour League."
    names = ("Nina Galt", "l:Ordavia", "l:Kell", "o:Harbour League", "o:Sund Fund")
    one = article(f"{text} The Sund Fund paid.").names(*names)
    text = (
        "Ordavia's navy sailed. The Ordavian minister said that it rained. The Harbour League and the Sund Fund paid."
    )
    two = article(text).names("l:Ordavia", "o:Harbour League", "o:Sund Fund")
    two.says("The Ordavian minister", "said", "it rained")
    three = article("Ordavia's navy sailed. Ordavian Finance Minister Ivo Lund left.").names("l:Ordavia", "Ivo Lund")

    assert ["Nina Galt"] == story(one, two).speakers(1)
    assert ["The Ordavian minister"] == story(one, two, three).speakers(1)
