"""Questions, conflicts, events, sources and decisions in lists, and one of each."""

from __future__ import annotations

from typing import Any

from onrecord.show.pages.index import index
from onrecord.show.web.decisions import decisions_page
from onrecord.show.web.disputes import dispute_page, disputes_page
from onrecord.show.web.paging import Asked
from onrecord.show.web.said import kinds_of, utterance_page, utterances_page
from onrecord.show.web.sources import branches, relations_of, sources_page
from onrecord.show.web.stand import position_page, question_page, questions_page
from onrecord.show.web.story import story_page
from onrecord.show.web.times import event_page, months_of, times_page


def test_a_question_shows_where_each_actor_stands_now(ferry: Any) -> None:
    """The latest value counts; over time the earlier one and its condition stay to be seen."""
    seen = index(ferry)
    (question,) = questions_page(seen, Asked("/stand")).leaf.items
    page = question_page(seen, seen.questions[0], Asked("/stand/x"))

    assert [("opposes", ["Mara Pell"])] == [(value, [each.actor for each in own]) for value, _, own in question.groups]
    assert ["if the fares fall"] == [each.condition for each in page.conditions]


def test_a_position_leads_on(ferry: Any) -> None:
    """A position has its evidence, and the course of the actor on the question."""
    seen = index(ferry)
    page = position_page(seen, next(iter(seen.positions.values())), Asked("/position/x"))

    assert ["conditional", "opposes"] == [each.value for each in page.course]
    assert (1, "because") == (page.proofs.total, page.reasons[0])


def test_variants_are_shown_when_asked_for(ferry: Any) -> None:
    """The list holds what needs a look; variants come on demand; one kind can be chosen."""
    seen = index(ferry)

    assert ["4 / 5 (the fare)"] == [each.subject for each in disputes_page(seen, Asked("/c")).leaf.items]
    assert 2 == disputes_page(seen, Asked("/c", (("all", "yes"),))).leaf.total
    assert 0 == disputes_page(seen, Asked("/c", (("kind", "date"),))).leaf.total
    assert ("4", "5", "not a conflict", "open") == dispute_page(seen, seen.conflicts["k1"]).choices


def test_events_stand_in_order_of_time(ferry: Any) -> None:
    """The list follows time and can be narrowed to a month; an event names the conflicts about it."""
    seen = index(ferry)
    months = months_of(seen)

    assert ["2 May 2031", "9 May 2031"] == [each.when for each in times_page(seen, Asked("/t"), months).leaf.items]
    assert 0 == times_page(seen, Asked("/t", (("month", "2031-06"),)), months).leaf.total
    assert ["4 / 5 (the fare)"] == [each.subject for each in event_page(seen, seen.events["e1"]).disputes]


def test_sources_say_whence_articles_have_their_words(ferry: Any) -> None:
    """Each article with its origins, the trees of retellings, and how many articles there are of each kind."""
    seen = index(ferry)
    page = sources_page(seen, Asked("/sources"), branches(seen), relations_of(seen))

    assert [("own report",), ("retells Mail",), ("retells Mail",)] == [row.origins for row in page.leaf.items]
    assert (1, (("own report", 1), ("retells", 1))) == (page.trees.total, page.relations)
    assert 1 == sources_page(seen, Asked("/s", (("outlet", "Post"),)), (), {}).leaf.total


def test_utterances_by_the_way_they_differ(ferry: Any) -> None:
    """The list can be narrowed to one kind of difference; an unknown kind is no filter."""
    seen = index(ferry)
    kinds = kinds_of(seen)

    assert 1 == utterances_page(seen, Asked("/said", (("kind", "modality"),)), kinds).leaf.total
    assert 1 == utterances_page(seen, Asked("/said", (("kind", "nonsense"),)), kinds).leaf.total
    assert {"", "modality", "condition dropped"} == set(kinds)
    assert 1 == len(utterance_page(seen, seen.utterances["u1"]).readings.others)


def test_decisions_the_latest_first(story: Any) -> None:
    """What people decided, newest on top; what was taken back stays, and says by whom."""
    first = story.correct("merge", ("Ada Brook", "A. Brook"), by="One", on="2031-05-01T10:00:00+00:00")
    story.correct("rename", ("Tom Reeve",), value="T. Reeve", by="Two", on="2031-05-02T10:00:00+00:00")
    story.undo(first.id, by="Three")
    rows = decisions_page(index(story), Asked("/decisions")).leaf.items

    assert [("rename", True), ("merge", False)] == [(row.kind, row.stands) for row in rows]
    assert "Three" in rows[1].undone


def test_the_first_page_sums_up(ferry: Any) -> None:
    """Who said most, the latest movement, the open conflicts, and what was carried most widely."""
    page = story_page(index(ferry))

    assert "Mara Pell" == page.shares[0].name
    assert (True, "reversed") == (page.moved, page.moves[0].movement)
    assert (1, ["4 / 5 (the fare)"]) == (page.open, [each.subject for each in page.disputes])
    assert ["2 articles"] == [row.carried for row in page.spread]
