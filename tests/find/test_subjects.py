"""Subjects of cues."""

from __future__ import annotations

import pytest

from onrecord.find.subjects import clause_before, subject_of


def found(text: str, cue: str, *, sources: tuple[str, ...] = (), left: int = 0) -> str | None:
    """The words of the subject of a cue."""
    at = text.index(cue, left)
    spans = [(text.index(words), text.index(words) + len(words)) for words in sources]
    span = subject_of(text, (0, len(text)), left, (at, at + len(cue)), spans)
    return None if span is None else text[slice(*span)]


@pytest.mark.parametrize(
    ("text", "cue", "subject"),
    [
        ("The fund, in a letter, warned that rates would rise.", "warned", "The fund"),
        ("The Courier on Sunday reported that rates rose.", "reported", "The Courier"),
        ("Minister Orla Venn chimed in online, saying that rates rose.", "saying", "Minister Orla Venn"),
        ("She came to power in May and promptly rejected the toll.", "promptly rejected", "She"),
        ("It angered drivers, who also condemned the toll.", "condemned", "who"),
    ],
)
def test_the_subject_stands_before_the_verb(text: str, cue: str, subject: str) -> None:
    """Asides and days are no part of it; a relative pronoun is the subject of its clause."""
    assert subject == found(text, cue)


def test_a_joined_verb_has_the_speaker_of_the_one_before() -> None:
    """Whoever speaks in the sentence before "and" or a participle goes on."""
    text = "“It is over,” said Quill, the baker, and added that the oven was cold."

    assert found(text, "added", sources=("Quill",), left=text.index("said")) == "Quill"


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("There were questions about the toll.", "questions about"),
        ("The toll seems to be unpopular.", "seems"),
        ("Told of the toll, they left.", "Told"),
        ("It was of Quill, claims of fraud.", "claims of"),
        ("In spite of declared aims it failed.", "declared"),
    ],
)
def test_nouns_and_verbs_of_seeming_have_no_speaker(text: str, cue: str) -> None:
    """Only verbs by which somebody attributes are asked for their subject."""
    assert found(text, cue) is None


def test_the_verb_before_that_is_found() -> None:
    """A content that "that" opens belongs to the verb of saying near before it, unless something else does."""
    text = "The Halmouth mayor continues to insist, as late as Monday, that the toll is fair."
    start = text.index("that")
    clause = clause_before(text, (0, len(text)), 0, start, [])

    at = text.index("Halmouth")
    assert clause is None  # "insist" follows "to", where a base form may have another subject
    told = text.replace("continues to insist", "has insisted")
    clause = clause_before(told, (0, len(told)), 0, told.index("that"), [])
    assert clause is not None
    assert ["The Halmouth mayor", "insisted"] == [told[slice(*part)] for part in clause]
    assert clause_before(told, (0, len(told)), 0, told.index("that"), [clause[1]]) is None
    assert clause_before(told, (0, len(told)), 0, at, []) is None
