"""Where the accounts do not agree: all of it, most serious first, and one conflict with its passages side by side."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.show.pages.conflicts import OPEN, dispute
from onrecord.show.web.desk import digest
from onrecord.show.web.paging import leaf
from onrecord.show.web.ways import Rooms
from onrecord.show.wording import many

if TYPE_CHECKING:
    from onrecord.show.pages.conflicts import Dispute
    from onrecord.show.pages.index import Index
    from onrecord.show.web.paging import Asked, Leaf
    from onrecord.terms import Conflict

DISPUTES = 12
#: Passages of one reading on the page of the conflict.
PASSAGES = 8


@dataclass(frozen=True, slots=True)
class DisputesPage:
    """A list of conflicts."""

    leaf: Leaf[Dispute]
    total: str
    #: Filters: words, address, whether it is set.
    kinds: tuple[tuple[str, str, bool], ...]
    weights: tuple[tuple[str, str, bool], ...]


@dataclass(frozen=True, slots=True)
class DisputePage:
    """One conflict."""

    dispute: Dispute
    #: What a person may settle it to.
    choices: tuple[str, ...]
    seen: str
    back: str


def disputes_page(index: Index, asked: Asked) -> DisputesPage:
    """The conflicts that need a look; with ``all``, the variants too."""
    with_variants = asked.value("all") == "yes"
    kind = asked.value("kind")
    weighed = [each for each in index.conflicts.values() if with_variants or each.rank <= OPEN]
    kept = [each for each in weighed if kind in {"", each.kind}]
    chosen = leaf(kept, asked, size=DISPUTES)
    counted = Counter[str](each.kind for each in weighed)
    kinds = [("all", asked.with_(kind="", page=""), not kind)]
    kinds += [
        (f"{name} {number}", asked.with_(kind=name, page=""), name == kind) for name, number in counted.most_common()
    ]
    minor = sum(each.rank > OPEN for each in index.conflicts.values())
    return DisputesPage(
        chosen.holding([dispute(each, index, Rooms()) for each in chosen.items]),
        many(len(kept), "conflict"),
        tuple(kinds),
        (
            ("without minor ones and variants", asked.with_(all="", page=""), not with_variants),
            (f"with {minor} minor ones and variants", asked.with_(all="yes", page=""), with_variants),
        ),
    )


def dispute_page(index: Index, conflict: Conflict) -> DisputePage:
    """One conflict with more of its passages."""
    values = dict.fromkeys(reading.value for reading in conflict.readings)
    return DisputePage(
        dispute(conflict, index, Rooms(), passages=PASSAGES),
        (*values, "not a conflict", "open"),
        seen_of(conflict),
        f"/conflict/{conflict.id}",
    )


def seen_of(conflict: Conflict) -> str:
    """A hash of what the page of a conflict says."""
    return digest(conflict)
