from __future__ import annotations

import textwrap

from onrecord.text.dates import dates
from onrecord.text.marks import quotations
from onrecord.text.paragraphs import paragraphs, unbroken
from onrecord.text.sentences import sentences


def test_lines_that_are_not_blank() -> None:
    """Every line that is not blank is a paragraph, without the space around it."""
    text = "  One \r\n\t\n\nTwo\u2029Three\x85 four\n"

    assert ["One", "Two", "Three", "four"] == [text[start:end] for start, end in paragraphs(text)]


PARAGRAPHS = (
    "HARBOUR TALKS END",
    "The minister of Norland said on Monday that the talks on the harbour of her town had ended. “We have what we came for, and "
    "we are not going to ask for more,” she said after the meeting on March 8. Her deputy left without a word.",
    "Nobody from the company, which runs the cranes of the port, would speak about the agreement or about the money in it, and the "
    "office of the harbour was closed for the day.",
    "- An item of a list, long enough to fill a line of the letter",
    "- Another one",
)
BROKEN = "\n".join(textwrap.fill(words, 67) for words in PARAGRAPHS)


def test_lines_broken_at_a_width_are_joined() -> None:
    """In a text broken at a fixed width a paragraph goes on until a line ends early."""
    assert PARAGRAPHS == tuple(BROKEN[start:end].replace("\n", " ") for start, end in paragraphs(BROKEN))


def test_words_across_broken_lines() -> None:
    """Quotations, sentences and dates reach across lines that were broken at a width."""
    (quotation,) = quotations(BROKEN)
    days = [BROKEN[words.start : words.end] for words in dates(BROKEN)]

    words = BROKEN[quotation.inner_start : quotation.inner_end]
    assert "We have what we came for, and we are not going to ask for more," == words.replace("\n", " ")
    assert "\n" in words
    assert ["Monday", "March\n8"] == days
    assert "Her deputy left without a word." in [BROKEN[start:end] for start, end in sentences(BROKEN)]


def test_unbroken_keeps_the_length() -> None:
    """The text with its lines joined is as long as before and keeps the breaks between paragraphs."""
    plain = unbroken(BROKEN)

    assert len(BROKEN) == len(plain)
    assert "on March 8. Her" in plain
    assert "END\nThe" in plain


def test_long_lines_are_not_joined() -> None:
    """A text with a paragraph a line stays as it is, also when a line begins with a small letter."""
    lines = [
        "This is a paragraph of a usual length that fills a line of its own, as web pages have them, and more."
    ] * 5

    assert 6 == len(paragraphs("\n".join([*lines, "and an odd line"])))
