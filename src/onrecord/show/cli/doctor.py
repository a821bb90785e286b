"""`onrecord doctor`: is everything in order."""

from __future__ import annotations

import platform
import sys
from dataclasses import dataclass
from importlib import metadata
from typing import TYPE_CHECKING

import click

from onrecord import __version__
from onrecord.show.cli import exits
from onrecord.show.cli.exampled import Exampled
from onrecord.show.cli.options import json_option, record_option, talk_options
from onrecord.show.cli.voice import put_json

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: Packages whose versions matter when something looks odd.
PACKAGES = (
    "apsw",
    "click",
    "jinja2",
    "justhtml",
    "numpy",
    "onnxruntime",
    "rich",
    "sentencex",
    "tokenizers",
    "trafilatura",
)


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: whether it is in order, and what was seen."""

    name: str
    fine: bool
    seen: str


@click.command(cls=Exampled, examples=(("onrecord doctor", "the installation, and ./story.record if there is one"),))
@record_option
@json_option
@talk_options
def command(*, record_path: Path, as_json: bool) -> int:
    """Check the installation, the shipped model, and the record.

    Exits with 1 when something is not in order.
    """
    checks = [*_installation(), _model(), _parquet(), _record(record_path)]
    if as_json:
        put_json({"checks": [{"name": check.name, "fine": check.fine, "seen": check.seen} for check in checks]})
    else:
        for check in checks:
            click.echo(f"{'ok ' if check.fine else 'BAD'}  {check.name}: {check.seen}")
    return exits.OK if all(check.fine for check in checks) else exits.ERROR


def _installation() -> Iterator[Check]:
    yield Check("onrecord", fine=True, seen=__version__)
    yield Check("python", fine=sys.version_info >= (3, 11), seen=f"{platform.python_version()} on {platform.system()}")
    for package in PACKAGES:
        try:
            yield Check(package, fine=True, seen=metadata.version(package))
        except metadata.PackageNotFoundError:
            yield Check(package, fine=False, seen="not installed: reinstall onrecord")


def _model() -> Check:
    from onrecord.infer.reader import Reader  # noqa: PLC0415 - slow to import

    try:
        Reader.shipped().read("“All is well,” the doctor said.")
    except Exception as error:  # noqa: BLE001 - whatever is wrong with the model is what the doctor has to tell
        return Check("reader model", fine=False, seen=f"{type(error).__name__}: {error}")
    return Check("reader model", fine=True, seen="loads and reads")


def _parquet() -> Check:
    try:
        return Check("parquet export", fine=True, seen=f"pyarrow {metadata.version('pyarrow')}")
    except metadata.PackageNotFoundError:
        return Check("parquet export", fine=True, seen="not installed (optional: pip install 'onrecord[parquet]')")


def _record(path: Path) -> Check:
    if not path.exists():
        return Check("record", fine=True, seen=f"none at {path}")
    from onrecord.run.record import Record  # noqa: PLC0415 - brings the store

    try:
        with Record.open(path) as record:
            checked = record.verify()
    except Exception as error:  # noqa: BLE001 - whatever is wrong with the record is what the doctor has to tell
        return Check("record", fine=False, seen=f"{path}: {error}")
    seen = f"{path}: {checked.documents:,} documents, {checked.spans:,} spans, {len(checked.broken):,} broken"
    return Check("record", fine=not checked.broken, seen=seen)
