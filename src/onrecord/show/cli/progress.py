"""How far the reading is: a bar on a terminal, a plain line every ten seconds elsewhere."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from types import MappingProxyType
from typing import TYPE_CHECKING

import click

from onrecord.show.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from onrecord.run.progress import Progress, Step

    Report = Callable[[Progress], None]

#: Seconds between two plain lines.
PAUSE = 10.0
STEPS: Mapping[Step, str] = MappingProxyType(
    {
        "accept": "Taking in",
        "read": "Reading",
        "settle": "Settling who is who",
        "done": "Done",
    }
)
#: Columns of the name beside the bar.
NAME_WIDTH = 30


@contextmanager
def reporting(*, quiet: bool) -> Iterator[Report | None]:
    """A function to report progress to, for the time of one reading; none when nothing is to be said."""
    if quiet:
        yield None
    elif sys.stderr.isatty():
        with _bar() as report:
            yield report
    else:
        yield PlainLines()


class Pace:
    """How many inputs a second the present step finishes."""

    def __init__(self) -> None:
        self._step: Step | None = None
        self._began = 0.0

    def __call__(self, progress: Progress) -> float:
        """The pace since the step began; nought while no time has passed."""
        if progress.step != self._step:
            # What the step before took is no part of this one; the first step began when the reading did.
            self._began = progress.seconds if self._step else 0.0
            self._step = progress.step
        passed = progress.seconds - self._began
        return progress.done / passed if passed > 0 else 0.0


class PlainLines:
    """Says how far the reading is, at most every ten seconds."""

    def __init__(self) -> None:
        self._told = 0.0
        self._pace = Pace()

    def __call__(self, progress: Progress) -> None:
        """Take the latest progress; say it when it is time. That it is done, the summary says."""
        rate = self._pace(progress)
        if progress.step == "done" or progress.seconds - self._told < PAUSE:
            return
        self._told = progress.seconds
        told = f"{STEPS[progress.step]}: {progress.done:,} of {progress.total:,}, {rate:.1f} a second"
        click.echo(f"{told}{', ' + failed if (failed := failed_words(progress)) else ''}", err=True)


def failed_words(progress: Progress) -> str:
    """How many inputs failed, or nothing while none has."""
    return f"{progress.failed:,} failed" if progress.failed else ""


@contextmanager
def _bar() -> Iterator[Report]:
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn  # noqa: PLC0415
    from rich.progress import Progress as Bar  # noqa: PLC0415

    columns = (
        TextColumn("{task.fields[step]}", markup=False), BarColumn(), MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"), TimeRemainingColumn(),
        TextColumn("{task.fields[failed]}", style="red"), TextColumn("{task.fields[name]}", style="dim", markup=False),
    )  # fmt: skip
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        pace = Pace()
        task = bar.add_task("", total=None, step="", rate="", failed="", name="")

        def report(progress: Progress) -> None:
            bar.update(
                task,
                completed=progress.done,
                total=progress.total or None,
                step=STEPS[progress.step],
                rate=f"{pace(progress):.1f}/s",
                failed=failed_words(progress),
                name=one_line(progress.name)[-NAME_WIDTH:],
            )

        yield report
