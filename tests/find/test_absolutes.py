"""Clauses side by side behind "with"."""

from __future__ import annotations

from onrecord.find.absolutes import parted

TEXT = "Talks opened with Orl insisting on watchers and Harl dismissing the idea as “spying”, while rain fell."


def parts(source: str, cue: str, content: str, text: str = TEXT) -> list[list[str]]:
    """Source, cue and last content of each draft that comes out."""
    span = [(text.index(words), text.index(words) + len(words)) for words in (source, cue, content)]
    made = parted(text, ((span[0],), (span[1],), (span[2],)))
    return [[text[slice(*part[-1])] for part in draft] for draft in made]


def test_two_participles_are_two_statements() -> None:
    """What somebody else is saying behind "and" is theirs."""
    assert parts("Orl", "insisting on", "watchers and Harl dismissing the idea as “spying”") == [
        ["Orl", "insisting on", "watchers"],
        ["Harl", "dismissing", "the idea as “spying”"],
    ]


def test_what_is_said_of_somebody_stays_whole() -> None:
    """Behind a finite verb, and where nobody says anything, nothing is parted."""
    whole = "watchers and Harl building a wall"
    text = f"Talks opened with Orl insisting on {whole}."
    assert parts("Orl", "insisting on", whole, text) == [["Orl", "insisting on", whole]]
    told = "he saw Orl and Harl calling each other spies"
    text = f"Venn said {told}."
    assert parts("Venn", "said", told, text) == [["Venn", "said", told]]
