"""`onrecord correct`: a person's word over the program's."""

from __future__ import annotations

import functools
import getpass
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

import click

from onrecord.show.changed import Changes, Seen, changes
from onrecord.show.cli import correct_file, exits
from onrecord.show.cli.corrected import sentence, tell_changes
from onrecord.show.cli.exampled import Exampled
from onrecord.show.cli.opened import opened
from onrecord.show.cli.options import json_option, on, record_option, talk_options
from onrecord.show.cli.voice import put_json, say, suggest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from onrecord.show.shown import Shown
    from onrecord.terms import Correction, CorrectionKind


class Corrections(Exampled, click.Group):
    """The kinds of correction."""


@click.group(
    cls=Corrections,
    examples=(
        ('onrecord correct merge "S. Okonjo" "Sade Okonjo"', "one person, two spellings"),
        ('onrecord correct split "the minister"', "this spelling is somebody else"),
        ('onrecord correct rename "S. Okonjo" "Sade Okonjo"', "the name to show"),
        ("onrecord correct reject 3f2cd8f750a6a363", "not a statement, or not theirs"),
        ("onrecord correct list", "what was decided, by whom and when"),
        ("onrecord correct export corrections.toml", "as a file to keep, edit and give to others"),
    ),
)
def command() -> None:
    """Overrule the program.

    A correction is dated and signed, is applied again on every later reading, wins over the program, and can be
    taken back.
    """


@dataclass(frozen=True, slots=True)
class Signed:
    """Where a decision goes, who made it and why, and how to answer."""

    path: Path
    by: str
    reason: str
    as_json: bool


def _signed(subcommand: Callable[..., int]) -> Callable[..., int]:
    """Add the options of who decided and why, and hand them on as one."""

    @functools.wraps(subcommand)
    def gathered(*, record_path: Path, by: str | None, reason: str, as_json: bool, **subjects: object) -> int:
        return subcommand(signed=Signed(record_path, by or getpass.getuser(), reason, as_json), **subjects)

    by_option = click.option(
        "--by", envvar="ONRECORD_BY", show_envvar=True, help="Who decides. [default: your login name]"
    )
    reason_option = click.option("--reason", default="", help="Why, in a sentence for later readers.")
    return record_option(by_option(reason_option(json_option(talk_options(gathered)))))


@command.command(cls=Exampled, examples=(('onrecord correct merge "S. Okonjo" "Sade Okonjo"', ""),))
@click.argument("names", nargs=-1, required=True)
@_signed
def merge(*, names: tuple[str, ...], signed: Signed) -> int:
    """Say that all these NAMES are one actor."""
    if len(names) < 2:
        raise click.UsageError("A merge needs two names or more.", click.get_current_context())
    return _decide(signed, "merge", names)


@command.command(
    cls=Exampled,
    examples=(
        ('onrecord correct split "the minister"', ""),
        ('onrecord correct split Reuel --line 3f2cd8f7 --as "Boris Reuel"', "two of one name in one article"),
    ),
)
@click.argument("name")
@click.option("--line", "lines", multiple=True, metavar="STATEMENT", help="Only this line; may be given several times.")
@click.option("--as", "new", default="", metavar="NEW", help="Whose lines they are; needed with --line.")
@_signed
def split(*, name: str, lines: tuple[str, ...], new: str, signed: Signed) -> int:
    """Say that the spelling NAME is an actor of its own.

    With --line, only these lines leave NAME and go to the actor called NEW, or to a new one of that name.
    """
    if bool(lines) != bool(new):
        raise click.UsageError("--line and --as go together.", click.get_current_context())
    if not lines:
        return _decide(signed, "split", (name,))
    return _decide(signed, "split", lines, value=new, of=name)


@command.command(cls=Exampled, examples=(('onrecord correct rename "S. Okonjo" "Sade Okonjo"', ""),))
@click.argument("name")
@click.argument("new")
@_signed
def rename(*, name: str, new: str, signed: Signed) -> int:
    """Show the actor called NAME under the name NEW."""
    return _decide(signed, "rename", (name,), value=new)


@command.command(cls=Exampled, examples=(("onrecord correct reject 3f2cd8f750a6a363", ""),))
@click.argument("statement")
@_signed
def reject(*, statement: str, signed: Signed) -> int:
    """Take the line with the id STATEMENT out of the record.

    `onrecord show` prints the id at the end of each line; its beginning is enough.
    """
    return _decide(signed, "reject", (statement,))


@command.command(cls=Exampled, examples=(("onrecord correct confirm 3f2cd8f750a6a363", ""),))
@click.argument("statement")
@_signed
def confirm(*, statement: str, signed: Signed) -> int:
    """Say that the line with the id STATEMENT was checked and is right."""
    return _decide(signed, "confirm", (statement,))


@command.command(
    cls=Exampled,
    examples=(
        ('onrecord correct settle 7d20 "3.8 billion" --reason "ministry, by telephone"', "which reading holds"),
        ('onrecord correct settle 7d20 "not a conflict"', "two things, not one"),
        ("onrecord correct settle 7d20 open", "looked at, and still open"),
    ),
)
@click.argument("conflict")
@click.argument("reading")
@_signed
def settle(*, conflict: str, reading: str, signed: Signed) -> int:
    """Say which READING of the CONFLICT with this id holds, or that it is “not a conflict” or “open”.

    `onrecord conflicts` prints the id of each; its beginning is enough.
    """
    return _decide(signed, "settle", (conflict,), value=reading)


@command.command(cls=Exampled, examples=(("onrecord correct undo 9a1b", "the id as `correct list` prints it"),))
@click.argument("correction")
@_signed
def undo(*, correction: str, signed: Signed) -> int:
    """Take the CORRECTION with this id back; its beginning is enough."""
    with opened(signed.path) as record:
        wanted = _whole_id(correction, [row.id for row in record.corrections()], "correction")
        before = Seen.of(record)
        taken = record.undo(wanted, by=signed.by)
        return _tell(taken, signed, changes(before, Seen.of(record)))


@command.command(name="list", cls=Exampled, examples=(("onrecord correct list --json", ""),))
@record_option
@json_option
@talk_options
def list_(*, record_path: Path, as_json: bool) -> int:
    """List what was decided, by whom and when, with what was taken back."""
    from onrecord.show.cli.objects import correction_object  # noqa: PLC0415 - only for programs

    with opened(record_path) as record:
        corrections = record.corrections()
    if as_json:
        put_json({"corrections": [correction_object(correction) for correction in corrections]})
        return exits.OK
    for correction in corrections:
        click.echo(sentence(correction))
    if not corrections:
        say("Nothing was corrected.")
    return exits.OK


command.add_command(correct_file.export)
command.add_command(correct_file.apply)


def _decide(
    signed: Signed, kind: CorrectionKind, subjects: tuple[str, ...], *, value: str = "", of: str | None = None
) -> int:
    with opened(signed.path) as record:
        if kind in {"reject", "confirm"} or of is not None:
            known = [line.statement.id for line in record.statements(speaker=of)]
            if kind == "confirm":
                # A line that was taken out comes back.
                known += [
                    subject for made in record.corrections() if made.kind == "reject" for subject in made.subjects
                ]
            subjects = tuple(_whole_id(subject, known, "statement") for subject in subjects)
        elif kind == "settle":
            known = [conflict.id for conflict in record.conflicts()]
            subjects = tuple(_whole_id(subject, known, "conflict") for subject in subjects)
        else:
            _check_names(record, subjects)
        before = Seen.of(record)
        made = record.correct(kind, subjects, value=value, reason=signed.reason, by=signed.by)
        return _tell(made, signed, changes(before, Seen.of(record)))


def _check_names(record: Shown, names: tuple[str, ...]) -> None:
    for name in names:
        if not record.entities(name):
            raise click.ClickException(f"Nobody in the record is called {name!r}. See: onrecord show")


def _whole_id(beginning: str, ids: list[str], noun: str) -> str:
    """The one id that begins so.

    Raises:
        click.ClickException: when none or several do.
    """
    found = sorted({known for known in ids if known.startswith(beginning)})
    if not found:
        raise click.ClickException(f"No {noun} has an id that begins with {beginning}.")
    if len(found) > 1:
        raise click.ClickException(f"{len(found)} {noun}s have ids that begin with {beginning}: type more of it.")
    return found[0]


def _tell(correction: Correction, signed: Signed, changed: Changes) -> int:
    from onrecord.show.cli.objects import correction_object  # noqa: PLC0415 - only for programs

    if signed.as_json:
        put_json({**correction_object(correction), "changed": asdict(changed)})
        return exits.OK
    click.echo(sentence(correction))
    if correction.kind != "settle":
        tell_changes(changed)
    if correction.stands:
        suggest(f"onrecord correct undo {correction.id}{on(signed.path)}", "to take it back")
    return exits.OK
