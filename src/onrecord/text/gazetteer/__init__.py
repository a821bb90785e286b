"""Tables of public facts: states, bodies, outlets, offices, nicknames. The files are data; `read` opens them."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of the table ``name``, each a tuple of tab-separated fields; lines that start with # are comments."""
    text = resources.files(__name__).joinpath(f"{name}.tsv").read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line and not line.startswith("#"))


def field(row: tuple[str, ...], index: int) -> str:
    """The field at ``index``, empty where the row is shorter."""
    return row[index].strip() if index < len(row) else ""


def listed(row: tuple[str, ...], index: int) -> tuple[str, ...]:
    """The parts of a field that lists several things with ``|`` between them."""
    return tuple(part.strip() for part in field(row, index).split("|") if part.strip())
