"""What a person decided: dated, signed, reversible, and above the machine's judgement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.terms.identity import content_id
from onrecord.terms.span import Span

CorrectionKind = Literal["merge", "split", "rename", "reject", "confirm", "settle"]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words in an article that a correction is about, so that it finds its line in another record and after a new model."""

    #: SHA-256 of the bytes of the article, in hexadecimal: the same for everybody who read it.
    article: str
    #: The content of the line when it was corrected.
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """One decision of a person.

    ``subjects`` are names as they stand in the record (spellings), or statement ids for ``reject`` and ``confirm``, and
    for a ``split`` of lines, or the id of a conflict for ``settle``; names and not ids of entities, so that a decision
    outlives a new reading and a new model.
    """

    id: str
    kind: CorrectionKind
    subjects: tuple[str, ...]
    #: The new name, for ``rename``, and that of the actor whose lines they are, for a ``split`` of lines; for ``settle``,
    #: the reading that holds, ``not a conflict`` or ``open``; else empty.
    value: str
    reason: str
    by: str
    #: ISO 8601 time with offset.
    on: str
    undone_on: str | None
    undone_by: str | None
    #: Where the words of each subject stand, when the subjects are statements; else empty.
    passages: tuple[Passage, ...] = ()

    @property
    def stands(self) -> bool:
        """Whether it has not been taken back."""
        return self.undone_on is None

    @property
    def is_of_lines(self) -> bool:
        """Whether the subjects are statements: a split with a name for those who said them, else by its kind."""
        return self.kind in {"reject", "confirm"} or (self.kind == "split" and bool(self.value))


def correction_id(kind: CorrectionKind, subjects: tuple[str, ...], value: str, by: str, on: str) -> str:
    """The id of a correction: from what was decided, by whom and when."""
    return content_id("correction", kind, *subjects, "→", value, by, on)
