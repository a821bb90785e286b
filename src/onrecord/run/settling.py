"""What holds over the whole record, worked out anew whenever something changed: who is who, then what follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from onrecord.link.passages import relocated
from onrecord.run.publishers_file import number_of, publishers
from onrecord.run.questions import digest, questions
from onrecord.run.stages import load, named

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from onrecord.keep.store import Store
    from onrecord.run.stages import SettleWork, Stage, WeighWork
    from onrecord.terms import Document, Findings, Settlement


def settle(store: Store, stages: Sequence[Stage]) -> None:
    """Settle everything that is in the store now, and weigh it.

    Another process may write meanwhile: then what was worked out is thrown away and done again with what it wrote. That
    ends, since each round that is thrown away means that a document was added by somebody else.
    """
    work = cast("Callable[[], SettleWork]", load(named(stages, "settle").work))()
    while True:
        generation = store.generation()
        documents, findings = _content(store)
        table, _ = publishers(store)
        settlement = work(documents, findings, relocated(store.corrections(), documents, findings), table)
        kept = store.settle(settlement, generation=generation, publishers=number_of(table))
        if kept and _weigh(store, stages, documents, findings, settlement):
            return


def weigh(store: Store, stages: Sequence[Stage]) -> None:
    """Weigh what is settled, unless that was done, and for the questions that are asked now.

    Where the user's table of publishers is another than the one it was settled with, it is settled anew first.
    """
    if store.settled() and store.settled_with() != number_of(publishers(store)[0]):
        settle(store, stages)
    if store.settled() and store.weighed() != (store.generation(), digest(questions(store)[0])):
        _weigh(store, stages, *_content(store), store.settlement())


def _content(store: Store) -> tuple[tuple[Document, ...], Mapping[str, Findings]]:
    return tuple(sorted(store.documents(), key=lambda document: document.id)), store.findings()


def _weigh(
    store: Store,
    stages: Sequence[Stage],
    documents: Sequence[Document],
    findings: Mapping[str, Findings],
    settlement: Settlement,
) -> bool:
    """Whether it could be kept: not when another process changed the record meanwhile."""
    work = cast("Callable[[], WeighWork]", load(named(stages, "weigh").work))()
    generation = store.generation()
    asked, _ = questions(store)
    weighing = work(documents, findings, settlement, relocated(store.corrections(), documents, findings), asked)
    return store.settled() and store.weigh(weighing, generation=generation, questions=digest(asked))
