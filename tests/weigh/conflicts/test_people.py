"""Whom a sentence names, and whom a pronoun may stand for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from onrecord.weigh.conflicts.page import made_ready
from onrecord.weigh.conflicts.people import meant, people

Make = Callable[[], Any]


def named(text: str, names: tuple[str, ...], number: int, make: Make) -> tuple[list[str], str | None]:
    """Whom a sentence names, and who is named last before it."""
    made = make()
    id_ = made.article("Courier", text, names=dict.fromkeys(names, "person"))
    page = made_ready(made.documents, made.findings, made.settled())[id_]
    sentence = page.sentences[number]
    bearer = meant(page, sentence, sentence.start)
    named = [" ".join(one.name) for one in people(page, sentence)]
    return named, " ".join(bearer.name) if bearer else None


def test_the_person_named_last(coverage: Make) -> None:
    """Whoever is named alone before a sentence may be meant by its pronoun."""
    text = "Ada Holm came to Orl. It rained. She left with Otto Brekke."

    assert (["Otto Brekke"], "Ada Holm") == named(text, ("Ada Holm", "Otto Brekke"), 2, coverage)


def test_two_persons_before_a_pronoun(coverage: Make) -> None:
    """Of two persons nobody knows which is meant."""
    text = "Ada Holm and Otto Brekke came to Orl. He left."

    assert ([], None) == named(text, ("Ada Holm", "Otto Brekke"), 1, coverage)
