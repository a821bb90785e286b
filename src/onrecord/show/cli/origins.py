"""`onrecord origins`: who retells whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from onrecord.show.cli import exits
from onrecord.show.cli.exampled import Exampled
from onrecord.show.cli.opened import opened
from onrecord.show.cli.options import json_option, record_option, talk_options, width_option
from onrecord.show.cli.voice import put, put_json, say

if TYPE_CHECKING:
    from pathlib import Path


@click.command(
    cls=Exampled,
    examples=(
        ("onrecord origins", "the tree of who retells whom, with reasons"),
        ("onrecord origins --json", "the same rows as the export, for programs"),
    ),
)
@record_option
@json_option
@width_option
@talk_options
def command(*, record_path: Path, as_json: bool, width: int | None) -> int:
    """Show whose words the articles carry, as a tree: what an article retells stands above it, with the reasons.

    A source that is not in the record is shown by its name. An article may stand in several places: once for itself
    as a whole, and once for each source of single statements.
    """
    with opened(record_path) as record:
        documents, origins = record.documents(), record.origins()
        if as_json:
            from onrecord.show.cli.objects import counts_object  # noqa: PLC0415 - only for programs

            put_json({"counts": counts_object(record.counts()), "origins": list(record.rows("origins"))})
        elif origins:
            from onrecord.show.lineage import lineage  # noqa: PLC0415 - help comes without it
            from onrecord.show.terminal.relays import relays  # noqa: PLC0415 - brings rich
            from onrecord.show.terminal.utterances import four_counts  # noqa: PLC0415

            put(relays(lineage(documents, origins)), width=width)
            say(f"{four_counts(record.counts())}.")
    if not origins:
        say("There is no article in the record.")
        return exits.NOTHING_FOUND
    return exits.OK
