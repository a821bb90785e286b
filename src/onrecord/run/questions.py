"""The questions that a record is to answer: those asked of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.keep.coding import written
from onrecord.terms import sha256

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.keep.store import Store
    from onrecord.terms import Problem, Question

#: Hexadecimal digits that fit a counter of the store.
_DIGITS = 15


def questions(store: Store) -> tuple[tuple[Question, ...], tuple[Problem, ...]]:
    """The questions, by title, and what is wrong with the file of them."""
    return tuple(sorted(store.questions(), key=lambda question: question.title)), ()


def digest(asked: Sequence[Question]) -> int:
    """A number that stands for these questions."""
    return int(sha256(written(tuple(asked)))[:_DIGITS], 16)
