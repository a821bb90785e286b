"""What a draft has in quotation marks: in these words in an article's quotation, only in its text, or nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.terms import Span
from onrecord.text.marks import quotations, quoted
from onrecord.text.words import words
from onrecord.weigh.conflicts.compared import ONE_SPEAKER, clashes
from onrecord.weigh.conflicts.quotes import quotes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.run.checking.against import Against
    from onrecord.run.checking.fault import Fault
    from onrecord.weigh.conflicts.page import Page
    from onrecord.weigh.conflicts.quotes import Quote

#: A quotation of fewer words may be a title, a nickname, or a word held at arm's length.
_FEWEST: Final = 3
#: Part of the words of a quotation that an article's own sentence must have in order for it to be its paraphrase.
_PART: Final = 0.7

Forms = tuple[str, ...]


def of_quotations(against: Against) -> Iterator[Fault]:
    """The faults in what stands in quotation marks."""
    inside = {one.id: _quoted_forms(one) for one in against.articles}
    plain = {one.id: [(forms(s.exact), s) for s in _sentences(one)] for one in against.articles}
    for start, end in quoted(against.draft.text, quotations(against.draft.text)):
        span = against.draft.span(start, end)
        mine = forms(span.exact)
        if len(mine) < _FEWEST or any(holds(theirs, mine) for each in inside.values() for theirs in each):
            continue
        yield _judged(against, span, mine, plain)


def _judged(against: Against, span: Span, mine: Forms, plain: dict[str, list[tuple[Forms, Span]]]) -> Fault:
    other = _nearest(against, span)
    if other is not None:
        message = "An article gives these words in quotation marks, but not quite so."
        return against.fault("quotation", span, message, [other])
    own = _own_words(against, mine, plain)
    if own is not None:
        message = "The words stand in quotation marks here, and in the article as its own words."
        return against.fault("paraphrase in marks", span, message, [own])
    return against.fault("quotation", span, "No article carries this quotation.")


def forms(text: str) -> Forms:
    """The words of a text, folded, contractions in two."""
    return tuple(word.form for word in words((Span(0, len(text), text),))) if text else ()


def holds(whole: Sequence[str], part: Sequence[str]) -> bool:
    """Whether some words stand in a row in others."""
    size = len(part)
    return any(tuple(whole[at : at + size]) == tuple(part) for at in range(len(whole) - size + 1))


def _quoted_forms(page: Page) -> list[Forms]:
    """The words of each quotation, and those of quotations that a few words of attribution part."""
    return [tuple(word.form for word in quote.words) for quote in quotes(page)] + [
        forms(page.text[start:end]) for start, end in quoted(page.text, quotations(page.text))
    ]


def _sentences(page: Page) -> Iterator[Span]:
    for sentence in page.sentences:
        yield page.span(sentence.start, sentence.end)


def _nearest(against: Against, span: Span) -> tuple[Page, Span] | None:
    """The quotation of an article that this one renders in other words."""
    mine = [quote for quote in quotes(against.draft) if any(span.meets(part) for part in quote.spans)]
    best: list[tuple[int, str, Page, Quote]] = []
    for one in against.articles:
        for theirs in quotes(one):
            for quote in mine:
                if clashes(quote, theirs, ONE_SPEAKER):
                    shared = {w.sense for w in quote.words} & {w.sense for w in theirs.words}
                    best.append((len(shared), one.id, one, theirs))
    if not best:
        return None
    _, _, one, found = max(best, key=lambda item: (item[0], item[1], -item[3].spans[0].start))
    return one, found.spans[0]


def _own_words(against: Against, mine: Forms, plain: dict[str, list[tuple[Forms, Span]]]) -> tuple[Page, Span] | None:
    """The sentence of an article that has the words as its own, most of them in order."""
    best: tuple[float, Page, Span] | None = None
    for one in against.articles:
        for theirs, span in plain[one.id]:
            part = _in_order(mine, theirs) / len(mine)
            if part >= _PART and (best is None or part > best[0]):
                best = part, one, span
    return None if best is None else best[1:]


def _in_order(mine: Forms, theirs: Forms) -> int:
    """How many of some words stand in others in the same order, by their first letters: "work" is in "working"."""
    row = [0] * (len(theirs) + 1)
    for a in mine:
        before = 0
        for number, b in enumerate(theirs, 1):
            kept = row[number]
            row[number] = max(row[number], row[number - 1], before + (a[:4] == b[:4]))
            before = kept
    return row[-1]
