"""The four counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.terms import Count, Document, Noted, Origin, Trace, content_id
from onrecord.weigh.counts import by_document, counts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def article(name: str, outlet: str | None) -> Document:
    """A document of which only id and outlet matter."""
    return Document(
        id=content_id("document", name), name=name, sha256="", codec="utf-8", media_type="text/plain", text=name,
        text_sha256="", language="en", title=None, outlet=None if outlet is None else Noted(outlet, None, "test"),
        byline=None, dateline=None, published=None, address=None, furniture=(), trace=Trace("read", "test"),
    )  # fmt: skip


def row(document: Document, root: str | None, *statements: str) -> Origin:
    """One row of lineage."""
    return Origin(document.id, root or "", "retells" if root else "unknown", None, (), statements, (), root)


def among(*rows: Origin) -> Callable[[str], Sequence[Origin]]:
    """Gives the rows of an article."""
    found = by_document(rows)
    return lambda id_: found.get(id_, ())


A, B, C = article("a", "Port Courier"), article("b", "PORT COURIER"), article("c", None)


def test_the_four_counts_stand_apart() -> None:
    """Outlets count once however they are spelled; what is unknown is counted apart and never guessed."""
    found = counts([A, B, C, C])

    assert found.articles == 3
    assert Count(known=1, unknown_in=1) == found.outlets
    assert Count(known=0, unknown_in=3) == found.publishers
    assert Count(known=0, unknown_in=3) == found.origins


def test_retellings_of_one_report_are_one_origin() -> None:
    """Two articles that go back to one wire count as one origin; an article of unknown origin is counted apart."""
    found = counts([A, B, C], origins_of=among(row(A, "wire"), row(B, "wire"), row(C, None)))

    assert Count(known=1, unknown_in=1) == found.origins


def test_a_line_counts_for_its_own_origin() -> None:
    """Where an article cites an agency for one line, that line goes back to the agency and the rest does not."""
    lineage = among(row(A, "own"), row(A, "agency", "line"), row(B, "agency"))

    assert Count(known=1, unknown_in=0) == counts([A, B], origins_of=lineage, statements=["line"]).origins
    assert Count(known=2, unknown_in=0) == counts([A, B], origins_of=lineage, statements=["other"]).origins


def test_an_article_that_only_says_where_lines_come_from_counts_for_those() -> None:
    """For a whole story the origins of an article's lines stand in where nothing is said of the article."""
    assert Count(known=1, unknown_in=1) == counts([A, B], origins_of=among(row(A, "interview", "line"))).origins


def test_publishers_are_those_the_table_knows() -> None:
    """An outlet that no table knows, and an article without an outlet, have an unknown publisher."""
    table = {"Port Courier": "Harbour Group"}
    found = counts([A, article("d", "Elsewhere"), C], publisher_of=table.get)

    assert Count(known=1, unknown_in=2) == found.publishers


def test_nothing_counts_as_nothing() -> None:
    """No documents give four noughts."""
    assert counts([]).articles == 0
    assert Count(0, 0) == counts([]).outlets


def test_a_fact_is_counted_from_the_rows_of_its_own_articles() -> None:
    """Nothing is asked of the lineage of articles that do not carry a fact, so its cost does not grow with the record."""
    lineage = by_document([row(A, "wire"), row(B, "wire"), row(C, "own")])
    asked: list[str] = []

    def of(document: str) -> Sequence[Origin]:
        asked.append(document)
        return lineage[document]

    assert Count(known=1, unknown_in=0) == counts([A, B, A], origins_of=of, statements=["line"]).origins
    assert [A.id, B.id] == asked
