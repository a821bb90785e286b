"""Titles written before a name, and what of the words behind them is the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.link.names import SUFFIXES, genders
from onrecord.link.smallwords import BODY_WORDS
from onrecord.text.letters import words
from onrecord.text.offices import head_office, is_office_word

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Words of a name that no title follows, at most.
_MOST_NAMES = 4
#: Nouns of bodies and places that people bear as surnames too.
_SURNAMES = frozenset("hall church park parks tower house bridge street post banks garden mirror mission court".split())


def last_title(tokens: Sequence[str]) -> int | None:
    """The place of the last title among the words of a name; none when there is none.

    A title with nothing but "Jr." or "III" behind it is a surname: "Otto Galt King Jr.".
    """
    for at in range(len(tokens) - 1, -1, -1):
        rest = words(" ".join(tokens[at + 1 :]))
        if is_title(tokens[at]) and not (at and rest and set(rest) <= SUFFIXES):
            return at
    return None


def may_be_name(rest: Sequence[str]) -> bool:
    """Whether the words behind a title may be a person's name: a few, all with a capital, none of a body."""
    is_short = 0 < len(rest) <= _MOST_NAMES and all(word[:1].isupper() for word in rest)
    return is_short and not is_of_body(words(" ".join(rest)))


def is_of_body(plain: Sequence[str]) -> bool:
    """Whether plain words name a body or a place by a noun in them: "the harbour bank", but not "Ada Hall"."""
    is_person = len(plain) in {2, 3} and plain[0] in genders() and plain[-1] in _SURNAMES
    return bool(set(plain[:-1] if is_person else plain) & BODY_WORDS)


def is_title(token: str) -> bool:
    """Whether one word, as it is written, is a title."""
    return is_office_word(token) and head_office(token.strip(".,")) is not None
