"""The settings."""

from __future__ import annotations

import os
from dataclasses import fields

import pytest

from onrecord.run.settings import Settings


def test_every_setting_says_what_it_does() -> None:
    """Each field carries a sentence for the help of the command line."""
    assert all(field.metadata["help"].strip() for field in fields(Settings))


@pytest.mark.parametrize("setting", [field.name for field in fields(Settings)])
def test_limits_are_positive(setting: str) -> None:
    """A negative limit is refused by name."""
    with pytest.raises(ValueError, match=f"`{setting}` must be positive"):
        Settings(**{setting: -1})


def test_no_more_workers_than_inputs() -> None:
    """Workers that would have nothing to do are not started, and there is always one."""
    assert [1, 1, 3, 4] == [Settings(workers=4).workers_for(inputs) for inputs in (0, 1, 3, 9)]


def test_a_few_inputs_take_one_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Left to itself, the program starts a second worker only where it is worth loading everything twice."""
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1, 2})
    assert [1, 1, 2, 3] == [Settings().workers_for(inputs) for inputs in (0, 8, 9, 1000)]
