"""Figures whose words say all that is needed to compare them: a person's age, a part of a whole of a given size."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Final

from onrecord.text.folding import folded
from onrecord.text.numerals import numerals
from onrecord.text.stems import stem
from onrecord.weigh.conflicts.made import conflict, reading
from onrecord.weigh.conflicts.page import is_copied
from onrecord.weigh.conflicts.people import meant

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.terms import Conflict, ConflictType, Span
    from onrecord.weigh.conflicts.page import Page

_GIVEN: Final = r"[A-Z][\w’'-]+\s(?:[A-Z]\.\s)?(?P<name>[A-Z][\w’'-]+)"
_AGES: Final = (
    re.compile(rf"\b{_GIVEN},\s(?:aged\s)?(?P<age>1?\d?\d)(?=[,.;)])"),
    re.compile(rf"\b{_GIVEN}\s\((?P<age>1?\d?\d)\)"),
    re.compile(rf"\b(?P<age>1?\d?\d)-year-old\s(?:[a-z-]+\s){{0,4}}{_GIVEN}"),
)
_THE_AGED: Final = (
    re.compile(r"\bThe (?P<age>1?\d?\d)-year-old\b(?!\s[A-Z])"),
    re.compile(r"\b(?:[Ss]?[Hh]e)(?:[’']s|\sis|\swas)\s(?P<age>1?\d?\d)(?:\syears\sold)?(?=[,.;])"),
)
#: A part of a whole told the other way round: 84 votes out of 150.
_OUT_OF: Final = re.compile(r"\s(?P<noun>[a-z]+s)\sout\sof\s")
_OF: Final = re.compile(r"\s(?:out\s)?of\s(?:the\s|its\s|their\s|his\s|her\s)?")
#: A part of so many, found in two articles, is of one whole.
_TELLING: Final = 20
_NOUN: Final = re.compile(r"\s(?P<noun>[a-z]+s)\b")


def keyed(pages: Sequence[Page]) -> Iterator[Conflict]:
    """Conflicts of the kind ``number`` that need no words around them."""
    found: dict[str, list[tuple[Page, Span, float]]] = defaultdict(list)
    for one in pages:
        for key, span, value in (*_ages(one), *_ages_of_the_last(one), *_parts(one)):
            found[key].append((one, span, value))
    for key, rows in sorted(found.items()):
        by_document: dict[str, set[float]] = defaultdict(set)
        for one, _, value in rows:
            by_document[one.id].add(value)
        for (a, left, x), (b, right, y) in combinations(rows, 2):
            if (
                a.id != b.id
                and x != y
                and not by_document[a.id] & by_document[b.id]
                and not _is_grown(key, a, b, x - y)
            ):
                yield _conflict(key, a, left, b, right)


def _ages(page: Page) -> Iterator[tuple[str, Span, float]]:
    for pattern in _AGES:
        for match in pattern.finditer(page.text):
            if page.sentence_at(match.start("age")) is not None:
                yield f"age of {match.group('name')}", page.span(*match.span()), float(match.group("age"))


def _ages_of_the_last(page: Page) -> Iterator[tuple[str, Span, float]]:
    """The age of the one who alone was named in the sentence before: "The 17-year-old was found"."""
    for match in (found for pattern in _THE_AGED for found in pattern.finditer(page.text)):
        sentence = page.sentence_at(match.start())
        if sentence is None:
            continue
        bearer = meant(page, sentence, match.start())
        if bearer is not None:
            yield f"age of {bearer.name[-1]}", page.span(*match.span()), float(match.group("age"))


def _parts(page: Page) -> Iterator[tuple[str, Span, float]]:
    """Parts of a whole: 40 of its 310 branches."""
    found = numerals(page.text)
    for part, whole in pairwise(found):
        turned = _OUT_OF.fullmatch(page.text, part.end, whole.start)
        if turned is not None and part.low == part.high and whole.low > part.low:
            key = f"of {whole.low:g} {stem(folded(turned.group('noun')))}"
            yield key, page.span(part.start, whole.end), part.low
        if part.low != part.high or not _OF.fullmatch(page.text, part.end, whole.start):
            continue
        noun = _NOUN.match(page.text, whole.end)
        if noun is not None and whole.low > part.low:
            counted = stem(folded(noun.group("noun")))
            yield f"of {whole.low:g} {counted}", page.span(part.start, noun.end()), part.low
            if part.low >= _TELLING:
                yield f"whole of {part.low:g} {counted}", page.span(part.start, noun.end()), whole.low


def _is_grown(key: str, a: Page, b: Page, apart: float) -> bool:
    """Whether a birthday may lie between two articles."""
    if not key.startswith("age") or abs(apart) > 1 or not a.day or not b.day:
        return False
    return a.day != b.day


def _conflict(key: str, a: Page, left: Span, b: Page, right: Span) -> Conflict:
    readings = [reading(one.id, span) for one, span in ((a, left), (b, right))]
    type_: ConflictType = "copying" if is_copied(a, b) else "contradiction"
    is_age = key.startswith("age")
    reason = "both give the age of one person" if is_age else "both give a part of one whole"
    subject = f"parts {key}" if key.startswith("of") else key
    return conflict("number", type_, subject, readings, reasons=[reason])
