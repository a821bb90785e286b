"""Characters that steer a screen instead of standing on it, made visible.

An article is data: an escape sequence in it must not move a cursor, and a bidi control must not turn a line around.
Newlines and tabs stay, since they only lay text out; joiners stay, since emoji and several scripts need them.
"""

from __future__ import annotations

import re

#: What is replaced: C0 and C1 controls; bidi controls; line and paragraph separators; spaces without width; tags and
#: annotation characters, which can hide words; lone surrogates, which no encoder takes.
#: The bidi controls are those of Unicode Standard Annex 9, section 2.
_STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_SPACE = re.compile(r"\s+")
#: First of the Unicode control pictures, which stand in the order of the C0 controls: ␀, ␁ and so on.
_PICTURES = 0x2400
_DELETE = 0x7F


def visible(text: str) -> str:
    """``text`` with each steering character replaced by a picture (``␛``) or its number (``⟨U+202E⟩``).

    A Windows line end counts as one newline. The result can always be encoded as UTF-8.
    """
    return _STEERING.sub(_shown, text.replace("\r\n", "\n"))


def one_line(text: str) -> str:
    """``text`` made visible on one line: every run of white space becomes one space."""
    return visible(_SPACE.sub(" ", text)).strip()


def _shown(found: re.Match[str]) -> str:
    code = ord(found.group())
    if code < ord(" "):
        return chr(_PICTURES + code)
    return "␡" if code == _DELETE else f"⟨U+{code:04X}⟩"
