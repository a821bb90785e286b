"""A sentence as tokens."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.find.events.tokens import Token, tokens


def test_dates_names_and_quotations_are_one_token_each(words: Callable[..., tuple[Token, ...]]) -> None:
    """What was given as a whole stays whole; the rest is words and marks, in small letters with straight apostrophes."""
    found = words("Orla Venn didn’t sign on May 3, 2031.", "Orla Venn")

    assert [
        ("orla venn", "name"), ("didn't", "word"), ("sign", "word"), ("on", "word"), ("may 3, 2031", "date"), (".", "mark"),
    ] == [(token.low, token.sort) for token in found]  # fmt: skip


def test_of_two_wholes_that_overlap_the_first_stands() -> None:
    """A name within a quotation is part of it, and a whole beyond the sentence is none of its tokens."""
    text = "“Venn won” in Harl"
    found = tokens(text, (0, len(text)), [((0, 10), "quotation"), ((1, 5), "name"), ((14, 30), "name")])

    assert ["quotation", "word", "word"] == [token.sort for token in found]
    assert (14, 18) == (found[-1].start, found[-1].end)
    assert found[-1].capital
