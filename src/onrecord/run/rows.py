"""The tables that other programs read, with fixed field names; the same bytes for the same articles, always.

No row says when or in which order it came in: rows come in an order that follows from what they say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.terms import joined

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from onrecord.terms import Counts, Difference, Document, Entity, Line, Noted, Origin, Span, Story, Utterance

Row = dict[str, object]


def document_rows(documents: Iterable[Document], stories: Iterable[Story] = ()) -> Iterator[Row]:
    """Table ``documents``."""
    story_of = {document: story.id for story in stories for document in story.documents}
    for document in documents:
        yield {
            "id": document.id,
            "name": document.name,
            "text": document.text,
            "title": _value(document.title),
            "outlet": _value(document.outlet),
            "published": _value(document.published),
            "furniture": [{"kind": item.kind, "span": span_range(item.span)} for item in document.furniture],
            "story": story_of.get(document.id),
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
            "source_spans": [span_range(span) for span in statement.source],
            "cue_spans": [span_range(span) for span in statement.cue],
            "content_spans": [span_range(span) for span in statement.content],
            "content": joined(statement.content),
            "said_on": statement.said_on.iso if statement.said_on else None,
            "occasion": statement.occasion.exact if statement.occasion else None,
            "via": statement.via.exact if statement.via else None,
            "utterance": line.utterance,
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
                    "span": span_range(role.span),
                    "standing": role.standing,
                }
                for role in entity.roles
            ],
            "speaks_for": entity.speaks_for,
            "members": list(entity.members),
        }


def utterance_rows(
    utterances: Iterable[Utterance], lines: Mapping[str, Line], count: Callable[[Iterable[Line]], Counts]
) -> Iterator[Row]:
    """Table ``utterances``: ``lines`` gives the line for a statement's id, ``count`` the four counts of some lines.

    The counts are of what is known; ``unknown`` says in how many articles each is not.
    """
    for utterance in utterances:
        members = [lines[id_] for id_ in utterance.statements if id_ in lines]
        counts = count(members)
        yield {
            "id": utterance.id,
            "speaker": next((line.speaker.name for line in members if line.speaker), None),
            "statements": [line.statement.id for line in members],
            "articles": counts.articles,
            "outlets": counts.outlets.known,
            "publishers": counts.publishers.known,
            "origins": counts.origins.known,
            "unknown": {
                "outlets": counts.outlets.unknown_in,
                "publishers": counts.publishers.unknown_in,
                "origins": counts.origins.unknown_in,
            },
            "differences": [_difference(item) for item in utterance.differences],
            "verdict": utterance.verdict,
            "reasons": list(utterance.reasons),
            "restatements": [id_ for id_ in utterance.restatements if id_ in lines],
        }


def _difference(item: Difference) -> Row:
    return {
        "kind": item.kind,
        "left": item.left,
        "right": item.right,
        "left_words": joined(item.left_spans),
        "right_words": joined(item.right_spans),
        "left_spans": [span_range(span) for span in item.left_spans],
        "right_spans": [span_range(span) for span in item.right_spans],
    }


def origin_rows(origins: Iterable[Origin], names: Mapping[str, str]) -> Iterator[Row]:
    """Table ``origins``; ``names`` gives the name of a document for its id."""
    rows = [row for row in origins if row.document in names]
    for row in sorted(rows, key=lambda row: (names[row.document], row.document)):
        yield {
            "document": names[row.document],
            "origin": row.origin or None,
            "relation": row.relation,
            "retells": names.get(row.retells) if row.retells else None,
            "document_id": row.document,
            "statements": list(row.statements),
            "spans": [span_range(span) for span in row.spans],
            "root": row.root,
            "reasons": list(row.reasons),
        }


def story_rows(stories: Iterable[Story], names: Mapping[str, str]) -> Iterator[Row]:
    """Table ``stories``; ``names`` gives the name of a document for its id."""
    for story in stories:
        documents = sorted(names[id_] for id_ in story.documents if id_ in names)
        yield {"id": story.id, "title": story.title, "documents": documents}


def _value(noted: Noted | None) -> str | None:
    return None if noted is None else noted.value


def span_range(span: Span) -> list[int]:
    """A span as other programs read it: first code point, and one past the last."""
    return [span.start, span.end]
