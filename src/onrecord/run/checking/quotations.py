"""What a draft has in quotation marks: in these words in an article's quotation, only in its text, or nowhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.run.checking.wording import forms, holds, in_order, pieces, said
from onrecord.text.marks import quotations, quoted
from onrecord.text.sentences import sentences
from onrecord.weigh.conflicts.compared import ONE_SPEAKER, clashes
from onrecord.weigh.conflicts.quotes import quotes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.run.checking.against import Against
    from onrecord.run.checking.fault import Fault
    from onrecord.run.checking.wording import Forms, Said
    from onrecord.terms import Span
    from onrecord.weigh.conflicts.page import Page
    from onrecord.weigh.conflicts.quotes import Quote

#: A quotation of fewer words may be a title, a nickname, or a word held at arm's length.
_FEWEST: Final = 3
#: So few words that nobody is said to have spoken may be a term.
_TERM: Final = 4
#: Part of the words of a quotation that an article's own sentence must have in order for it to be its paraphrase, and the part
#: of them that must stand outside quotation marks there.
_PART: Final = 0.7
_OUTSIDE: Final = 0.4
#: Words that reporters do not write in their own name.
_SPOKEN: Final = re.compile(
    r"\b(?:I|we|you|my|our|your|us|me|[^\W\d_]+(?:n['’]t|['’](?:re|ll|ve|m))|(?:that|it|there|what|here)['’]s)\b|[!@#]",
    re.IGNORECASE,
)
#: So many words of a sentence, and so much of it, make a quotation of it as a whole; a post is signed within so many characters.
_LONG: Final = 12
_WHOLE: Final = 0.9
_SIGNED: Final = 100
#: A title of a work: so many words with a capital.
_CAPITALS: Final = 2
_TITLED: Final = re.compile(
    r"\b(?:titled|entitled|headlined|named|dubbed|called|headline|slogan|title)\W*\Z", re.IGNORECASE
)


def of_quotations(against: Against) -> Iterator[Fault]:
    """The faults in what stands in quotation marks."""
    theirs = [each for one in against.articles for each in said(one)]
    for start, end in quoted(against.draft.text, quotations(against.draft.text)):
        span = against.draft.span(start, end)
        parts = pieces(span.exact)
        if sum(map(len, parts)) < _FEWEST or any(holds(each.forms, parts) for each in theirs):
            continue
        if _is_work(against.draft, span) or _is_printed(against, span):
            continue
        fault = _judged(against, span, theirs)
        if fault.carried or not _is_term(against.draft, span):
            yield fault


def _judged(against: Against, span: Span, theirs: Sequence[Said]) -> Fault:
    stitched = _stitched(span, theirs)
    if stitched:
        return against.fault("quotation", span, "Words of several quotations stand here as one.", stitched)
    other = _nearest(against, span)
    if other is None:
        mine = tuple(form for part in pieces(span.exact) for form in part)
        own = _own_words(against, mine)
        if own is not None and own[2]:
            message = "The words stand in quotation marks here, and in the article as its own words."
            return against.fault("paraphrase in marks", span, message, [own[:2]])
        other = own[:2] if own is not None else None
    if other is not None:
        message = "An article gives these words in quotation marks, but not quite so."
        return against.fault("quotation", span, message, [other])
    return against.fault("quotation", span, "No article carries this quotation.")


def _is_told(draft: Page, span: Span) -> bool:
    """Whether somebody is said to have spoken the words."""
    return any(span.meets(content) for each in draft.findings.statements for content in each.content)


def _is_term(draft: Page, span: Span) -> bool:
    """Whether a few words in marks are nobody's: a "right to repair"."""
    return len(forms(span.exact)) <= _TERM and not _is_told(draft, span)


def _is_work(draft: Page, span: Span) -> bool:
    """Whether nobody is said to have spoken the words and each that says something has a capital: a book, a film, a song."""
    named = _TITLED.search(draft.text[max(0, span.start - 40) : span.start])
    if not named and _is_told(draft, span):
        return False
    written = [word.strip(".,;:!?'’") for word in span.exact.split()]
    long = [word for word in written if len(word) > 3]
    return len(long) >= _CAPITALS and all(word[:1].isupper() for word in (*long, *written[:1]))


def _is_printed(against: Against, span: Span) -> bool:
    """Whether an article prints the words as a text of its own: a post, a letter, a speech, an opinion, which needs no marks."""
    wanted = [parts for start, end in sentences(span.exact) if (parts := pieces(span.exact[start:end]))]
    for one in against.articles:
        held = [_holding(one, parts) for parts in wanted]
        if all(held) and any(
            _is_text(one, place, parts) for each, parts in zip(held, wanted, strict=True) for place in each
        ):
            return True
    return False


def _holding(one: Page, parts: Sequence[Forms]) -> list[Span]:
    """The sentences of an article that hold the words."""
    return [
        one.span(sentence.start, sentence.end)
        for sentence in one.sentences
        if holds(forms(one.text[sentence.start : sentence.end]), parts)
    ]


def _is_text(one: Page, place: Span, parts: Sequence[Forms]) -> bool:
    """Whether a sentence is no reporter's: it has "we" or "don't" outside marks, or is long, quoted whole, and nobody's statement."""
    outside = _outside(one, place)
    if _SPOKEN.search(outside) or "(@" in one.text[place.end : place.end + _SIGNED]:
        return True
    size = sum(map(len, parts))
    said_by = any(place.meets(cue) for each in one.findings.statements for cue in each.cue)
    return size >= max(_LONG, _WHOLE * len(forms(outside))) and not said_by


def _stitched(span: Span, theirs: Sequence[Said]) -> list[tuple[Page, Span]]:
    """The quotations that hold the sentences of this one, when each is held and no quotation holds them all."""
    found: list[tuple[Page, Span]] = []
    ranges = sentences(span.exact)
    for start, end in ranges:
        parts = pieces(span.exact[start:end])
        one = next((each for each in theirs if holds(each.forms, parts)), None)
        if one is None:
            return []
        found.append((one.page, one.span))
    return found if len(ranges) > 1 else []


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


def _own_words(against: Against, mine: Forms) -> tuple[Page, Span, bool] | None:
    """The sentence of an article that has most of the words in order, and whether it has them outside quotation marks."""
    best: tuple[float, Page, Span] | None = None
    for one in against.articles:
        for sentence in one.sentences:
            part = in_order(mine, forms(one.text[sentence.start : sentence.end])) / len(mine)
            if part >= _PART and (best is None or part > best[0]):
                best = part, one, one.span(sentence.start, sentence.end)
    if best is None:
        return None
    _, one, span = best
    return one, span, in_order(mine, forms(_outside(one, span))) >= _OUTSIDE * len(mine)


def _outside(one: Page, span: Span) -> str:
    """A sentence without what stands in quotation marks in it."""
    kept, at = [], span.start
    for start, end in quoted(one.text, quotations(one.text)):
        if start < span.end and span.start < end:
            kept.append(one.text[at : max(start, at)])
            at = max(at, end)
    return " ".join([*kept, one.text[at : span.end]])
