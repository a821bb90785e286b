"""Who publishes an outlet: the bundled table of outlets, which a user's own plain-text table extends.

One row a line: outlet, other forms, kind, publisher, parted by tabs; other forms by a bar. What no table knows
stays unknown, and an outlet whose short name several share ("The Times") is found only by a form that the table gives.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from onrecord.terms import Problem
from onrecord.text.folding import folded
from onrecord.text.gazetteer import field, listed, rows

if TYPE_CHECKING:
    from collections.abc import Iterable

KINDS: Final = ("agency", "outlet")
_ARTICLE: Final = re.compile(r"^the\s+")
_TAIL: Final = re.compile(r"(?:\.(?:com|org|net|eu|co|uk|ua|info|fr|de|it|pl|ru))+$|'s?$")
_BRACKETS: Final = re.compile(r"\s*\([^()]*\)\s*$")
_NOT_WORDS: Final = re.compile(r"[\W_]+")
_WRONG: Final = (
    "Line {number} is neither “outlet, publisher” nor “outlet, other forms, agency or outlet, publisher”, parted by tabs; it"
    " is left out."
)


@dataclass(frozen=True, slots=True, order=True)
class Listed:
    """One row of a table of publishers."""

    outlet: str
    forms: tuple[str, ...]
    #: ``agency`` for one whose copy others print, else ``outlet``.
    kind: str
    #: Company, foundation or state body that publishes it.
    publisher: str


@lru_cache(maxsize=65536)
def outlet_key(name: str) -> str:
    """``name`` as outlets are compared: folded, without a leading "the", a domain ending and punctuation."""
    bare = _ARTICLE.sub("", _TAIL.sub("", folded(name).strip()))
    return _NOT_WORDS.sub(" ", bare).strip()


class Publishers:
    """Rows of one or several tables, found by any form of an outlet's name; a later row wins over an earlier one."""

    def __init__(self, rows: Iterable[Listed]) -> None:
        #: As they were given.
        self.rows = tuple(rows)
        self._rows: dict[str, Listed] = {}
        for row in self.rows:
            for form in (row.outlet, *row.forms):
                self._rows[outlet_key(form)] = row

    def find(self, outlet_name: str) -> Listed | None:
        """The row of an outlet; none when no table knows it."""
        found = self._rows.get(outlet_key(outlet_name))
        return found or self._rows.get(outlet_key(_BRACKETS.sub("", outlet_name)))

    def publisher_of(self, outlet_name: str) -> str | None:
        """Who publishes an outlet; none when no table knows it."""
        row = self.find(outlet_name)
        return None if row is None else row.publisher


@lru_cache(maxsize=1)
def bundled_rows() -> tuple[Listed, ...]:
    """The rows of the bundled table."""
    return tuple(Listed(field(row, 0), listed(row, 1), field(row, 2), field(row, 3)) for row in rows("outlets"))


@lru_cache(maxsize=1)
def bundled() -> Publishers:
    """The bundled table."""
    return Publishers(bundled_rows())


def rows_of(text: str, name: str) -> tuple[tuple[Listed, ...], tuple[Problem, ...]]:
    """The rows of a user's table, and what is wrong with it.

    Args:
        text: One outlet a line: ``outlet <tab> publisher``, or the four columns of the bundled table. Empty lines and
            lines that begin with ``#`` are comments.
        name: What problems call the table.

    Returns:
        The rows that can be read, and a problem for each line that cannot, with its place in the text.
    """
    rows: list[Listed] = []
    problems: list[Problem] = []
    at = 0
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        if line.strip() and not line.startswith("#"):
            row = _row(line)
            if row is None:
                problems.append(Problem(name, "partial", "publishers", _WRONG.format(number=number), at=at))
            else:
                rows.append(row)
        at += len(line)
    return tuple(rows), tuple(problems)


def _row(line: str) -> Listed | None:
    cells = [cell.strip() for cell in line.rstrip("\r\n").split("\t")]
    if len(cells) == 2:
        cells = [cells[0], "", "outlet", cells[1]]
    if len(cells) != 4 or not outlet_key(cells[0]) or not cells[3] or cells[2] not in KINDS:
        return None
    return Listed(cells[0], tuple(form.strip() for form in cells[1].split("|") if form.strip()), cells[2], cells[3])
