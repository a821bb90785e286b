"""Of several people in one source, who speaks: "In a letter read out by her lawyer, Bo Vane, Quill said"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

Range = tuple[int, int]

_BEFORE: Final = re.compile(r"\b(?:by|from|with|through|via|to|of)\s\Z")
_CAPITAL: Final = r"[A-Z][\w’'.-]*"
#: A post, a name, and behind them another name.
_NAMED: Final = re.compile(
    rf"[^,]{{3,60}},\s{_CAPITAL}(?:\s{_CAPITAL}){{0,3}},\s(?P<last>{_CAPITAL}(?:\s{_CAPITAL}){{0,2}})\Z"
)


def nearest_name(text: str, sources: Sequence[Range], cues: Sequence[Range]) -> tuple[Range, ...]:
    """Source ranges, the one that names an agent and, behind it, the subject of the cue cut down to the subject.

    Args:
        text: The text that all ranges lie in.
        sources: Who speaks.
        cues: The words that attribute.
    """
    out = []
    for start, end in sources:
        found = _NAMED.match(text, start, end) if _BEFORE.search(text, max(0, start - 10), start) else None
        is_subject = found is not None and any(0 <= cue[0] - end <= 1 for cue in cues)
        out.append(found.span("last") if found is not None and is_subject else (start, end))
    return tuple(out)
