"""People across articles: one or several."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from onrecord.text.letters import is_mixed, skeleton

Make = Callable[..., Any]

HONEST = (
    "Paula Payton", "Ivo Cooper", "Nina Pace", "Tomas Hope", "Sara Price", "Otto Keyes", "Anna Sykes", "Hector Cole",
    "Peter Copper", "Rosa Peck", "Joyce Pope", "Coen Apley", "Yara Boyce", "Opal Casey",
)  # fmt: skip
#: Letters of other scripts that pass for Latin ones.
SWAPS = (
    ("a", "\u0430"),
    ("e", "\u0435"),
    ("o", "\u043e"),
    ("p", "\u0440"),
    ("c", "\u0441"),
    ("y", "\u0443"),
    ("o", "\u03bf"),
)


def _spoofs() -> list[tuple[str, str]]:
    made = [(name, name.replace(old, new, 1)) for name in HONEST for old, new in SWAPS if old in name]
    return made[:50]


def test_fifty_spoofed_names_are_flagged_and_none_is_merged(article: Make, story: Make) -> None:
    """Each name with a letter of another script is flagged as unsure and keeps an entity of its own."""
    pairs = _spoofs()
    assert 50 == len(pairs)
    for honest, spoof in pairs:
        assert is_mixed(spoof)
        assert skeleton(honest) == skeleton(spoof)
        found = story(article(f"{honest} spoke in Kell.").names(honest), article(f"{spoof} sang in Kell.").names(spoof))
        assert 2 == len(found.names())
        assert ["unsure"] == [x.verdict for x in found.settlement.likenesses]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Volodymir Zarensky", "Volodymyr Zarenskyy"),
        ("Oleksandr Petrenko", "Aleksandr Petrenko"),
        ("Bob Carver", "Robert Carver"),
        ("Nils A. Orvel", "Nils Orvel"),
        ("Orvel, Nils", "Nils Orvel"),
        ("Jan-Peter Holm", "Jan Peter Holm"),
        ("María López-Vega", "Maria Lopez Vega"),
        ("Sean O'Dare", "Sean O’Dare"),
        ("N. Orvelson", "Nils Orvelson"),
    ],
)
def test_spellings_of_one_person(article: Make, story: Make, left: str, right: str) -> None:
    """Diacritics, romanisations, nicknames, initials, order and hyphens do not part a person."""
    one = article(f"{left} spoke in Kell at noon.").names(left, "l:Kell")
    two = article(f"{right} sang in Kell at night.").names(right, "l:Kell")
    assert 1 == len(story(one, two).names())


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Anna Reuel", "Boris Reuel"),
        ("Anna Reuel", "Anna Holm"),
        ("Karl Brandt", "Karin Brandt"),
        ("Ivo Lund", "Iva Land"),
    ],
)
def test_two_people(article: Make, story: Make, left: str, right: str) -> None:
    """Names that share a part and nothing else are two people."""
    one = article(f"{left} spoke in Kell at noon.").names(left, "l:Kell")
    two = article(f"{right} sang in Kell at night.").names(right, "l:Kell")
    assert 2 == len(story(one, two).names())


def test_bare_surname_in_another_article(article: Make, story: Make) -> None:
    """A bare surname is the full name of another article when both name the same people or places."""
    one = article("Ivo Lund met Edda Brandt in Kell.").names("Ivo Lund", "Edda Brandt", "l:Kell")
    two = article("Brandt left Kell at night.").names("Brandt", "l:Kell")
    assert ["Edda Brandt", "Ivo Lund"] == story(one, two).names()


def test_bare_surname_of_two_people_is_led_to_neither(article: Make, story: Make) -> None:
    """A bare surname that two people of the record bear stays by itself, and the record says so."""
    one = article("Anna Reuel lives in Kell.").names("Anna Reuel", "l:Kell")
    two = article("Boris Reuel lives in Kell.").names("Boris Reuel", "l:Kell")
    three = article("Reuel left Kell.").names("Reuel", "l:Kell")
    found = story(one, two, three)
    assert ["Anna Reuel", "Boris Reuel", "Reuel"] == found.names()
    assert {"unsure"} == {x.verdict for x in found.settlement.likenesses}


def test_slip_between_strangers_is_unsure(article: Make, story: Make) -> None:
    """One letter off in articles that share nothing is shown as unsure and not merged."""
    one = article("Marian Holgersen runs a bakery.").names("Marian Holgersen")
    two = article("Marian Holgerson plays chess.").names("Marian Holgerson")
    found = story(one, two)
    assert 2 == len(found.names())
    assert ["unsure"] == [x.verdict for x in found.settlement.likenesses]
