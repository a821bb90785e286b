"""`onrecord verify`: does every line still stand where the record says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from onrecord.show.cli import exits
from onrecord.show.cli.exampled import Exampled
from onrecord.show.cli.opened import opened
from onrecord.show.cli.options import json_option, record_option, talk_options
from onrecord.show.cli.voice import put_json, say

if TYPE_CHECKING:
    from pathlib import Path


@click.command(cls=Exampled, examples=(("onrecord verify", "check ./story.record"),))
@record_option
@json_option
@talk_options
def command(*, record_path: Path, as_json: bool) -> int:
    """Check every span of every row against the stored texts, and the texts against their hashes.

    Prints the SHA-256 of the record's contents too, which a dossier made from the same contents carries at its end.
    """
    from onrecord.show.fingerprint import fingerprint  # noqa: PLC0415 - help comes without it

    with opened(record_path) as record:
        checked = record.verify()
        contents = fingerprint(record)
    if as_json:
        put_json(
            {
                "documents": checked.documents,
                "spans": checked.spans,
                "broken": list(checked.broken),
                "contents_sha256": contents,
            }
        )
    else:
        click.echo(f"{checked.documents:,} documents, {checked.spans:,} spans checked, {len(checked.broken):,} broken.")
        click.echo(f"contents sha256 {contents}")
    for sentence in checked.broken:
        say(sentence)
    return exits.ERROR if checked.broken else exits.OK
