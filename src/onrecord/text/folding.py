"""Text folded for comparison: without case, diacritics and the many shapes of apostrophe, dash and space.

Folding is done character by character, so that every folded character knows the one it came from. It is
idempotent: folded text folds to itself.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

#: Letters that Unicode does not decompose but readers of English write without their stroke or ligature.
_LETTERS = {
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "ŧ": "t", "ŋ": "ng",
    "ı": "i", "ĸ": "k", "ɓ": "b", "ɗ": "d", "ƒ": "f", "ƙ": "k", "ə": "a", "ɨ": "i", "ʉ": "u", "ƶ": "z",
}  # fmt: skip
_APOSTROPHES = "'‘’‚‛ʹʻʼʽˈ′`´＇ʾʿ՚Ꞌꞌ"
_DOUBLE_QUOTES = '"“”„‟″«»＂〝〞〟ʺ'
_DASHES = "-‐‑‒–—―−⁃﹘﹣－"

_SHAPES = {
    **_LETTERS,
    **dict.fromkeys(_APOSTROPHES, "'"),
    **dict.fromkeys(_DOUBLE_QUOTES, '"'),
    **dict.fromkeys(_DASHES, "-"),
}


def folded(text: str) -> str:
    """``text`` folded for comparison of names and words.

    Case and diacritics go; compatibility forms, apostrophes, double quotation marks and dashes take their plain
    shape; a run of white space becomes one space (also at the ends); invisible format characters go.
    """
    if text.isascii() and text.isalnum():  # most words; nothing but the case can change
        return text.lower()
    return folded_with_offsets(text)[0]


def folded_with_offsets(text: str) -> tuple[str, tuple[int, ...]]:
    """``text`` folded, and for each folded character the index in ``text`` of the character it came from."""
    pieces: list[str] = []
    offsets: list[int] = []
    after_space = False
    for index, char in enumerate(text):
        for new in _folded_char(char):
            is_space = new == " "
            if not (is_space and after_space):
                pieces.append(new)
                offsets.append(index)
            after_space = is_space
    return "".join(pieces), tuple(offsets)


@lru_cache(maxsize=8192)
def _folded_char(char: str) -> str:
    # Casefolding and decomposing feed each other, so both run until nothing changes; three rounds suffice for
    # every code point (tested).
    if char in _SHAPES:
        return _SHAPES[char]
    current = char
    for _ in range(4):
        following = "".join(_plain(c) for c in unicodedata.normalize("NFKD", current.casefold()))
        if following == current:
            break
        current = following
    return current


def _plain(char: str) -> str:
    if char in _SHAPES:
        return _SHAPES[char]
    if char.isspace():
        return " "
    if unicodedata.combining(char) or unicodedata.category(char) in {"Cf", "Mn", "Me"}:
        return ""
    return char
