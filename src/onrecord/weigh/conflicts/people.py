"""The persons whom a sentence names, and whom a pronoun in it may stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.weigh.conflicts.forms import parts_of

if TYPE_CHECKING:
    from onrecord.terms import Span
    from onrecord.weigh.conflicts.page import Page, Sentence

#: So many sentences back whoever a pronoun stands for is looked for.
_SENTENCES_BACK: Final = 3


def people(page: Page, sentence: Sentence) -> tuple[Span, ...]:
    """Where a sentence names persons, in order."""
    named = (mention.span for mention in page.findings.mentions if mention.kind == "person")
    return tuple(sorted(span for span in named if sentence.start <= span.start < sentence.end and parts_of(span.exact)))


def last_named(page: Page, sentence: Sentence) -> Span | None:
    """The person named last before a sentence, not far up; none where that sentence names several."""
    for before in reversed(page.sentences[max(0, sentence.number - _SENTENCES_BACK) : sentence.number]):
        found = people(page, before)
        if found:
            return found[0] if len({parts_of(span.exact)[-1] for span in found}) == 1 else None
    return None
