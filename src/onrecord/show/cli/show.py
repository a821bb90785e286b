"""`onrecord show`: who said what, in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from onrecord.show.cli import exits
from onrecord.show.cli.exampled import Exampled
from onrecord.show.cli.opened import opened
from onrecord.show.cli.options import json_option, on, record_option, talk_options, width_option
from onrecord.show.cli.voice import put, put_json, say, suggest

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.show.shown import Shown
    from onrecord.terms import Line, Mode


@click.command(
    cls=Exampled,
    examples=(
        ("onrecord show", "all of it, by speaker"),
        ("onrecord show --speaker Okonjo --mode direct", "one person's quoted words"),
        ("onrecord show --document courier.txt --json", "one article's lines, for programs"),
    ),
)
@record_option
@click.option("--speaker", metavar="NAME", help="Only what this actor said, under any of their spellings.")
@click.option("--document", metavar="NAME", help="Only what this document carries.")
@click.option("--mode", type=click.Choice(["direct", "mixed", "indirect"]), help="Only words that stand so.")
@json_option
@width_option
@talk_options
def command(  # noqa: PLR0913 - one parameter for each option
    *,
    record_path: Path,
    speaker: str | None,
    document: str | None,
    mode: Mode | None,
    as_json: bool,
    width: int | None,
) -> int:
    """Show who said what, by speaker and in order of time.

    What is labelled "quoted" stands in quotation marks in the article and is shown letter by letter.
    What is labelled "paraphrase" is how the article puts it: those are not the speaker's words.
    """
    with opened(record_path) as record:
        lines = _by(record, speaker, record.statements(document=document, mode=mode))
        if as_json:
            put_json(_as_json(record, lines))
        elif lines or not (speaker or document or mode):
            put_record(record, lines, width=width)
    if lines:
        if not as_json:
            suggest(
                f"onrecord dossier -o record.html{on(record_path)}", "one page with every line marked in its article"
            )
        return exits.OK
    say("Nothing in the record matches." if speaker or document or mode else "The record holds no statements.")
    return exits.NOTHING_FOUND


def _by(record: Shown, speaker: str | None, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines of this speaker, or all."""
    if speaker is None:
        return lines
    from onrecord.show.named import named  # noqa: PLC0415 - help comes without it

    wanted = {entity.id for entity in named(record, speaker)}
    return tuple(line for line in lines if line.speaker and line.speaker.id in wanted)


def put_record(record: Shown, lines: tuple[Line, ...], *, width: int | None) -> None:
    """Write the overview, these lines by speaker, and the problems."""
    from rich.console import Group  # noqa: PLC0415 - help and JSON come without it

    from onrecord.show.speakers import by_speaker  # noqa: PLC0415
    from onrecord.show.terminal.overview import overview, problems  # noqa: PLC0415
    from onrecord.show.terminal.spoken import spoken  # noqa: PLC0415

    whole = len(lines) == len(record.statements())
    documents = record.documents() if whole else tuple({line.document.id: line.document for line in lines}.values())
    head = overview(record.path.name, documents, record.counts(None if whole else lines), len(lines))
    parts = [head, *(spoken(group) for group in by_speaker(lines))]
    found = record.problems()
    put(Group(*parts, *([problems(found)] if found else [])), width=width)


def _as_json(record: Shown, lines: tuple[Line, ...]) -> dict[str, object]:
    from onrecord.show.cli.objects import counts_object, problem_object, statement_objects  # noqa: PLC0415

    return {
        "record": str(record.path),
        "counts": counts_object(record.counts(lines)),
        "statements": statement_objects(record, lines),
        "problems": [problem_object(problem) for problem in record.problems()],
    }
