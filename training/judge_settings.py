"""Every setting of a training run of the judge, in one frozen place."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Final

__all__ = ["ANSWERS", "KINDS", "LABELS", "JudgeSettings"]

#: What an actor may be to a question; "none": the passage says nothing of it.
LABELS: Final = (
    "none", "supports", "open", "conditional", "undecided", "opposes", "warns against", "unclear",
)  # fmt: skip
#: What two passages may be to each other.
ANSWERS: Final = ("apart", "agree", "differ")
#: What differs where two passages do.
KINDS: Final = (
    "number", "date", "place", "attendance", "status", "stance", "title", "name", "cause", "doer",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class JudgeSettings:
    """Settings of one run; the defaults made the shipped model unless its card says otherwise."""

    seed: int = 5
    epochs: int = 4
    #: Pieces in a batch, padding included.
    batch: int = 2560
    encoder_rate: float = 2e-4
    layer_decay: float = 0.95
    head_rate: float = 1e-3
    weight_decay: float = 0.01
    warmup: float = 0.06
    dropout: float = 0.1
    average: float = 0.99
    clip: float = 1.0
    #: Part of the sentences with two names that take sides which each pass reads, and as many that take none.
    sides_share: float = 0.4
    #: Sentences put together from parts that each pass reads.
    bound: int = 7000
    #: Part of the weight of a label that is spread over the others.
    smoothing: float = 0.05
    threads: int = 2
    bfloat16: bool = True

    def as_dict(self) -> dict[str, Any]:
        """Give the settings as plain values for a log or a card."""
        return asdict(self)
