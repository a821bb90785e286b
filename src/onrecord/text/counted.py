"""The noun that stands after a number and is counted: "13,000 workers", "seven European countries", "a five-member panel"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORD: Final = re.compile(
    r"[ \u00a0\n]{1,2}(?P<word>[^\W\d_][\w'’&/.-]{0,40}?)(?=[\s,;:!?)\]\"”»–—…]|\.(?:\s|$|[\"”'’)])|$)"
)
#: What may stand between a number and what it counts.
_MORE: Final = re.compile(r"[ \u00a0\n](?:more|other|further|additional|extra)(?=[ \u00a0\n])")
#: At most so many words are read after a number.
_FAR: Final = 5
#: Words that end what is counted, or are never counted.
_STOPS: Final = frozenset(
    "a about above according across after against ago ahead all along alone already also although am among an and any "
    "apart are around as at away back be because been before behind being below between both but by can could daily did "
    "do does down due during each early earlier either even ever every except few following for from further had has "
    "have he her here him his how however i if in including inside instead into is it its itself just last late later "
    "less like made many may me might more most much must my near nearly never next no nor not now of off on once one "
    "only onto or other our out outside over own past per plus prior rather said say says she should since so some "
    "such than that the their them then there these they this those though through throughout till to today together "
    "tomorrow too toward towards under until up upon us via was we were what when where whether which while who whom "
    "whose why will with within without would yes yesterday yet you your worldwide nationwide overall annually yearly "
    "monthly weekly respectively apiece altogether combined came come comes went rose fell won lost got took gave "
    "according left remained remain remains".split()
)
#: Plural nouns that do not end in s, with their singular.
_IRREGULAR: Final[Mapping[str, str]] = {
    "people": "people", "men": "man", "women": "woman", "children": "child", "police": "police", "staff": "staff",
    "personnel": "personnel", "troops": "troop", "feet": "foot", "teeth": "tooth", "mice": "mouse", "geese": "goose",
    "cattle": "cattle", "sheep": "sheep", "fish": "fish", "aircraft": "aircraft", "spacecraft": "spacecraft",
    "data": "data", "media": "media", "criteria": "criterion", "policemen": "policeman", "firemen": "fireman",
    "firefighters": "firefighter", "servicemen": "serviceman", "fishermen": "fisherman", "congressmen": "congressman",
    "lawmakers": "lawmaker", "salmon": "salmon", "deer": "deer", "series": "series", "species": "species",
    "lives": "life", "wives": "wife", "knives": "knife", "leaves": "leaf", "wolves": "wolf", "shelves": "shelf",
    "loaves": "loaf", "halves": "half", "thieves": "thief", "calves": "calf", "buses": "bus", "gases": "gas",
    "viruses": "virus", "crises": "crisis", "analyses": "analysis", "bases": "base", "cases": "case",
    "houses": "house", "horses": "horse", "nurses": "nurse", "courses": "course", "purposes": "purpose",
    "licences": "licence", "movies": "movie", "cookies": "cookie", "ties": "tie", "pies": "pie", "lies": "lie",
    "shoes": "shoe", "heroes": "hero", "potatoes": "potato", "tomatoes": "tomato", "vetoes": "veto", "axes": "axe",
    "headquarters": "headquarters", "means": "means", "wounded": "wounded", "dead": "dead", "injured": "injured",
    "offspring": "offspring", "crew": "crew", "youth": "youth",
}  # fmt: skip
#: Words in s that are no plural nouns.
_NOT_PLURAL: Final = re.compile(
    r"(?:ss|us|is|ous|['’]s?)$|^(?:as|gas|bus|plus|lens|yes|always|perhaps|sometimes|towards|news|says|does|goes|has|was|his|its|this|thus)$"
)
_VERBS_IN_S: Final = frozenset(
    "asks begins becomes brings calls comes costs covers ends faces falls follows gets gives goes holds includes keeps "
    "leaves lies lives makes means meets needs plans plays provides puts remains rises runs says seeks seems sees "
    "shows sits stands starts takes tells tries turns wants wins works".split()
)
#: A number and a noun with a hyphen between: what stands after "5-" and is no noun that is counted.
_NO_PART: Final = frozenset(
    "way fold time party strong plus something odd off hand star year-old th st nd rd size round".split()
)
_HYPHENED: Final = re.compile(r"-(?P<word>[a-z]{3,20})(?![\w])(?!-)")


def counted_after(text: str, at: int, *, single: bool) -> tuple[int, int, str] | None:
    """Where the counted noun with its attributes stands after a number, and its base form; none when none is sure.

    Args:
        text: Any text.
        at: Where the number ends.
        single: Whether the number is one, so that the noun is no plural.
    """
    words: list[tuple[int, int, str]] = []
    more = _MORE.match(text, at)
    at = more.end() if more is not None and not single else at
    for _ in range(_FAR):
        match = _WORD.match(text, words[-1][1] if words else at)
        if match is None or match["word"].lower() in _STOPS:
            break
        words.append((match.start("word"), match.end("word"), match["word"]))
        if _is_plural(match["word"], first=len(words) == 1) or (single and not _is_attribute(match["word"])):
            break
    if not words:
        return None
    start, end, last = words[0][0], words[-1][1], words[-1][2]
    if single:
        return None if _is_plural(last, first=True) and last.lower() not in _IRREGULAR else (start, end, last.lower())
    return (start, end, base_form(last)) if _is_plural(last, first=len(words) == 1) else None


def counted_by_hyphen(text: str, at: int) -> tuple[int, int, str] | None:
    """The noun in "a five-member panel"; ``at`` is where the number ends."""
    match = _HYPHENED.match(text, at)
    if match is None or match["word"] in _NO_PART or match["word"] in _STOPS:
        return None
    return match.start("word"), match.end("word"), match["word"]


def base_form(noun: str) -> str:
    """The singular of an English noun, in lower case unless it is a name of people ("Americans")."""
    low = noun.lower() if not noun[:1].isupper() or noun.isupper() else noun
    if low.lower() in _IRREGULAR:
        return _IRREGULAR[low.lower()]
    stem = low.rsplit("-", 1)
    if len(stem) == 2 and stem[1] in _IRREGULAR:
        return f"{stem[0]}-{_IRREGULAR[stem[1]]}"
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("zzes", "zz")):
        if low.endswith(ending) and len(low) > len(ending) + 1:
            return low[: -len(ending)] + instead
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low


def _is_plural(word: str, *, first: bool) -> bool:
    low = word.lower()
    if low in _IRREGULAR or low.rsplit("-", 1)[-1] in _IRREGULAR:
        return True
    return low.endswith("s") and len(low) > 2 and not _NOT_PLURAL.search(low) and (first or low not in _VERBS_IN_S)


def _is_attribute(word: str) -> bool:
    """Whether a word before a singular noun looks like an adjective."""
    low = word.lower()
    return low in _ADJECTIVES or low.endswith(("ous", "ful", "ive", "able", "ible", "less", "ical", "est"))


_ADJECTIVES: Final = frozenset(
    "big small large new old young good bad key major minor single senior former local national foreign federal "
    "public private early final full great high low long short main other possible potential recent serious "
    "top total western eastern northern southern unnamed further additional possible".split()
)
