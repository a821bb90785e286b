"""Events as JSON for TimelineJS 3, which newsrooms embed (https://timeline.knightlab.com/docs/json-format.html).

TimelineJS takes headlines and texts for HTML, so everything that comes from articles is escaped.
"""

from __future__ import annotations

from html import escape
from typing import IO, TYPE_CHECKING

from onrecord.show.days import when_words
from onrecord.show.json_text import json_text
from onrecord.show.visible import one_line
from onrecord.show.wording import outlet_words
from onrecord.terms import joined

if TYPE_CHECKING:
    import datetime

    from onrecord.show.shown import Shown
    from onrecord.terms import Document, Event, ReportedEvent

#: What the groups of the timeline are called, by standing.
_GROUPS = {"past": "Happened", "planned": "Planned", "denied": "Did not happen"}


def write_timelinejs(record: Shown, stream: IO[bytes]) -> int:
    """Write the events of a record as one JSON object in UTF-8; returns how many there were."""
    documents = {document.id: document for document in record.documents()}
    reports = {item.id: item for id_ in documents for item in record.findings(id_).events}
    events = [_slide(event, reports, documents) for event in record.events()]
    stream.write(json_text({"events": events}, indent=1).encode() + b"\n")
    return len(events)


def _slide(event: Event, reports: dict[str, ReportedEvent], documents: dict[str, Document]) -> dict[str, object]:
    told = [reports[id_] for id_ in event.reports if id_ in reports]
    slide: dict[str, object] = {
        "unique_id": f"event-{event.id}",
        "start_date": _date(event.when.first),
        "display_date": when_words(event.when),
        "group": _GROUPS[event.standing],
        "text": {
            "headline": escape(one_line(event.what)),
            "text": "".join([_where(event), *(_quoted(report, documents) for report in told)]),
        },
    }
    if event.when.last != event.when.first:
        slide["end_date"] = _date(event.when.last)
    return slide


def _date(day: datetime.date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}


def _where(event: Event) -> str:
    return f"<p>{escape(one_line(event.place))}</p>" if event.place else ""


def _quoted(report: ReportedEvent, documents: dict[str, Document]) -> str:
    """The words of one article, with outlet and name of the document below."""
    document = documents[report.document]
    source = f"{outlet_words(document)}, {one_line(document.name)}"
    return f"<blockquote><p>{escape(one_line(joined(report.what)))}</p><footer>{escape(source)}</footer></blockquote>"
