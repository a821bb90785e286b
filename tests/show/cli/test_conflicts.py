"""`onrecord conflicts`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from onrecord.terms import Conflict, Reading, Span, Weighing

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from click.testing import Result
    from tests.show.conftest import FakeRecord

    Shell = Callable[..., Result]


def conflicting(story: FakeRecord, settled: str | None = None) -> Conflict:
    """A conflict between the first words of the first two articles."""
    readings = tuple(
        Reading(document.text[:5], document.id, (Span.of(document.text, 0, 5),)) for document in story.documents()[:2]
    )
    found = Conflict("c0ffee", "name", "unsure", "Ada Brook", readings, ("the articles differ",), 2, settled=settled)
    story.weighing = Weighing(conflicts=(found,))
    return found


def test_both_passages_are_shown(shell: Shell, story: FakeRecord) -> None:
    """A conflict is shown with its kind, its type, both passages and why."""
    conflicting(story)
    result = shell("conflicts", "--width", "100")

    assert 0 == result.exit_code
    assert "Ada Brook  name  unsure  c0ffee" in result.stdout
    assert 2 == sum(document.name in result.stdout for document in story.documents()[:2])
    assert "the articles differ" in result.stdout


def test_what_a_person_settled_is_told(shell: Shell, story: FakeRecord) -> None:
    """The reading that a person chose stands with the conflict."""
    conflicting(story, settled="Ada Brook")

    assert "settled by a person: Ada Brook" in shell("conflicts", "--width", "100").stdout


def test_kinds_can_be_chosen(shell: Shell, story: FakeRecord) -> None:
    """Without a conflict of the chosen kind, the exit code is 4."""
    conflicting(story)
    result = shell("conflicts", "--kind", "number")

    assert (4, "") == (result.exit_code, result.stdout)


def test_json_is_the_table(shell: Shell, story: FakeRecord, monkeypatch: pytest.MonkeyPatch) -> None:
    """``--json`` gives the rows of the table ``conflicts``."""
    found = conflicting(story)
    monkeypatch.setattr(story, "rows", lambda table: iter([{"id": found.id, "table": table}]))
    told = json.loads(shell("conflicts", "--json").stdout)

    assert [{"id": found.id, "table": "conflicts"}] == told["conflicts"]
