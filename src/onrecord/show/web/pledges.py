"""What was promised and what was warned of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.show.pages.promised import promised, warned
from onrecord.show.web.paging import leaf
from onrecord.show.web.ways import Rooms

if TYPE_CHECKING:
    from onrecord.show.pages.index import Index
    from onrecord.show.pages.promised import Promised, Warned
    from onrecord.show.web.paging import Asked, Leaf

#: Of each kind on one page.
SHOWN = 12


@dataclass(frozen=True, slots=True)
class PledgesPage:
    """Both lists."""

    commitments: Leaf[Promised]
    cautions: Leaf[Warned]


def pledges_page(index: Index, asked: Asked) -> PledgesPage:
    """A page of commitments and a page of warnings."""
    ways = Rooms()
    commitments = leaf(index.commitments, asked, size=SHOWN)
    cautions = leaf(index.cautions, asked, size=SHOWN, key="warning")
    return PledgesPage(
        commitments.holding([promised(each, index, ways) for each in commitments.items]),
        cautions.holding([warned(each, index, ways) for each in cautions.items]),
    )
