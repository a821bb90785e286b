"""The five real articles against the record that two readers made of them, with the data's own scorer."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.data import SHARED, exported
from bench.measure import Measure

TABLES = (
    "documents", "statements", "utterances", "positions", "commitments", "conflicts", "origins", "events",
)  # fmt: skip
_ROW = re.compile(r"^\s*(\S[^0-9]*?)\s+(\d+)/(\d+)(?:\s+rows beyond the gold: (\d+))?$")


def measure() -> list[Measure]:
    """Figures as found counts; the whole report of the scorer is printed as it comes."""
    with tempfile.TemporaryDirectory() as folder:
        exported(SHARED / "seeds", TABLES, Path(folder))
        command = [sys.executable, str(SHARED / "eval" / "seeds.py"), folder]
        printed = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout
    print(printed)
    figures: dict[str, float] = {}
    for line in printed.splitlines():
        if match := _ROW.match(line):
            figures[match[1]] = float(match[2])
            if match[4]:
                figures[f"{match[1]} beyond"] = float(match[4])
    return [Measure("seeds", figures)]
