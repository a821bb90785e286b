"""Workers that break, and the rest that goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from onrecord.keep.store import Input, Outcome
from onrecord.run.settings import Settings
from onrecord.run.stages import Stage
from onrecord.run.workers import WorkerError, Workers
from onrecord.terms import sha256

GOOD = 'Storm\nAnna Berg: "We sail."\n'
SETTINGS = Settings(memory=300_000_000)
#: So that what sleeps is not awaited for long; what works well has done so long before.
IMPATIENT = replace(SETTINGS, read_seconds=3, find_seconds=0.6)
Run = Callable[..., dict[str, Outcome]]


@pytest.fixture
def run(stages: tuple[Stage, ...]) -> Run:
    """What becomes of texts by name."""

    def make(
        texts: dict[str, str], *, count: int = 1, settings: Settings = SETTINGS, **others: object
    ) -> dict[str, Outcome]:
        found: dict[str, Outcome] = {}
        with Workers(count, settings=settings, stages=stages, signature="s") as workers:
            for outcome in workers.outcomes(_tasks(texts)):
                assert outcome.source.name not in found
                found[outcome.source.name] = outcome
        return found

    return make


def _tasks(texts: dict[str, str]) -> Iterator[tuple[Input, bytes]]:
    for name, text in texts.items():
        raw = text.encode("utf-8")
        yield Input(sha256(raw), name, None, "accepted"), raw


def _codes(outcome: Outcome) -> list[tuple[str, str]]:
    return [(problem.severity, problem.code) for problem in outcome.problems]


@pytest.mark.parametrize("count", [1, 2])
def test_good_inputs_become_documents(run: Run, count: int) -> None:
    """Each input comes back once, with its text and what is said in it."""
    texts = {f"{number}.txt": f"{GOOD}{number}" for number in range(6)}
    found = run(texts, count=count)
    assert texts == {name: outcome.document and outcome.document.text for name, outcome in found.items()}
    assert [1] * 6 == [len(outcome.findings.statements) for outcome in found.values() if outcome.findings]


@pytest.mark.parametrize(
    ("word", "code"),
    [("SLEEP", "too-slow"), ("EXIT", "killed"), ("EAT", "out-of-memory"), ("RAISE", "read-failed")],
)
def test_a_broken_reading_fails_alone(run: Run, word: str, code: str) -> None:
    """An input that hangs, kills its worker, eats memory or raises is failed; those before and after it are read."""
    settings = IMPATIENT if word == "SLEEP" else SETTINGS
    found = run({"a.txt": GOOD, "b.txt": f"{GOOD}READ-{word}", "c.txt": f"{GOOD}c"}, settings=settings)
    assert [("failed", code)] == _codes(found["b.txt"])
    assert None is found["b.txt"].document
    assert [True, True] == [found[name].document is not None for name in ("a.txt", "c.txt")]


@pytest.mark.parametrize(
    ("word", "code"),
    [("SLEEP", "too-slow"), ("EXIT", "killed"), ("EAT", "out-of-memory"), ("RAISE", "find-failed")],
)
def test_a_broken_search_keeps_the_text(run: Run, word: str, code: str) -> None:
    """When only finding breaks, the document is there without statements, and a problem says so."""
    text = f"{GOOD}FIND-{word}"
    settings = IMPATIENT if word == "SLEEP" else SETTINGS
    outcome = run({"b.txt": text, "c.txt": f"{GOOD}c"}, settings=settings)["b.txt"]
    assert [("partial", code)] == _codes(outcome)
    assert outcome.document is not None
    assert (text, outcome.document.id) == (outcome.document.text, outcome.problems[0].document)
    assert outcome.findings is not None
    assert () == outcome.findings.statements


def test_computing_without_end_is_stopped(run: Run) -> None:
    """A reading that computes beyond its share is ended by the system, before the clock on the wall."""
    settings = replace(SETTINGS, cpu_seconds=1)
    outcome = run({"a.txt": "READ-SPIN"}, settings=settings)["a.txt"]
    assert [("failed", "too-slow")] == _codes(outcome)


def test_searching_without_end_is_stopped(run: Run) -> None:
    """A search that computes beyond its share is ended too, and its document kept."""
    outcome = run({"a.txt": f"{GOOD}FIND-SPIN"}, settings=replace(SETTINGS, find_seconds=1))["a.txt"]
    assert [("partial", "too-slow")] == _codes(outcome)
    assert outcome.document is not None


def test_only_deaths_are_worth_another_try(run: Run) -> None:
    """A killed worker may have been bad luck; an empty file and a fault in the program are not."""
    found = run({"a.txt": "", "b.txt": "READ-RAISE", "c.txt": "READ-EXIT", "d.txt": "FIND-EXIT"})
    assert [False, False, True, True] == [found[name].again for name in sorted(found)]


def test_what_libraries_print_goes_astray(run: Run) -> None:
    """Words printed by a library do not end up between the messages."""
    outcome = run({"a.txt": f"{GOOD}READ-PRINT"})["a.txt"]
    assert outcome.document is not None
    assert () == outcome.problems


def test_the_rest_of_a_long_text_is_kept_unread(run: Run) -> None:
    """Beyond the limit nothing is searched, and a problem says from where on."""
    text = GOOD + "." * 500 + "\n" + GOOD
    outcome = run({"a.txt": text}, settings=replace(SETTINGS, max_characters=100))["a.txt"]
    assert outcome.document is not None
    assert outcome.findings is not None
    assert (text, 1) == (outcome.document.text, len(outcome.findings.statements))
    assert [("partial", "too-long", 100)] == [(item.severity, item.code, item.at) for item in outcome.problems]


def test_large_inputs_pass_through_the_pipe(run: Run) -> None:
    """An input larger than any pipe buffer arrives whole."""
    text = GOOD + "x" * 3_000_000
    outcome = run({"a.txt": text})["a.txt"]
    assert outcome.document is not None
    assert text == outcome.document.text


def test_stopping_finishes_what_is_begun(stages: tuple[Stage, ...]) -> None:
    """Once asked to stop, nothing more is taken, and what was taken comes back."""
    taken: list[str] = []

    def tasks() -> Iterator[tuple[Input, bytes]]:
        for source, raw in _tasks({f"{number}.txt": f"{GOOD}{number}" for number in range(20)}):
            taken.append(source.name)
            yield source, raw

    with Workers(2, settings=SETTINGS, stages=stages, signature="s") as workers:
        found = [outcome.source.name for outcome in workers.outcomes(tasks(), stop=lambda: len(taken) >= 3)]
    assert 3 == len(taken)
    assert sorted(taken) == sorted(found)


def test_a_model_that_is_not_there_is_an_error(stages: tuple[Stage, ...]) -> None:
    """When finding cannot be loaded no input is to blame: the reading stops and says why."""
    broken = (stages[0], replace(stages[1], work="fake_rooms:broken_finder"), stages[2])
    with (
        Workers(1, settings=SETTINGS, stages=broken, signature="s") as workers,
        pytest.raises(WorkerError, match="cannot be loaded: FileNotFoundError: no model"),
    ):
        list(workers.outcomes(_tasks({"a.txt": GOOD})))


def test_a_worker_that_cannot_start_is_an_error(stages: tuple[Stage, ...]) -> None:
    """When the work itself cannot be imported, the error says what the worker said."""
    broken = (replace(stages[0], work="no_such_room:reader"), *stages[1:])
    with (
        Workers(1, settings=SETTINGS, stages=broken, signature="s") as workers,
        pytest.raises(WorkerError, match="could not start: ModuleNotFoundError"),
    ):
        list(workers.outcomes(_tasks({"a.txt": GOOD})))
