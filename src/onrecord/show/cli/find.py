"""`onrecord find`: words in the articles."""

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
        ("onrecord find ceasefire harbour", "places with both words"),
        ("onrecord find '\"red line\"'", "the two words side by side"),
    ),
)
@click.argument("words", nargs=-1, required=True)
@record_option
@click.option("--limit", type=click.IntRange(min=1), default=50, show_default=True, help="At most so many places.")
@json_option
@width_option
@talk_options
def command(*, words: tuple[str, ...], record_path: Path, limit: int, as_json: bool, width: int | None) -> int:
    """Find the places where all the WORDS stand, and who is speaking there."""
    asked = " ".join(words)
    with opened(record_path) as record:
        hits = record.find(asked, limit=limit)
        if as_json:
            from onrecord.show.cli.objects import hit_object  # noqa: PLC0415 - only for programs

            put_json({"words": asked, "hits": [hit_object(hit) for hit in hits]})
        elif hits:
            from onrecord.show.terminal.hits import found  # noqa: PLC0415 - brings rich

            speakers = {line.statement.id: line for line in record.statements()}
            put(found(hits, speakers), width=width)
    if not hits:
        say(f"No article holds {asked!r}.")
        return exits.NOTHING_FOUND
    if len(hits) == limit:
        say(f"There may be more than these {limit}: raise --limit to see them.")
    return exits.OK
