"""Kill a reading at random moments, many times, and count what was lost.

    python bench/kills.py [--kills 200] [--seed 1]

Each round reads a folder of invented articles into one record in a process of its own and kills it with SIGKILL after a
random time. After each kill the record is opened and checked: that every input whose acceptance was told is there with
its bytes, that no document is there in part (its digests, spans, findings, words in the search), that none is there twice.
At the end the reading goes on to its end and the export is compared with that of a reading that nobody disturbed. A
kill tests the program and not the disk: what a power cut does is not measured here.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.keep.sqlite import SqliteStore
from onrecord.run.verifying import verify
from onrecord.terms import sha256

ROOT = Path(__file__).resolve().parents[1]
FAKES = ROOT / "tests" / "run" / "fakes"
#: Articles before the first round; each round adds some, so that there is always something to lose.
FIRST, MORE = 20, 6
READER = """
import json, sys
sys.path[:0] = [sys.argv[1]]
from dataclasses import replace
from onrecord.run.reading import read
from onrecord.run.settings import Settings
from onrecord.run.stages import STAGES
works = ("reader", "finder", "settler")
stages = tuple(replace(s, work=f"fake_rooms:{w}", version="fake_rooms:version") for s, w in zip(STAGES, works))
told = lambda p: print(p.step, p.done, p.name, flush=True)
settings = Settings(workers=2, attempts=1000)
record = read(sys.argv[3], record=sys.argv[2], settings=settings, stages=stages, report=told)
for table in ("documents", "statements", "entities"):
    for row in record.rows(table):
        print("row", json.dumps(row))
record.close()
"""


@dataclass
class Tally:
    """What was seen over all rounds."""

    kills: int = 0
    #: Rounds that ended before they could be killed.
    finished: int = 0
    #: Where the kill fell.
    steps: dict[str, int] = field(default_factory=dict)
    acknowledged: int = 0
    lost: int = 0
    partial: int = 0
    duplicates: int = 0
    faults: list[str] = field(default_factory=list)


def main() -> None:
    """Run the rounds and print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        tally, same = rounds(Path(name), asked.kills, random.Random(asked.seed))
    print(f"kills               {tally.kills} in {time.monotonic() - began:.0f} s; by step {tally.steps}")
    print(f"ended before        {tally.finished}")
    print(f"acknowledged        {tally.acknowledged} inputs")
    print(f"lost                {tally.lost}")
    print(f"partial             {tally.partial}")
    print(f"duplicates          {tally.duplicates}")
    print(f"faults of the file  {len(tally.faults)} {tally.faults[:3]}")
    print(f"same as undisturbed {'yes' if same else 'NO'}")
    sys.exit(0 if same and not (tally.lost or tally.partial or tally.duplicates or tally.faults) else 1)


def rounds(folder: Path, kills: int, chance: random.Random) -> tuple[Tally, bool]:
    """Kill so many readings, then finish; whether the outcome is that of an undisturbed reading."""
    articles, record = folder / "articles", folder / "killed.record"
    articles.mkdir()
    tally, accepted = Tally(), set[str]()
    write(articles, FIRST)
    while tally.kills < kills:
        write(articles, MORE)
        process = start(record, articles)
        # Before its first word it has not opened the record, and there is nothing to lose.
        first = process.stdout.readline() if process.stdout else ""
        time.sleep(chance.uniform(0, 1.2))
        process.kill()
        told = first + process.communicate()[0]
        note(tally, told, killed=process.returncode != 0)
        accepted |= names_accepted(told)
        if record.exists():
            check(record, articles, accepted, tally)
    tally.acknowledged = len(accepted)
    ends = [rows(start(path, articles)) for path in (record, folder / "undisturbed.record")]
    return tally, ends[0] == ends[1]


def write(articles: Path, count: int) -> None:
    """Add so many invented articles, some of which take a moment to read."""
    have = len(list(articles.iterdir()))
    for number in range(have, have + count):
        slow = "READ-BIT" if number % 4 == 0 else "FIND-BIT" if number % 4 == 2 else ""
        said = "".join(f'Speaker {number % 7}: "Line {line} of bulletin {number}."\n' for line in range(number % 9))
        (articles / f"a{number:05}.txt").write_text(f"Bulletin {number} {slow}\n{said}", encoding="utf-8")


def start(record: Path, articles: Path) -> subprocess.Popen[str]:
    """Begin a reading in a process of its own."""
    command = [sys.executable, "-c", READER, str(FAKES), str(record), str(articles)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def rows(process: subprocess.Popen[str]) -> list[str]:
    """The exported rows of a reading that runs to its end."""
    told, _ = process.communicate()
    if process.returncode:
        raise SystemExit(f"an undisturbed reading ended with {process.returncode}")
    return [line for line in told.splitlines() if line.startswith("row ")]


def names_accepted(told: str) -> set[str]:
    """Names of the inputs whose acceptance was told: each line names the one that comes next, the last line none."""
    lines = [line.split(" ", 2) for line in told.splitlines() if line.startswith("accept ")]
    names = [line[2] for line in lines if len(line) == 3]
    return set(names[:-1])


def note(tally: Tally, told: str, *, killed: bool) -> None:
    """Count a round by the step in which it was killed."""
    if not killed:
        tally.finished += 1
        return
    tally.kills += 1
    lines = told.splitlines()
    step = lines[-1].split(" ", 1)[0] if lines else "start"
    tally.steps[step] = tally.steps.get(step, 0) + 1


def check(path: Path, articles: Path, accepted: set[str], tally: Tally) -> None:
    """Look at the record a killed reading left behind."""
    store = SqliteStore(path, create=True)
    kept = {source.name: source for source in store.pending("none of these stages")}
    for name in accepted:
        raw = (articles / name).read_bytes()
        if name not in kept or store.raw(kept[name].sha256) != raw or sha256(raw) != kept[name].sha256:
            tally.lost += 1
    documents, findings = store.documents(), store.findings()
    tally.duplicates += len(documents) - len({document.sha256 for document in documents})
    tally.faults += store.faults()
    tally.partial += len(verify(store).broken)
    for document in documents:
        said = document.text.count("Speaker ")
        whole = len(findings[document.id].statements) == said == len(findings[document.id].mentions)
        tally.partial += not whole
    read = {source.name for source in kept.values() if source.state == "read"}
    tally.partial += len(read ^ {document.name for document in documents})
    store.close()


if __name__ == "__main__":
    main()
