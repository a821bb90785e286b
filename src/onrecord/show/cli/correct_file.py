"""`onrecord correct export` and `apply`: corrections as a text file."""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path

import click

from onrecord.show.changed import Seen, changes
from onrecord.show.cli import exits
from onrecord.show.cli.corrected import sentence, tell_changes
from onrecord.show.cli.exampled import Exampled
from onrecord.show.cli.opened import opened
from onrecord.show.cli.options import json_option, record_option, talk_options
from onrecord.show.cli.voice import put_json, say
from onrecord.show.wording import many


@click.command(cls=Exampled, examples=(("onrecord correct export corrections.toml", "“-” writes to standard output"),))
@click.argument("file", type=click.Path(dir_okay=False, allow_dash=True, path_type=Path))
@record_option
@talk_options
def export(*, file: Path, record_path: Path) -> int:
    """Write all corrections to FILE, as text to keep in version control and to apply to another record.

    Names stand as names. Lines stand with the digest of their article, their words and their place, so that they are
    found in every record of the same articles.
    """
    from onrecord.show.whole_file import whole_file  # noqa: PLC0415 - help comes without it

    with opened(record_path) as record:
        data = record.export_corrections().encode("utf-8", "surrogatepass")
        count = len(record.corrections())
    if str(file) == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        return exits.OK
    try:
        with whole_file(file) as stream:
            stream.write(data)
    except OSError as error:
        raise click.ClickException(f"The file {file} cannot be written: {error.strerror}.") from error
    say(f"Wrote {many(count, 'correction')}.")
    return exits.OK


@click.command(cls=Exampled, examples=(("onrecord correct apply corrections.toml", ""),))
@click.argument("file", type=click.Path(path_type=Path))
@record_option
@json_option
@talk_options
def apply(*, file: Path, record_path: Path, as_json: bool) -> int:
    """Bring the corrections in FILE into the record; those it has already stay as they are.

    What cannot be understood is named with its place, and the rest is applied.
    """
    from onrecord.show.cli.objects import applied_object, problem_object  # noqa: PLC0415 - only when applied

    try:
        data = file.read_bytes()
    except (OSError, ValueError) as error:
        raise click.ClickException(f"The file {file} cannot be read: {error}.") from error
    with opened(record_path) as record:
        before = Seen.of(record)
        done = record.apply_corrections(data, name=file.name)
        changed = changes(before, Seen.of(record))
    failed = any(problem.severity == "failed" for problem in done.problems)
    if as_json:
        told = {**applied_object(done), "changed": asdict(changed)}
        put_json({**told, "problems": [problem_object(problem) for problem in done.problems]})
        return exits.SOME_FAILED if failed else exits.OK
    for correction in (*done.added, *done.taken_back):
        click.echo(sentence(correction))
    tell_changes(changed)
    say(f"{many(len(done.added), 'correction')} added, {len(done.taken_back)} taken back, {done.known} known before.")
    for problem in done.problems:
        say(f"{problem.name}: {problem.message}")
    return exits.SOME_FAILED if failed else exits.OK
