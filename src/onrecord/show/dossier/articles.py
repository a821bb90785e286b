"""The articles: what is known about each, and its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.show.days import stamp_words
from onrecord.show.dossier.page import Article, Fact
from onrecord.show.pages.marked import marked
from onrecord.show.visible import one_line
from onrecord.show.wording import RELATIONS, many, title_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.show.dossier.numbered import Numbered
    from onrecord.terms import Document, Line, Noted, Origin

WEB = ("http://", "https://")


def articles(numbers: Numbered, origins: Sequence[Origin]) -> tuple[tuple[Article, ...], tuple[tuple[str, str], ...]]:
    """All articles with where their words come from, and the statements that several stretches hold (see `Marked.spread`)."""
    own: dict[str, list[Line]] = {}
    for line in numbers.lines:
        own.setdefault(line.document.id, []).append(line)
    made: list[Article] = []
    spread: list[tuple[str, str]] = []
    for document in numbers.documents:
        text = marked(document, own.get(document.id, []), numbers)
        spread += text.spread
        made.append(
            Article(
                anchor=numbers.article(document.id),
                number=numbers.articles[document.id],
                title=title_words(document),
                language=document.language,
                facts=(*_facts(document), *(_origin(origin) for origin in origins if origin.document == document.id)),
                statements=len(own.get(document.id, [])),
                passages=text.passages,
            )
        )
    return tuple(made), tuple(spread)


def _facts(document: Document) -> tuple[Fact, ...]:
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


def _origin(origin: Origin) -> Fact:
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
