"""Quotations that somebody signed."""

from __future__ import annotations

import pytest

from onrecord.find.signed import signature
from onrecord.text.marks import quotations

WORDS = "“The bridge must open again this year.”"


@pytest.mark.parametrize(
    ("signed", "name"),
    [
        (" — Ada Quill", "Ada Quill"),
        ("― Ada Quill, 41, baker in Halmouth.\n\nNext", "Ada Quill"),
        ("\n-- Ruiz de la Torre (teacher)", "Ruiz de la Torre"),
        (" – Éva Szabó.\r\nNext", "Éva Szabó"),
        (" - Bob Orme Jr.", "Bob Orme Jr."),
        ("\n\n— Ada Quill\n\nNext", "Ada Quill"),
    ],
)
def test_the_name_behind_the_dash_is_found(signed: str, name: str) -> None:
    """Age, trade and the full stop of the line are no part of the name."""
    text = WORDS + signed
    found = signature(text, quotations(text)[0])

    assert found is not None
    assert name == text[slice(*found[0])]
    assert text[slice(*found[1])].strip("—―-–") == ""


@pytest.mark.parametrize(
    "after",
    ["", " Ada Quill", " — Ada Quill said on Monday.", " — and so it did.", "\n\n— Ada Quill said no.", " — 41 votes"],
)
def test_what_goes_on_is_no_signature(after: str) -> None:
    """A dash that goes on with the sentence signs nothing."""
    text = WORDS + after

    assert signature(text, quotations(text)[0]) is None
