"""The record of the sample story, made once."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import as_file

import pytest

import onrecord
from onrecord import sample


@pytest.fixture(scope="package")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[onrecord.Record]:
    """The record of the sample story."""
    path = tmp_path_factory.mktemp("sample") / "story.record"
    with as_file(sample.story()) as folder, onrecord.read([folder], record=path) as made:
        yield made
