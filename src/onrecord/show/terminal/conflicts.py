"""Where the accounts conflict, in the terminal: each reading with its passage, the most serious conflict first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from onrecord.show.days import stamp_words
from onrecord.show.visible import one_line
from onrecord.show.wording import conflict_words, many, outlet_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.console import RenderableType

    from onrecord.terms import Conflict, Document, Reading

#: Code points of the article on either side of a reading.
_AROUND: Final = 90
_STYLES: Final = {1: "bold red", 2: "yellow", 3: "yellow"}


def conflicts(found: Sequence[Conflict], documents: Mapping[str, Document]) -> RenderableType:
    """All conflicts in the order given; ``documents`` gives a document for its id."""
    head = Text(f"{many(len(found), 'conflict')}; nothing here says who is right.", style="dim")
    return Group(head, Text(), *(conflict(item, documents) for item in found))


def conflict(item: Conflict, documents: Mapping[str, Document]) -> RenderableType:
    """One conflict: what it is about, its readings with the words around them, and why."""
    title = Text(conflict_words(item), style="bold")
    title.append(f"  {item.kind}", style="not bold")
    title.append(f"  {item.type}", style=_STYLES.get(item.rank, "dim") + " not bold")
    title.append(f"  {item.id}", style="dim not bold")
    table = Table.grid(padding=(0, 1), expand=True)
    table.add_column(width=2)
    table.add_column(ratio=1, overflow="fold")
    for reading in item.readings:
        table.add_row("", passage(reading, documents[reading.document]))
    reasons = [Text(one_line(reason), style="dim") for reason in item.reasons]
    if item.settled is not None:
        reasons.append(Text(f"settled by a person: {one_line(item.settled)}", style="bold"))
    return Group(title, table, Padding(Group(*reasons), (0, 0, 1, 3)))


def passage(reading: Reading, document: Document) -> RenderableType:
    """A reading as it stands in its article, the words that are compared set off, and where that is."""
    spans = sorted(reading.spans)
    start, end = spans[0].start, spans[-1].end
    low, high = max(0, start - _AROUND), min(len(document.text), end + _AROUND)
    low = document.text.find(" ", low, start) + 1 if low else 0
    high = max(document.text.rfind(" ", end, high), end) if high < len(document.text) else high
    words = Text("… " if low else "", style="dim")
    at = low
    for span in spans:
        words.append(one_line_kept(document.text[at : span.start]), style="not bold")
        words.append(one_line_kept(span.exact), style="bold not dim")
        at = span.end
    words.append(one_line_kept(document.text[at:high]))
    words.append(" …" if high < len(document.text) else "")
    day = f", {stamp_words(document.published.value)}" if document.published else ""
    return Group(words, Text(f"{outlet_words(document)}{day}  {one_line(document.name)}", style="cyan"))


def one_line_kept(text: str) -> str:
    """``text`` made visible on one line, with one space kept where it began or ended with white space."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return f"{before}{one_line(text)}{after}"
