"""Which places may be one."""

from __future__ import annotations

import pytest

from onrecord.weigh.events.places import Places

KNOWN = Places([("old port", "harl"), ("harl", "norland")])


@pytest.mark.parametrize(
    ("left", "right", "agree", "clash"),
    [
        (["harl"], ["harl"], True, False),
        (["old port"], ["harl"], True, False),
        (["harl"], ["sarn"], False, True),
        (["paris"], ["france"], True, False),
        (["paris"], ["elysee palace"], True, False),
        (["paris"], ["berlin"], False, True),
        (["france"], ["germany"], False, True),
        (["town hall"], ["harl"], False, False),
        ([], ["harl"], False, False),
        (["lower harl"], ["harl"], True, False),
    ],
)
def test_agreeing_and_clashing(left: list[str], right: list[str], agree: bool, clash: bool) -> None:
    """One lies in the other by the articles or by what everybody knows; a building lies in some town that is not told."""
    assert (agree, clash) == (KNOWN.agree(left, right), KNOWN.clash(left, right))


def test_a_name_is_compared_without_article_and_possessive() -> None:
    """Case and accents do not matter either."""
    assert "elysee palace" == Places.key("the Élysée Palace") == Places.key("Elysee Palace’s")
