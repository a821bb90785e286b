"""Words for people, shared by terminal and dossier, so that both call a thing by one name."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from onrecord.show.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.terms import (
        Conflict,
        ConflictKind,
        Count,
        Document,
        Entity,
        EntityKind,
        Mode,
        Relation,
        Severity,
        Statement,
    )

#: How the words of a statement stand in the article.
MODES: Mapping[Mode, str] = MappingProxyType({"direct": "quoted", "mixed": "partly quoted", "indirect": "paraphrase"})
KINDS: Mapping[EntityKind, str] = MappingProxyType(
    {
        "person": "person",
        "organisation": "organisation",
        "state": "state",
        "place": "place",
        "group": "group",
        "role": "known by role only",
        "unnamed": "unnamed source",
    }
)
SEVERITIES: Mapping[Severity, str] = MappingProxyType(
    {"failed": "not in the record", "partial": "partly read", "note": "note"}
)
#: Where the words of an article come from; the name of the source follows where there is one.
RELATIONS: Mapping[Relation, str] = MappingProxyType(
    {
        "own report": "own report",
        "retells": "retells",
        "republishes": "republished from",
        "interview": "interview given to",
        "occasion": "spoken at",
        "summary without source": "summary that names no source",
        "unknown": "not known",
    }
)
NOBODY = "Nobody named"
#: Kinds of conflict whose readings tell at a glance what differs, unless they are longer than so many code points.
_PLAIN_KINDS: frozenset[ConflictKind] = frozenset({"number", "date", "place"})
_SHORT, _MOST = 40, 3


def many(number: int, one: str, more: str | None = None) -> str:
    """A number and its noun: ``1 article``, ``2 articles``."""
    return f"{number:,} {one if number == 1 else more or one + 's'}"


def conflict_words(conflict: Conflict) -> str:
    """What a conflict is about, on one line: readings that are short and plain stand first, then what they are told of."""
    subject = one_line(conflict.subject)
    if conflict.kind not in _PLAIN_KINDS:
        return subject
    values = list(dict.fromkeys(one_line(reading.value) for reading in conflict.readings))
    short = len(values) > 1 and all(len(value) <= _SHORT for value in values[:_MOST])
    more = " / …" if len(values) > _MOST else ""
    return f"{' / '.join(values[:_MOST])}{more} ({subject})" if short else subject


def count_words(count: Count, noun: str) -> str:
    """One of the four counts, with what is not known kept apart: ``3 outlets, not known for 2 articles``."""
    if not count.known and count.unknown_in:
        return f"{noun}s not known"
    words = many(count.known, noun)
    return f"{words}, not known for {many(count.unknown_in, 'article')}" if count.unknown_in else words


def outlet_words(document: Document) -> str:
    """The outlet of a document, on one line."""
    return one_line(document.outlet.value) if document.outlet else "outlet not known"


def carrier_words(document: Document) -> str:
    """The outlet of a document, or the document's own name where no outlet is known."""
    return one_line(document.outlet.value if document.outlet else document.name)


def title_words(document: Document) -> str:
    """The title of a document, or its name where it has none."""
    return one_line(document.title.value if document.title else document.name)


def speaker_words(speaker: Entity | None) -> str:
    """The name of a speaker, on one line."""
    return one_line(speaker.name) if speaker else NOBODY


def role_words(speaker: Entity | None) -> str:
    """The title that most documents give a speaker now, or nothing.

    Of equally common ones the longest is taken, since it says most, then the first in the alphabet.
    """
    titles = [one_line(role.title) for role in speaker.roles if role.standing == "current"] if speaker else []
    return min(titles, key=lambda title: (-titles.count(title), -len(title), title), default="")


def attribution_words(statement: Statement) -> str:
    """The words that name the speaker and that attribute, in the order of the article: ``he … said``."""
    spans = sorted({*statement.source, *statement.cue})
    return one_line(" … ".join(span.exact for span in spans))
