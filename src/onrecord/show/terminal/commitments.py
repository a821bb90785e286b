"""What was promised, given and asked for, in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from onrecord.show.amounts import amount_words
from onrecord.show.days import when_words
from onrecord.show.terminal.excerpt import excerpt
from onrecord.show.terminal.utterances import four_counts
from onrecord.show.visible import one_line
from onrecord.show.wording import many

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from rich.console import RenderableType

    from onrecord.terms import Commitment, Counts, Document, ReportedCommitment

_STYLES: Final = {"provided": "bold green", "signed": "green", "agreed": "green", "denied": "red"}


def commitments(
    found: Sequence[Commitment],
    reports: Mapping[str, ReportedCommitment],
    documents: Mapping[str, Document],
    count: Callable[[Sequence[ReportedCommitment]], Counts],
) -> RenderableType:
    """Each with status, amount and day, how widely it is carried, and the words that tell it."""
    head = Text(f"{many(len(found), 'commitment')}; one that several articles report is counted once.", style="dim")
    return Group(head, Text(), *(_commitment(item, reports, documents, count) for item in found))


def _commitment(
    item: Commitment,
    reports: Mapping[str, ReportedCommitment],
    documents: Mapping[str, Document],
    count: Callable[[Sequence[ReportedCommitment]], Counts],
) -> RenderableType:
    told = [reports[id_] for id_ in item.reports]
    title = Text(one_line(item.giver) or "not named", style="bold")
    title.append(f" → {one_line(item.receiver) or 'not named'}: ", style="not bold")
    title.append(one_line(item.what))
    facts = [amount_words(item.low, item.high, item.currency), when_words(item.when) if item.when else ""]
    facts += dict.fromkeys(one_line(span.exact) for report in told for span in report.period)
    line = Text(item.status, style=_STYLES.get(item.status, "yellow"))
    line.append("".join(f" · {fact}" for fact in facts if fact), style="not bold default")
    lines: list[RenderableType] = [line, Text(four_counts(count(told)))]
    for report in told:
        spans = (*report.giver, *report.cue, *report.what, *report.receiver, *report.period)
        amount = () if report.quantity is None else (report.quantity.span,)
        lines.append(excerpt((*spans, *amount), documents[report.document]))
    lines += [Text(one_line(reason), style="dim") for reason in item.reasons]
    lines.append(Text(item.id, style="dim"))
    return Group(title, Padding(Group(*lines), (0, 0, 1, 2)))
