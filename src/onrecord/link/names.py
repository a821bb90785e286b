"""Names of people taken apart: titles before, the name itself, suffixes after."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from onrecord.text.gazetteer import field, rows
from onrecord.text.letters import words
from onrecord.text.offices import is_office_word

Gender = Literal["m", "f"]

#: Forms of address and the gender they give.
_ADDRESS: dict[str, Gender | None] = {
    "mr": "m", "mister": "m", "sir": "m", "lord": "m", "monsieur": "m", "herr": "m", "senor": "m", "don": None,
    "mrs": "f", "ms": "f", "miss": "f", "madame": "f", "madam": "f", "lady": "f", "dame": "f", "frau": "f",
    "senora": "f", "dr": None, "prof": None, "hon": None, "rev": None, "fr": None, "st": None,
    "sister": "f", "baroness": "f", "baron": "m", "cllr": None, "cllrs": None, "ald": None, "insp": None, "det": None, "brig": None,
    "cdr": None, "cmdr": None, "cpl": None, "pte": None, "canon": None, "msgr": None, "rear": None, "headman": None,
}  # fmt: skip
_PARTICLES = frozenset(
    "al el ad as ar bin ibn ben bint abu abd ul ur da das de del della der den di do dos du la le les van von zu zur "
    "ter ten te mac st san santa".split()
)
#: What stands behind a name: generations, degrees, honours.
SUFFIXES = frozenset("jr sr ii iii iv phd md esq qc kc mp mep cbe obe mbe".split())
_PARENTHESIS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_POSSESSIVE = re.compile(r"['’]s?$")
_NICKNAME = re.compile(r"[\"“„']([^\"“”„']{2,})[\"”“']")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in plain words, without titles and suffixes."""

    #: All words of the name in order, surname included.
    parts: tuple[str, ...]
    #: The surname with its particles; the last word when the order cannot be told.
    surname: tuple[str, ...]
    #: A nickname given in quotation marks.
    nickname: str | None
    gender: Gender | None
    #: Whether a title or form of address stood before it.
    is_titled: bool

    @property
    def given(self) -> tuple[str, ...]:
        """The words before the surname."""
        return self.parts[: len(self.parts) - len(self.surname)]

    @property
    def is_full(self) -> bool:
        """Whether there is more than a surname, even if only an initial."""
        return len(self.parts) > len(self.surname)


@lru_cache(maxsize=65536)
def parse(text: str) -> PersonName:
    """Take a name apart. Nothing is dropped when nothing but titles would be left."""
    bare = _POSSESSIVE.sub("", _PARENTHESIS.sub(" ", " ".join(text.split())).strip(" ,;:"))
    quoted = _NICKNAME.search(bare)
    nickname = next(iter(words(quoted.group(1))), None) if quoted else None
    if quoted:
        bare = bare[: quoted.start()] + " " + bare[quoted.end() :]
    before, comma, after = bare.partition(",")
    if comma and words(after) and not set(words(after)) <= SUFFIXES and len(words(before)) <= 2:
        bare = f"{after} {before}"
    return _parsed(bare, nickname)


def untitled(text: str) -> str:
    """A name as it is written, without the titles before it, a possessive ending and the white space of line breaks."""
    tokens = _POSSESSIVE.sub("", " ".join(_PARENTHESIS.sub(" ", text).split()).strip(' ,;:"“”')).split()
    dropped = 0
    while dropped < len(tokens) - 1 and is_address(tokens[dropped]):
        dropped += 1
    return " ".join(tokens[dropped:]) or text


@cache
def genders() -> dict[str, Gender]:
    """Given names that are mostly borne by men or by women."""
    found: dict[str, Gender] = {}
    for row in rows("given_names"):
        for name in field(row, 1).split():
            found[name] = "m" if field(row, 0) == "m" else "f"
    return found


def _parsed(bare: str, nickname: str | None) -> PersonName:
    tokens = bare.split()
    gender: Gender | None = None
    dropped = 0
    while dropped < len(tokens) - 1 and is_address(tokens[dropped]):
        gender = gender or _ADDRESS.get(_plain(tokens[dropped]))
        dropped += 1
    parts = words(" ".join(tokens[dropped:]))
    while len(parts) > 1 and parts[-1] in SUFFIXES:
        parts = parts[:-1]
    surname = _surname(parts)
    if gender is None and len(parts) > len(surname):
        gender = genders().get(parts[0])
    return PersonName(parts, surname, nickname, gender, dropped > 0)


def _surname(parts: tuple[str, ...]) -> tuple[str, ...]:
    at = max(0, len(parts) - 1)
    while at > 1 and parts[at - 1] in _PARTICLES:
        at -= 1
    # "Al Hakim" or "Van Hollen" alone is all surname.
    if at == 1 and parts[0] in _PARTICLES and parts[0] not in {"ben", "don", "abu"}:
        at = 0
    return parts[at:]


def is_address(token: str) -> bool:
    """Whether a word before a name is a form of address or a title: "Mrs.", "President"."""
    plain = _plain(token)
    return plain in _ADDRESS or is_office_word(token)


def _plain(token: str) -> str:
    return "".join(words(token))
