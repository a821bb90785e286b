"""Go on teaching the encoder the language of news that nobody marked.

    python -m training.adapt --articles articles.jsonl.xz --vocabulary vocab.txt --start W.safetensors --out A.safetensors

A fifth of the words are hidden, and the encoder learns to tell them (masked words, Devlin et al. 2019; on text of the
kind that will be read, Gururangan et al. 2020). On every second batch it also learns to find the roles and names that
the weights it began with find in the text unhidden (noisy student, Xie et al. 2020), so that it forgets nothing of its
task. The vectors of pieces stay as they are: the judge shares them. What comes out is a beginning for
`training.train --start`, not a model to ship.
"""

from __future__ import annotations

import argparse
import json
import lzma
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.nn import functional

from onrecord.infer.pieces import Cutter, read_vocabulary
from onrecord.infer.words import split_words
from training.batches import BEGIN, END
from training.model import HIDDEN, Reader
from training.settings import Settings as ReaderSettings
from training.train import schedule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]
    Flags = NDArray[np.bool_]

__all__ = ["AdaptSettings", "Hider", "Text", "adapt", "texts", "windows"]

_MASK: Final = 103
#: Pieces with lower numbers are marks of the vocabulary and never hidden.
_FIRST_WORD: Final = 1000
#: Texts shorter than this, in characters, are no articles.
_SHORTEST: Final = 600
#: Windows of so many articles are mixed.
_MIXED: Final = 1200


@dataclass(frozen=True, slots=True)
class AdaptSettings:
    """Settings of one run."""

    seed: int = 5
    steps: int = 3000
    #: Pieces in a window, begin and end marks included, and windows in a batch.
    window: int = 256
    batch: int = 16
    #: Share of the words that are hidden; of these four fifths become the mask, a tenth another piece, a tenth stay.
    share: float = 0.2
    #: So many of the commonest pieces can be hidden.
    candidates: int = 8192
    #: Peak learning rates of the encoder and of the head that names the hidden pieces.
    rate: float = 3e-4
    head_rate: float = 6e-4
    #: Weight of the teacher's roles and names beside the hidden words.
    teacher: float = 4.0
    warmup: float = 0.03
    least: float = 0.02
    weight_decay: float = 0.01
    threads: int = 2


class Text(NamedTuple):
    """Pieces of one window, or of a batch of windows: their numbers, their codes, and whether each begins a word."""

    ids: Numbers
    codes: Numbers
    begins: Flags


def texts(path: Path, cutter: Cutter, seed: int) -> Iterator[Text]:
    """The articles of a file of JSON lines, in an order that hangs on the seed, over and over."""
    with lzma.open(path, "rt", encoding="utf8") as stream:
        bodies = [body for line in stream if len(body := json.loads(line)["content_original"] or "") >= _SHORTEST]
    order = np.random.default_rng(seed).permutation(len(bodies)).tolist()
    while order:
        for at in order:
            pieces = cutter.cut(split_words(bodies[at]))
            begins = np.zeros(len(pieces.ids), dtype=bool)
            begins[pieces.firsts] = True
            yield Text(pieces.ids, pieces.codes, begins)


def windows(text: Text, room: int) -> Iterator[Text]:
    """Cut a text into windows of exactly ``room`` pieces, the last one as far back as it must; none of a shorter text."""
    count = len(text.ids)
    for start in range(0, count, room) if count >= room else ():
        at = min(start, count - room)
        yield Text(*(column[at : at + room] for column in text))


def _batches(articles: Iterator[Text], settings: AdaptSettings, chance: np.random.Generator) -> Iterator[Text]:
    """Batches (windows, pieces) with begin and end marks, mixed over many articles."""
    held: list[Text] = []
    for number, text in enumerate(articles, 1):
        held += windows(text, settings.window - 2)
        if number % _MIXED:
            continue
        order = chance.permutation(len(held))
        for at in range(0, len(held) - settings.batch + 1, settings.batch):
            rows = [held[place] for place in order[at : at + settings.batch]]
            ids, codes, begins = (np.pad(np.stack(column), ((0, 0), (1, 1))) for column in zip(*rows, strict=True))
            ids[:, 0], ids[:, -1], begins[:, (0, -1)] = BEGIN, END, True
            yield Text(ids, codes, begins)
        held.clear()


class Hider:
    """Hides whole words of common pieces."""

    def __init__(self, counts: Numbers, settings: AdaptSettings) -> None:
        """Choose what can be hidden.

        Args:
            counts: How often each piece of the vocabulary stands in the texts.
            settings: The share to hide, and how many pieces may be.
        """
        common = np.where(np.arange(len(counts)) < _FIRST_WORD, 0, counts)
        #: The pieces that can be hidden, and for each piece of the vocabulary its place among them, or -1.
        self.pieces = np.argsort(-common, kind="stable")[: settings.candidates]
        self.places = np.full(len(counts), -1)
        self.places[self.pieces] = np.arange(len(self.pieces))
        self._share = settings.share

    def drawn(self, text: Text, chance: np.random.Generator) -> Flags:
        """Which pieces are asked for: the common ones of the words drawn."""
        words = np.cumsum(text.begins, axis=-1)
        taken = chance.random((len(words), int(words.max()) + 1)) < self._share
        return np.asarray(np.take_along_axis(taken, words, axis=-1) & (self.places[text.ids] >= 0))

    def covered(self, ids: Numbers, hidden: Flags, chance: np.random.Generator) -> Numbers:
        """The pieces as the encoder sees them."""
        turn = chance.random(ids.shape)
        seen = np.where(hidden & (turn < 0.8), _MASK, ids)
        swapped = hidden & (turn >= 0.9)
        seen[swapped] = self.pieces[chance.integers(0, len(self.pieces), int(swapped.sum()))]
        return seen


class _Namer(nn.Module):
    """Tells hidden pieces from the states at their places; begins with the vectors of the pieces."""

    def __init__(self, vectors: Tensor) -> None:
        super().__init__()
        self.dense = nn.Linear(HIDDEN, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN)
        self.out = nn.Linear(HIDDEN, len(vectors))
        with torch.no_grad():
            self.out.weight.copy_(vectors)
            self.out.bias.zero_()

    def forward(self, states: Tensor) -> Tensor:
        """Map (places, HIDDEN) to (places, candidates)."""
        found: Tensor = self.out(self.norm(functional.gelu(self.dense(states))))
        return found


def _opened(start: Path) -> Reader:
    weights = load_file(start)
    width = ReaderSettings().link_width
    model = Reader(vocabulary=weights["pieces.weight"].shape[0], link_width=width, dropout=0.0)
    model.load_state_dict(weights)
    return model


def _teaching(pupil: Reader, teacher: Reader, text: Text, states: Tensor) -> Tensor:
    """How far the pupil's roles and names are from what the teacher reads in the text unhidden (Kullback-Leibler)."""
    firsts = torch.from_numpy(np.flatnonzero(text.begins[:, 1:-1].ravel()))
    inner = states[:, 1:-1].reshape(-1, HIDDEN)[firsts].float()
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        read = teacher.encode(torch.from_numpy(text.ids), torch.from_numpy(text.codes), None)
    read = read[:, 1:-1].reshape(-1, HIDDEN)[firsts].float()
    parts = []
    for mine, theirs in ((pupil.roles, teacher.roles), (pupil.names, teacher.names)):
        with torch.no_grad():
            wanted = theirs(read).softmax(-1)
        parts.append(functional.kl_div(mine(inner).log_softmax(-1), wanted, reduction="batchmean"))
    return torch.stack(parts).sum()


def adapt(articles: Iterator[Text], start: Path, hider: Hider, settings: AdaptSettings) -> dict[str, Tensor]:
    """Train on texts that nobody marked.

    Args:
        articles: Texts in pieces, as many as the steps need.
        start: Weights of a reader.
        hider: What to hide.
        settings: The rest.

    Returns:
        The weights of the adapted reader.
    """
    torch.manual_seed(settings.seed)
    torch.set_num_threads(settings.threads)
    chance = np.random.default_rng(settings.seed)
    pupil, teacher = _opened(start), _opened(start).eval()
    namer = _Namer(pupil.pieces.weight.detach()[torch.from_numpy(hider.pieces)])
    learned = [w for n, w in pupil.named_parameters() if n.startswith(("layers", "norm", "codes", "roles", "names"))]
    optimizer = torch.optim.AdamW(
        [
            {"params": [w for w in weights if (w.ndim > 1) == is_wide], "peak": peak, "weight_decay": decay}
            for weights, peak in ((learned, settings.rate), (list(namer.parameters()), settings.head_rate))
            for is_wide, decay in ((True, settings.weight_decay), (False, 0.0))
        ],
        betas=(0.9, 0.98),
        eps=1e-6,
        fused=True,
    )
    for step, text in zip(range(settings.steps), _batches(articles, settings, chance), strict=False):
        for group in optimizer.param_groups:
            group["lr"] = group["peak"] * schedule(step, settings.steps, settings.warmup, settings.least)
        hidden = hider.drawn(text, chance)
        ids = torch.from_numpy(hider.covered(text.ids, hidden, chance))
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states = pupil.encode(ids, torch.from_numpy(text.codes), None)
            named = namer(states[torch.from_numpy(hidden)])
        loss = functional.cross_entropy(named.float(), torch.from_numpy(hider.places[text.ids[hidden]]))
        if step % 2 == 0:
            loss = loss + settings.teacher * _teaching(pupil, teacher, text, states)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(learned, 1.0)
        optimizer.step()
    return {name: weight.contiguous() for name, weight in pupil.state_dict().items()}


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, required=True)
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--start", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=AdaptSettings.steps)
    arguments = parser.parse_args()
    settings = AdaptSettings(steps=arguments.steps)
    vocabulary = read_vocabulary(arguments.vocabulary.read_text(encoding="utf8").splitlines())
    cutter = Cutter(vocabulary)
    counts = np.zeros(len(vocabulary), dtype=np.int64)
    for text, _ in zip(texts(arguments.articles, cutter, settings.seed), range(_MIXED * 3), strict=False):
        counts += np.bincount(text.ids, minlength=len(vocabulary))
    found = adapt(texts(arguments.articles, cutter, settings.seed), arguments.start, Hider(counts, settings), settings)
    save_file(found, arguments.out)


if __name__ == "__main__":
    main()
