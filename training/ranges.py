"""Measure the inputs of each product: `python -m training.ranges --weights W --data PREPARED --out ranges.npz`.

Rounding to int8 takes one scale for all inputs of a product. Where a few channels are far larger than the rest, `training.export` moves part
of their size into the weights first; for that it needs the largest value of each channel on training text. With the mean of each
channel it makes good what rounded weights add to the product on average (bias correction, Nagel et al. 2019).
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch
from safetensors.torch import load_file

from training.batches import batches
from training.graph import MEAN
from training.model import Reader
from training.prepare import load
from training.settings import NAME_LABELS, ROLE_LABELS, Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from numpy.typing import NDArray
    from torch import Tensor, nn

__all__ = ["channel_ranges", "inputs_of"]


def channel_ranges(weights: Path, data: Path, *, texts: int) -> dict[str, NDArray[np.float32]]:
    """Give the largest magnitude and the mean of every input channel of every product of the encoder.

    Args:
        weights: The trained weights.
        data: The folder of prepared texts.
        texts: How many training texts to read.

    Returns:
        The largest by name of the product, the mean by the same name with `MEAN` behind it.
    """
    found = load_file(weights)
    settings = Settings()
    model = Reader(vocabulary=found["pieces.weight"].shape[0], link_width=settings.link_width, dropout=0.0).eval()
    model.load_state_dict(found)
    examples = load(data / "train-roles.pickle")[:: max(1, 840 // texts)][:texts]
    labels = (len(ROLE_LABELS), len(NAME_LABELS))
    drawn = batches(examples, settings.window - 2, 2 * settings.window, labels, np.random.default_rng(0))
    return inputs_of(model, ((batch.ids, batch.codes, batch.mask) for batch in drawn))


def inputs_of(
    encoder: Reader, inputs: Iterable[tuple[Tensor, Tensor, Tensor | None]]
) -> dict[str, NDArray[np.float32]]:
    """Read inputs and give the largest magnitude and the mean of every input channel of every product of the encoder.

    Args:
        encoder: The network, in evaluation.
        inputs: Pieces, codes and mask, as `Reader.encode` takes them.

    Returns:
        The largest by name of the product, the mean by the same name with `MEAN` behind it.
    """
    largest: dict[str, Tensor] = {}
    sums: dict[str, Tensor] = {}
    counts: dict[str, int] = {}

    def watch(name: str) -> Callable[[nn.Module, tuple[Tensor, ...]], None]:
        def note(_: nn.Module, given: tuple[Tensor, ...]) -> None:
            rows = given[0].reshape(-1, given[0].shape[-1])
            peak = rows.abs().amax(dim=0)
            largest[name] = torch.maximum(largest[name], peak) if name in largest else peak
            sums[name] = sums.get(name, 0) + rows.sum(dim=0)
            counts[name] = counts.get(name, 0) + len(rows)

        return note

    for name, module in encoder.named_modules():
        if isinstance(module, torch.nn.Linear) and name.startswith("layers."):
            module.register_forward_pre_hook(watch(name))
    with torch.no_grad():
        for one in inputs:
            encoder.encode(*one)
    means = {name + MEAN: (total / counts[name]).numpy() for name, total in sums.items()}
    return {name: peak.numpy() for name, peak in largest.items()} | means


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--texts", type=int, default=60)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    found = channel_ranges(arguments.weights, arguments.data, texts=arguments.texts)
    np.savez(arguments.out, allow_pickle=False, **found)


if __name__ == "__main__":
    main()
