"""Short and long forms of firms."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from onrecord.link.firms import is_short_for, led_forms, plain_firm

Make = Callable[..., Any]


@pytest.mark.parametrize(
    ("given", "plain"),
    [("harrow inc", "harrow"), ("harrow and co ltd", "harrow and"), ("inc", "inc"), ("bank of kell", "bank of kell")],
)
def test_a_legal_form_is_no_part_of_the_name(given: str, plain: str) -> None:
    """What a firm is in law goes, unless nothing else would be left."""
    assert tuple(plain.split()) == plain_firm(tuple(given.split()))


def test_a_firm_goes_by_its_name_without_its_trade() -> None:
    """Words that tell a trade may be left out; words that tell a part of the firm may not."""
    assert is_short_for("harrow", "harrow motor company")
    assert not is_short_for("harrow", "harrow workers council")
    assert not is_short_for("harrow", "harrow")


def test_short_forms_are_led_to_the_only_long_one() -> None:
    """By what one article explains, by initials of three letters or more, and by the trade left out."""
    spelled = {"general harrow": {"gh", "general harrow"}, "gh": {"gh"}, "union of kell ports": set(), "ukp": set()}
    keys = [*spelled, "lund", "lund airlines", "kp", "kell ports"]

    assert {"gh": "general harrow", "ukp": "union of kell ports", "lund": "lund airlines"} == led_forms(spelled, keys)


def test_a_short_form_of_two_is_led_to_neither() -> None:
    """What may stand for two bodies stays by itself."""
    assert {} == led_forms(
        {}, ["lund", "lund airlines", "lund bank", "abc", "air board of corvenia", "arms bureau of cairn"]
    )


def test_articles_that_use_other_forms_tell_of_one_body(article: Make, story: Make) -> None:
    """One article explains the short form, a second uses only that, a third writes the legal form."""
    one = article("General Harrow (GH) cut jobs. GH said so.").names("o:General Harrow", "o:GH")
    two = article("GH said that it would cut jobs.").names("o:GH")
    three = article("General Harrow Corporation said that it was sorry.").names("o:General Harrow Corporation")
    found = story(
        one.says("GH", "said", "so"),
        two.says("GH", "said", "it would cut jobs"),
        three.says("General Harrow Corporation", "said", "it was sorry"),
    )

    assert 1 == len(found.names("organisation"))
    assert 1 == len({*found.speakers(0), *found.speakers(1), *found.speakers(2)})


def test_a_firm_that_bears_a_persons_name(article: Make, story: Make) -> None:
    """A firm and a person of one surname in one article are two."""
    text = "Ada Harrow left the Harrow Motor Company. Harrow said that it would go on without her."
    one = article(text).names("Ada Harrow", "o:Harrow Motor Company", "o:Harrow said")
    one.mentions.pop()
    one.names("o:Harrow")
    found = story(one.says("Harrow", "said", "it would go on without her"))

    assert ["Ada Harrow"] == found.names()
    assert ["Harrow Motor Company"] == found.speakers()


def test_the_us_is_no_pronoun(article: Make, story: Make) -> None:
    """“US” in capitals is the state and not whoever speaks."""
    one = article("The talks ended. US said that they would go on.").names("l:US")

    assert ["United States"] == story(one.says("US", "said", "they would go on")).speakers()


def test_a_name_inside_a_longer_one_is_who_bears_it(article: Make, story: Make) -> None:
    """A source that is part of a longer name leads to the one the article calls so elsewhere."""
    one = article("Harrow cut jobs. Harrow Falcon sales fell, Harrow said.").names("o:Harrow Falcon sales", "o:Harrow")
    one.mentions = [m for m in one.mentions if m.span.start != one.text.rindex("Harrow")]
    found = story(one.says("Harrow", "said", "Harrow Falcon sales fell"))

    assert ["Harrow"] == found.speakers()


def test_the_company_is_the_one_spoken_of(article: Make, story: Make) -> None:
    """A firm that the sentence is about comes before one that it only mentions, and before a company brought in by chance."""
    text = (
        "Harrow said on Monday that it would close a plant at its rival, Lundin. It is the largest cut by a Corvenian company.\n\n"
        "The company said that nobody would be fired."
    )
    one = article(text).names("o:Harrow", "o:Lundin")

    assert ["Harrow"] == story(one.says("The company", "said", "nobody would be fired")).speakers()


def test_a_title_that_stands_at_a_name_is_its_bearers(article: Make, story: Make) -> None:
    """When only the title is marked as the source, the name beside it tells who it is."""
    one = article("Harrow chief executive Ada Brandt said that it rained.").names("Ada Brandt", "o:Harrow")

    assert ["Ada Brandt"] == story(one.says("Harrow chief executive", "said", "it rained")).speakers()


def test_a_people_that_speaks_is_its_state(article: Make, story: Make) -> None:
    """An adjective of a people alone, as a source, stands for the state."""
    one = article("The talks ended. The French said that they would go on.")
    found = story(one.says("The French", "said", "they would go on"))

    assert ["France"] == found.speakers()
    assert ["probably"] == [speaker.sureness for speaker in found.settlement.speakers]


def test_a_name_goes_to_its_end(article: Make, story: Make) -> None:
    """Words that say what sort of body it is belong to the name even where the reader stopped before them."""
    one = article("Harrow Steel Company cut jobs. It said so.").names("o:Harrow Steel")

    assert ["Harrow Steel Company"] == story(one.says("It", "said", "so")).speakers()


def test_a_common_noun_is_the_one_body_that_it_heads(article: Make, story: Make) -> None:
    """“The League” is the one league of the article, and of its story; of two leagues it is neither."""
    text = "The League of Veltan Harbours met in Kell. The League said that it rained. Nina Galt and Ivo Lund came."
    one = article(text).names("o:League of Veltan Harbours", "o:League", "Nina Galt", "Ivo Lund")
    two = article("Nina Galt told Ivo Lund that the League slept.").names("o:League", "Nina Galt", "Ivo Lund")
    far = article("Oskar Brandt scored. The League was surprised.").names("o:League", "Oskar Brandt")
    both = article("The League of Kell met the League of Sund. The League said that it rained.")
    both.names("o:League of Kell", "o:League of Sund", "o:League")

    found = story(one.says("The League", "said", "it rained"), two, far)

    assert ["League of Veltan Harbours"] == found.speakers()
    assert 2 == len(found.entity("League of Veltan Harbours").spellings[0].documents)
    assert ["League"] == story(both.says("The League", "said", "it rained")).speakers()
    assert ["League", "League of Veltan Harbours"] == found.names("organisation")
