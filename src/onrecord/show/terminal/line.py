"""One line of the record in the terminal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.text import Text

from onrecord.show.days import stamp_words, when_words
from onrecord.show.visible import one_line, visible
from onrecord.show.wall import Run, runs
from onrecord.show.wording import MODES, attribution_words, outlet_words

if TYPE_CHECKING:
    from onrecord.terms import Line, Statement

#: Ours, around words that stand in marks in the article; the article's own marks are no part of a quoted line.
MARKS = ("“", "”")
_SPACE = re.compile(r"\s+")
LABELS = {"direct": "bold green", "mixed": "cyan", "indirect": "yellow"}


def label(statement: Statement) -> Text:
    """How the words stand in the article, as a word."""
    return Text(MODES[statement.mode], style=LABELS[statement.mode])


def words(line: Line) -> Text:
    """The content: words said are bright, and in marks where all of it is quoted; words written about them slant."""
    told = Text()
    for part in runs(line):
        told.append(" … " if told else "", style="dim")
        opening, closing = MARKS if line.statement.mode == "direct" else ("", "")
        told.append(opening)
        # One line of it all first, so that white space between two runs is neither lost nor doubled.
        for run in _on_one_line(part):
            told.append(run.text, style="bold" if run.said else "italic")
        told.append(closing)
    return told


def _on_one_line(part: tuple[Run, ...]) -> list[Run]:
    spaced = [Run(visible(_SPACE.sub(" ", run.text)), said=run.said) for run in part]
    spaced[0] = Run(spaced[0].text.lstrip(), said=spaced[0].said)
    spaced[-1] = Run(spaced[-1].text.rstrip(), said=spaced[-1].said)
    return spaced


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
