"""Names that say where, and names that take part."""

from __future__ import annotations

import pytest

from onrecord.find.events.parts import actors, is_where, places
from onrecord.terms import Mention, NameKind, Span, mention_id


def named(text: str, **kinds: NameKind) -> list[Mention]:
    """A mention for each name of the text."""
    found = []
    for name, kind in kinds.items():
        span = Span.of(text, text.index(name), text.index(name) + len(name))
        found.append(Mention(mention_id("d", kind, span), "d", span, kind))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland and Venn met in Harl", [["Harl"], ["Norland", "Venn"]]),
        ("Venn met Norland outside the Old Town Hall in Harl", [["Old Town Hall", "Harl"], ["Venn", "Norland"]]),
        ("Venn visited Harl; Norland waited", [["Harl"], ["Venn", "Norland"]]),
    ],
)
def test_a_place_after_in_is_where_and_a_state_that_acts_takes_part(text: str, expected: list[list[str]]) -> None:
    """The preposition tells; a building is known by its last word."""
    mentions = named(text, Norland="place", Venn="person", Harl="place")
    where = places(text, [(0, len(text))], mentions)

    assert expected == [[s.exact for s in where], [s.exact for s in actors(text, [(0, len(text))], mentions, where)]]


def test_only_names_in_the_ranges_count() -> None:
    """A name elsewhere in the text has no part."""
    text = "Venn left. Dahl met them in Harl."
    mentions = named(text, Venn="person", Dahl="person")

    assert ["Dahl"] == [span.exact for span in actors(text, [(11, len(text))], mentions, ())]
    assert not is_where(text, mentions[1].span)
