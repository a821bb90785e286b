"""Windows of examples, drawn anew for every pass, and batches of windows of similar length."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import torch

from onrecord.infer.links import distance_features

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray
    from torch import Tensor

    from training.prepare import Example

__all__ = ["Batch", "LinkTask", "Stretch", "batches", "stretches"]

BEGIN, END, PAD = 101, 102, 0
#: Share of cues and sources hidden from the links in training, so that they learn to do without.
HIDDEN_CUES, HIDDEN_SOURCES = 0.1, 0.05


@dataclass(frozen=True, slots=True)
class Stretch:
    """One window of one example: words [first, last)."""

    example: Example
    first: int
    last: int
    pieces: int


@dataclass(frozen=True, slots=True)
class LinkTask:
    """Spans of one window and who belongs to whom; words count from the window's first."""

    asking: Tensor
    answering: Tensor
    features: Tensor
    #: For each asking span the place of its answer, or the number of answers for none.
    targets: Tensor


@dataclass(frozen=True, slots=True)
class Batch:
    """Tensors of one step."""

    ids: Tensor
    codes: Tensor
    mask: Tensor
    firsts: Tensor
    lengths: Tensor
    #: Rows that carry roles and their labels (rows, words, labels) as booleans; the same for names.
    role_rows: Tensor
    roles: Tensor
    name_rows: Tensor
    names: Tensor
    #: (row, cue to source, content to cue).
    links: list[tuple[int, LinkTask | None, LinkTask | None]]


def stretches(example: Example, room: int, chance: np.random.Generator) -> Iterator[Stretch]:
    """Cut an example into windows of at most ``room`` pieces from a random beginning."""
    firsts = example.pieces.firsts
    count, total = len(firsts), len(example.pieces.ids)
    if not count:
        return
    stops = [0]
    at = int(chance.integers(room // 4, room + 1)) if total > room else room
    while firsts[stops[-1]] + at < total:
        stop = int(np.searchsorted(firsts, firsts[stops[-1]] + at, side="right")) - 1
        stops.append(max(stop, stops[-1] + 1))
        at = room
        if stops[-1] >= count:
            break
    if stops[-1] < count:
        stops.append(count)
    for first, last in itertools.pairwise(stops):
        end = firsts[last] if last < count else total
        yield Stretch(example, first, last, int(min(end - firsts[first], room)))


def batches(
    examples: Sequence[Example], room: int, size: int, labels: tuple[int, int], chance: np.random.Generator
) -> list[Batch]:
    """Draw one pass: windows of similar length together, batches in random order, at most ``size`` pieces each."""
    windows = [one for example in examples for one in stretches(example, room, chance)]
    windows = [windows[at] for at in chance.permutation(len(windows))]
    windows.sort(key=lambda one: one.pieces // 16)
    groups: list[list[Stretch]] = [[]]
    for one in windows:
        if groups[-1] and (len(groups[-1]) + 1) * (one.pieces + 2) > size:
            groups.append([])
        groups[-1].append(one)
    return [_batch(groups[at], labels, chance) for at in chance.permutation(len(groups))]


def _batch(group: list[Stretch], labels: tuple[int, int], chance: np.random.Generator) -> Batch:
    wide, long = max(one.pieces for one in group) + 2, max(one.last - one.first for one in group)
    ids = np.full((len(group), wide), PAD)
    codes, mask = np.zeros((len(group), wide), dtype=np.int64), np.zeros((len(group), wide), dtype=np.int64)
    firsts = np.zeros((len(group), long), dtype=np.int64)
    roles: list[NDArray[np.bool_]] = []
    names: list[NDArray[np.bool_]] = []
    role_rows, name_rows, links = [], [], []
    for row, one in enumerate(group):
        start = int(one.example.pieces.firsts[one.first])
        stretch, end = slice(start, start + one.pieces), one.pieces + 1
        ids[row, 0], ids[row, 1:end], ids[row, end] = BEGIN, one.example.pieces.ids[stretch], END
        codes[row, 1:end], mask[row, : end + 1] = one.example.pieces.codes[stretch], 1
        count = one.last - one.first
        firsts[row, :count] = np.minimum(one.example.pieces.firsts[one.first : one.last] - start + 1, end)
        if one.example.roles is not None:
            role_rows.append(row)
            allowed = np.ones((long, labels[0]), dtype=bool)
            known = one.example.roles[one.first : one.last]
            # A label of -1 leaves the word open: all are allowed.
            allowed[:count] = np.eye(labels[0], dtype=bool)[known] | (known < 0)[:, None]
            roles.append(allowed)
            links.append((row, *_links(one, chance)))
        if one.example.names is not None:
            name_rows.append(row)
            allowed = np.ones((long, labels[1]), dtype=bool)
            allowed[:count] = one.example.names[one.first : one.last]
            names.append(allowed)
    return Batch(
        ids=torch.from_numpy(ids),
        codes=torch.from_numpy(codes),
        mask=torch.from_numpy(mask),
        firsts=torch.from_numpy(firsts),
        lengths=torch.tensor([one.last - one.first for one in group]),
        role_rows=torch.tensor(role_rows, dtype=torch.long),
        roles=torch.from_numpy(np.array(roles, dtype=bool).reshape(len(role_rows), long, labels[0])),
        name_rows=torch.tensor(name_rows, dtype=torch.long),
        names=torch.from_numpy(np.array(names, dtype=bool).reshape(len(name_rows), long, labels[1])),
        links=links,
    )


def _links(one: Stretch, chance: np.random.Generator) -> tuple[LinkTask | None, LinkTask | None]:
    """Set the two tasks of a window; what is tied to something outside the window is not asked."""

    def inside(span: tuple[int, int]) -> bool:
        return one.first <= span[0] and span[1] <= one.last

    cues = [link for link in one.example.links if inside(link.cue)]
    sources = [span for link in one.example.links for span in link.sources if inside(span)]
    sources = [span for span in sources if chance.random() >= HIDDEN_SOURCES]
    asking, answers = [], []
    for link in cues:
        if link.sources and not any(inside(span) for span in link.sources):
            continue
        here = [sources.index(span) for span in link.sources if span in sources]
        asking.append(link.cue)
        answers.append(here[0] if here else len(sources))
    first = _task(one, asking, sources, answers)
    shown = [link for link in cues if chance.random() >= HIDDEN_CUES]
    asking, answers = [], []
    for link in cues:
        for span in link.contents:
            if inside(span):
                asking.append(span)
                answers.append(shown.index(link) if link in shown else len(shown))
    return first, _task(one, asking, [link.cue for link in shown], answers)


def _task(
    one: Stretch, asking: list[tuple[int, int]], answering: list[tuple[int, int]], answers: list[int]
) -> LinkTask | None:
    if not asking or not answering:
        return None
    ask, answer = np.array(asking), np.array(answering)
    features = distance_features(ask, answer, one.example.words.paragraphs)
    return LinkTask(
        asking=torch.from_numpy(ask - one.first),
        answering=torch.from_numpy(answer - one.first),
        features=torch.from_numpy(features),
        targets=torch.tensor(answers),
    )
