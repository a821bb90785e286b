from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    Shell = Callable[..., Result]


def test_the_page_is_written(shell: Shell, tmp_path: Path) -> None:
    """The file is named on standard error, and nothing goes to standard output."""
    result = shell("dossier", "-o", str(tmp_path / "a.html"), "--title", "The harbour")

    assert (0, "") == (result.exit_code, result.stdout)
    assert "Open it in any browser." in result.stderr
    assert "<title>The harbour</title>" in (tmp_path / "a.html").read_text(encoding="utf-8")
