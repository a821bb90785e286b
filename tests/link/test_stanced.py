"""Whoever holds a stance without speaking."""

from __future__ import annotations

import pytest

from onrecord.link.phrases import phrase
from onrecord.link.settle import settle
from onrecord.link.stanced import as_statements, may_hold
from onrecord.terms import Document, Findings, Mention, Span, Stance, Trace, mention_id, stance_id

TEXT = "Parents oppose the closure. Kell has rejected the plan."


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span.of(TEXT, start, start + len(words))


def _stance(holder: str, cue: str, target: str) -> Stance:
    parts = tuple((_span(words),) for words in (cue, target, holder))
    id_ = stance_id("d", *parts)
    return Stance(id_, "d", parts[2], None, "reported", "opposes", parts[0], parts[1], (), ("why",))


STANCES = (_stance("Parents", "oppose", "the closure"), _stance("Kell", "has rejected", "the plan"))


def test_a_stance_with_a_holder_takes_the_shape_of_a_statement() -> None:
    """Each has the id of its stance, and its holder for a source."""
    assert [(s.id, ("Parents", "Kell")[n]) for n, s in enumerate(STANCES)] == [
        (s.id, s.source[0].exact) for s in as_statements(STANCES)
    ]


@pytest.mark.parametrize(
    ("words", "may"),
    [("parents", True), ("the teachers' union", True), ("the health minister", True), ("the proposal", False),
     ("a recent paper", False), ("prices", False), ("he changed direction", False)],
)  # fmt: skip
def test_who_may_hold_a_view(words: str, may: bool) -> None:
    """People, bodies and offices may; things may not, nor a clause taken for a name."""
    assert may == may_hold(phrase(words, 0, len(words), ()))


def test_holders_become_actors() -> None:
    """Settling leads each stance to its holder, a name to its entity and people to a group."""
    document = Document(
        "d",
        "d.txt",
        "0",
        "utf-8",
        "text/plain",
        TEXT,
        "0",
        "en",
        None,
        None,
        None,
        None,
        None,
        None,
        (),
        Trace("t", "1"),
    )
    place = _span("Kell")
    mention = Mention(mention_id("d", "organisation", place), "d", place, "organisation")
    settled = settle([document], {"d": Findings("d", (), (mention,), (), stances=STANCES)}, ())
    names = {e.id: (e.name, e.kind) for e in settled.entities}
    led = {s.statement: names[s.entity] for s in settled.speakers if s.entity is not None}

    assert {STANCES[0].id: ("Parents", "group"), STANCES[1].id: ("Kell", "organisation")} == led
