"""What the tests on the house itself look at: its files, and the functions and classes in them."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "onrecord"


class Part(NamedTuple):
    """A module, class or function of the package, and where it stands."""

    where: str
    node: ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    #: Names from the outermost class or function down to this one; empty for a module.
    path: tuple[str, ...]
    #: Whether it is written inside a function, where nobody else can call it.
    inner: bool = False


def _parts(where: str, node: ast.AST, path: tuple[str, ...], *, inner: bool = False) -> Iterator[Part]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            below = (*path, child.name)
            yield Part(f"{where}:{child.lineno} {'.'.join(below)}", child, below, inner)
            yield from _parts(where, child, below, inner=inner or not isinstance(child, ast.ClassDef))
        else:
            yield from _parts(where, child, path, inner=inner)


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the project."""
    return ROOT


@pytest.fixture(scope="session")
def modules() -> dict[str, str]:
    """The Python files of the package: path from the root to source text."""
    return {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in sorted(SOURCE.rglob("*.py"))}


@pytest.fixture(scope="session")
def parts(modules: dict[str, str]) -> tuple[Part, ...]:
    """Every module, class and function of the package, nested ones too."""
    found: list[Part] = []
    for where, source in modules.items():
        tree = ast.parse(source)
        found += [Part(where, tree, ()), *_parts(where, tree, ())]
    return tuple(found)


def _listed() -> list[str]:
    """The files that git knows here; none where there is no git or no checkout."""
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return []
    return [name for name in listed.decode("utf-8").split("\0") if name]


@pytest.fixture(scope="session")
def tracked() -> dict[str, bytes]:
    """Every file that goes with the project: path from the root to content.

    In a checkout these are the files that git knows; elsewhere (in an unpacked archive) all that do not lie in
    a hidden folder.
    """
    found = (path.relative_to(ROOT) for path in ROOT.rglob("*") if path.is_file())
    names = _listed() or [str(path) for path in found if not any(part.startswith(".") for part in path.parts)]
    return {name: (ROOT / name).read_bytes() for name in names if (ROOT / name).is_file()}
