"""Letters of names: one plain form for comparison, how a word sounds in other spellings, and look-alike letters."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from onrecord.text.folding import folded

#: Cyrillic letters in the romanisation that English-language news uses (BGN/PCGN, shortened).
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "ye", "ё": "yo", "ж": "zh", "з": "z",
    "и": "i", "і": "i", "ї": "yi", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "ђ": "dj",
    "џ": "dz",
}  # fmt: skip
_GREEK = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l",
    "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "φ": "f",
    "χ": "ch", "ψ": "ps", "ω": "o",
}  # fmt: skip
_ROMAN = {**_CYRILLIC, **_GREEK}

#: Letters of other scripts that look like a Latin one (the common part of UTS 39's confusables, read from their shapes).
_LOOK_ALIKE = {
    "а": "a", "в": "b", "с": "c", "ԁ": "d", "е": "e", "һ": "h", "і": "i", "ј": "j", "к": "k", "ӏ": "l", "м": "m",
    "н": "h", "о": "o", "р": "p", "ԛ": "q", "ѕ": "s", "т": "t", "у": "y", "ѵ": "v", "ѡ": "w", "ԝ": "w", "х": "x",
    "г": "r", "п": "n", "α": "a", "β": "b", "ε": "e", "ι": "i", "κ": "k", "ν": "v", "ο": "o", "ρ": "p", "τ": "t",
    "υ": "u", "χ": "x", "η": "n", "μ": "u", "ω": "w", "γ": "y", "ζ": "z", "օ": "o", "ա": "w", "ս": "u", "ո": "n",
    "հ": "h", "0": "o", "1": "l", "ɑ": "a", "ɡ": "g", "ꞵ": "b", "ᴀ": "a", "ᴄ": "c", "ᴇ": "e", "ᴏ": "o", "ᴠ": "v",
    "3": "e", "5": "s", "ѐ": "e", "ı": "i", "ɩ": "i", "ʏ": "y", "ɴ": "n", "ʀ": "r",
}  # fmt: skip

#: Scripts with letters that pass for Latin ones.
_PASSING = frozenset({"CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"})

#: Spellings that come from different romanisations of one sound; applied in this order to a plain word.
_SOUNDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^(ye|ie|je)", "e"), (r"^(oleks|olex|alex|aleks|alyaks|aliaks)", "aleks"), (r"shch|sch|tch|tsch", "sh"),
        (r"dzh|dj|dsch", "j"), (r"zh", "j"), (r"kh|gh", "h"), (r"ph", "f"), (r"th", "t"), (r"ck|q", "k"),
        (r"c(?=[aoukrlt]|$)", "k"), (r"c(?=[eiy])", "s"), (r"x", "ks"), (r"w", "v"), (r"ou|oo", "u"), (r"ee", "i"),
        (r"(iy|yy|ij|ii|ey|ei|yi|ie|y|j)$", "i"), (r"y", "i"), (r"ia", "a"), (r"io", "o"), (r"iu", "u"), (r"ie", "e"),
        (r"ae", "a"), (r"oe", "o"), (r"ue", "u"), (r"ii", "i"), (r"(.)\1", r"\1"),
    )
)  # fmt: skip


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """The words of a name in plain Latin letters: folded, Cyrillic and Greek romanised, apostrophes dropped.

    A hyphen parts words, a full stop after an initial goes, whatever is not a letter or digit parts words too. A word
    that mixes scripts is left as it is, so that it equals no honest one.
    """
    plain = " ".join(_romanised(word) for word in folded(text).replace("'", "").split())
    return tuple("".join(c if c.isalnum() else " " for c in plain).split())


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """How a plain word sounds, roughly the same for every romanisation: ``zelenskyy`` and ``zelensky`` agree."""
    heard = word
    for pattern, replacement in _SOUNDS:
        heard = pattern.sub(replacement, heard)
    return heard


@lru_cache(maxsize=65536)
def scripts(text: str) -> frozenset[str]:
    """The scripts of the letters of ``text``, by the first word of their Unicode names: LATIN, CYRILLIC, ..."""
    return frozenset(_script(char) for char in text if char.isalpha())


@lru_cache(maxsize=65536)
def skeleton(text: str) -> str:
    """What ``text`` looks like when each look-alike letter is read as the Latin one; used to warn, never to merge."""
    seen = folded(text.replace("I", "l").replace("|", "l"))
    return "".join(_LOOK_ALIKE.get(char, char) for char in seen).replace("rn", "m").replace("vv", "w")


def is_mixed(text: str) -> bool:
    """Whether one word of ``text`` mixes Latin letters with Cyrillic, Greek, Armenian or Cherokee ones."""
    return any("LATIN" in (found := scripts(word)) and found & _PASSING for word in text.split())


@lru_cache(maxsize=65536)
def distance(left: str, right: str) -> int:
    """The number of letters to put in, leave out, exchange or swap with a neighbour to get from one to the other."""
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        following = [i]
        for j, b in enumerate(right, 1):
            best = min(row[j] + 1, following[j - 1] + 1, row[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                best = min(best, before[j - 2] + 1)
            following.append(best)
        before, row = row, following
    return row[-1]


def _romanised(word: str) -> str:
    return word if is_mixed(word) else "".join(_ROMAN.get(char, char) for char in word)


def _script(char: str) -> str:
    return unicodedata.name(char, "UNKNOWN").split(" ", 1)[0]
