"""The terms as plain JSON and back: for rows of the store and for the pipe between processes.

Nothing but strings, numbers, lists and objects is written, so that reading a row can never run code. The bytes are UTF-8
in which lone surrogates stay as they are (``surrogatepass``): every Python string comes back as it was.
"""

from __future__ import annotations

import datetime
import json
from typing import Any

from onrecord.terms import (
    Correction,
    Document,
    Entity,
    Findings,
    Furniture,
    Likeness,
    Mention,
    Noted,
    Problem,
    Role,
    Span,
    Speaker,
    Spelling,
    Statement,
    Trace,
    When,
)

Plain = dict[str, Any]


def packed(text: str) -> bytes:
    """Any string as bytes; the order of bytes is the order of code points."""
    return text.encode("utf-8", "surrogatepass")


def unpacked(data: bytes) -> str:
    """The string that was `packed`."""
    return data.decode("utf-8", "surrogatepass")


def written(plain: object) -> bytes:
    """Plain values as JSON, the same bytes for the same value."""
    return packed(json.dumps(plain, ensure_ascii=False, separators=(",", ":"), sort_keys=True))


def loaded(data: bytes) -> Any:  # noqa: ANN401 - JSON has no narrower type
    """The plain values that were `written`; raises ValueError when the bytes are something else."""
    return json.loads(unpacked(data))


def span_out(span: Span) -> list[int | str]:
    return [span.start, span.end, span.exact]


def span_in(plain: list[Any]) -> Span:
    return Span(*plain)


def _spans_out(spans: tuple[Span, ...]) -> list[list[int | str]]:
    return [span_out(span) for span in spans]


def _spans_in(plain: list[list[Any]]) -> tuple[Span, ...]:
    return tuple(Span(*item) for item in plain)


def _maybe_span_out(span: Span | None) -> list[int | str] | None:
    return None if span is None else span_out(span)


def _maybe_span_in(plain: list[Any] | None) -> Span | None:
    return None if plain is None else Span(*plain)


def when_out(when: When) -> Plain:
    return {
        "first": when.first.isoformat(),
        "last": when.last.isoformat(),
        "span": _maybe_span_out(when.span),
        "anchor": when.anchor,
        "anchored_on": when.anchored_on.isoformat() if when.anchored_on else None,
        "sure": when.sure,
    }


def when_in(plain: Plain) -> When:
    day = datetime.date.fromisoformat
    anchored = plain["anchored_on"]
    return When(
        day(plain["first"]),
        day(plain["last"]),
        _maybe_span_in(plain["span"]),
        plain["anchor"],
        day(anchored) if anchored else None,
        plain["sure"],
    )


def _noted_out(noted: Noted | None) -> Plain | None:
    return None if noted is None else {"value": noted.value, "span": _maybe_span_out(noted.span), "rule": noted.rule}


def _noted_in(plain: Plain | None) -> Noted | None:
    return None if plain is None else Noted(plain["value"], _maybe_span_in(plain["span"]), plain["rule"])


def document_out(document: Document) -> Plain:
    return {
        "id": document.id,
        "name": document.name,
        "sha256": document.sha256,
        "codec": document.codec,
        "media_type": document.media_type,
        "text": document.text,
        "text_sha256": document.text_sha256,
        "language": document.language,
        "title": _noted_out(document.title),
        "outlet": _noted_out(document.outlet),
        "byline": _noted_out(document.byline),
        "dateline": _noted_out(document.dateline),
        "published": _noted_out(document.published),
        "address": _noted_out(document.address),
        "furniture": [[*span_out(item.span), item.kind] for item in document.furniture],
        "trace": [document.trace.stage, document.trace.version, document.trace.model],
    }


def document_in(plain: Plain) -> Document:
    return Document(
        id=plain["id"],
        name=plain["name"],
        sha256=plain["sha256"],
        codec=plain["codec"],
        media_type=plain["media_type"],
        text=plain["text"],
        text_sha256=plain["text_sha256"],
        language=plain["language"],
        title=_noted_in(plain["title"]),
        outlet=_noted_in(plain["outlet"]),
        byline=_noted_in(plain["byline"]),
        dateline=_noted_in(plain["dateline"]),
        published=_noted_in(plain["published"]),
        address=_noted_in(plain["address"]),
        furniture=tuple(Furniture(Span(start, end, exact), kind) for start, end, exact, kind in plain["furniture"]),
        trace=Trace(*plain["trace"]),
    )


def statement_out(statement: Statement) -> Plain:
    return {
        "id": statement.id,
        "document": statement.document,
        "mode": statement.mode,
        "source": _spans_out(statement.source),
        "cue": _spans_out(statement.cue),
        "content": _spans_out(statement.content),
        "place": statement.place,
        "said_on": when_out(statement.said_on) if statement.said_on else None,
        "occasion": _maybe_span_out(statement.occasion),
        "via": _maybe_span_out(statement.via),
        "inside": statement.inside,
    }


def statement_in(plain: Plain) -> Statement:
    return Statement(
        id=plain["id"],
        document=plain["document"],
        mode=plain["mode"],
        source=_spans_in(plain["source"]),
        cue=_spans_in(plain["cue"]),
        content=_spans_in(plain["content"]),
        place=plain["place"],
        said_on=when_in(plain["said_on"]) if plain["said_on"] else None,
        occasion=_maybe_span_in(plain["occasion"]),
        via=_maybe_span_in(plain["via"]),
        inside=plain["inside"],
    )


def mention_out(mention: Mention) -> Plain:
    return {"id": mention.id, "document": mention.document, "span": span_out(mention.span), "kind": mention.kind}


def mention_in(plain: Plain) -> Mention:
    return Mention(plain["id"], plain["document"], span_in(plain["span"]), plain["kind"])


def findings_out(findings: Findings) -> Plain:
    return {
        "document": findings.document,
        "statements": [statement_out(item) for item in findings.statements],
        "mentions": [mention_out(item) for item in findings.mentions],
        "dates": [when_out(item) for item in findings.dates],
    }


def findings_in(plain: Plain) -> Findings:
    return Findings(
        plain["document"],
        tuple(statement_in(item) for item in plain["statements"]),
        tuple(mention_in(item) for item in plain["mentions"]),
        tuple(when_in(item) for item in plain["dates"]),
    )


def problem_out(problem: Problem) -> Plain:
    return {
        "name": problem.name,
        "severity": problem.severity,
        "code": problem.code,
        "message": problem.message,
        "at": problem.at,
        "document": problem.document,
    }


def problem_in(plain: Plain) -> Problem:
    return Problem(plain["name"], plain["severity"], plain["code"], plain["message"], plain["at"], plain["document"])


def entity_out(entity: Entity) -> Plain:
    return {
        "id": entity.id,
        "kind": entity.kind,
        "name": entity.name,
        "spellings": [[item.text, list(item.documents)] for item in entity.spellings],
        "roles": [[item.title, item.document, span_out(item.span), item.standing] for item in entity.roles],
        "speaks_for": entity.speaks_for,
        "members": list(entity.members),
    }


def entity_in(plain: Plain) -> Entity:
    return Entity(
        id=plain["id"],
        kind=plain["kind"],
        name=plain["name"],
        spellings=tuple(Spelling(text, tuple(documents)) for text, documents in plain["spellings"]),
        roles=tuple(
            Role(title, document, span_in(span), standing) for title, document, span, standing in plain["roles"]
        ),
        speaks_for=plain["speaks_for"],
        members=tuple(plain["members"]),
    )


def speaker_out(speaker: Speaker) -> Plain:
    return {
        "statement": speaker.statement,
        "entity": speaker.entity,
        "sureness": speaker.sureness,
        "reasons": list(speaker.reasons),
    }


def speaker_in(plain: Plain) -> Speaker:
    return Speaker(plain["statement"], plain["entity"], plain["sureness"], tuple(plain["reasons"]))


def likeness_out(likeness: Likeness) -> Plain:
    return {
        "left": likeness.left,
        "right": likeness.right,
        "verdict": likeness.verdict,
        "reasons": list(likeness.reasons),
    }


def likeness_in(plain: Plain) -> Likeness:
    return Likeness(plain["left"], plain["right"], plain["verdict"], tuple(plain["reasons"]))


def correction_out(correction: Correction) -> Plain:
    return {
        "id": correction.id,
        "kind": correction.kind,
        "subjects": list(correction.subjects),
        "value": correction.value,
        "reason": correction.reason,
        "by": correction.by,
        "on": correction.on,
        "undone_on": correction.undone_on,
        "undone_by": correction.undone_by,
    }


def correction_in(plain: Plain) -> Correction:
    return Correction(
        plain["id"],
        plain["kind"],
        tuple(plain["subjects"]),
        plain["value"],
        plain["reason"],
        plain["by"],
        plain["on"],
        plain["undone_on"],
        plain["undone_by"],
    )
