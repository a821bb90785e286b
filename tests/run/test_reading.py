"""Reading: what comes in once, in any order, is one and the same record."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.keep.sqlite import SqliteStore
from onrecord.run.progress import Progress
from onrecord.run.reading import read
from onrecord.run.record import Record
from onrecord.run.settings import Settings
from onrecord.run.stages import Stage
from onrecord.run.stopping import Stopped
from onrecord.run.tables import TABLES
from onrecord.run.workers import WorkerError

ONE = Settings(workers=1)
Folder = Callable[..., Path]
Stages = tuple[Stage, ...]


def _articles(count: int) -> dict[str, str]:
    """Invented articles; every third is a copy of the one before under another name."""
    return {
        f"a{number:02}": f'Bulletin {number - (number % 3 == 2)}\nAnna Berg: "We sail on day {number - (number % 3 == 2)}."\n'
        for number in range(count)
    }


def _export(record: Record) -> str:
    """All tables as lines of JSON."""
    return "\n".join(json.dumps(row, ensure_ascii=False) for table in TABLES for row in record.rows(table))


def _read(paths: list[Path], tmp_path: Path, stages: Stages, *, name: str = "r", settings: Settings = ONE) -> str:
    with read(paths, record=tmp_path / name, settings=settings, stages=stages) as record:
        return _export(record)


def test_reading_twice_adds_nothing(folder: Folder, tmp_path: Path, stages: Stages) -> None:
    """A second reading of the same folder reads no document, and exports the same bytes."""
    where = folder(**_articles(5))
    first = _read([where], tmp_path, stages)
    told: list[Progress] = []
    with read(where, record=tmp_path / "r", settings=ONE, stages=stages, report=told.append) as record:
        assert first == _export(record)
    assert {0} == {progress.total for progress in told if progress.step == "read"}


def test_order_workers_and_batches_do_not_matter(folder: Folder, tmp_path: Path, stages: Stages) -> None:
    """Any order of files, one worker or two, at once or one after the other: the same bytes."""
    where = folder(**_articles(6))
    files = sorted(where.iterdir())
    expected = _read([where], tmp_path, stages, name="all")
    for seed in range(3):
        mixed = random.Random(seed).sample(files, len(files))
        assert expected == _read(mixed, tmp_path, stages, name=f"mixed {seed}")
    assert expected == _read([where], tmp_path, stages, name="two", settings=replace(ONE, workers=2))
    for file in reversed(files):
        last = _read([file], tmp_path, stages, name="one by one")
    assert expected == last


def test_one_broken_file_does_not_stop_the_rest(folder: Folder, tmp_path: Path, stages: Stages) -> None:
    """Of a folder with broken files the rest is in the record, and each broken one is listed with its reason."""
    where = folder(**_articles(2), empty="", kills="READ-EXIT", raises="READ-RAISE")
    told: list[Progress] = []
    paths = [where, tmp_path / "none"]
    with read(paths, record=tmp_path / "r", settings=ONE, stages=stages, report=told.append) as record:
        assert ["a00.txt", "a01.txt"] == [document.name for document in record.documents()]
        failed = {problem.name: problem.code for problem in record.problems() if problem.severity == "failed"}
    assert {"empty.txt": "empty", "kills.txt": "killed", "none": "missing", "raises.txt": "read-failed"} == failed
    assert ("done", 4) == (told[-1].step, told[-1].failed)


def test_failures_count_again_when_read_again(folder: Folder, tmp_path: Path, stages: Stages) -> None:
    """A file that failed before and is asked for again still counts as failed, though nothing is done."""
    where = folder(empty="")
    counts = []
    for _ in range(2):
        told: list[Progress] = []
        read(where, record=tmp_path / "r", settings=ONE, stages=stages, report=told.append).close()
        counts.append(told[-1].failed)
    assert [1, 1] == counts


def test_a_poisoned_input_is_given_up(folder: Folder, tmp_path: Path, stages: Stages) -> None:
    """An input that kills its worker is tried three times in all, then left alone and listed."""
    where = folder(poison="READ-EXIT")
    tried = []
    for _ in range(5):
        told: list[Progress] = []
        with read(where, record=tmp_path / "r", settings=ONE, stages=stages, report=told.append) as record:
            tried.append(sum(progress.total for progress in told if progress.step == "read" and progress.done))
            codes = [problem.code for problem in record.problems()]
    assert [1, 1, 1, 0, 0] == tried
    assert ["gave-up", "killed"] == codes


def test_an_input_begun_too_often_is_not_begun_again(folder: Folder, tmp_path: Path, stages: Stages) -> None:
    """An input during which the whole program was killed three times is given up before it is begun."""
    where = folder(a="A quiet day")
    store = SqliteStore(tmp_path / "r", create=True)
    source = store.accept(b"A quiet day", name="a.txt", origin="elsewhere")
    for _ in range(3):
        store.start(source.sha256, "any")
    store.close()
    with read(where, record=tmp_path / "r", settings=ONE, stages=stages) as record:
        assert [("failed", "gave-up")] == [
            (item.severity, item.code) for item in record.problems() if item.severity == "failed"
        ]


def test_what_was_left_behind_is_read(folder: Folder, tmp_path: Path, stages: Stages) -> None:
    """Bytes that a killed reading had accepted are read by the next, whatever it is asked to read."""
    store = SqliteStore(tmp_path / "r", create=True)
    store.accept(b'Left\nAnna Berg: "Here."\n', name="left.txt", origin="gone")
    store.close()
    with Record.open(tmp_path / "r") as record:
        assert ["unread"] == [problem.code for problem in record.problems()]
    with read([], record=tmp_path / "r", settings=ONE, stages=stages) as record:
        assert ["left.txt"] == [document.name for document in record.documents()]
        assert () == record.problems()


def test_new_stages_read_everything_anew(folder: Folder, tmp_path: Path, stages: Stages) -> None:
    """When a stage has another version, what it made before is made again."""
    where = folder(**_articles(2))
    _read([where], tmp_path, stages)
    newer = (stages[0], replace(stages[1], version="fake_rooms:other_version"), *stages[2:])
    told: list[Progress] = []
    read(where, record=tmp_path / "r", settings=ONE, stages=newer, report=told.append).close()
    assert 2 == max(progress.total for progress in told if progress.step == "read")


def test_changed_files_are_kept_beside_the_old(folder: Folder, tmp_path: Path, stages: Stages) -> None:
    """A file edited between two readings stands twice in the record, with a note."""
    where = folder(a="First words")
    _read([where], tmp_path, stages)
    (where / "a.txt").write_text("Second words")
    with read(where, record=tmp_path / "r", settings=ONE, stages=stages) as record:
        assert {"First words", "Second words"} == {document.text for document in record.documents()}
        assert ["changed", "changed"] == [problem.code for problem in record.problems()]


def test_no_model_stops_the_reading_and_loses_nothing(folder: Folder, tmp_path: Path, stages: Stages) -> None:
    """When the model cannot be loaded it is an error, no input is blamed, and the next reading goes on."""
    where = folder(a="A quiet day")
    broken = (stages[0], replace(stages[1], work="fake_rooms:broken_finder"), stages[2])
    for _ in range(4):
        with pytest.raises(WorkerError):
            read(where, record=tmp_path / "r", settings=ONE, stages=broken)
    with read([], record=tmp_path / "r", settings=ONE, stages=stages) as record:
        assert ["a.txt"] == [document.name for document in record.documents()]


def test_too_large_inputs_are_refused(folder: Folder, tmp_path: Path, stages: Stages) -> None:
    """An input beyond the limit is a problem and not kept."""
    where = folder(a="x" * 100)
    with read(where, record=tmp_path / "r", settings=replace(ONE, max_bytes=99), stages=stages) as record:
        assert ["too-large"] == [problem.code for problem in record.problems()]
        assert () == record.documents()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_keeps_what_is_begun(number: signal.Signals, folder: Folder, tmp_path: Path, stages: Stages) -> None:
    """Asked to stop, a reading finishes the document at hand, settles, and says so; the rest is read next time."""
    where = folder(**_articles(6))

    def report(progress: Progress) -> None:
        if progress.step == "read" and progress.done == 1:
            os.kill(os.getpid(), number)

    with pytest.raises(Stopped) as stopped:
        read(where, record=tmp_path / "r", settings=ONE, stages=stages, report=report)
    assert number == stopped.value.signal
    with Record.open(tmp_path / "r") as record:
        done = len(record.documents())
        assert 1 <= done < 4
        assert {"unread"} == {problem.code for problem in record.problems() if problem.code != "duplicate"}
    with read([], record=tmp_path / "r", settings=ONE, stages=stages) as record:
        assert 4 == len(record.documents())


def test_a_second_signal_stops_at_once(folder: Folder, tmp_path: Path, stages: Stages) -> None:
    """Asked twice, a reading stops without waiting, and the document at hand is not to blame."""
    where = folder(a="READ-SLEEP")

    def report(progress: Progress) -> None:
        if progress.step == "accept" and progress.done == progress.total:
            for seconds in (0.4, 0.6):
                signal.signal(signal.SIGALRM, lambda *_: os.kill(os.getpid(), signal.SIGINT))
                signal.setitimer(signal.ITIMER_REAL, seconds, 0.2)

    try:
        with pytest.raises(Stopped):
            read(where, record=tmp_path / "r", settings=replace(ONE, read_seconds=60), stages=stages, report=report)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
    store = SqliteStore(tmp_path / "r")
    (source,) = store.pending("any")
    assert 1 == store.start(source.sha256, "any")
    store.close()


_READER = """
import sys
sys.path[:0] = [sys.argv[1]]
from dataclasses import replace
from onrecord.run.reading import read
from onrecord.run.settings import Settings
from onrecord.run.stages import STAGES
works = ("reader", "finder", "settler", "weigher")
stages = tuple(replace(s, work=f"fake_rooms:{w}", version="fake_rooms:version") for s, w in zip(STAGES, works, strict=True))
told = lambda p: print(p.step, p.done, flush=True)
read(sys.argv[3], record=sys.argv[2], settings=Settings(workers=2), stages=stages, report=told).close()
"""


def _reader(record: Path, where: Path) -> subprocess.Popen[str]:
    fakes = str(Path(__file__).parent / "fakes")
    command = [sys.executable, "-c", _READER, fakes, str(record), str(where)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_two_readers_of_one_record_agree(folder: Folder, tmp_path: Path, stages: Stages) -> None:
    """Two processes that read overlapping folders into one record at once make the record that one would have made."""
    where = folder(**_articles(9))
    readers = [_reader(tmp_path / "shared", where) for _ in range(2)]
    for reader in readers:
        reader.communicate(timeout=60)
    assert [0, 0] == [reader.returncode for reader in readers]
    with Record.open(tmp_path / "shared") as record:
        found = _export(record)
        assert {"duplicate"} == {problem.code for problem in record.problems()}
        assert () == record.verify().broken
    assert _read([where], tmp_path, stages, name="alone") == found


@pytest.mark.parametrize("seed", range(4))
def test_kill_9_loses_nothing(seed: int, folder: Folder, tmp_path: Path, stages: Stages) -> None:
    """After kill -9 at random moments, what was accepted is there whole, and going on gives the unbroken record."""
    where = folder(**{stem: f"{text}READ-BIT" for stem, text in _articles(9).items()})
    chance = random.Random(seed)
    accepted = 0
    for _ in range(2):
        reader = _reader(tmp_path / "killed", where)
        time.sleep(chance.uniform(0.05, 0.6))
        reader.kill()
        told, _ = reader.communicate()
        accepted = max([accepted, *(int(line.split()[1]) for line in told.splitlines() if line.startswith("accept"))])
        if (tmp_path / "killed").exists():
            store = SqliteStore(tmp_path / "killed", create=True)
            assert () == store.faults()
            inputs = len(store.pending("none of these stages"))
            # Of three inputs two have the same bytes.
            assert inputs >= accepted * 2 // 3
            store.close()
    expected = _read([where], tmp_path, stages, name="unbroken")
    assert expected == _read([where], tmp_path, stages, name="killed")
