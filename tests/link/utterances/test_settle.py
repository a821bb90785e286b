"""Statements to utterances."""

from __future__ import annotations

from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

CABLES = "The cables are tired, but they are not broken"
BRIDGE = "We will not close the bridge for a single hour"


def test_three_outlets_carry_one_utterance(coverage: Any, line: Any) -> None:
    """Two lines of one speaker on one day stay two."""
    record = coverage([line(text, article=name) for name in "abc" for text in (CABLES, BRIDGE)])

    assert record.groups() == {frozenset((name, text) for name in "abc") for text in (CABLES, BRIDGE)}


def test_lines_of_one_article_are_never_one_utterance(coverage: Any, line: Any) -> None:
    """Who says a thing twice in an article says it twice."""
    assert coverage([line(BRIDGE), line(f"{BRIDGE}!")]).groups() == set()


def test_a_headline_joins_the_line_it_repeats(coverage: Any, line: Any) -> None:
    """Also when it names the office and not the speaker; another article's line joins both."""
    record = coverage(
        [
            line("bridge will not close for a single hour", mode="indirect", place="headline", speaker="ministry"),
            line(BRIDGE),
            line(BRIDGE, article="b"),
        ]
    )
    (utterance,) = record.utterances()

    assert len(utterance.statements) == 3
    assert utterance.speaker == "halvik"


def test_pieces_of_one_article_go_together_where_others_say_so(coverage: Any, line: Any) -> None:
    """A third article that carries one piece alone does not keep the other piece out."""
    whole = f"{CABLES}. {BRIDGE}"
    told = "that the bridge would not be closed for a single hour"
    record = coverage(
        [line(whole), line(CABLES, article="b"), line(told, mode="indirect", article="b"), line(CABLES, article="c")]
    )

    assert record.groups() == {frozenset({("a", whole), ("b", CABLES), ("b", told), ("c", CABLES)})}


def test_a_headline_joins_no_second_line(coverage: Any, line: Any) -> None:
    """It goes where the line goes that it repeats best, and draws nothing else there."""
    headline = line("Bridge will not close for an hour", mode="indirect", place="headline")
    other = line("the bridge will not have to close at night", mode="indirect", speaker="torm", source="Torm")
    record = coverage([headline, line(BRIDGE), other, line(BRIDGE, article="b")])

    assert record.groups() == {frozenset({("a", headline.content), ("a", BRIDGE), ("b", BRIDGE)})}


def test_a_quotation_cut_in_two_is_still_one(coverage: Any, line: Any) -> None:
    """Two lines of one article may be pieces of what another carries as one."""
    whole = f"{CABLES}. {BRIDGE}"
    record = coverage([line(CABLES), line(BRIDGE), line(whole, article="b")])

    assert record.groups() == {frozenset({("a", CABLES), ("a", BRIDGE), ("b", whole)})}


def test_what_only_may_be_the_same_is_unsure(coverage: Any, line: Any) -> None:
    """It is told apart from what is the same."""
    record = coverage(
        [
            line("the fleet would sail if the council asked", mode="indirect"),
            line("the council had not asked for a fleet", mode="indirect", article="b"),
        ]
    )

    assert record.groups() == set()
    assert len(record.groups("unsure")) == 1


def test_another_day_is_another_utterance(coverage: Any, line: Any) -> None:
    """A line said again joins the articles of its own day."""
    record = coverage(
        [line(BRIDGE, article=f"{day}{n}", day=day) for day in ("2025-05-14", "2025-05-20") for n in "xy"]
    )

    assert sorted(len(group) for group in record.groups()) == [2, 2]


def test_a_record_without_statements_has_no_utterances(coverage: Any) -> None:
    """Nothing comes from nothing."""
    assert coverage([]).utterances() == ()


CONTENTS = (
    CABLES, BRIDGE, f"{BRIDGE}, and anybody who says otherwise has not read the contract", "", "\x00 \ud800 “ ‘",
    "the bridge would not be closed even for an hour", f"{CABLES}. {BRIDGE}", "no",
)  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(
    drawn=st.lists(
        st.tuples(
            st.sampled_from([text for text in CONTENTS if text]),
            st.sampled_from("abcde"),
            st.sampled_from(("halvik", "torm", None)),
            st.sampled_from(("direct", "indirect")),
            st.sampled_from(("2025-05-14", "2025-05-16", None)),
            st.sampled_from(("body", "headline")),
        ),
        max_size=12,
    ),
    random=st.randoms(use_true_random=False),
)
def test_the_order_of_articles_does_not_matter(coverage: Any, line: Any, drawn: Any, random: Random) -> None:
    """The same utterances for any order; every statement is in one at most, and every one has two."""
    record = coverage([line(c, article=a, speaker=s, mode=m, day=d, place=p) for c, a, s, m, d, p in drawn])
    before = record.utterances()
    for part in (record.documents, record.speakers, record.origins):
        random.shuffle(part)

    assert before == record.utterances()
    members = [statement for utterance in before for statement in utterance.statements]
    assert len(members) == len(set(members))
    assert all(len(utterance.statements) >= 2 for utterance in before)


def test_the_same_words_on_another_day_are_a_restatement(coverage: Any, line: Any) -> None:
    """They are no rendering of the utterance, but it knows of them."""
    words = "We shall keep every ferry running until the ice is gone"
    record = coverage(
        [line(words, article="a"), line(words, article="b"), line(words, article="c", day="2025-03-02"),
         line(words, article="d", day="2025-03-02", speaker="torm")]
    )  # fmt: skip
    (utterance,) = record.utterances()

    assert [record.lines[name].article for name in utterance.restatements] == ["c"]


def test_looser_senses_are_asked_of_renderings(coverage: Any, line: Any) -> None:
    """A railway may be told as trains where speaker and day agree."""
    (one, other) = coverage(
        [line("the railway hires lorries"), line("that trains hire trucks", mode="indirect", article="b")]
    ).said()

    assert one.weights.keys() == other.weights.keys()


def test_a_headline_goes_with_whom_it_names(coverage: Any, line: Any) -> None:
    """Another's line that repeats more of its words does not draw it away."""
    headline = line("Halvik: bridge will not close for an hour", mode="indirect", place="headline")
    other = line("It is not true that the bridge will not close for an hour", speaker="torm", source="Torm")
    record = coverage([headline, line(BRIDGE), other])

    assert record.groups() == {frozenset({("a", headline.content), ("a", BRIDGE)})}
