"""Everything that can be set, in one place."""

from __future__ import annotations

import os
from dataclasses import dataclass, field


def _help(text: str) -> dict[str, str]:
    return {"help": text}


@dataclass(frozen=True, slots=True)
class Settings:
    """How a reading is done; none of it changes what is found in an article that stays within the limits.

    Raises:
        ValueError: when a limit is not positive.
    """

    workers: int = field(
        default=0, metadata=_help("Worker processes; 0 for one on each core, and fewer where there is little to read.")
    )
    read_seconds: float = field(
        default=120, metadata=_help("Seconds on the clock a worker may take to turn the bytes of one input into text.")
    )
    cpu_seconds: int = field(default=30, metadata=_help("Seconds of computing it may use for that."))
    find_seconds: float = field(
        default=20, metadata=_help("Seconds of computing it may use to find what one article says…")
    )
    find_seconds_per_1000: float = field(default=0.5, metadata=_help("…and for each 1,000 characters on top."))
    load_seconds: float = field(default=300, metadata=_help("Seconds a worker may take to start and load its model."))
    memory: int = field(default=1_500_000_000, metadata=_help("Bytes of data a worker may hold in memory."))
    max_bytes: int = field(default=20_000_000, metadata=_help("Larger inputs are refused."))
    max_characters: int = field(
        default=200_000, metadata=_help("What stands beyond so many characters of a text is kept, but not analysed.")
    )
    attempts: int = field(default=3, metadata=_help("How often an input that takes its worker down is tried."))

    def __post_init__(self) -> None:
        """Check that the limits are such."""
        for name in self.__slots__:
            value = getattr(self, name)
            if value < 0 or (value == 0 and name != "workers"):
                raise ValueError(f"The setting `{name}` must be positive, not {value}.")

    def workers_for(self, inputs: int) -> int:
        """How many workers to start for so many inputs.

        Loading parsers and model takes a worker as long as reading about a dozen articles, so for a few one is as
        quick as two and takes half the machine.
        """
        return max(1, min(self.workers, inputs) if self.workers else min(_cores(), -(-inputs // _SHARE)))


#: Inputs for which another worker is worth its start.
_SHARE = 8


def _cores() -> int:
    # Not `cpu_count`: a container or `taskset` may allow fewer.
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1
