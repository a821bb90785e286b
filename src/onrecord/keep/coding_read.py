"""What reading and finding made, as plain values and back; see `onrecord.keep.coding`."""

from __future__ import annotations

from onrecord.keep.coding import (
    Plain,
    optional_span_in,
    optional_span_out,
    span_in,
    span_out,
    spans_in,
    spans_out,
    when_in,
    when_out,
)
from onrecord.terms import Document, Findings, Furniture, Mention, Noted, Problem, Span, Statement, Trace


def _noted_out(noted: Noted | None) -> Plain | None:
    return None if noted is None else {"value": noted.value, "span": optional_span_out(noted.span), "rule": noted.rule}


def _noted_in(plain: Plain | None) -> Noted | None:
    return None if plain is None else Noted(plain["value"], optional_span_in(plain["span"]), plain["rule"])


def document_out(document: Document) -> Plain:
    """A document as plain values."""
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
    """A document from plain values; raises ValueError, KeyError or TypeError on others."""
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
    """A statement as plain values."""
    return {
        "id": statement.id,
        "document": statement.document,
        "mode": statement.mode,
        "source": spans_out(statement.source),
        "cue": spans_out(statement.cue),
        "content": spans_out(statement.content),
        "place": statement.place,
        "said_on": when_out(statement.said_on) if statement.said_on else None,
        "occasion": optional_span_out(statement.occasion),
        "via": optional_span_out(statement.via),
        "inside": statement.inside,
    }


def statement_in(plain: Plain) -> Statement:
    """A statement from plain values; raises ValueError, KeyError or TypeError on others."""
    return Statement(
        id=plain["id"],
        document=plain["document"],
        mode=plain["mode"],
        source=spans_in(plain["source"]),
        cue=spans_in(plain["cue"]),
        content=spans_in(plain["content"]),
        place=plain["place"],
        said_on=when_in(plain["said_on"]) if plain["said_on"] else None,
        occasion=optional_span_in(plain["occasion"]),
        via=optional_span_in(plain["via"]),
        inside=plain["inside"],
    )


def mention_out(mention: Mention) -> Plain:
    """A mention as plain values."""
    return {"id": mention.id, "document": mention.document, "span": span_out(mention.span), "kind": mention.kind}


def mention_in(plain: Plain) -> Mention:
    """A mention from plain values; raises ValueError, KeyError or TypeError on others."""
    return Mention(plain["id"], plain["document"], span_in(plain["span"]), plain["kind"])


def findings_out(findings: Findings) -> Plain:
    """Findings as plain values."""
    return {
        "document": findings.document,
        "statements": [statement_out(item) for item in findings.statements],
        "mentions": [mention_out(item) for item in findings.mentions],
        "dates": [when_out(item) for item in findings.dates],
    }


def findings_in(plain: Plain) -> Findings:
    """Findings from plain values; raises ValueError, KeyError or TypeError on others."""
    return Findings(
        plain["document"],
        tuple(statement_in(item) for item in plain["statements"]),
        tuple(mention_in(item) for item in plain["mentions"]),
        tuple(when_in(item) for item in plain["dates"]),
    )


def problem_out(problem: Problem) -> Plain:
    """A problem as plain values."""
    return {
        "name": problem.name,
        "severity": problem.severity,
        "code": problem.code,
        "message": problem.message,
        "at": problem.at,
        "document": problem.document,
    }


def problem_in(plain: Plain) -> Problem:
    """A problem from plain values; raises ValueError, KeyError or TypeError on others."""
    return Problem(plain["name"], plain["severity"], plain["code"], plain["message"], plain["at"], plain["document"])
