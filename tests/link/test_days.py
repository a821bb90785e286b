"""Days that statements take over from the article."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Literal

from onrecord.link.days import days
from onrecord.terms import (
    Document,
    Entity,
    Findings,
    Noted,
    Reckoning,
    Settlement,
    Span,
    Speaker,
    Spelling,
    Statement,
    Trace,
    Utterance,
    When,
    content_id,
    statement_id,
)  # fmt: skip

TEXT = (
    "Orla Venn visited the port of Harl on May 8, officials noted.\n\n"
    "“The strait stays open,” Venn said.\n\n"
    "On May 3 Captain Dahl said tolls would rise. Dahl added that ships would wait.\n"
)


def page() -> Document:
    """The article above."""
    return Document(
        id="d", name="a.txt", sha256="", codec="utf-8", media_type="text/plain", text=TEXT, text_sha256="",
        language="en", title=None, outlet=None, byline=None, dateline=None,
        published=Noted("2031-05-10", None, "test"), address=None, furniture=(), trace=Trace("read", "test"),
    )  # fmt: skip


def at(words: str) -> Span:
    """The span of words in the article."""
    return Span.of(TEXT, TEXT.index(words), TEXT.index(words) + len(words))


def day(words: str, number: int) -> When:
    """A day in May of the year."""
    return When(
        dt.date(2031, 5, number), dt.date(2031, 5, number), at(words), "published", dt.date(2031, 5, 10), sure=True
    )


def said(content: str, when: When | None = None) -> Statement:
    """A statement with this content."""
    spans = (at(content),)
    return Statement(
        id=statement_id("d", (), (), spans), document="d", mode="indirect", source=(), cue=(), content=spans, place="body",
        said_on=when, occasion=None, via=None, inside=None,
    )  # fmt: skip


def person(name: str) -> Entity:
    """An actor whose surname the article uses."""
    surname = name.rsplit(" ", 1)[-1]
    spellings = tuple(Spelling(text, ("d",)) for text in (name, surname))
    return Entity(content_id("entity", name), "person", name, spellings, (), None, ())


VENN, DAHL = person("Orla Venn"), person("Captain Dahl")
OPEN, TOLLS, WAIT = said("The strait stays open"), said("tolls would rise", day("May 3", 3)), said("ships would wait")
FINDINGS = {"d": Findings("d", (OPEN, TOLLS, WAIT), (), (day("May 8", 8), day("May 3", 3)))}


def settled(*pairs: tuple[Statement, Entity]) -> Settlement:
    """A settlement that leads each statement to its speaker."""
    return Settlement((VENN, DAHL), tuple(Speaker(s.id, e.id, "sure", ()) for s, e in pairs), ())


def test_a_statement_takes_the_day_that_the_article_gives_its_speaker() -> None:
    """From a sentence that names the speaker, or from the speaker's other statement; never as sure."""
    found = {d.statement: d.when for d in days([page()], FINDINGS, settled((OPEN, VENN), (TOLLS, DAHL), (WAIT, DAHL)))}

    assert {OPEN.id: "2031-05-08", WAIT.id: "2031-05-03"} == {key: when.iso for key, when in found.items()}
    assert not any(when.sure for when in found.values())


def test_a_statement_with_its_own_day_keeps_it() -> None:
    """Only statements without a day are led to one."""
    assert [] == [d for d in days([page()], FINDINGS, settled((TOLLS, DAHL))) if d.statement == TOLLS.id]


def test_an_unknown_speaker_gives_no_day() -> None:
    """Without a speaker there is nothing to go by."""
    assert days([page()], FINDINGS, settled()) == ()


def test_the_year_of_an_undated_article_dates_its_own_sentences() -> None:
    """A day without a year in the sentence of a statement counts before a day given elsewhere."""
    undated = replace(page(), published=None)
    none_said = replace(TOLLS, said_on=None)
    findings = {"d": Findings("d", (OPEN, none_said), (), ())}
    reckoning = Reckoning("d", dt.date(2031, 5, 12), (replace(day("May 3", 3), sure=False),), ("as the others",))
    settlement = replace(settled((none_said, DAHL), (OPEN, VENN)), reckonings=(reckoning,))

    found = [(d.statement, d.when.iso, d.reasons) for d in days([undated], findings, settlement)]

    assert [(TOLLS.id, "2031-05-03", ("as the others",))] == found


def test_another_article_may_date_the_same_words() -> None:
    """A statement takes the day of its utterance where all that date it agree."""
    other = replace(OPEN, id="other", document="e", said_on=day("May 8", 8))
    third = replace(OPEN, id="third", document="e", said_on=day("May 3", 3))
    findings = {"d": Findings("d", (OPEN,), (), ()), "e": Findings("e", (other, third), (), ())}
    documents = [page(), replace(page(), id="e")]

    def led(*statements: Statement) -> list[str]:
        same = Utterance("u", None, tuple(s.id for s in statements), (), "same", ())
        return [d.when.iso for d in days(documents, findings, replace(settled(), utterances=(same,)))]

    assert ["2031-05-08"] == led(OPEN, other)
    assert [] == led(OPEN, other, third)


def test_what_somebody_says_in_the_present_was_said_when_it_was_written() -> None:
    """A statement told in the present takes no earlier day from the article; in a headline the present is the past."""
    at_cue = (at("added"),)

    def led(words: str, place: Literal["body", "headline"]) -> list[str]:
        cue = (Span(at_cue[0].start, at_cue[0].start + len(words), words),)
        now = replace(WAIT, cue=cue, place=place)
        findings = {"d": Findings("d", (TOLLS, now), (), (day("May 3", 3),))}
        return [d.when.iso for d in days([page()], findings, settled((TOLLS, DAHL), (now, DAHL)))]

    assert led("added", "body") == led("adds", "headline") == ["2031-05-03"]
    assert led("adds", "body") == led("now says", "body") == []


def test_history_dates_no_quotation() -> None:
    """A day long before the article, or before the latest day that an undated article names, is nobody's day of speech."""
    past = When(dt.date(1991, 10, 22), dt.date(1991, 10, 22), day("May 8", 8).span, "none", None, sure=True)
    findings = {"d": Findings("d", (OPEN,), (), (past, day("May 3", 3)))}

    assert () == days([page()], findings, settled((OPEN, VENN)))
    assert () == days([replace(page(), published=None)], findings, settled((OPEN, VENN)))


def test_what_is_said_may_end_with_the_occasion_and_its_day() -> None:
    """Words like “during her visit” date the words they end, though a day within words said dates nothing else."""
    text = "Venn backed tolls in the strait during her May 3 visit to Harl."
    document = replace(page(), text=text)
    content = Span.of(text, text.index("tolls"), len(text) - 1)
    said_there = replace(OPEN, content=(content,), mode="indirect")
    at_day = Span.of(text, text.index("May 3"), text.index("May 3") + 5)
    findings = {"d": Findings("d", (said_there,), (), (replace(day("May 3", 3), span=at_day),))}

    assert ["2031-05-03"] == [d.when.iso for d in days([document], findings, settled())]


def test_a_name_within_words_said_gives_its_bearer_no_day() -> None:
    """A sentence like “rumours began on May 8 that Venn would leave” does not say that Venn spoke on that day."""
    rumour = said("officials noted")
    named = replace(rumour, content=(at("Orla Venn visited the port of Harl"),))
    findings = {"d": Findings("d", (named, OPEN), (), (day("May 8", 8),))}

    assert [] == [d for d in days([page()], findings, settled((OPEN, VENN))) if d.statement == OPEN.id]
