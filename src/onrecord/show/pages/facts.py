"""What is known about an article, with the rule that found it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.show.days import stamp_words
from onrecord.show.visible import one_line
from onrecord.show.wording import RELATIONS, many

if TYPE_CHECKING:
    from onrecord.terms import Document, Noted, Origin

WEB = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact about an article and the rule it was found by."""

    name: str
    value: str
    rule: str
    #: An address to open, only http and https; else empty.
    link: str
    #: Whether it is a hash or a code, set in a fixed width.
    code: bool


def facts(document: Document) -> tuple[Fact, ...]:
    """What is known about an article; the outlet first."""
    published = document.published
    noted = [
        _noted("Outlet", document.outlet) or Fact("Outlet", "not known", "", "", code=False),
        _noted("Published", published, value=stamp_words(one_line(published.value)) if published else ""),
        _noted("Byline", document.byline),
        _noted("Dateline", document.dateline),
        _noted("Address", document.address),
        Fact("File", one_line(document.name), f"{document.media_type}, decoded as {document.codec}", "", code=False),
        Fact("Language", document.language, "" if document.is_read else "kept, but not searched for statements", "", code=False),
        Fact("SHA-256", document.sha256, "of the bytes as they came", "", code=True),
    ]  # fmt: skip
    return tuple(fact for fact in noted if fact)


def origin_fact(origin: Origin) -> Fact:
    """Where an article has its words from."""
    relation = RELATIONS[origin.relation]
    named = origin.origin and origin.relation not in {"own report", "summary without source", "unknown"}
    value = f"{relation} {one_line(origin.origin)}" if named else relation
    if origin.statements:
        value += f" ({many(len(origin.statements), 'statement')})"
    return Fact("Origin", value, "; ".join(one_line(reason) for reason in origin.reasons), "", code=False)


def _noted(name: str, noted: Noted | None, *, value: str = "") -> Fact | None:
    if noted is None:
        return None
    address = noted.value.strip()
    # Only these two schemes: an address from a page may as well be a script.
    link = address if name == "Address" and address.lower().startswith(WEB) else ""
    return Fact(name, value or one_line(noted.value), one_line(noted.rule), link, code=False)
