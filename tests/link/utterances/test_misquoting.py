"""What stands in marks though it cannot have been said so."""

from __future__ import annotations

from typing import Any

import pytest

FIRST = "We will keep the ferry running through the winter storms"
MIDDLE = "provided that the harbour council pays the fuel bill in full"
LAST = "and no islander will be left waiting on the quay"
ASIDE = "The chairman turned to a map of the strait and spoke at length of tides and old wrecks before he went on"


def kinds(coverage: Any, *lines: Any) -> list[str]:
    """Kinds of difference within the one utterance of some lines."""
    (utterance,) = coverage(lines).utterances()
    return [difference.kind for difference in utterance.differences]


def test_words_left_out_inside_the_marks_make_a_stitched_quotation(coverage: Any, line: Any) -> None:
    """A condition cut out of the middle without a sign of it is named as well."""
    found = kinds(coverage, line(f"{FIRST} {MIDDLE} {LAST}", article="a"), line(f"{FIRST} {LAST}", article="b"))

    assert found == ["condition dropped", "stitched"]


@pytest.mark.parametrize("sign", [" … ", " ... ", " [...] ", " (...) "])
def test_a_sign_of_omission_is_honest(coverage: Any, line: Any, sign: str) -> None:
    """Dots or brackets own that something was left out."""
    found = kinds(coverage, line(f"{FIRST} {MIDDLE} {LAST}", article="a"), line(f"{FIRST}{sign}{LAST}", article="b"))

    assert "stitched" not in found


def test_a_reading_that_ends_early_is_not_stitched(coverage: Any, line: Any) -> None:
    """It leaves out its end, and with it the condition."""
    found = kinds(coverage, line(f"{FIRST} {MIDDLE}", article="a"), line(FIRST, article="b"))

    assert found == ["condition dropped", "shortened"]


def test_what_was_said_on_two_occasions_is_stitched(coverage: Any, line: Any) -> None:
    """One article prints as one what another tells of two days."""
    lines = [
        line(FIRST, article="a", day="2025-05-12"), line(ASIDE, article="a", speaker=None, mode="indirect"),
        line(LAST, article="a", day="2025-05-14"), line(f"{FIRST}, {LAST}", article="b", day=None),
    ]  # fmt: skip
    record = coverage(lines)
    (utterance,) = record.utterances()
    (found,) = [difference for difference in utterance.differences if difference.kind == "stitched"]

    assert record.lines[found.left].article == "b"
    assert [span.exact for span in found.left_spans] == [f"{FIRST}, {LAST}"]
    assert [span.exact for span in found.right_spans] == [LAST]


def test_a_quotation_that_an_article_breaks_up_is_not_stitched(coverage: Any, line: Any) -> None:
    """A writer's own words between two parts show nothing of how they were said."""
    found = kinds(
        coverage, line(FIRST, article="a"), line(ASIDE, article="a", speaker=None, mode="indirect", source="A clerk"),
        line(LAST, article="a"), line(f"{FIRST}, {LAST}", article="b"),
    )  # fmt: skip

    assert "stitched" not in found


def test_i_that_became_he_in_marks_is_a_paraphrase(coverage: Any, line: Any) -> None:
    """Nobody calls himself "he"."""
    found = kinds(
        coverage, line("I shall sell my two boats before the winter storms come", article="a"),
        line("he shall sell his two boats before the winter storms come", article="b"),
    )  # fmt: skip

    assert found == ["paraphrase as quotation"] * 2


def test_a_change_in_brackets_is_owned_to(coverage: Any, line: Any) -> None:
    """So it is no paraphrase in the guise of a quotation."""
    found = kinds(
        coverage, line("I shall sell all boats before the winter storms come", article="a"),
        line("[he] shall sell all boats before the winter storms come", article="b"),
    )  # fmt: skip

    assert "paraphrase as quotation" not in found


def test_marks_around_what_another_article_tells_in_its_own_words(coverage: Any, line: Any) -> None:
    """A third article shows whose words they are."""
    quoted = "The council has squandered the harbour money on painted benches and lamps"
    told = "The council has thrown away the harbour money on painted benches and lamps"
    with_third = kinds(
        coverage, line(quoted, article="a"), line(told, article="b"), line(told, article="c", mode="indirect")
    )
    without = kinds(coverage, line(quoted, article="a"), line(told, article="b"))

    assert "paraphrase as quotation" in with_third
    assert "paraphrase as quotation" not in without


def test_other_words_in_marks_from_one_origin_are_noted(coverage: Any, line: Any) -> None:
    """Retellings of one report cannot both print what it printed."""
    lines = [
        line(FIRST, article="a", root="report"),
        line(FIRST.replace("winter", "autumn"), article="b", root="report"),
    ]
    (noted,) = coverage(lines).utterances()
    (plain,) = coverage([line(FIRST, article="a"), line(FIRST.replace("winter", "autumn"), article="b")]).utterances()

    assert "articles that have it from one origin print other words in quotation marks" in noted.reasons
    assert "articles that have it from one origin print other words in quotation marks" not in plain.reasons
