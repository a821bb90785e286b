"""The stages in the order in which they run, and what each needs and gives.

Work is named by reference (``module:attribute``), so that a worker process can load it for itself and the list can be
read, checked and printed without importing any of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Literal, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from onrecord.link.origins.publishers import Publishers
    from onrecord.terms import Correction, Document, Findings, Problem, Question, Settlement, Weighing

    ReadWork = Callable[..., tuple[Document | None, tuple[Problem, ...]]]
    FindWork = Callable[[Document, int], Findings]
    SettleWork = Callable[[Sequence[Document], Mapping[str, Findings], Sequence[Correction], Publishers], Settlement]
    WeighWork = Callable[
        [Sequence[Document], Mapping[str, Findings], Settlement, Sequence[Correction], Sequence[Question]], Weighing
    ]

Scope = Literal["document", "record"]


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of the work.

    A stage over one document runs in a worker that can be killed; one over the record runs at the end, over
    everything.
    """

    name: str
    scope: Scope
    needs: frozenset[str]
    gives: frozenset[str]
    #: ``module:function``. A document stage that has to load something names a function that returns the work.
    work: str
    #: ``module:function`` that gives the version as a string, without loading a model; what it says is kept with each
    #: document, and a document read under another version is read anew.
    version: str


STAGES = (
    Stage(
        "read",
        "document",
        frozenset({"bytes", "name"}),
        frozenset({"document"}),
        "onrecord.run.work:reader",
        "onrecord.run.work:reader_version",
    ),
    Stage(
        "find",
        "document",
        frozenset({"document"}),
        frozenset({"findings"}),
        "onrecord.run.work:finder",
        "onrecord.run.work:finder_version",
    ),
    Stage(
        "settle",
        "record",
        frozenset({"document", "findings", "corrections", "publishers"}),
        frozenset({"settlement"}),
        "onrecord.run.work:settler",
        "onrecord.run.work:settler_version",
    ),
    Stage(
        "weigh",
        "record",
        frozenset({"document", "findings", "settlement", "corrections", "questions"}),
        frozenset({"weighing"}),
        "onrecord.run.work:weigher",
        "onrecord.run.work:weigher_version",
    ),
)
#: What is there before the first stage runs.
GIVEN = frozenset({"bytes", "name", "corrections", "publishers", "questions"})


def check(stages: Iterable[Stage]) -> None:
    """Check that each stage finds what it needs, given by one before it; raises ValueError."""
    there = set(GIVEN)
    names: set[str] = set()
    for stage in stages:
        if missing := sorted(stage.needs - there):
            raise ValueError(f"The stage `{stage.name}` needs {', '.join(missing)}, which no stage before it gives.")
        if stage.name in names:
            raise ValueError(f"There are two stages named `{stage.name}`.")
        names.add(stage.name)
        there |= stage.gives


def named(stages: Iterable[Stage], name: str) -> Stage:
    """The stage of this name; raises ValueError when there is none."""
    for stage in stages:
        if stage.name == name:
            return stage
    raise ValueError(f"There is no stage named `{name}`.")


def load(reference: str) -> object:
    """The object that ``module:attribute`` names; raises ImportError or AttributeError when it is not there."""
    module, _, attribute = reference.partition(":")
    return getattr(import_module(module), attribute)


def signature(stages: Iterable[Stage]) -> str:
    """What reads a document, in one string: the document stages with their versions."""
    parts = [
        f"{stage.name} {cast('Callable[[], str]', load(stage.version))()}"
        for stage in stages
        if stage.scope == "document"
    ]
    return "; ".join(parts)
