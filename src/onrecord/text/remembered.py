"""Answers about the texts last asked about: every finder asks the same of the same text, one after the other."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

#: A document, what stands inside its paraphrases, and one to compare with.
_TEXTS = 8


def remembered(ask: Callable[[str], T]) -> Callable[[str], T]:
    """``ask`` with its last answers kept; it must be pure and its answers unchangeable."""
    return lru_cache(maxsize=_TEXTS)(ask)
