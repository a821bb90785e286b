from __future__ import annotations

from typing import Any

from onrecord.show.named import named


def test_part_of_a_name_will_do(story: Any) -> None:
    """If nobody is called so, those are meant in whose spellings all the words stand, whatever their case."""
    assert ["Ada Brook"] == [entity.name for entity in named(story, "BROOK ada")]


def test_a_stranger_is_nobody(story: Any) -> None:
    """A name of which some word stands in no spelling means nobody."""
    assert () == named(story, "Ada Reeve")
