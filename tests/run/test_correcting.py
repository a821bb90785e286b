"""Corrections are checked for sense before they are kept."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from onrecord.run.correcting import CorrectionError, made, now, undone


def test_a_correction_is_tidied_and_signed() -> None:
    """Blanks at the ends and repeated subjects go; the same decision at the same moment has the same id."""
    one = made("merge", [" Anna ", "Anne", "Anna"], by=" me ", reason=" same ", on="2031-05-01T10:00:00+00:00")
    two = made("merge", ["Anna", "Anne"], by="me", on="2031-05-01T10:00:00+00:00")
    assert (("Anna", "Anne"), "me", "same") == (one.subjects, one.by, one.reason)
    assert one.id == two.id
    assert one.stands


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"kind": "delete", "subjects": ["a"]}, "There is no correction “delete”"),
        ({"kind": "merge", "subjects": ["a"]}, "at least 2 different subjects, not 1"),
        ({"kind": "merge", "subjects": ["a", "a"]}, "at least 2 different subjects, not 1"),
        ({"kind": "rename", "subjects": ["a", "b"], "value": "c"}, "takes 1 different subject, not 2"),
        ({"kind": "rename", "subjects": ["a"]}, "needs the new name"),
        ({"kind": "merge", "subjects": ["a", "b"], "value": "c"}, "Only a rename, or a split of lines"),
        ({"kind": "reject", "subjects": [" "]}, "takes at least 1"),
        ({"kind": "reject", "subjects": []}, "takes at least 1"),
        ({"kind": "reject", "subjects": ["a"], "by": " "}, "say who makes it"),
    ],
)
def test_incomplete_corrections_are_refused(values: dict[str, Any], message: str) -> None:
    """What is missing or too much is said in one sentence."""
    with pytest.raises(CorrectionError, match=message):
        made(**{"by": "me", "on": None, **values})


def test_taking_back_is_dated_and_signed() -> None:
    """A correction taken back keeps all it said, and who took it back when."""
    one = made("reject", ["x"], by="me", on="2031-05-01T10:00:00+00:00")
    back = undone([one], one.id, by="you", on="2031-05-02T10:00:00+00:00")
    assert (one.id, False, "you", "2031-05-02T10:00:00+00:00") == (back.id, back.stands, back.undone_by, back.undone_on)


def test_taking_back_what_is_not_there_is_refused() -> None:
    """An unknown id, a correction already taken back and an unsigned one are refused."""
    one = made("reject", ["x"], by="me", on=None)
    back = undone([one], one.id, by="you", on=None)
    for corrections, by, message in (([], "me", "no correction"), ([back], "me", "already"), ([one], "", "signed")):
        with pytest.raises(CorrectionError, match=message):
            undone(corrections, one.id, by=by, on=None)


def test_now_has_an_offset() -> None:
    """Times are kept with their offset, so that they can be compared."""
    assert datetime.timedelta(0) == datetime.datetime.fromisoformat(now()).utcoffset()
