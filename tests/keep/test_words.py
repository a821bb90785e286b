"""Words as search sees them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.keep.words import MOST_WORDS, first_places, fold, index_text, match_expression, phrases, places, words


@given(st.text(st.characters(), max_size=60))
def test_words_stand_where_they_say(text: str) -> None:
    """Each word lies in the text, folds to what it says, and words do not overlap."""
    reached = 0
    for word in words(text):
        assert reached <= word.start < word.end <= len(text)
        assert word.folded == fold(text[word.start : word.end])
        reached = word.end


@given(st.text(st.characters(), max_size=60))
def test_a_text_is_found_by_its_own_words(text: str) -> None:
    """Every word of a text, asked for by itself, is found where it stands."""
    for word in words(text):
        assert (word.start, word.end) in places(text, [(word.folded,)])


@given(st.text(st.characters(), max_size=60))
def test_places_fold_to_the_phrase(query: str) -> None:
    """Where a phrase is found, the words that stand there are its words."""
    text = f"before {query} after"
    for phrase in phrases(query):
        for start, end in places(text, [phrase]):
            assert phrase == tuple(word.folded for word in words(text[start:end]))


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Orbán", "orban"), ("ORBA\u0301N", "orban"), ("Straße", "strasse"), ("Łódź", "lodz"), ("ﬁne", "fine")],
)
def test_fold_drops_case_and_accents(word: str, expected: str) -> None:
    """Composed, decomposed, capital and ligature forms of a word are one."""
    assert expected == fold(word)


def test_apostrophes_part_words() -> None:
    """A name is found in its genitive."""
    assert [("berg", 0, 4), ("s", 5, 6)] == [(word.folded, word.start, word.end) for word in words("Berg’s")]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("sea walls", (("sea",), ("walls",))),
        ('"sea walls" high', (("sea", "walls"), ("high",))),
        ("“sea walls” sea", (("sea", "walls"), ("sea",))),
        ('"left open', (("left", "open"),)),
        ('sea sea "sea"', (("sea",),)),
        ('"" * - "?"', ()),
    ],
)
def test_queries_are_taken_apart(query: str, expected: tuple[tuple[str, ...], ...]) -> None:
    """Words stand alone, quoted words in a row, and nothing is asked twice."""
    assert expected == phrases(query)


def test_long_queries_are_cut() -> None:
    """A pasted page does not become a thousand look-ups."""
    assert MOST_WORDS == len(phrases(" ".join(f"w{number}" for number in range(1000))))


@given(st.text(st.characters(), max_size=40))
def test_match_expression_holds_letters_and_digits_only(query: str) -> None:
    """Between the quotation marks that we set, no query brings a character of the query language."""
    inside = match_expression(phrases(query)).replace('" AND "', " ").strip('"')
    assert all(character.isalnum() or character == " " for character in inside)


def test_index_is_fed_with_folded_words() -> None:
    """The index sees words only."""
    assert "the orban line u s" == index_text("The\u0000 Orbán-line, U.S. \ud800!")


def test_places_of_one_phrase_are_all_of_them() -> None:
    """One word is found wherever it stands."""
    assert ((0, 3), (8, 11)) == places("Sea air sea", [("sea",)])


def test_places_of_several_are_the_shortest_stretch_of_a_paragraph() -> None:
    """Where words stand together in a paragraph, the hit reaches from the first to the last of the closest."""
    text = "wall ... and far away the sea wall\nsea"
    assert (text.index("sea wall"), text.index("sea wall") + 8) == places(text, [("sea",), ("wall",)])[0]
    assert 1 == len(places(text, [("sea",), ("wall",)]))


def test_places_of_several_in_different_paragraphs_stand_alone() -> None:
    """Where no paragraph holds all, each word is a hit of its own."""
    assert ((0, 4), (5, 8)) == places("wall\nsea", [("sea",), ("wall",)])


def test_a_missing_word_means_no_place() -> None:
    """All words have to stand in the text."""
    assert () == places("wall", [("wall",), ("sea",)])


def test_first_places_are_those_of_the_whole_text() -> None:
    """In a text of any length the first places are the first of all places, whether phrases stand together or not."""
    text = "sea air\n" + "nothing here\n" * 2000 + "wall and sea\nsea\n" + "wall\n" * 3

    for wanted in ([("sea",)], [("wall",)], [("sea",), ("wall",)], [("air",), ("wall",)], [("air", "nothing")], []):
        for most in (1, 2, 9):
            assert places(text, wanted)[:most] == first_places(text, wanted, most)
