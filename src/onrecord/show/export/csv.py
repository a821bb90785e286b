"""Export as CSV (RFC 4180): one header, every cell in quotes, nested values as JSON in their cell."""

from __future__ import annotations

import csv
import io
from typing import IO, TYPE_CHECKING

from onrecord.show.export.defused import defused
from onrecord.show.json_text import encodable, json_text

if TYPE_CHECKING:
    from onrecord.show.export.sheet import Sheet


def write_csv(sheet: Sheet, stream: IO[bytes], *, raw: bool = False) -> int:
    """Write the rows in UTF-8 and return how many there were.

    Every cell is quoted, so that no other separator cuts a cell in two. Cells that a spreadsheet might run are
    defused; ``raw`` leaves them as they are, for programs that are no spreadsheets.
    """
    columns = sheet.columns()
    # newline="" leaves line ends to the csv module; write_through keeps the caller's stream the only buffer.
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerow(columns)
    count = 0
    for row in sheet.rows():
        writer.writerow([_cell(row.get(name), raw=raw) for name in columns])
        count += 1
    text.detach()
    return count


def _cell(value: object, *, raw: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, bool | int | float):
        return json_text(value)
    written = encodable(value) if isinstance(value, str) else json_text(value)
    return written if raw else defused(written)
