"""Train the reader: `python -m training.train --data PREPARED --encoder model.safetensors --out FOLDER`.

With `--workers N` (and batches of a N-th of the size) N processes of one thread each share every step: on a machine
that others use too they wait for each other once a step and not at every product. Resumes from the last finished pass
where FOLDER holds one. After each pass the averaged weights lie in
`FOLDER/average-N.safetensors`.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, distributed

from training.batches import Batch, LinkTask, batches
from training.model import LAYERS, Reader
from training.prepare import Example, load
from training.settings import NAME_LABELS, ROLE_LABELS, Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["losses", "schedule", "train"]

_SEPARATOR, _PARAGRAPH = 102, 1


def losses(model: Reader, batch: Batch, settings: Settings) -> dict[str, Tensor]:
    """Give the losses of one batch by name."""
    device = "cuda" if batch.ids.is_cuda else "cpu"
    with torch.autocast(device, dtype=torch.bfloat16, enabled=settings.bfloat16):
        states = model.encode(batch.ids, batch.codes, batch.mask)
    states = states.float()
    words = states.gather(1, batch.firsts[:, :, None].expand(-1, -1, states.shape[-1]))
    out = model.heads(words)
    result = {}
    if len(batch.role_rows):
        rows = batch.role_rows
        result["roles"] = model.role_crf.loss(out["roles"][rows], batch.roles, batch.lengths[rows])
    if len(batch.name_rows):
        rows = batch.name_rows
        result["names"] = model.name_crf.loss(out["names"][rows], batch.names, batch.lengths[rows])
    found: list[Tensor] = []
    for row, sources, contents in batch.links:
        found += _link_loss(model, out["links"][row], sources, contents)
    if found:
        result["links"] = torch.cat(found).mean()
    return result


def _span_mean(values: Tensor, spans: Tensor) -> Tensor:
    return (values[spans[:, 0]] + values[spans[:, 1] - 1]) / 2


def _link_loss(model: Reader, values: Tensor, sources: LinkTask | None, contents: LinkTask | None) -> Iterator[Tensor]:
    width = model.link_width
    for number, (task, bias) in enumerate(((sources, model.source_bias), (contents, model.content_bias))):
        if task is None:
            continue
        asking, answering = _span_mean(values, task.asking), _span_mean(values, task.answering)
        left = asking[:, 2 * number * width : (2 * number + 1) * width]
        right = answering[:, (2 * number + 1) * width : (2 * number + 2) * width]
        scores = left @ right.T + bias[task.features]
        scores = torch.cat([scores, asking[:, 4 * width + number, None]], dim=1)
        yield torch.nn.functional.cross_entropy(scores, task.targets, reduction="none")


@dataclass(frozen=True, slots=True)
class Team:
    """Which of how many processes this one is."""

    rank: int = 0
    size: int = 1


def _groups(model: Reader, settings: Settings) -> list[dict[str, Any]]:
    """Set a learning rate for each depth; no decay for biases and norms."""
    groups: dict[tuple[float, float], list[Tensor]] = {}
    for name, weight in model.named_parameters():
        if name.startswith(("pieces", "places", "norm")):
            rate = settings.encoder_rate * settings.layer_decay**LAYERS
        elif name.startswith("codes"):
            rate = settings.encoder_rate
        elif name.startswith("layers."):
            rate = settings.encoder_rate * settings.layer_decay ** (LAYERS - 1 - int(name.split(".")[1]))
        else:
            rate = settings.table_rate if "crf" in name or name.endswith("_bias") else settings.head_rate
        decay = settings.weight_decay if weight.ndim > 1 and "crf" not in name else 0.0
        groups.setdefault((rate, decay), []).append(weight)
    return [{"params": weights, "lr": rate, "weight_decay": decay} for (rate, decay), weights in groups.items()]


def schedule(step: int, total: int, warmup: float, least: float = 0.0) -> float:
    """Give the part of the peak rate at one step: it rises for the part ``warmup`` of all, then falls to ``least``."""
    begin = max(1, int(total * warmup))
    return (step + 1) / begin if step < begin else max(least, (total - step) / max(1, total - begin))


def train(
    examples: list[Example], encoder: Path, out: Path, settings: Settings, *, team: Team, start: Path | None = None
) -> None:
    """Train from the encoder, or from the weights of an earlier run, and leave checkpoints in ``out``."""
    torch.manual_seed(settings.seed)
    torch.set_num_threads(settings.threads)
    weights = load_file(encoder)
    vocabulary = next(value.shape[0] for name, value in weights.items() if name.endswith("word_embeddings.weight"))
    model = Reader(vocabulary=vocabulary, link_width=settings.link_width, dropout=settings.dropout)
    model.load_encoder(encoder, _PARAGRAPH, _SEPARATOR)
    if start is not None:
        model.load_state_dict(load_file(start))
    model.pieces.requires_grad_(settings.train_embeddings)
    model.places.requires_grad_(settings.train_embeddings)
    optimizer = torch.optim.AdamW(_groups(model, settings), betas=(0.9, 0.98), eps=1e-6, fused=True)
    average = {name: value.detach().clone() for name, value in model.state_dict().items()}
    step, first_pass, total = 0, 0, 0
    saved = out / "resume.pt"
    if saved.exists():
        state = torch.load(saved, weights_only=False)  # our own file
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        average, step, first_pass = state["average"], state["step"], state["pass"]
    log = (out / ("log.jsonl" if not team.rank else os.devnull)).open("a", encoding="utf8", buffering=1)
    for number in range(first_pass, settings.epochs):
        chance = np.random.default_rng(settings.seed * 1000 + number)
        torch.manual_seed(settings.seed * 1000 + number + 500 * team.rank)
        drawn = batches(examples, settings.window - 2, settings.batch, (len(ROLE_LABELS), len(NAME_LABELS)), chance)
        total = total or len(drawn) // team.size * settings.epochs
        drawn = drawn[team.rank : len(drawn) // team.size * team.size : team.size]
        step = _one_pass(model, optimizer, average, drawn, settings, progress=(step, total), log=log)
        if team.rank:
            continue
        save_file(average, out / f"average-{number + 1}.safetensors")
        state = {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "average": average}
        torch.save({**state, "step": step, "pass": number + 1}, saved)


def _shared_gradients(model: Reader) -> None:
    """Replace every gradient by its mean over the team."""
    if not distributed.is_initialized():
        return
    weights = [weight for weight in model.parameters() if weight.requires_grad]
    parts = [weight.grad if weight.grad is not None else torch.zeros_like(weight) for weight in weights]
    flat = torch.cat([part.reshape(-1) for part in parts])
    distributed.all_reduce(flat)
    flat /= distributed.get_world_size()
    for weight, part in zip(weights, flat.split([part.numel() for part in parts]), strict=True):
        weight.grad = part.view_as(weight)


def _one_pass(
    model: Reader,
    optimizer: torch.optim.Optimizer,
    average: dict[str, Tensor],
    drawn: list[Batch],
    settings: Settings,
    *,
    progress: tuple[int, int],
    log: TextIO,
) -> int:
    """Make one pass and give the number of steps made so far."""
    step, total = progress
    model.train()
    peaks = [group.setdefault("peak", group["lr"]) for group in optimizer.param_groups]
    weight = {"roles": 1.0, "names": settings.name_weight, "links": settings.link_weight}
    sums: dict[str, list[float]] = {}
    begun, pieces = time.monotonic(), 0
    for batch in drawn:
        for group, peak in zip(optimizer.param_groups, peaks, strict=True):
            group["lr"] = peak * schedule(step, total, settings.warmup)
        found = losses(model, batch, settings)
        loss = torch.stack([weight[name] * value for name, value in found.items()]).sum()
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        _shared_gradients(model)
        torch.nn.utils.clip_grad_norm_(model.parameters(), settings.clip)
        optimizer.step()
        step += 1
        pieces += int(batch.mask.sum())
        keep = min(settings.average, (1 + step) / (10 + step))
        with torch.no_grad():
            torch._foreach_lerp_(list(average.values()), list(model.state_dict().values()), 1 - keep)
        for name, value in found.items():
            sums.setdefault(name, []).append(float(value.detach()))
        if step % 25 == 0:
            row = {name: round(float(np.mean(values[-25:])), 4) for name, values in sums.items()}
            spent = time.monotonic() - begun
            row |= {"step": step, "total": total, "seconds": round(spent), "per_second": round(pieces / spent)}
            if not math.isfinite(float(loss.detach())):
                message = "the loss is no number"
                raise ArithmeticError(message)
            log.write(json.dumps(row) + "\n")
    return step


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--set", nargs="*", default=[], metavar="NAME=VALUE", help="settings other than the defaults")
    parser.add_argument("--start", type=Path, help="weights of an earlier run to go on from")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--rank", type=int, default=0)
    parser.add_argument("--meet", type=Path, help="a new file by which the workers find each other")
    arguments = parser.parse_args()
    if arguments.workers > 1:
        where = f"file://{arguments.meet.absolute()}"
        distributed.init_process_group("gloo", where, rank=arguments.rank, world_size=arguments.workers)
    settings = replace(Settings(), **{n: json.loads(v) for n, v in (item.split("=") for item in arguments.set)})
    arguments.out.mkdir(parents=True, exist_ok=True)
    (arguments.out / "settings.json").write_text(json.dumps(settings.as_dict(), indent=1) + "\n", encoding="utf8")
    files = [arguments.data / name for name in ("train-roles.pickle", "train-names.pickle", "pseudo.pickle")]
    train(
        [example for file in files if file.exists() for example in load(file)],
        arguments.encoder,
        arguments.out,
        settings,
        team=Team(arguments.rank, arguments.workers),
        start=arguments.start,
    )


if __name__ == "__main__":
    main()
