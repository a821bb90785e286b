"""The tables that other programs read, with fixed field names; the same bytes for the same articles, always.

No row says when or in which order it came in: rows come in an order that follows from what they say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.terms import joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from onrecord.terms import Document, Entity, Line, Noted, Span

Row = dict[str, object]
TABLES = (
    "documents", "statements", "utterances", "entities", "positions", "commitments", "warnings", "events", "conflicts",
    "origins", "stories",
)  # fmt: skip


def document_rows(documents: Iterable[Document]) -> Iterator[Row]:
    """Table ``documents``."""
    for document in documents:
        yield {
            "id": document.id,
            "name": document.name,
            "text": document.text,
            "title": _value(document.title),
            "outlet": _value(document.outlet),
            "published": _value(document.published),
            "furniture": [{"kind": item.kind, "span": _range(item.span)} for item in document.furniture],
            "story": None,
            "byline": _value(document.byline),
            "dateline": _value(document.dateline),
            "address": _value(document.address),
            "language": document.language,
            "media_type": document.media_type,
            "codec": document.codec,
            "sha256": document.sha256,
            "text_sha256": document.text_sha256,
        }


def statement_rows(lines: Iterable[Line]) -> Iterator[Row]:
    """Table ``statements``."""
    for line in lines:
        statement = line.statement
        yield {
            "id": statement.id,
            "document": line.document.name,
            "mode": statement.mode,
            "speaker": line.speaker.name if line.speaker else None,
            "entity": line.speaker.id if line.speaker else None,
            "source_spans": [_range(span) for span in statement.source],
            "cue_spans": [_range(span) for span in statement.cue],
            "content_spans": [_range(span) for span in statement.content],
            "content": joined(statement.content),
            "said_on": statement.said_on.iso if statement.said_on else None,
            "occasion": statement.occasion.exact if statement.occasion else None,
            "via": statement.via.exact if statement.via else None,
            "utterance": None,
            "document_id": statement.document,
            "source": joined(statement.source),
            "cue": joined(statement.cue),
            "place": statement.place,
            "said_on_is_sure": statement.said_on.sure if statement.said_on else None,
            "inside": statement.inside,
            "sureness": line.sureness,
            "reasons": list(line.reasons),
        }


def entity_rows(entities: Iterable[Entity], names: Mapping[str, str]) -> Iterator[Row]:
    """Table ``entities``; ``names`` gives the name of a document for its id."""
    for entity in entities:
        yield {
            "id": entity.id,
            "kind": entity.kind,
            "name": entity.name,
            "spellings": [
                {"text": item.text, "documents": sorted(names[id_] for id_ in item.documents if id_ in names)}
                for item in entity.spellings
            ],
            "roles": [
                {
                    "title": role.title,
                    "document": names.get(role.document),
                    "span": _range(role.span),
                    "standing": role.standing,
                }
                for role in entity.roles
            ],
            "speaks_for": entity.speaks_for,
            "members": list(entity.members),
        }


def _value(noted: Noted | None) -> str | None:
    return None if noted is None else noted.value


def _range(span: Span) -> list[int]:
    return [span.start, span.end]
