"""Languages."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from onrecord.read import language
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


def test_plain_english_needs_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """An English article is told by its small words; one that goes on in another language is looked at closely."""
    asked: list[str] = []

    def classify(text: str) -> tuple[str, float]:
        asked.append(text)
        return "cs", 1.0

    monkeypatch.setattr(language, "_identifier", lambda: SimpleNamespace(classify=classify))
    other = " Starosta ostrovů v sobotu řekl, že mýto se od května zdvojnásobí a že nikdo nebude ušetřen, ani děti ne."
    assert ["en", "cs", "cs"] == [language_of(text) for text in (ENGLISH * 3, ENGLISH + other * 3, other * 3)]
    assert 2 == len(asked)
