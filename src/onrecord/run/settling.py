"""Who is who over the whole record, settled anew whenever something changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from onrecord.run.stages import load, named

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.keep.store import Store
    from onrecord.run.stages import SettleWork, Stage


def settle(store: Store, stages: Sequence[Stage]) -> None:
    """Settle everything that is in the store now.

    Another process may write meanwhile: then what was worked out is thrown away and done again with what it wrote. That
    ends, since each round that is thrown away means that a document was added by somebody else.
    """
    work = cast("Callable[[], SettleWork]", load(named(stages, "settle").work))()
    while True:
        generation = store.generation()
        documents = tuple(sorted(store.documents(), key=lambda document: document.id))
        settlement = work(documents, store.findings(), store.corrections())
        if store.settle(settlement, generation=generation):
            return
