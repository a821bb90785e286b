"""Where the measuring data lie, unpacked once into a cache outside the project."""

from __future__ import annotations

import lzma
import os
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

SHARED = Path(os.environ.get("ONRECORD_SHARED", Path(__file__).resolve().parents[2] / "shared"))
CACHE = Path(os.environ.get("ONRECORD_BENCH_CACHE", Path(tempfile.gettempdir()) / "onrecord-bench"))


def unpacked(archive: str) -> Path:
    """The folder with the content of an archive or of a single compressed file of the data; unpacked on first use."""
    source = SHARED / "data" / archive
    target = CACHE / Path(archive).name.split(".")[0]
    if not target.exists():
        partial = target.with_suffix(".partial")
        partial.mkdir(parents=True, exist_ok=True)
        if ".tar" in archive:
            with tarfile.open(source) as tar:
                tar.extractall(partial, filter="data")
        else:
            (partial / Path(archive).stem).write_bytes(lzma.decompress(source.read_bytes()))
        partial.rename(target)
    return target


def exported(texts: Path, tables: tuple[str, ...], folder: Path, *arguments: str) -> Path:
    """Read ``texts`` into a fresh record with the real command line and export tables as JSON lines into ``folder``."""
    record = folder / "bench.record"
    onrecord = [sys.executable, "-m", "onrecord"]
    done = subprocess.run([*onrecord, "read", str(texts), "-r", str(record), *arguments], check=False)
    if done.returncode not in {0, 3}:
        raise RuntimeError(f"onrecord read ended with {done.returncode}")
    for table in tables:
        with (folder / f"{table}.jsonl").open("wb") as out:
            command = [*onrecord, "export", str(record), "--what", table, "--format", "jsonl"]
            subprocess.run(command, check=True, stdout=out)
    return folder
