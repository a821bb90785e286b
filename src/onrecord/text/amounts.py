"""One number with the unit, currency or noun that stands at it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from onrecord.text.bounds import bound_after, bound_before
from onrecord.text.counted import counted_after, counted_by_hyphen
from onrecord.text.currencies import AFTER, BEFORE, CODES, HUNDREDTHS, POUNDS, name_code, sign_code
from onrecord.text.numbered import is_clock_or_score, is_round, is_side_of_score, is_year, names_something
from onrecord.text.numberwords import SCALES, times
from onrecord.text.units import DURATIONS, PERCENT, unit_after

if TYPE_CHECKING:
    from onrecord.terms.quantity import QuantityKind
    from onrecord.text.numerals import Numeral

#: Letters for a scale that are units as well.
_LETTERS: Final = frozenset("mbtk")
_LENGTH: Final = re.compile(
    r"[ -](?:high|tall|long|wide|deep|above|below|from|away|apart|across|off|race|sprint|dash|final|in|x|and)\b"
)
#: Names of currencies that are other words as well: "the three won".
_WORDS_TOO: Final = frozenset({"won", "real", "rand", "dong", "sterling", "lev"})
_FEW: Final = 100
#: So many pounds and more are money, and fewer where the text speaks of that money elsewhere.
_HEAVIEST: Final = 1e6
_AGE: Final = re.compile(
    r"[ -]years?[ -](?:old|of[ -]age)s?(?!\w)|[ -](?:year|yr)-?olds?(?!\w)|[ -](?P<young>month|week|day)s?[ -]olds?(?!\w)",
    re.IGNORECASE,
)
_AGED: Final = re.compile(r"(?:^|\W)(?:aged?|the age of|the ages of|older than|younger than)[ \n]$", re.IGNORECASE)
_NOT_ONE: Final = re.compile(
    r"[ \n](?:day|another|and|or|by|to|thing|more|can|has|would|should|must|way|side|hand|point|that|who|reason|time)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and what stands at it, before bounds and ranges are read."""

    numeral: Numeral
    #: Half-open code points of number and unit.
    start: int
    end: int
    kind: QuantityKind
    low: float
    high: float
    unit: str | None = None
    counted: tuple[int, int] | None = None
    #: The unit stands before the number ("$5").
    before: bool = False
    #: Whether it is a quantity by itself; a number without unit may still be the lower end of a range.
    counts: bool = True
    is_range: bool = False

    @property
    def scale(self) -> str:
        """The scale that stands at the number."""
        return self.numeral.scale

    @property
    def scaled(self) -> bool:
        """Whether the number has a scale of its own."""
        return bool(self.numeral.scale)


def amount_at(text: str, numeral: Numeral, *, dollar: str) -> Amount | None:
    """The number with what stands at it; none when it names or places something.

    Args:
        text: The text that the number stands in.
        numeral: The number.
        dollar: ISO code of a plain "$".
    """
    if is_clock_or_score(text, numeral):
        return None
    numeral = _without_metres(text, numeral) if _money(text, numeral, dollar) is None else numeral
    return (
        _money(text, numeral, dollar)
        or _share(text, numeral)
        or _age(text, numeral)
        or (None if names_something(text, numeral) else _measured(text, numeral) or _counted(text, numeral))
    )


def _money(text: str, numeral: Numeral, dollar: str) -> Amount | None:
    before = BEFORE.search(text, max(0, numeral.start - 8), numeral.start)
    if before is not None:
        written = before.group().strip()
        code = dollar if written == "$" else sign_code(written)
        if code is None or (
            written == "R" and not numeral.scale and numeral.low < _FEW * 10
        ):  # "R18" is a road or a part
            return None
        millions = written[:1] in {"m", "M"} and written[1:].upper() == code
        numeral = numeral.scaled("million") if millions else numeral
        end = _after_code(text, numeral.end)
        code = _marked_after(text[numeral.end : end]) or code
        return _amount(numeral, "money", unit=code, start=before.start(), end=end)
    at = _of(text, numeral) if numeral.kind == "vague" else numeral.end
    after = AFTER.match(text, at - (at > numeral.end and text[at - 1 : at].isspace()))
    if after is None:
        pounds = POUNDS.match(text, numeral.end)
        if pounds is None or (numeral.low < _HEAVIEST and "£" not in text):
            return None
        return _amount(numeral, "money", unit="GBP", end=pounds.end())
    return _named_money(text, numeral, after, dollar)


def _named_money(text: str, numeral: Numeral, after: re.Match[str], dollar: str) -> Amount | None:
    if after["cent"]:
        word = after["cent"].lower()
        cents = "EUR" if word.startswith("euro") else HUNDREDTHS[word.removesuffix("s")]
        hundredth = replace(numeral, low=times(numeral.low, 0.01), high=times(numeral.high, 0.01))
        return _amount(hundredth, "money", unit=cents, end=after.end())
    written = after["name"] or after["code"] or after["sign"]
    if after["code"] and not written.isupper():
        return None
    code = name_code(written, text) if after["name"] else sign_code(written)
    code = dollar if written.lower() in {"dollar", "dollars", "$"} else code
    if after["code"] and written[:1] == "M" and written not in CODES:
        numeral = numeral.scaled("million")
    if (code is None and numeral.low < _FEW) or (written.lower() in _WORDS_TOO and numeral.low < _FEW):
        return None
    return _amount(numeral, "money", unit=code, end=after.end())


_CODE_AFTER: Final = re.compile(
    r"[ \u00a0]?(?P<name>US|U\.S\.|USD|CAD|AUD|NZD|dollars|euros|sterling|Canadian|Australian)(?![\w$])"
)


def _after_code(text: str, at: int) -> int:
    """Where a name ends that repeats or says more exactly the sign before the number ("$75 U.S.", "$ 10 dollars")."""
    match = _CODE_AFTER.match(text, at)
    return match.end() if match else at


def _marked_after(written: str) -> str | None:
    name = written.strip().upper().replace(".", "")
    return {
        "US": "USD",
        "USD": "USD",
        "CAD": "CAD",
        "AUD": "AUD",
        "NZD": "NZD",
        "STERLING": "GBP",
        "CANADIAN": "CAD",
        "AUSTRALIAN": "AUD",
    }.get(name)


def _without_metres(text: str, numeral: Numeral) -> Numeral:
    """The number with a letter taken back that is no scale here: "100m race" is metres, "4.3m people" is millions."""
    if numeral.scale not in _LETTERS or text[numeral.end - 1 : numeral.end].lower() != numeral.scale:
        return numeral
    letter = text[numeral.end - 1]
    counts = counted_after(text, numeral.end, single=False) is not None and not _LENGTH.match(text, numeral.end)
    if text[numeral.end - 2 : numeral.end - 1].isdigit() and (
        letter.isupper() or letter == "k" or (letter == "m" and counts)
    ):
        return numeral
    factor = 1 / SCALES[numeral.scale]
    end = numeral.end - 1
    while text[end - 1 : end].isspace() or text[end - 1 : end] == "-":
        end -= 1
    return replace(numeral, end=end, low=times(numeral.low, factor), high=times(numeral.high, factor), scale="")


def _share(text: str, numeral: Numeral) -> Amount | None:
    if numeral.kind == "share":
        hundredfold = replace(numeral, low=times(numeral.low, 100), high=times(numeral.high, 100))
        return _amount(hundredfold, "share", unit="percent")
    percent = PERCENT.match(text, numeral.end)
    return None if percent is None else _amount(numeral, "share", unit="percent", end=percent.end())


def _age(text: str, numeral: Numeral) -> Amount | None:
    age = _AGE.match(text, numeral.end)
    return None if age is None else _amount(numeral, "measure", unit=f"{age['young'] or 'year'} of age", end=age.end())


def _measured(text: str, numeral: Numeral) -> Amount | None:
    unit = unit_after(text, numeral.end)
    if unit is None:
        return None
    if numeral.worded and numeral.low == 1 and _NOT_ONE.match(text, numeral.end):
        return None
    if unit[0] == "metre" and is_year(text, numeral):
        return None
    kind: QuantityKind = "duration" if unit[0] in DURATIONS.values() else "measure"
    return _amount(numeral, kind, unit=unit[0], end=unit[1])


def _counted(text: str, numeral: Numeral) -> Amount | None:
    if text[numeral.end : numeral.end + 1].isalpha():  # "21st", "5G"
        return None
    one = numeral.low == 1 and not numeral.scale
    if one and numeral.worded and _NOT_ONE.match(text, numeral.end):
        return None
    at = _of(text, numeral) if numeral.kind == "vague" else numeral.end
    noun = counted_by_hyphen(text, at) or counted_after(text, at, single=one)
    year = is_year(text, numeral)
    if noun is not None and not (year and not is_round(numeral)):
        return _amount(numeral, "count", unit=noun[2], end=noun[1], counted=(noun[0], noun[1]))
    if _AGED.search(text, max(0, numeral.start - 16), numeral.start):
        return _amount(numeral, "measure", unit="year of age")
    bare = not year and not one and not is_side_of_score(text, numeral) and _is_sure_of_itself(text, numeral)
    return replace(_amount(numeral, "count"), counts=bare)


_OF: Final = re.compile(r"[ \n](?:of|more)(?: the| additional| other| more)?(?= )")


def _of(text: str, numeral: Numeral) -> int:
    match = _OF.match(text, numeral.end)
    return match.end() if match else numeral.end


_ANOTHER: Final = re.compile(r"\b(?:another|a further|an additional|an extra)[ \n]$", re.IGNORECASE)


def _is_sure_of_itself(text: str, numeral: Numeral) -> bool:
    """Whether a number without unit is one by its form: scaled, grouped, or with words that bound it."""
    written = text[numeral.start : numeral.end]
    return (
        bool(numeral.scale)
        or numeral.kind == "vague"
        or "," in written
        or ("." in written and not numeral.worded)
        or (bound_before(text, numeral.start) is not None)
        or bound_after(text, numeral.end) is not None
        or _ANOTHER.search(text, max(0, numeral.start - 18), numeral.start) is not None
    )


def _amount(  # noqa: PLR0913 - the parts of an amount, all named
    numeral: Numeral,
    kind: QuantityKind,
    *,
    unit: str | None = None,
    start: int | None = None,
    end: int | None = None,
    counted: tuple[int, int] | None = None,
) -> Amount:
    first, last = numeral.start if start is None else start, numeral.end if end is None else end
    return Amount(numeral, first, last, kind, numeral.low, numeral.high, unit, counted, before=start is not None)
