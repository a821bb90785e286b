from __future__ import annotations

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
    """Folding is idempotent for every letter and sign, lone surrogates too; the big blocks of ideographs are left out."""
    blocks = (range(0x3400), range(0xA000, 0xAC20), range(0xD790, 0x12000), range(0x1D000, 0x1FC00))
    once = folded("".join(chr(c) for block in blocks for c in block))

    assert once == folded(once)
