"""Statements led to their speakers over a whole record."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Make = Callable[..., Any]


def test_surname_title_and_pronoun(article: Make, story: Make) -> None:
    """A surname, a title and a pronoun lead to the person who was named in full."""
    text = (
        "Norlandic Foreign Minister Edda Brandt visited the port of Kell on Monday.\n\n"
        "“We are not leaving,” Brandt said. She added that talks would go on.\n\n"
        "The minister warned that time was short."
    )
    one = (
        article(text)
        .names("Edda Brandt", "Brandt", "l:Kell")
        .says("Brandt", "said", "We are not leaving,")
        .says("She", "added", "talks would go on")
        .says("The minister", "warned", "time was short")
    )
    found = story(one)
    assert ["Edda Brandt"] * 3 == found.speakers()
    assert ["Edda Brandt"] == found.names()
    assert ["Norlandic Foreign Minister"] == [r.title for r in found.entity("Edda Brandt").roles]


def test_capital_speaks_for_its_state(article: Make, story: Make) -> None:
    """A capital that speaks is its state; the same word as a place stays a place."""
    one = (
        article("Delegates met in Warsaw on Friday. Warsaw said it would wait. The Kremlin denied that it had asked.")
        .names("l:Warsaw", "o:Kremlin")
        .says("Warsaw", "said", "it would wait")
        .says("The Kremlin", "denied", "it had asked")
    )
    found = story(one)
    assert ["Poland", "Russia"] == found.speakers()
    assert ["Warsaw"] == found.names("place")


def test_continuing_quotation(article: Make, story: Make) -> None:
    """A quotation that names nobody goes on with the speaker of the one above it, and says so."""
    text = "“The bridge is safe,” said Tomas Reuel.\n\n“Nobody needs to worry about it.”"
    one = (
        article(text)
        .names("Tomas Reuel")
        .says("Tomas Reuel", "said", "The bridge is safe,")
        .says("", "", "Nobody needs to worry about it.")
    )
    found = story(one)
    assert ["Tomas Reuel", "Tomas Reuel"] == found.speakers()
    reasons = {s.statement: s.reasons for s in found.settlement.speakers}
    assert ("continues the quotation above",) == reasons[one.statements[1].id]


def test_two_people_together(article: Make, story: Make) -> None:
    """Two people named together are a group whose members are both."""
    text = "Minister Edda Brandt and General Ivo Lund said that the border was quiet. Brandt left at noon."
    one = article(text).names("Edda Brandt", "Ivo Lund", "Brandt")
    found = story(one.says("Minister Edda Brandt and General Ivo Lund", "said", "the border was quiet"))
    assert ["Edda Brandt; Ivo Lund"] == found.speakers()
    group = found.entity("Edda Brandt; Ivo Lund")
    assert {found.entity("Edda Brandt").id, found.entity("Ivo Lund").id} == set(group.members)


def test_spellings_are_one_person(article: Make, story: Make) -> None:
    """Diacritics, romanisation and a dropped first name do not part a person."""
    one = article("Lísa Zelenkoská said it rained. Reporters in Kell listened.").names("Lísa Zelenkoská", "l:Kell")
    two = article("Lisa Zelenkoska said it snowed in Kell.").names("Lisa Zelenkoska", "l:Kell")
    found = story(
        one.says("Lísa Zelenkoská", "said", "it rained"), two.says("Lisa Zelenkoska", "said", "it snowed in Kell")
    )
    assert ["Lísa Zelenkoská"] == found.names()


def test_slip_inside_one_article(article: Make, story: Make) -> None:
    """One letter off beside the right name is the same person, and the slip is noted."""
    one = article("Emil Maron raised it. Maron’s words stood. President Emil Mauron said no.").names(
        "Emil Maron", "Emil Mauron", "Maron"
    )
    found = story(one.says("President Emil Mauron", "said", "no"))
    assert ["Emil Maron"] == found.names()
    assert {("Emil Maron", "Emil Mauron")} == {(x.left, x.right) for x in found.settlement.likenesses}


def test_other_first_name_is_probably_the_same(article: Make, story: Make) -> None:
    """The same office and surname with another first name is probably the same person, with the conflict shown."""
    one = article("Ukrainian Foreign Minister Darko Kulen said it rained.").names("Darko Kulen")
    two = article("Antin Kulen, the foreign minister of Ukraine, said it snowed.").names("Antin Kulen", "l:Ukraine")
    three = article("Darko Kulen, Ukraine’s foreign minister, went home.").names("Darko Kulen", "l:Ukraine")
    found = story(one.says("Darko Kulen", "said", "it rained"), two.says("Antin Kulen", "said", "it snowed"), three)
    assert ["Darko Kulen"] == found.names()
    assert ["probably same"] == [x.verdict for x in found.settlement.likenesses]
    assert {"sure", "probably"} == {s.sureness for s in found.settlement.speakers}


def test_two_people_with_one_surname_stay_apart(article: Make, story: Make) -> None:
    """Two full names with one surname and nothing else in common are two people."""
    one = article("Anna Reuel, a farmer, and Boris Reuel, a pilot, met.").names("Anna Reuel", "Boris Reuel")
    assert ["Anna Reuel", "Boris Reuel"] == story(one).names()


def test_spoofed_name_is_flagged_and_not_merged(article: Make, story: Make) -> None:
    """A name with a Cyrillic letter in it looks the same, is flagged and stays apart."""
    one = article("Paula Payton said it rained.").names("Paula Payton")
    two = article("Paula P\u0430yton said it snowed.").names("Paula P\u0430yton")
    found = story(one, two)
    assert 2 == len(found.names())
    assert ["unsure"] == [x.verdict for x in found.settlement.likenesses]


def test_merge_and_undo(article: Make, story: Make, correction: Make) -> None:
    """A merge makes two names one entity; taken back, it is as if it had never been made."""
    one = article("Anna Reuel and Ivo Lund met.").names("Anna Reuel", "Ivo Lund")
    merged = story(one, corrections=[correction("merge", "Anna Reuel", "Ivo Lund")])
    undone = story(one, corrections=[correction("merge", "Anna Reuel", "Ivo Lund", undone=True)])
    assert 1 == len(merged.names())
    assert story(one).settlement == undone.settlement
