"""The import rule in pyproject.toml covers the whole house."""

from __future__ import annotations

import tomllib
from pathlib import Path


def test_every_room_stands_in_the_layers(root: Path) -> None:
    """Each folder of the package is named in the contract that says which room may import which."""
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    named = {room.strip() for layer in layers for room in layer.split("|")}
    rooms = {f"onrecord.{path.parent.name}" for path in (root / "src" / "onrecord").glob("*/__init__.py")}

    assert rooms == named


def test_every_room_has_its_tests(root: Path) -> None:
    """Each folder of the package has a folder of tests of the same name."""
    rooms = {path.parent.name for path in (root / "src" / "onrecord").glob("*/__init__.py")}
    tested = {path.name for path in (root / "tests").iterdir() if list(path.glob("test_*.py"))}

    assert set() == rooms - tested
