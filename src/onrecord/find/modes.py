"""Direct, mixed or indirect: decided by what stands inside quotation marks, and by nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.terms import Mode
    from onrecord.text.marks import Quotation

Range = tuple[int, int]
_WORD: Final = re.compile(r"\w+(?:['’]\w+)*")
#: Words that titles write small.
_SMALL: Final = frozenset("a an and as at but by for from in into nor of on or over the to up with".split())
#: A title is seldom longer than this many words.
_TITLE_WORDS: Final = 8


def mode_of(text: str, contents: Sequence[Range], quotations: Sequence[Quotation]) -> Mode:
    """The mode of a statement with these content ranges.

    ``direct`` when every word stands in quotation marks, ``mixed`` when some do, ``indirect`` when none does. A title
    in marks ("the film “A Long Night”") is a name, not words said, and does not make a statement mixed.
    """
    first, last = contents[0][0], contents[-1][1]
    near = (q for q in quotations if q.inner_start < last and first < q.inner_end)
    said = [(q.inner_start, q.inner_end) for q in near if not _is_title(text, q)]
    words = [match.span() for start, end in contents for match in _WORD.finditer(text, start, end)]
    inside = sum(any(a <= start and end <= b for a, b in said) for start, end in words)
    if not inside:
        return "indirect"
    return "direct" if inside == len(words) else "mixed"


def is_title(words: str) -> bool:
    """Whether the words in marks read like a title: at least two, all of weight written large, no end of sentence."""
    found = _WORD.findall(words)
    if not 2 <= len(found) <= _TITLE_WORDS or words.rstrip(" ,").endswith((".", "!", "?")):
        return False
    weighty = [word for word in found if word.lower() not in _SMALL]
    return len(weighty) >= 2 and all(word[0].isupper() or word[0].isdigit() for word in (found[0], *weighty))


def _is_title(text: str, quotation: Quotation) -> bool:
    return is_title(text[quotation.inner_start : quotation.inner_end])
