"""One article as it was read."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Final, Literal

from onrecord.terms.span import Span
from onrecord.terms.trace import Trace

FurnitureKind = Literal[
    "menu", "skip-link", "caption", "advert", "reading-time", "donation", "repeated-headline", "share", "related",
    "source-line", "timestamp", "comments", "legal", "byline", "other",
]  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Furniture:
    """A stretch of the page that is not the article. It is kept and marked, and nothing in it becomes a statement."""

    span: Span
    kind: FurnitureKind


#: Rules of a noted outlet from which more follows than its name: an agency signs its own report, a body speaks for itself.
AGENCY_SIGNS: Final = "agency in the dateline"
ISSUES_RELEASE: Final = "who issues the press release"


@dataclass(frozen=True, slots=True)
class Noted:
    """A fact about a document: its value, the words it was read from where they stand in the text, and the rule."""

    value: str
    span: Span | None
    #: Which rule found it, in words a reader understands: "JSON-LD", "first line", "dateline in capitals".
    rule: str


@dataclass(frozen=True, slots=True)
class Document:
    """One article: the stored text, what is known about it, and what on the page is not the article.

    For plain text, ``text`` is the decoded file, unchanged. For a web page it is the visible text of the page, a block
    a line, with all that is not the article marked as furniture.
    """

    #: From the raw bytes, see `onrecord.terms.identity.content_id`.
    id: str
    #: File name relative to what was asked for, or address.
    name: str
    #: SHA-256 of the raw bytes, in hexadecimal.
    sha256: str
    #: Codec that decoded the bytes, such as ``utf-8`` or ``cp1252``.
    codec: str
    #: ``text/plain``, ``text/markdown`` or ``text/html``.
    media_type: str
    text: str
    #: SHA-256 of ``text`` in UTF-8 (lone surrogates escaped), in hexadecimal.
    text_sha256: str
    #: BCP 47 code of the language, such as ``en``; ``und`` where it could not be told.
    language: str
    title: Noted | None
    outlet: Noted | None
    byline: Noted | None
    #: Place in the dateline, as printed.
    dateline: Noted | None
    #: ISO 8601 day or minute of publication.
    published: Noted | None
    address: Noted | None
    furniture: tuple[Furniture, ...]
    trace: Trace

    @property
    def day(self) -> datetime.date | None:
        """The day of publication; none where it is not known to the day."""
        try:
            return None if self.published is None else datetime.date.fromisoformat(self.published.value[:10])
        except ValueError:  # a month or a year alone
            return None

    @property
    def is_read(self) -> bool:
        """Whether statements are looked for in it: only English is analysed for now."""
        return self.language in {"en", "und"}
