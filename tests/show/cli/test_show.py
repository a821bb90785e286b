from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Shell = Callable[..., Result]


def test_quoted_words_stand_in_quotation_marks(shell: Shell) -> None:
    """Words said are shown between quotation marks, part by part, and labelled as quoted."""
    out = shell("show", "--width", "100").stdout

    assert "quoted        “The harbour stays open,” … “We will not be told otherwise.”" in out


def test_a_paraphrase_has_no_quotation_marks(shell: Shell) -> None:
    """Words written about a speaker are labelled and stand in no marks."""
    out = shell("show", "--width", "100").stdout

    assert "paraphrase    talks with the dockers might resume next week\n" in out


def test_a_doubt_is_told_with_its_reason(shell: Shell) -> None:
    """A line that is not surely led to its speaker says so and why."""
    out = shell("show", "--width", "100").stdout

    assert "speaker: unsure (“She” is the person named last before it)" in out


def test_the_four_counts_stand_apart(shell: Shell) -> None:
    """The head gives four counts and what is unknown, and no score."""
    out = shell("show", "--width", "100").stdout

    assert "2 articles · 1 outlet, not known for 1 article · publishers not known · origins not known" in out


def test_problems_end_the_record(shell: Shell) -> None:
    """An input that could not be read is listed with the reason after all lines."""
    lines = shell("show", "--width", "100").stdout.splitlines()

    assert "  not in the record  broken.bin: The file holds no text." == lines[-1]


def test_speakers_come_by_number_of_statements(shell: Shell) -> None:
    """Who said most comes first, with title and number of lines."""
    out = shell("show", "--width", "100").stdout

    assert out.index("Ada Brook  harbour minister  2 statements") < out.index("Tom Reeve  union leader  1 statement")


def test_a_filter_narrows_lines_and_counts(shell: Shell) -> None:
    """With a speaker, only their lines and the articles that carry them are counted."""
    out = shell("show", "--speaker", "reeve", "--width", "100").stdout

    assert "1 article ·" in out
    assert "Ada Brook" not in out


def test_nothing_found_is_exit_code_4(shell: Shell) -> None:
    """A filter that matches nothing prints nothing and ends with 4."""
    result = shell("show", "--speaker", "nobody at all")

    assert (4, "") == (result.exit_code, result.stdout)
    assert "Nothing in the record matches." in result.stderr


def test_json_has_the_export_fields(shell: Shell) -> None:
    """``--json`` writes one object whose statements carry the names of the export."""
    result = shell("show", "--json")
    told = json.loads(result.stdout)

    assert ["record", "counts", "statements", "problems"] == list(told)
    assert ["direct", "indirect", "mixed"] == [row["mode"] for row in told["statements"]]
    assert {"known": 1, "unknown_in": 1} == told["counts"]["outlets"]
    assert "" == result.stderr


def test_the_next_command_is_named_on_standard_error(shell: Shell) -> None:
    """A suggestion never mixes with the data."""
    result = shell("show")

    assert "onrecord dossier" in result.stderr
    assert "onrecord dossier" not in result.stdout


def test_quiet_says_nothing(shell: Shell) -> None:
    """``--quiet`` leaves standard error empty."""
    assert "" == shell("show", "--quiet").stderr


def test_lines_keep_to_the_width(shell: Shell) -> None:
    """No line is wider than asked for, and none ends in spaces."""
    lines = shell("show", "--width", "60").stdout.splitlines()

    assert max(map(len, lines)) <= 60
    assert all(line == line.rstrip() for line in lines)
