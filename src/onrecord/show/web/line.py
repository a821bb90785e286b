"""One line of the record: its words, why it was led to its speaker, and what a person may decide about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.show.pages.conflicts import dispute
from onrecord.show.pages.echoes import echoes
from onrecord.show.pages.excerpt import excerpt
from onrecord.show.pages.said import said
from onrecord.show.web.desk import digest
from onrecord.show.web.ways import Rooms, address

if TYPE_CHECKING:
    from onrecord.show.pages.conflicts import Dispute
    from onrecord.show.pages.excerpt import Excerpt
    from onrecord.show.pages.index import Index
    from onrecord.show.pages.said import Said
    from onrecord.terms import Line


@dataclass(frozen=True, slots=True)
class LinePage:
    """One line."""

    said: Said
    excerpt: Excerpt
    cite: str
    disputes: tuple[Dispute, ...]
    seen: str
    back: str


def line_page(index: Index, line: Line) -> LinePage:
    """One line with its surroundings."""
    ways = Rooms()
    statement = line.statement
    utterance = index.utterance_of.get(statement.id)
    at = ",".join(f"{span.start}-{span.end}" for span in statement.content)
    about = index.conflicts_about.get(utterance.id, ()) if utterance else ()
    return LinePage(
        said(line, ways, echoes(line, utterance, index.lines, ways), ways.utterance(utterance.id) if utterance else ""),
        excerpt(line.document, statement.content, ways),
        address("/cite", [("article", line.document.id), ("at", at)]),
        tuple(dispute(each, index, ways) for each in about[:5]),
        seen_of(line),
        f"/line/{statement.id}",
    )


def seen_of(line: Line) -> str:
    """A hash of what the page of a line says."""
    speaker = line.speaker.id if line.speaker else None
    return digest(line.statement, speaker, line.sureness, line.document.text_sha256)
