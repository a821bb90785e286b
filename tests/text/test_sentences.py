from __future__ import annotations

import pytest

from onrecord.text.sentences import sentences, unpointed


def shown(text: str) -> list[str]:
    """The words of every sentence."""
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "It cost €2.1 bn. in 2023.",
        "On Feb. 29 Gen. X. Smith left.",
        "The U.S. troops met J. K. Brown of the U.N. mission.",
        "The U.S. Army met Sen. Lucy Hale at 7 p.m. in Ft. Odd.",
        "Acme Inc. Chief Jan Novak saw rule No. 5 fail.",
        "“Really?” asked Mr. Novak.",
        "“Will it work?” Jan Novak asked.",
        "He said (see p. 5. It is short) nothing.",
        "1. First item.",
        "It grew 3.5 percent.",
    ],
)
def test_one_sentence(text: str) -> None:
    """Abbreviations, figures, initials, speech tags and brackets do not end a sentence."""
    assert [text] == shown(text)


@pytest.mark.parametrize(
    "parts",
    [
        ["He lives in the U.S.", "The rest is known."],
        ["It cost €2.1 bn.", "The rest was lost."],
        ["No.", "The plan is dead."],
        ["“We will not.", "We never will,” he said.", "“And that is all.”", "Nothing else."],
        ['"Go."', '"Stay."', "He left."],
        ["“No!”", "The room fell silent."],
        ["He saw the voters’.", "Then he left."],
        ["(He left. She too.)", "All left."],
        ["He left.", "“She stayed.”"],
        ["He sold it.", "eMart bought cups, pans etc.", "Then it closed."],
    ],
)
def test_several_sentences(parts: list[str]) -> None:
    """Sentences end where they end, and marks stay with the words they hold."""
    assert parts == shown(" ".join(parts))


def test_no_space_between_quotations() -> None:
    """Quotations that touch are told apart by the shape of their marks."""
    assert ["“We go.”", "“They stay.”"] == shown("“We go.”“They stay.”")


def test_paragraphs_part_sentences() -> None:
    """A line break ends a sentence, whatever stands before it."""
    assert ["A headline", "and the", "Text here."] == shown("A headline\nand the\r\n\r\nText here.")


@pytest.mark.parametrize("odd", ["\x00", "\ud800", "\u2066", "\ufeff", "😀", "e\u0301"])
def test_odd_characters(odd: str) -> None:
    """Odd characters neither crash it nor shift the offsets."""
    assert [f"A{odd} b{odd}.", f"He left{odd}."] == shown(f"A{odd} b{odd}. He left{odd}.")


def test_long_paragraph() -> None:
    """A paragraph longer than what the library is shown at once is split as a short one."""
    parts = ["He said that it was so."] * 1000

    assert parts == shown(" ".join(parts))


def test_blank() -> None:
    """A blank text has no sentences."""
    assert [] == shown(" \n\t\u2029 ")


def test_points_inside_a_sentence_are_hidden() -> None:
    """Only the points that end no sentence are hidden, and nothing moves."""
    text = "The U.S. pays 3.5 million. Mr. Quill left."

    assert "The U․S․ pays 3․5 million. Mr․ Quill left." == unpointed(text)
