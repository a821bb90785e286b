"""Train the judge: `python -m training.judge --written FOLDER --encoder W.safetensors --vocabulary V --out FOLDER`.

One encoder reads two texts together. A question and a passage give, for each actor of the passage, where it stands. Beside
that it learns whether two passages tell one fact alike, differently, or not one fact at all; that head is not shipped. The vectors of pieces and places
are those of the reader and stay as they are: the package holds them once.
"""

from __future__ import annotations

import argparse
import json
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from onrecord.infer.pieces import Cutter, read_vocabulary
from training.judge_bound import bound
from training.judge_data import OPEN, Item, claims, drawn, labelled, laid, pairs, sides, stories, turned
from training.judge_settings import ANSWERS, KINDS, LABELS, JudgeSettings
from training.model import HIDDEN, LAYERS, Reader
from training.train import schedule

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["Judge", "batches", "opened"]

#: Part of the peak rate at which a run ends.
_LEAST_RATE = 0.02


class Judge(nn.Module):
    """The reader's encoder with heads of its own."""

    def __init__(self, *, vocabulary: int, dropout: float) -> None:
        super().__init__()
        self.body = Reader(vocabulary=vocabulary, link_width=1, dropout=dropout)
        self.actor = nn.Linear(2 * HIDDEN, HIDDEN)
        self.stance = nn.Linear(HIDDEN, len(LABELS))
        self.whole = nn.Linear(HIDDEN, HIDDEN)
        self.answer = nn.Linear(HIDDEN, len(ANSWERS))
        self.kind = nn.Linear(HIDDEN, len(KINDS))
        #: By word: in a condition; in what differs.
        self.words = nn.Linear(HIDDEN, 2)
        self.dropout = nn.Dropout(dropout)

    def stances(self, first: Tensor, actors: Tensor) -> Tensor:
        """Scores of the labels, from the state of the begin mark and the mean state of an actor's words."""
        inner = torch.nn.functional.gelu(self.actor(torch.cat([first, actors], dim=-1)))
        return self.stance(self.dropout(inner))

    def answers(self, first: Tensor) -> tuple[Tensor, Tensor]:
        """Scores of the answers and kinds of pairs, from the state of the begin mark."""
        inner = self.dropout(torch.nn.functional.gelu(self.whole(first)))
        return self.answer(inner), self.kind(inner)


class Batch(NamedTuple):
    """Several inputs laid out together."""

    ids: Tensor
    codes: Tensor
    mask: Tensor
    items: Sequence[Item]


def batches(items: Sequence[Item], size: int, chance: np.random.Generator) -> list[Batch]:
    """Put inputs of similar length together, in random order."""
    order = sorted(chance.permutation(len(items)).tolist(), key=lambda at: len(items[at].two.ids) // 8)
    groups: list[list[Item]] = [[]]
    for at in order:
        if groups[-1] and (len(groups[-1]) + 1) * (len(items[at].two.ids) + 8) > size:
            groups.append([])
        groups[-1].append(items[at])
    return [_batch(groups[at]) for at in chance.permutation(len(groups))]


def _batch(group: Sequence[Item]) -> Batch:
    wide = max(len(one.two.ids) for one in group)
    ids, codes, mask = (np.zeros((len(group), wide), dtype=np.int64) for _ in range(3))
    for row, one in enumerate(group):
        count = len(one.two.ids)
        ids[row, :count], codes[row, :count], mask[row, :count] = one.two.ids, one.two.codes, 1
    return Batch(*(torch.from_numpy(part) for part in (ids, codes, mask)), group)


def losses(model: Judge, batch: Batch, settings: JudgeSettings) -> dict[str, Tensor]:
    """The losses of one batch by name."""
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=settings.bfloat16):
        states = model.body.encode(batch.ids, batch.codes, batch.mask)
    states = states.float()
    found: dict[str, list[tuple[Tensor, float]]] = {"stance": [], "answer": [], "kind": [], "words": []}
    firsts, actors, labels, weights = [], [], [], []
    for row, one in enumerate(batch.items):
        for words, label in one.actors:
            if label == OPEN:
                continue
            firsts.append(states[row, 0])
            actors.append(states[row, one.two.right_firsts[words]].mean(dim=0))
            labels.append(label)
            weights.append(one.weight)
        marks = one.condition if one.condition is not None else one.clash
        if marks is not None:
            at = one.two.right_firsts if one.condition is not None else np.r_[one.two.left_firsts, one.two.right_firsts]
            logits = model.words(model.dropout(states[row, at]))[:, 0 if one.condition is not None else 1]
            lost = nn.functional.binary_cross_entropy_with_logits(logits, torch.from_numpy(marks))
            found["words"].append((lost, one.weight))
    if labels:
        logits = model.stances(torch.stack(firsts), torch.stack(actors))
        lost = nn.functional.cross_entropy(
            logits, torch.tensor(labels), reduction="none", label_smoothing=settings.smoothing
        )
        found["stance"] += zip(lost, weights, strict=True)
    rows = [row for row, one in enumerate(batch.items) if one.answer != OPEN]
    if rows:
        answers, kinds = model.answers(states[rows, 0])
        for at, row in enumerate(rows):
            one = batch.items[row]
            goal = torch.tensor(one.answer)
            lost = nn.functional.cross_entropy(answers[at], goal, label_smoothing=settings.smoothing)
            found["answer"].append((lost, one.weight))
            if one.kind != OPEN:
                lost = nn.functional.cross_entropy(kinds[at], torch.tensor(one.kind))
                found["kind"].append((lost, 0.5 * one.weight))
    return {
        name: torch.stack([lost * weight for lost, weight in values]).mean() for name, values in found.items() if values
    }


def _groups(model: Judge, settings: JudgeSettings) -> list[dict[str, object]]:
    groups: dict[tuple[float, float], list[Tensor]] = {}
    for name, weight in model.named_parameters():
        if name.startswith(("body.pieces", "body.places")) or ("body." in name and not _is_encoder(name)):
            weight.requires_grad_(False)
            continue
        rate = settings.head_rate
        if name.startswith("body.layers."):
            rate = settings.encoder_rate * settings.layer_decay ** (LAYERS - 1 - int(name.split(".")[2]))
        elif name.startswith("body."):
            rate = settings.encoder_rate * settings.layer_decay**LAYERS
        groups.setdefault((rate, settings.weight_decay if weight.ndim > 1 else 0.0), []).append(weight)
    return [{"params": ws, "lr": rate, "peak": rate, "weight_decay": decay} for (rate, decay), ws in groups.items()]


def _is_encoder(name: str) -> bool:
    return name.startswith(("body.layers", "body.norm", "body.codes"))


def one_run(
    model: Judge, make: Callable[[np.random.Generator], list[Item]], out: Path, settings: JudgeSettings
) -> None:
    """Train for all passes; ``make`` gives the items of a pass."""
    torch.manual_seed(settings.seed)
    optimizer = torch.optim.AdamW(_groups(model, settings), betas=(0.9, 0.98), eps=1e-6, fused=True)
    kept = {n: w for n, w in model.state_dict().items() if not n.startswith(("body.pieces", "body.places"))}
    average = {name: value.detach().clone() for name, value in kept.items()}
    step, total = 0, 0
    log = (out / "log.jsonl").open("a", encoding="utf8", buffering=1)
    for number in range(settings.epochs):
        chance = np.random.default_rng(settings.seed * 1000 + number)
        pending = batches(make(chance), settings.batch, chance)
        total = total or len(pending) * settings.epochs
        sums: dict[str, list[float]] = {}
        begun = time.monotonic()
        model.train()
        for batch in pending:
            part = schedule(step, total, settings.warmup, least=_LEAST_RATE)
            for group in optimizer.param_groups:
                group["lr"] = group["peak"] * part
            found = losses(model, batch, settings)
            optimizer.zero_grad(set_to_none=True)
            torch.stack(list(found.values())).sum().backward()
            torch.nn.utils.clip_grad_norm_([w for w in model.parameters() if w.requires_grad], settings.clip)
            optimizer.step()
            step += 1
            keep = min(settings.average, (1 + step) / (10 + step))
            with torch.no_grad():
                torch._foreach_lerp_(list(average.values()), list(kept.values()), 1 - keep)
            for name, value in found.items():
                sums.setdefault(name, []).append(float(value.detach()))
        row = {name: round(float(np.mean(values)), 4) for name, values in sums.items()}
        log.write(
            json.dumps({"pass": number + 1, "steps": step, "seconds": round(time.monotonic() - begun), **row}) + "\n"
        )
        save_file(average, out / "judge.safetensors")


def opened(encoder: Path, base: Path | None, start: Path | None, settings: JudgeSettings) -> Judge:
    """A judge with the reader's vectors, the layers of the reader or of the base encoder, or of an earlier run."""
    weights = load_file(encoder)
    model = Judge(vocabulary=weights["pieces.weight"].shape[0], dropout=settings.dropout)
    if base is not None:
        model.body.load_encoder(base, 1, 102)
    own = ("pieces", "places") if base is not None else ("pieces", "places", "codes", "norm", "layers")
    model.body.load_state_dict({n: w for n, w in weights.items() if n.startswith(own)}, strict=False)
    if start is not None:
        model.load_state_dict(load_file(start), strict=False)
    return model


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--written", type=Path, help="folder with stance-*.jsonl and pairs-*.jsonl")
    parser.add_argument("--labelled", type=Path, help="folder with labels of articles, *.jsonl")
    parser.add_argument("--articles", type=Path, help="the texts of PolNeAR's articles")
    parser.add_argument("--news", type=Path, help="articles.jsonl.xz, for the others")
    parser.add_argument("--sides", type=Path, help="DSE2QA train")
    parser.add_argument("--claims", type=Path, help="Fool Me Twice dev")
    parser.add_argument("--encoder", type=Path, required=True, help="the reader's weights")
    parser.add_argument("--base", type=Path, help="layers of the base encoder instead of the reader's")
    parser.add_argument("--start", type=Path, help="an earlier run to go on from")
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--set", nargs="*", default=[], metavar="NAME=VALUE", help="settings other than the defaults")
    arguments = parser.parse_args()
    settings = replace(JudgeSettings(), **{n: json.loads(v) for n, v in (item.split("=") for item in arguments.set)})
    torch.set_num_threads(settings.threads)
    arguments.out.mkdir(parents=True, exist_ok=True)
    (arguments.out / "settings.json").write_text(json.dumps(settings.as_dict(), indent=1) + "\n", encoding="utf8")
    cutter = Cutter(read_vocabulary(arguments.vocabulary.read_text(encoding="utf8").splitlines()))
    told = stories(sorted(arguments.written.glob("stance-*.jsonl"))) if arguments.written else []
    if arguments.labelled:
        told += labelled(sorted(arguments.labelled.glob("*.jsonl")), arguments.articles, arguments.news)
    two_by_two = pairs(sorted(arguments.written.glob("pairs-*.jsonl"))) if arguments.written else []
    named = list(sides(arguments.sides)) if arguments.sides else []
    claimed = list(claims(arguments.claims)) if arguments.claims else []

    def make(chance: np.random.Generator) -> list[Item]:
        compared = [turned(one) if chance.random() < 0.5 else one for one in (*two_by_two, *claimed)]
        # Most names are neither for nor against the other: as many of these as of the rest, and a part of all in each pass.
        sorts = [[one for one in named if bool(one.actors[0][1]) == telling] for telling in (True, False)]
        count = int(len(sorts[0]) * settings.sides_share)
        some = [sort[at] for sort in sorts for at in chance.permutation(len(sort))[:count].tolist()]
        put = bound(told, chance, settings.bound) if told else ()
        every = [*drawn(told, chance), *put, *compared, *some]
        return [item for one in every if (item := laid(cutter, one)) is not None]

    one_run(opened(arguments.encoder, arguments.base, arguments.start, settings), make, arguments.out, settings)


if __name__ == "__main__":
    main()
