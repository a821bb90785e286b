"""What an article is about, as weights on its words: rare words, names, and words of the headline and lead weigh most.

Beside single words count what tells two like events apart: names of two words ("Ada Brook"), numbers with what they count
("23 pirates"), and days of the year.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from onrecord.link.origins.roots import day_of
from onrecord.text.bare import bare
from onrecord.text.folding import folded
from onrecord.text.months import DAY, GAP, MONTH, day_number, month_number
from onrecord.text.rarity import RARE, rarity
from onrecord.text.stems import stem

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from onrecord.terms import Document, Findings

_WORD: Final = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]{2,}")
#: Words of the headline and lead, which say in short what the article tells.
_LEAD_WORDS: Final = 60
_LEAD: Final = 1.5
#: A word that is written large inside a sentence is mostly a name, and names tell stories apart.
_NAME: Final = 2.0
#: Numbers are rare, but the same few (years, ages, percentages) stand in many stories.
_NUMBER: Final = 0.6
#: What is left of the likeness of two articles whose latest years differ.
_OTHER_YEAR: Final = 0.7
#: Days after which a story that goes on is rather another one of its kind.
_MONTHS: Final = 180
_YEAR: Final = re.compile(r"(?<![\d$€£.,/])(?:19[89]\d|20[0-3]\d)(?![\d,.]?\d)")
#: Words less rare than this stand in every other article and tell nothing.
_PLAIN: Final = 1.0
#: Words kept of an article: the weightiest.
_KEPT: Final = 250
#: What a name of two words, a day of the year, and a number with its noun weigh beside a single rare word.
_COMPOUND: Final = 1.0
_LARGE: Final = r"[^\W\d_a-zß-öø-ÿ][^\W\d_]+"
#: Words written large behind a small word or a comma, so not at the start of a sentence or in a headline.
_INSIDE: Final = re.compile(rf"(?<=[a-zß-öø-ÿ,] )({_LARGE})")
_FULL_NAME: Final = re.compile(rf"(?<=[a-zß-öø-ÿ,] )({_LARGE})\s({_LARGE})")
_COUNTED: Final = re.compile(
    r"(?<![\w.,])(\d+(?:[.,]\d+)*|two|three|four|five|six|seven|eight|nine|ten|twelve|dozen)\s([a-zß-öø-ÿ]{3,})"
)
_DAY: Final = re.compile(rf"\b(?:(?P<month>{MONTH}){GAP}(?P<day>{DAY})|(?P<first>{DAY}){GAP}(?P<then>{MONTH}))")


@dataclass(frozen=True, slots=True)
class Profile:
    """One article's weights, of length one in all."""

    document: str
    #: By word; names of two words and counted things have a space in them, days of the year begin with ``@``.
    weights: Mapping[str, float]
    day: dt.date | None
    #: The year of that day; where it is not known, the latest year that the text names, if any.
    year: int | None

    def top(self, count: int) -> list[str]:
        """The weightiest single words, heaviest first."""
        single = (word for word in self.weights if not is_compound(word))
        return sorted(single, key=lambda word: (-self.weights[word], word))[:count]


def is_compound(word: str) -> bool:
    """Whether it stands for more than a word: a full name, a counted thing, a day of the year."""
    return " " in word or word[:1] == "@"


def profile(document: Document, findings: Findings | None) -> Profile:
    """Weigh the words of an article, furniture left out."""
    text = bare(document)
    if document.title is not None and document.title.span is None:
        text = f"{document.title.value}\n{text}"
    weighed = {**_words(text, findings), **_compounds(text)}
    day = day_of(document)
    kept = sorted(weighed, key=lambda word: (-weighed[word], word))[:_KEPT]
    length = math.sqrt(sum(weighed[word] ** 2 for word in kept)) or 1.0
    return Profile(
        document.id,
        {word: weighed[word] / length for word in sorted(kept)},
        day,
        _year(text) if day is None else day.year,
    )


def _words(text: str, findings: Findings | None) -> dict[str, float]:
    found = [_stem(match.group()) for match in _WORD.finditer(text)]
    lead = set(found[:_LEAD_WORDS])
    names = {_stem(match[1]) for match in _INSIDE.finditer(text)}
    names |= {_stem(w) for m in (findings.mentions if findings else ()) for w in _WORD.findall(m.span.exact)}
    return {
        word: (1 + math.log(count))
        * _rarity(word)
        * (_LEAD if word in lead else 1.0)
        * (_NAME if word in names else 1.0)
        for word, count in Counter(found).items()
        if _rarity(word) >= _PLAIN
    }


def _compounds(text: str) -> dict[str, float]:
    return {word: (1 + math.log(count)) * RARE * _COMPOUND for word, count in Counter(_compound(text)).items()}


def _compound(text: str) -> Iterator[str]:
    for match in _FULL_NAME.finditer(text):
        yield f"{_stem(match[1])} {_stem(match[2])}"
    for match in _COUNTED.finditer(text):
        if rarity(_stem(match[2])) >= _PLAIN:
            yield f"{match[1]} {_stem(match[2])}"
    for match in _DAY.finditer(text):
        yield f"@{month_number(match['month'] or match['then'])}-{day_number(match['day'] or match['first'])}"


def likeness(a: Profile, b: Profile) -> float:
    """How alike two articles are, 0 to 1: the cosine of their weights, less the further apart they came out."""
    short, long = sorted((a.weights, b.weights), key=len)
    return sum(weight * long[word] for word, weight in short.items() if word in long) * nearness(a, b)


def nearness(a: Profile, b: Profile) -> float:
    """1 for articles of the same days, down to a half for those months and a quarter for those years apart.

    Where a day of publication is not known, the latest years that the articles name are compared; 1 where that is not
    known either. Of two like events (an election, a patch, a shooting) the year is often all that differs.
    """
    if a.day is not None and b.day is not None:
        apart = abs((a.day - b.day).days)
        months = max(0.5, 1.0 - max(0, apart - 3) / 60)
        return max(0.25, months - max(0, apart - _MONTHS) / (2 * 365))
    return _OTHER_YEAR if a.year is not None and b.year is not None and a.year != b.year else 1.0


def _year(text: str) -> int | None:
    return max((int(match) for match in _YEAR.findall(text)), default=None)


def _rarity(word: str) -> float:
    return _NUMBER * RARE if word[:1].isdigit() else rarity(word)


@lru_cache(maxsize=1 << 17)
def _stem(word: str) -> str:
    return stem(folded(word))
