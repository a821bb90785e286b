from __future__ import annotations

from typing import Any

from onrecord.show.dossier.build import build


def test_the_title_names_who_spoke(story: Any) -> None:
    """Without a title of the user's, the page is called after its speakers and after no outlet's headline."""
    assert "What Ada Brook and Tom Reeve said" == build(story).title
    assert "The harbour" == build(story, title=" The\nharbour ").title


def test_many_speakers_are_summed_up(empty: Any, new_actor: Any) -> None:
    """Beyond two speakers the title counts the others."""
    document = empty.add("a.txt", "one two three")
    for word in ("one", "two", "three"):
        empty.say(document, word, speaker=new_actor(word.title()))

    assert "What One, Three and 1 other said" == build(empty).title


def test_a_record_without_statements_has_a_page(empty: Any) -> None:
    """A record in which nobody says anything is shown all the same."""
    empty.add("a.txt", "Nothing was said.")
    page = build(empty)

    assert ("1 article", ()) == (page.title, page.people)


def test_the_counts_keep_the_unknown_apart(story: Any) -> None:
    """Four counts, each with what is not known in words of its own."""
    counts = build(story).glance.counts

    assert ["Articles", "Outlets", "Publishers", "Origins"] == [count.name for count in counts]
    assert ["2", "1", "—", "—"] == [count.number for count in counts]
    assert "Not known for 1 article." == counts[1].unknown


def test_days_are_counted_and_the_undated_told(story: Any) -> None:
    """The timeline has the days that articles tell, and says for how many statements they do not."""
    glance = build(story).glance

    assert [("2 May 2031", "Friday", 1)] == [(day.words, day.weekday, len(day.ticks)) for day in glance.days]
    assert 2 == glance.undated


def test_quoted_words_are_untouched(story: Any) -> None:
    """The parts of a quoted line are the exact words of the article."""
    text = story.documents()[0].text
    quoted = [said for person in build(story).people for said in person.lines if said.mode == "direct"]

    parts = [[run.text for run in part] for said in quoted for part in said.parts]

    assert [["The harbour stays open,"], ["We will not be told otherwise."]] == parts
    assert all(word in text for part in parts for word in part)


def test_only_web_addresses_become_links(empty: Any) -> None:
    """An address of another scheme stands there as text."""
    empty.add("a.txt", "x", address="javascript:alert(1)")
    empty.add("b.txt", "y", address="https://example.org/b")
    links = [[fact.link for fact in article.facts if fact.name == "Address"] for article in build(empty).articles]

    assert [[""], ["https://example.org/b"]] == links


def test_only_standing_corrections_are_shown(story: Any) -> None:
    """What was taken back is not among the corrections of the page."""
    kept = story.correct("split", ("Ada Brook",), by="ines")
    story.undo(story.correct("rename", ("Tom Reeve",), value="T. Reeve", by="ines").id, by="tom")

    assert [f"split: {kept.subjects[0]}"] == [ruling.words for ruling in build(story).rulings]


def test_problems_lead_to_their_article(story: Any) -> None:
    """An input that is not in the record is listed without a link."""
    assert [("broken.bin", "not in the record", "")] == [
        (trouble.name, trouble.severity_words, trouble.article) for trouble in build(story).troubles
    ]
