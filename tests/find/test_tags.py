"""Tags behind a content."""

from __future__ import annotations

import pytest

from onrecord.find.tags import tag


@pytest.mark.parametrize(
    ("content", "rest", "source", "cue"),
    [
        ("The bridge is shut", ",” the union wrote.\n", "the union", "wrote"),
        ("The bridge is shut", ",” she said, referring to the storm.", "she", "said"),
        ("The bridge is shut,", "” Ada Quill, 41, told the Courier.", "Ada Quill, 41", "told"),
        ("Who shut the bridge", "?” asked Bob Orme, a baker in Halmouth.", "Bob Orme, a baker in Halmouth", "asked"),
        ("The bridge is shut", "”, said Orme.", "Orme", "said"),
        ("The bridge is shut", ", harbour officials said on Tuesday.", "harbour officials", "said"),
        ("The bridge is shut", ", the league announced.", "the league", "announced"),
        ("The bridge is shut", ", according to the Halmouth mayor.", "the Halmouth mayor", "according to"),
    ],
)
def test_who_is_named_behind_the_comma_said_it(content: str, rest: str, source: str, cue: str) -> None:
    """Source and cue are the words of the tag; age and office next to a name belong to it."""
    text = content + rest
    found = tag(text, len(content))

    assert found is not None
    assert (source, cue) == (text[slice(*found[0])], text[slice(*found[1])])


@pytest.mark.parametrize(
    "rest",
    [
        "",
        ". She said no.",
        " and she said no.",
        ", said he would leave the city, which he had never liked.",
        ", Orme said that it would open.",
        ", Orme said, “No bridge is safe.”",
        ", which she liked.",
    ],
)
def test_what_is_no_tag_names_nobody(rest: str) -> None:
    """A clause that goes on, or one that belongs to what follows, does not attribute what stands before it."""
    content = "Asked about the bridge"

    assert tag(content + rest, len(content)) is None
