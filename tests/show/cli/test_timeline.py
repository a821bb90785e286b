"""`onrecord timeline`."""

from __future__ import annotations

import datetime as dt
import importlib
import json
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result

from onrecord.show.cli.group import onrecord
from onrecord.terms import Event, Findings, ReportedEvent, Weighing, When, event_id, reported_event_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

TEXT = "The ferry Aurora sank off Cape Holm on May 3. <b>Divers</b> will meet on May 9."


@pytest.fixture(name="told")
def fixture_told(empty: Any) -> Any:
    """A record with one event that happened and one still to come."""
    document = empty.add("harl.txt", TEXT, outlet="The Harl Post")
    reports, events = [], []
    for words, day, standing in (("The ferry Aurora sank", 3, "past"), ("<b>Divers</b> will meet", 9, "planned")):
        what, date = (empty.cut(document, words),), empty.cut(document, f"May {day}")
        when = When(dt.date(2031, 5, day), dt.date(2031, 5, day), date, "none", None, sure=True)
        id_ = reported_event_id(document.id, what, date)
        reports.append(ReportedEvent(id_, document.id, what, date, when, (), (), standing, None))  # type: ignore[arg-type]
        events.append(Event(event_id((id_,)), words, when, "Cape Holm", (), standing, (id_,), ()))  # type: ignore[arg-type]
    empty._findings[document.id] = Findings(document.id, (), (), (), events=tuple(reports))
    empty.weighing = replace(Weighing(), events=tuple(events))
    return empty


@pytest.fixture
def run(told: Any, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Runs a command over that record."""

    @contextmanager
    def opened(_: Path) -> Iterator[Any]:
        yield told

    for name in ("timeline", "export"):
        monkeypatch.setattr(importlib.import_module(f"onrecord.show.cli.{name}"), "opened", opened)
    rows = [{"id": event.id, "what": event.what} for event in told.weighing.events]
    monkeypatch.setattr(told, "rows", lambda _: iter(rows))

    def started(*args: str) -> Result:
        return CliRunner().invoke(onrecord, args, prog_name="onrecord")

    return started


def test_events_stand_under_their_days(run: Callable[..., Result]) -> None:
    """Each with its words in the article, and where they are."""
    result = run("timeline", "--width", "100")
    lines = [line.strip() for line in result.stdout.splitlines()]

    assert 0 == result.exit_code
    assert lines.index("3 May 2031") < lines.index("The ferry Aurora sank") < lines.index("9 May 2031")
    assert "where: Cape Holm" in lines
    assert any("harl.txt:0-" in line for line in lines)


def test_planned_events_alone(run: Callable[..., Result], told: Any) -> None:
    """What happened is left out; when nothing is left the exit status says so."""
    planned = run("timeline", "--planned")
    told.weighing = replace(told.weighing, events=told.weighing.events[:1])

    assert (True, False) == ("planned" in planned.stdout, "Aurora sank  " in planned.stdout)
    assert 4 == run("timeline", "--planned").exit_code


def test_json_has_the_rows_of_the_export_and_the_counts(run: Callable[..., Result], told: Any) -> None:
    """One object; an empty list when nothing is found."""
    events = json.loads(run("timeline", "--json").stdout)["events"]
    told.weighing = Weighing()

    assert [["The ferry Aurora sank", 1], ["<b>Divers</b> will meet", 1]] == [
        [row["what"], row["counts"]["articles"]] for row in events
    ]
    assert {"events": []} == json.loads(run("timeline", "--json").stdout)


def test_timelinejs_gets_days_groups_and_escaped_words(run: Callable[..., Result]) -> None:
    """Words of articles cannot become markup of the page that shows the timeline."""
    slides = json.loads(run("export", "--what", "events", "--format", "timelinejs").stdout)["events"]

    assert [("Happened", {"year": 2031, "month": 5, "day": 3}), ("Planned", {"year": 2031, "month": 5, "day": 9})] == [
        (slide["group"], slide["start_date"]) for slide in slides
    ]
    assert "&lt;b&gt;Divers&lt;/b&gt; will meet" == slides[1]["text"]["headline"]
    assert "The Harl Post, harl.txt" in slides[0]["text"]["text"]


def test_timelinejs_is_for_events_alone(run: Callable[..., Result]) -> None:
    """Another table has no days to show."""
    assert 2 == run("export", "--what", "entities", "--format", "timelinejs").exit_code
