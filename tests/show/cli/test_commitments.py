"""`onrecord commitments` and `onrecord warnings`."""

from __future__ import annotations

import importlib
import json
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result

from onrecord.show.cli.group import onrecord
from onrecord.terms import (
    Caution,
    Commitment,
    Findings,
    Quantity,
    ReportedCaution,
    ReportedCommitment,
    Weighing,
    caution_id,
    commitment_id,
    reported_caution_id,
    reported_commitment_id,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

TEXT = (
    "Harland has provided <b>Osmer</b> with about €3.8 billion in aid. Harland warned Osmer against raising the toll."
)


@pytest.fixture(name="told")
def fixture_told(empty: Any) -> Any:
    """A record with one commitment and one warning."""
    document = empty.add("harl.txt", TEXT, outlet="The Harl Post")

    def cut(words: str) -> tuple[Any, ...]:
        return (empty.cut(document, words),)

    cue, what, warned = cut("has provided"), cut("aid"), cut("warned")
    amount = Quantity(cut("about €3.8 billion")[0], "money", 3.8e9, 3.8e9, "EUR", "about", None)
    given = ReportedCommitment(
        reported_commitment_id(document.id, cue, what), document.id, cut("Harland"), cut("<b>Osmer</b>"), what, amount,
        "provided", cue, None, (), None,
    )  # fmt: skip
    trigger = cut("raising the toll")
    feared = ReportedCaution(
        reported_caution_id(document.id, warned, trigger, ()), document.id, cut("Harland"), (), "warning", None, warned,
        trigger, (), None,
    )  # fmt: skip
    empty._findings[document.id] = Findings(document.id, (), (), (), commitments=(given,), cautions=(feared,))
    kept = Commitment(
        commitment_id((given.id,)), (), (), "Harland", "<b>Osmer</b>", "aid", 3.8e9, 3.8e9, "EUR", "provided", None,
        (given.id,), (),
    )  # fmt: skip
    caution = Caution(
        caution_id((feared.id,)), None, None, "warning", None, "raising the toll", "", None, (feared.id,), ()
    )
    empty.weighing = replace(Weighing(), commitments=(kept,), cautions=(caution,))
    return empty


@pytest.fixture
def run(told: Any, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Runs a command over that record."""

    @contextmanager
    def opened(_: Path) -> Iterator[Any]:
        yield told

    for name in ("commitments", "warnings"):
        monkeypatch.setattr(importlib.import_module(f"onrecord.show.cli.{name}"), "opened", opened)
    kept = {"commitments": told.weighing.commitments, "warnings": told.weighing.cautions}
    monkeypatch.setattr(told, "rows", lambda table: iter([{"id": item.id} for item in kept[table]]))

    def started(*args: str) -> Result:
        return CliRunner().invoke(onrecord, args, prog_name="onrecord")

    return started


def test_a_commitment_is_shown_with_its_amount_and_words(run: Callable[..., Result]) -> None:
    """Who gives what to whom, how far it has gone, how much, and where the words stand."""
    result = run("commitments", "--width", "100")

    assert 0 == result.exit_code
    assert "Harland → <b>Osmer</b>: aid" in result.stdout
    assert "provided · 3.8 billion EUR" in result.stdout
    assert "1 article · 1 outlet" in result.stdout
    assert "harl.txt:0-" in result.stdout


def test_commitments_can_be_chosen_by_status(run: Callable[..., Result]) -> None:
    """A status that nothing has ends with 4 and says so."""
    assert 0 == run("commitments", "--status", "provided").exit_code
    assert 4 == run("commitments", "--status", "denied").exit_code


def test_a_warning_is_shown_with_its_holder_and_trigger(run: Callable[..., Result]) -> None:
    """Who warns, by the words where no actor is known, and of what."""
    result = run("warnings", "--width", "100")

    assert 0 == result.exit_code
    assert "Harland  warning" in result.stdout
    assert "about  raising the toll" in result.stdout


@pytest.mark.parametrize("command", ["commitments", "warnings"])
def test_json_gives_the_rows_with_counts(run: Callable[..., Result], command: str) -> None:
    """``--json`` gives the rows of the export, each with the four counts."""
    (row,) = json.loads(run(command, "--json").stdout)[command]

    assert {"known": 1, "unknown_in": 0} == row["counts"]["outlets"]


@pytest.mark.parametrize("command", ["commitments", "warnings"])
def test_nothing_to_show_ends_with_4(run: Callable[..., Result], told: Any, command: str) -> None:
    """A record without any says so on standard error, also for programs."""
    told.weighing = Weighing()

    assert 4 == run(command).exit_code
    assert {command: []} == json.loads(run(command, "--json").stdout)
