"""One line of the record in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from onrecord.show.days import stamp_words, when_words
from onrecord.show.visible import one_line
from onrecord.show.wording import MODES, attribution_words, outlet_words

if TYPE_CHECKING:
    from onrecord.terms import Line, Statement

#: Words said stand bright and in quotation marks; words written about them stand in italics, under their own label.
STYLES = {"direct": "bold", "mixed": "", "indirect": "italic"}
LABELS = {"direct": "bold green", "mixed": "cyan", "indirect": "yellow"}


def label(statement: Statement) -> Text:
    """How the words stand in the article, as a word."""
    return Text(MODES[statement.mode], style=LABELS[statement.mode])


def words(statement: Statement) -> Text:
    """The content: in quotation marks when all of it is quoted, else as it stands, without any marks of ours."""
    parts = [one_line(span.exact) for span in statement.content]
    if statement.mode == "direct":
        parts = [f"“{part}”" for part in parts]
    return Text(" … ".join(parts), style=STYLES[statement.mode])


def whereabouts(line: Line) -> Text:
    """When it was said, who carries it, and where in which document it stands."""
    statement, document = line.statement, line.document
    facts = [
        attribution_words(statement),
        f"said {when_words(statement.said_on)}" if statement.said_on else "",
        one_line(statement.occasion.exact) if statement.occasion else "",
        f"via {one_line(statement.via.exact)}" if statement.via else "",
        statement.place if statement.place != "body" else "",
        outlet_words(document),
        f"published {stamp_words(one_line(document.published.value))}" if document.published else "",
        f"{one_line(document.name)}:{statement.content[0].start}-{statement.content[-1].end}",
        statement.id,
    ]
    return Text(" · ".join(fact for fact in facts if fact), style="dim")


def doubt(line: Line) -> Text | None:
    """How surely it was led to its speaker and why; nothing when it is sure."""
    if line.sureness == "sure":
        return None
    reasons = "; ".join(one_line(reason) for reason in line.reasons)
    told = f"speaker: {line.sureness}" + (f" ({reasons})" if reasons else "")
    return Text(told, style="magenta")
