"""Paths, folders and globs to named bytes."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from onrecord.run.gather import STANDARD_INPUT_NAME, Found, gather, origin_of
from onrecord.terms import Problem


def _tree(top: Path, *names: str) -> None:
    for name in names:
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"text of {name}", encoding="utf-8")


def _names(found: tuple[Found, ...]) -> list[str]:
    return [item.name for item in found if item.problem is None]


def _problems(found: tuple[Found, ...]) -> list[tuple[str, str, str]]:
    return [(item.problem.name, item.problem.severity, item.problem.code) for item in found if item.problem]


def test_a_file_has_its_base_name(tmp_path: Path) -> None:
    """A file named by itself is tried whatever its suffix, and has its base name."""
    _tree(tmp_path, "deep/a.docx")
    (found,) = gather([tmp_path / "deep" / "a.docx"])
    assert ("a.docx", b"text of deep/a.docx") == (found.name, found.load(max_bytes=100))


def test_a_folder_is_walked_in_order(tmp_path: Path) -> None:
    """Files in a folder are named by their path in it, sorted, hidden ones left out."""
    _tree(tmp_path, "b.txt", "a/c.HTML", "a/b.md", ".hidden.txt", ".git/x.txt", "plain")
    assert ["a/b.md", "a/c.HTML", "b.txt", "plain"] == _names(gather([tmp_path]))


def test_other_files_in_folders_are_noted(tmp_path: Path) -> None:
    """Pictures and binaries in a folder are left out with a note, not with a failure."""
    _tree(tmp_path, "a.txt", "b.jpg")
    (tmp_path / "binary").write_bytes(b"\x7fELF\x00\x00")
    (tmp_path / "nothing").touch()
    found = gather([tmp_path])
    assert ["a.txt"] == _names(found)
    assert [("b.jpg", "note", "skipped"), ("binary", "note", "skipped"), ("nothing", "note", "skipped")] == _problems(
        found
    )


def test_a_glob_names_below_its_fixed_part(tmp_path: Path) -> None:
    """What a glob matches is named by its path below the folder before the first wildcard."""
    _tree(tmp_path, "x/a.txt", "x/y/b.txt", "x/c.md")
    assert ["a.txt"] == _names(gather([f"{tmp_path}/x/*.txt"]))
    assert ["x/a.txt", "x/y/b.txt"] == _names(gather([f"{tmp_path}/**/*.txt"]))


def test_a_file_named_like_a_glob_is_a_file(tmp_path: Path) -> None:
    """Brackets in the name of a file that is there are no wildcard."""
    _tree(tmp_path, "a[1].txt")
    assert ["a[1].txt"] == _names(gather([tmp_path / "a[1].txt"]))


def test_what_is_missing_is_a_problem(tmp_path: Path) -> None:
    """A path and a pattern without a match are failures with their names."""
    (tmp_path / "empty").mkdir()
    found = gather([tmp_path / "none.txt", f"{tmp_path}/*.none", tmp_path / "empty", "nul\x00name", "odd\ud800name"])
    assert {
        ("none.txt", "failed", "missing"),
        (f"{tmp_path}/*.none", "failed", "missing"),
        ("empty", "failed", "empty-folder"),
        ("nul\x00name", "failed", "missing"),
        ("odd\ud800name", "failed", "missing"),
    } == set(_problems(found))


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    """A link to a folder above is not followed round and round; a dangling one is a problem."""
    _tree(tmp_path, "a/b.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a" / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    found = gather([tmp_path])
    assert ["a/b.txt"] == _names(found)
    assert [("a/gone.txt", "failed", "unreadable")] == _problems(found)


def test_the_same_file_under_the_same_name_comes_once(tmp_path: Path) -> None:
    """Naming a file twice, or by two paths to it, gives it once."""
    _tree(tmp_path, "a.txt")
    assert ["a.txt"] == _names(gather([tmp_path / "a.txt", f"{tmp_path}/./a.txt", tmp_path]))


def test_order_of_paths_does_not_matter(tmp_path: Path) -> None:
    """The same paths in another order give the same list."""
    _tree(tmp_path, "x/a.txt", "b.txt", "c/d.txt")
    paths = [tmp_path / "x", tmp_path / "b.txt", tmp_path / "c", tmp_path / "none"]
    assert gather(paths) == gather(reversed(paths))


def test_a_device_is_not_a_file() -> None:
    """What would never end is not begun."""
    assert [("zero", "failed", "not-a-file")] == _problems(gather(["/dev/zero"]))


def test_too_large_is_a_problem(tmp_path: Path) -> None:
    """A file above the limit is refused with the limit; one at the limit is read."""
    _tree(tmp_path, "a.txt")
    (found,) = gather([tmp_path / "a.txt"])
    assert b"text of a.txt" == found.load(max_bytes=13)
    refused = found.load(max_bytes=12)
    assert isinstance(refused, Problem)
    assert ("failed", "too-large") == (refused.severity, refused.code)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_what_may_not_be_read_is_a_problem(tmp_path: Path) -> None:
    """A file and a folder without permission are failures."""
    _tree(tmp_path, "a.txt", "b/c.txt")
    (tmp_path / "a.txt").chmod(0)
    (tmp_path / "b").chmod(0)
    found = gather([tmp_path / "b"])
    problem = next(iter(gather([tmp_path / "a.txt"]))).load(max_bytes=9)
    (tmp_path / "b").chmod(0o700)
    assert isinstance(problem, Problem)
    assert "unreadable" == problem.code
    assert ("b", "failed", "unreadable") in _problems(found)


def test_a_file_that_went_away_is_a_problem(tmp_path: Path) -> None:
    """A file removed between finding and reading is a failure of that file."""
    _tree(tmp_path, "a.txt")
    (found,) = gather([tmp_path / "a.txt"])
    (tmp_path / "a.txt").unlink()
    problem = found.load(max_bytes=9)
    assert isinstance(problem, Problem)
    assert "unreadable" == problem.code


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """`-` reads standard input to its end."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"piped \xff")))
    (found,) = gather(["-"])
    assert (STANDARD_INPUT_NAME, b"piped \xff") == (found.name, found.load(max_bytes=99))


def test_origins_tell_places_apart_and_no_path(tmp_path: Path) -> None:
    """Two ways to one file are one origin, two files are two, and no origin shows a path."""
    _tree(tmp_path, "a.txt", "b.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    one, two, link = (origin_of(tmp_path / name) for name in ("a.txt", "b.txt", "link.txt"))
    assert (one == link, one == two) == (True, False)
    assert 64 == len(one)
