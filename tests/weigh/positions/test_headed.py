"""Words that can head a question."""

from __future__ import annotations

import pytest

from onrecord.find.stances.find import stances
from onrecord.weigh.positions.headed import heading


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Norrland wants to close the ferry.", "closing the ferry"),
        ("Norrland rejected the idea of a toll on bridges.", "toll on bridges"),
        ("Norrland backed the ferry closure on Monday.", "ferry closure"),
        ("Norrland opposes letting the ferry go.", "letting the ferry go"),
        ("Norrland praised the former mayors.", None),
        ("Norrland criticised the risks of delay.", None),
        ("Norrland backed what they had done.", None),
        ("Norrland endorsed Mr. Orme.", None),
        ("Norrland endorsed the ferry closure more than a year ago.", "ferry closure"),
        ("Norrland called for such a ferry closure.", "ferry closure"),
    ],
)
def test_heading(text: str, words: str | None) -> None:
    """Deeds become nouns; days, people, dangers and clauses head no question."""
    (stance,) = stances(text, (), (), document="d" * 16)
    assert words == heading(stance)
