"""`onrecord positions`: who stands where on a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from onrecord.show.cli import exits
from onrecord.show.cli.exampled import Exampled
from onrecord.show.cli.opened import opened
from onrecord.show.cli.options import json_option, on, record_option, talk_options, width_option
from onrecord.show.cli.voice import put, put_json, say, suggest
from onrecord.text.folding import folded

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from onrecord.show.shown import Shown
    from onrecord.terms import Position, Question


@click.command(
    cls=Exampled,
    examples=(
        ("onrecord positions", "on the questions asked so far, else on those the articles are about"),
        ('onrecord positions "closing the harbour" --also "the closure"', "ask one; it stays in the record"),
        ('onrecord positions "closing the harbour" --forget', "drop it again"),
    ),
)
@click.argument("question", required=False)
@click.option("--also", multiple=True, metavar="WORDS", help="Words that mean the same; may be repeated.")
@click.option("--forget", is_flag=True, help="Drop the question from the record.")
@record_option
@json_option
@width_option
@talk_options
def command(  # noqa: PLR0913 - one parameter for each option
    *, question: str | None, also: tuple[str, ...], forget: bool, record_path: Path, as_json: bool, width: int | None
) -> int:
    """Show who is for a QUESTION, open to it, for it under conditions, undecided, against it, or warns of it.

    Put the question so that "supports" means yes. Beside each value stands since when, and under it the lines that it
    rests on. What the words do not tell is shown as unclear.
    """
    if (also or forget) and not (question or "").strip():
        raise click.UsageError("--also and --forget need a QUESTION.")
    with opened(record_path) as record:
        if forget:
            return _forget(record, str(question))
        asked = _asked(record, question, also)
        found = {each.title: record.positions(each.title) for each in asked}
        if as_json:
            _put_json(record, asked, found)
        elif any(found.values()):
            from onrecord.show.terminal.positions import positions  # noqa: PLC0415 - brings rich

            put(positions(asked, found, record), width=width)
    if not any(found.values()):
        say(_nothing(question, asked))
        return exits.NOTHING_FOUND
    if not as_json and asked[0].source == "proposed":
        suggest(f'onrecord positions "{asked[0].title}"{on(record_path)}', "to keep a question, put in your own words")
    return exits.OK


def _asked(record: Shown, question: str | None, also: Sequence[str]) -> tuple[Question, ...]:
    """The questions to answer; one that the record does not know yet is asked of it."""
    known = record.questions()
    if question is None or not question.strip():
        return known
    same = next((each for each in known if folded(each.title) == folded(question.strip())), None)
    if same is not None and same.source != "proposed" and not also:
        return (same,)
    from onrecord.terms import Question  # noqa: PLC0415 - help comes without it

    words = tuple(each.strip() for each in also if each.strip())
    if same is not None:
        words = tuple(dict.fromkeys((*same.also, *words)))
    return (record.ask(Question(question.strip() if same is None else same.title, words)),)


def _forget(record: Shown, title: str) -> int:
    same = next((each.title for each in record.questions() if folded(each.title) == folded(title.strip())), title)
    if record.forget(same):
        say(f"The question {same!r} is no longer asked.")
        return exits.OK
    say(f"Nobody asked the record {title!r}; questions in questions.toml are dropped there.")
    return exits.NOTHING_FOUND


def _put_json(record: Shown, asked: Sequence[Question], found: dict[str, tuple[Position, ...]]) -> None:
    rows = {row["id"]: row for row in record.rows("positions")}
    put_json({
        "questions": [
            {
                "title": each.title, "also": list(each.also), "yes": each.yes, "source": each.source,
                "positions": [rows[position.id] for position in found[each.title]],
            }
            for each in asked
        ]
    })  # fmt: skip


def _nothing(question: str | None, asked: Sequence[Question]) -> str:
    if question:
        return f"No article says where anybody stands on {question!r}. Other words for it may help: --also WORDS."
    return "No article says where anybody stands on this." if asked else "The articles are about no question."
