"""`onrecord support`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result
    from tests.show.conftest import FakeRecord

    Shell = Callable[..., Result]


@pytest.fixture
def story(ferry: FakeRecord) -> FakeRecord:
    """The invented dispute about a ferry: two quote one sentence, both of one origin."""
    return ferry


def test_a_single_origin_is_said_with_its_passages(shell: Shell) -> None:
    """What two articles carry from one origin is shown with the four counts and both places."""
    result = shell("support", "--kind", "utterance", "--width", "120")

    assert 0 == result.exit_code
    assert "single origin · Mail" in result.stdout
    assert "2 articles · 2 outlets · publishers not known · 1 origin" in result.stdout
    assert "Mail · mail.txt:1-36" in result.stdout


def test_json_gives_places(shell: Shell) -> None:
    """Each place names its document and its range."""
    told = json.loads(shell("support", "--kind", "utterance", "--json").stdout)["support"]

    assert ["mail.txt", "post.txt"] == sorted(place["name"] for place in told[0]["places"])
    assert "single origin" == told[0]["rests"]


def test_nothing_of_a_kind_is_code_4(shell: Shell) -> None:
    """Without such a fact the exit code is 4."""
    assert (4, "") == ((result := shell("support", "--kind", "commitment")).exit_code, result.stdout)
