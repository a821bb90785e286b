"""Quotations that are signed with a dash and a name: “The bridge must open.” — Ada Quill, baker.

Vox pops, letters and quotations set apart from the text name their speaker so, behind the closing mark or in the
paragraph below, with no verb of saying.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from onrecord.text.marks import Quotation

Range = tuple[int, int]

_WORD: Final = r"[^\W\d_a-zà-öø-ÿ][\w.’'-]*"
_SIGNATURE: Final = re.compile(
    # The dash, on the same line or alone with the name in the next paragraph.
    r"[.,]?[ \t\u00a0]*(?:\r?\n[ \t\u00a0]*){0,2}(?P<dash>[-–—―~]{1,3})[ \t\u00a0]*"
    rf"(?P<name>{_WORD}(?:[ \t\u00a0]+(?:(?:de|da|di|do|van|von|der|den|la|le|el|al|bin|ibn|of|the|and|y)[ \t\u00a0]+){{0,2}}{_WORD}){{0,5}})"
    # Age, work or place of whoever signs, and nothing more on the line.
    r"(?:[ \t\u00a0]*[,(][^\r\n.!?\"“”«»]{0,80}?\)?)?[ \t\u00a0]*\.?[ \t\u00a0]*(?=[\r\n]|\Z)"
)


def signature(text: str, quotation: Quotation) -> tuple[Range, Range] | None:
    """Find who signed a quotation.

    Args:
        text: The text that the quotation stands in.
        quotation: One that a mark closes.

    Returns:
        The range of the name and that of the dash; none where nobody signed it.
    """
    found = _SIGNATURE.match(text, quotation.end)
    return None if found is None else (without_stop(text, found.span("name")), found.span("dash"))


def without_stop(text: str, name: Range) -> Range:
    """A name without the full stop of its sentence; one behind an initial or "Jr" is its own."""
    last = text[name[0] : name[1]].rsplit(maxsplit=1)[-1]
    return (name[0], name[1] - 1) if last.endswith(".") and len(last) > len("Jr.") else name
