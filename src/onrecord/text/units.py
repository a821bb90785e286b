"""Units of measure and of time, as news writes them, to one name each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Units of time.
DURATIONS: Final[Mapping[str, str]] = {
    "second": "second", "sec": "second", "minute": "minute", "min": "minute", "hour": "hour", "hr": "hour",
    "day": "day", "week": "week", "fortnight": "fortnight", "month": "month", "year": "year", "yr": "year",
    "decade": "decade", "century": "century", "centuries": "century", "weekday": "weekday", "millisecond": "millisecond",
}  # fmt: skip
_MEASURES: Final[Mapping[str, str]] = {
    "kilometre": "kilometre", "kilometer": "kilometre", "km": "kilometre", "kilo": "kilogram", "metre": "metre",
    "meter": "metre", "centimetre": "centimetre", "centimeter": "centimetre", "cm": "centimetre",
    "millimetre": "millimetre", "millimeter": "millimetre", "mm": "millimetre", "micrometre": "micrometre",
    "micrometer": "micrometre", "micron": "micrometre", "µm": "micrometre", "μm": "micrometre", "m2": "square metre", "sq m": "square metre", "km/hr": "kilometre per hour", "nanometre": "nanometre",
    "nanometer": "nanometre", "nm": "nanometre", "mile": "mile", "yard": "yard", "yd": "yard", "foot": "foot",
    "feet": "foot", "ft": "foot", "inch": "inch", "inches": "inch", "nautical mile": "nautical mile",
    "light-year": "light-year", "hectare": "hectare", "ha": "hectare", "acre": "acre", "square metre": "square metre",
    "square meter": "square metre", "square kilometre": "square kilometre", "square kilometer": "square kilometre",
    "square mile": "square mile", "square foot": "square foot", "square feet": "square foot", "sq ft": "square foot",
    "sq km": "square kilometre", "m²": "square metre", "km²": "square kilometre", "cubic metre": "cubic metre",
    "cubic meter": "cubic metre", "cubic foot": "cubic foot", "cubic feet": "cubic foot", "m³": "cubic metre",
    "litre": "litre", "liter": "litre", "millilitre": "millilitre", "milliliter": "millilitre", "ml": "millilitre",
    "gallon": "gallon", "pint": "pint", "quart": "quart", "barrel": "barrel", "bushel": "bushel", "gram": "gram",
    "gramme": "gram", "kilogram": "kilogram", "kilogramme": "kilogram", "kg": "kilogram", "milligram": "milligram",
    "mg": "milligram", "microgram": "microgram", "tonne": "tonne", "metric ton": "tonne", "metric tonne": "tonne",
    "ton": "ton", "ounce": "ounce", "oz": "ounce", "lb": "pound", "lbs": "pound", "pound": "pound", "stone": "stone",
    "carat": "carat", "watt": "watt", "kilowatt": "kilowatt", "kw": "kilowatt", "megawatt": "megawatt",
    "mw": "megawatt", "gigawatt": "gigawatt", "gw": "gigawatt", "terawatt": "terawatt",
    "kilowatt hour": "kilowatt-hour", "kilowatt-hour": "kilowatt-hour", "kwh": "kilowatt-hour",
    "megawatt hour": "megawatt-hour", "megawatt-hour": "megawatt-hour", "mwh": "megawatt-hour", "gwh": "gigawatt-hour",
    "gigawatt hour": "gigawatt-hour", "gigawatt-hour": "gigawatt-hour", "twh": "terawatt-hour",
    "terawatt hour": "terawatt-hour", "volt": "volt", "amp": "ampere", "mah": "milliampere-hour",
    "horsepower": "horsepower", "hp": "horsepower", "bhp": "brake horsepower", "ps": "horsepower",
    "newton metre": "newton metre", "nm of torque": "newton metre", "lb-ft": "pound-foot", "pound-feet": "pound-foot",
    "pound-foot": "pound-foot", "hertz": "hertz", "hz": "hertz", "khz": "kilohertz", "mhz": "megahertz",
    "ghz": "gigahertz", "byte": "byte", "kilobyte": "kilobyte", "kb": "kilobyte", "megabyte": "megabyte",
    "mb": "megabyte", "gigabyte": "gigabyte", "gb": "gigabyte", "terabyte": "terabyte", "tb": "terabyte",
    "mbps": "megabit per second", "gbps": "gigabit per second", "megapixel": "megapixel", "mp": "megapixel",
    "pixel": "pixel", "decibel": "decibel", "db": "decibel", "calorie": "calorie", "kilocalorie": "kilocalorie",
    "joule": "joule", "pascal": "pascal", "gigapascal": "gigapascal", "gpa": "gigapascal", "psi": "psi", "bar": "bar",
    "rpm": "revolution per minute", "mph": "mile per hour", "mile per hour": "mile per hour",
    "miles per hour": "mile per hour", "km/h": "kilometre per hour", "kmh": "kilometre per hour",
    "kph": "kilometre per hour", "kilometres per hour": "kilometre per hour", "kilometers per hour": "kilometre per hour",
    "kilometres an hour": "kilometre per hour", "kilometers an hour": "kilometre per hour",
    "miles an hour": "mile per hour", "knot": "knot", "mpg": "mile per gallon", "miles per gallon": "mile per gallon",
    "metres per second": "metre per second", "meters per second": "metre per second", "m/s": "metre per second",
    "degree": "degree", "°": "degree", "degree celsius": "celsius", "degrees celsius": "celsius", "celsius": "celsius",
    "centigrade": "celsius", "degrees centigrade": "celsius", "°c": "celsius", "ºc": "celsius",
    "degree fahrenheit": "fahrenheit", "degrees fahrenheit": "fahrenheit", "fahrenheit": "fahrenheit",
    "degrees f": "fahrenheit", "degrees c": "celsius", "°f": "fahrenheit", "ºf": "fahrenheit", "kelvin": "kelvin",
    "basis point": "basis point", "bp": "basis point", "bps": "basis point", "parts-per-billion": "part per billion",
    "parts per billion": "part per billion", "parts per million": "part per million", "ppm": "part per million",
    "ppb": "part per billion",
}  # fmt: skip
#: Of a share: a hundredth, and a difference of hundredths.
PERCENT: Final = re.compile(
    r"[ \u00a0\n-]?(?:%|(?:(?:per ?cents?|percent|pct|pc)(?!\w)))(?P<points>[ -](?:percentage )?points?(?!\w))?"
    r"|[ \u00a0\n-]?percentage points?(?!\w)",
    re.IGNORECASE,
)
_BY_NAME: Final = {**_MEASURES, **DURATIONS}
_UNIT: Final = re.compile(
    rf"[ \u00a0\n-]{{0,2}}(?P<unit>(?:{'|'.join(re.escape(u) for u in sorted(_BY_NAME, key=len, reverse=True))})s?)(?![\w²³])"
    r"(?!-(?!old|long|wide|high|deep|tall))",
    re.IGNORECASE,
)
#: Abbreviations that are words or something else where a blank stands before them or capitals are wrong.
_ONLY_CLOSE: Final = frozenset({"ha", "min", "mp", "ps", "mb", "nm", "db", "bar"})


def unit_after(text: str, at: int, *, lone: bool = True) -> tuple[str, int] | None:
    """The unit that stands right at ``at`` or one blank or hyphen further: its name, and where it ends.

    Args:
        text: Any text.
        at: Where the number ends.
        lone: Whether "m" alone may be metres.
    """
    match = _UNIT.match(text, at)
    if match is None:
        return _letter_after(text, at) if lone else None
    written = match["unit"].lower()
    name = _BY_NAME.get(written) or _BY_NAME.get(written.removesuffix("s"))
    if name is None or (written in _ONLY_CLOSE and match.start("unit") > at and text[at : at + 1].isspace()):
        return None
    return name, match.end()


_LETTER: Final = re.compile(r"(?P<letter>[mglCFWVs])(?![\w'’])|[ \u00a0](?P<spaced>[CFW])(?=[\s.,;)])")
_LETTERS: Final[Mapping[str, str]] = {
    "m": "metre", "g": "gram", "l": "litre", "C": "celsius", "F": "fahrenheit", "W": "watt", "V": "volt",
}  # fmt: skip


def _letter_after(text: str, at: int) -> tuple[str, int] | None:
    match = _LETTER.match(text, at)
    if match is None:
        return None
    name = _LETTERS.get(match["letter"] or match["spaced"])
    return (name, match.end()) if name else None
