"""Who of several in one source speaks."""

from __future__ import annotations

import pytest

from onrecord.find.nearest import nearest_name


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("In a note read out by her lawyer, Bo Vane, Quill said no.", "her lawyer, Bo Vane, Quill", "Quill"),
        ("Her lawyer, Bo Vane, Quill said no.", "Her lawyer, Bo Vane, Quill", "Her lawyer, Bo Vane, Quill"),
        ("A note by her lawyer, Bo Vane, said no.", "her lawyer, Bo Vane", "her lawyer, Bo Vane"),
    ],
)
def test_the_subject_behind_an_agent(text: str, source: str, expected: str) -> None:
    """Behind "by" and a name between commas the last name is the subject; elsewhere a source stays as it is."""
    at = text.index(source)
    (found,) = nearest_name(text, [(at, at + len(source))], [(text.index("said"), text.index("said") + 4)])
    assert text[slice(*found)] == expected
