"""Common nouns that articles of one story share: when "the gunman" of one is the gunman of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.link.bodies import ANY
from onrecord.link.nameless import MANY
from onrecord.link.smallwords import AFTER
from onrecord.text.letters import words
from onrecord.text.offices import collective, head_office

if TYPE_CHECKING:
    from onrecord.link.actor import Actor
    from onrecord.terms import EntityKind

_OPENERS = frozenset("a an the this that these those his her its their our my".split())
#: People of whom each article may quote others: the lawyer of one is hardly the lawyer of the next.
_OFTEN = frozenset(
    "diplomat lawmaker legislator executive officer attorney lawyer counsel aide official strategist consultant pollster "
    "politician scientist researcher scholar historian economist analyst expert fellow lecturer teacher student doctor "
    "physician nurse journalist reporter correspondent columnist commentator activist campaigner volunteer supporter voter "
    "resident witness worker investor trader farmer professor manager coordinator editor".split()
)
_OTHERS = MANY | _OFTEN


def shared_noun(actor: Actor) -> str:
    """The words that mean one actor in all articles of a story; empty where each article may have one of its own.

    "The gunman", "police" and "the strikers" are those of the story. Its articles may well have different officials,
    residents, brothers and reports, and "the company" is whichever was spoken of. A source without a name stays one.
    """
    plain = tuple(word for word in words(actor.key) if word not in _OPENERS)
    stop = next((at for at, word in enumerate(plain) if at and word in AFTER), len(plain))
    return " ".join(plain) if plain and _is_one(actor.kind, plain[:stop]) else ""


def _is_one(kind: EntityKind, plain: tuple[str, ...]) -> bool:
    head, is_bare = plain[-1], len(plain) == 1
    sort = collective(head)
    if kind == "unnamed" or sort in {"unnamed", "thing"} or (is_bare and (sort == "many" or head in ANY)):
        return False
    if kind not in {"role", "group"}:
        return True
    phrase = " ".join(plain)
    office = head_office(phrase) or head_office(phrase.removesuffix("s"))
    return office is None or (office.sort != "tie" and office.name not in _OTHERS)
