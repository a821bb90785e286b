"""A linear chain over BIO labels that cannot step into the inside of something that did not begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["FORBIDDEN", "Crf", "forbidden_steps"]

#: Score of what must not happen; finite, so that sums stay numbers.
FORBIDDEN = -1e4


def forbidden_steps(labels: Sequence[str]) -> tuple[Tensor, Tensor]:
    """Mark forbidden steps (from, to) and forbidden first labels with `FORBIDDEN`, all else with 0."""
    steps = torch.zeros(len(labels), len(labels))
    first = torch.zeros(len(labels))
    for to, label in enumerate(labels):
        if label.startswith("I-"):
            first[to] = FORBIDDEN
            for at, before in enumerate(labels):
                if before[2:] != label[2:] or before == "O":
                    steps[at, to] = FORBIDDEN
    return steps, first


class Crf(nn.Module):
    """Learned steps between labels; the loss is the negative log likelihood of the allowed labels."""

    def __init__(self, labels: Sequence[str]) -> None:
        super().__init__()
        steps, _ = forbidden_steps(labels)
        self.steps = nn.Parameter(torch.zeros_like(steps))
        self.register_buffer("ban", steps)

    def loss(self, scores: Tensor, allowed: Tensor, lengths: Tensor) -> Tensor:
        """Give the mean loss a word.

        Args:
            scores: (batch, words, labels), float32.
            allowed: (batch, words, labels), true where the gold admits the label.
            lengths: (batch,) words that count.
        """
        masked = torch.where(allowed, scores, torch.full_like(scores, FORBIDDEN))
        both = self._partition(torch.cat([scores, masked]), torch.cat([lengths, lengths]))
        every, gold = both.chunk(2)
        return (every - gold).sum() / lengths.sum().clamp(min=1)

    def _partition(self, scores: Tensor, lengths: Tensor) -> Tensor:
        steps = (self.steps + self.ban)[None]
        # The first word of a window may continue what began before it: only decoding bans that.
        alpha = scores[:, 0]
        for at in range(1, scores.shape[1]):
            step = torch.logsumexp(alpha[:, :, None] + steps, dim=1) + scores[:, at]
            alpha = torch.where((lengths > at)[:, None], step, alpha)
        return torch.logsumexp(alpha, dim=-1)
