"""What one person said, told without quotation marks in words that go further in one article than in another.

Two paraphrases seldom use the same words, so only words that change what is said count, one against another: whom or what
it extends to, and how sure or binding it is.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from onrecord.terms import Reading, joined
from onrecord.text import atlas
from onrecord.text.rarity import rarity
from onrecord.text.words import words
from onrecord.weigh.conflicts.made import conflict
from onrecord.weigh.conflicts.page import is_copied

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.terms import Conflict, ConflictType, Difference, Settlement, Statement
    from onrecord.weigh.conflicts.page import Page

#: A difference of more words is another way to tell it, not another thing told.
_FEW: Final = 2
#: Words of which one does for another.
_SMALL: Final = frozenset("a an the some any this that these those".split())
#: How sure or binding something is made.
_MODALS: Final = frozenset("may might could can must shall will".split())
#: How rare the words must be in sum that two paraphrases of one day have in common, and how many.
_RARE: Final = 5.0
_SHARED: Final = 2


def retold(pages: Sequence[Page], settlement: Settlement) -> Iterator[Conflict]:
    """Conflicts of the kind ``quote wording`` between paraphrases among the articles of one story."""
    by_id = {one.id: one for one in pages}
    said = {statement.id: statement for one in pages for statement in one.findings.statements}
    # What an outlet reports is retold in as many words as there are desks.
    names = {entity.id: entity.name for entity in settlement.entities if not _publishes(entity.name)}
    seen: set[frozenset[str]] = set()
    for utterance in settlement.utterances:
        for item in utterance.differences:
            pair = frozenset((item.left, item.right))
            if pair not in seen and utterance.speaker in names and _counts(item, said):
                seen.add(pair)
                left, right = joined(item.left_spans), joined(item.right_spans)
                reason = (
                    f"“{min(left, right)}” in one, “{max(left, right)}” in another: whom or what it extends to differs"
                )
                yield _conflict(said[item.left], said[item.right], by_id, names[utterance.speaker], reason)
    yield from _of_one_day(pages, settlement, names, seen)


def _publishes(name: str) -> bool:
    lead = atlas.lead(name)
    return lead is not None and lead.known.is_outlet


def _counts(item: Difference, said: Mapping[str, Statement]) -> bool:
    left, right = said.get(item.left), said.get(item.right)
    if left is None or right is None or left.document == right.document or item.kind != "scope":
        return False
    if {left.mode, right.mode} != {"indirect"} or "headline" in {left.place, right.place}:
        return False
    sides = (joined(item.left_spans).split(), joined(item.right_spans).split())
    small = all(word.casefold() in _SMALL for side in sides for word in side)
    return not small and all(0 < len(side) <= _FEW for side in sides)


def _of_one_day(
    pages: Sequence[Page], settlement: Settlement, names: Mapping[str, str], seen: set[frozenset[str]]
) -> Iterator[Conflict]:
    """Paraphrases of what one person said on one day that are not equally sure."""
    by_id = {one.id: one for one in pages}
    speakers = {row.statement: row.entity for row in settlement.speakers if row.entity in names}
    told = [
        (statement, speakers[statement.id], _days(one, statement))
        for one in pages
        for statement in one.findings.statements
        if statement.mode == "indirect" and statement.place == "body" and statement.id in speakers
    ]
    for (a, who, mine), (b, other, yours) in combinations(told, 2):
        if who is None or who != other or a.document == b.document or not mine & yours or {a.id, b.id} in seen:
            continue
        modals = [_forms(each) & _MODALS for each in (a, b)]
        if modals[0] != modals[1] and all(modals) and _share(a, b):
            reason = f"“{' '.join(sorted(modals[0]))}” in one, “{' '.join(sorted(modals[1]))}” in another: how sure or binding it is differs"
            yield _conflict(a, b, by_id, names[who], reason)


def _days(page: Page, statement: Statement) -> frozenset[dt.date]:
    """The days named in the sentences of a statement."""
    spans = [page.sentence_at(span.start) for span in (*statement.source, *statement.content)]
    around = [(one.start, one.end) for one in spans if one is not None]
    return frozenset(
        when.first
        for when in page.dates
        if when.span is not None and when.first == when.last
        if any(start <= when.span.start < end for start, end in around)
    )


def _forms(statement: Statement) -> frozenset[str]:
    return frozenset(word.form for word in words(statement.content))


def _share(a: Statement, b: Statement) -> bool:
    mine, yours = ({word.sense for word in words(each.content) if word.is_content} for each in (a, b))
    both = mine & yours
    return len(both) >= _SHARED and sum(rarity(sense) for sense in sorted(both)) >= _RARE


def _conflict(left: Statement, right: Statement, pages: Mapping[str, Page], speaker: str, reason: str) -> Conflict:
    readings = [
        Reading(" ".join(joined(each.content).split()), each.document, each.content, each.id) for each in (left, right)
    ]
    copied = is_copied(pages[left.document], pages[right.document])
    type_: ConflictType = "copying" if copied else "unsure"
    reasons = [reason, "both articles tell it in their own words"]
    return conflict("quote wording", type_, speaker, readings, reasons=reasons)
