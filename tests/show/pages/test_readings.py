from __future__ import annotations

from typing import Any

from onrecord.show.pages.index import index
from onrecord.show.pages.readings import side_by_side
from onrecord.show.web.ways import Rooms


def test_differences_are_words_and_not_just_colours(ferry: Any) -> None:
    """Each piece of a reading says how it stands to the fullest, and the kinds of difference are named."""
    seen = index(ferry)
    shown = side_by_side(seen.utterances["u1"], seen, Rooms())
    (other,) = shown.others

    assert ("Mail", "Post") == (shown.fullest.outlet, other.said.outlet)
    assert ("changed", "will", "might", "modality") in [
        (each.how, each.full.strip(), each.own.strip(), each.kinds) for each in other.pieces
    ]
    assert "left out" in {each.how for each in other.pieces}


def test_only_so_many_are_compared(ferry: Any) -> None:
    """Beyond the number that is shown, readings are counted and not compared."""
    seen = index(ferry)
    shown = side_by_side(seen.utterances["u1"], seen, Rooms(), most=0)

    assert ((), 1) == (shown.others, shown.more)
