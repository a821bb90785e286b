"""One actor in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from onrecord.show.speakers import Spoken, by_speaker
from onrecord.show.terminal.spoken import spoken
from onrecord.show.visible import one_line
from onrecord.show.wording import KINDS, many

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.console import RenderableType

    from onrecord.terms import Entity, Likeness, Line


def actor(  # noqa: PLR0913 - an actor is shown with so much
    entity: Entity,
    lines: Sequence[Line],
    *,
    names: Mapping[str, str],
    others: Mapping[str, str],
    likenesses: Sequence[Likeness],
    about: Sequence[Line] = (),
) -> RenderableType:
    """Kind, spellings, titles and doubts of an actor, then all they said, then what others say about them.

    Args:
        entity: the actor.
        lines: what they said.
        names: what to call each document, by its id.
        others: name of each actor by its id.
        likenesses: judgements on spellings of this actor that were not simply merged.
        about: what others say about them.
    """
    facts = [Text(one_line(entity.name), style="bold").append(f"  {KINDS[entity.kind]}", style="not bold dim")]
    facts += [_fact("written", spelling.text, spelling.documents, names) for spelling in entity.spellings]
    facts += [_fact(standing, title, documents, names) for standing, title, documents in _titles(entity)]
    if entity.speaks_for:
        facts.append(Text(f"  speaks for  {one_line(others.get(entity.speaks_for, entity.speaks_for))}"))
    facts += [Text(f"  counts in  {one_line(others.get(member, member))}") for member in entity.members]
    facts += [_doubt(likeness, others) for likeness in likenesses]
    said = by_speaker(lines) or (Spoken(entity, ()),)
    shown: list[RenderableType] = [*facts, Text(), *(spoken(group) for group in said)]
    if about:
        heading = Text(f"What others say about {one_line(entity.name)}", style="bold")
        shown += [heading, Text(), *(spoken(group) for group in by_speaker(about))]
    return Group(*shown)


def _titles(entity: Entity) -> list[tuple[str, str, tuple[str, ...]]]:
    """Each title once, present ones first, with the documents that give it."""
    given: dict[tuple[str, str], list[str]] = {}
    for role in entity.roles:
        documents = given.setdefault((role.standing, role.title), [])
        if role.document not in documents:
            documents.append(role.document)
    return [(standing, title, tuple(given[standing, title])) for standing, title in sorted(given)]


def _fact(label: str, value: str, documents: Sequence[str], names: Mapping[str, str]) -> Text:
    told = ", ".join(one_line(names.get(document, document)) for document in documents[:3])
    more = f" and {many(len(documents) - 3, 'more document')}" if len(documents) > 3 else ""
    return Text(f"  {label}  {one_line(value)}").append(f"  {told}{more}", style="dim")


def _doubt(likeness: Likeness, others: Mapping[str, str]) -> Text:
    left, right = (one_line(others.get(side, side)) for side in (likeness.left, likeness.right))
    reasons = "; ".join(one_line(reason) for reason in likeness.reasons)
    return Text(f"  {likeness.verdict}  {left} / {right}", style="magenta").append(f"  {reasons}", style="dim")
