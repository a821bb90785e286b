"""Facts about `onrecord.text.quantities`."""

from __future__ import annotations

import pytest

from onrecord.text.quantities import quantities


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("about EUR3.8 billion in aid", ("about EUR3.8 billion", "money", 3.8e9, 3.8e9, "EUR", "about")),
        ("a fund of €3.8bn", ("€3.8bn", "money", 3.8e9, 3.8e9, "EUR", "exact")),
        ("3,8 Mrd. Euro", ("3,8 Mrd. Euro", "money", 3.8e9, 3.8e9, "EUR", "exact")),
        ("costs $2.5-3 billion", ("$2.5-3 billion", "money", 2.5e9, 3e9, "USD", "between")),
        ("$200 to $4 million in claims", ("$200 to $4 million", "money", 200, 4e6, "USD", "between")),
        ("up to 1.2 million Canadian dollars", ("up to 1.2 million Canadian dollars", "money", 1.2e6, 1.2e6, "CAD", "at most")),
        ("Rs 500 crore", ("Rs 500 crore", "money", 5e9, 5e9, "INR", "exact")),
        ("some 20 cents", ("some 20 cents", "money", 0.2, 0.2, "USD", "about")),
        ("six million pounds", ("six million pounds", "money", 6e6, 6e6, "GBP", "exact")),
        ("half a million euros", ("half a million euros", "money", 5e5, 5e5, "EUR", "exact")),
        ("12 to 15 percent of staff", ("12 to 15 percent", "share", 12, 15, "percent", "between")),
        ("a 7.5 per cent rise", ("7.5 per cent", "share", 7.5, 7.5, "percent", "exact")),
        ("two-thirds of the vote", ("two-thirds", "share", 66.6666666667, 66.6666666667, "percent", "exact")),
        ("three in 10 voters", ("three in 10", "share", 30, 30, "percent", "exact")),
        ("three and a half million people", ("three and a half million people", "count", 3.5e6, 3.5e6, "people", "exact")),
        ("more than a dozen trams", ("more than a dozen trams", "count", 12, 12, "tram", "more than")),
        ("hundreds of workers", ("hundreds of workers", "count", 100, 1000, "worker", "between")),
        ("between 10 and 12 new ferries", ("between 10 and 12 new ferries", "count", 10, 12, "ferry", "between")),
        ("a five-member panel", ("five-member", "count", 5, 5, "member", "exact")),
        ("a 20-year lease", ("20-year", "duration", 20, 20, "year", "exact")),
        ("over four years", ("four years", "duration", 4, 4, "year", "exact")),
        ("nearly 60 km of track", ("nearly 60 km", "measure", 60, 60, "kilometre", "about")),
        ("4.3m people", ("4.3m people", "count", 4.3e6, 4.3e6, "people", "exact")),
        ("a 90m mast", ("90m", "measure", 90, 90, "metre", "exact")),
        ("a 16-year-old rower", ("16-year-old", "measure", 16, 16, "year of age", "exact")),
        ("30 people or more", ("30 people or more", "count", 30, 30, "people", "at least")),
    ],
)  # fmt: skip
def test_a_number_is_read_with_what_stands_at_it(words: str, expected: tuple[object, ...]) -> None:
    """Money, shares, counts, times and measures come with value, unit and bound."""
    found = [(q.span.exact, q.kind, q.low, q.high, q.unit, q.bound) for q in quantities(words)]

    assert [expected] == found


@pytest.mark.parametrize(
    "words",
    [
        "On 14 May 2024 they met", "at 10.45pm", "they won 3-2", "call 020 7946 0958", "the 2019 elections",
        "under Article 5", "the 21st time", "Orla Benn, 45, said", "one day", "No. 4 of 2021", "open 24/7",
    ],
)  # fmt: skip
def test_what_names_or_places_is_no_quantity(words: str) -> None:
    """Dates, clock times, scores, telephone numbers, years, ordinals and names with numbers are left out."""
    assert () == quantities(words)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It cost $5 million.", "USD"),
        ("Ottawa said Canada would pay $5 million (US$3.7 million).", "CAD"),
        ("It cost A$5 million.", "AUD"),
        ("A $5 million gift came.", "USD"),
        ("It cost $US5 million.", "USD"),
    ],
)
def test_a_plain_dollar_is_american_unless_the_text_marks_that_one(text: str, unit: str) -> None:
    """A text that writes "US$" means its own country's money by "$"."""
    assert unit == quantities(text)[0].unit


def test_counted_words_stand_in_the_span() -> None:
    """The counted words are a part of the text, attributes included."""
    text = "They sent 40 armoured buses."
    counted = quantities(text)[0].counted

    assert counted is not None
    assert "armoured buses" == counted.exact == text[counted.start : counted.end]


@pytest.mark.parametrize(
    "text", ["\x00 5\ud800 €", "٣ million €", "$" * 50, "1" * 400, "½ ½ 5½m", "a " * 50 + "million", "١٢ km"]
)
def test_no_text_is_too_odd(text: str) -> None:
    """Whatever the characters, spans hold."""
    assert all(q.span.holds(text) for q in quantities(text))
