"""The judge: where an actor of a passage stands on a question.

One encoder reads both texts together. Its answers are leads, never verdicts: each comes with how sure it is.

Invariants: the same texts give the same answer, whatever was judged before; ranges are half-open runs of code points
of the text that was given.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from onrecord.infer.catalogue import Catalogue, ModelError, read_catalogue
from onrecord.infer.decode import probabilities
from onrecord.infer.pins import CATALOGUES
from onrecord.infer.session import Session
from onrecord.infer.two import two
from onrecord.infer.vectors import Vectors, shipped_folder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from onrecord.infer.two import Two

__all__ = ["Judge", "Standing"]

_OUTPUTS: Final = ("values", "conditions")
#: So many answers are remembered: a record that is weighed again asks most questions again.
_REMEMBERED: Final = 1 << 15
#: A word at least this likely belongs to a condition.
_LIKELY: Final = 0.5


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one actor stands on a question, by one passage."""

    #: The probability of each value of `onrecord.terms.StanceValue`, and of ``none``: the passage says nothing of it.
    scores: dict[str, float]
    #: The range of the condition in the passage, if the words of one were found.
    condition: tuple[int, int] | None

    @property
    def value(self) -> str:
        """The likeliest."""
        return max(self.scores, key=self.scores.__getitem__)


class Judge:
    """One loaded model. It may be used by one thread at a time."""

    def __init__(self, catalogue: Catalogue, vectors: Vectors, *, threads: int = 1) -> None:
        """Load a model from its folder.

        Args:
            catalogue: The folder's catalogue, read with its pinned digest.
            vectors: The table of pieces that the model was trained with.
            threads: Threads to compute with.

        Raises:
            ModelError: A file is missing or altered, the catalogue does not describe a judge, or the model was trained
                with another table.
            ValueError: Fewer than one thread is asked for.
        """
        vectors.require(catalogue)
        try:
            self._values: tuple[str, ...] = tuple(catalogue.entries["values"])
        except (KeyError, TypeError) as error:
            raise ModelError(f"the catalogue of {catalogue.folder.name} is no judge's: {error!r}") from error
        self._vectors = vectors
        self._session = Session(catalogue.content("judge.onnx"), threads=threads)
        self._told = lru_cache(_REMEMBERED)(self._standings)

    @classmethod
    @cache
    def shipped(cls) -> Judge:
        """The model that comes with the package, loaded once a process.

        Raises:
            ModelError: The installed model is missing or altered.
        """
        return cls(read_catalogue(shipped_folder("judge"), CATALOGUES["judge"]), Vectors.shipped())

    def standings(self, question: str, passage: str, actors: Sequence[tuple[int, int]]) -> tuple[Standing | None, ...]:
        """Where actors stand on a question.

        Args:
            question: What is asked, in a few words.
            passage: One to a few sentences.
            actors: The ranges in the passage of the words that name each actor.

        Returns:
            For each actor; none for one whose words found no room in what the model reads at once.
        """
        return self._told(question, passage, tuple(actors))

    def _standings(
        self, question: str, passage: str, actors: tuple[tuple[int, int], ...]
    ) -> tuple[Standing | None, ...]:
        laid = two(self._vectors.cutter, question, passage)
        words = [laid.inside(*actor) for actor in actors]
        shares = np.zeros((len(actors), len(laid.ids)), dtype=np.float32)
        for row, inside in enumerate(words):
            shares[row, laid.right_firsts[inside]] = 1 / max(1, len(inside))
        values, marks = self._run(laid, shares)
        held = max(_ranges(laid, marks), key=lambda one: one[1] - one[0], default=None)
        return tuple(
            Standing(dict(zip(self._values, row.tolist(), strict=True)), held) if len(inside) else None
            for row, inside in zip(probabilities(values), words, strict=True)
        )

    def _run(self, laid: Two, shares: NDArray[np.float32]) -> tuple[NDArray[np.float32], ...]:
        inputs: dict[str, NDArray[np.int64] | NDArray[np.float32]] = {
            "vectors": self._vectors.of(laid.ids[None]),
            "codes": laid.codes[None],
            "shares": shares,
            "firsts": laid.right_firsts,
        }
        return tuple(self._session.run(_OUTPUTS, inputs))


def _ranges(laid: Two, logits: NDArray[np.float32]) -> tuple[tuple[int, int], ...]:
    """The runs of words that are likely, as ranges of the second text; a gap of one word is bridged."""
    words = laid.right
    likely = (1 / (1 + np.exp(-logits))) >= _LIKELY
    likely[1:-1] |= likely[:-2] & likely[2:]
    edges = np.flatnonzero(np.diff(np.concatenate(([0], likely.astype(np.int8), [0]))))
    return tuple(
        (int(words.starts[first]), int(words.ends[last - 1]))
        for first, last in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)
    )
