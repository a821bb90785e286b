"""The persons whom a sentence names, whom a pronoun in it may stand for, and what is told of them there."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from onrecord.text.folding import folded

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from onrecord.weigh.conflicts.holders import Bearer
    from onrecord.weigh.conflicts.page import Page, Sentence

#: So many sentences back whoever a pronoun stands for is looked for.
_SENTENCES_BACK: Final = 3
#: What a word of the sentence before counts beside one of the sentence itself.
_BEFORE_IT: Final = 0.5


def people(page: Page, sentence: Sentence) -> tuple[Bearer, ...]:
    """Where a sentence names persons, in order."""
    return page.bearers.get(sentence.number, ())


def surnames(page: Page, sentence: Sentence) -> frozenset[str]:
    """The folded last names of the persons whom a sentence names."""
    return frozenset(folded(one.name[-1]) for one in people(page, sentence))


def named(page: Page) -> Counter[str]:
    """In how many sentences an article names each person, by folded last name."""
    return Counter(name for sentence in page.sentences for name in surnames(page, sentence))


def told(page: Page, sentence: Sentence, names: Container[str]) -> Mapping[str, float]:
    """The senses of a sentence and of the one before it, each with its weight, less those of the folded ``names``."""
    found: dict[str, float] = {}
    if sentence.number:
        found = dict.fromkeys(page.sentences[sentence.number - 1].senses, _BEFORE_IT)
    found |= dict.fromkeys(sentence.senses, 1.0)
    less = {word.sense for word in sentence.words if word.form in names}
    return {sense: value for sense, value in found.items() if sense not in less}


def meant(page: Page, sentence: Sentence, at: int) -> Bearer | None:
    """Whom a pronoun at ``at`` stands for: who alone is named before it, there or shortly before; none where several are."""
    inside = [one for one in people(page, sentence) if one.start < at]
    before = page.sentences[max(0, sentence.number - _SENTENCES_BACK) : sentence.number]
    for found in (inside, *(people(page, each) for each in reversed(before))):
        if found:
            return found[0] if len({one.name[-1] for one in found}) == 1 else None
    return None
