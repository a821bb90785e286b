"""Sources that are no names: "the minister", "the ministry", "Western capitals", "a report", "people familiar with it"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.link.bodies import lead_body
from onrecord.link.holders import lead_role
from onrecord.text import atlas
from onrecord.text.letters import words as plain_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.link.actor import Actor
    from onrecord.link.cast import Cast
    from onrecord.link.discourse import Discourse
    from onrecord.link.page import Naming
    from onrecord.link.phrases import Phrase
    from onrecord.terms import EntityKind, Sureness
    from onrecord.text.stretches import Range

#: An actor, how sure it is, and why.
Led = tuple["Actor | None", "Sureness", tuple[str, ...]]

_LISTING = re.compile(r",?\s(?:including|among them|such as|namely)\s")
#: Collectives of lands and bodies, whose members articles list at the end of the sentence.
_LANDS = frozenset(
    "countries states nations governments capitals allies members parties companies agencies powers".split()
)
#: Nouns for words said: with "the" before them, they are words that the article has just told of.
_SPEECH = frozenset(
    "warning statement statements remark remarks comment comments speech announcement reply response message letter tweet "
    "post interview testimony address claim threat appeal call rebuke criticism".split()
)
_ARTICLES = frozenset("the a an this that these those".split())


def lead_common(
    words: Phrase, cast: Cast, discourse: Discourse, *, barred: int | None = None, own: Sequence[Range] = ()
) -> Led:
    """The actor that a common noun phrase means; a new one where nobody named fits.

    ``barred`` is the number of an actor that it cannot mean, because it has just asked what is answered here; ``own``
    are the ranges of the words that are said.
    """
    if words.kind == "role":
        found = lead_role(words, cast, discourse, barred=barred, own=own)
        return found or _kept(words, cast, "role", "known only by what they are")
    if words.kind == "body":
        found = lead_body(words, cast, discourse)
        return found or _kept(words, cast, "organisation", "named by what it is")
    if words.kind == "many":
        listed = words.listed or _listed_after(words, cast)
        members = tuple(dict.fromkeys(a.number for n in listed if (a := cast.speaker(n)) is not None))
        return _kept(words, cast, "group", "a group that the line does not name one by one", members)
    return _lead_thing(words, cast, discourse)


def _lead_thing(words: Phrase, cast: Cast, discourse: Discourse) -> Led:
    people = atlas.lead(words.text)
    if people is not None and people.sense == "people":
        state = cast.kept("state", people.known.key, words.start, words.end)
        return state, "probably", (f"“{words.text}” stands for {people.known.name}",)
    voice = _voice(words, cast)
    if voice is not None:
        return voice, "sure", (f"“{words.text}” is {voice.name} speaking",)
    speaker = discourse.speaker_before(words.start) if words.is_definite and words.noun in _SPEECH else None
    if speaker is not None:
        return speaker, "probably", (f"“{words.text}” takes up the words of {speaker.name}",)
    return _kept(words, cast, "unnamed", "the line does not name its source")


def _voice(words: Phrase, cast: Cast) -> Actor | None:
    # "The Kremlin's position", "Lund's letter", "the Kell Gazette report": whose words they are.
    text = cast.page.text
    for naming in cast.page.names_in(words.start, words.end):
        before, after = text[words.start : naming.start], text[naming.end : words.end]
        owned = re.fullmatch(r"['’]s?(?:\s+[\w-]+){1,3}", after) is not None
        named = naming.kind == "organisation" and re.fullmatch(r"\s+\w+", after) is not None
        if words.kind == "thing" and (owned or named) and before.casefold().strip() in {"", "the", "a", "an"}:
            return cast.speaker(naming)
    return None


def _listed_after(words: Phrase, cast: Cast) -> tuple[Naming, ...]:
    # "Several countries rejected the idea, including Norland and Sund": the list comes with its sentence.
    if words.noun not in _LANDS:
        return ()
    page = cast.page
    number = page.sentence(words.start)
    end = page.sentences.ranges[number][1] if number >= 0 else len(page.text)
    opening = _LISTING.search(page.text, words.end, end)
    if opening is None or page.is_quoted(opening.start()):
        return ()
    return tuple(n for n in page.names_in(opening.end(), end) if n.kind in {"place", "organisation"})


def _kept(words: Phrase, cast: Cast, kind: EntityKind, reason: str, members: tuple[int, ...] = ()) -> Led:
    key = " ".join(w for w in plain_words(words.text) if w not in _ARTICLES) or words.text
    return cast.kept(kind, key, words.start, words.end, members), "sure", (reason,)
