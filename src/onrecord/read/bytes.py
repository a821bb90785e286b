"""The bytes of one article in, a document or the reason why not out. Nothing here touches the network or the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.read.decoding import declared_label, decoded, text_remarks
from onrecord.read.front import read_markdown
from onrecord.read.language import language_of, language_remark
from onrecord.read.markup import Told, read_markup
from onrecord.read.media import media_type as sniffed
from onrecord.read.media import refusal
from onrecord.read.plain import plain
from onrecord.read.remark import Remark
from onrecord.terms.document import Document
from onrecord.terms.identity import content_id, sha256
from onrecord.terms.trace import Trace

if TYPE_CHECKING:
    from onrecord.terms.problem import Problem

TRACE = Trace(stage="read", version="1")


def read_bytes(raw: bytes, *, name: str, media_type: str | None = None) -> tuple[Document | None, tuple[Problem, ...]]:
    """Read one article.

    Args:
        raw: The whole input, as it came.
        name: File name or address; it goes into the document and every problem, and its suffix tells the media type.
        media_type: Media type if it was declared, perhaps with a charset; it goes before the name.

    Returns:
        The document, or None when the input cannot be read, and what was wrong or odd about it. The text of plain text
        and Markdown is ``raw.decode(codec, "replace")``, unchanged. Bad input never raises.
    """
    refused = refusal(raw)
    if refused is not None:
        return None, (refused.problem(name=name),)
    kind = sniffed(raw, name=name, declared=media_type)
    label = declared_label(raw, is_html=kind == "text/html", media_type=media_type)
    text, codec, odd = decoded(raw, label=label)
    told = _told(text, kind)
    if not told.text.strip(" \t\r\n\f\v\x00\ufeff"):
        return None, (Remark("failed", "empty", "The input has no visible text.").problem(name=name),)
    digest = sha256(raw)
    language = language_of(_article(told), declared=told.language)
    facts = told.facts
    document = Document(
        id=content_id("document", digest),
        name=name,
        sha256=digest,
        codec=codec,
        media_type=kind,
        text=told.text,
        text_sha256=sha256(told.text.encode("utf-8", "backslashreplace")),
        language=language,
        title=facts.title,
        outlet=facts.outlet,
        byline=facts.byline,
        dateline=facts.dateline,
        published=facts.published,
        address=facts.address,
        furniture=told.furniture,
        trace=TRACE,
    )
    remarks = (*odd, *text_remarks(told.text), *told.remarks, *language_remark(language))
    return document, tuple(remark.problem(name=name, document=document.id) for remark in remarks)


def _told(text: str, kind: str) -> Told:
    if kind == "text/html":
        return read_markup(text)
    if kind == "text/markdown":
        return read_markdown(text)
    return Told(text, *plain(text), "", ())


def _article(told: Told) -> str:
    """The text without its furniture, or all of it when nothing else is left."""
    kept, reached = [], 0
    for furniture in told.furniture:
        kept.append(told.text[reached : furniture.span.start])
        reached = furniture.span.end
    left = "".join([*kept, told.text[reached:]])
    return left if left.strip() else told.text
