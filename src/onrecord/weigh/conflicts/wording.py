"""One utterance, quoted in other words: what stands in quotation marks in two articles and is not the same."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Final

from onrecord.terms import Reading
from onrecord.text.folding import folded
from onrecord.weigh.conflicts.compared import ONE_SPEAKER, TWO_SPEAKERS, UNKNOWN, Bar, Clash, clashes
from onrecord.weigh.conflicts.made import conflict
from onrecord.weigh.conflicts.page import is_copied
from onrecord.weigh.conflicts.quotes import quotes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.terms import Conflict, ConflictType, Entity, Settlement, Span
    from onrecord.weigh.conflicts.page import Page
    from onrecord.weigh.conflicts.quotes import Quote

#: An article that says the words were spoken in another language.
_TRANSLATED: Final = re.compile(
    r"\b(?:translat\w+|interpreter|(?:in|speaking) (?!English\b)[A-Z]\w+(?:ish|ian|ese|arin|ench|erman|abic|an|ic)\b)"
)
_NEGATIONS: Final = frozenset({"not", "no", "never", "none", "nobod", "noth", "nobody", "nothing", "without"})
#: Rows of two words that so many quotations of a story have tell nothing.
_MANY: Final = 60


def wordings(pages: Sequence[Page], settlement: Settlement) -> Iterator[Conflict]:
    """Conflicts of the kind ``quote wording`` among the articles of one story."""
    by_id = {one.id: one for one in pages}
    every = [quote for one in pages for quote in quotes(one)]
    speakers = _speakers(settlement)
    utterances = {id_: u.id for u in settlement.utterances if u.verdict == "same" for id_ in u.statements}
    carried = _carried(every, utterances)
    found = [
        item
        for a, b in _candidates(every)
        if not _is_of_two(every[a], every[b], utterances, carried)
        for item in clashes(every[a], every[b], _bar(every[a], every[b], speakers))
    ]
    for group in _groups(found):
        yield _conflict(group, by_id, speakers, utterances)


def _candidates(every: Sequence[Quote]) -> list[tuple[int, int]]:
    """Pairs of quotations of two articles that have rows of words in common."""
    holders: dict[tuple[str, str], set[int]] = defaultdict(set)
    for number, quote in enumerate(every):
        for a, b in pairwise(quote.words):
            holders[a.sense, b.sense].add(number)
    pairs = {
        pair for members in holders.values() if 1 < len(members) <= _MANY for pair in combinations(sorted(members), 2)
    }
    return sorted(pair for pair in pairs if every[pair[0]].document != every[pair[1]].document)


def _carried(every: Sequence[Quote], utterances: Mapping[str, str]) -> set[tuple[str, str]]:
    """Each utterance with each article that quotes it."""
    return {
        (utterances[q.statement], q.document) for q in every if q.statement is not None and q.statement in utterances
    }


def _is_of_two(left: Quote, right: Quote, utterances: Mapping[str, str], carried: set[tuple[str, str]]) -> bool:
    """Whether two quotations begin alike and are two: both articles carry both utterances."""
    one, other = (utterances.get(quote.statement or "") for quote in (left, right))
    if one is None or other is None or one == other:
        return False
    return (one, right.document) in carried and (other, left.document) in carried


def _bar(left: Quote, right: Quote, speakers: Mapping[str, Entity]) -> Bar:
    one, other = (speakers.get(quote.statement or "") for quote in (left, right))
    if one is None or other is None:
        return UNKNOWN
    # Two spellings of one name may be kept apart.
    alike = folded(one.name.split()[-1]) == folded(other.name.split()[-1])
    return ONE_SPEAKER if one.id == other.id or alike else TWO_SPEAKERS


def _groups(found: Sequence[Clash]) -> list[list[Clash]]:
    """Differences that stand in the same sentences of some quotation; each in one group."""
    group: dict[tuple[str, Span], int] = {}
    members: dict[int, list[Clash]] = {}
    for number, item in enumerate(found):
        places = [(side.quote.document, span) for side in (item.left, item.right) for span in side.spans]
        into = sorted({group[place] for place in places if place in group})
        members[number] = [item, *(each for old in into for each in members.pop(old))]
        for each in members[number]:
            group.update(
                {(side.quote.document, span): number for side in (each.left, each.right) for span in side.spans}
            )
    return list(members.values())


def _conflict(
    group: Sequence[Clash], pages: Mapping[str, Page], speakers: Mapping[str, Entity], utterances: Mapping[str, str]
) -> Conflict:
    spans: dict[Quote, set[Span]] = defaultdict(set)
    for item in group:
        for side in (item.left, item.right):
            spans[side.quote].update(side.spans)
    readings = [_reading(quote, tuple(sorted(them))) for quote, them in spans.items()]
    known = Counter(speakers[q.statement].name for q in spans if q.statement and q.statement in speakers)
    about = min((utterances[q.statement] for q in spans if q.statement and q.statement in utterances), default=None)
    type_, reason = _type(group, pages)
    reasons = ["the articles give the words in quotation marks, and they differ", *sorted(_apart(group)), reason]
    subject = min(known, key=lambda name: (-known[name], name), default="a quotation")
    return conflict("quote wording", type_, subject, readings, reasons=reasons, about=about)


def _reading(quote: Quote, spans: tuple[Span, ...]) -> Reading:
    value = " … ".join(" ".join(span.exact.split()) for span in spans)
    return Reading(value, quote.document, spans, quote.statement)


def _apart(group: Sequence[Clash]) -> set[str]:
    told = set()
    for item in group:
        a, b = sorted((item.left.told, item.right.told))
        told.add(f"“{a}” in one, “{b}” in another" if a else f"“{b}” stands in one alone")
    return told


def _type(group: Sequence[Clash], pages: Mapping[str, Page]) -> tuple[ConflictType, str]:
    if any(is_copied(pages[item.left.quote.document], pages[item.right.quote.document]) for item in group):
        return "copying", "one article carries the words from the other, or both from one source"
    senses = {sense for item in group for sense in item.senses}
    if senses & _NEGATIONS or any(sense[:1].isdigit() for sense in senses):
        return "contradiction", "a negation or a number differs"
    if any(_is_translated(side.quote, pages[side.quote.document]) for c in group for side in (c.left, c.right)):
        return "translation", "an article says that the words were spoken in another language"
    if all(item.is_one_meaning for item in group):
        return "translation", "the words mean the same, as when two people translate"
    if not any(item.has_content for item in group):
        return "variant", "only small words differ"
    return "unsure", "the articles do not tell which words were spoken"


def _is_translated(quote: Quote, page: Page) -> bool:
    start, end = max(0, quote.spans[0].start - 120), quote.spans[-1].end + 120
    return _TRANSLATED.search(page.text, start, end) is not None


def _speakers(settlement: Settlement) -> dict[str, Entity]:
    entities = {entity.id: entity for entity in settlement.entities}
    return {s.statement: entities[s.entity] for s in settlement.speakers if s.entity in entities}
