"""The year of days in articles that do not say when they were published."""

from __future__ import annotations

import datetime as dt

from onrecord.link.reckonings import reckonings
from onrecord.terms import Document, Findings, Noted, Story, Trace
from onrecord.text.times import resolve


def article(name: str, text: str, published: str | None = None) -> Document:
    """An article of one sentence or two."""
    return Document(
        id=name, name=name, sha256="", codec="utf-8", media_type="text/plain", text=text, text_sha256="", language="en",
        title=None, outlet=None, byline=None, dateline=None,
        published=None if published is None else Noted(published, None, "test"), address=None, furniture=(),
        trace=Trace("read", "test"),
    )  # fmt: skip


def reckoned(*documents: Document) -> list[tuple[str, list[str], list[str]]]:
    """Document, days and anchors of each reckoning of one story."""
    story = Story("s", "", tuple(sorted(d.id for d in documents)))
    findings = {d.id: Findings(d.id, (), (), resolve(d.text, d.day, "published")) for d in documents}
    found = reckonings(documents, findings, [story])
    assert not any(when.sure for item in found for when in item.dates)
    return [(r.document, [w.iso for w in r.dates], [w.anchor for w in r.dates]) for r in found]


UNDATED = article("a", "Harl closed its port on May 8. It opens on Friday.")


def test_the_story_tells_the_year() -> None:
    """A day without a year lies in the year of the other articles; a weekday needs the very day and stays open."""
    assert [("a", ["2031-05-08"], ["story"])] == reckoned(UNDATED, article("b", "Tolls rose.", "2031-05-10"))


def test_a_story_of_two_years_tells_nothing() -> None:
    """Where the first and the last article of the story give different years, the day stays open."""
    long = (article("b", "Tolls rose.", "2031-05-10"), article("c", "Tolls fell.", "2032-05-10"))

    assert [] == reckoned(UNDATED, *long)


def test_a_short_record_is_one_story() -> None:
    """An article that is alone in its story takes the year of a record that spans less than half a year."""
    apart = [Story("s", "", ("a",)), Story("t", "", ("b",)), Story("u", "", ("c",))]
    near = [article("b", "", "2031-05-10"), article("c", "", "2031-07-01")]
    far = [article("b", "", "2031-05-10"), article("c", "", "2033-07-01")]

    def days(*others: Document) -> list[str]:
        documents = [UNDATED, *others]
        found = reckonings(documents, {d.id: Findings(d.id, (), (), ()) for d in documents}, apart)
        return [when.iso for item in found for when in item.dates]

    assert [["2031-05-08"], []] == [days(*near), days(*far)]


def test_without_dated_articles_the_last_full_date_tells() -> None:
    """A full date of the story gives the year to days within half a year of it."""
    full = article("b", "The port burnt on June 1, 2025. It was sold on April 20, 2031.")

    assert [("a", ["2031-05-08"], ["text"])] == reckoned(UNDATED, full)
    assert [] == reckoned(article("a", "Harl closed its port on October 1."), full)


def test_an_article_alone_tells_nothing() -> None:
    """Without any year in the story nothing is reckoned, and a dated article needs no reckoning."""
    assert [] == reckoned(UNDATED)
    assert [] == reckoned(article("a", "Harl closed its port on May 8.", "2031-05-10"))


def test_a_month_is_no_day_of_publication() -> None:
    """An article known to the month alone counts as undated."""
    assert None is article("a", "", "2031-05").day
    assert dt.date(2031, 5, 10) == article("a", "", "2031-05-10T09:00").day
