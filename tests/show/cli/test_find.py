from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Shell = Callable[..., Result]


def test_a_place_is_shown_with_who_speaks_there(shell: Shell) -> None:
    """A hit names outlet, document, range and the speaker in whose words it lies, with the text around it."""
    out = shell("find", "stays", "open", "--width", "100").stdout

    assert "Pell Courier · courier.txt:84-94 · Ada Brook, quoted" in out
    assert "“The harbour stays open,”" in out
    assert "Tom Reeve" not in out


def test_nothing_found_is_exit_code_4(shell: Shell) -> None:
    """Words that stand nowhere end with 4."""
    result = shell("find", "unicorn")

    assert (4, "") == (result.exit_code, result.stdout)
    assert "No article holds 'unicorn'." in result.stderr


def test_json_gives_ranges(shell: Shell) -> None:
    """``--json`` gives the range and the exact words."""
    told = json.loads(shell("find", "decision", "--json").stdout)

    assert ["decision"] == [hit["exact"] for hit in told["hits"]]


def test_a_full_list_says_so(shell: Shell) -> None:
    """When the limit is reached, it is said that there may be more."""
    assert "There may be more than these 1" in shell("find", "harbour", "--limit", "1").stderr
