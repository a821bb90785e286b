"""Names of people within one article led to those who bear them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from onrecord.link.namings import namings
from onrecord.link.page import Naming

Make = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sarah Haversham Galt", "Sarah Haversham Galt"),
        ("Elliot J. Galt", "Elliot J. Galt"),
        ("tennis great Ada Brandt", "Ada Brandt"),
        ("Tennis great Orla Tess King", "Orla Tess King"),
        ("Galt\n\nGalt", "Galt"),
        ("Ada Galt, R-Mich.", "Ada Galt"),
        ("Ada Galt, Sund Liberal", "Ada Galt"),
        ("One Ada Galt", "Ada Galt"),
        ("Ada Galt-era", "Ada Galt"),
        ("Ada Galt-backed", "Ada Galt"),
        ("Gim Do-yun", "Gim Do-yun"),
        ("Ada Galt 19", "Ada Galt"),
        ("KELL Ada Galt", "Ada Galt"),
        ("Ada Galt – Otto", "Ada Galt"),
        ("KELL, Norland — Ada Galt", "Ada Galt"),
        ("Otto Galt King Jr.", "Otto Galt King Jr."),
        ("Lai Ka-shing", "Lai Ka-shing"),
    ],
)
def test_a_name_is_cut_where_it_begins(text: str, expected: str) -> None:
    """Words in small letters before a name go, its given names stay, and a name said twice is said once."""
    (found,) = namings(f"{text} spoke.", [Naming(0, len(text), "person")])[:1]

    assert expected == text[found.start : found.end]


def test_a_titled_surname_is_not_a_relative(article: Make, story: Make) -> None:
    """“President Galt” is not “his son Otto Galt”, and a mere “Galt” is the one whom the article speaks of there."""
    text = (
        "President Galt came to Kell. Galt said that it rained. With him was his son Otto Galt, a pilot.\n\n"
        "President Galt then left. Galt said that it was late."
    )
    one = article(text).names("Otto Galt", "Galt", "l:Kell")
    found = story(one.says("Galt", "said", "it rained").says("Galt", "said", "it was late"))

    assert ["Galt", "Galt"] == found.speakers()
    assert ["Galt", "Otto Galt"] == found.names()


def test_a_full_name_that_comes_late_is_somebody_else(article: Make, story: Make) -> None:
    """After several titled surnames, a full name without a title is another person of the family."""
    text = (
        "President Galt spoke. Galt was late. Galt sang. Later Otto Galt was born in Kell. Galt said that it was cold."
    )
    one = article(text).names("Otto Galt", "Galt", "l:Kell")

    assert ["Galt", "Otto Galt"] == story(one.says("Galt", "said", "it was cold")).names()


def test_a_titled_surname_is_who_was_named_in_full(article: Make, story: Make) -> None:
    """Where the full name comes first, or bears the title, the titled surname is that person."""
    one = article("Otto Galt won. President Galt said that it rained.").names("Otto Galt", "Galt")
    two = article("Galt won. President Galt spoke. Galt sang. President Otto Galt said that it snowed.")
    two.names("Otto Galt", "Galt")

    assert ["Otto Galt"] == story(one.says("President Galt", "said", "it rained")).names()
    assert ["Otto Galt"] == story(two.says("President Otto Galt", "said", "it snowed")).names()


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Senators", "person", ("Senators", "group")),
        ("Kellonians", "person", ("Kellonians", "group")),
        ("liberal Centre for Kell", "organisation", ("Centre for Kell", "organisation")),
        ("state’s Department of Roads", "organisation", ("Department of Roads", "organisation")),
    ],
)
def test_what_is_read_as_a_name_is_put_right(text: str, kind: Any, expected: tuple[str, str]) -> None:
    """Many people are no person, and words in small letters before a body are no part of its name."""
    (found,) = namings(f"The {text} spoke.", [Naming(4, 4 + len(text), kind)])

    assert expected == (f"The {text} spoke."[found.start : found.end], found.kind)


def test_a_party_and_place_after_a_name_is_no_name() -> None:
    """“R-Kell” in brackets tells a side and a place."""
    assert () == namings("He (R-Kell) spoke.", [Naming(4, 10, "organisation")])
    assert () == namings("He of W. Va. spoke.", [Naming(6, 12, "person")])


def test_the_end_of_a_long_name_is_its_bearer(article: Make, story: Make) -> None:
    """Two surnames without the given names are the person whom the article names in full."""
    one = article("Ana Maria Ledo Ortega won. Ledo Ortega said that it rained.").names(
        "Ana Maria Ledo Ortega", "Ledo Ortega"
    )

    assert ["Ana Maria Ledo Ortega"] == story(one.says("Ledo Ortega", "said", "it rained")).speakers()


def test_a_name_that_is_brought_in_anew_is_somebody_else(article: Make, story: Make) -> None:
    """“A man who gave only his surname, Galt” is not the Galt of before; what follows is nearest to him."""
    text = (
        "Mara Galt, a baker, said that it rained. An older man in the square who gave only his surname, Galt, said that it "
        "was dry. Galt said that it was late."
    )
    one = article(text).names("Mara Galt", "Galt")
    found = story(
        one.says("Mara Galt", "said", "it rained")
        .says("Galt", "said", "it was dry")
        .says("Galt", "said", "it was late")
    )

    assert ["Mara Galt", "Galt", "Galt"] == found.speakers()


def test_a_bare_surname_is_not_the_relative_named_once(article: Make, story: Make) -> None:
    """Where the article tells of one Galt all along, “Galt” is not the wife who was named a line above."""
    text = (
        "Otto Galt came to Kell. Galt spoke at noon. Galt ate. Galt and his wife, the painter Ada Galt, met voters.\n\n"
        "Galt said that it was late."
    )
    one = article(text).names("Otto Galt", "Ada Galt", "Galt", "l:Kell")

    assert ["Otto Galt"] == story(one.says("Galt", "said", "it was late")).speakers()


def test_a_place_behind_a_title_is_no_part_of_a_name() -> None:
    """“The mayor of Kell Ahmed Galt” names Ahmed Galt."""
    text = "The mayor of Kell Ahmed Galt spoke."
    (found,) = namings(text, [Naming(13, 28, "person")])

    assert "Ahmed Galt" == text[found.start : found.end]


def test_a_word_before_a_name_that_is_no_address(article: Make, story: Make) -> None:
    """The first name of a list does not take in the word before its colon, and keeps its gender."""
    text = "Also lost, said the town of Kell: Andrew Galt, 29. Anna Lund wept. “We mourn,” she said."
    one = article(text).names("Andrew Galt", "Anna Lund", "l:Kell")

    assert ["Anna Lund"] == story(one.says("she", "said", "We mourn,")).speakers()


def test_a_plural_that_the_article_writes_small_is_a_crowd() -> None:
    """“Viewers” at the head of a line is no person where viewers are spoken of below."""
    text = "Viewers vent\n\nMany viewers wrote in."
    (found,) = namings(text, [Naming(0, 7, "person")])

    assert "group" == found.kind


def test_what_somebody_calls_a_thing_brings_in_nobody_new(article: Make, story: Make) -> None:
    """After “a critic of what he called” a surname is still the one named in full before."""
    text = "Otto Galt left. Ada Lund, a critic of what she called Galt’s war, wept. Galt said that it was late."
    one = article(text).names("Otto Galt", "Ada Lund", "Galt")

    assert ["Otto Galt"] == story(one.says("Galt", "said", "it was late")).speakers()


def test_a_state_with_its_article_is_no_person() -> None:
    """“The Vatican” is a place even where the reader took it for somebody."""
    text = "The Vatican spoke."
    (found,) = namings(text, [Naming(0, 11, "person")])

    assert "place" == found.kind


def test_a_slip_comes_before_a_given_name_that_is_not_known_yet(article: Make, story: Make) -> None:
    """“Harold” for Harolds is a slip where a Harold Lund is only named later; other given names may come first."""
    text = "Otto Harolds rose. Harold said it was late. Judy said it was cold. Harold Lund met Judy Orme."
    one = article(text).names("Otto Harolds", "Judy Orme", "Harold Lund", "Harold", "Judy")
    found = story(one.says("Harold", "said", "it was late").says("Judy", "said", "it was cold"))

    assert ["Otto Harolds", "Judy Orme"] == found.speakers()


def test_a_surname_before_jr_is_found_again(article: Make, story: Make) -> None:
    """“King” is Otto Galt King Jr., and no title."""
    text = "Otto Galt King Jr. spoke of floods. “It rains,” said King."
    one = article(text).names("Otto Galt King Jr.")

    assert ["Otto Galt King"] == [
        n.removesuffix(" Jr.") for n in story(one.says("King", "said", "It rains,")).speakers()
    ]


def test_whose_allies_speak_is_a_person() -> None:
    """Allies do not make a land of a name: people have them too; a navy does."""
    text = "Galt rose. Galt’s allies spoke. Kell’s navy left. Kell slept."
    found = namings(text, [Naming(0, 4, "person"), Naming(32, 36, "person")])

    assert {"Galt": "person", "Kell": "place"} == {text[n.start : n.end]: n.kind for n in found}
