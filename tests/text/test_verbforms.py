"""Forms of verbs."""

from __future__ import annotations

import pytest

from onrecord.text.verbforms import forms, is_participle


@pytest.mark.parametrize(
    ("base", "form"),
    [
        ("deny", "denied"),
        ("pledge", "pledging"),
        ("push", "pushes"),
        ("withdraw", "withdrew"),
        ("ban", "banned"),
        ("lead", "led"),
        ("snub", "snubbed"),
    ],
)
def test_a_verb_is_known_in_all_its_forms(base: str, form: str) -> None:
    """By rule for most, by the table for those that no rule gives."""
    assert {base, form} <= forms(base)


@pytest.mark.parametrize(
    ("form", "base", "expected"),
    [("rejected", "reject", True), ("rejects", "reject", False), ("rejecting", "reject", False), ("cut", "cut", True)],
)
def test_a_participle_may_stand_in_the_passive(form: str, base: str, expected: bool) -> None:
    """The base form, the third person and the form in "-ing" do not, but for verbs whose participle is their base."""
    assert expected is is_participle(form, base)
