"""`onrecord warnings`: who warned whom of what."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import click

from onrecord.show.cli import exits
from onrecord.show.cli.exampled import Exampled
from onrecord.show.cli.opened import opened
from onrecord.show.cli.options import json_option, record_option, talk_options, width_option
from onrecord.show.cli.voice import put, put_json, say
from onrecord.terms.caution import CautionKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from onrecord.show.shown import Shown
    from onrecord.terms import Caution


@click.command(
    cls=Exampled,
    examples=(
        ("onrecord warnings", "all warnings, threats and red lines"),
        ('onrecord warnings --kind "red line"', "lines drawn, rejected and invoked"),
        ("onrecord warnings --json", "the same rows as the export, with the four counts"),
    ),
)
@click.option(
    "--kind", "kinds", multiple=True, type=click.Choice(get_args(CautionKind)), help="Only these; may be repeated."
)
@record_option
@json_option
@width_option
@talk_options
def command(*, kinds: tuple[str, ...], record_path: Path, as_json: bool, width: int | None) -> int:
    """Show who warned whom: what would bring it about, what would follow, and the words that say so.

    A threat is a warning of what the speaker would do. A red line is drawn, rejected, or pointed at.
    """
    with opened(record_path) as record:
        found = [item for item in record.cautions() if not kinds or item.kind in kinds]
        if found:
            _put(record, found, as_json=as_json, width=width)
        elif as_json:
            put_json({"warnings": []})
    if not found:
        say("The articles tell of no warning" + (" of this kind." if kinds else "."))
        return exits.NOTHING_FOUND
    return exits.OK


def _put(record: Shown, found: Sequence[Caution], *, as_json: bool, width: int | None) -> None:
    from onrecord.show.carried import carried  # noqa: PLC0415 - help comes without it

    documents = {document.id: document for document in record.documents()}
    reports = {item.id: item for id_ in documents for item in record.findings(id_).cautions}
    if as_json:
        from onrecord.show.cli.tallied import put_tallied  # noqa: PLC0415 - only for programs

        put_tallied(record, "warnings", found, reports, documents)
        return
    from onrecord.show.terminal.warnings import warnings  # noqa: PLC0415 - brings rich

    actors = {entity.id: entity for entity in record.entities()}
    put(warnings(found, reports, documents, actors, lambda items: carried(record, items, documents)), width=width)
