"""`onrecord export`: one table for other programs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from onrecord.show.cli import exits
from onrecord.show.cli.exampled import Exampled
from onrecord.show.cli.opened import opened
from onrecord.show.cli.options import record_option, talk_options
from onrecord.show.cli.voice import say
from onrecord.show.export.tables import TABLES

if TYPE_CHECKING:
    from onrecord.show.export.sheet import Sheet

FORMATS = ("jsonl", "csv", "parquet", "timelinejs")


@click.command(
    cls=Exampled,
    examples=(
        ("onrecord export --what statements --format csv -o said.csv", "for a spreadsheet"),
        ("onrecord export story.record --what documents", "JSON lines to standard output"),
        ("onrecord export --what entities -o who.parquet", "the format follows the file name"),
        ("onrecord export --what events --format timelinejs -o timeline.json", "a timeline to publish"),
    ),
)
@click.argument("record", required=False, type=click.Path(dir_okay=False, path_type=Path))
@click.option("--what", "table", required=True, type=click.Choice(tuple(TABLES)), help="The table to write.")
@click.option("--format", "form", type=click.Choice(FORMATS), help="[default: by the ending of -o, else jsonl]")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write here, not to the screen.")
@click.option("--raw", is_flag=True, help="CSV: leave cells that a spreadsheet would run as formulas as they are.")
@record_option
@talk_options
def command(  # noqa: PLR0913 - one parameter for each option
    *, record: Path | None, table: str, form: str | None, output: Path | None, raw: bool, record_path: Path
) -> int:
    """Write one table of the record, one row a line.

    RECORD is another way to give -r. In CSV a cell that a spreadsheet might run as a formula gets an apostrophe in
    front; --raw leaves it off. JSON lines and Parquet are never changed. The format timelinejs is for events: one
    object for TimelineJS 3.
    """
    from onrecord.show.export.sheet import Sheet  # noqa: PLC0415 - help comes without it

    chosen = form or _by_ending(output)
    if chosen == "parquet" and output is None and sys.stdout.isatty():
        raise click.UsageError("Parquet is not for a screen: give a file with -o.", click.get_current_context())
    if chosen == "timelinejs" and table != "events":
        raise click.UsageError("TimelineJS takes events alone: use --what events.", click.get_current_context())
    if raw and chosen == "csv":
        say("Careful: with --raw, cells may hold formulas. Do not open this file in a spreadsheet.")
    with opened(record or record_path) as source:
        count = _write(Sheet(source, table), chosen, output, raw=raw)
    say(f"{count:,} rows of {table}" + (f" written to {output}." if output else "."))
    return exits.OK


def _by_ending(output: Path | None) -> str:
    ending = output.suffix.lstrip(".").lower() if output else ""
    return ending if ending in FORMATS else FORMATS[0]


def _write(sheet: Sheet, form: str, output: Path | None, *, raw: bool) -> int:
    from onrecord.show.whole_file import whole_file  # noqa: PLC0415 - help comes without it

    if output is None:
        return _write_to(sheet, form, sys.stdout.buffer, raw=raw)
    with whole_file(output) as stream:
        return _write_to(sheet, form, stream, raw=raw)


def _write_to(sheet: Sheet, form: str, stream: IO[bytes], *, raw: bool) -> int:
    if form == "timelinejs":
        from onrecord.show.export.timelinejs import write_timelinejs  # noqa: PLC0415 - help comes without it

        return write_timelinejs(sheet.record, stream)
    from onrecord.show.export.csv import write_csv  # noqa: PLC0415 - help comes without them
    from onrecord.show.export.jsonl import write_jsonl  # noqa: PLC0415
    from onrecord.show.export.parquet import ParquetMissingError, write_parquet  # noqa: PLC0415

    if form == "csv":
        return write_csv(sheet, stream, raw=raw)
    try:
        return write_parquet(sheet, stream) if form == "parquet" else write_jsonl(sheet, stream)
    except ParquetMissingError as error:
        raise click.ClickException(str(error)) from error
