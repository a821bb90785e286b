"""How corrections are told in the terminal."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

import click

from onrecord.show.cli.voice import say
from onrecord.show.visible import one_line
from onrecord.show.wording import many
from onrecord.terms import joined

if TYPE_CHECKING:
    from onrecord.show.changed import Changes
    from onrecord.terms import Correction

#: Of many lines that moved, so many are shown, each with the beginning of its words.
_LINES_SHOWN, _WORDS_SHOWN = 20, 60


def tell_changes(changed: Changes) -> None:
    """Write what a correction changed: actors before and after, and the lines that moved."""
    if not (changed.before or changed.after or changed.lines):
        say("Nothing in the record changed by it.")
    for label, names in (("before", changed.before), ("after ", changed.after)):
        if names:
            click.echo(f"  {label}  {'; '.join(one_line(name) for name in names)}")
    for moved in changed.lines[:_LINES_SHOWN]:
        words = shorten(one_line(moved.words), _WORDS_SHOWN, placeholder=" …")
        click.echo(f"  {moved.statement}  {one_line(moved.before)} → {one_line(moved.after)}  {words}")
    if len(changed.lines) > _LINES_SHOWN:
        click.echo(f"  and {many(len(changed.lines) - _LINES_SHOWN, 'more line')}")


def sentence(correction: Correction) -> str:
    """A correction in one line: what, by whom, when, why, and whether it was taken back."""
    subjects = ", ".join(one_line(subject) for subject in correction.subjects)
    if correction.passages:
        words = "; ".join(joined(passage.spans) for passage in correction.passages)
        subjects += f" “{shorten(one_line(words), _WORDS_SHOWN, placeholder=' …')}”"
    told = f"{correction.id}  {correction.kind}  {subjects}"
    if correction.value:
        told += f" → {one_line(correction.value)}"
    told += f"  by {one_line(correction.by)} on {one_line(correction.on)}"
    if correction.reason:
        told += f"  ({one_line(correction.reason)})"
    if correction.undone_on is not None:
        told += f"  taken back by {one_line(correction.undone_by or '?')} on {one_line(correction.undone_on)}"
    return told
