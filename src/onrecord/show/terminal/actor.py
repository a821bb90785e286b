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


def actor(
    entity: Entity,
    lines: Sequence[Line],
    *,
    names: Mapping[str, str],
    others: Mapping[str, str],
    likenesses: Sequence[Likeness],
) -> RenderableType:
    """Kind, spellings, titles and doubts of an actor, then all they said.

    Args:
        entity: the actor.
        lines: what they said.
        names: name of each document by its id.
        others: name of each actor by its id.
        likenesses: judgements on spellings of this actor that were not simply merged.
    """
    facts = [Text(one_line(entity.name), style="bold").append(f"  {KINDS[entity.kind]}", style="not bold dim")]
    facts += [_fact("written", spelling.text, spelling.documents, names) for spelling in entity.spellings]
    facts += [_fact(role.standing, role.title, (role.document,), names) for role in entity.roles]
    if entity.speaks_for:
        facts.append(Text(f"  speaks for  {one_line(others.get(entity.speaks_for, entity.speaks_for))}"))
    facts += [Text(f"  counts in  {one_line(others.get(member, member))}") for member in entity.members]
    facts += [_doubt(likeness, others) for likeness in likenesses]
    said = by_speaker(lines) or (Spoken(entity, ()),)
    return Group(*facts, Text(), *(spoken(group) for group in said))


def _fact(label: str, value: str, documents: Sequence[str], names: Mapping[str, str]) -> Text:
    told = ", ".join(one_line(names.get(document, document)) for document in documents[:3])
    more = f" and {many(len(documents) - 3, 'more document')}" if len(documents) > 3 else ""
    return Text(f"  {label}  {one_line(value)}").append(f"  {told}{more}", style="dim")


def _doubt(likeness: Likeness, others: Mapping[str, str]) -> Text:
    left, right = (one_line(others.get(side, side)) for side in (likeness.left, likeness.right))
    reasons = "; ".join(one_line(reason) for reason in likeness.reasons)
    return Text(f"  {likeness.verdict}  {left} / {right}", style="magenta").append(f"  {reasons}", style="dim")
