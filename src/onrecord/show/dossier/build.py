"""The whole page, put together from a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord import __version__
from onrecord.show.dossier.articles import articles
from onrecord.show.dossier.glance import glance
from onrecord.show.dossier.numbered import numbered
from onrecord.show.dossier.page import Page, Ruling, Trouble
from onrecord.show.dossier.said import people
from onrecord.show.dossier.weighed import weighed
from onrecord.show.fingerprint import fingerprint
from onrecord.show.pages.titled import deck, title_of
from onrecord.show.speakers import by_speaker
from onrecord.show.visible import one_line
from onrecord.show.wording import SEVERITIES

if TYPE_CHECKING:
    from onrecord.show.dossier.numbered import Numbered
    from onrecord.show.shown import Shown
    from onrecord.terms import Correction, Problem


def build(record: Shown, *, title: str | None = None) -> Page:
    """Everything the page says, in order; the same record always gives the same page."""
    numbers = numbered(record)
    texts, spread = articles(numbers, record.origins())
    return Page(
        title=one_line(title) if title else title_of(by_speaker(numbers.lines), len(numbers.documents)),
        deck=deck(numbers.documents, len(numbers.lines)),
        glance=glance(numbers, record.counts()),
        people=people(numbers),
        weighed=weighed(record, numbers),
        articles=texts,
        troubles=tuple(_trouble(problem, numbers) for problem in record.problems()),
        rulings=tuple(_ruling(correction) for correction in record.corrections() if correction.stands),
        version=__version__,
        record=one_line(record.path.name),
        contents=fingerprint(record),
        lights=_lights(spread),
    )


def _trouble(problem: Problem, numbers: Numbered) -> Trouble:
    known = problem.document is not None and problem.document in numbers.articles
    return Trouble(
        one_line(problem.name),
        problem.severity,
        SEVERITIES[problem.severity],
        one_line(problem.message),
        numbers.article(problem.document) if known and problem.document else "",
    )


def _ruling(correction: Correction) -> Ruling:
    subjects = ", ".join(one_line(subject) for subject in correction.subjects)
    words = f"{correction.kind}: {subjects}" + (f" → {one_line(correction.value)}" if correction.value else "")
    return Ruling(words, one_line(correction.by), one_line(correction.on), one_line(correction.reason))


def _lights(spread: tuple[tuple[str, str], ...]) -> str:
    """Style rules that light up every stretch of a statement when a link leads to the first."""
    rules = [f".text:has(#{anchor}:target) .{style}" for anchor, style in spread]
    return f"{','.join(rules)}{{background:var(--lit);color:var(--ink)}}" if rules else ""
