"""`onrecord demo`: the whole way on a made-up story."""

from __future__ import annotations

import tempfile
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.show.cli import exits
from onrecord.show.cli.exampled import Exampled
from onrecord.show.cli.options import on, talk_options, width_option
from onrecord.show.cli.voice import put, say, suggest
from onrecord.show.wording import many

if TYPE_CHECKING:
    from onrecord.show.shown import Shown

#: How much of who said what the demo shows in the terminal.
SPEAKERS = 1
LINES = 2


@click.command(
    cls=Exampled,
    examples=(
        ("onrecord demo", "in a new temporary folder"),
        ("onrecord demo harbour/", "in a folder that you name"),
    ),
)
@click.argument("folder", required=False, type=click.Path(file_okay=False, path_type=Path))
@width_option
@talk_options
def command(*, folder: Path | None, width: int | None) -> int:
    """Read a made-up story that comes with the program, show its record, and write its dossier.

    The articles, the record and the dossier go into FOLDER, or into a new temporary folder.
    """
    from onrecord.show.cli.read import read_into  # noqa: PLC0415 - help comes without them
    from onrecord.show.dossier.written import write_dossier  # noqa: PLC0415

    place = folder or Path(tempfile.mkdtemp(prefix="onrecord-demo-"))
    articles, path, page = place / "articles", place / "story.record", place / "dossier.html"
    _lay_out(articles)
    say(f"The articles of a made-up story lie in {articles}.")
    with read_into((str(articles),), path, workers=None) as record:
        _put_beginning(record, width=width)
        write_dossier(record, page)
    say(f"The same as one page to open, print and send: {page}")
    suggest(f"onrecord serve{on(path)}", "all of it in the browser, one click from the words in the article")
    suggest(f"onrecord positions{on(path)}", "where actors stand, and on which words that rests")
    suggest(f"onrecord conflicts{on(path)}", "every point on which the articles differ")
    suggest("onrecord read YOUR-FOLDER", "articles of your own")
    return exits.OK


def _put_beginning(record: Shown, *, width: int | None) -> None:
    """Write the overview, the first lines of those who said most, and what is most telling."""
    from rich.console import Group  # noqa: PLC0415 - help comes without it

    from onrecord.show.speakers import by_speaker  # noqa: PLC0415
    from onrecord.show.terminal.highlights import highlights  # noqa: PLC0415
    from onrecord.show.terminal.overview import overview  # noqa: PLC0415
    from onrecord.show.terminal.spoken import spoken  # noqa: PLC0415

    lines = record.statements()
    head = overview(record.path.name, record.documents(), record.counts(), len(lines))
    groups = by_speaker(lines)
    put(Group(head, *(spoken(group, most=LINES) for group in groups[:SPEAKERS])), width=width)
    if len(groups) > SPEAKERS:
        say(f"and {many(len(groups) - SPEAKERS, 'more speaker')}: onrecord show{on(record.path)}\n")
    put(highlights(record), width=width)


def _lay_out(articles: Path) -> None:
    """Copy the packaged story, so that it can be opened and changed."""
    articles.mkdir(parents=True, exist_ok=True)
    for entry in sorted(resources.files("onrecord.sample").joinpath("story").iterdir(), key=lambda entry: entry.name):
        if entry.is_file():
            (articles / entry.name).write_bytes(entry.read_bytes())
