"""Everything in which a draft does not stand up to the record."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from onrecord.keep.errors import RecordError
from onrecord.link.whole import settle_whole
from onrecord.read.bytes import read_bytes
from onrecord.run.checking.against import made_ready, near
from onrecord.run.checking.dating import of_days
from onrecord.run.checking.figures import of_figures
from onrecord.run.checking.naming import of_names
from onrecord.run.checking.quotations import of_quotations
from onrecord.run.checking.speaking import of_speakers
from onrecord.run.checking.titling import of_titles
from onrecord.run.settings import Settings
from onrecord.run.work import finder
from onrecord.terms import Noted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from onrecord.run.checking.fault import Fault
    from onrecord.run.view import View
    from onrecord.terms import Correction, Document, Findings


_RULES: Final = (of_quotations, of_speakers, of_names, of_titles, of_figures, of_days)


class DraftError(RecordError):
    """A draft that cannot be read."""


def read_draft(data: bytes, name: str) -> Document:
    """A draft as a document: plain text, Markdown or a web page; raises DraftError when it cannot be read."""
    document, problems = read_bytes(data, name=name)
    if document is None:
        raise DraftError(f"The draft cannot be read: {problems[0].message if problems else 'it is empty.'}")
    return document


def held(data: bytes, name: str, view: View, corrections: Sequence[Correction]) -> tuple[Fault, ...]:
    """Hold a draft against the articles of a record, with the shipped model.

    Args:
        data: The bytes of the draft, which is not added to the record.
        name: Its file name, whose ending tells what it is.
        view: The record.
        corrections: What people decided.

    Raises:
        DraftError: when the draft cannot be read.
    """
    draft, find = read_draft(data, name), finder()
    limit = Settings().max_characters
    return check(draft, lambda one: find(one, limit), view.documents, view.findings, corrections)


def check(
    draft: Document,
    find: Callable[[Document], Findings],
    documents: Sequence[Document],
    findings: Mapping[str, Findings],
    corrections: Sequence[Correction] = (),
) -> tuple[Fault, ...]:
    """Hold a draft against the articles of a record.

    Args:
        draft: The draft as it was read; it is added to nothing. One without a day of its own takes that of the latest
            article, so that its weekdays can be told.
        find: What finds statements, names and days in a document.
        documents: The articles.
        findings: What was found in each, by document id.
        corrections: What people decided about who is who.

    Returns:
        The faults in order of place. An article that is the draft itself is left out.
    """
    told = _dated(draft, documents)
    found = find(told)
    others = [one for one in documents if one.id != draft.id]
    kept = near(told, found, others, findings)
    all_found = {**{one.id: findings[one.id] for one in kept if one.id in findings}, told.id: found}
    settlement = settle_whole((*kept, told), all_found, corrections)
    against = made_ready(told, kept, all_found, settlement)
    faults = [fault for rule in _RULES for fault in rule(against)]
    quoted = [fault.span for fault in faults if fault.kind in {"quotation", "paraphrase in marks"}]
    # What is wrong with a quotation is said once, and not again for each figure in it.
    kept_faults = [
        fault
        for fault in faults
        if fault.kind in {"quotation", "paraphrase in marks"} or not any(fault.span.within(span) for span in quoted)
    ]
    return tuple(sorted(set(kept_faults), key=lambda fault: (fault.span, fault.kind)))


def _dated(draft: Document, documents: Sequence[Document]) -> Document:
    if draft.published is not None:
        return draft
    days = [one.published.value[:10] for one in documents if one.published is not None]
    return replace(draft, published=Noted(max(days), None, "the latest article")) if days else draft
