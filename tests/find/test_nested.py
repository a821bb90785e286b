"""Attributions that stand in a content in so many words."""

from __future__ import annotations

import pytest

from onrecord.find.nested import told_inside
from onrecord.text.marks import quotations


def found(text: str, cue: str, content: str) -> list[tuple[str, str, str]]:
    """Who, by which words, what, for each attribution inside a content."""
    at, start = text.index(cue), text.index(content)
    spans = told_inside(text, [(at, at + len(cue))], [(start, start + len(content))], quotations(text))
    return [(text[slice(*who[0])], text[slice(*how[0])], text[slice(*what[0])]) for who, how, what in spans]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("a diver as saying that the hull was sound", ("a diver", "as saying", "that the hull was sound")),
        ("Ada Quill as telling reporters that it leaks", ("Ada Quill", "as telling reporters", "that it leaks")),
        ("two aides as having said the mill would close", ("two aides", "as having said", "the mill would close")),
    ],
)
def test_who_is_quoted_as_saying_says_it(content: str, expected: tuple[str, str, str]) -> None:
    """What an outlet quotes somebody as saying is that person's."""
    assert [expected] == found(f"The Gazette quoted {content}.", "quoted", content)


def test_nobody_is_quoted_behind_another_verb() -> None:
    """Only who is quoted, or cited, as saying something says it."""
    assert not found("They saw a diver as saying nothing new.", "saw", "a diver as saying nothing new")


def test_words_in_marks_behind_a_claim_are_the_claimants() -> None:
    """The end is the end of the quotation: what follows is told of the claim."""
    content = "Orme's claim that the weir “cannot hold” as a welcome sign"

    assert [("Orme", "claim", "that the weir “cannot hold”")] == found(f"Quill took {content}.", "took", content)


def test_a_claim_without_words_in_marks_stays_where_it_is() -> None:
    """A paraphrase of a paraphrase is not taken apart."""
    content = "Orme's claim that the weir leaks"

    assert not found(f"Quill rejected {content}.", "rejected", content)
