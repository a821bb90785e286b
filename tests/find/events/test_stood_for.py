"""Pronouns and the words that they stand for."""

from __future__ import annotations

import pytest

from onrecord.find.events.stood_for import Before, stood_for
from onrecord.terms import Mention, NameKind, Span, mention_id

NAMES: dict[str, NameKind] = {"Orla Venn": "person", "Dahl": "person", "Port Union": "organisation", "Harl": "place"}


@pytest.mark.parametrize(
    ("text", "about", "expected"),
    [
        ("Orla Venn spoke. She left.", "Orla Venn", ["Orla Venn", "left."]),
        ("Orla Venn met Dahl. She left.", "Orla Venn", ["Orla Venn", "left."]),
        ("The mayors Orla Venn and Dahl spoke. She left.", "The mayors", []),
        ("The Port Union spoke. They left.", "The Port Union", ["Port Union", "left."]),
        ("The summit began. It ended.", "The summit", ["The summit", "ended."]),
        ("The ministers spoke. It ended.", "The ministers", []),
        ("Harl filled up. It was full in the hall.", "Harl", ["It was full in the hall."]),
        ("Dahl spoke. The summit ended.", "Dahl", ["The summit ended."]),
    ],
)
def test_a_pronoun_gives_way_to_what_it_stands_for(text: str, about: str, expected: list[str]) -> None:
    """A person for "she", a body for "they", a thing for "it"; nothing is told where two may be meant."""
    mentions = []
    for name, kind in NAMES.items():
        if name in text:
            span = Span.of(text, text.index(name), text.index(name) + len(name))
            mentions.append(Mention(mention_id("d", kind, span), "d", span, kind))
    cut = text.index(". ") + 2
    before = (Before((cut, cut), None), Before((0, cut), (text.index(about), text.index(about) + len(about))))

    assert expected == [text[a:b] for a, b in stood_for(text, [(cut, len(text))], mentions, before)]
