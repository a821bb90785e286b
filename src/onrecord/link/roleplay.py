"""Sources that are no names: "the minister", "the ministry", "Western capitals", "a report", "people familiar with it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.link import atlas
from onrecord.link.letters import words as plain_words
from onrecord.link.offices import fits, head_office, title

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.link.cast import Actor, Cast
    from onrecord.link.discourse import Discourse
    from onrecord.link.phrases import Phrase
    from onrecord.terms import EntityKind, Sureness

#: Words that, with a state before them, are that state speaking.
_STATE_BODIES = frozenset(
    {"government", "presidency", "regime", "authorities", "side", "administration", "state", "leadership"}
)
_ARTICLES = frozenset("the a an this that these those".split())


def lead_common(words: Phrase, cast: Cast, discourse: Discourse) -> tuple[Actor | None, Sureness, tuple[str, ...]]:
    """The actor that a common noun phrase means; a new one where nobody named fits."""
    if words.kind == "role":
        return _role(words, cast, discourse)
    if words.kind == "body":
        return _body(words, cast, discourse)
    if words.kind == "many":
        members = tuple(dict.fromkeys(a.number for n in words.listed if (a := cast.speaker(n)) is not None))
        return _kept(words, cast, "group", "a group that the line does not name one by one", members)
    return _kept(words, cast, "unnamed", "the line does not name its source")


def _role(words: Phrase, cast: Cast, discourse: Discourse) -> tuple[Actor | None, Sureness, tuple[str, ...]]:
    taken = title(words.text)
    if not words.is_definite or taken.office is None:
        return _kept(words, cast, "role", "known only by what they are")
    office = head_office(words.text) or taken.office
    if office.name == "counterpart":
        return _counterpart(words, cast)
    of = taken.of

    def holds(actor: Actor) -> bool:
        return actor.kind == "person" and any(
            fits(office.name, held) and (of is None or its is None or its == of) for held, its, _ in actor.offices()
        )

    found = [a for a in cast.actors if holds(a)]
    if found:
        recent = discourse.last(words.start, holds) or found[0]
        if len(found) == 1:
            return recent, "sure", (f"{recent.name} is the only {office.name} the article names",)
        return recent, "probably", (f"{recent.name} is the {office.name} named last before it",)

    def same_role(actor: Actor) -> bool:
        known = head_office(actor.name)
        return actor.kind == "role" and known is not None and fits(office.name, known.name)

    before = discourse.last(words.start, same_role)
    if before is not None:
        return before, "probably", (f"“{words.text}” takes up “{before.name}”",)
    return _kept(words, cast, "role", "known only by what they are")


def _counterpart(words: Phrase, cast: Cast) -> tuple[Actor | None, Sureness, tuple[str, ...]]:
    of = title(words.text).of

    def of_state(actor: Actor) -> bool:
        return actor.kind == "person" and of is not None and of in actor.states()

    found = [a for a in cast.actors if of_state(a)]
    if len(found) == 1:
        return found[0], "probably", (f"{found[0].name} is the one the article gives that state",)
    return _kept(words, cast, "role", "known only by what they are")


def _body(words: Phrase, cast: Cast, discourse: Discourse) -> tuple[Actor | None, Sureness, tuple[str, ...]]:
    leads = [hit for hit in atlas.leads_in(words.text) if hit.known.kind == "state"]
    if words.noun in _STATE_BODIES and len(leads) == 1 and len(plain_words(words.text)) <= 4:
        state = next((a for a in cast.actors if a.kind == "state" and a.key == leads[0].known.key), None)
        if state is None:
            state = cast.new("state", leads[0].known.key, words.start, words.end)
        return state, "sure", (f"“{words.text}” is {leads[0].known.name}",)
    if words.is_definite and len(plain_words(words.text)) <= 2:
        short = discourse.last(words.start, _called(words.noun))
        if short is not None:
            return short, "probably", (f"“{words.text}” takes up {short.name}",)
    return _kept(words, cast, "organisation", "named by what it is")


def _called(noun: str) -> Callable[[Actor], bool]:
    def is_called(actor: Actor) -> bool:
        if actor.kind not in {"organisation", "state"}:
            return False
        known = atlas.known(actor.key)
        if known is not None:
            return noun in known.called or (noun in {"country", "nation"} and actor.kind == "state")
        return (
            noun in actor.key.split()
            or noun in plain_words(actor.name)
            or noun in {"company", "firm", "group", "organisation", "organization"}
        )

    return is_called


def _kept(
    words: Phrase, cast: Cast, kind: EntityKind, reason: str, members: tuple[int, ...] = ()
) -> tuple[Actor | None, Sureness, tuple[str, ...]]:
    key = " ".join(w for w in plain_words(words.text) if w not in _ARTICLES) or words.text
    actor = next((a for a in cast.actors if a.kind == kind and a.key == key and not a.person), None)
    if actor is None:
        actor = cast.new(kind, key, words.start, words.end, members)
    return actor, "sure", (reason,)
