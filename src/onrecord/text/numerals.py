"""Numbers in digits and in words: 3.8 billion, 5,000, three and a half million, two-thirds, a dozen, hundreds.

Every repetition in the patterns is bounded, so that matching takes time in proportion to the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from onrecord.text.currencies import CODES
from onrecord.text.months import matched
from onrecord.text.numberwords import ONES, PARTS, SCALES, SMALL, in_words, times

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

NumeralKind = Literal["number", "share", "vague"]
_SIGNS: Final[Mapping[str, float]] = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}
_TENFOLD: Final[Mapping[str, float]] = {"tens": 10.0, "dozens": 12.0, "hundreds": 100.0}
_LARGE: Final = r"(?:hundred|thousand|million|billion|trillion|lakh|crore|dozen)"
#: "m" and "b" alone are metres and bytes as well; whoever reads them decides by what stands around.
_LETTERS: Final = r"(?:(?:mn|mln|mio|bn|bln|mrd|tn|trn|tln|milliard)\b\.?|[kmbt](?![\w'’]))"
_WORD: Final = rf"(?:{'|'.join(sorted(SMALL, key=len, reverse=True))}|{_LARGE})"
_AND: Final = r"(?:(?:(?<=hundred)|(?<=thousand)|(?<=million)|(?<=billion))\s{1,3}and\s{1,3})"
#: No part of a longer number or word, but a currency's letters may stand right before it ("EUR3.8 billion").
_APART: Final = rf"(?:(?<![\w.,:/#\u2044-])(?<!\d )|(?<=\d[-\u2013])|(?<=[ (\n]-)|(?<={'|'.join(sorted(CODES))})|(?<=\bRs|\bRM|\bRp|zł)|(?<=\bRs\.|CFA|\$US|\$NZ)|(?<=\$[AC])|(?<=\bR))"
_SMALL: Final = rf"(?:\d{{1,3}}|{'|'.join(ONES)}|twenty|(?:a )?hundred)"
_DIGITS: Final = (
    r"(?:\d{1,3}(?:,\d{2,3}){0,5},\d{3}(?:\.\d{1,9})?|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3}){1,5}(?:[.,]\d{1,9})?"
    r"|\d{1,3}(?: 000){1,4}(?!\d)|\d{1,3}(?:\.\d{3}){2,5}|\d{1,9},\d{1,2}(?![\d,])|\d{1,18}(?:\.\d{1,18})?|\.\d{1,9})"
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number where it stands; ``low`` and ``high`` differ where the words name no single number ("hundreds of")."""

    #: Half-open code points.
    start: int
    end: int
    low: float
    high: float
    #: ``share`` is a part of a whole, between 0 and 1; ``vague`` "hundreds of", "several thousand".
    kind: NumeralKind
    #: The word or letters that multiply, in lower case; empty without one.
    scale: str
    worded: bool

    def scaled(self, scale: str) -> Numeral:
        """The same number times a scale that stands further on ("2.5 to 3 billion")."""
        factor = SCALES[scale]
        low, high = times(self.low, factor), times(self.high, factor)
        return Numeral(self.start, self.end, low, high, self.kind, scale, self.worded)


def numerals(text: str) -> list[Numeral]:
    """All numbers of ``text``, in order and without overlap; of two that overlap the longer one; ordinals are none."""
    candidates = matched(text, _TRIGGER, _FORMS)
    found: list[Numeral] = []
    for numeral in sorted(candidates, key=lambda n: (n.start, -n.end)):
        if not found or numeral.start >= found[-1].end:
            found.append(numeral)
        elif numeral.end - numeral.start > found[-1].end - found[-1].start:
            found[-1] = numeral
    return found


def digits_value(digits: str) -> float:
    """The value of a number in digits; a comma before one or two last digits is a decimal one ("3,8 Mrd")."""
    plain = re.sub(r"[\u00a0\u2009\u202f ]", "", digits)
    if re.fullmatch(r"\d+,\d{1,2}", plain):
        return float(plain.replace(",", "."))
    if plain.count(".") > 1:
        return float(plain.replace(".", ""))
    return float(plain.replace(",", ""))


def _of_digits(match: re.Match[str]) -> Numeral:
    hundreds = 100.0 if (match["scale"] or "").lower().strip().startswith("hundred ") else 1.0
    value = hundreds * digits_value(match["digits"]) + _SIGNS.get(match["frac"] or "", 0.0)
    scale = _scale_of(match["scale"] or "")
    scaled = times(-value if match["sign"] else value, SCALES[scale] if scale else 1.0)
    return Numeral(match.start(), match.end(), scaled, scaled, "number", scale, worded=False)


def _scale_of(written: str) -> str:
    scale = written.lower().strip(" .-\u00a0\n").removeprefix("hundred ")
    return scale if scale in SCALES or not scale else scale[:-1]


def _of_words(match: re.Match[str]) -> Numeral | None:
    made = in_words([word for word in re.split(r"[\s-]+", match["words"].lower()) if word not in {"a", "and"}])
    if made is None:
        return None
    value, scale = made
    if match["words"].lower() in _ALONE:
        return None
    if match["plus"]:
        part = 1 / PARTS[match["plus"].lower()]
        if match["after"]:  # "two and a half million"
            scale = match["after"].lower()
            value = times(value + part, SCALES[scale])
        else:  # "a million and a half"
            value += part * SCALES.get(scale, 1.0)
    return Numeral(match.start(), match.end(), value, value, "number", scale, worded=True)


#: These name no number without another before them.
_ALONE: Final = frozenset({"hundred", "thousand", "million", "billion", "trillion", "dozen", "lakh", "crore"})


def _of_half_a_million(match: re.Match[str]) -> Numeral:
    part = {"h": 0.5, "q": 0.25, "t": 0.75}[match["part"][0].lower()]
    return _worded(match, part * SCALES[match["scale"].lower()])


def _of_hundreds(match: re.Match[str]) -> Numeral:
    base = SCALES[match["many"].lower()[:-1]] * _TENFOLD.get((match["tens"] or "").lower(), 1.0)
    return Numeral(match.start(), match.end(), base, base * 10, "vague", "", worded=True)


def _of_several(match: re.Match[str]) -> Numeral:
    base = SCALES[match["scale"].lower()]
    return Numeral(match.start(), match.end(), 2 * base, 9 * base, "vague", "", worded=True)


def _of_thirds(match: re.Match[str]) -> Numeral:
    over = match["over"].lower()
    return _share(match, (1.0 if over in {"a", "an"} else SMALL[over]) / PARTS[match["part"].lower()])


def _of_half(match: re.Match[str]) -> Numeral:
    return _share(match, 0.5)


def _of_out_of(match: re.Match[str]) -> Numeral | None:
    share, whole = _small(match["share"]), _small(match["whole"])
    return _share(match, share / whole) if share < whole else None


def _small(word: str) -> float:
    last = word.lower().split()[-1]
    return float(last) if last.isdigit() else SMALL.get(last) or SCALES[last]


def _worded(match: re.Match[str], value: float) -> Numeral:
    return Numeral(match.start(), match.end(), value, value, "number", "", worded=True)


def _share(match: re.Match[str], value: float) -> Numeral:
    return Numeral(match.start(), match.end(), value, value, "share", "", worded=True)


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


#: Each number holds one of these.
_TRIGGER: Final = _form(rf"\d|\b(?:{'|'.join([*SMALL, *PARTS])}|{_LARGE}s?|tens)\b")
_FORMS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Numeral | None]], ...]] = (
    (
        _form(
            rf"{_APART}(?P<sign>(?:(?<![\w)])[-\u2212](?=[\d.])|minus[ -](?=[\d.])))?(?P<digits>{_DIGITS})"
            rf"(?P<frac>[{''.join(_SIGNS)}])?(?:[ \u00a0\n-]?(?P<scale>(?:hundred )?{_LARGE}s?(?!\w)|{_LETTERS}))?"
        ),
        _of_digits,
    ),
    (
        _form(
            rf"(?<![\w-])(?P<words>(?:a\s{{1,3}}(?={_LARGE}(?!\w)))?{_WORD}(?:(?:-|\s{{1,3}}|{_AND}){_WORD}){{0,9}})(?!\w)"
            rf"(?:\s{{1,3}}and\s{{1,3}}an?\s{{1,3}}(?P<plus>half|quarter|third)(?:\s{{1,3}}(?P<after>{_LARGE})(?!\w))?)?"
        ),
        _of_words,
    ),
    (
        _form(
            rf"(?<![\w-])(?:a )?(?P<part>half|quarter|three[ -]quarters)(?:(?: of)? an?)?[ -](?P<scale>{_LARGE})(?!\w)"
        ),
        _of_half_a_million,
    ),
    (
        _form(
            r"(?<![\w-])(?:(?P<tens>tens|dozens|hundreds)\s{1,3}of\s{1,3})?"
            r"(?P<many>dozens|hundreds|thousands|millions|billions|trillions)(?=\s{1,3}(?:of|more)\b)"
        ),
        _of_hundreds,
    ),
    (_form(rf"(?<![\w-])(?:several|(?:a )?few)\s{{1,3}}(?P<scale>{_LARGE})(?!\w)"), _of_several),
    (
        _form(
            r"(?<![\w-])(?P<over>an?|one|two|three|four|five|seven|nine)[ -]"
            r"(?P<part>halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)"
            r"(?=\s{1,3}(?:of|the|more|less|majority)\b|[,.;)])"
        ),
        _of_thirds,
    ),
    (
        _form(
            r"(?<![\w-])half(?=\s{1,3}(?:of|the|its|their|his|her|our|all|that|are|were)\b)"
            r"(?!\s{1,3}the\s{1,3}(?:time|way|battle|fun|story|job)\b)"
        ),
        _of_half,
    ),
    (
        _form(
            rf"(?<![\w./$€£¥-])(?P<share>{_SMALL})\s{{1,3}}(?:out of(?: every)?|in(?: every)?)\s{{1,3}}(?P<whole>{_SMALL})"
            r"(?=\s{1,3}(?!years?\b|days?\b|months?\b|weeks?\b|hours?\b|minutes?\b|per ?cent|million|billion|thousand)[a-z])"
        ),
        _of_out_of,
    ),
)
