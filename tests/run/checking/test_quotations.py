"""Quotations of a draft: in an article, in its text, or nowhere."""

from __future__ import annotations

from collections.abc import Callable

Told = Callable[..., list[tuple[str, str]]]

SPEECH = (
    '"We will pay the bonus in June, if the bank agrees, and not a day later," said Ada Wynne. "Every penny of it."'
)
POST = "The owner wrote: We don't sell to those who pull our walls down, and we never will. Nobody replied."


def test_an_ellipsis_is_fair(told: Told) -> None:
    """A quotation shortened and put in, so that the reader sees it, is no fault; the same words run together are one."""
    assert [] == told('"[W]e will pay the bonus in June ... and not a day later," said Ada Wynne.', SPEECH)
    joined = "We will pay the bonus in June, and not a day later,"
    assert [("quotation", joined)] == told(f'"{joined}" said Ada Wynne.', SPEECH)


def test_an_interrupted_quotation_is_one(told: Told) -> None:
    """Words on both sides of "she said" may be given as one quotation."""
    assert [] == told('"And not a day later. Every penny of it," said Ada Wynne.', SPEECH)


def test_two_quotations_made_into_one(told: Told, faults: Callable[..., tuple[object, ...]]) -> None:
    """Sentences of two quotations as one are a fault that names both places."""
    other = '"The river will find us all in the end," said Bela Corran.'
    [found] = faults(
        '"Every penny of it. The river will find us all in the end," said Ada Wynne.', articles=(SPEECH, other)
    )

    assert "Words of several quotations stand here as one." == getattr(found, "message", "")
    assert 2 == len(getattr(found, "carried", ()))


def test_a_text_printed_without_marks_may_be_quoted(told: Told) -> None:
    """What an article prints as somebody's own text, with "we" and "don't", needs no marks there."""
    assert [] == told('"We don\'t sell to those who pull our walls down," the owner wrote.', POST)


def test_a_title_of_a_work_is_no_quotation(told: Told) -> None:
    """A book in quotation marks is nobody's words."""
    assert [] == told('She wrote "The Winter of Knives" before the war.', SPEECH)


def test_a_term_in_marks_is_no_quotation(told: Told) -> None:
    """A few words that nobody is said to have spoken and no article has are a term; spoken, they are a fault."""
    assert [] == told('The law knows a "right to repair" since then.', SPEECH)
    assert [("quotation", "Right to repair,")] == told('"Right to repair," said Ada Wynne.', SPEECH)
