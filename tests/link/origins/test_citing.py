"""Places where an article may name whom it has something from."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.link.origins.body import body_of
from onrecord.link.origins.citing import citations, declared
from onrecord.terms import Document


@pytest.mark.parametrize(
    ("sentence", "name", "way"),
    [
        ("The talks failed, The Strait Courier reported on Friday.", "The Strait Courier", "report"),
        ("Halvik told the Sill Post that he would stay.", "Sill Post", "interview"),
        ("In an interview with The Halmouth Ledger, he said no.", "The Halmouth Ledger", "interview"),
        ("In conversations with La Stampa, the minister said no.", "La Stampa", "interview"),
        ("The OPA news agency quoted a diplomat as saying no.", "OPA", "report"),
        ("Ferries stop at noon, according to the newspaper Sill Tidings.", "Sill Tidings", "report"),
        ("He fell ill, the Osmer Dispatch report continues.", "Osmer Dispatch", "report"),
        ("Nobody came, it said, citing the OPA news agency.", "OPA", "cited"),
        ("A diplomat was quoted by OPA as saying no.", "OPA", "report"),
        ("On Monday Sill Post wrote that it was over.", "Sill Post", "report"),
        ("Sill Post’s report names no one.", "Sill Post", "report"),
    ],
)
def test_a_name_is_found_where_prose_names_whom_it_has_it_from(
    article: Callable[..., Document], sentence: str, name: str, way: str
) -> None:
    """Each way of naming a source is seen, with the name alone as its place."""
    found = citations(body_of(article(sentence)))

    # A leading article may belong to the name or not; outlets are compared without it.
    assert (name.removeprefix("The "), way) in {
        (c.name.removeprefix("the ").removeprefix("The "), c.way) for c in found
    }
    assert all(sentence[c.start : c.end] == c.name for c in found)


def test_words_in_quotation_marks_name_nobody(article: Callable[..., Document]) -> None:
    """A speaker who mentions a report is not the article citing it."""
    assert citations(body_of(article("He said: “As the Sill Post reported, it rains.”"))) == ()


def test_the_text_itself_may_call_a_name_an_agency(article: Callable[..., Document]) -> None:
    """A kind of outlet before or after a name declares it; an adjective before the kind is no name."""
    text = "The OPA news agency said so, and so did the newspaper Kurier. Even the Ruvian news agency Tarn agreed."

    assert set(declared(body_of(article(text)))) == {"OPA", "Kurier", "Tarn"}


def test_a_report_that_goes_on_is_marked(article: Callable[..., Document]) -> None:
    """It shows that the article at large goes through that report."""
    found = citations(body_of(article("Ferries stop, the Sill Post report continues. The Sill Post report was short.")))

    assert [c.goes_on for c in found if c.way == "report"] == [True, False]
