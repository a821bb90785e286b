"""On what level an actor speaks, and for whom its words count beside itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.text import atlas
from onrecord.text.folding import folded
from onrecord.text.offices import collective, head_office, title
from onrecord.text.parties import head_noun

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.terms import Entity, Level

#: Offices that speak for a whole government.
_HEADS: Final = frozenset(
    {"president", "prime minister", "chancellor", "king", "queen", "emperor", "emir", "spokesperson", "head of state",
     "head of government", "supreme leader", "taoiseach", "premier", "first minister"}
)  # fmt: skip
_MINISTRY: Final = re.compile(
    r"\b(?:minist(?:ry|er)|treasury|secretary of state|(?:home|foreign|defen[cs]e|health|transport|environment|education|interior|treasury|"
    r"justice|energy|finance|trade|business|culture|work|labou?r|agriculture|housing|commerce|homeland security|veterans affairs|levelling up) secretary|"
    r"secretary of (?:defen[cs]e|the treasury|the interior|health|education|energy|commerce|labou?r|transportation|agriculture|homeland security))\b"
)
_NO_MINISTER: Final = re.compile(r"\b(?:deputy|prime|private|shadow|press|former|under)\b")
_ALLIANCE: Final = re.compile(r"\b(?:pact|treaty organi[sz]ation|union of states|league of (?:nations|states))\b")
#: Titles before a name that, with no body named, are those of who leads a state: "President Cole", not "its president".
_LEADS: Final = frozenset({"President", "Chancellor", "Premier", "Emperor", "Emir", "Governor", "Gov."})
_BODY_OF_STATE: Final = re.compile(r"\b(?:government|presidency|cabinet|kremlin|white house|downing street)\b")


def level_of(entity: Entity, entities: Mapping[str, Entity]) -> Level:
    """The level of an actor: a state is a government, a minister or ministry a ministry, a bloc an alliance."""
    if entity.kind == "state":
        return "government"
    if entity.kind in {"person", "role"}:
        return _of_person(entity, entities)
    if entity.kind == "organisation":
        return _of_body(entity)
    if entity.kind == "place":
        return "government"  # what a place does, its authorities do
    if entity.kind == "unnamed":
        words_of_body = any(collective(word) == "body" for word in folded(entity.name).split())
        return "organisation" if words_of_body else "group"
    return "group"


def counts_for(entity: Entity, level: Level) -> str | None:
    """Id of the state or body that an actor's words count for as well; none for those who speak for themselves."""
    return entity.speaks_for if level in {"government", "ministry", "alliance"} else None


def spoken_for(entity: Entity, level: Level) -> str | None:
    """Id of the state or body whose position an actor's words give: that of ministers, and of who only speaks for others."""
    offices = [
        office.name for r in entity.roles if (office := title(r.title).office) is not None and r.standing == "current"
    ]
    is_many = entity.kind == "role" and collective(head_noun(entity.name).removesuffix("s")) in {"body", "many"}
    office = head_office(entity.name) if entity.kind == "role" else None
    if office is not None and office.sort == "trade":
        return None  # a lawyer from a state speaks for a client
    if (entity.kind == "role" and not is_many) or "spokesperson" in offices:
        return entity.speaks_for
    return counts_for(entity, level)


def _of_person(entity: Entity, entities: Mapping[str, Entity]) -> Level:
    for_ = entities.get(entity.speaks_for or "")
    titles = [r.title for r in entity.roles if r.standing == "current"]
    titles += [entity.name] if entity.kind == "role" else []
    for words in titles:
        if words in _LEADS and (for_ is None or for_.kind in {"state", "place"}):
            return "government"
        office = title(words).office
        name = office.name if office is not None else folded(words)
        if (
            name in _HEADS
            and (for_ is None or for_.kind in {"state", "place"})
            and (for_ is not None or name != "spokesperson")
        ):
            return "government" if for_ is not None or name in {"prime minister", "king", "queen", "emir"} else "person"
        if any(_MINISTRY.search(told) and not _NO_MINISTER.search(told) for told in (name, folded(words))):
            return "ministry"
    return "person"


def _of_body(entity: Entity) -> Level:
    lead = atlas.lead(entity.name)
    called = lead.known.called if lead is not None else ()
    name = folded(entity.name)
    if {"alliance", "bloc"} & set(called) or _ALLIANCE.search(name):
        return "alliance"
    if _MINISTRY.search(name):
        return "ministry"
    return "government" if _BODY_OF_STATE.search(name) else "organisation"
