"""One name as it is printed in one place, and whether two words of names may be one word written in two ways."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from onrecord.text.folding import folded
from onrecord.text.letters import distance, sound, words
from onrecord.text.offices import is_office_word
from onrecord.text.rarity import RARE, rarity
from onrecord.text.stems import stem

if TYPE_CHECKING:
    from onrecord.terms import Span

_TOKEN: Final = re.compile(r"[^\s,;:()\"“”]+")
_OWNED: Final = re.compile(r"['’]s?$")
_ADDRESS: Final = frozenset("mr mrs ms miss dr prof sir dame lord lady baroness baron madame monsieur".split())


@dataclass(frozen=True, slots=True)
class Form:
    """One place in one article where a name stands, in its parts as printed."""

    document: str
    span: Span
    parts: tuple[str, ...]

    @property
    def value(self) -> str:
        """The name as it is printed there, on one line."""
        return " ".join(self.span.exact.split())


def on_line(text: str) -> str:
    """A name on one line, without a possessive after it."""
    return _OWNED.sub("", " ".join(text.split()))


def parts_of(name: str) -> tuple[str, ...]:
    """The words of a name as printed, without titles before it and a possessive after it."""
    tokens = [_OWNED.sub("", token.strip(".'’‘")) for token in _TOKEN.findall(name)]
    tokens = [token for token in tokens if token]
    while len(tokens) > 1 and (is_office_word(tokens[0]) or folded(tokens[0]) in _ADDRESS):
        tokens = tokens[1:]
    return tuple(tokens)


def likely_same(left: str, right: str) -> bool:
    """Whether two words of names may be one word written in two ways."""
    if left == right or is_initial(left, right):
        return False
    a, b = plain(left), plain(right)
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    if long == f"{short}n" and short.endswith("a"):
        return False  # a land and its people: Holmia, Holmian
    # Low, Lowe: a last letter that nobody speaks.
    is_mute = long == f"{short}e"
    if len(short) < 3 or (a[:1] != b[:1] and sound(a)[:1] != sound(b)[:1]):
        return False
    if is_mute or sound(a) == sound(b):
        return True
    apart = distance(a, b)
    return (apart == 1 and min(len(a), len(b)) >= 4) or (apart == 2 and min(len(a), len(b)) >= 6 and a[:2] == b[:2])


def is_near(left: str, right: str) -> bool:
    """Whether two words share most of their letters in order: Leila and Layla, not Bob and Robert."""
    a, b = plain(left), plain(right)
    return a[:1] == b[:1] and abs(len(a) - len(b)) <= 1 and SequenceMatcher(None, a, b, autojunk=False).ratio() >= 0.6


def is_odd(left: str, right: str) -> bool:
    """Whether neither word is one of the language or the plural or adjective of the other."""
    a, b = sorted((plain(left), plain(right)), key=len)
    if b.startswith(a) and b[len(a) :] in {"s", "n", "an", "ian", "er", "ers", "i", "is", "ese", "ish", "ic", "e"}:
        return False
    return all(rarity(stem(word)) >= RARE for word in (a, b))


def is_initial(left: str, right: str) -> bool:
    """Whether one word is the initial of the other."""
    short, long = sorted((plain(left), plain(right)), key=len)
    return len(short) <= 1 and long.startswith(short)


def key_of(text: str) -> str:
    """A name for grouping: case does not matter, accents do."""
    return " ".join(text.casefold().split())


def plain(text: str) -> str:
    """A name in plain Latin letters, without gaps."""
    return "".join(words(text))
