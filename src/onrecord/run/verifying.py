"""Checking a record against itself: that every line still stands where it says, in the bytes that were handed in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.keep.errors import RecordError
from onrecord.run.anchors import found_spans, weighed_spans
from onrecord.terms import sha256

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from onrecord.keep.store import Store
    from onrecord.terms import Document, Findings, Noted, Settlement, Span, Statement, When

#: For these the stored text is the decoded file, unchanged.
_PLAIN = frozenset({"text/plain", "text/markdown"})


@dataclass(frozen=True, slots=True)
class Verification:
    """What was checked, and what does not hold."""

    documents: int
    spans: int
    #: One sentence for each thing that does not hold; empty for a sound record.
    broken: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Whether all of it does."""
        return not self.broken


def verify(store: Store) -> Verification:
    """Check every span of every row, the digests of texts and bytes, and that plain text decodes to what is stored."""
    broken = [f"The file of the record has a fault: {fault}." for fault in store.faults()]
    try:
        documents = {document.id: document for document in store.documents()}
        findings = store.findings()
        settlement = store.settlement()
        weighing = store.weighing()
        store.problems(), store.corrections()
    except RecordError as error:
        return Verification(0, 0, (*broken, str(error)))
    spans = 0
    for document in sorted(documents.values(), key=lambda item: (item.name, item.id)):
        broken += _text_faults(document, store)
        for where, span in _spans(document, findings.get(document.id)):
            spans += 1
            if not span.holds(document.text):
                broken.append(_fault(where, span, document))
    owners = {item.id: found.document for found in findings.values() for item in found.statements}
    for where, document_id, span in (*_settled_spans(settlement, owners), *weighed_spans(weighing)):
        spans += 1
        owner = documents.get(document_id)
        if owner is None:
            broken.append(f"It points at a document that is not in the record: {where}.")
        elif not span.holds(owner.text):
            broken.append(_fault(where, span, owner))
    return Verification(len(documents), spans, tuple(broken))


def _fault(where: str, span: Span, document: Document) -> str:
    there = document.text[span.start : span.end]
    return f"In {document.name!r}, {where} says {span.exact!r} at {span.start}, where the text has {there!r}."


def _text_faults(document: Document, store: Store) -> Iterator[str]:
    if sha256(document.text.encode("utf-8", "backslashreplace")) != document.text_sha256:
        yield f"The text of {document.name!r} is not the one its digest was taken of."
    try:
        raw = store.raw(document.sha256)
    except KeyError:
        yield f"The bytes of {document.name!r} are not in the record."
        return
    if sha256(raw) != document.sha256:
        yield f"The bytes of {document.name!r} are not those their digest was taken of."
    elif document.media_type in _PLAIN and not _decodes(raw, document):
        yield f"The bytes of {document.name!r} do not decode to its text any more."


def _decodes(raw: bytes, document: Document) -> bool:
    try:
        return raw.decode(document.codec, "replace") == document.text
    except LookupError:
        return False


def _spans(document: Document, findings: Findings | None) -> Iterator[tuple[str, Span]]:
    for item in document.furniture:
        yield "a piece of furniture", item.span
    facts = ("title", "outlet", "byline", "dateline", "published", "address")
    noted: Iterable[Noted | None] = (
        document.title, document.outlet, document.byline, document.dateline, document.published, document.address,
    )  # fmt: skip
    for fact, value in zip(facts, noted, strict=True):
        if value is not None and value.span is not None:
            yield f"the {fact}", value.span
    if findings is None:
        return
    for statement in findings.statements:
        yield from _spans_of(statement)
    for mention in findings.mentions:
        yield f"mention {mention.id}", mention.span
    for when in findings.dates:
        yield from _day_span("a date", when)
    yield from found_spans(findings)


def _spans_of(statement: Statement) -> Iterator[tuple[str, Span]]:
    parts = {"source": statement.source, "cue": statement.cue, "content": statement.content}
    for part, spans in parts.items():
        for span in spans:
            yield f"the {part} of statement {statement.id}", span
    for part, maybe in (("occasion", statement.occasion), ("relay", statement.via)):
        if maybe is not None:
            yield f"the {part} of statement {statement.id}", maybe
    if statement.said_on is not None:
        yield from _day_span(f"the day of statement {statement.id}", statement.said_on)


def _day_span(where: str, when: When) -> Iterator[tuple[str, Span]]:
    if when.span is not None:
        yield where, when.span


def _settled_spans(settlement: Settlement, owners: Mapping[str, str]) -> Iterator[tuple[str, str, Span]]:
    """Spans of what was settled: what each is, the id of its document (empty when it has none), and the span."""
    for entity in settlement.entities:
        for role in entity.roles:
            yield f"a role of {entity.name!r}", role.document, role.span
    for origin in settlement.origins:
        for span in origin.spans:
            yield f"the origin {origin.origin!r}", origin.document, span
    for dated in settlement.dated:
        if dated.when.span is not None:
            yield f"the day led to statement {dated.statement}", owners.get(dated.statement, ""), dated.when.span
    for utterance in settlement.utterances:
        where = f"a difference in utterance {utterance.id}"
        for item in utterance.differences:
            yield from ((where, owners.get(item.left, ""), span) for span in item.left_spans)
            yield from ((where, owners.get(item.right, ""), span) for span in item.right_spans)
