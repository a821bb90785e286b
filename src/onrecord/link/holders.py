"""Titles as sources: who "the minister" or "the Vermont senator" is in an article.

Every person of the article is a candidate. What an article calls people, where it named them last and what it
has them do speak for or against each; the reasons are kept with the result.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.link.introduced import introduced
from onrecord.text import atlas
from onrecord.text.offices import Title, fits, head_office, party, sort_of, title

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.link.actor import Actor
    from onrecord.link.cast import Cast
    from onrecord.link.discourse import Discourse
    from onrecord.link.phrases import Phrase
    from onrecord.terms import Sureness
    from onrecord.text.offices import Office
    from onrecord.text.stretches import Range

#: What speaks for a candidate, in units of one sentence of distance.
_SAME_OFFICE, _LOOSE_OFFICE, _SAME_STATE, _OTHER_OFFICE, _FORMER = 4.0, 2.4, 1.2, -1.0, -1.5
#: Below this nobody named is meant; two candidates nearer than the second figure are both possible.
_ENOUGH, _CLOSE = -0.6, 0.5
#: Against somebody who is only named later, when the title is bare.
_NOT_YET = -1.2
#: No name is longer, in code points.
_NAME = 80
#: Offices that go with any other: a senator may be the candidate.
_BESIDE = frozenset("candidate nominee leader chair head chief founder owner incumbent".split())
#: A title of so many words at most takes up somebody named, who stands out at least so much.
_BARE, _AT_LEAST = 2, -2.0
#: Names in a title but for its first word, which may have its capital from the sentence.
_PROPER = re.compile(r"(?<=\s)[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*")
_OWNED = re.compile(r"['’]s?\s|^(?:his|her|its|their|our|my)\s", re.IGNORECASE)
#: Between a title and the name it stands before, of which the reader may leave out the first word.
_BESIDE_NAME = re.compile(r"\s(?:[A-Z][\w’'-]+\s)?")
_COMPLEMENT = re.compile(r"\s(?:of|for|at|in|to)\s")


def lead_role(
    words: Phrase, cast: Cast, discourse: Discourse, *, barred: int | None = None, own: Sequence[Range] = ()
) -> tuple[Actor | None, Sureness, tuple[str, ...]] | None:
    """The person or earlier role that a title means; none when it stands for somebody not named."""
    apposed = _apposed(words, cast)
    if apposed is not None:
        return apposed, "sure", (f"{apposed.name} is named beside it",)
    office = head_office(words.text) or title(words.text).office
    if not words.is_definite or office is None:
        return None
    if office.name == "counterpart":
        return _counterpart(words, cast)
    ranked = sorted(
        (r for r in _ranked(words, office, cast, discourse.salience(words.start, own)) if r[1] != barred),
        key=_best_first,
    )
    if ranked and ranked[0][0] >= _ENOUGH:
        return _chosen(words, office, ranked, cast)
    first = introduced(cast, words)
    if first is not None:
        return first, "probably", (f"“{words.text}” takes up “{first.name}”",)
    return _at_least(words, ranked, cast)


def _at_least(
    words: Phrase, ranked: Sequence[tuple[float, int, str]], cast: Cast
) -> tuple[Actor | None, Sureness, tuple[str, ...]] | None:
    if ranked and ranked[0][0] >= _AT_LEAST and len(words.text.split()) <= _BARE:
        # A bare "the candidate" means somebody who was named, even where nobody stands out.
        return cast.actors[ranked[0][1]], "unsure", (ranked[0][2],)
    return None


def _apposed(words: Phrase, cast: Cast) -> Actor | None:
    # A title that stands at a name is its bearer's.
    for number in sorted(cast.titled):
        for role in cast.actors[number].roles:
            if role.span.start <= words.start and words.end <= role.span.end:
                return cast.actors[number]
    # "the secretary general of the union" said of the words before ", Nina Galt, called it".
    text = cast.page.text
    for naming in cast.page.names_in(words.end + 1, words.end + _NAME):
        between, after = text[words.end : naming.start], text[naming.end : naming.end + 1]
        apposed = re.fullmatch(r",\s", between) is not None and after in {",", ".", "–", "—", ""}
        if naming.kind == "person" and (apposed or _BESIDE_NAME.fullmatch(between)):
            return cast.actor_at(naming)
    return None


def _ranked(words: Phrase, office: Office, cast: Cast, salience: Mapping[int, float]) -> list[tuple[float, int, str]]:
    asked = title(words.text)
    asked = replace(asked, of=asked.of or cast.page.realms.of(words.text))
    is_bound = _OWNED.search(words.text) is not None or _COMPLEMENT.search(words.text) is not None
    is_bare = len(words.text.split()) <= _BARE
    found = []
    for number in sorted(salience.keys() | cast.titled):
        actor = cast.actors[number]
        if office.gender is not None and actor.gender not in (office.gender, None):
            continue
        judged = _judged(words, asked, office, actor)
        if judged is None or (is_bound and judged[0] <= 0):
            continue
        if is_bare and actor.first > words.start:
            judged = judged[0] + _NOT_YET, judged[1]
        # Titles reach further back than pronouns, and may be of somebody who is only named later.
        found.append((judged[0] + max(0.6 * salience.get(actor.number, -7.0), -4.2), actor.number, judged[1]))
    return _at_home(words, cast, found) or found


def _at_home(words: Phrase, cast: Cast, found: Sequence[tuple[float, int, str]]) -> list[tuple[float, int, str]]:
    """Those of the candidates whom the article ties to the place or body that a title names: "the Kell senator"."""
    proper = (name for name in _PROPER.findall(words.text) if head_office(name) is None and atlas.lead(name) is None)
    named = [name for name in proper if party(name) is None]
    if not named:
        return []
    tie = "|".join(map(re.escape, named))
    behind, before = (
        re.compile(rf"\s+(?:of|at|from)\s+(?:the\s+)?(?:{tie})\b"),
        re.compile(rf"\b(?:{tie})(?:['’]s)?\s(?:[\w.]+\s){{0,3}}\Z"),
    )
    text = cast.page.text
    return [
        candidate
        for candidate in found
        if any(
            behind.match(text, end) or before.search(text, max(0, start - _NAME), start)
            for start, end in cast.actors[candidate[1]].places.items()
        )
    ]


def _judged(words: Phrase, asked: Title, office: Office, actor: Actor) -> tuple[float, str] | None:
    if actor.kind == "role":
        known = head_office(actor.name)
        if (
            known is None
            or not fits(office.name, known.name)
            or _clash(asked, ({title(actor.name).of} | actor.lands) - {None})
        ):
            return None
        return _LOOSE_OFFICE, f"“{words.text}” takes up “{actor.name}”"
    if actor.kind != "person" or _clash(asked, actor.states()) or _other_party(words.text, actor):
        return None
    best: tuple[float, str] | None = None
    for held, of, is_former in actor.offices():
        if fits(office.name, held):
            score = _SAME_OFFICE if held == office.name else _LOOSE_OFFICE
            score += _SAME_STATE * (asked.of is not None and of == asked.of)
            score += _FORMER * (is_former and not asked.is_former)
            best = max(best or (score, ""), (score, f"the article calls {actor.name} {held}"))
    if best is not None:
        return best
    if asked.of is not None and asked.of not in actor.states():
        return None
    # Two offices are hardly one person's in one article; a trade goes with any other.
    other = (
        office.sort == "office"
        and office.name not in _BESIDE
        and any(sort_of(held) == "office" and not was for held, _, was in actor.offices())
    )
    return _OTHER_OFFICE * other, f"{actor.name} is the one last spoken of whom “{words.text}” fits"


def _clash(asked: Title, states: frozenset[str] | set[str | None]) -> bool:
    return asked.of is not None and bool(states) and asked.of not in states


def _other_party(text: str, actor: Actor) -> bool:
    mine = party(text)
    yours = {p for role in actor.roles if (p := party(role.title)) is not None} | actor.parties
    return mine is not None and bool(yours) and mine not in yours


def _chosen(
    words: Phrase, office: Office, ranked: list[tuple[float, int, str]], cast: Cast
) -> tuple[Actor | None, Sureness, tuple[str, ...]]:
    best = cast.actors[ranked[0][1]]
    if best.gender is None and office.gender is not None:
        best.gender = office.gender
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _CLOSE:
        return best, "unsure", (f"“{words.text}” may be {best.name} or {cast.actors[ranked[1][1]].name}",)
    return best, "sure" if ranked[0][0] >= _LOOSE_OFFICE else "probably", (ranked[0][2],)


def _counterpart(words: Phrase, cast: Cast) -> tuple[Actor | None, Sureness, tuple[str, ...]] | None:
    of = title(words.text).of
    found = [a for a in cast.actors if a.kind == "person" and of is not None and of in a.states()]
    return (
        (found[0], "probably", (f"{found[0].name} is the one the article gives that state",))
        if len(found) == 1
        else None
    )


def _best_first(entry: tuple[float, int, str]) -> tuple[float, int]:
    return -entry[0], entry[1]
