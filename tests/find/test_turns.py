"""Turns of a transcript."""

from __future__ import annotations

from onrecord.find.turns import turns, with_turns
from onrecord.text.paragraphs import paragraphs

TEXT = "On Sunday.\n\nADA QUILL: Is it safe?\n\n“ORME: Quill says it is.”\n\nQUILL: I never did.\n\nORME: You did.\n"


def test_each_paragraph_under_a_label_is_a_turn() -> None:
    """The label is the source, its colon the cue, the rest of the paragraph the content, without marks around it."""
    found = turns(TEXT, paragraphs(TEXT))

    rows = [[TEXT[slice(*part[0])] for part in turn] for turn in found]
    assert [
        ["ADA QUILL", ":", "Is it safe?"],
        ["ORME", ":", "Quill says it is."],
        ["QUILL", ":", "I never did."],
        ["ORME", ":", "You did."],
    ] == rows


def test_a_label_that_stands_once_is_a_heading() -> None:
    """Nobody speaks who does not speak again."""
    text = "UPDATE: The bridge is open.\n\nQUILL: It is.\n\nQUILL: ”\n\nQUILL: And safe."

    assert ["QUILL", "QUILL"] == [text[slice(*turn[0][0])] for turn in turns(text, paragraphs(text))]


def test_what_was_found_at_a_label_gives_way_and_what_is_told_stays() -> None:
    """A statement that a turn relays is kept beside it."""
    spoken = turns(TEXT, paragraphs(TEXT))

    def at(words: str) -> tuple[int, int]:
        return TEXT.index(words), TEXT.index(words) + len(words)

    label = ((at("Quill says"),), (), (at("ORME: Quill says it is."),))
    name = at("Quill says")[0], at("Quill says")[0] + len("Quill")
    relayed = ((name,), (at("says"),), (at("it is"),))
    assert [relayed, *spoken] == with_turns([label, relayed], spoken)
    assert [label] == with_turns([label], ())
