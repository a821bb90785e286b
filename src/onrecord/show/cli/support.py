"""`onrecord support`: what each fact rests on."""

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
    from pathlib import Path

    from onrecord.terms import Document
    from onrecord.weigh.support import Support


@click.command(
    cls=Exampled,
    examples=(
        ("onrecord support", "everything, what rests on a single origin first"),
        ("onrecord support --single --kind commitment", "what was promised, by one origin alone"),
        ("onrecord support --json", "the same for programs"),
    ),
)
@click.option("--single", is_flag=True, help="Only what a single origin, or one article, carries.")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice(("utterance", "commitment", "event")),
    help="Only this kind; may be repeated.",
)
@record_option
@json_option
@width_option
@talk_options
def command(*, single: bool, kinds: tuple[str, ...], record_path: Path, as_json: bool, width: int | None) -> int:
    """Show what utterances, commitments and events rest on: which articles carry each, and from how many origins.

    What rests on a single origin comes first, however many articles carry it. What one article carries alone is
    counted by article; that others are silent on it does not make it wrong.
    """
    with opened(record_path) as record:
        from onrecord.show.rested import rested  # noqa: PLC0415 - help comes without it

        found = [item for item in rested(record) if not kinds or item.kind in kinds]
        found = [item for item in found if not single or item.rests in {"single origin", "one article"}]
        documents = {document.id: document for document in record.documents()}
        if as_json:
            put_json({"support": [_as_json(item, documents) for item in found]})
        elif found:
            from onrecord.show.terminal.support import support  # noqa: PLC0415 - brings rich

            put(support(found, documents), width=width)
    if not found:
        say("The record holds no such fact.")
        return exits.NOTHING_FOUND
    return exits.OK


def _as_json(item: Support, documents: dict[str, Document]) -> dict[str, object]:
    places = [
        {"document": id_, "name": documents[id_].name, "spans": [asdict(span) for span in spans]}
        for id_, spans in item.places
    ]
    return {**asdict(item), "places": places}
