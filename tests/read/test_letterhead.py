"""Lines under a headline that say whose text it is."""

from __future__ import annotations

import pytest

from onrecord.read.plain import plain

REPORT = "The mayor of Elba doubled the toll on Saturday, and the ferry stayed at the quay until noon."


def facts(*lines: str) -> list[str | None]:
    """Outlet, day, names and place of a text with these lines under its headline."""
    told = plain("Mayor doubles the toll\n" + "\n".join(lines) + f"\n\n{REPORT}\n").facts
    return [fact.value if fact else None for fact in (told.outlet, told.published, told.byline, told.dateline)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["By Ada Quill", "Elba Evening Post", "12 April 2031"], ["Elba Evening Post", "2031-04-12", "Ada Quill", None]),
        (["The Elba Beacon", "Saturday, April 12, 2031"], ["The Elba Beacon", "2031-04-12", None, None]),
        (["Analysis", "The Elba Ledger", "By Ada Quill"], ["The Elba Ledger", None, "Ada Quill", None]),
        (["By Ada Quill, Elba Echo", "12 April 2031"], ["Elba Echo", "2031-04-12", "Ada Quill", None]),
        (["Ada Quill, Elba Valley Post", "12 April 2031"], ["Elba Valley Post", "2031-04-12", "Ada Quill", None]),
        (["Elba Echo | By Ada Quill", "12 April 2031"], ["Elba Echo", "2031-04-12", "Ada Quill", None]),
        (["By our Town Hall reporter, Ada Quill", "12 April 2031"], [None, "2031-04-12", "Ada Quill", None]),
        (["From Ada Quill in Port Elba", "12 April 2031"], [None, "2031-04-12", "Ada Quill", None]),
        (["Minor Isles News Agency (MINA)", "PORT ELBA, April 12, 2031 (MINA) -"], ["Minor Isles News Agency", "2031-04-12", None, "PORT ELBA"]),
        (["By Ada Quill", "ELBA, April 12, 2031 (Isles Press Agency)"], ["Isles Press Agency", "2031-04-12", "Ada Quill", "ELBA"]),
        (["Elba Ferry Company AS, Press Office", "Elba / Harl, 12 April 2031"], ["Elba Ferry Company AS", "2031-04-12", None, "Elba"]),
        (["Union of Ferrymen", "Press release 31/18", "12 April 2031"], ["Union of Ferrymen", "2031-04-12", None, None]),
        (["Ada Quill", "12 April 2031"], [None, "2031-04-12", None, None]),
        (["Port Elba", "12 April 2031"], [None, "2031-04-12", None, None]),
    ],
)  # fmt: skip
def test_whose_text_it_is(lines: list[str], expected: list[str | None]) -> None:
    """Outlets, days, names and places are read from lines of their own; names of people and places are no outlets."""
    assert expected == facts(*lines)


def test_such_lines_are_no_part_of_the_article() -> None:
    """They are furniture, and the headline above them is found."""
    marked = plain(f"Mayor doubles the toll\nPress release\nUnion of Ferrymen\nElba, 12 April 2031\n\n{REPORT}\n")

    assert marked.facts.title is not None
    assert [item.kind for item in marked.furniture] == ["other", "source-line", "timestamp"]


def test_a_line_inside_the_article_is_no_letterhead() -> None:
    """A title alone in the text, with no byline or day beside it, stays article."""
    text = f"Mayor doubles the toll\n\n{REPORT}\n\nThe Daily Post\n\n{REPORT}\n"
    assert plain(text).furniture == ()
