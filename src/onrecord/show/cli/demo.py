"""`onrecord demo`: the whole way on a made-up story."""

from __future__ import annotations

import tempfile
from importlib import resources
from pathlib import Path

import click

from onrecord.show.cli import exits
from onrecord.show.cli.exampled import Exampled
from onrecord.show.cli.options import talk_options, width_option
from onrecord.show.cli.voice import say, suggest


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
    from onrecord.show.cli.show import put_record  # noqa: PLC0415
    from onrecord.show.dossier.written import write_dossier  # noqa: PLC0415

    place = folder or Path(tempfile.mkdtemp(prefix="onrecord-demo-"))
    articles, path, page = place / "articles", place / "story.record", place / "dossier.html"
    _lay_out(articles)
    say(f"The articles of a made-up story lie in {articles}.")
    with read_into((str(articles),), path, workers=None) as record:
        put_record(record, record.statements(), width=width)
        write_dossier(record, page)
    say(f"The same as one page to open, print and send: {page}")
    suggest(f"onrecord show -r {path} --mode direct", "only words that stand in quotation marks")
    suggest(f"onrecord find -r {path} harbour", "who speaks of it, and where")
    suggest("onrecord read YOUR-FOLDER", "articles of your own")
    return exits.OK


def _lay_out(articles: Path) -> None:
    """Copy the packaged story, so that it can be opened and changed."""
    articles.mkdir(parents=True, exist_ok=True)
    for entry in sorted(resources.files("onrecord.sample").joinpath("story").iterdir(), key=lambda entry: entry.name):
        if entry.is_file():
            (articles / entry.name).write_bytes(entry.read_bytes())
