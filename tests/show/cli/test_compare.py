from __future__ import annotations

import importlib
import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from onrecord.show.cli.group import onrecord
from onrecord.terms import Difference, Origin, Utterance

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from click.testing import Result

SAID = "The harbour will stay open if the dockers agree"


@pytest.fixture
def shell(new_record: Any, new_actor: Any, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Runs a command over two invented articles that quote one sentence, one of them without its condition."""
    record = new_record()
    courier = record.add("courier.txt", f"“{SAID},” Ada Brook admitted.", outlet="Pell Courier", published="2031-05-03")
    star = record.add("star.txt", "“The harbour may stay open,” Ada Brook said.", outlet="Evening Star")
    brook = new_actor("Ada Brook")
    first = record.say(courier, f"{SAID},", source="Ada Brook", cue="admitted", speaker=brook)
    second = record.say(star, "The harbour may stay open,", source="Ada Brook", cue="said", speaker=brook)
    changed = (
        Difference("modality", first.statement.id, second.statement.id, (record.cut(courier, "will"),), (record.cut(star, "may"),)),
        Difference("condition dropped", first.statement.id, second.statement.id, (record.cut(courier, "if the dockers agree"),), ()),
    )  # fmt: skip
    later = record.add("ledger.txt", "“The harbour will stay open,” Ada Brook repeated.", outlet="Ledger")
    third = record.say(later, "The harbour will stay open,", cue="repeated", speaker=brook, said_on="2031-06-01")
    ids = (first.statement.id, second.statement.id)
    record._utterances.append(
        Utterance(
            "feedc0de00000001",
            brook.id,
            ids,
            changed,
            "same",
            ("the same words stand in a row",),
            (third.statement.id,),
        )
    )
    record._origins.append(
        Origin(
            star.id, "Pell Courier", "retells", courier.id, (), (), ("it says that this was told to the Courier",), "c"
        )
    )
    record._origins.append(Origin(courier.id, "Pell Courier", "own report", None, (), (), ("Ines Tarn signs",), "c"))

    @contextmanager
    def opened(_: object) -> Iterator[object]:
        yield record

    for name in ("compare", "utterances", "origins"):
        monkeypatch.setattr(importlib.import_module(f"onrecord.show.cli.{name}"), "opened", opened)

    def run(*args: str) -> Result:
        return CliRunner().invoke(onrecord, args, prog_name="onrecord")

    return run


def test_readings_stand_word_above_word(shell: Callable[..., Any]) -> None:
    """Each difference has a number below its words, and its name beside the number."""
    lines = shell("compare", "feedc0de", "--width", "100").stdout.splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("  Pell Courier  The"))

    assert [
        "  Pell Courier  The harbour will stay open  if the dockers agree,",
        "  Evening Star  The harbour may  stay open, —",
        "                            1^^^            2^ ^^^ ^^^^^^^ ^^^^^^",
    ] == lines[at : at + 3]
    assert "  1  modality: “will” / “may”" in lines
    assert "  2  condition dropped: “if the dockers agree,” / —" in lines


def test_each_outlet_is_shown_with_how_it_attributes(shell: Callable[..., Any]) -> None:
    """The word of the article, and its kind from the bundled list."""
    out = shell("compare", "feedc0de", "--width", "100").stdout

    assert "Pell Courier  “admitted” (conceding)" in out
    assert "Evening Star  “said” (neutral)" in out


def test_what_an_outlet_leaves_out_is_said(shell: Callable[..., Any]) -> None:
    """A condition that one article has and another has not."""
    out = " ".join(shell("compare", "feedc0de", "--width", "100").stdout.split())

    assert "Evening Star carries it without a condition (“if the dockers agree”), which Pell Courier has." in out


def test_what_was_said_again_on_another_day_stands_below(shell: Callable[..., Any]) -> None:
    """With its day and its document."""
    below = shell("compare", "feedc0de", "--width", "100").stdout.partition("Said again on another day")[2]

    assert "“The harbour will stay open,”" in below
    assert "said 1 June 2031" in below


def test_json_gives_readings_pieces_and_omissions(shell: Callable[..., Any]) -> None:
    """``--json`` gives the row of the export and what is compared."""
    told = json.loads(shell("compare", "feedc0de00000001", "--json").stdout)

    assert ["conceding", "neutral"] == [reading["attribution"] for reading in told["readings"]]
    assert [["modality"], ["condition dropped"]] == [p["kinds"] for p in told["compared"][0]["pieces"] if p["kinds"]]
    assert ["condition dropped"] == [each["kind"] for each in told["omissions"]]


@pytest.mark.parametrize("id_", ["beef", "f", ""])
def test_an_id_that_means_nothing_is_exit_code_4(shell: Callable[..., Any], id_: str) -> None:
    """So is one too short to mean anything."""
    assert (4, "") == (shell("compare", id_).exit_code, shell("compare", id_).stdout)


def test_utterances_are_listed_with_counts_and_kinds(shell: Callable[..., Any]) -> None:
    """Who said it, how many renderings and articles there are, and how they differ."""
    out = shell("utterances", "--width", "100").stdout

    assert "Ada Brook" in out
    assert "2 renderings · 2 articles · 2 outlets" in out
    assert "differs in: modality, condition dropped" in out
    assert "feedc0de00000001" in out


@pytest.mark.parametrize("options", [("--speaker", "Reeve"), ("--differs", "number")])
def test_no_utterance_of_the_kind_is_exit_code_4(shell: Callable[..., Any], options: tuple[str, str]) -> None:
    """Nothing is put on standard output."""
    result = shell("utterances", *options)

    assert (4, "") == (result.exit_code, result.stdout)
    assert "No words in the record are carried by two articles in this way." in result.stderr


def test_utterances_as_json_are_those_of_the_export(shell: Callable[..., Any]) -> None:
    """With the same filters."""
    told = json.loads(shell("utterances", "--differs", "modality", "--json").stdout)

    assert ["feedc0de00000001"] == [row["id"] for row in told["utterances"]]


def test_who_retells_whom_is_a_tree(shell: Callable[..., Any]) -> None:
    """The retelling hangs below what it retells, with the reason."""
    lines = shell("origins", "--width", "100").stdout.splitlines()

    assert "Pell Courier  own report  courier.txt · 3 May 2031" == lines[0]
    assert any(line.startswith("└── Evening Star  retells Pell Courier  star.txt") for line in lines)
    assert any("it says that this was told to the Courier" in line for line in lines)


def test_origins_as_json_are_those_of_the_export(shell: Callable[..., Any]) -> None:
    """With the four counts beside them."""
    told = json.loads(shell("origins", "--json").stdout)

    assert ["retells", "own report"] == [row["relation"] for row in told["origins"]]
    assert 3 == told["counts"]["articles"]


@pytest.mark.parametrize(
    "words", ["\x1b[31mred\x1b]0;title\x07", "\u202eturned", "nul\x00 \ud800", "[bold]x[/bold] {y}"]
)
def test_nothing_that_an_article_holds_steers_the_screen(
    hostile: Any, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Control and bidi characters are shown as pictures in all three commands."""
    record = hostile(words)
    first, second = (line.statement for line in record.statements()[:2])
    spans = (first.content, second.content)
    changed = (Difference("wording", first.id, second.id, *spans),)
    record._utterances.append(Utterance("feedc0de00000001", None, (first.id, second.id), changed, "unsure", (words,)))
    record._origins.append(Origin(first.document, words, "retells", None, first.content, (), (words,), words))

    @contextmanager
    def opened(_: object) -> Iterator[object]:
        yield record

    for name in ("compare", "utterances", "origins"):
        monkeypatch.setattr(importlib.import_module(f"onrecord.show.cli.{name}"), "opened", opened)
    for args in (("compare", "feedc0de"), ("utterances",), ("origins",)):
        out = CliRunner().invoke(onrecord, args, prog_name="onrecord").stdout

        assert out
        assert not set("\x1b\x07\x00\u202e\ud800") & set(out)
