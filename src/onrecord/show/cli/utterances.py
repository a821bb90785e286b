"""`onrecord utterances`: what several articles carry."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import click

from onrecord.show.cli import exits
from onrecord.show.cli.exampled import Exampled
from onrecord.show.cli.opened import opened
from onrecord.show.cli.options import json_option, on, record_option, talk_options, width_option
from onrecord.show.cli.voice import put, put_json, say, suggest
from onrecord.terms import DifferenceKind

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.show.shown import Shown
    from onrecord.terms import Utterance


@click.command(
    cls=Exampled,
    examples=(
        ("onrecord utterances", "what several articles carry, most carried first"),
        ("onrecord utterances --speaker Okonjo", "one person's"),
        ('onrecord utterances --differs "condition dropped"', "where a condition got lost"),
    ),
)
@record_option
@click.option("--speaker", metavar="NAME", help="Only what this actor said, under any of their spellings.")
@click.option("--differs", type=click.Choice(get_args(DifferenceKind)), help="Only where readings differ in this way.")
@json_option
@width_option
@talk_options
def command(*, record_path: Path, speaker: str | None, differs: str | None, as_json: bool, width: int | None) -> int:
    """Show what several articles carry: who said it, how many renderings there are, and how these differ.

    Articles, outlets, publishers and origins are counted apart: ten copies of one report are one origin.
    """
    with opened(record_path) as record:
        found = _found(record, speaker, differs)
        if as_json:
            put_json({"utterances": _objects(record, found)})
        elif found:
            from onrecord.show.terminal.utterances import utterances  # noqa: PLC0415 - brings rich

            lines = {line.statement.id: line for line in record.statements()}
            put(utterances(found, lines, record.counts), width=width)
    if not found:
        say("No words in the record are carried by two articles" + (" in this way." if speaker or differs else "."))
        return exits.NOTHING_FOUND
    if not as_json:
        suggest(f"onrecord compare {found[0].id}{on(record_path)}", "its readings side by side")
    return exits.OK


def _found(record: Shown, speaker: str | None, differs: str | None) -> list[Utterance]:
    """Those asked for, the sure ones first, then by number of renderings, then by id."""
    from onrecord.show.named import named  # noqa: PLC0415 - help comes without it

    wanted = None if speaker is None else {entity.id for entity in named(record, speaker)}
    found = [
        item
        for item in record.utterances()
        if (wanted is None or item.speaker in wanted)
        and (differs is None or any(each.kind == differs for each in item.differences))
    ]
    return sorted(found, key=lambda item: (item.verdict != "same", -len(item.statements), item.id))


def _objects(record: Shown, found: list[Utterance]) -> list[dict[str, object]]:
    rows = {row["id"]: row for row in record.rows("utterances")}
    return [rows[item.id] for item in found]
