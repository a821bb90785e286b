from __future__ import annotations

import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from onrecord.show.pages.excerpt import AROUND, excerpt
from onrecord.show.visible import visible
from onrecord.show.web.ways import Rooms
from onrecord.terms import Span


def test_an_excerpt_stays_in_its_paragraph(empty: Any) -> None:
    """What stands around the words ends with their paragraph."""
    document = empty.add("a.txt", "one\nbefore WORDS after\nthree")
    shown = excerpt(document, (empty.cut(document, "WORDS"),), Rooms())

    assert [("before ", False), ("WORDS", True), (" after", False)] == [(part.text, part.lit) for part in shown.parts]


def test_long_surroundings_are_cut_at_words(empty: Any) -> None:
    """Far from the words whole words are left out, and dots say so."""
    document = empty.add("a.txt", "before " * 100 + "WORDS" + " after" * 100)
    shown = excerpt(document, (empty.cut(document, "WORDS"),), Rooms())
    text = "".join(part.text for part in shown.parts)

    assert text.startswith("… before")
    assert text.endswith("after …")
    assert len(text) < 2 * AROUND + 20


@given(st.text(min_size=1, max_size=400), st.data())
def test_any_words_of_any_text_are_shown(new_record: Any, text: str, data: Any) -> None:
    """Whatever a text holds, the lit part shows the words made visible on one line, and nothing breaks."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    record = new_record()
    document = record.add("a.txt", text)
    shown = excerpt(document, (Span.of(text, start, end),), Rooms())

    squeezed = re.sub(r"\s+", " ", text[start:end])

    assert visible(squeezed) == "".join(part.text for part in shown.parts if part.lit)
    assert all(part.text.encode() for part in shown.parts)
