"""Places that no table knows: what the text itself says is a land or a town and not a person."""

from __future__ import annotations

import re

#: Words that stand before a place far more often than before a person.
_BEFORE = r"\b(?:in|from|near|across|outside|around|throughout|inside|towards|off|into)\s"
#: Words that a land has and a person has not.
_OWNS = (
    r"['’]s?\s(?:\w+\s)?(?:government|minister|ministry|president|presidency|parliament|army|navy|military|coast|capital|border|"
    r"borders|economy|embassy|ambassador|police|islands?|shores?|ports?|troops|forces|defen[cs]e|foreign|prime|"
    r"airspace|waters)\b"
)
#: Endings that make an adjective of a land: Norlandic, Corvenian, Brannish.
_PEOPLE = r"(?:n|ns|an|ans|ian|ians|ic|ish|ese|i|is)\b"
_ADDRESSED = r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.?\s"


def stem_of(land: str) -> str:
    """What stays of the name of a land in its adjective, without the vowels at its end: Corven of Corvenia."""
    return land.rstrip("aeiouy")


def is_people_of(name: str, land: str) -> bool:
    """Whether ``name`` is the adjective or the people of ``land`` by its form: Corvenian of Corvenia."""
    stem = stem_of(land)
    return (
        name != land and len(stem) >= 4 and re.fullmatch(re.escape(stem) + r"[aeiouy]{0,2}" + _PEOPLE, name) is not None
    )


def is_land(text: str, name: str) -> bool:
    """Whether ``text`` uses ``name``, a single word, as that of a place: "in Kell", "Kell's navy", "the Kellish navy"."""
    if not name or " " in name or not name[:1].isupper():
        return False
    exact = re.escape(name)
    if re.search(_ADDRESSED + exact, text) is not None:
        return False
    stem = re.escape(name.rstrip("aeiouy")) if len(name.rstrip("aeiouy")) >= 4 else exact
    patterns = (_BEFORE + exact + r"\b", r"\b" + exact + _OWNS, r"\b" + stem + r"[aeiouy]?" + _PEOPLE)
    evidence = sum(re.search(pattern, text) is not None for pattern in patterns)
    return evidence >= 2 or re.search(r"\b" + exact + _OWNS, text) is not None
