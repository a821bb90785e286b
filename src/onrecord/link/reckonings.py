"""The year of days in articles that do not say when they were published.

"On 26 February" needs a year. An article without a day of its own lies near the others of its story, so their days tell
the year. Where none of them has a day either, the other articles of the record do, if they all lie within half a year: a
record is the coverage of a story, and articles are grouped into stories more finely than that. Else the last full date
that the story names does. Such a day is never sure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.terms import Reckoning
from onrecord.text.bare import bare
from onrecord.text.times import resolve_years

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.terms import Anchor, Document, Findings, Span, Story, When

#: A day further than half a year from the story may as well be of another year.
_FAR: Final = 183


def reckonings(
    documents: Sequence[Document], findings: Mapping[str, Findings], stories: Sequence[Story]
) -> tuple[Reckoning, ...]:
    """The days of articles without a day of publication, in order of document id.

    Args:
        documents: The documents of the record, in any order.
        findings: What was found in each, by document id.
        stories: Which documents tell of one thing.
    """
    by_id = {document.id: document for document in documents}
    every = sorted(document.day for document in by_id.values() if document.day is not None)
    found: list[Reckoning] = []
    for story in stories:
        members = [by_id[id_] for id_ in story.documents if id_ in by_id and id_ in findings]
        undated = [document for document in members if document.day is None and document.is_read]
        if undated:
            near, kind, reason = _near(members, every, findings)
            found.extend(_of_documents(undated, near, kind, reason))
    return tuple(sorted(found, key=lambda item: item.document))


def _near(
    members: Sequence[Document], every: Sequence[datetime.date], findings: Mapping[str, Findings]
) -> tuple[tuple[datetime.date, ...], Anchor, str]:
    """Days near which the story lies, first and last, where they come from, and the reason in words.

    ``every`` has the days of all documents of the record, in order.
    """
    published = sorted(document.day for document in members if document.day is not None)
    if published:
        reason = f"the year is that of other articles of the story, of {_ends(published)}"
        return (published[0], published[-1]), "story", reason
    if every and (every[-1] - every[0]).days <= _FAR:
        reason = f"the year is that of the other articles of the record, of {_ends(every)}"
        return (every[0], every[-1]), "story", reason
    full = [when.first for member in members for when in findings[member.id].dates if _is_full_day(when)]
    if not full:
        return (), "none", ""
    last = max(full)
    return (last,), "text", f"the year is that of the last full date that the story names, {last.isoformat()}"


def _ends(days: Sequence[datetime.date]) -> str:
    return " to ".join(dict.fromkeys((days[0].isoformat(), days[-1].isoformat())))


def _is_full_day(when: When) -> bool:
    return when.anchor == "none" and when.first == when.last and when.sure


def _of_documents(
    undated: Sequence[Document], near: Sequence[datetime.date], kind: Anchor, reason: str
) -> Iterator[Reckoning]:
    for document in undated:
        text = bare(document)
        readings: dict[Span, list[When]] = {}
        for day in dict.fromkeys(near):
            for when in resolve_years(text, day, kind):
                if when.span is not None:
                    readings.setdefault(when.span, []).append(when)
        dates = [chosen for _, found in sorted(readings.items()) if (chosen := _chosen(found, near)) is not None]
        if dates:
            yield Reckoning(document.id, near[-1], tuple(dates), (reason,))


def _chosen(readings: Sequence[When], near: Sequence[datetime.date]) -> When | None:
    """The reading that lies nearest to the story; none when none is near, or the story is so long that two are."""
    first, last = near[0], near[-1]
    best = min(readings, key=lambda when: (_distance(when, first, last), when.first))
    agree = len({(when.first, when.last) for when in readings}) == 1
    if not agree and (last - first).days > _FAR:
        return None
    return best if _distance(best, first, last) <= _FAR else None


def _distance(when: When, first: datetime.date, last: datetime.date) -> int:
    return max((when.first - last).days, (first - when.last).days, 0)
