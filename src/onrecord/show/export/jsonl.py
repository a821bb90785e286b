"""Export as JSON lines: one row a line."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from onrecord.show.json_text import json_text

if TYPE_CHECKING:
    from onrecord.show.export.sheet import Sheet


def write_jsonl(sheet: Sheet, stream: IO[bytes]) -> int:
    """Write each row as one line of JSON in UTF-8; returns how many there were."""
    count = 0
    for row in sheet.rows():
        stream.write(json_text(row).encode() + b"\n")
        count += 1
    return count
