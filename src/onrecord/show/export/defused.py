"""Text that a spreadsheet would take for a formula."""

from __future__ import annotations

import re

#: Starters by OWASP, "CSV Injection", with their full-width forms, which some programs read alike.
_STARTER = "=+\\-@＝＋－＠"
#: What programs skip before a starter: spaces, a byte order mark, characters without width or shape.
_SKIPPED = "\\s\u200b-\u200f\u2060\ufeff\x00-\x08"
#: At the beginning of a cell a tab or line end counts as a starter too. Inside, a starter counts after what a program
#: set to another separator takes for the end of a cell, as spreadsheets in many countries are set to ``;``.
_CELL = re.compile(f"\\A(?=[{_SKIPPED}]*[{_STARTER}\t\r\n])|(?<=[;\t\r\n])(?=[{_SKIPPED}]*[{_STARTER}])")


def defused(cell: str) -> str:
    """``cell`` with an apostrophe wherever a spreadsheet might begin to run it; the apostrophe makes it text."""
    return _CELL.sub("'", cell)
