"""How readings differ."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.link.utterances.differences import between

FULL = "We will send all 40 crews in May if the council asks"


def found(coverage: Any, line: Any, left: str, right: str, mode: str = "direct") -> set[str]:
    """Kinds of difference between two readings."""
    record = coverage([line(left, article="a"), line(right, article="b", mode=mode)])
    (utterance,) = record.utterances()
    return {difference.kind for difference in utterance.differences}


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        ("We may send all 40 crews in May if the council asks", "modality"),
        ("We will not send all 40 crews in May if the council asks", "negation"),
        ("We will send some of the 40 crews in May if the council asks", "scope"),
        ("We will send all 45 crews in May if the council asks", "number"),
        ("We will send all 40 crews in May", "condition dropped"),
        ("We will dispatch all 40 crews in May if the council asks", "translation"),
    ],
)
def test_a_difference_is_typed(coverage: Any, line: Any, other: str, kind: str) -> None:
    """By what changes in the meaning."""
    assert kind in found(coverage, line, FULL, other)


def test_a_reading_that_stops_early_is_shortened(coverage: Any, line: Any) -> None:
    """What was left out stands on one side alone."""
    longer = f"{FULL}, and the mayor has bought new ropes and lamps"

    assert "shortened" in found(coverage, line, longer, FULL)


def test_the_same_words_do_not_differ(coverage: Any, line: Any) -> None:
    """Marks, case and inflection are no difference."""
    assert found(coverage, line, FULL, FULL.upper()) == set()


def test_both_sides_are_anchored(coverage: Any, line: Any) -> None:
    """Spans slice the texts of their own articles, and an empty side means that nothing stands there."""
    record = coverage([line(FULL, article="a"), line("We may send all 40 crews in May", article="b")])
    texts = {statement: d.text for d in record.documents for statement in
             (s.id for s in record.findings[d.id].statements)}  # fmt: skip
    (utterance,) = record.utterances()

    assert utterance.differences
    for item in utterance.differences:
        assert all(span.holds(texts[item.left]) for span in item.left_spans)
        assert all(span.holds(texts[item.right]) for span in item.right_spans)
        assert item.left_spans or item.right_spans


def test_words_outside_the_marks_are_no_misquotation(coverage: Any, line: Any) -> None:
    """What stands around a partial quotation is the writer's own and differs as wording at most."""
    kinds = found(
        coverage, line, 'he "will send all 40 crews in May"', 'she "may send all 40 crews in May"', mode="mixed"
    )

    assert kinds == {"modality"}


def test_words_of_one_meaning_stand_against_each_other(coverage: Any, line: Any) -> None:
    """A run of as many words on both sides is taken word for word."""
    record = coverage([line(FULL, article="a"), line(FULL.replace("all 40", "some 45"), article="b")])
    (utterance,) = record.utterances()

    assert [d.kind for d in utterance.differences] == ["scope", "number"]


def test_a_hedge_left_out_is_named(coverage: Any, line: Any) -> None:
    """What was said with care is printed as if sure."""
    hedged = "The crews will probably reach the island before Sunday night"

    assert found(coverage, line, hedged, hedged.replace("probably ", "")) == {"hedge dropped"}


def test_what_is_left_out_at_an_end_is_no_other_wording(coverage: Any, line: Any) -> None:
    """A reading that ends early does not differ in the modals and numbers of what it leaves out."""
    longer = f"{FULL}, and 30 boats may follow from all the western harbours"

    assert found(coverage, line, longer, FULL) == {"shortened"}


def test_readings_with_little_in_common_differ_as_a_whole(coverage: Any, line: Any) -> None:
    """A few shared words here and there set nothing against anything."""
    left, right = coverage(
        [line("We will send all 40 crews if the council asks", article="a"),
         line("No boat of ours may ever leave the quay, whatever the crews say", article="b")]
    ).said()  # fmt: skip
    found = between(left, right)

    assert [item.kind for item in found] == ["modality", "condition dropped", "wording"]
    assert {(item.left_spans, item.right_spans) for item in found} == {
        (left.statement.content, right.statement.content)
    }


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("We will send six crews to the quay", "the board would send 6 crews to the quay", {"wording"}),
        ("We cannot send crews to the quay", "the board can't send crews to the quay", {"wording"}),
        ("We will send crews to the quay", "the board could send crews to the quay", {"modality"}),
    ],
)
def test_telling_is_no_change_of_what_is_told(
    coverage: Any, line: Any, one: str, other: str, expected: set[str]
) -> None:
    """What is told moves "will" to "would"; a figure for a word and a contraction are the same word."""
    left, right = coverage([line(one, article="a"), line(other, article="b", mode="indirect")]).said()

    assert {item.kind for item in between(left, right)} == expected


def test_what_stands_for_much_is_typed_as_a_whole(coverage: Any, line: Any) -> None:
    """A small word in a long stretch that other words stand for is not what differs."""
    middle = "if nobody asks for some other boats in the spring that comes"
    left, right = coverage(
        [line(f"We shall send the crews to the quay {middle} and the ropes to the mill", article="a"),
         line("We shall send the crews to the quay with their old red lamps and the ropes to the mill", article="b")]
    ).said()  # fmt: skip

    assert {item.kind for item in between(left, right)} == {"wording"}
