"""`onrecord commitments`: what was promised, given and asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import click

from onrecord.show.cli import exits
from onrecord.show.cli.exampled import Exampled
from onrecord.show.cli.opened import opened
from onrecord.show.cli.options import json_option, record_option, talk_options, width_option
from onrecord.show.cli.voice import put, put_json, say
from onrecord.terms.commitment import CommitmentStatus

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from onrecord.show.shown import Shown
    from onrecord.terms import Commitment


@click.command(
    cls=Exampled,
    examples=(
        ("onrecord commitments", "all of them, with the words that tell each"),
        ("onrecord commitments --status provided", "what has been handed over"),
        ("onrecord commitments --json", "the same rows as the export, with the four counts"),
    ),
)
@click.option(
    "--status",
    "statuses",
    multiple=True,
    type=click.Choice(get_args(CommitmentStatus)),
    help="Only these; may be repeated.",
)
@record_option
@json_option
@width_option
@talk_options
def command(*, statuses: tuple[str, ...], record_path: Path, as_json: bool, width: int | None) -> int:
    """Show what was promised, given, agreed or asked for: by whom, to whom, how much, and how far it has gone.

    What several articles report is counted once; figures that differ are shown with both ends. The status is the
    furthest that any report gives.
    """
    with opened(record_path) as record:
        found = [item for item in record.commitments() if not statuses or item.status in statuses]
        if found:
            _put(record, found, as_json=as_json, width=width)
        elif as_json:
            put_json({"commitments": []})
    if not found:
        say("The articles tell of no commitment" + (" of this status." if statuses else "."))
        return exits.NOTHING_FOUND
    return exits.OK


def _put(record: Shown, found: Sequence[Commitment], *, as_json: bool, width: int | None) -> None:
    from onrecord.show.carried import carried  # noqa: PLC0415 - help comes without it

    documents = {document.id: document for document in record.documents()}
    reports = {item.id: item for id_ in documents for item in record.findings(id_).commitments}
    if as_json:
        from onrecord.show.cli.tallied import put_tallied  # noqa: PLC0415 - only for programs

        put_tallied(record, "commitments", found, reports, documents)
        return
    from onrecord.show.terminal.commitments import commitments  # noqa: PLC0415 - brings rich

    put(commitments(found, reports, documents, lambda items: carried(record, items, documents)), width=width)
