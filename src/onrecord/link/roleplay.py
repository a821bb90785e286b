"""Sources that are no names: "the minister", "the ministry", "Western capitals", "a report", "people familiar with it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.link.bodies import lead_body
from onrecord.link.holders import lead_role
from onrecord.link.letters import words as plain_words

if TYPE_CHECKING:
    from onrecord.link.cast import Actor, Cast
    from onrecord.link.discourse import Discourse
    from onrecord.link.phrases import Phrase
    from onrecord.terms import EntityKind, Sureness

#: An actor, how sure it is, and why.
Led = tuple["Actor | None", "Sureness", tuple[str, ...]]

_ARTICLES = frozenset("the a an this that these those".split())


def lead_common(words: Phrase, cast: Cast, discourse: Discourse) -> Led:
    """The actor that a common noun phrase means; a new one where nobody named fits."""
    if words.kind == "role":
        found = lead_role(words, cast, discourse)
        return found or _kept(words, cast, "role", "known only by what they are")
    if words.kind == "body":
        found = lead_body(words, cast, discourse)
        return found or _kept(words, cast, "organisation", "named by what it is")
    if words.kind == "many":
        members = tuple(dict.fromkeys(a.number for n in words.listed if (a := cast.speaker(n)) is not None))
        return _kept(words, cast, "group", "a group that the line does not name one by one", members)
    return _kept(words, cast, "unnamed", "the line does not name its source")


def _kept(words: Phrase, cast: Cast, kind: EntityKind, reason: str, members: tuple[int, ...] = ()) -> Led:
    key = " ".join(w for w in plain_words(words.text) if w not in _ARTICLES) or words.text
    actor = next((a for a in cast.actors if a.kind == kind and a.key == key and not a.person), None)
    if actor is None:
        actor = cast.new(kind, key, words.start, words.end, members)
    return actor, "sure", (reason,)
