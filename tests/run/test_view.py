"""A record as one looks at it."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace
from typing import Any, Literal

from onrecord.run.view import View
from onrecord.terms import (
    Dated,
    Document,
    Findings,
    Settlement,
    Span,
    Statement,
    Trace,
    Utterance,
    Weighing,
    When,
)

TEXT = "We sail. We wait."
DAY = When(dt.date(2031, 5, 9), dt.date(2031, 5, 9), None, "published", None, sure=False)


def said(name: str, start: int, end: int) -> Statement:
    """A statement with this content."""
    return Statement(name, "d", "indirect", (), (), (Span.of(TEXT, start, end),), "body", None, None, None, None)


def view(verdict: Literal["same", "unsure"]) -> View:
    """Two lines of one article, one utterance with this verdict, one line led to a day."""
    page = Document(
        "d",
        "a.txt",
        "",
        "utf-8",
        "text/plain",
        TEXT,
        "",
        "en",
        None,
        None,
        None,
        None,
        None,
        None,
        (),
        Trace("read", "1"),
    )
    settlement = Settlement(
        (), (), (), dated=(Dated("b", DAY, ()),), utterances=(Utterance("u", None, ("a", "b"), (), verdict, ()),)
    )
    findings = {"d": Findings("d", (said("b", 9, 17), said("a", 0, 8)), (), ())}
    store: Any = SimpleNamespace(
        documents=lambda: [page],
        findings=lambda: findings,
        settlement=lambda: settlement,
        weighing=Weighing,
        corrections=lambda: (),
    )
    return View(store)


def test_lines_come_in_order_of_place() -> None:
    """Whatever the order in which statements were found."""
    assert ["a", "b"] == [line.statement.id for line in view("same").lines]


def test_a_line_belongs_to_an_utterance_only_when_that_is_sure() -> None:
    """Renderings that only may be of one act of speaking are not counted as one."""
    assert ["u", "u"] == [line.utterance for line in view("same").lines]
    assert [None, None] == [line.utterance for line in view("unsure").lines]


def test_a_line_shows_the_day_that_was_settled_for_it() -> None:
    """A statement without a day of its own is shown with the one it was led to."""
    assert [None, DAY] == [line.statement.said_on for line in view("same").lines]
