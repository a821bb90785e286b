"""What a person decided: dated, signed, reversible, and above the machine's judgement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.terms.identity import content_id

CorrectionKind = Literal["merge", "split", "rename", "reject", "confirm"]


@dataclass(frozen=True, slots=True)
class Correction:
    """One decision of a person.

    ``subjects`` are names as they stand in the record (spellings), or statement ids for ``reject`` and ``confirm``;
    names and not ids of entities, so that a decision outlives a new reading and a new model.
    """

    id: str
    kind: CorrectionKind
    subjects: tuple[str, ...]
    #: The new name, for ``rename``; else empty.
    value: str
    reason: str
    by: str
    #: ISO 8601 time with offset.
    on: str
    undone_on: str | None
    undone_by: str | None

    @property
    def stands(self) -> bool:
        """Whether it has not been taken back."""
        return self.undone_on is None


def correction_id(kind: CorrectionKind, subjects: tuple[str, ...], value: str, by: str, on: str) -> str:
    """The id of a correction: from what was decided, by whom and when."""
    return content_id("correction", kind, *subjects, "→", value, by, on)
