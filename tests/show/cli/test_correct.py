from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Shell = Callable[..., Result]


def test_a_merge_is_signed_and_listed(shell: Shell) -> None:
    """A merge keeps who decided and why, and the list shows it."""
    shell("correct", "merge", "Ada Brook", "Tom Reeve", "--by", "ines", "--reason", "a test")
    out = shell("correct", "list").stdout

    assert "merge  Ada Brook, Tom Reeve  by ines on " in out
    assert "(a test)" in out


def test_a_merge_needs_two_names(shell: Shell) -> None:
    """One name is a mistake in typing: exit code 2."""
    assert 2 == shell("correct", "merge", "Ada Brook").exit_code


def test_an_unknown_name_is_refused(shell: Shell, story: Any) -> None:
    """A name that nobody bears changes nothing and ends with 1."""
    result = shell("correct", "split", "Zorro")

    assert 1 == result.exit_code
    assert () == story.corrections()


def test_the_beginning_of_an_id_is_enough(shell: Shell, story: Any) -> None:
    """A line is rejected by the first characters of its id."""
    wanted = story.statements()[0].statement.id
    told = json.loads(shell("correct", "reject", wanted[:8], "--by", "ines", "--json").stdout)

    assert [wanted] == told["subjects"]


def test_an_id_that_nothing_has_is_refused(shell: Shell) -> None:
    """An id that no line has ends with 1."""
    assert 1 == shell("correct", "confirm", "zzzz").exit_code


def test_a_correction_can_be_taken_back(shell: Shell) -> None:
    """Undo keeps the correction in the list, marked as taken back and by whom."""
    made = json.loads(shell("correct", "rename", "Ada Brook", "A. Brook", "--by", "ines", "--json").stdout)
    shell("correct", "undo", made["id"][:6], "--by", "tom")

    assert "rename  Ada Brook → A. Brook  by ines" in (out := shell("correct", "list").stdout)
    assert "taken back by tom" in out


def test_the_signature_is_the_login_name_unless_given(shell: Shell, story: Any) -> None:
    """Without ``--by`` the environment or the login name signs."""
    shell("correct", "split", "Ada Brook", ONRECORD_BY="desk")

    assert "desk" == story.corrections()[0].by
