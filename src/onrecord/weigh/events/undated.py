"""What one article tells without a day ("a gathering in Harl"), led to the event that others date."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, TypeAlias

from onrecord.weigh.events.chosen import chosen_when
from onrecord.weigh.events.compare import apart
from onrecord.weigh.events.features import Pair, common_kin, same_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.terms import ReportedEvent
    from onrecord.weigh.events.places import Places
    from onrecord.weigh.events.report import Coverage, Report

#: Reports of one event, and the reasons that joined them.
Group: TypeAlias = "tuple[tuple[Report, ...], tuple[str, ...]]"
REASON: Final = "an article without the day tells of the same at the same place"


def with_undated(groups: Sequence[Group], coverage: Coverage, known: Places) -> list[Group]:
    """The groups, each with what articles that are not in it tell of the same thing without a day.

    A telling is led to a group of its own story by its kin and its place, and only when no other group has both.
    """
    more: dict[int, list[Report]] = defaultdict(list)
    of_story: dict[str, list[int]] = defaultdict(list)
    for number, (group, _) in enumerate(groups):
        for story in sorted({report.story for report in group}):
            of_story[story].append(number)
    for event in coverage.undated():
        fitting = [
            (number, report)
            for number in of_story[coverage.story(event)]
            if (report := _fitting(event, groups[number][0], coverage, known)) is not None
        ]
        if len(fitting) == 1 and all(report.event.document != event.document for report in groups[fitting[0][0]][0]):
            more[fitting[0][0]].append(fitting[0][1])
    return [
        ((*group, *more[number]), (*reasons, REASON)) if number in more else (group, reasons)
        for number, (group, reasons) in enumerate(groups)
    ]


def _fitting(event: ReportedEvent, group: Sequence[Report], coverage: Coverage, known: Places) -> Report | None:
    """The telling as a report of the group's day, where it fits any of its reports and speaks against none."""
    report = coverage.report(event, chosen_when(group))
    pairs = [Pair.of(report, other, known) for other in group]
    fits = any(common_kin(pair) and same_place(pair) for pair in pairs)
    return report if fits and not any(apart(pair) for pair in pairs) else None
