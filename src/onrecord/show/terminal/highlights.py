"""What is most telling in a record, in a few lines each: where actors stand, what conflicts, what is one and the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from onrecord.show.amounts import amount_words
from onrecord.show.days import stamp_words
from onrecord.show.lineage import lineage
from onrecord.show.terminal.conflicts import conflict
from onrecord.show.terminal.positions import matrix
from onrecord.show.visible import one_line
from onrecord.show.wording import RELATIONS, carrier_words, many

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rich.console import RenderableType

    from onrecord.show.lineage import Branch
    from onrecord.show.shown import Shown
    from onrecord.terms import Commitment, Conflict, Document, Position, ReportedCommitment

#: How many rows of the matrix are shown.
ACTORS: Final = 8
#: Of equally serious conflicts, those whose readings are easily held against the passages come first.
_PLAINEST: Final = ("number", "quote wording", "title")


def highlights(record: Shown) -> RenderableType:
    """The most telling position, conflict, source and commitment of a record; nothing for what it does not hold."""
    documents = {document.id: document for document in record.documents()}
    parts = (
        _stands(record, documents),
        _conflict(record.conflicts(), documents),
        _source(lineage(record.documents(), record.origins())),
        _commitment(record, documents),
    )
    return Group(*(part for part in parts if part is not None))


def _stands(record: Shown, documents: Mapping[str, Document]) -> RenderableType | None:
    """Where those of whom most articles tell stand on the first question."""
    for question in record.questions()[:1]:
        actors = {entity.id: entity for entity in record.entities()}
        rows = sorted((row for row in record.positions(question.title) if row.actor in actors), key=_carried)
        if rows:
            rest = len(rows) - len(rows[:ACTORS])
            more = [Text(f"and {many(rest, 'more position')}", style="dim")] if rest else []
            shown = matrix(rows[:ACTORS], actors, documents)
            return _part("Where they stand", one_line(question.title), shown, *more)
    return None


def _carried(row: Position) -> tuple[int, int, str, str]:
    told = len({item.document for item in row.evidence})
    return -told, -len(row.evidence), row.actor, row.id


def _conflict(found: Sequence[Conflict], documents: Mapping[str, Document]) -> RenderableType | None:
    """The most serious conflict."""
    for item in sorted(found, key=_seriousness)[:1]:
        told = f"the most serious of {many(len(found), 'conflict')}; nothing here says who is right"
        return _part("Where the articles do not agree", told, conflict(item, documents), close=False)
    return None


def _seriousness(item: Conflict) -> tuple[int, int, str, str]:
    plain = _PLAINEST.index(item.kind) if item.kind in _PLAINEST else len(_PLAINEST)
    return item.rank, plain, item.subject, item.id


def _source(trees: Sequence[Branch]) -> RenderableType | None:
    """The source that most articles go back to, where it is more than one article."""
    for tree in sorted(trees, key=lambda tree: -len(list(_articles(tree))))[:1]:
        below = list(_articles(tree))
        if len(below) < 2:
            return None
        named = tree.source or carrier_words(below[0][0])
        told = f"{many(len(below), 'article')}, and they count as one origin"
        rows = (_article(document).append(f"  {relation}", style="cyan") for document, relation in below)
        return _part(f"What goes back to {one_line(named)}", told, *rows)
    return None


def _articles(branch: Branch) -> Iterator[tuple[Document, str]]:
    """The articles of a tree that hang in it as a whole, each with the words for how it has what it tells."""
    row = branch.origin
    if branch.document is not None and (row is None or not row.statements):
        named = row.origin if row is not None and row.relation in {"retells", "republishes"} else ""
        yield branch.document, "" if row is None else one_line(f"{RELATIONS[row.relation]} {named}")
    for each in branch.below:
        yield from _articles(each)


def _commitment(record: Shown, documents: Mapping[str, Document]) -> RenderableType | None:
    """The commitment that most articles report, where it is more than one."""
    reports = {item.id: item for name in documents for item in record.findings(name).commitments}
    found = sorted(record.commitments(), key=lambda item: (-len(_told(item, reports)), item.low is None, item.id))
    for item in found[:1]:
        told = _told(item, reports)
        if len(told) < 2:
            return None
        amount = amount_words(item.low, item.high, item.currency)
        title = Text(one_line(item.giver) or "not named", style="bold")
        title.append(f" → {one_line(item.receiver) or 'not named'}: {one_line(item.what)}", style="not bold")
        title.append(f"  {item.status}{f' · {amount}' if amount else ''}", style="not bold cyan")
        lines = [_report(report, documents[report.document]) for report in told]
        return _part("What is counted once", f"{many(len(told), 'article')} tell of one commitment", title, *lines)
    return None


def _told(item: Commitment, reports: Mapping[str, ReportedCommitment]) -> list[ReportedCommitment]:
    """One report for each article, in order."""
    return list({reports[id_].document: reports[id_] for id_ in reversed(item.reports)}.values())[::-1]


def _report(report: ReportedCommitment, document: Document) -> Text:
    words = report.quantity.span if report.quantity else next(iter((*report.what, *report.cue)), None)
    return Text("  ").append_text(_article(document)).append(f"  “{one_line(words.exact)}”" if words else "")


def _article(document: Document) -> Text:
    name = one_line(document.name) if document.outlet else ""
    day = stamp_words(one_line(document.published.value)) if document.published else ""
    return Text(carrier_words(document)).append("".join(f"  {part}" for part in (name, day) if part), style="dim")


def _part(title: str, told: str, *rows: RenderableType, close: bool = True) -> RenderableType:
    heading = Text(one_line(title), style="bold underline").append(f"  {told}", style="not bold not underline dim")
    return Group(heading, Padding(Group(*rows), (0, 0, 0, 2)), *([Text()] if close else []))
