"""Two statements compared."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.link.utterances.compare import FEATURES, compare, longest_run


def judged(coverage: Any, line: Any, one: dict[str, Any], other: dict[str, Any]) -> str:
    """The verdict on two lines of two articles, whichever comes first."""
    said = coverage([line(**{"article": "a", **one}), line(**{"article": "b", **other})]).said()
    verdicts = {compare(*said).verdict, compare(*reversed(said)).verdict}
    assert len(verdicts) == 1
    return str(verdicts.pop())


LONG = "We will not close the bridge for a single hour, and anybody who says otherwise has not read the contract"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"content": LONG}, {"content": "We will not close the bridge for a single hour"}),
        ({"content": LONG}, {"content": "the bridge would not be closed for a single hour", "mode": "indirect"}),
        ({"content": "it might mean having some crews, but not to fight"},
         {"content": "this could mean having some crews, but not for combat"}),
        ({"content": LONG}, {"content": LONG, "speaker": None, "source": ""}),
        ({"content": "nowhere near agreement", "speaker": None, "source": "a diplomat", "root": "opa"},
         {"content": "nowhere near agreement", "speaker": "x", "source": "A member", "root": "opa"}),
        ({"content": "The roof is kept up by ivy", "speaker": None, "source": "an engineer"},
         {"content": "The roof is kept up by ivy", "speaker": None, "source": "One engineer"}),
    ],
)  # fmt: skip
def test_renderings_of_one_act_are_the_same(coverage: Any, line: Any, one: Any, other: Any) -> None:
    """Shortened, in other words, translated otherwise, or without a name but word for word."""
    assert judged(coverage, line, one, other) == "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"content": LONG}, {"content": LONG, "day": "2025-05-16"}),
        ({"content": LONG}, {"content": LONG, "speaker": "torm"}),
        ({"content": LONG}, {"content": "Four villages have no doctor"}),
        ({"content": LONG}, {"content": LONG, "day": None, "published": "2025-05-09"}),
        ({"content": LONG}, {"content": LONG, "day": None, "published": "2025-09-01"}),
    ],
)
def test_near_misses_are_different(coverage: Any, line: Any, one: Any, other: Any) -> None:
    """The same words on another day, by another person, or in an article too old or too late; other words."""
    assert judged(coverage, line, one, other) == "different"


def test_too_little_to_tell_is_not_the_same(coverage: Any, line: Any) -> None:
    """Two lines of one speaker about one thing may be two acts."""
    one, other = (
        {"content": "the bridge is safe", "mode": "indirect"},
        {"content": "the bridge is old", "mode": "indirect"},
    )

    assert judged(coverage, line, one, other) != "same"


def test_a_name_in_common_is_not_what_was_said(coverage: Any, line: Any) -> None:
    """However many words a name and its titles have, it counts as one word."""
    one, other = (
        {"content": "that Crown Prince Adrel Orun Halvik of Tarn had ordered the sale", "mode": "indirect"},
        {"content": "the denials of Crown Prince Adrel Orun Halvik of Tarn were weak", "mode": "indirect"},
    )

    assert judged(coverage, line, one, other) == "different"


def test_one_thing_named_without_marks_is_no_utterance(coverage: Any, line: Any) -> None:
    """A noun or two say too little, even when they are the same."""
    one = {"content": "his faith", "mode": "indirect"}

    assert judged(coverage, line, one, one) != "same"


def test_words_in_marks_that_stand_in_the_others_marks_tell(coverage: Any, line: Any) -> None:
    """An article that quotes three words of a sentence renders it, however it goes on itself."""
    one = {"content": "a “delicate balancing act” between order and rights", "mode": "mixed"}
    other = {
        "content": "It is a very delicate balancing act, as we kept them from the cars and gave them room to march"
    }

    assert judged(coverage, line, one, other) == "same"
    assert (
        judged(
            coverage,
            line,
            {**one, "content": one["content"].translate({8220: None, 8221: None}), "mode": "indirect"},
            other,
        )
        != "same"
    )


def test_two_retellings_of_one_report_need_less(coverage: Any, line: Any) -> None:
    """What two articles have from one origin is sooner one act than what they have from anywhere."""
    one = {"content": "the plan of sending foreign crews to the dam", "mode": "indirect"}
    other = {"content": "that foreign crews could end up helping at the dam with pumps", "mode": "indirect"}
    shared = {"root": "the sill post 2025-05-14"}

    assert judged(coverage, line, one, other) != "same"
    assert judged(coverage, line, one | shared, other | shared) == "same"


def test_both_looking_back_at_one_day_need_less(coverage: Any, line: Any) -> None:
    """Weeks later, articles pick the same remark of a day."""
    one = {"content": "that soldiers from abroad may yet have to go to Tarn", "mode": "indirect"}
    other = {"content": "the possibility that troops of the league could join Tarn in some cases", "mode": "indirect"}
    later = {"published": "2025-05-24"}

    assert judged(coverage, line, one, other) != "same"
    assert judged(coverage, line, one | later, other | later) == "same"


def test_every_feature_has_a_reason_to_show() -> None:
    """The docstring of a feature is a whole phrase."""
    assert all(feature.__doc__ and len(feature.__doc__.split()) >= 4 for feature in FEATURES)


def test_the_longest_run_is_counted_in_words() -> None:
    """Order matters, and nothing in common is no run."""
    assert longest_run(("a", "b", "c", "d"), ("x", "b", "c", "d", "a")) == 3
    assert longest_run((), ("a",)) == 0
    assert longest_run(("a", "b", "c"), ("b", "c"), (1.0, 0.5, 0.5)) == 1
