"""The questions that a record is to answer: those asked of it, and those in a file beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.keep.coding import written
from onrecord.run.questions_file import NAME, parsed
from onrecord.terms import Problem, sha256

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.keep.store import Store
    from onrecord.terms import Question

#: Hexadecimal digits that fit a counter of the store.
_DIGITS = 15


def questions(store: Store) -> tuple[tuple[Question, ...], tuple[Problem, ...]]:
    """The questions, by title, and what is wrong with the file of them; of two with one title the file's counts."""
    in_file, problems = _in_file(store)
    found = {question.title: question for question in (*store.questions(), *in_file)}
    return tuple(found[title] for title in sorted(found)), problems


def _in_file(store: Store) -> tuple[tuple[Question, ...], tuple[Problem, ...]]:
    try:
        data = store.path.with_name(NAME).read_bytes()
    except FileNotFoundError:
        return (), ()
    except OSError as error:
        return (), (Problem(NAME, "failed", "questions", f"It cannot be read: {error.strerror}."),)
    return parsed(data)


def digest(asked: Sequence[Question]) -> int:
    """A number that stands for these questions."""
    return int(sha256(written(tuple(asked)))[:_DIGITS], 16)
