"""Measure weights of a judge on what was kept from training: `python -m training.judge_measure --weights FILE`.

Every actor of a passage is asked about every question of its story or article, the actor's words given. Printed are precision and
recall by value, how often yes and no are swapped, and what is left where the judge has to be sure.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import torch

from onrecord.infer.pieces import Cutter, read_vocabulary
from training.judge import batches, opened
from training.judge_data import Asked, Item, Story, asked, labelled, laid, stories
from training.judge_settings import LABELS, JudgeSettings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from training.judge import Judge

__all__ = ["asked_of", "probabilities"]

#: How sure the judge has to be in the last lines printed.
_BARS: Final = (0.65, 0.8)
#: Labels that make a line of the record.
_TELLING: Final = [at for at, label in enumerate(LABELS) if label not in {"none", "unclear"}]


def asked_of(found: Sequence[Story]) -> Iterator[Asked]:
    """Ask every passage with an actor every question of its story."""
    for story in found:
        for passage in story.passages:
            if passage.actors:
                yield from (asked(passage, at, story.questions[at]) for at in range(len(story.questions)))


def probabilities(model: Judge, items: Sequence[Item]) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Give the probability of each label for every actor, (actors, labels), and what is right."""
    model.eval()
    told, right = [], []
    with torch.no_grad():
        for batch in batches(items, 4096, np.random.default_rng(0)):
            states = model.body.encode(batch.ids, batch.codes, batch.mask).float()
            for row, one in enumerate(batch.items):
                actors = torch.stack([states[row, one.two.right_firsts[words]].mean(dim=0) for words, _ in one.actors])
                scores = model.stances(states[row, 0].expand(len(actors), -1), actors)
                told.append(torch.softmax(scores, dim=-1).numpy())
                right += [label for _, label in one.actors]
    return np.concatenate(told), np.array(right)


def _print(told: NDArray[np.float32], right: NDArray[np.int64]) -> None:
    best, sure = told.argmax(axis=1), told.max(axis=1)
    print(f"  actors {len(right)}, right {np.mean(best == right):.3f}")
    for at, label in enumerate(LABELS):
        hit, found, wanted = np.sum((best == at) & (right == at)), np.sum(best == at), np.sum(right == at)
        print(f"  {label:14} P {hit / max(found, 1):.3f}  R {hit / max(wanted, 1):.3f}  n {wanted}")
    yes, no = LABELS.index("supports"), LABELS.index("opposes")
    is_swapped = ((best == yes) & (right == no)) | ((best == no) & (right == yes))
    wanted = np.isin(right, _TELLING).sum()
    for bar in (0.0, *_BARS):
        kept = np.isin(best, _TELLING) & (sure >= bar)
        hit = np.sum(kept & (best == right))
        print(
            f"  sure {bar:.2f}: told {kept.sum()}, P {hit / max(kept.sum(), 1):.3f}, R {hit / max(wanted, 1):.3f}, "
            f"swapped {np.sum(kept & is_swapped)}"
        )


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True, help="the reader's weights")
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--written", type=Path, help="folder with held stance-*.jsonl")
    parser.add_argument("--labelled", type=Path, help="folder with held labels of articles")
    parser.add_argument("--articles", type=Path, help="the texts of PolNeAR's articles")
    parser.add_argument("--news", type=Path, help="articles.jsonl.xz, for the others")
    arguments = parser.parse_args()
    cutter = Cutter(read_vocabulary(arguments.vocabulary.read_text(encoding="utf8").splitlines()))
    model = opened(arguments.encoder, None, arguments.weights, JudgeSettings())
    sets = {}
    if arguments.written:
        sets["written"] = stories(sorted(arguments.written.glob("stance-*.jsonl")))
    if arguments.labelled:
        sets["labelled"] = labelled(sorted(arguments.labelled.glob("*.jsonl")), arguments.articles, arguments.news)
    for name, found in sets.items():
        print(name)
        _print(*probabilities(model, [item for one in asked_of(found) if (item := laid(cutter, one)) is not None]))


if __name__ == "__main__":
    main()
