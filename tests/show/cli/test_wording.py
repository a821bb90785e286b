"""`onrecord wording`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result
    from tests.show.conftest import FakeRecord

    Shell = Callable[..., Result]


def test_words_stand_by_outlet(shell: Shell, story: FakeRecord) -> None:
    """Each outlet's word is shown with its place."""
    story.add("one.txt", "Rioters came.", outlet="Pell Post")
    story.add("two.txt", "Protesters came.", outlet="Pell Mail")
    result = shell("wording", "--width", "100")

    assert 0 == result.exit_code
    assert ["Pell", "Mail", "protester", "two.txt:0-10"] in [row.split() for row in result.stdout.splitlines()]
    assert ["Pell", "Post", "rioter", "one.txt:0-7"] in [row.split() for row in result.stdout.splitlines()]
    uses = json.loads(shell("wording", "--json").stdout)["wording"][0]["uses"]
    assert {("Pell Post", True), ("Pell Mail", False)} == {(use["outlet"], use["charged"]) for use in uses}


def test_nothing_is_code_4(shell: Shell) -> None:
    """Where outlets name nothing differently, the exit code is 4."""
    assert (4, "") == ((result := shell("wording")).exit_code, result.stdout)
