"""Who is being talked about at a place in an article: the actors named so far and how much each stands out."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, insort
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.link.salience import WEIGHTS, Weights

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.link.actor import Actor
    from onrecord.link.names import Gender
    from onrecord.link.page import Page
    from onrecord.text.stretches import Range

#: Sentences after which somebody named once is as good as forgotten.
_MEMORY = 8
#: At most so many places back are looked at, so that no article can make it slow.
_WINDOW = 80
_PARAGRAPHS = 2
_VERB = re.compile(
    r"(?:,[^,.\n]{3,90},)?\s+(?:\w+ly\s+|also\s+)?(?:who|has|have|had|is|was|are|were|will|would|could|did|does|said|told|"
    r"wrote|made|took|gave|went|came|left|met|led|began|put|set|[a-z]{3,}(?:ed|s))\b"
)
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
    #: Whether the actor is brought in here with a title: "Ivo Lund, a farmer from Kell".
    is_introduced: bool
    #: Whether it is a pronoun and not a name.
    is_pronoun: bool = False


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate for a pronoun, how well it fits, and why, in words."""

    score: float
    actor: int
    reason: str


class Discourse:
    """The sights of one article in order of place."""

    def __init__(self, page: Page, actors: Sequence[Actor], weights: Weights | None = None) -> None:
        """Note where each of ``actors`` is named."""
        self.weights = weights or WEIGHTS
        self.page = page
        self.actors = actors
        self._sights: list[Sight] = []
        for actor in actors:
            for start, end in actor.places.items():
                self._sights.append(self._sight(actor.number, start, end))
        self._sights.sort()

    def taken_up(self, actor: int, at: int, *, is_owner: bool) -> None:
        """Note that a pronoun that is no source means ``actor``."""
        insort(
            self._sights,
            Sight(at, actor, not is_owner, False, is_owner, self.page.is_quoted(at), False, is_pronoun=True),
        )

    def spoke(self, actor: int, at: int) -> None:
        """Note that ``actor`` is the source of a statement at a place."""
        start, end = bisect_left(self._sights, at, key=_place), bisect_left(self._sights, at + 1, key=_place)
        self._sights[start:end] = [s for s in self._sights[start:end] if s.actor != actor]
        insort(self._sights, Sight(at, actor, True, True, False, self.page.is_quoted(at), False))

    def rank(
        self,
        at: int,
        fits: Callable[[Actor], bool],
        gender: Gender | None,
        own: Sequence[Range],
        *,
        is_pronoun: bool = True,
    ) -> list[Ranked]:
        """The actors that a pronoun, or another short word, at ``at`` may mean, best first.

        ``own`` are the ranges of the pronoun's own statement: whoever is named in the words said is hardly the one
        who says them.
        """
        seen_of: dict[int, list[Sight]] = {}
        for sight in self._window(at):
            if not any(start <= sight.at < end for start, end in own):
                seen_of.setdefault(sight.actor, []).append(sight)
        spoken_of = self._named_in(own)
        opening = self._lead_in(at, own)
        ranked = []
        for number, sights in sorted(seen_of.items()):
            actor = self.actors[number]
            if fits(actor) and (gender is None or actor.gender in (gender, None)):
                one = self._ranked(actor, sights, at, gender)
                if any(s.is_subject and s.at >= opening for s in sights[-6:]):
                    one = replace(one, score=one.score + self.weights.leads_in)
                less = self.weights.spoken_of * (number in spoken_of)
                ranked.append((replace(one, score=one.score + less), sights[-1].at))
        latest = max((seen for _, seen in ranked), default=0)
        more = self.weights.latest * is_pronoun
        found = [replace(r, score=r.score + more) if seen == latest else r for r, seen in ranked]
        return sorted(found, key=_best_first)

    def salience(self, at: int, own: Sequence[Range]) -> dict[int, float]:
        """How much each person or role named before a place stands out there; 0 is about one sentence away."""
        return {r.actor: r.score for r in self.rank(at, _is_somebody, None, own)}

    def nearest(self, at: int, fits: Callable[[Actor], bool], reach: float) -> Actor | None:
        """The actor that fits, stands out most, and came up at most ``reach`` sentences ago."""
        ranked = self.rank(at, fits, None, (), is_pronoun=False)
        return self.actors[ranked[0].actor] if ranked and ranked[0].score > -0.8 * reach else None

    def _lead_in(self, at: int, own: Sequence[Range]) -> int:
        """Where the sentence begins that leads in the words said, when the word for who says them comes after; else ``at``."""
        first = min((start for start, _ in own), default=at)
        number = self.page.sentence(first) - 1
        if first >= at or number < 0 or not (self.page.is_quoted(first) or self.page.is_quoted(first + 1)):
            return at
        start = self.page.sentences.ranges[number][0]
        return start if self.page.paragraph(start) == self.page.paragraph(first) else at

    def _named_in(self, ranges: Sequence[Range]) -> set[int]:
        found: set[int] = set()
        for begin, end in ranges:
            start, stop = (bisect_left(self._sights, at, key=_place) for at in (begin, end))
            found.update(s.actor for s in self._sights[start : min(stop, start + _WINDOW)] if not s.is_pronoun)
        return found

    def _window(self, at: int) -> Sequence[Sight]:
        end = bisect_left(self._sights, at, key=_place)
        return self._sights[max(0, end - _WINDOW) : end]

    def speaker_before(self, at: int) -> Actor | None:
        """The actor who spoke last before a place, at most two paragraphs above it."""
        spoken = [s for s in self._window(at) if s.is_speaker]
        if not spoken or self.page.paragraph(at) - self.page.paragraph(spoken[-1].at) > _PARAGRAPHS:
            return None
        return self.actors[spoken[-1].actor]

    def last(self, at: int, fits: Callable[[Actor], bool]) -> Actor | None:
        """The actor that fits and came up last before a place."""
        end = bisect_left(self._sights, at, key=_place)
        return next((self.actors[s.actor] for s in reversed(self._sights[:end]) if fits(self.actors[s.actor])), None)

    def first_in(self, span: Range, fits: Callable[[Actor], bool]) -> Actor | None:
        """The first actor that fits and that a clause is about, outside quotation marks, in a range."""
        start, end = (bisect_left(self._sights, at, key=_place) for at in span)
        inside = (s for s in self._sights[start:end] if not s.is_quoted and s.is_subject)
        return next((self.actors[s.actor] for s in inside if fits(self.actors[s.actor])), None)

    def _sight(self, actor: int, start: int, end: int) -> Sight:
        page = self.page
        sentence = page.sentence(start)
        opening = page.sentences.ranges[sentence][0] if sentence >= 0 else 0
        before = page.text[max(opening, start - 80) : start]
        owner = re.match(r"['’]s?\b|['’](?=\s)", page.text[end : end + 3]) is not None or page.text[start:end].endswith(
            ("'s", "’s")
        )
        # "For Lund, the bridge is lost": whose view a sentence opens with is who it is about.
        is_view = before.strip(' \u00a0"“') == "For" and page.text[end : end + 1] == ","
        subject = is_view or (not owner and _PREPOSITION.search(before) is None)
        # "Lund echoed Brandt.": of two people in a sentence the second is its object, unless a verb follows.
        if subject and not is_view and any(n.kind == "person" for n in page.names_in(opening, start)):
            subject = _VERB.match(page.text, end) is not None
        is_first = start == self.actors[actor].first
        is_new = is_first and any(
            end <= r.span.start <= end + 3 or (subject and start - 2 <= r.span.end <= start)
            for r in self.actors[actor].roles
        )
        return Sight(start, actor, subject, False, owner, page.is_quoted(start), is_new)

    def _ranked(self, actor: Actor, sights: Sequence[Sight], at: int, gender: Gender | None) -> Ranked:
        page = self.page
        here, paragraph = page.sentence(at), page.paragraph(at)
        best, w = -99.0, self.weights
        for sight in sights[-6:]:
            gap = min(here - page.sentence(sight.at), _MEMORY)
            score = w.sentence * gap + w.paragraph * min(paragraph - page.paragraph(sight.at), 4)
            score += w.speaker * sight.is_speaker + w.subject * sight.is_subject + w.owner * sight.is_owner
            score += w.introduced * sight.is_introduced + w.furniture * page.is_furniture(sight.at)
            score += w.quoted * (sight.is_quoted and not page.is_quoted(at))
            best = max(best, score)
        best += w.often * math.log2(len(sights)) + w.gender * (gender is not None and actor.gender == gender)
        best += {"role": w.role, "unnamed": w.unnamed, "state": w.state}.get(actor.kind, 0.0)
        return Ranked(best, actor.number, "the last one named whom the word fits")


def _place(sight: Sight) -> int:
    return sight.at


def _is_somebody(actor: Actor) -> bool:
    return actor.kind in {"person", "role"}


def _best_first(ranked: Ranked) -> tuple[float, int]:
    return -ranked.score, ranked.actor
