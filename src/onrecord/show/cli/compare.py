"""`onrecord compare`: the readings of one utterance side by side."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from onrecord.show.cli import exits
from onrecord.show.cli.exampled import Exampled
from onrecord.show.cli.opened import opened
from onrecord.show.cli.options import json_option, record_option, talk_options, width_option
from onrecord.show.cli.voice import put, put_json, say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from rich.console import RenderableType

    from onrecord.show.shown import Shown
    from onrecord.terms import Counts, Line, Utterance

#: Fewer characters of an id may mean many.
_LEAST = 4


@click.command(
    cls=Exampled,
    examples=(
        ("onrecord compare 3f2cd8f750a6a363", "an utterance, or the one that a statement renders"),
        ("onrecord compare 3f2cd8 --json", "the beginning of an id suffices"),
    ),
)
@click.argument("id_", metavar="ID")
@record_option
@json_option
@width_option
@talk_options
def command(*, id_: str, record_path: Path, as_json: bool, width: int | None) -> int:
    """Show how articles render one act of speaking: word above word, each difference numbered and named.

    ID is that of an utterance or of a statement, or its beginning. Beside each outlet stands how it attributes the
    words: said, admitted, claimed, warned, and of what kind that is.
    """
    with opened(record_path) as record:
        found = _meant(record, id_)
        if len(found) != 1:
            say(
                f"No utterance in the record has an id that begins with {id_!r}."
                if not found
                else f"Several ids begin with {id_!r}: {', '.join(item.id for item in found[:5])}."
            )
            return exits.NOTHING_FOUND
        lines = {line.statement.id: line for line in record.statements()}
        own = record.counts([lines[name] for name in found[0].statements if name in lines])
        if as_json:
            put_json(_object(record, found[0], lines))
        else:
            put(_shown(found[0], lines, own), width=width)
    return exits.OK


def _meant(record: Shown, id_: str) -> list[Utterance]:
    """Those whose id, or that of a statement of theirs, begins so."""
    wanted = id_.strip().lower()
    if len(wanted) < _LEAST:
        return []
    found = record.utterances()
    return [item for item in found if item.id == wanted] or [
        item for item in found if any(name.startswith(wanted) for name in (item.id, *item.statements))
    ]


def _shown(utterance: Utterance, lines: Mapping[str, Line], counts: Counts) -> RenderableType:
    from rich.console import Group  # noqa: PLC0415 - help and JSON come without it
    from rich.text import Text  # noqa: PLC0415

    from onrecord.show.compared import compared, omissions, readings  # noqa: PLC0415
    from onrecord.show.terminal.comparison import again, comparison, omitted, reading  # noqa: PLC0415
    from onrecord.show.terminal.utterances import four_counts  # noqa: PLC0415
    from onrecord.show.visible import one_line  # noqa: PLC0415
    from onrecord.show.wording import speaker_words  # noqa: PLC0415

    own = readings(utterance, lines)
    heading = Text(speaker_words(own[0].speaker), style="bold").append(f"  {four_counts(counts)}", style="not bold")
    doubt = [Text("It may be one act of speaking or two.", style="magenta")] if utterance.verdict == "unsure" else []
    why = Text(f"together because: {'; '.join(one_line(reason) for reason in utterance.reasons)}", style="dim")
    return Group(
        heading, *doubt, why, Text(), *map(reading, own), *map(comparison, compared(utterance, lines)),
        omitted(omissions(utterance, lines)), again([lines[id_] for id_ in utterance.restatements if id_ in lines]),
    )  # fmt: skip


def _object(record: Shown, utterance: Utterance, lines: Mapping[str, Line]) -> dict[str, object]:
    from onrecord.show.cli.objects import statement_objects  # noqa: PLC0415 - only for programs
    from onrecord.show.compared import compared, cue_kind, cue_words, omissions, readings  # noqa: PLC0415

    own = readings(utterance, lines)
    rows = statement_objects(record, own)
    told = [
        {**row, "cue": cue_words(line) or None, "attribution": cue_kind(line) or None}
        for row, line in zip(rows, own, strict=True)
    ]
    sides = [
        {"left": each.left.statement.id, "right": each.right.statement.id, "pieces": [asdict(p) for p in each.pieces]}
        for each in compared(utterance, lines)
    ]
    missing = [
        {
            "without": each.without.statement.id,
            "having": each.having.statement.id,
            "kind": each.kind,
            "words": each.words,
        }
        for each in omissions(utterance, lines)
    ]
    row = next(row for row in record.rows("utterances") if row["id"] == utterance.id)
    return {**row, "readings": told, "compared": sides, "omissions": missing}
