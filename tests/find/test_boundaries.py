"""Ends of contents where quotation marks stand near."""

from __future__ import annotations

import pytest

from onrecord.find.boundaries import by_paragraph, by_quotation, exact_contents, trimmed_range
from onrecord.text.marks import quotations
from onrecord.text.paragraphs import paragraphs


def words(text: str, *pieces: str) -> list[str]:
    """The exact contents for pieces that are given by their words."""
    ranges = [(text.index(piece), text.index(piece) + len(piece)) for piece in pieces]
    return [text[a:b] for a, b in exact_contents(text, ranges, quotations(text), paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "piece", "expected"),
    [
        ("“The strait stays open,” she said.", "The strait stays open,”", "The strait stays open"),
        ("“The strait stays open,” she said.", "“The strait stays", "The strait stays open"),
        ("“The strait stays open. We will see to it.” So he said.", "We will see to it", None),
        ('She said "the strait stays open".', '"the strait stays open"', "the strait stays open"),
        ("He said the strait “stays open” for now.", "the strait “stays open", "the strait “stays open”"),
        ("He said that tolls would rise, she added.", " that tolls would rise,", "that tolls would rise"),
        ("She said that “it stays open.”", "that “it stays open.”", "it stays open."),
        ("She said it “stays open.”", "it “stays open.", "it “stays open.”"),
        ("«The strait stays open», she said.", "The strait stays", "The strait stays open"),
    ],
)
def test_a_piece_in_marks_becomes_the_words_between_them(text: str, piece: str, expected: str | None) -> None:
    """A piece that lies in a quotation is led to its marks; one that mixes keeps both marks."""
    whole = "The strait stays open. We will see to it."
    assert [expected or whole] == words(text, piece)


def test_pieces_of_one_quotation_are_one_content() -> None:
    """Two pieces inside the same marks become the one quotation."""
    text = "“We sail at dawn. Nobody stops us,” the captain said."

    assert ["We sail at dawn. Nobody stops us"] == words(text, "We sail at dawn", "Nobody stops us")


def test_pieces_around_a_cue_stay_apart() -> None:
    """A content that its cue breaks up keeps two ranges."""
    text = "The aim, the minister said, is a calm sea."

    assert ["The aim", "is a calm sea."] == words(text, "The aim", "is a calm sea.")


def test_marks_alone_are_no_content() -> None:
    """A piece of commas and space gives nothing."""
    assert () == exact_contents("a , b", [(1, 4)], (), [(0, 5)])


def test_a_range_of_space_trims_to_nothing() -> None:
    """Trimming never turns a range inside out."""
    assert trimmed_range("a   b", (1, 4)) is None


def test_a_quotation_of_the_next_paragraph_is_another_statement() -> None:
    """Contents in two paragraphs come apart, the cue's own paragraph first."""
    text = "“We sail at dawn.”\n“Nobody stops us,” the captain said."
    pieces = [(0, 18), (19, 36)]
    found = quotations(text)
    exact = exact_contents(text, pieces, found, paragraphs(text))

    groups = by_paragraph(exact, [(text.index("said"), len(text) - 1)], found, paragraphs(text))
    assert [["Nobody stops us"], ["We sail at dawn."]] == [[text[a:b] for a, b in group] for group in groups]


def test_a_quotation_that_opens_again_goes_on() -> None:
    """A quotation left open at the end of its paragraph is one statement with the next one."""
    text = "The captain said: “We sail at dawn.\n\n“Nobody stops us.”"
    found = quotations(text)
    exact = exact_contents(text, [(18, len(text))], found, paragraphs(text))

    (group,) = by_paragraph(exact, [(12, 16)], found, paragraphs(text))
    assert ["We sail at dawn.", "Nobody stops us."] == [text[a:b] for a, b in group]


def parted(text: str, source: str, cue: str, *pieces: str) -> list[list[str]]:
    """The words of each statement that contents given by their words are made into."""
    contents, sources, cues = (
        [(text.index(word), text.index(word) + len(word)) for word in part] for part in (pieces, (source,), (cue,))
    )
    groups = by_quotation(text, contents, sources, cues, quotations(text))
    return [[text[a:b] for a, b in group] for group in groups]


FIRST, SECOND = "The quay is ours and will stay ours", "Nobody has asked us to sell it."


@pytest.mark.parametrize(
    ("between", "source", "cue"),
    [
        ("she said", "she", "said"),
        ("said Ada Rone, who has led the harbour board since the flood of eleven years ago and before that sat in the council",
         "Ada Rone", "said"),
        ("she told reporters on the quay", "she", "told"),
    ],
)  # fmt: skip
def test_a_clause_that_attributes_interrupts_one_statement(between: str, source: str, cue: str) -> None:
    """Quotations on both sides of a cue are one statement, however much the cue's clause tells of the speaker."""
    text = f"“{FIRST},” {between}. “{SECOND}”"

    assert [[FIRST, SECOND]] == parted(text, source, cue, FIRST, SECOND)


def test_narration_behind_a_cue_parts_two_statements() -> None:
    """Whole sentences in marks with a dozen words of narration between them are two statements."""
    told = "at a meeting that the mayor of Oster had called and that her own deputy did not attend"
    text = f"“{FIRST},” Rone said {told}. “{SECOND}”"

    assert [[FIRST], [SECOND]] == parted(text, "Rone", "said", FIRST, SECOND)


def test_narration_never_parts_a_sentence() -> None:
    """What goes on in the middle of a sentence stays one statement, and so does a single word in marks."""
    told = "at a meeting that the mayor of Oster had called and that her own deputy did not attend"
    middle = f"“{FIRST},” Rone said {told}, “and nobody asked us to sell it.”"
    short = f"“No,” Rone said {told}. “{SECOND}”"

    assert [[FIRST, "and nobody asked us to sell it."]] == parted(
        middle, "Rone", "said", FIRST, "and nobody asked us to sell it."
    )
    assert [["No", SECOND]] == parted(short, "Rone", "said", "No", SECOND)
