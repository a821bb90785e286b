"""The vectors of word pieces: the one table that the reader and the judge share, with the vocabulary that numbers it."""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.infer.catalogue import Catalogue, ModelError, read_catalogue
from onrecord.infer.pieces import Cutter, read_vocabulary
from onrecord.infer.pins import CATALOGUES
from onrecord.infer.session import Session

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["Vectors", "shipped_folder"]


def shipped_folder(name: str) -> Path:
    """The folder of a model that comes with the package."""
    return Path(str(resources.files("onrecord.infer"))) / "models" / name


class Vectors:
    """The table of one vocabulary. It may be used by one thread at a time."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Load the table from its folder.

        Args:
            catalogue: The folder's catalogue, read with its pinned digest.

        Raises:
            ModelError: A file is missing or altered, or the vocabulary lacks a piece that every text needs.
        """
        self.digest = catalogue.digest
        vocabulary = catalogue.content("vocabulary.txt").decode("utf8").splitlines()
        try:
            self.cutter = Cutter(read_vocabulary(vocabulary))
        except KeyError as error:
            raise ModelError(f"the vocabulary of {catalogue.folder.name} has no piece {error}") from error
        self._session = Session(catalogue.content("pieces.onnx"))

    @classmethod
    @cache
    def shipped(cls) -> Vectors:
        """The table that comes with the package, loaded once a process.

        Raises:
            ModelError: The installed table is missing or altered.
        """
        return cls(read_catalogue(shipped_folder("pieces"), CATALOGUES["pieces"]))

    def require(self, catalogue: Catalogue) -> None:
        """See to it that a model was trained with this table.

        Args:
            catalogue: The model's.

        Raises:
            ModelError: It was trained with another.
        """
        if catalogue.entries.get("pieces") != self.digest:
            raise ModelError(f"{catalogue.folder.name} was trained with another table of pieces")

    def of(self, ids: NDArray[np.int64]) -> NDArray[np.float32]:
        """The vectors of some pieces.

        Args:
            ids: Vocabulary numbers, of shape ``(1, pieces)``.

        Returns:
            Of shape ``(1, pieces, width)``.
        """
        return self._session.run(("vectors",), {"ids": ids})[0]
