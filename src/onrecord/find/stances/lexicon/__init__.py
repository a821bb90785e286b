"""Words of approval and refusal: tables that anybody can read and add to. The files are data; the code here opens them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final, Literal, cast

if TYPE_CHECKING:
    from onrecord.terms import StanceValue

#: The value of phrases that say something only when they are negated.
_SILENT: Final = "-"
Kind = Literal["verb", "be", "noun", "judgement", "help"]
#: Where the words stand that a phrase is about.
Reach = Literal["after", "first", "from", "none", "left", "right", "around"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase by which somebody shows where they stand."""

    kind: Kind
    #: What may stand at each place; see `attitudes.tsv` for the marks.
    words: tuple[str, ...]
    value: StanceValue
    negated: StanceValue
    reach: Reach
    #: Whether it says something only when it is negated: "has not decided".
    silent: bool = False


@cache
def attitudes() -> tuple[Phrase, ...]:
    """Phrases whose subject is who holds the attitude."""
    return tuple(_phrase(row[0], row[1:]) for row in _rows("attitudes"))


@cache
def judgements() -> tuple[Phrase, ...]:
    """Phrases that judge what they are about: who speaks is who judges."""
    return tuple(_phrase("judgement", row) for row in _rows("judgements"))


def _phrase(kind: str, row: tuple[str, ...]) -> Phrase:
    words, value, negated, reach = row
    return Phrase(
        cast("Kind", kind),
        tuple(_word_lists().get(word, word) for word in words.split()),
        "unclear" if value == _SILENT else cast("StanceValue", value),
        cast("StanceValue", negated),
        cast("Reach", reach),
        value == _SILENT,
    )


@cache
def _word_lists() -> dict[str, str]:
    return {f"@{name}": words for name, words in _rows("words")}


def _rows(name: str) -> tuple[tuple[str, ...], ...]:
    text = resources.files(__name__).joinpath(f"{name}.tsv").read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line and not line.startswith("#"))
