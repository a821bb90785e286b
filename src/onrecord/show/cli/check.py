"""`onrecord check`: a draft held against the record."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.show.cli import exits
from onrecord.show.cli.exampled import Exampled
from onrecord.show.cli.opened import opened
from onrecord.show.cli.options import json_option, record_option, talk_options
from onrecord.show.cli.voice import put_json, say
from onrecord.show.visible import one_line
from onrecord.show.wording import many

if TYPE_CHECKING:
    from onrecord.run.checking.fault import Fault


@click.command(
    cls=Exampled,
    examples=(
        ("onrecord check draft.md", "what the draft gets wrong, with line and column"),
        ("onrecord check draft.txt --json", "the same for programs"),
        ("onrecord check -", "from standard input"),
    ),
)
@click.argument("draft", type=click.Path(allow_dash=True, path_type=Path))
@record_option
@json_option
@talk_options
def command(*, draft: Path, record_path: Path, as_json: bool) -> int:
    """Hold DRAFT against the record: text, Markdown or a web page, which is not added to it.

    Listed are quotations that stand in no article in these words, words in quotation marks that an article has as its
    own, misspelt names, titles that the articles do not give, and figures and days that conflict with them or that none
    of them carries. Lines and columns are those of the text; of a web page, those of its visible text.

    Exits with 1 when something is found, and with 0 when the draft stands up.
    """
    data = _bytes(draft)
    with opened(record_path) as record:
        faults = record.check(data, name="draft.txt" if str(draft) == "-" else draft.name)
    if as_json:
        put_json({"draft": str(draft), "faults": [_object(fault) for fault in faults]})
    else:
        for fault in faults:
            _tell(fault, draft)
    say(f"{many(len(faults), 'fault')}." if faults else "The draft stands up to the record.")
    return exits.ERROR if faults else exits.OK


def _bytes(draft: Path) -> bytes:
    if str(draft) == "-":
        return sys.stdin.buffer.read()
    try:
        return draft.read_bytes()
    except (OSError, ValueError) as error:
        raise click.ClickException(f"The draft {draft} cannot be read: {error}.") from error


def _tell(fault: Fault, draft: Path) -> None:
    click.echo(f"{one_line(str(draft))}:{fault.line}:{fault.column}: {fault.kind}: {one_line(fault.span.exact)}")
    click.echo(f"    {fault.message}")
    for each in fault.carried:
        click.echo(f"    {one_line(each.name)}: {one_line(each.span.exact)}")


def _object(fault: Fault) -> dict[str, object]:
    return {
        "kind": fault.kind,
        "words": fault.span.exact,
        "span": [fault.span.start, fault.span.end],
        "line": fault.line,
        "column": fault.column,
        "message": fault.message,
        "articles": [
            {"document": each.name, "words": each.span.exact, "span": [each.span.start, each.span.end]}
            for each in fault.carried
        ],
    }
