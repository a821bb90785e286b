"""Whoever opens a file finds out what each public part of it is for."""

from __future__ import annotations

import ast
from typing import Any


def is_public(path: tuple[str, ...]) -> bool:
    """Whether a part may be used from elsewhere: no name on the way to it starts with an underscore."""
    return not any(name.startswith("_") for name in path)


def test_every_public_part_says_what_it_is(parts: Any) -> None:
    """Every module, and every public class, function and method, has a docstring."""
    silent = [
        part.where for part in parts if is_public(part.path) and not part.inner and not ast.get_docstring(part.node)
    ]

    assert [] == silent


def test_no_file_is_a_drawer_for_anything(modules: dict[str, str]) -> None:
    """No file is called helpers, utils, misc or common: each says what it holds."""
    drawers = {"common", "helper", "helpers", "misc", "tools", "util", "utils"}

    assert [] == [name for name in modules if name.rsplit("/", 1)[-1].removesuffix(".py").strip("_") in drawers]
