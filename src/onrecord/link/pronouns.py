"""Pronouns as sources: he, she, they, it, who, I and we."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.link.continuing import asker
from onrecord.link.discourse import Ranked

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from onrecord.link.actor import Actor
    from onrecord.link.discourse import Discourse
    from onrecord.link.inside import Told
    from onrecord.link.names import Gender
    from onrecord.link.page import Page
    from onrecord.link.phrases import Phrase
    from onrecord.terms import EntityKind, Statement, Sureness
    from onrecord.text.stretches import Range

#: Kinds of actor that each pronoun may mean.
_KINDS: dict[str, frozenset[EntityKind]] = {
    "he": frozenset({"person", "role"}),
    "she": frozenset({"person", "role"}),
    "they": frozenset({"group", "organisation", "state", "unnamed"}),
    "it": frozenset({"organisation", "state", "unnamed"}),
    "who": frozenset({"person", "role", "group", "organisation", "unnamed"}),
    "latter": frozenset({"person", "organisation", "state"}),
}
#: "It was disclosed that", "it is clear that".
_IMPERSONAL = re.compile(
    r"(?:is|was|has\sbeen|had\sbeen|[’']s)\s(?:\w+\s){0,2}?(?:reported|disclosed|said|announced|believed|thought|known|revealed|alleged"
    r"|claimed|expected|clear|unclear|understood|rumou?red|noted|confirmed|learned|learnt|hoped|feared|estimated|suggested|argued"
    r"|obvious|likely|possible|worth|true|important)\b",
    re.IGNORECASE,
)
_ASKED_BY = re.compile(
    r"\b(?:asked|pressed|questioned|challenged|quizzed|prodded|grilled)(?:\s\w+){0,2}\sby\s", re.IGNORECASE
)
#: Code points behind "by" in which who asks is named.
_NAME_REACH = 30
_GENDERS: dict[str, Gender] = {"he": "m", "she": "f"}
#: Two candidates closer than this in score are both possible.
_CLOSE = 0.5


def refer(
    statement: Statement, words: Phrase, page: Page, discourse: Discourse, told: Mapping[str, Told]
) -> tuple[Actor | None, Sureness, tuple[str, ...]]:
    """The actor that a pronoun means."""
    if words.pronoun in {"i", "we"}:
        return _speaking(statement, words, page, discourse, told)
    if words.pronoun == "you":
        return None, "unsure", ("“you” may be anybody",)
    if words.pronoun == "it" and any(_IMPERSONAL.match(span.exact) for span in statement.cue):
        return None, "unsure", (f"“{words.text}” stands for nobody here",)
    if words.pronoun == "who":
        return _relative(words, page, discourse)
    if words.pronoun == "latter":
        return _of_two(words, discourse)
    ranked: Sequence[Ranked] = discourse.rank(
        words.start, _of_kind(words.pronoun), _GENDERS.get(words.pronoun), own(statement, words)
    )
    if (asked := asker(statement, page, told)) is not None:
        ranked = [r for r in ranked if r.actor != asked] or ranked
    if (asking := _asked_by(words, page)) is not None:
        first, last = asking
        ranked = [r for r in ranked if not any(first <= at < last for at in discourse.actors[r.actor].places)] or ranked
    if words.pronoun == "they":
        ranked = sorted((_as_many(r, discourse) for r in ranked), key=_best_first)
    if words.pronoun in _GENDERS:
        ranked = _without_speaker_around(ranked, statement, words, page, told)
    return _chosen(ranked, words, discourse)


def _asked_by(words: Phrase, page: Page) -> Range | None:
    """Where the sentence names who asks before a pronoun answers: "Pressed by | Quill on the toll, she said"."""
    start = page.sentences.ranges[page.sentence(words.start)][0] if page.sentence(words.start) >= 0 else words.start
    found = _ASKED_BY.search(page.text, start, words.start)
    return None if found is None else (found.end(), min(words.start, found.end() + _NAME_REACH))


def passing_rank(discourse: Discourse, at: int, pronoun: str) -> Sequence[Ranked]:
    """Whom a pronoun that is no source may mean: "his", "her", "him", "he" or "she"."""
    gender: Gender = "f" if pronoun.casefold() in {"she", "her"} else "m"
    return discourse.rank(at, _of_kind("he"), gender, ())


def _chosen(
    ranked: Sequence[Ranked], words: Phrase, discourse: Discourse
) -> tuple[Actor | None, Sureness, tuple[str, ...]]:
    if not ranked:
        return None, "unsure", (f"nobody named before fits “{words.text}”",)
    best = discourse.actors[ranked[0].actor]
    is_clear = len(ranked) == 1 or ranked[0].score - ranked[1].score >= 2 * _CLOSE
    if best.gender is None and words.pronoun in _GENDERS and best.kind == "person" and is_clear:
        best.gender = _GENDERS[words.pronoun]
    if len(ranked) == 1:
        return best, "sure", (f"only {best.name} fits “{words.text}”",)
    second = discourse.actors[ranked[1].actor]
    if ranked[0].score - ranked[1].score < _CLOSE:
        return best, "unsure", (f"“{words.text}” may be {best.name} or {second.name}",)
    return best, "probably", (f"{best.name} is the last one named whom “{words.text}” fits",)


def _as_many(ranked: Ranked, discourse: Discourse) -> Ranked:
    # "They" is sooner several people than one body.
    more = discourse.weights.many * (discourse.actors[ranked.actor].kind == "group")
    return Ranked(ranked.score + more, ranked.actor, ranked.reason)


def _best_first(ranked: Ranked) -> tuple[float, int]:
    return -ranked.score, ranked.actor


def own(statement: Statement, words: Phrase) -> list[Range]:
    """The ranges of the words that are said, without a piece that the source itself stands in."""
    return [(s.start, s.end) for s in statement.content if not s.start <= words.start < s.end]


def _of_kind(pronoun: str) -> Callable[[Actor], bool]:
    kinds = _KINDS[pronoun]

    def fits(actor: Actor) -> bool:
        return actor.kind in kinds

    return fits


def _without_speaker_around(
    ranked: Sequence[Ranked], statement: Statement, words: Phrase, page: Page, told: Mapping[str, Told]
) -> Sequence[Ranked]:
    # Inside a quotation, the one who speaks says "I" and not "he".
    around = _around(statement, words, page)
    number = told[around.id].actor if around is not None and around.id in told else None
    if number is None or not page.is_quoted(words.start):
        return ranked
    return [r for r in ranked if r.actor != number] or ranked


def _speaking(
    statement: Statement, words: Phrase, page: Page, discourse: Discourse, told: Mapping[str, Told]
) -> tuple[Actor | None, Sureness, tuple[str, ...]]:
    around = _around(statement, words, page)
    number = told[around.id].actor if around is not None and around.id in told else None
    if number is None:
        return None, "unsure", (f"“{words.text}” stands in nobody's words that could be told",)
    actor = discourse.actors[number]
    if words.pronoun == "i":
        return actor, "sure", (f"“{words.text}” in the words of {actor.name}",)
    return actor, "probably", (f"“{words.text}” in the words of {actor.name}, who speaks for more than one",)


def _around(statement: Statement, words: Phrase, page: Page) -> Statement | None:
    if statement.inside is not None:
        found = next((s for s in page.statements if s.id == statement.inside), None)
        if found is not None:
            return found
    return page.around(words.start, statement.id)


def _relative(words: Phrase, page: Page, discourse: Discourse) -> tuple[Actor | None, Sureness, tuple[str, ...]]:
    sentence = page.sentence(words.start)
    opening = page.sentences.ranges[sentence][0] if sentence >= 0 else 0
    nearest: tuple[int, Actor] | None = None
    for actor in discourse.actors:
        if not _of_kind("who")(actor) or (words.text.casefold() == "which" and actor.kind == "person"):
            continue
        for start, end in actor.places.items():
            if opening <= start and end <= words.start and (nearest is None or end > nearest[0]):
                nearest = (end, actor)
    if nearest is None:
        return None, "unsure", (f"nobody is named before “{words.text}” in its sentence",)
    close = re.fullmatch(r"\W*(?:\([^)]*\)\W*)?", page.text[nearest[0] : words.start]) is not None
    return nearest[1], "sure" if close else "probably", (f"“{words.text}” follows {nearest[1].name}",)


def _of_two(words: Phrase, discourse: Discourse) -> tuple[Actor | None, Sureness, tuple[str, ...]]:
    ranked = discourse.rank(words.start, _of_kind("latter"), None, ())
    recent = [discourse.actors[r.actor] for r in ranked[:2]]
    if len(recent) < 2:
        return None, "unsure", (f"two are not named before “{words.text}”",)

    def last(actor: Actor) -> int:
        return max(start for start in actor.places if start < words.start)

    recent.sort(key=last)
    chosen = recent[0] if words.text.casefold().endswith("former") else recent[1]
    return chosen, "probably", (f"“{words.text}” of {recent[0].name} and {recent[1].name}",)
