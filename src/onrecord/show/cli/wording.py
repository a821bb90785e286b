"""`onrecord wording`: what outlets name differently in their own words."""

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
    from onrecord.weigh.naming.settle import Naming


@click.command(
    cls=Exampled,
    examples=(
        ("onrecord wording", "what one outlet calls a regime and another a government"),
        ("onrecord wording --json", "the same for programs, with every place"),
    ),
)
@record_option
@json_option
@width_option
@talk_options
def command(*, record_path: Path, as_json: bool, width: int | None) -> int:
    """Show actors, places and acts that outlets of one story name differently, in the articles' own words alone.

    What somebody is quoted or paraphrased as saying is left out. It is a table: no word is judged right or wrong.
    """
    with opened(record_path) as record:
        from onrecord.show.rested import named_apart  # noqa: PLC0415 - help comes without it

        found = named_apart(record)
        documents = {document.id: document for document in record.documents()}
        if as_json:
            put_json({"wording": [_as_json(item, documents) for item in found]})
        elif found:
            from onrecord.show.terminal.naming import namings  # noqa: PLC0415 - brings rich

            put(namings(found, documents), width=width)
    if not found:
        say("The outlets name nothing differently that the program knows of.")
        return exits.NOTHING_FOUND
    return exits.OK


def _as_json(item: Naming, documents: dict[str, Document]) -> dict[str, object]:
    uses = [
        {
            **asdict(use),
            "name": documents[use.document].name,
            "outlet": outlet.value if (outlet := documents[use.document].outlet) else None,
        }
        for use in item.uses
    ]
    return {**asdict(item), "uses": uses}
