"""Questions in a file beside the record."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.keep.sqlite import SqliteStore
from onrecord.run.questions_file import parsed
from onrecord.run.record import Record
from onrecord.run.stages import Stage

ARTICLES = {"a": 'Storm\nAnna Berg: "We sail."\n'}
GOOD = """
[[question]]
title = "closing the strait"
also = ["shutting the narrows", "a closed strait"]
yes = "no ship may pass"

[[question]]
title = "a toll on ferries"
"""


def test_questions_come_with_all_they_have() -> None:
    """Title, words that mean the same, and what counts as yes; the file may begin with a byte order mark."""
    found, problems = parsed(b"\xef\xbb\xbf" + GOOD.encode())

    assert () == problems
    assert [
        ("closing the strait", ("shutting the narrows", "a closed strait"), "no ship may pass", "file"),
        ("a toll on ferries", (), "", "file"),
    ] == [(q.title, q.also, q.yes, q.source) for q in found]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("title = 3", "it needs a title"),
        ("also = ['x']", "it needs a title"),
        ("title = 'x'\nalso = 'y'", "takes a list of words"),
        ("title = 'x'\nyes = 1", "takes words"),
        ("title = 'x'\ncolour = 'red'", "“colour” is not known"),
        ("title = 'a toll on ferries'", "stands above already"),
    ],
)
def test_what_cannot_be_understood_is_named_with_its_line(entry: str, expected: str) -> None:
    """A bad entry is a problem with its place, and the others stand."""
    text = f"{GOOD}\n[[question]]\n{entry}\n"
    found, (problem,) = parsed(text.encode())

    assert ["closing the strait", "a toll on ferries"] == [question.title for question in found]
    assert problem.message.startswith("Question 3 in line 10: ")
    assert expected in problem.message
    assert text.rindex("[[question]]") == problem.at


@pytest.mark.parametrize("data", [b"\xff", b"[[question", b"a = " + b"[" * 100_000, b"question = 1", b"colour = 'red'"])
def test_other_files_are_problems(data: bytes) -> None:
    """What is no file of questions gives none, and says so."""
    found, problems = parsed(data)

    assert () == found
    assert problems


def test_the_file_counts_as_soon_as_it_is_there(path: Path, stages: tuple[Stage, ...]) -> None:
    """Questions of the file are answered beside those that were asked; what is wrong with it stands in the problems."""

    def asked() -> list[str]:
        with Record(SqliteStore(path), stages=stages) as record:
            assert {p.question for p in record.positions()} == {q.title for q in record.questions()}
            return [question.title for question in record.questions()]

    with Record(SqliteStore(path), stages=stages) as record:
        record.ask("sailing")
    assert ["sailing"] == asked()
    path.with_name("questions.toml").write_text(f"{GOOD}colour = 1", encoding="utf-8")
    assert ["closing the strait", "sailing"] == asked()
    with Record(SqliteStore(path), stages=stages) as record:
        assert ["questions"] == [problem.code for problem in record.problems() if problem.name == "questions.toml"]
    path.with_name("questions.toml").unlink()
    assert ["sailing"] == asked()
