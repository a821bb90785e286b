"""One sentence in two articles, word for word but for a figure, a day or a place.

Where a desk prints another's sentence, a single number that differs is seldom chance, however it is rounded or hedged, and
needs no other proof that both tell of one thing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from onrecord.text.numerals import numerals
from onrecord.text.rarity import rarity
from onrecord.weigh.conflicts.days import dated_facts
from onrecord.weigh.conflicts.fact import fact, topic
from onrecord.weigh.conflicts.made import conflict, reading
from onrecord.weigh.conflicts.page import is_copied

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.terms import Conflict, ConflictKind, ConflictType, Span
    from onrecord.text.words import Word
    from onrecord.weigh.conflicts.page import Page, Sentence

#: Words in a run by which like sentences are brought together, and how many runs they must share.
_RUN: Final = 4
_RUNS: Final = 2
#: So many words must stand in both in the same order, and so much of the shorter sentence.
_LEAST: Final = 13
_PART: Final = 0.8
#: What stands in place of another is no longer, in words.
_LONGEST: Final = 3
#: A run that more sentences have is a phrase of the trade.
_COMMON: Final = 40

Side = tuple["Page", "Sentence", "Sequence[Word]"]


@dataclass(frozen=True, slots=True)
class _Told:
    """What one of two like sentences gives where the other gives something else."""

    span: Span
    value: object
    kind: ConflictKind


def nearly(pages: Sequence[Page], known: Sequence[Conflict]) -> Iterator[Conflict]:
    """Conflicts between like sentences of two articles of one story, without those that are known.

    Args:
        pages: The articles of a story.
        known: Conflicts found in other ways; one whose readings stand at both places is not told again.
    """
    for left, right in _alike(pages):
        for mine, yours in _apart(left, right):
            places = ((left[0].id, mine.span), (right[0].id, yours.span))
            if not any(all(_stands(one, *place) for place in places) for one in known):
                yield _conflict(left[0], mine, right[0], yours)


def _stands(item: Conflict, document: str, span: Span) -> bool:
    """Whether a conflict has a reading at this place."""
    return any(one.document == document and any(span.meets(each) for each in one.spans) for one in item.readings)


def _alike(pages: Sequence[Page]) -> Iterator[tuple[Side, Side]]:
    """Pairs of sentences of two articles that share runs of words, in order of articles and place."""
    by_run: dict[tuple[str, ...], list[int]] = defaultdict(list)
    sides: list[Side] = [
        (one, sentence, sentence.words) for one in sorted(pages, key=_id) for sentence in one.sentences
    ]
    for number, (_, _, words) in enumerate(sides):
        forms = [word.form for word in words]
        for run in {tuple(forms[at : at + _RUN]) for at in range(len(forms) - _RUN + 1)}:
            by_run[run].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in by_run.values():
        if len(numbers) <= _COMMON:
            shared.update(
                (a, b) for i, a in enumerate(numbers) for b in numbers[i + 1 :] if sides[a][0] is not sides[b][0]
            )
    for (a, b), count in sorted(shared.items()):
        if count >= _RUNS:
            yield sides[a], sides[b]


def _apart(left: Side, right: Side) -> Iterator[tuple[_Told, _Told]]:
    """What the two sentences give differently; nothing where they are not alike enough."""
    matcher = SequenceMatcher(None, [w.form for w in left[2]], [w.form for w in right[2]], autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    if same < _LEAST or same < _PART * min(len(left[2]), len(right[2])):
        return
    for what, a, b, c, d in matcher.get_opcodes():
        if what == "replace" and max(b - a, d - c) <= _LONGEST:
            for read in (_day, _figure, _place):
                mine, yours = read(left[0], left[2][a:b]), read(right[0], right[2][c:d])
                if mine is not None and yours is not None:
                    if _differ(mine, yours) and not _is_known(mine, yours, left[0], right[0]):
                        yield mine, yours
                    break


def _differ(mine: _Told, yours: _Told) -> bool:
    if mine.kind == "place":
        # One name may stand in the other: "Harl" and "the town of Harl".
        return not (set(str(mine.value).split()) & set(str(yours.value).split()))
    return mine.value != yours.value


def _is_known(mine: _Told, yours: _Told, left: Page, right: Page) -> bool:
    """Whether one article names the other's place as well, and so knows of both."""
    return mine.kind == "place" and (yours.span.exact in left.text or mine.span.exact in right.text)


def _day(page: Page, words: Sequence[Word]) -> _Told | None:
    """The day that the words name, alone or as part of a date; "today" is another day in every paper."""
    start, end = words[0].start, words[-1].end
    for told in dated_facts(page):
        exact = told.span.exact.casefold()
        is_fixed = (exact.endswith("day") and exact not in {"today", "yesterday"}) or any(c.isdigit() for c in exact)
        if told.span.start < end and start < told.span.end and is_fixed:
            return _Told(told.span, (told.low, told.high), "date")
    return None


def _figure(page: Page, words: Sequence[Word]) -> _Told | None:
    """The one number in the words; none in a day or a time of day."""
    start, end = words[0].start, words[-1].end
    found = numerals(page.text[start:end])
    if len(found) != 1 or any(
        when.span is not None and when.span.start < end and start < when.span.end for when in page.dates
    ):
        return None
    span = page.span(start + found[0].start, start + found[0].end)
    counted = next(
        (q.span for q in page.findings.quantities if q.span.start <= span.start and span.end <= q.span.end), span
    )
    return _Told(counted, (found[0].low, found[0].high, found[0].kind), "number")


def _place(page: Page, words: Sequence[Word]) -> _Told | None:
    """The place or people that the words name or that they are part of the name of."""
    start, end = words[0].start, words[-1].end
    for mention in page.findings.mentions:
        if mention.kind in {"place", "group"} and mention.span.start < end and start < mention.span.end:
            changed = " ".join(word.form for word in words)
            return _Told(mention.span, changed, "place") if page.text[start].isupper() else None
    return None


def _conflict(one: Page, mine: _Told, other: Page, yours: _Told) -> Conflict:
    readings = [reading(page.id, told.span) for page, told in ((one, mine), (other, yours))]
    subject = _subject(one, mine.span) or mine.kind
    type_: ConflictType = "copying"
    reason = "both articles print one sentence, and it differs in this"
    if not is_copied(one, other) and mine.kind == "number" and one.day and other.day and one.day != other.day:
        type_, reason = "later update", "one sentence, printed on different days; the figure may have changed"
    return conflict(
        mine.kind, type_, subject, readings, reasons=["both sentences speak of the same: " + subject, reason]
    )


def _subject(page: Page, span: Span) -> str:
    told = fact(page, span, "", 0.0, 0.0)
    if told is None:
        return ""
    return topic(page, told, sorted(told.near, key=lambda sense: (-rarity(sense), sense)))


def _id(page: Page) -> str:
    return page.id
