"""`onrecord conflicts`: where the accounts do not agree."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import click

from onrecord.show.cli import exits
from onrecord.show.cli.exampled import Exampled
from onrecord.show.cli.opened import opened
from onrecord.show.cli.options import json_option, on, record_option, talk_options, width_option
from onrecord.show.cli.voice import put, put_json, say, suggest
from onrecord.terms import ConflictKind

if TYPE_CHECKING:
    from pathlib import Path


@click.command(
    cls=Exampled,
    examples=(
        ("onrecord conflicts", "all of them, the most serious first"),
        ('onrecord conflicts --kind number --kind "quote wording"', "some kinds alone"),
        ("onrecord conflicts --json", "the same for programs"),
    ),
)
@click.option(
    "--kind", "kinds", multiple=True, type=click.Choice(get_args(ConflictKind)), help="Only this kind; may be repeated."
)
@record_option
@json_option
@width_option
@talk_options
def command(*, kinds: tuple[str, ...], record_path: Path, as_json: bool, width: int | None) -> int:
    """Show every point on which the articles do not agree, with both passages and what kind of difference it is.

    Nothing here says who is right. What a person settled stands at the end.
    """
    with opened(record_path) as record:
        found = [item for item in record.conflicts() if not kinds or item.kind in kinds]
        found.sort(key=lambda item: item.settled not in {None, "open"})
        if as_json:
            rows = {row["id"]: row for row in record.rows("conflicts")}
            put_json({"conflicts": [rows[item.id] for item in found]})
        elif found:
            from onrecord.show.terminal.conflicts import conflicts  # noqa: PLC0415 - brings rich

            put(conflicts(found, {document.id: document for document in record.documents()}), width=width)
    if not found:
        say("The articles do not conflict." if not kinds else "The articles do not conflict in this.")
        return exits.NOTHING_FOUND
    if not as_json:
        suggest(f'onrecord correct settle ID "READING"{on(record_path)}', "to say which reading holds")
    return exits.OK
