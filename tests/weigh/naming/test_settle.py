"""What outlets name differently, on invented articles."""

from __future__ import annotations

from onrecord.terms import (
    Document,
    Entity,
    Findings,
    Mention,
    Noted,
    Settlement,
    Span,
    Spelling,
    Statement,
    Story,
    Trace,
    content_id,
    statement_id,
)
from onrecord.weigh.naming.settle import Naming, namings


def article(outlet: str, text: str) -> Document:
    """An article of ``outlet``."""
    return Document(
        id=content_id("document", outlet, text), name=f"{outlet}.txt", sha256="", codec="utf-8",
        media_type="text/plain", text=text, text_sha256="", language="en", title=None,
        outlet=Noted(outlet, None, "test"), byline=None, dateline=None, published=None, address=None, furniture=(),
        trace=Trace("read", "test"),
    )  # fmt: skip


def found(*documents: Document, said: str = "", cue: str = "", entities: tuple[Entity, ...] = ()) -> tuple[Naming, ...]:
    """The table over one story; ``said`` is what the first article paraphrases, after the words ``cue``."""
    findings = {one.id: Findings(one.id, (), (), ()) for one in documents}
    if said:
        one = documents[0]
        content, cues = (cut(one, said),), ((cut(one, cue),) if cue else ())
        id_ = statement_id(one.id, (), cues, content)
        made = Statement(id_, one.id, "indirect", (), cues, content, "body", None, None, None, None)
        findings[one.id] = Findings(one.id, (made,), (), ())
    story = Story("story", "", tuple(sorted(one.id for one in documents)))
    return namings(documents, findings, Settlement(entities, (), (), stories=(story,)))


def cut(document: Document, words: str) -> Span:
    """The first place of some words."""
    start = document.text.index(words)
    return Span.of(document.text, start, start + len(words))


def forms(rows: tuple[Naming, ...]) -> dict[str, list[str]]:
    """The words of each thing, sorted."""
    return {row.thing: sorted(use.span.exact for use in row.uses) for row in rows}


def test_a_word_that_judges_stands_against_a_plain_one() -> None:
    """One outlet's rioters are another's protesters, each with its exact place."""
    one, two = article("Post", "Rioters blocked the quay."), article("Mail", "The protesters blocked the quay.")
    rows = found(one, two)

    assert {"protesters": ["Rioters", "protesters"]} == forms(rows)
    assert all(use.span.holds({one.id: one, two.id: two}[use.document].text) for use in rows[0].uses)


def test_two_plain_words_are_no_row() -> None:
    """Demonstrators and protesters are the same to any reader."""
    assert () == found(article("Post", "Demonstrators came."), article("Mail", "Protesters came."))


def test_one_outlet_that_uses_both_words_is_no_row() -> None:
    """Without a second outlet there is nothing to compare."""
    assert () == found(article("Post", "Rioters came. The protesters left."), article("Post", "Protesters came late."))


def test_what_somebody_said_is_left_out() -> None:
    """Words in marks and words of a paraphrase are the speaker's, not the outlet's."""
    plain = article("Mail", "Protesters came.")

    assert () == found(article("Post", "“The rioters came,” he said."), plain)
    assert () == found(article("Post", "He said that rioters came."), plain, said="rioters came", cue="said")


def test_a_topic_is_told_in_the_article_own_words() -> None:
    """What two people discussed is named by the reporter."""
    one = article("Post", "The two discussed help for rioters.")

    assert {"protesters"} == set(
        forms(found(one, article("Mail", "Protesters came."), said="help for rioters", cue="discussed"))
    )


def test_whose_government_it_is_keeps_rows_apart() -> None:
    """The regime of one state does not stand against the government of another."""
    harland = article("Post", "The Harland regime fell.")

    assert () == found(harland, article("Mail", "The Ostrel government met."))
    assert {"government (Harland)": ["Harland regime", "government of Harland"]} == forms(
        found(harland, article("Mail", "The government of Harland met."))
    )


def test_two_names_of_a_town_are_a_row() -> None:
    """Two spellings of a place are shown where outlets differ in them; in one outlet alone they are not."""
    one, two = article("Post", "A fair in Bombay."), article("Mail", "A fair in Mumbai.")

    assert {"Mumbai": ["Bombay", "Mumbai"]} == forms(found(one, two))
    assert () == found(one, article("Post", "A fair in Mumbai."))


def test_spellings_of_one_actor_are_a_row() -> None:
    """A name that two outlets spell differently is shown under the name of the record; its adjective is not."""
    one = article("Post", "Tavrin spoke in the Selvan port.")
    two = article("Mail", "Tavryn spoke in Selva.")
    actors = tuple(
        Entity(name, "person", name, tuple(Spelling(text, ()) for text in spellings), (), None, ())
        for name, spellings in (("Ana Tavrin", ("Ana Tavrin", "Tavryn")), ("Selva", ("Selva", "Selvan")))
    )

    assert {"Ana Tavrin": ["Tavrin", "Tavryn"]} == forms(found(one, two, entities=actors))


def test_a_namesake_is_not_counted() -> None:
    """A spelling inside the name of somebody else is not a use of this actor's name."""
    one, two = article("Post", "Tavryn Holt came."), article("Mail", "Tavrin spoke.")
    actor = Entity("a", "person", "Ana Tavrin", (Spelling("Tavrin", ()), Spelling("Tavryn", ())), (), None, ())
    name = Mention("m", one.id, cut(one, "Tavryn Holt"), "person")
    findings = {one.id: Findings(one.id, (), (name,), ()), two.id: Findings(two.id, (), (), ())}

    assert () == namings((one, two), findings, Settlement((actor,), (), ()))
    assert 1 == len(found(one, two, entities=(actor,)))


def test_set_phrases_mean_something_else() -> None:
    """A price war is no war, and small letters are no name."""
    assert () == found(article("Post", "A price war began."), article("Mail", "The aggression began."))
    assert () == found(article("Post", "A bowl of turkey."), article("Mail", "Türkiye played."))


def test_the_order_of_articles_does_not_matter() -> None:
    """The same table comes out of the articles in another order."""
    one, two = article("Post", "Rioters in Bombay."), article("Mail", "Protesters in Mumbai.")

    assert 2 == len(found(one, two))
    assert found(one, two) == found(two, one)


def test_other_stories_do_not_meet() -> None:
    """Words of articles that tell of different things are not compared."""
    one, two = article("Post", "Rioters came."), article("Mail", "Protesters came.")
    stories = tuple(Story(item.id, "", (item.id,)) for item in (one, two))
    empty = {item.id: Findings(item.id, (), (), ()) for item in (one, two)}

    assert () == namings((one, two), empty, Settlement((), (), (), stories=stories))


def test_odd_text_breaks_nothing() -> None:
    """Lone surrogates, nulls and bidirectional marks are only characters."""
    assert () == found(article("Post", "\ud800\x00\u202e regime of"), article("Mail", "’s regime's in"))
