"""What an event is called, when and where it was, by the reports that tell of it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.terms import When
    from onrecord.weigh.events.places import Places
    from onrecord.weigh.events.report import Report

#: Tellings that lean on words elsewhere in their article.
_LEANING: Final = re.compile(r"(?:he|she|they|it|his|her|their|its|this|that|these|those)\b", re.IGNORECASE)
#: A telling of so many code points is neither too bare nor too long.
_GOOD: Final = range(24, 121)


def words_of(group: Sequence[Report]) -> str:
    """The words of the report that tells most in fewest words and can best stand alone."""
    best = min(group, key=_rank)
    return " ".join(" ".join(span.exact.split()) for span in best.event.what)


def _rank(report: Report) -> tuple[bool, bool, bool, int, int, str]:
    text = " ".join(span.exact for span in report.event.what)
    named = min(len(report.actors), 2) + min(len(report.places), 1)
    return _LEANING.match(text) is not None, not report.kin, len(text) not in _GOOD, -named, len(text), report.id


def chosen_when(group: Sequence[Report]) -> When:
    """The day that most reports give; of days given as often the sure and the short one."""
    counts = Counter((report.when.first, report.when.last) for report in group)

    def rank(report: Report) -> tuple[int, bool, int, str]:
        when = report.when
        return (when.last - when.first).days, not when.sure, -counts[when.first, when.last], report.id

    return min(group, key=rank).when


def chosen_place(group: Sequence[Report], known: Places) -> str | None:
    """The name of the place that most reports give; none where two reports differ in it beyond one lying in the other."""
    placed = [report for report in group if report.places]
    for number, left in enumerate(placed):
        if any(not known.agree(left.places, right.places) for right in placed[number + 1 :]):
            return None
    names = Counter(" ".join(span.exact.split()) for report in placed for span in report.event.place)
    return min(names, key=lambda name: (-names[name], len(name), name), default=None)


def standing_of(group: Sequence[Report]) -> Literal["past", "planned", "denied"]:
    """Past when any report tells it as past, else denied when the last article says so, else what most reports say."""
    counts = Counter(report.event.standing for report in group)
    if counts["past"] and counts["past"] >= counts["denied"]:
        return "past"
    days = [(report.published, report.event.standing) for report in group if report.published is not None]
    last = max((day for day, _ in days), default=None)
    if last is not None and {standing for day, standing in days if day == last} == {"denied"}:
        return "denied"
    return "denied" if counts["denied"] >= counts["planned"] else "planned"
