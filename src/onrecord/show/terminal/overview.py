"""The head of the record in the terminal: what story, how widely carried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from onrecord.show.days import published_days
from onrecord.show.visible import one_line
from onrecord.show.wording import SEVERITIES, count_words, many

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

    from onrecord.terms import Counts, Document, Problem

_SEVERITY_STYLES = {"failed": "bold red", "partial": "yellow", "note": "dim"}


def overview(name: str, documents: Sequence[Document], counts: Counts, statements: int) -> RenderableType:
    """Name of the record, the days its articles are from, the four counts, and how many statements follow."""
    title = Text(one_line(name), style="bold")
    days = published_days(documents)
    if days:
        title.append(f"  {days}", style="not bold")
    told = [
        many(counts.articles, "article"),
        count_words(counts.outlets, "outlet"),
        count_words(counts.publishers, "publisher"),
        count_words(counts.origins, "origin"),
    ]
    return Group(title, Text(" · ".join(told)), Text(many(statements, "statement")), Text())


def problems(found: Sequence[Problem]) -> RenderableType:
    """What went wrong with inputs, the worst first."""
    order = list(SEVERITIES)
    rows: list[Text] = [Text("Problems", style="bold underline")]
    for problem in sorted(found, key=lambda problem: (order.index(problem.severity), problem.name)):
        row = Text("  ")
        row.append(SEVERITIES[problem.severity], style=_SEVERITY_STYLES[problem.severity])
        row.append(f"  {one_line(problem.name)}: {one_line(problem.message)}")
        rows.append(row)
    return Group(*rows)
