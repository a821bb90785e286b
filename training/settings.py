"""Every setting of a training run, in one frozen place."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Final, Literal

__all__ = ["KINDS", "NAME_LABELS", "ROLES", "ROLE_LABELS", "Settings"]

Role = Literal["source", "cue", "content"]
ROLES: Final[tuple[Role, ...]] = ("source", "cue", "content")
KINDS: Final = ("person", "organisation", "place", "group", "event", "date")
ROLE_LABELS: Final = ("O", *(f"{edge}-{role}" for role in ROLES for edge in "BI"))
NAME_LABELS: Final = ("O", *(f"{edge}-{kind}" for kind in KINDS for edge in "BI"))


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of one run; the defaults made the shipped model unless its card says otherwise."""

    seed: int = 20
    #: Passes over the attribution articles.
    epochs: int = 8
    #: Most pieces in a window, begin and end marks included.
    window: int = 320
    #: Pieces in a batch, padding included.
    batch: int = 16 * 320
    #: Peak learning rate of the topmost encoder layer; each layer below takes `layer_decay` of the one above.
    encoder_rate: float = 2e-4
    layer_decay: float = 0.9
    #: Peak learning rate of the heads.
    head_rate: float = 1e-3
    #: Peak learning rate of the small tables: steps between labels, numbers for distances.
    table_rate: float = 1e-2
    weight_decay: float = 0.01
    warmup: float = 0.06
    dropout: float = 0.1
    #: Decay of the running average of the weights, which is what is evaluated and shipped.
    average: float = 0.995
    clip: float = 1.0
    #: Whether the vectors of pieces and places are trained too; without them a step is a tenth cheaper.
    train_embeddings: bool = True
    #: Weight of the losses beside that of the roles.
    name_weight: float = 0.6
    link_weight: float = 0.3
    #: Width of the link vectors.
    link_width: int = 64
    threads: int = 2
    bfloat16: bool = True

    def as_dict(self) -> dict[str, Any]:
        """Give the settings as plain values for a log or a card."""
        return asdict(self)
