"""Make weights lean to what another encoder learned: `python -m training.lean --start J --before E --after A --part 0.5 --out W`.

What the encoder changed from E to A, times the part, is added to the encoder of J: a judge that began at E takes on some of what
A learned without being taught anew (task arithmetic: Ilharco et al., "Editing models with task arithmetic", ICLR 2023).
"""

from __future__ import annotations

import argparse
from pathlib import Path

from safetensors.torch import load_file, save_file

_BODY = "body."
#: The vectors that several models share stay as they are.
_SHARED = ("pieces", "places")


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--start", type=Path, required=True, help="weights of a judge")
    parser.add_argument("--before", type=Path, required=True, help="weights of the encoder that it began at")
    parser.add_argument("--after", type=Path, required=True, help="what that encoder became")
    parser.add_argument("--part", type=float, default=0.5)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    start, before, after = (load_file(path) for path in (arguments.start, arguments.before, arguments.after))
    made = {}
    for name, value in start.items():
        own = name.removeprefix(_BODY)
        is_encoder = name.startswith(_BODY) and own in before and own in after and not own.startswith(_SHARED)
        if is_encoder and before[own].shape == value.shape:
            made[name] = (value + arguments.part * (after[own] - before[own])).contiguous()
        else:
            made[name] = value
    save_file(made, arguments.out)


if __name__ == "__main__":
    main()
