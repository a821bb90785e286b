"""`onrecord timeline`: what happened when."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from onrecord.show.cli import exits
from onrecord.show.cli.exampled import Exampled
from onrecord.show.cli.opened import opened
from onrecord.show.cli.options import json_option, on, record_option, talk_options, width_option
from onrecord.show.cli.voice import put, put_json, say, suggest

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from onrecord.show.shown import Shown
    from onrecord.terms import Event


@click.command(
    cls=Exampled,
    examples=(
        ("onrecord timeline", "by day, with the words that tell each event"),
        ("onrecord timeline --planned", "only what was still to come"),
        ("onrecord timeline --json", "the same rows as the export, with the four counts"),
    ),
)
@click.option("--planned", is_flag=True, help="Only what was still to come when the articles were written.")
@record_option
@json_option
@width_option
@talk_options
def command(*, planned: bool, record_path: Path, as_json: bool, width: int | None) -> int:
    """Show what happened, or was to happen, on the days that the articles name: what, where, who took part.

    What several articles tell in different words is shown once, with the reason why it was taken for one. A day is
    unsure where its year was taken over from other articles.
    """
    with opened(record_path) as record:
        found = [event for event in record.events() if not planned or event.standing == "planned"]
        if found:
            _put(record, found, as_json=as_json, width=width)
        elif as_json:
            put_json({"events": []})
    if not found:
        say("The articles tell of no event" + (" still to come." if planned else " with a day."))
        return exits.NOTHING_FOUND
    if not as_json:
        suggest(f"onrecord export --what events --format timelinejs -o timeline.json{on(record_path)}", "to publish it")
    return exits.OK


def _put(record: Shown, found: Sequence[Event], *, as_json: bool, width: int | None) -> None:
    from onrecord.show.carried import carried  # noqa: PLC0415 - help comes without it

    documents = {document.id: document for document in record.documents()}
    reports = {item.id: item for id_ in documents for item in record.findings(id_).events}
    if as_json:
        from onrecord.show.cli.tallied import put_tallied  # noqa: PLC0415 - only for programs

        put_tallied(record, "events", found, reports, documents)
        return
    from onrecord.show.terminal.timeline import timeline  # noqa: PLC0415 - brings rich

    entities = {entity.id: entity for entity in record.entities()}
    put(
        timeline(found, reports, documents, entities, lambda items: carried(record, items, documents)),
        width=width,
    )
