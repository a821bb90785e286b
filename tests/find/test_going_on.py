"""Quotations that go on with what stands before them."""

from __future__ import annotations

from onrecord.find.going_on import with_what_goes_on
from onrecord.text.marks import quotations
from onrecord.text.paragraphs import paragraphs

Part = tuple[str, str, str]


def going_on(text: str, parts: list[Part]) -> list[tuple[str, list[str]]]:
    """Source and contents of the drafts that come out."""

    def placed(words: str) -> tuple[tuple[int, int], ...]:
        return ((text.index(words), text.index(words) + len(words)),) if words else ()

    drafts = [(placed(source), placed(cue), placed(content)) for source, cue, content in parts]
    out = with_what_goes_on(text, drafts, quotations(text), paragraphs(text))
    return [(text[slice(*who[0])] if who else "", [text[a:b] for a, b in what]) for who, _, what in out]


def test_a_quotation_of_nobody_goes_on_with_the_one_before_it() -> None:
    """What the speaker of the paragraph is quoted with last is one statement with what was quoted first."""
    text = "“It was close,” Quill said. They had an hour. “We ran.”"
    parts = [("Quill", "said", "It was close"), ("", "", "We ran.")]

    assert [("Quill", ["It was close", "We ran."])] == going_on(text, parts)


def test_a_pronoun_leads_back_to_the_quotation() -> None:
    """What the speaker did meanwhile is not what the quotation goes on with."""
    text = "“It was close,” Quill said. She opposed any delay. “We ran.”"
    parts = [("Quill", "said", "It was close"), ("She", "opposed", "any delay"), ("", "", "We ran.")]

    assert [("Quill", ["It was close", "We ran."]), ("She", ["any delay"])] == going_on(text, parts)


def test_somebody_named_in_between_takes_over() -> None:
    """The last who is named in the paragraph speaks."""
    text = "“It was close,” Quill said. Orme denied any delay. “We ran.”"
    parts = [("Quill", "said", "It was close"), ("Orme", "denied", "any delay"), ("", "", "We ran.")]

    assert [("Quill", ["It was close"]), ("Orme", ["any delay", "We ran."])] == going_on(text, parts)


def test_other_paragraphs_and_plain_words_stay_alone() -> None:
    """Only what stands in marks and in the same paragraph goes on."""
    text = "“It was close,” Quill said. The bridge held.\n\n“We ran.”"
    parts = [("Quill", "said", "It was close"), ("", "", "The bridge held"), ("", "", "We ran.")]

    expected = [("Quill", ["It was close"]), ("", ["The bridge held"]), ("", ["We ran."])]
    assert expected == going_on(text, parts)


def test_quotations_on_both_sides_of_one_cue_are_one_statement() -> None:
    """What is tied to the same source and cue goes together, and so does what only lacks the cue."""
    text = "“It was close,” Quill said. “We ran.” All held. “We won.”"
    parts = [("Quill", "said", "It was close"), ("Quill", "said", "We ran."), ("Quill", "", "We won.")]

    assert [("Quill", ["It was close", "We ran.", "We won."])] == going_on(text, parts)
    apart = [("Quill", "said", "It was close"), ("Quill", "held", "We ran.")]
    assert [("Quill", ["It was close"]), ("Quill", ["We ran."])] == going_on(text, apart)
