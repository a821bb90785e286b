"""What facts rest on."""

from __future__ import annotations

import datetime

from onrecord.terms import (
    Commitment,
    Document,
    Event,
    Findings,
    Noted,
    Origin,
    ReportedCommitment,
    ReportedEvent,
    Settlement,
    Span,
    Statement,
    Trace,
    Utterance,
    Weighing,
    When,
    content_id,
    statement_id,
)
from onrecord.weigh.support import Support, support

DAY = When(datetime.date(2031, 5, 3), datetime.date(2031, 5, 3), None, "none", None, sure=False)


def article(outlet: str) -> Document:
    """An article of which outlet and one sentence matter."""
    return Document(
        id=content_id("document", outlet), name=f"{outlet}.txt", sha256="", codec="utf-8", media_type="text/plain",
        text="The port lends two tugs.", text_sha256="", language="en", title=None,
        outlet=Noted(outlet, None, "test"), byline=None, dateline=None, published=None, address=None, furniture=(),
        trace=Trace("read", "test"),
    )  # fmt: skip


A, B, C = article("Post"), article("Mail"), article("Echo")
SPAN = (Span.of(A.text, 0, 8),)


def line(document: Document) -> Statement:
    """The first words of an article as a statement."""
    return Statement(
        statement_id(document.id, (), (), SPAN), document.id, "direct", (), (), SPAN, "body", None, None, None, None
    )


def origin(document: Document, root: str | None) -> Origin:
    """Where an article as a whole comes from."""
    return Origin(document.id, root or "", "retells" if root else "unknown", None, (), (), (), root)


def told(*origins: Origin, among: tuple[Document, ...] = (A, B)) -> Support:
    """What an event rests on that each article reports in the reporter's own words."""
    reports = [ReportedEvent(f"r{one.name}", one.id, SPAN, None, None, (), (), "past", None) for one in among]
    findings = {one.id: Findings(one.id, (), (), (), events=(r,)) for one, r in zip(among, reports, strict=True)}
    event = Event("e", "tugs are lent", DAY, None, (), "past", tuple(r.id for r in reports), ())
    (found,) = support(among, findings, Settlement((), (), (), origins=origins), Weighing(events=(event,)))
    return found


def test_copies_of_one_wire_are_a_single_origin() -> None:
    """Two outlets that go back to one wire are two articles and one origin."""
    found = told(origin(A, "wire"), origin(B, "wire"))

    assert ("single origin", 2, 1) == (found.rests, found.counts.articles, found.counts.origins.known)
    assert (("wire",), None) == (found.origins, found.only)


def test_an_unknown_origin_may_be_another() -> None:
    """Where one article does not tell its origin, nobody says that there is one alone."""
    assert "not known" == told(origin(A, "wire"), origin(B, None)).rests
    assert "several origins" == told(origin(A, "wire"), origin(B, "own")).rests


def test_what_one_article_carries_alone_is_said() -> None:
    """The article is named, whether its origin is known or not."""
    assert ("single origin", A.id) == (told(origin(A, "own"), among=(A,)).rests, told(among=(A,)).only)
    assert "one article" == told(among=(A,)).rests


def test_a_line_rests_on_its_own_origin() -> None:
    """Of an article that cites an agency for one line, that line counts for the agency."""
    lines = (line(A), line(B))
    cited = Origin(A.id, "Agency", "retells", None, (), (lines[0].id,), (), "wire")
    utterance = Utterance("u", None, (lines[0].id, lines[1].id), (), "same", ())
    findings = {one.document: Findings(one.document, (one,), (), ()) for one in lines}
    settled = Settlement((), (), (), origins=(origin(A, "own"), cited, origin(B, "wire")), utterances=(utterance,))
    (found,) = support((A, B), findings, settled, Weighing())

    assert ("utterance", "single origin", "The port") == (found.kind, found.rests, found.what)
    assert ("Agency", "wire") == found.origins
    assert {(A.id, SPAN), (B.id, SPAN)} == set(found.places)


def test_a_single_origin_comes_first_in_any_order() -> None:
    """What rests on one origin stands before what rests on several, however the articles come."""
    among = (A, B, C)
    reports = {
        one.id: ReportedCommitment(f"r{one.name}", one.id, (), (), SPAN, None, "pledged", SPAN, None, (), None)
        for one in among
    }
    findings = {one.id: Findings(one.id, (), (), (), commitments=(reports[one.id],)) for one in among}
    made = [
        Commitment(name, (), (), "the port", "", "tugs", None, None, None, "pledged", None, ids, ())
        for name, ids in (("two", ("rPost.txt", "rMail.txt")), ("one", ("rEcho.txt",)))
    ]
    origins = tuple(origin(one, one.name) for one in among)
    settled, weighed = Settlement((), (), (), origins=origins), Weighing(commitments=tuple(made))
    found = support(among, findings, settled, weighed)

    assert ["one", "two"] == [item.id for item in found]
    assert "the port → not named: tugs (pledged)" == found[0].what
    assert found == support(among[::-1], findings, settled, weighed)
