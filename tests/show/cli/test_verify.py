from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Shell = Callable[..., Result]


def test_a_sound_record_is_exit_code_0(shell: Shell) -> None:
    """When every span holds, the numbers are printed with the hash of the contents."""
    result = shell("verify")

    assert 0 == result.exit_code
    assert "2 documents, 4 spans checked, 0 broken.\ncontents sha256 " in result.stdout


def test_a_broken_span_is_exit_code_1(shell: Shell, story: Any) -> None:
    """A span that no longer holds is told, and the exit code is 1."""
    story.broken = ("courier.txt:1-5 no longer says “abcd”.",)
    result = shell("verify")

    assert 1 == result.exit_code
    assert "no longer says" in result.stderr


def test_the_hash_is_that_of_the_contents(shell: Shell, story: Any) -> None:
    """The same contents give the same hash; one changed character gives another."""
    first, again = (json.loads(shell("verify", "--json").stdout)["contents_sha256"] for _ in range(2))
    story._documents[0] = replace(story._documents[0], text="X" + story._documents[0].text[1:])
    changed = json.loads(shell("verify", "--json").stdout)["contents_sha256"]

    assert first == again
    assert first != changed
