from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Shell = Callable[..., Result]


def test_an_actor_is_shown_with_title_document_and_lines(shell: Shell) -> None:
    """Kind, title and where it comes from stand above all lines of the actor."""
    out = shell("who", "brook", "--width", "100").stdout

    assert "Ada Brook  person" in out
    assert "current  harbour minister  Pell Courier, 3 May 2031" in out
    assert "“The harbour stays open,”" in out
    assert "promised" not in out


def test_an_unknown_name_gets_names_like_it(shell: Shell) -> None:
    """A name nobody bears ends with 4 and lists the nearest spellings."""
    result = shell("who", "Ada Broke")

    assert (4, "") == (result.exit_code, result.stdout)
    assert "Names like it: Ada Brook." in result.stderr


def test_json_gives_the_entity_and_its_statements(shell: Shell) -> None:
    """``--json`` gives each actor as the export does, with the lines below it."""
    told = json.loads(shell("who", "Reeve", "--json").stdout)

    assert ["Tom Reeve"] == [entity["name"] for entity in told["entities"]]
    assert ["mixed"] == [row["mode"] for row in told["entities"][0]["statements"]]
    assert [[]] == [entity["said_about"] for entity in told["entities"]]
