"""Let finished models label texts that nobody marked: `python -m training.pseudo --models A B --texts FILE.jsonl.xz ...`.

The scores of the models are averaged and decoded as at run time. A word whose label is not nearly sure stays open: the
loss then counts every labelling of it. What is written stands beside the prepared corpora, as `pseudo.pickle`.
(Self-training, as in Yarowsky 1995; noisy-student training, Xie et al. 2020.)
"""

from __future__ import annotations

import argparse
import json
import lzma
import pickle
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from onrecord.infer.decode import Chain, best_labels, probabilities
from onrecord.infer.words import Words, split_words
from training.evaluate import opened
from training.prepare import Example
from training.settings import NAME_LABELS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from onrecord.infer.pieces import Cutter
    from onrecord.infer.reader import Reader

__all__ = ["OPEN", "chosen_texts", "labelled"]

#: Label of a word that is left open.
OPEN = -1
#: A label at least this sure is taken for true.
_SURE = 0.85
_FEWEST_WORDS, _MOST_WORDS = 150, 1500


def chosen_texts(path: Path, field: str, count: int, seed: int) -> Iterator[tuple[str, str]]:
    """Draw ``count`` texts of news length from a file of JSON lines: name and text."""
    with lzma.open(path, "rt", encoding="utf8") as stream:
        texts = [str(json.loads(line).get(field) or "") for line in stream]
    fitting = [at for at, text in enumerate(texts) if _FEWEST_WORDS <= len(text.split()) <= _MOST_WORDS]
    for at in np.random.default_rng(seed).permutation(fitting)[:count].tolist():
        yield f"pseudo-{at}", texts[at]


def labelled(name: str, text: str, models: Sequence[Reader], cutter: Cutter) -> Example | None:
    """Label one text by the mean of the models; none when there is not a word in it."""
    words = split_words(text)
    if not len(words):
        return None
    found = [_scores(model, words) for model in models]
    chains = [_mean_chain([one.chains[head] for one in found]) for head in (0, 1)]
    scores = [np.mean([one.scores[head] for one in found], axis=0) for head in (0, 1)]
    paths = best_labels(chains, scores)
    roles, names = (_sure_labels(*one) for one in zip(chains, paths, scores, strict=True))
    allowed = np.zeros((len(words), len(NAME_LABELS)), dtype=bool)
    allowed[np.arange(len(words)), np.maximum(names, 0)] = True
    allowed[names == OPEN] = True
    return Example(name, words, cutter.cut(words), roles, [], allowed)


class _Found:
    """What one model says of one text: for roles and names, the chain and the scores (words, labels)."""

    def __init__(self, chains: tuple[Chain, Chain], scores: tuple[NDArray[np.float32], NDArray[np.float32]]) -> None:
        self.chains, self.scores = chains, scores


def _scores(model: Reader, words: Words) -> _Found:
    roles, names, _ = model._scores(words)  # noqa: SLF001 - the run-time code, so that windows are cut as they will be
    return _Found((model._roles, model._names), (roles, names))  # noqa: SLF001


def _mean_chain(chains: Sequence[Chain]) -> Chain:
    return Chain(chains[0].labels, np.mean([one.steps for one in chains], axis=0), chains[0].first)


def _sure_labels(chain: Chain, path: NDArray[np.int64], scores: NDArray[np.float32]) -> NDArray[np.int64]:
    return np.where(marginals(chain, scores)[np.arange(len(path)), path] >= _SURE, path, OPEN)


def marginals(chain: Chain, scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """The chance of each label at each word over all label sequences (forward-backward)."""
    steps = chain.steps.astype(np.float64)
    ahead, back = np.empty(scores.shape), np.zeros(scores.shape)
    ahead[0] = chain.first + scores[0]
    for at in range(1, len(scores)):
        ahead[at] = np.logaddexp.reduce(ahead[at - 1][:, None] + steps, axis=0) + scores[at]
    for at in range(len(scores) - 2, -1, -1):
        back[at] = np.logaddexp.reduce(steps + (scores[at + 1] + back[at + 1])[None, :], axis=1)
    return probabilities((ahead + back).astype(np.float32))


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--models", type=Path, nargs="+", required=True, help="folders of exported models")
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--field", default="text", help="where the text stands in a line")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    models = [opened(folder) for folder in arguments.models]
    cutter = models[0]._vectors.cutter  # noqa: SLF001 - all were trained with one vocabulary
    drawn = chosen_texts(arguments.texts, arguments.field, arguments.count, arguments.seed)
    examples = [one for name, text in drawn if (one := labelled(name, text, models, cutter)) is not None]
    with (arguments.out / "pseudo.pickle").open("wb") as stream:
        pickle.dump(examples, stream)
    roles = np.concatenate([one.roles for one in examples if one.roles is not None])
    print(
        len(examples),
        "texts",
        len(roles),
        "words,",
        f"{(roles == OPEN).mean():.3f} open, {(roles > 0).mean():.3f} in a role",
    )


if __name__ == "__main__":
    # By its name, so that the pickles name this module and not the script.
    import_module("training.pseudo").main()
