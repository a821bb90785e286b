"""Text that a spreadsheet would take for a formula."""

from __future__ import annotations

import re

#: Starters by OWASP, CSV Injection, with their full-width forms, which some programs read alike. They count after
#: white space, a byte order mark and spaces without width too, since programs trim these.
_STARTER = re.compile("[\\s\u200b-\u200f\u2060\ufeff\x00-\x08]*[=+\\-@＝＋－＠]|[\t\r\n]")


def defused(cell: str) -> str:
    """``cell``, with an apostrophe in front when a spreadsheet might run it; the apostrophe makes it text."""
    return f"'{cell}" if _STARTER.match(cell) else cell
