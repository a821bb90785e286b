"""Languages."""

from __future__ import annotations

from onrecord.read.language import language_of, language_remark

ENGLISH = "The mayor of the islands said on Saturday that tolls would double from May, and that nobody would be spared."


def test_words_go_before_declarations() -> None:
    """A text long enough is told by its words, a short one by what is declared, else it is unknown."""
    assert language_of(ENGLISH, declared="de") == "en"
    assert language_of("Tolls!", declared="fr-CA") == "fr"
    assert language_of("Tolls!") == "und"
    assert language_of("\x00" * 500 + "\ud800" * 500) == "und"


def test_only_other_languages_are_remarked_on() -> None:
    """English and unknown texts pass without a word."""
    assert (language_remark("en"), language_remark("und")) == ((), ())
    assert ["language"] == [r.code for r in language_remark("cs")]
