"""The questions in a file that people write: ``questions.toml`` beside the record.

One ``[[question]]`` each, with a ``title``, words that mean the same (``also``), and what would count as yes (``yes``).
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

from onrecord.terms import Problem, Question

if TYPE_CHECKING:
    from collections.abc import Container

#: Name of the file, in the folder of the record.
NAME = "questions.toml"
_OPENING = re.compile(r"^[ \t]*\[\[[ \t]*question[ \t]*\]\]", re.MULTILINE)
_KEYS = frozenset({"title", "also", "yes"})


def parsed(data: bytes) -> tuple[tuple[Question, ...], tuple[Problem, ...]]:
    """The questions in a file, in its order, and what cannot be understood in it, with the place where it stands.

    A question that cannot be understood does not stop the others; of two with one title the first counts.
    """
    try:
        text = data.decode("utf-8-sig")
        read = tomllib.loads(text)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        return (), (_problem(f"It is no TOML file: {error}."),)
    given = read.pop("question", [])
    given = given if isinstance(given, list) else [given]
    problems = [_problem(f"“{key}” is not known; questions stand under [[question]].") for key in read]
    places = [match.start() for match in _OPENING.finditer(text)]
    found: dict[str, Question] = {}
    for number, raw in enumerate(given):
        at = places[number] if len(places) == len(given) else None
        try:
            question = _question(raw, found)
            found[question.title] = question
        except ValueError as wrong:
            where = f"Question {number + 1}" + ("" if at is None else f" in line {text.count(chr(10), 0, at) + 1}")
            problems.append(_problem(f"{where}: {wrong}", at))
    return tuple(found.values()), tuple(problems)


def _question(raw: Any, above: Container[str]) -> Question:  # noqa: ANN401 - whatever stands in the file
    if not isinstance(raw, dict):
        raise ValueError("it has no fields.")  # noqa: TRY004 - what is wrong is the file, not a call
    if unknown := sorted(set(raw) - _KEYS):
        raise ValueError(f"“{unknown[0]}” is not known; there are title, also and yes.")
    title, also, yes = raw.get("title"), raw.get("also", []), raw.get("yes", "")
    if not isinstance(title, str) or not title.strip():
        raise ValueError("it needs a title, a few words in quotation marks.")
    if not isinstance(also, list) or not all(isinstance(item, str) and item.strip() for item in also):
        raise ValueError("“also” takes a list of words in quotation marks.")
    if not isinstance(yes, str):
        raise ValueError("“yes” takes words in quotation marks.")  # noqa: TRY004 - as above
    if title.strip() in above:
        raise ValueError(f"the title “{title.strip()}” stands above already.")
    return Question(title.strip(), tuple(item.strip() for item in also), yes.strip(), "file")


def _problem(message: str, at: int | None = None) -> Problem:
    return Problem(NAME, "failed", "questions", message, at)
