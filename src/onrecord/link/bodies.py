"""Bodies as sources by a common noun: "the ministry", "the Cranmer campaign", "the French government"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.link.introduced import introduced
from onrecord.link.smallwords import PRONOUNS
from onrecord.text import atlas
from onrecord.text.folding import folded
from onrecord.text.letters import words as plain_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.link.actor import Actor
    from onrecord.link.cast import Cast
    from onrecord.link.discourse import Discourse
    from onrecord.link.phrases import Phrase
    from onrecord.terms import Sureness

#: Words that, with a state before them, are that state speaking.
_STATE_BODIES = frozenset("government presidency regime authorities side administration state leadership".split())
#: Words that any organisation may be called by.
ANY = frozenset(
    "company firm group organisation organization agency outfit body union team newspaper paper outlet automaker carmaker "
    "airline retailer lender insurer bank manufacturer maker operator brewer supplier".split()
)
#: Bodies that bear the name of the one they work for.
_BORNE = frozenset("campaign administration camp team".split())
#: Parts of a state, of which it has several of one kind.
_ORGANS = frozenset("department ministry office committee court bureau".split())
_ARTICLES = frozenset("the this that these those".split())
#: Words before a body that tell it from no other.
_LOOSE = frozenset(
    "same full whole entire local federal national state new former powerful influential its his her their".split()
)
#: Sentences back that such a word reaches.
_REACH = 4.0

Led = tuple["Actor | None", "Sureness", tuple[str, ...]]


def lead_body(words: Phrase, cast: Cast, discourse: Discourse) -> Led | None:
    """The body that a common noun means; none when it is brought in here."""
    state, borne = _state(words, cast), _borne(words, cast)
    if state is not None:
        return state, "sure", (f"“{words.text}” is {_name(state)}",)
    if borne is not None:
        return borne, "sure", ("named by the one it belongs to",)
    owned = _owned(words, cast, discourse)
    if owned is not None:
        return owned, "probably", (f"“{words.text}” is {owned.name}",)
    if not words.is_definite or len(plain_words(words.text)) > 3:
        return None
    return _taken_up(words, cast, discourse)


def _taken_up(words: Phrase, cast: Cast, discourse: Discourse) -> Led | None:
    near = discourse.nearest(words.start, _is_body, _REACH) if words.noun in ANY else None
    if near is not None and near.name[:1].isupper():
        return near, "unsure", (f"{near.name} is the body last spoken of before “{words.text}”",)
    short = discourse.last(words.start, _called(words.noun, _told_of_it(words)))
    if short is not None:
        return short, "probably", (f"“{words.text}” takes up {short.name}",)
    first = introduced(cast, words)
    if first is not None:
        return first, "probably", (f"“{words.text}” takes up “{first.name}”",)
    return (
        None if near is None else (near, "unsure", (f"{near.name} is the body last spoken of before “{words.text}”",))
    )


def _state(words: Phrase, cast: Cast) -> Actor | None:
    leads = [hit.known.key for hit in atlas.leads_in(words.text) if hit.known.kind == "state"]
    shown = cast.page.realms.of(words.text)
    leads += [shown] if shown is not None else []
    if words.noun not in _STATE_BODIES or len(leads) != 1 or len(plain_words(words.text)) > 4:
        return None
    key = leads[0]
    found = next((a for a in cast.actors if a.kind == "state" and a.key == key), None)
    return found or cast.new("state", key, words.start, words.end)


def _borne(words: Phrase, cast: Cast) -> Actor | None:
    # "The Lund campaign" and "Mr. Lund's presidential campaign" are one.
    if words.noun not in _BORNE:
        return None
    for naming in cast.page.names_in(words.start, words.end):
        person = cast.actor_at(naming)
        if (
            person is not None
            and person.person is not None
            and len(words.text[: naming.end - words.start].split()) <= 4
        ):
            return cast.kept("organisation", f"{person.person.parts[-1]} {words.noun}", words.start, words.end)
    return None


def _owned(words: Phrase, cast: Cast, discourse: Discourse) -> Actor | None:
    # "her campaign" is the campaign that bears her name.
    first, *rest = folded(words.text).split()
    if first not in PRONOUNS or len(rest) != 1:
        return None
    gender = {"his": "m", "her": "f"}.get(first)

    def may_own(actor: Actor) -> bool:
        return actor.kind == "person" and (gender is None or actor.gender in (gender, None))

    owner = discourse.last(words.start, may_own)
    if owner is None or owner.person is None:
        return None
    wanted = f"{owner.person.parts[-1]} {rest[0]}"
    return next((a for a in cast.actors if a.kind == "organisation" and a.key.endswith(wanted)), None)


def _told_of_it(words: Phrase) -> frozenset[str]:
    """The words of a phrase that tell its body from others: "justice" in "the justice department"."""
    is_organ = words.noun in _ORGANS
    return frozenset(plain_words(words.text)) - {words.noun} - _ARTICLES - _LOOSE if is_organ else frozenset()


def _called(noun: str, told: frozenset[str]) -> Callable[[Actor], bool]:
    def is_called(actor: Actor) -> bool:
        if actor.kind not in {"organisation", "state"}:
            return False
        if told and actor.kind == "organisation":
            own = {word for spelling in actor.spellings for word in plain_words(spelling)} | set(actor.key.split())
            if not told <= own:
                return False
        known = atlas.known(actor.key)
        if known is not None and (noun in known.called or (noun in {"country", "nation"} and actor.kind == "state")):
            return True
        return actor.kind == "organisation" and (noun in actor.key.split() or noun in plain_words(actor.name))

    return is_called


def _is_body(actor: Actor) -> bool:
    return actor.kind == "organisation"


def _name(state: Actor) -> str:
    known = atlas.known(state.key)
    return known.name if known is not None else state.name
