"""Warnings, threats and red lines, in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from onrecord.show.days import when_words
from onrecord.show.terminal.excerpt import excerpt
from onrecord.show.terminal.utterances import four_counts
from onrecord.show.visible import one_line
from onrecord.show.wording import NOBODY, many, speaker_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from rich.console import RenderableType

    from onrecord.terms import Caution, Counts, Document, Entity, ReportedCaution

_STYLES: Final = {"threat": "bold red", "red line": "red"}


def warnings(
    found: Sequence[Caution],
    reports: Mapping[str, ReportedCaution],
    documents: Mapping[str, Document],
    actors: Mapping[str, Entity],
    count: Callable[[Sequence[ReportedCaution]], Counts],
) -> RenderableType:
    """Each with who warns whom, what would bring it about and what would follow, and the words that tell it."""
    head = Text(f"{many(len(found), 'warning')}; one that several articles report is counted once.", style="dim")
    return Group(head, Text(), *(_warning(item, reports, documents, actors, count) for item in found))


def holder_words(item: Caution, reports: Mapping[str, ReportedCaution], actors: Mapping[str, Entity]) -> str:
    """Who warns: the actor's name, else the words of the first report that names somebody."""
    if item.holder is not None and item.holder in actors:
        return speaker_words(actors[item.holder])
    return next((one_line(reports[id_].holder[0].exact) for id_ in item.reports if reports[id_].holder), NOBODY)


def _warning(
    item: Caution,
    reports: Mapping[str, ReportedCaution],
    documents: Mapping[str, Document],
    actors: Mapping[str, Entity],
    count: Callable[[Sequence[ReportedCaution]], Counts],
) -> RenderableType:
    told = [reports[id_] for id_ in item.reports]
    title = Text(holder_words(item, reports, actors), style="bold")
    if item.addressee is not None and item.addressee in actors:
        title.append(f" → {speaker_words(actors[item.addressee])}", style="not bold")
    title.append(
        f"  {item.kind}{f' {item.act}' if item.act else ''}", style=_STYLES.get(item.kind, "yellow") + " not bold"
    )
    lines: list[RenderableType] = []
    if item.trigger:
        lines.append(Text.assemble(("about  " if not item.consequence else "if     ", "dim"), one_line(item.trigger)))
    if item.consequence:
        lines.append(Text.assemble(("then   ", "dim"), one_line(item.consequence)))
    day = f"said {when_words(item.as_of)} · " if item.as_of else ""
    lines.append(Text(day + four_counts(count(told))))
    lines += [excerpt((*r.holder, *r.cue, *r.trigger, *r.consequence), documents[r.document]) for r in told]
    lines += [Text(one_line(reason), style="dim") for reason in item.reasons]
    lines.append(Text(item.id, style="dim"))
    return Group(title, Padding(Group(*lines), (0, 0, 1, 2)))
