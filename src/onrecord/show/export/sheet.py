"""One table of a record, ready to be written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.show.export.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.show.shown import Shown


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table and the record it comes from; its rows can be gone through as often as needed."""

    record: Shown
    table: str

    def rows(self) -> Iterator[dict[str, object]]:
        """The rows, in the order of the record."""
        return self.record.rows(self.table)

    def columns(self) -> tuple[str, ...]:
        """The fixed columns, then those that rows add, in the order in which they first turn up."""
        names = dict.fromkeys(TABLES[self.table])
        for row in self.rows():
            names.update(dict.fromkeys(row))
        return tuple(names)
