"""Relays and occasions of a statement."""

from __future__ import annotations

import pytest

from onrecord.find.context import occasion, relay


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        ("“We sail,” Minister Orla Venn told the Port Courier on Friday.", "We sail", "the Port Courier"),
        (
            "In conversations with La Gazette du soir, she argued that tolls must fall.",
            "tolls must fall",
            "La Gazette du soir",
        ),
        ("She backed the tolls, the Port Courier reported.", "the tolls", "the Port Courier"),
        (
            "The Meridian Press agency quoted an official as saying ships were late.",
            "ships were late",
            "The Meridian Press",
        ),
        ("According to Meridian Press, she backed the tolls.", "the tolls", "Meridian Press"),
        ("“We sail,” she said in an interview with Fjord News.", "We sail", "Fjord News"),
        ("“We sail,” she said in an interview with Fjord Inc.", "We sail", "Fjord Inc."),
        ("In a statement on Friday she said tolls must fall.", "tolls must fall", None),
        ("She backed the tolls, the Sunday Courier reported.", "the tolls", "the Sunday Courier"),
        ("She said tolls must fall.", "tolls must fall", None),
        ("She said Venn told the Courier nothing.", "Venn told the Courier nothing", None),
    ],
)
def test_the_relay_is_the_name_that_carried_the_words(text: str, content: str, expected: str | None) -> None:
    """A name after "told", "interview with" or before "reported" relays; one inside the content does not."""
    start = text.index(content)
    found = relay(text, [(0, len(text))], [(start, start + len(content))], [])
    assert expected == (None if found is None else text[slice(*found)])


def test_the_speaker_is_no_relay() -> None:
    """The source of a statement does not relay their own words."""
    text = "The Port Courier reported that ships were late."

    assert relay(text, [(0, len(text))], [(26, 47)], [(0, 16)]) is None


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        (
            "“We sail,” she said at a press conference with her deputies.",
            "We sail",
            "at a press conference with her deputies",
        ),
        (
            "“We sail,” she said at a meeting chaired by Orla Venn, and left.",
            "We sail",
            "at a meeting chaired by Orla Venn",
        ),
        (
            "She said at the port's yearly hearing that tolls must fall.",
            "tolls must fall",
            "at the port's yearly hearing",
        ),
        ("She said the meeting went well.", "the meeting went well", None),
        ("She promised to speak at a rally.", "to speak at a rally", None),
    ],
)
def test_the_occasion_is_named_outside_the_content(text: str, content: str, expected: str | None) -> None:
    """Words such as "at a press conference" name the occasion unless they are themselves said."""
    start = text.index(content)
    found = occasion(text, [(0, len(text))], [(start, start + len(content))])
    assert expected == (None if found is None else text[slice(*found)])


@pytest.mark.parametrize(
    ("text", "outlet", "expected"),
    [
        ("“We sail,” Venn told the Courier.", "Port Courier", None),
        ("“We sail,” Venn told the Courier.", "Elba Ledger", "the Courier"),
        ("“We sail,” Venn told MPN.", "Maritime Press Network", None),
        ("“We sail,” Venn told MPs.", None, None),
        ("“We sail,” Venn told the Senate.", None, None),
        ("“We sail,” Venn was quoted as saying by the daily Elba Ledger.", None, "Elba Ledger"),
    ],
)
def test_who_is_told_in_session_or_prints_it_itself_relays_nothing(
    text: str, outlet: str | None, expected: str | None
) -> None:
    """What members were told, or the article's own outlet, came by no relay."""
    found = relay(text, [(0, len(text))], [(0, 9)], [], outlet)
    assert expected == (None if found is None else text[slice(*found)])
