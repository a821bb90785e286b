"""What a sentence says happened on its day."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.find.events.clauses import clauses
from onrecord.find.events.datings import dating
from onrecord.find.events.tokens import Token
from onrecord.find.events.told import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The firm will be sold, its owners announced on May 3.", "the firm will be sold , its owners announced"),
        ("On May 3 Venn explained that ships could wait.", "venn explained that ships could wait"),
        ("Venn announced on May 3.", None),
        ("Venn said on May 3 after talks with her deputy that ships could wait.", "talks with her deputy"),
        ("Venn said on May 3 after the fire in Harl that ships could wait.", None),
        ("Venn asked her people on May 3 to hold out.", "venn asked her people on may 3 to hold out"),
        ("The sale was announced on May 3.", "the sale was announced"),
        ("She was sour on May 3.", None),
        ("She was in Harl on May 3.", "she was in harl"),
        ("I met them on May 3.", None),
        ("Harl Rovers won the May 3 final.", "harl rovers won the may 3 final"),
        ("Today's rates are high.", None),
        ("A report by the board (BIB) released on May 3 found that he knew.", None),
        ("Today the dockyard includes a museum.", None),
        ("The ills he named are powerful forces in Harl today.", None),
        ("Lind told reporters on May 3 he had met both sides.", None),
        ("Venn was confident on May 3 that the bridge would hold.", None),
        ("The visit on May 3 appears to settle the question.", None),
        ("Venn will appear in court on May 3.", "venn will appear in court"),
    ],
)
def test_told_or_not(words: Callable[..., tuple[Token, ...]], text: str, expected: str | None) -> None:
    """What is said goes with an announcement; saying alone, states and first persons tell nothing."""
    found = words(text)
    at = next(place for place, token in enumerate(found) if token.sort == "date")
    event = told(found, clauses(found), dating(found, at))

    assert expected == (None if event is None else " ".join(t.low for a, b in event.parts for t in found[a:b]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks were not held on May 3.", True),
        ("They cancelled the May 3 vote.", True),
        ("They held the May 3 vote.", False),
    ],
)
def test_what_is_off(words: Callable[..., tuple[Token, ...]], text: str, expected: bool) -> None:
    """An event that is denied, or called off before its day, does not happen."""
    found = words(text)
    at = next(place for place, token in enumerate(found) if token.sort == "date")
    event = told(found, clauses(found), dating(found, at))

    assert event is not None
    assert expected is event.is_off
