"""The reader network in torch: one encoder, heads for roles, names and links.

The encoder is a BERT of the size of MiniLM-L6, written out so that its weights map one to one onto the exported graph.
Its token types carry a quotation state and a spelling for each piece.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from onrecord.infer.links import FEATURES
from onrecord.infer.words import CODES
from training.crf import Crf
from training.settings import NAME_LABELS, ROLE_LABELS

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["HEADS", "HIDDEN", "LAYERS", "Reader"]

HIDDEN: Final = 384
LAYERS: Final = 6
HEADS: Final = 12
_EPSILON: Final = 1e-12


class Layer(nn.Module):
    """One transformer layer, normalised after each half."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=_EPSILON)
        self.up = nn.Linear(HIDDEN, 4 * HIDDEN)
        self.down = nn.Linear(4 * HIDDEN, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=_EPSILON)
        self.dropout = dropout

    def forward(self, states: Tensor, mask: Tensor | None) -> Tensor:
        """Map (batch, pieces, HIDDEN) to the same shape; the mask is 0 or very low, (batch x heads, 1, pieces)."""
        batch, pieces, _ = states.shape
        rate = self.dropout if self.training else 0.0
        parts = self.qkv(states).view(batch, pieces, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        query, key, value = parts.reshape(3, batch * HEADS, pieces, HIDDEN // HEADS)
        # Plain products: on a processor they are quicker to differentiate than the fused attention.
        scale = 1 / math.sqrt(HIDDEN // HEADS)
        if mask is None:
            scores = torch.bmm(query * scale, key.transpose(1, 2))
        else:
            scores = torch.baddbmm(mask.to(query.dtype), query * scale, key.transpose(1, 2))
        mixed = torch.bmm(torch.softmax(scores, dim=-1).to(value.dtype), value).view(batch, HEADS, pieces, -1)
        mixed = self.out(mixed.transpose(1, 2).reshape(batch, pieces, HIDDEN))
        states = self.norm1(states + functional.dropout(mixed, rate, self.training))
        inner = self.down(functional.gelu(self.up(states)))
        return self.norm2(states + functional.dropout(inner, rate, self.training))


class Reader(nn.Module):
    """Encoder and heads."""

    def __init__(self, *, vocabulary: int, link_width: int, dropout: float) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, HIDDEN)
        self.places = nn.Embedding(512, HIDDEN)
        self.codes = nn.Embedding(CODES, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=_EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)
        self.roles = nn.Linear(HIDDEN, len(ROLE_LABELS))
        self.names = nn.Linear(HIDDEN, len(NAME_LABELS))
        #: Vectors for links: cue asking for a source, source, content asking for a cue, cue answering.
        self.links = nn.Linear(HIDDEN, 4 * link_width)
        self.link_width = link_width
        self.source_bias = nn.Parameter(torch.zeros(FEATURES))
        self.content_bias = nn.Parameter(torch.zeros(FEATURES))
        self.no_source = nn.Linear(HIDDEN, 1)
        self.no_cue = nn.Linear(HIDDEN, 1)
        self.role_crf = Crf(ROLE_LABELS)
        self.name_crf = Crf(NAME_LABELS)
        for head in (self.roles, self.names, self.links, self.no_source, self.no_cue):
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)

    def encode(self, ids: Tensor, codes: Tensor, mask: Tensor | None) -> Tensor:
        """Read pieces of shape (batch, pieces) into states (batch, pieces, HIDDEN); mask is 1 on real pieces."""
        states = self.pieces(ids) + self.codes(codes) + self.places.weight[: ids.shape[1]]
        states = self.dropout(self.norm(states))
        wide = None
        if mask is not None and not bool(mask.all()):
            wide = ((1.0 - mask.float()) * -1e4).repeat_interleave(HEADS, dim=0)[:, None, :]
        for layer in self.layers:
            states = layer(states, wide)
        return states

    def heads(self, words: Tensor) -> dict[str, Tensor]:
        """Map word states (..., HIDDEN) to everything decoding needs."""
        words = self.dropout(words)
        lone = torch.cat([self.no_source(words), self.no_cue(words)], dim=-1)
        return {
            "roles": self.roles(words),
            "names": self.names(words),
            "links": torch.cat([self.links(words) / math.sqrt(math.sqrt(self.link_width)), lone], dim=-1),
        }

    def load_encoder(self, path: Path, paragraph: int, separator: int) -> None:
        """Take over the weights of all-MiniLM-L6 from a safetensors file.

        Args:
            path: The file.
            paragraph: Number of the piece that marks a paragraph break; begins as a copy of ``separator``.
            separator: Number of the end piece.
        """
        weights = load_file(path)
        weights = {name.removeprefix("bert."): value for name, value in weights.items()}
        with torch.no_grad():
            self.pieces.weight.copy_(weights["embeddings.word_embeddings.weight"])
            self.pieces.weight[paragraph] = self.pieces.weight[separator]
            self.places.weight.copy_(weights["embeddings.position_embeddings.weight"])
            self.codes.weight.copy_(weights["embeddings.token_type_embeddings.weight"][:1].repeat(CODES, 1))
            _copy(self.norm, weights, "embeddings.LayerNorm")
            for number, layer in enumerate(self.layers):
                prefix = f"encoder.layer.{number}."
                for part, name in enumerate(("query", "key", "value")):
                    rows = slice(part * HIDDEN, (part + 1) * HIDDEN)
                    layer.qkv.weight[rows] = weights[f"{prefix}attention.self.{name}.weight"]
                    layer.qkv.bias[rows] = weights[f"{prefix}attention.self.{name}.bias"]
                _copy(layer.out, weights, prefix + "attention.output.dense")
                _copy(layer.norm1, weights, prefix + "attention.output.LayerNorm")
                _copy(layer.up, weights, prefix + "intermediate.dense")
                _copy(layer.down, weights, prefix + "output.dense")
                _copy(layer.norm2, weights, prefix + "output.LayerNorm")


def _copy(module: nn.Module, weights: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(weights[name + ".weight"])
    module.bias.copy_(weights[name + ".bias"])
