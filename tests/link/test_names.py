"""Names of people taken apart and compared."""

from __future__ import annotations

import pytest

from onrecord.link.likeness import ALIKE_FROM, SAME_FROM, compare
from onrecord.link.names import parse, untitled
from onrecord.text.given import same_given
from onrecord.text.letters import distance, is_mixed, scripts, skeleton, sound, words


@pytest.mark.parametrize(
    ("text", "parts", "surname", "gender"),
    [
        ("President Nils Orvel", ("nils", "orvel"), ("orvel",), None),
        ("Mrs. Brandt's", ("brandt",), ("brandt",), "f"),
        ("Edda von der Heide", ("edda", "von", "der", "heide"), ("von", "der", "heide"), None),
        ("Orvel, Nils", ("nils", "orvel"), ("orvel",), None),
        ("Sen. Ivo T. Lund (R-Kell)", ("ivo", "t", "lund"), ("lund",), None),
        ("Otto Keyes Jr.", ("otto", "keyes"), ("keyes",), "m"),
        ("Cllr Edda Brandt", ("edda", "brandt"), ("brandt",), None),
        ("Det Insp Brandt", ("brandt",), ("brandt",), None),
        ("Володимир Заренський", ("volodimir", "zarenskii"), ("zarenskii",), None),
    ],
)
def test_parts_of_a_name(text: str, parts: tuple[str, ...], surname: tuple[str, ...], gender: str | None) -> None:
    """Titles, forms of address, party letters and suffixes go; particles stay with the surname."""
    name = parse(text)
    assert (parts, surname) == (name.parts, name.surname)
    assert gender in {None, name.gender}


def test_untitled_keeps_the_letters() -> None:
    """A name without its titles is written as it was."""
    assert "Stéfane Séjour" == untitled("Foreign Minister  Stéfane\u00a0Séjour’s")


def test_romanisations_sound_the_same() -> None:
    """Spellings that come from different romanisations have one sound."""
    assert 1 == len({sound(w) for w in ("zarensky", "zarenskyy", "zarenskiy", "zarenski")})
    assert 1 == len({sound(w) for w in ("yuri", "yury", "yuriy")})
    assert sound("brandt") != sound("brand")


def test_words_fold_and_part() -> None:
    """Case, diacritics, apostrophes and hyphens do not matter; a word of mixed scripts stays as it is."""
    assert ("jean", "noel", "odare") == words("Jean-Noël O’Dare")
    assert ("p\u0430yton",) == words("P\u0430yton")
    assert () == words(" … ")


def test_look_alikes() -> None:
    """A Cyrillic letter in a Latin word is seen, and the word looks like the Latin one."""
    assert is_mixed("P\u0430yton")
    assert not is_mixed("Payton Пейтон")
    assert skeleton("Payton") == skeleton("P\u0430yton")
    assert frozenset({"LATIN", "CYRILLIC"}) == scripts("P\u0430yton")


@pytest.mark.parametrize(
    ("left", "right", "steps"),
    [("maron", "maron", 0), ("maron", "macron", 1), ("maron", "mraon", 1), ("maron", "marin", 1), ("", "abc", 3)],
)
def test_distance(left: str, right: str, steps: int) -> None:
    """Putting in, leaving out, exchanging and swapping neighbours count one each, in either direction."""
    assert steps == distance(left, right) == distance(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Nils Orvel", "Orvel Nils"),
        ("Bob Carver", "Robert Carver"),
        ("NilsOrvelson", "Nils Orvelson"),
        ("N. Orvel", "Nils Orvel"),
    ],
)
def test_alike_enough_to_merge(left: str, right: str) -> None:
    """Order, nicknames, missing spaces and initials are not held against two names."""
    assert compare(parse(left), parse(right)).score >= SAME_FROM


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Nils Orvel", "Anna Orvel"),
        ("Hasan bin Ahmad Dari", "Ahmad bin Hasan Dari"),
        ("Hasan bin Dari al-Masuri", "Karim al-Dari bin Hasan al-Masuri"),
        ("Robert Martin", "Martin Robert"),
        ("Nils Orvel", "N\u0456ls Orvel"),
        ("", "Nils Orvel"),
    ],
)
def test_not_alike(left: str, right: str) -> None:
    """Another first name, descent or two given names turned round and letters of another script part two names."""
    assert compare(parse(left), parse(right)).score < ALIKE_FROM


def test_comparison_says_why() -> None:
    """What made two words alike is told in words, and a changed letter is marked as such."""
    compared = compare(parse("Emil Maron"), parse("Emil Mauron"))
    assert ("“maron” and “mauron” are one letter apart",) == compared.reasons
    assert compared.is_slip
    assert not compare(parse("Emil Maron"), parse("Émil Maron")).is_slip
    assert ("the names are the same",) == compare(parse("Emil Maron"), parse("Maron, Emil")).reasons
    assert ("the words that both names give are the same",) == compare(
        parse("Emil Maron"), parse("Emil Jon Maron")
    ).reasons


def test_given_names_of_one_family() -> None:
    """A short form stands for its long one in either direction."""
    assert same_given("bob", "robert")
    assert same_given("robert", "bob")
    assert not same_given("bob", "william")
