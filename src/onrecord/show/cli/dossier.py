"""`onrecord dossier`: one page."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.show.cli import exits
from onrecord.show.cli.exampled import Exampled
from onrecord.show.cli.opened import opened
from onrecord.show.cli.options import record_option, talk_options
from onrecord.show.cli.voice import say


@click.command(
    cls=Exampled,
    examples=(
        ("onrecord dossier -o record.html", "write the page"),
        ('onrecord dossier -o record.html --title "The harbour"', "under a title of your own"),
    ),
)
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), default=Path("dossier.html"), show_default=True,
    help="The file to write.",
)  # fmt: skip
@click.option("--title", help="The title of the page. [default: the title of the first article]")
@record_option
@talk_options
def command(*, output: Path, title: str | None, record_path: Path) -> int:
    """Write the record as one page that needs nothing else: no network, no script, no other file.

    Every line of it leads to the words in the article, one click away. It prints well too.
    """
    from onrecord.show.dossier.written import write_dossier  # noqa: PLC0415 - help comes without the templates

    with opened(record_path) as record:
        write_dossier(record, output, title=title)
    say(f"Written to {output}. Open it in any browser.")
    return exits.OK
