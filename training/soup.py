"""Average the weights of several passes: `python -m training.soup --out W.safetensors RUN/average-4.safetensors …`."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file, save_file

__all__ = ["averaged"]


def averaged(paths: list[Path]) -> dict[str, np.ndarray[tuple[int, ...], np.dtype[np.float32]]]:
    """Give the mean of each weight over the files."""
    total: dict[str, np.ndarray[tuple[int, ...], np.dtype[np.float64]]] = {}
    for path in paths:
        for name, value in load_file(path).items():
            total[name] = total.get(name, np.zeros(value.shape)) + value
    return {name: (value / len(paths)).astype(np.float32) for name, value in total.items()}


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("weights", type=Path, nargs="+")
    arguments = parser.parse_args()
    save_file(averaged(arguments.weights), arguments.out)


if __name__ == "__main__":
    main()
