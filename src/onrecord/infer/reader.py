"""The reader model: who said what, and which names stand in a text, in one pass of one encoder.

Invariants: every span is a half-open run of code points of the text that was given; the same text gives the same
reading, whatever is read beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, cast

import numpy as np

from onrecord.infer.catalogue import Catalogue, ModelError, read_catalogue
from onrecord.infer.decode import Chain, best_labels, label_runs
from onrecord.infer.gather import Gathered, gather
from onrecord.infer.links import FEATURES, LinkTable
from onrecord.infer.pieces import cut_windows, window_inputs
from onrecord.infer.pins import CATALOGUES
from onrecord.infer.session import Session
from onrecord.infer.titles import without_title
from onrecord.infer.vectors import Vectors, shipped_folder
from onrecord.infer.words import split_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from onrecord.infer.decode import LabelRun
    from onrecord.infer.words import Words

__all__ = ["Attribution", "Kind", "ModelError", "Name", "Piece", "Reader", "Reading", "Role"]

Role = Literal["source", "cue", "content"]
Kind = Literal["person", "organisation", "place", "group", "event", "date"]

_OUTPUTS: Final = ("roles", "names", "links")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of the text with one role."""

    role: Role
    #: First code point and one past the last.
    start: int
    end: int
    #: Mean probability of the labels, 0 to 1.
    score: float


@dataclass(frozen=True, slots=True)
class Attribution:
    """What is tied together: who, by which words, what. Contents are never empty; sources and cues may be."""

    sources: tuple[Piece, ...]
    cues: tuple[Piece, ...]
    contents: tuple[Piece, ...]
    #: How sure the pieces and their ties are, 0 to 1.
    score: float


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text."""

    kind: Kind
    #: First code point and one past the last.
    start: int
    end: int
    #: Mean probability of the labels, 0 to 1.
    score: float


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the model reads in one text."""

    #: By the place of their first content.
    attributions: tuple[Attribution, ...]
    #: In the order of the text.
    names: tuple[Name, ...]


class Reader:
    """One loaded model. It may be used by one thread at a time."""

    def __init__(self, catalogue: Catalogue, vectors: Vectors, *, threads: int = 1) -> None:
        """Load a model from its folder.

        Args:
            catalogue: The folder's catalogue, read with its pinned digest.
            vectors: The table of pieces that the model was trained with.
            threads: Threads to compute with.

        Raises:
            ModelError: A file is missing or altered, the catalogue does not describe a reader model, or the model was
                trained with another table.
            ValueError: Fewer than one thread is asked for.
        """
        self.version = catalogue.version
        self.digest = catalogue.digest
        vectors.require(catalogue)
        self._vectors = vectors
        try:
            entries = catalogue.entries
            self._room = int(entries["window"]) - 2
            self._overlap = int(entries["overlap"])
            self._roles = Chain.learned(entries["roles"]["labels"], entries["roles"]["steps"])
            self._names = Chain.learned(entries["names"]["labels"], entries["names"]["steps"])
            self._links = _link_table(entries["links"])
        except (KeyError, TypeError, ValueError) as error:
            raise ModelError(f"the catalogue of {catalogue.folder.name} is no reader model's: {error!r}") from error
        self._session = Session(catalogue.content("reader.onnx"), threads=threads)

    @classmethod
    def shipped(cls, threads: int = 1) -> Reader:
        """Load the model that comes with the package.

        Args:
            threads: Threads to compute with.

        Returns:
            The reader.

        Raises:
            ModelError: The installed model is missing or altered.
            ValueError: Fewer than one thread is asked for.
        """
        catalogue = read_catalogue(shipped_folder("reader"), CATALOGUES["reader"])
        return cls(catalogue, Vectors.shipped(), threads=threads)

    def read(self, text: str) -> Reading:
        """Read one text.

        Args:
            text: Plain text of any length; a line break ends a paragraph.

        Returns:
            Attributions and names, with offsets in code points into ``text``.
        """
        words, runs, names, vectors = self._runs(text)
        gathered = gather(self._links, vectors, runs, words.paragraphs)
        return Reading(
            tuple(_attribution(one, words) for one in gathered),
            tuple(
                Name(cast("Kind", run.kind), int(words.starts[run.first]), int(words.ends[run.last - 1]), run.score)
                for run in names
            ),
        )

    def tags(self, text: str) -> tuple[Piece, ...]:
        """Read the roles of one text without tying them together, loose sources and cues among them.

        Args:
            text: Plain text.

        Returns:
            The pieces, in the order of the text; no two overlap.
        """
        words, runs, _, _ = self._runs(text)
        return _pieces(runs, words)

    def read_many(self, texts: Sequence[str]) -> list[Reading]:
        """Read several texts, each as `read` would.

        Args:
            texts: Plain texts.

        Returns:
            A reading for each, in their order.
        """
        return [self.read(text) for text in texts]

    def _runs(self, text: str) -> tuple[Words, list[LabelRun], list[LabelRun], NDArray[np.float32]]:
        """Decode one text: its words, its role runs, its name runs, and the link vectors of the words."""
        words = split_words(text)
        if not len(words):
            return words, [], [], np.zeros((0, 4 * self._links.width + 2), dtype=np.float32)
        roles, names, vectors = self._scores(words)
        role_path, name_path = best_labels((self._roles, self._names), (roles, names))
        return (
            words,
            label_runs(self._roles, role_path, roles),
            [without_title(run, words) for run in label_runs(self._names, name_path, names)],
            vectors,
        )

    def _scores(self, words: Words) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
        """Run the encoder over all windows and keep each word's scores from the window that decides about it."""
        pieces = self._vectors.cutter.cut(words)
        kept: list[list[NDArray[np.float32]]] = []
        for window in cut_windows(pieces, room=self._room, overlap=self._overlap):
            ids, inputs = window_inputs(pieces, window, self._vectors.cutter)
            found = self._session.run(_OUTPUTS, {"vectors": self._vectors.of(ids), **inputs})
            stretch = slice(window.first_kept - window.first_word, window.last_kept - window.first_word)
            kept.append([one[stretch] for one in found])
        roles, names, links = (np.concatenate(one) for one in zip(*kept, strict=True))
        return roles, names, links


def _link_table(entry: dict[str, object]) -> LinkTable:
    source, content = (np.array(entry[name], dtype=np.float32) for name in ("source_bias", "content_bias"))
    if source.shape != (FEATURES,) or content.shape != (FEATURES,):
        raise ValueError(f"links need tables of {FEATURES} numbers")
    return LinkTable(int(cast("int", entry["width"])), source, content)


def _attribution(one: Gathered, words: Words) -> Attribution:
    return Attribution(
        sources=_pieces(one.sources, words),
        cues=_pieces(one.cues, words),
        contents=_pieces(one.contents, words),
        score=one.score,
    )


def _pieces(runs: Iterable[LabelRun], words: Words) -> tuple[Piece, ...]:
    return tuple(
        Piece(cast("Role", run.kind), int(words.starts[run.first]), int(words.ends[run.last - 1]), run.score)
        for run in runs
    )
