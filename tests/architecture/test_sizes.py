"""Files and functions stay small enough to be read in one go."""

from __future__ import annotations

import ast
import statistics
from typing import Any

#: Decorators of commands, whose parameters are the options that a person may type.
COMMANDS = {"command", "group"}


def lines(node: Any) -> int:
    """How many lines a function takes, its docstring left out."""
    first = node.body[0]
    is_docstring = (
        isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str)
    )
    docstring = (first.end_lineno or first.lineno) - first.lineno + 1 if is_docstring else 0
    return int(node.end_lineno - node.lineno + 1 - docstring)


def functions(parts: Any) -> list[Any]:
    """The parts that are functions or methods."""
    return [part for part in parts if isinstance(part.node, ast.FunctionDef | ast.AsyncFunctionDef)]


def is_command(node: ast.FunctionDef) -> bool:
    """Whether the function is one that the command line calls with its options."""
    called = [item.func if isinstance(item, ast.Call) else item for item in node.decorator_list]
    return any(
        (item.attr if isinstance(item, ast.Attribute) else getattr(item, "id", "")) in COMMANDS for item in called
    )


def test_no_file_is_longer_than_400_lines(modules: dict[str, str]) -> None:
    """A file of the package has at most 400 lines, and the middle one at most 130."""
    sizes = {name: source.count("\n") for name, source in modules.items()}

    assert {} == {name: size for name, size in sizes.items() if size > 400}
    assert statistics.median(sizes.values()) <= 130


def test_no_function_is_longer_than_60_lines(parts: Any) -> None:
    """A function has at most 60 lines beside its docstring, and nine of ten at most 30."""
    sizes = {part.where: lines(part.node) for part in functions(parts)}

    assert {} == {name: size for name, size in sizes.items() if size > 60}
    assert sorted(sizes.values())[len(sizes) * 9 // 10] <= 30


def test_no_function_takes_more_than_6_parameters(parts: Any) -> None:
    """A function takes at most 6 parameters beside self; a command line command takes what it offers as options."""
    taken = {
        part.where: len([*part.node.args.posonlyargs, *part.node.args.args, *part.node.args.kwonlyargs])
        - (part.node.args.args[:1] != [] and part.node.args.args[0].arg in {"self", "cls"})
        for part in functions(parts)
        if not is_command(part.node)
    }

    assert {} == {name: count for name, count in taken.items() if count > 6}
