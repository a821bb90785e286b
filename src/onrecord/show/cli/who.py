"""`onrecord who`: one actor."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

import click

from onrecord.show.about import said_about
from onrecord.show.cli import exits
from onrecord.show.cli.exampled import Exampled
from onrecord.show.cli.opened import opened
from onrecord.show.cli.options import json_option, on, record_option, talk_options, width_option
from onrecord.show.cli.voice import put, put_json, say, suggest
from onrecord.show.days import day_words, stamp_day
from onrecord.show.wording import outlet_words

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.show.shown import Shown
    from onrecord.terms import Document, Entity, Line


@click.command(
    cls=Exampled,
    examples=(
        ("onrecord who Okonjo", "spellings, titles, all lines, and what others say"),
        ('onrecord who "the finance minister" --json', "the same for programs"),
    ),
)
@click.argument("name")
@record_option
@json_option
@width_option
@talk_options
def command(*, name: str, record_path: Path, as_json: bool, width: int | None) -> int:
    """Show one actor: every spelling and title with the outlets that use it, what they said, and what others say of them.

    All is in order of time: the day it was said, or else published. NAME is any spelling; capitals and accents do not matter. If it may mean several actors, all are shown.
    """
    from onrecord.show.named import named  # noqa: PLC0415 - help comes without it

    with opened(record_path) as record:
        found = named(record, name)
        if not found:
            say(f"Nobody in the record is called {name!r}.{_nearest(record, name)}")
            return exits.NOTHING_FOUND
        lines = record.statements()
        own = {
            entity.id: tuple(row for row in lines if row.speaker and row.speaker.id == entity.id) for entity in found
        }
        if as_json:
            put_json({"name": name, "entities": [_as_json(record, entity, own[entity.id], lines) for entity in found]})
            return exits.OK
        _put(record, found, own, width=width)
    if len(found) > 1:
        suggest(f'onrecord correct merge "ONE NAME" "OTHER NAME"{on(record_path)}', "if these are the same actor")
    return exits.OK


def _put(record: Shown, found: tuple[Entity, ...], own: dict[str, tuple[Line, ...]], *, width: int | None) -> None:
    from onrecord.show.terminal.actor import actor  # noqa: PLC0415 - help and JSON come without it

    names = {document.id: _called(document) for document in record.documents()}
    lines = record.statements()
    others = {entity.id: entity.name for entity in record.entities()}
    for entity in found:
        spellings = {entity.id, entity.name, *(spelling.text for spelling in entity.spellings)}
        alike = [likeness for likeness in record.likenesses() if {likeness.left, likeness.right} & spellings]
        about = said_about(entity, lines)
        shown = actor(entity, own[entity.id], names=names, others=others, likenesses=alike, about=about)
        put(shown, width=width)


def _called(document: Document) -> str:
    """The outlet and the day, or the name of a document without an outlet."""
    name = outlet_words(document) if document.outlet else document.name
    day = stamp_day(document.published.value) if document.published else None
    return f"{name}, {day_words(day)}" if day else name


def _nearest(record: Shown, name: str) -> str:
    spellings = {spelling.text for entity in record.entities() for spelling in entity.spellings}
    near = difflib.get_close_matches(name, sorted(spellings), n=3, cutoff=0.6)
    return f" Names like it: {', '.join(near)}." if near else ""


def _as_json(record: Shown, entity: Entity, own: tuple[Line, ...], lines: tuple[Line, ...]) -> dict[str, object]:
    from onrecord.show.cli.objects import entity_object, statement_objects  # noqa: PLC0415

    about = [line.statement.id for line in said_about(entity, lines)]
    return {**entity_object(record, entity), "statements": statement_objects(record, own), "said_about": about}
