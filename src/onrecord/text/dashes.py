"""Speech that a dash introduces at the start of a paragraph: — Never, said the envoy."""

from __future__ import annotations

import re

#: Only the long dashes: hyphens and short dashes introduce list items in news pages.
_OPENING = re.compile(r"[—―]\s?")
#: The speech has to be tagged, or the dash may introduce anything.
_TAG = re.compile(
    r"(?:(,)|[.!?…])\s(?:[—–―-]\s)?(?:said|says|added|asked|replied|answered|told|insisted|warned|concluded)(?!\w)",
)


def dash_speech(text: str, start: int, end: int) -> tuple[tuple[int, int, int, int], ...]:
    """Start, end, inner start and inner end of the speech that the paragraph ``text[start:end]`` begins with, if any.

    The speech ends before the tag; what follows the tag may be speech again, but nothing shows it.
    """
    opening = _OPENING.match(text, start, end)
    if opening is None:
        return ()
    tag = _TAG.search(text, opening.end(), end)
    if tag is None or tag.start() == opening.end():
        return ()
    words_end = tag.start() if tag.group(1) else tag.start() + 1
    return ((start, words_end, opening.end(), words_end),)
