from __future__ import annotations

import sys

import pytest

from onrecord.text.folding import folded, folded_with_offsets


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Séjourné", "sejourne"),
        ("ØRSTED Łódź Đặng", "orsted lodz dang"),
        ("STRAẞE Straße", "strasse strasse"),
        ("O’Brien O‘Brien O`Brien", "o'brien o'brien o'brien"),
        ("a—b–c‑d", "a-b-c-d"),
        ("a \u00a0\n b", "a b"),
        ("ﬁne\u200b \u202ewords", "fine words"),
        ("«x» “y”", '"x" "y"'),
    ],
)
def test_folded(text: str, expected: str) -> None:
    """Case, diacritics and shapes of marks do not count."""
    assert expected == folded(text)


def test_offsets_lead_back() -> None:
    """Each folded character knows the character it came from."""
    assert ("aeb c", (0, 0, 1, 2, 4)) == folded_with_offsets("Æb  c"[:3] + "\u200bC")


def test_every_code_point_folds_to_itself_once_folded() -> None:
    """Folding is idempotent for every code point, lone surrogates too."""
    assert [] == [c for c in range(sys.maxunicode + 1) if folded(folded(chr(c))) != folded(chr(c))]
