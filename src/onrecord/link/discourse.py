"""Who is being talked about at a place in an article: the actors named so far and how much each stands out."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.link.cast import Actor
    from onrecord.link.names import Gender
    from onrecord.link.page import Page, Range

#: Sentences after which somebody named once is as good as forgotten.
_MEMORY = 8
_PREPOSITION = re.compile(
    r"\b(?:of|for|in|at|to|from|with|by|about|near|under|against|behind|than|like|over|on|between|after|before|told|called)\s+"
    r"(?:the\s+)?(?:[\w.’'-]+\s+){0,5}\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, order=True)
class Sight:
    """One place where an actor comes up."""

    at: int
    actor: int
    #: Whether it is what its clause is about, whether it speaks there, and whether it only owns something there.
    is_subject: bool
    is_speaker: bool
    is_owner: bool
    is_quoted: bool


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate for a pronoun, how well it fits, and why, in words."""

    score: float
    actor: int
    reason: str


class Discourse:
    """The sights of one article in order of place."""

    def __init__(self, page: Page, actors: Sequence[Actor]) -> None:
        """Note where each of ``actors`` is named."""
        self.page = page
        self.actors = actors
        self._sights: list[Sight] = []
        for actor in actors:
            for start, end in actor.places:
                self._sights.append(self._sight(actor.number, start, end))
        self._sights.sort()

    def spoke(self, actor: int, at: int) -> None:
        """Note that ``actor`` is the source of a statement at a place."""
        self._sights = [s for s in self._sights if not (s.actor == actor and s.at == at)]
        self._sights.append(Sight(at, actor, True, True, False, self.page.is_quoted(at)))
        self._sights.sort()

    def rank(self, at: int, fits: Callable[[Actor], bool], gender: Gender | None, own: Sequence[Range]) -> list[Ranked]:
        """The actors that a pronoun at ``at`` may mean, best first.

        ``own`` are the ranges of the pronoun's own statement: whoever is named in the words said is hardly the one
        who says them.
        """
        ranked = []
        for actor in self.actors:
            if not fits(actor) or (gender is not None and actor.gender not in (gender, None)):
                continue
            sights = [s for s in self._sights if s.actor == actor.number and s.at < at]
            sights = [s for s in sights if not any(start <= s.at < end for start, end in own)]
            if sights:
                ranked.append(self._ranked(actor, sights, at, gender))
        return sorted(ranked, key=_best_first)

    def salience(self, at: int) -> dict[int, float]:
        """How much each person or role named before a place stands out there; 0 is about one sentence away."""
        return {r.actor: r.score for r in self.rank(at, _is_somebody, None, ())}

    def nearest(self, at: int, fits: Callable[[Actor], bool], reach: float) -> Actor | None:
        """The actor that fits, stands out most, and came up at most ``reach`` sentences ago."""
        ranked = self.rank(at, fits, None, ())
        return self.actors[ranked[0].actor] if ranked and ranked[0].score > -0.8 * reach else None

    def last(self, at: int, fits: Callable[[Actor], bool]) -> Actor | None:
        """The actor that fits and came up last before a place."""
        for sight in reversed(self._sights):
            if sight.at < at and fits(self.actors[sight.actor]):
                return self.actors[sight.actor]
        return None

    def first_in(self, span: Range, fits: Callable[[Actor], bool]) -> Actor | None:
        """The first actor that fits and comes up, outside quotation marks, in a range."""
        for sight in self._sights:
            if span[0] <= sight.at < span[1] and not sight.is_quoted and fits(self.actors[sight.actor]):
                return self.actors[sight.actor]
        return None

    def _sight(self, actor: int, start: int, end: int) -> Sight:
        page = self.page
        sentence = page.sentence(start)
        opening = page.sentences[sentence][0] if sentence >= 0 else 0
        before = page.text[max(opening, start - 80) : start]
        owner = re.match(r"['’]s?\b|['’](?=\s)", page.text[end : end + 3]) is not None or page.text[start:end].endswith(
            ("'s", "’s")
        )
        subject = not owner and _PREPOSITION.search(before) is None
        return Sight(start, actor, subject, False, owner, page.is_quoted(start))

    def _ranked(self, actor: Actor, sights: Sequence[Sight], at: int, gender: Gender | None) -> Ranked:
        page = self.page
        here, paragraph = page.sentence(at), page.paragraph(at)
        best = -99.0
        for sight in sights[-6:]:
            gap = min(here - page.sentence(sight.at), _MEMORY)
            score = -0.8 * gap - 0.3 * min(paragraph - page.paragraph(sight.at), 4)
            score += 1.4 * sight.is_speaker + 1.0 * sight.is_subject - 0.6 * sight.is_owner
            if sight.is_quoted and not page.is_quoted(at):
                score -= 2.0
            if page.is_furniture(sight.at):
                score -= 3.0
            best = max(best, score)
        best += 0.25 * math.log(len(sights))
        if gender is not None and actor.gender == gender:
            best += 1.2
        if actor.kind in {"role", "unnamed"}:
            best -= 0.7
        return Ranked(best, actor.number, "the last one named whom the word fits")


def _is_somebody(actor: Actor) -> bool:
    return actor.kind in {"person", "role"}


def _best_first(ranked: Ranked) -> tuple[float, int]:
    return -ranked.score, ranked.actor
