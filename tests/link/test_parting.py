"""Lines that no name tells apart, told apart by a person."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from onrecord.terms import Correction, Passage, Statement, correction_id, sha256

Make = Callable[..., Any]

TEXT = (
    "Reuel, a pilot, met Reuel, a farmer, and General Ivo Lund.\n\n“The sky is clear,” Reuel said.\n\n"
    "“The soil is dry,” Reuel said.\n\nAn unsigned note called it a lie."
)


def _reuel(article: Make) -> Any:
    one = article(TEXT).names("Ivo Lund", "Reuel")
    return (
        one.says("Reuel", "said", "The sky is clear,")
        .says("Reuel", "said", "The soil is dry,")
        .says("", "called", "it a lie")
    )


def _apart(statement: Statement, name: str, day: int = 1, *, undone: bool = False) -> Correction:
    on = f"2031-05-{day:02d}T09:00:00+00:00"
    passage = Passage(sha256(TEXT.encode()), statement.content)
    back = "2031-06-01T09:00:00+00:00" if undone else None
    id_ = correction_id("split", (statement.id,), name, "Ada", on)
    return Correction(id_, "split", (statement.id,), name, "", "Ada", on, back, back and "Ada", (passage,))


def test_one_line_is_told_apart_from_another_of_the_same_name(article: Make, story: Make) -> None:
    """The line gets an actor of its own under the new name; the other line stays where it was, and the reason is shown."""
    one = _reuel(article)
    found = story(one, corrections=[_apart(one.statements[1], "Boris Reuel")])

    assert ["Reuel", "Boris Reuel", None] == found.speakers()
    assert ["Reuel"] == [spelling.text for spelling in found.entity("Boris Reuel").spellings]
    told = {speaker.statement: speaker for speaker in found.settlement.speakers}[one.statements[1].id]
    assert ("sure", ("told apart by Ada on 2031-05-01",)) == (told.sureness, told.reasons)


def test_a_line_is_given_to_somebody_who_is_there(article: Make, story: Make) -> None:
    """A name that one actor has leads the line to that actor, also where the machine led it to nobody."""
    one = _reuel(article)
    found = story(one, corrections=[_apart(one.statements[2], "Ivo Lund")])

    assert ["Reuel", "Reuel", "Ivo Lund"] == found.speakers()
    assert ["Ivo Lund", "Reuel"] == found.names()


def test_taken_back_it_leaves_no_trace(article: Make, story: Make) -> None:
    """Undone, the line is where the machine led it."""
    one = _reuel(article)

    assert story(one).settlement == story(one, corrections=[_apart(one.statements[1], "X", undone=True)]).settlement


def test_the_last_word_on_a_line_counts(article: Make, story: Make) -> None:
    """Of two corrections of one line the later one holds, and a merge before it does not bring the two together."""
    one = _reuel(article)
    made = [_apart(one.statements[1], "Boris Reuel", 1), _apart(one.statements[1], "Carl Reuel", 2)]

    assert ["Reuel", "Carl Reuel", None] == story(one, corrections=made).speakers()
    assert ["Reuel", "Carl Reuel", None] == story(one, corrections=made[::-1]).speakers()


def test_a_later_merge_brings_them_together_again(article: Make, story: Make, correction: Make) -> None:
    """A line told apart is an actor like others, and a later merge takes it along."""
    one = _reuel(article)
    made = [_apart(one.statements[1], "Boris Reuel"), correction("merge", "Boris Reuel", "Ivo Lund", day=2)]
    found = story(one, corrections=made)

    assert ["Reuel"] == [name for name in found.speakers() if name != "Boris Reuel" and name]
    assert "Ivo Lund" in {spelling.text for spelling in found.entity("Boris Reuel").spellings}


def test_a_line_that_is_not_there_changes_nothing(article: Make, story: Make) -> None:
    """A correction of a line that the articles do not have has no effect."""
    one, other = _reuel(article), article("“All is well,” Ivo Lund said.").names("Ivo Lund")
    made = _apart(one.statements[1], "Boris Reuel")

    assert story(other).settlement == story(other, corrections=[made]).settlement
