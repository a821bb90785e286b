"""`onrecord read`: articles into the record."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

import click

from onrecord.show.cli import exits
from onrecord.show.cli.exampled import Exampled
from onrecord.show.cli.options import json_option, on, record_option, talk_options
from onrecord.show.cli.voice import QUIET, put_json, say, suggest
from onrecord.show.wording import SEVERITIES, many

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from onrecord.show.shown import Shown


@click.command(
    cls=Exampled,
    examples=(
        ("onrecord read articles/", "every article in a folder"),
        ("onrecord read one.html two.txt -r harbour.record", "some files into a record of that name"),
        ("curl -s https://example.org/a.html | onrecord read -", "from standard input"),
    ),
)
@click.argument("paths", nargs=-1)
@record_option
@click.option("--workers", type=click.IntRange(min=1), help="Processes that read. [default: one for each core]")
@json_option
@talk_options
def command(*, paths: tuple[str, ...], record_path: Path, workers: int | None, as_json: bool) -> int:
    """Read articles from PATHS into the record: files, folders, patterns such as "a/*.html", or - for standard input.

    What was read before is not read again. Exits with 3 when some articles could not be read; the rest is kept.
    """
    _check(paths)
    with read_into(paths, record_path, workers=workers) as record:
        return _tell(record, as_json=as_json)


@contextmanager
def read_into(paths: tuple[str, ...], record_path: Path, *, workers: int | None) -> Iterator[Shown]:
    """Read with progress on standard error, and keep the record open for what comes next."""
    from onrecord.run.reading import read  # noqa: PLC0415 - brings the store and the models
    from onrecord.run.settings import Settings  # noqa: PLC0415
    from onrecord.show.cli.progress import reporting  # noqa: PLC0415

    settings = Settings(workers=workers) if workers else None
    quiet = bool(click.get_current_context().meta.get(QUIET))
    with reporting(quiet=quiet) as report:
        record = read(paths, record=record_path, settings=settings, report=report)
    with record:
        yield record


def _check(paths: tuple[str, ...]) -> None:
    context = click.get_current_context()
    if not paths:
        raise click.UsageError("Say what to read: files, folders, or - for standard input.", context)
    if "-" in paths and is_terminal(sys.stdin):
        raise click.UsageError("Nothing is piped into standard input. Try: onrecord read - < article.txt", context)


def is_terminal(stream: TextIO) -> bool:
    """Whether somebody would have to type what is read from the stream."""
    return stream.isatty()


def _tell(record: Shown, *, as_json: bool) -> int:
    from onrecord.show.cli.objects import counts_object, problem_object  # noqa: PLC0415 - help comes without it

    problems = record.problems()
    failed = [problem for problem in problems if problem.severity == "failed"]
    lines = record.statements()
    speakers = {line.speaker.id for line in lines if line.speaker}
    if as_json:
        put_json(
            {
                "record": str(record.path),
                "counts": counts_object(record.counts()),
                "statements": len(lines),
                "speakers": len(speakers),
                "problems": [problem_object(problem) for problem in problems],
            }
        )
    for problem in problems:
        say(f"{SEVERITIES[problem.severity]}: {problem.name}: {problem.message}")
    articles = many(len(record.documents()), "article")
    say(f"{record.path}: {articles}, {many(len(lines), 'statement')} by {many(len(speakers), 'speaker')}.")
    if lines and not as_json:
        suggest(f"onrecord show{on(record.path)}", "who said what")
    return exits.SOME_FAILED if failed else exits.OK
