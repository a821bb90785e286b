from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result


@pytest.fixture
def ready(story: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reading that gives back the invented story at once."""
    monkeypatch.setattr("onrecord.run.reading.read", lambda *_, **__: story)


def test_the_demo_goes_the_whole_way(shell: Callable[..., Result], ready: None, tmp_path: Path) -> None:
    """It lays out the packaged story, shows the record, writes the page and names the next commands."""
    result = shell("demo", str(tmp_path / "d"), "--width", "100")

    assert 0 == result.exit_code
    assert "Ada Brook" in result.stdout
    assert (tmp_path / "d" / "dossier.html").stat().st_size > 10_000
    assert len(list((tmp_path / "d" / "articles").iterdir())) >= 8
    assert "Next: onrecord read YOUR-FOLDER" in result.stderr


def test_the_demo_shows_a_beginning(
    shell: Callable[..., Result], ready: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a long record it shows who said most and their first lines, and says how many more there are."""
    monkeypatch.setattr("onrecord.show.cli.demo.SPEAKERS", 1)
    monkeypatch.setattr("onrecord.show.cli.demo.LINES", 1)
    result = shell("demo", str(tmp_path / "d"), "--width", "100")

    assert "and 1 more statement\n" in result.stdout
    assert "Tom Reeve" not in result.stdout
    assert "and 1 more speaker: onrecord show" in result.stderr
