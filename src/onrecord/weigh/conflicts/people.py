"""The persons whom a sentence names, and whom a pronoun in it may stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from onrecord.weigh.conflicts.holders import Bearer
    from onrecord.weigh.conflicts.page import Page, Sentence

#: So many sentences back whoever a pronoun stands for is looked for.
_SENTENCES_BACK: Final = 3


def people(page: Page, sentence: Sentence) -> tuple[Bearer, ...]:
    """Where a sentence names persons, in order."""
    return page.bearers.get(sentence.number, ())


def meant(page: Page, sentence: Sentence, at: int) -> Bearer | None:
    """Whom a pronoun at ``at`` stands for: who alone is named before it, there or shortly before; none where several are."""
    inside = [one for one in people(page, sentence) if one.start < at]
    before = page.sentences[max(0, sentence.number - _SENTENCES_BACK) : sentence.number]
    for found in (inside, *(people(page, each) for each in reversed(before))):
        if found:
            return found[0] if len({one.name[-1] for one in found}) == 1 else None
    return None
