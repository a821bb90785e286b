"""The catalogue of a model folder: what is in it, whose it is, and the digests that pin every byte of it.

The digest of each catalogue is pinned in this file's neighbour `pins.py`; the catalogue pins the other files. A file that is
a link, has another size or another digest is refused, and a graph that points to weights outside itself is too.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Catalogue", "ModelError", "read_catalogue", "read_pinned"]

#: How a graph names weights kept in another file: a key "location" in the field for outside data.
_OUTSIDE: Final = b"\x0a\x08location"
_LARGEST: Final = 128 * 1024 * 1024


class ModelError(Exception):
    """A model file is missing, altered or of a form that is not loaded."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What a model folder declares about itself."""

    folder: Path
    #: SHA-256 of the catalogue file.
    digest: str
    #: The parsed file.
    entries: dict[str, Any]

    @property
    def version(self) -> str:
        """Version of the model."""
        return str(self.entries["version"])

    def content(self, name: str) -> bytes:
        """Read one of the folder's files after checking it.

        Args:
            name: File name, as the catalogue lists it.

        Returns:
            The file's bytes.

        Raises:
            ModelError: The file is not listed, is a link, or differs from what is pinned.
        """
        listed = self.entries["files"].get(name)
        if listed is None:
            raise ModelError(f"{name} is not in the catalogue of {self.folder.name}")
        content = read_pinned(self.folder / name, listed["sha256"])
        if name.endswith(".onnx") and _OUTSIDE in content:
            raise ModelError(f"{name} keeps weights outside itself; such graphs are not loaded")
        return content


def read_catalogue(folder: Path, digest: str) -> Catalogue:
    """Read the catalogue of a model folder.

    Args:
        folder: The folder; its catalogue is named after it, with ``.json``.
        digest: The SHA-256 that the catalogue must have.

    Returns:
        The catalogue.

    Raises:
        ModelError: It is missing, a link, altered, or not JSON.
    """
    content = read_pinned(folder / f"{folder.name}.json", digest)
    try:
        entries = json.loads(content)
    except ValueError as error:
        raise ModelError(f"the catalogue of {folder.name} is not JSON: {error}") from error
    return Catalogue(folder=folder, digest=digest, entries=entries)


def read_pinned(path: Path, digest: str) -> bytes:
    """Read a file whose SHA-256 is known.

    Args:
        path: The file.
        digest: Lower-case hexadecimal SHA-256.

    Returns:
        Its bytes.

    Raises:
        ModelError: It is missing, a link, too large, or another file than the pinned one.
    """
    if path.is_symlink():
        raise ModelError(f"{path.name} is a link; model files are loaded from the folder itself only")
    try:
        if path.stat().st_size > _LARGEST:
            raise ModelError(f"{path.name} is larger than any model file of ours")
        content = path.read_bytes()
    except OSError as error:
        raise ModelError(f"{path.name} cannot be read: {error.strerror}") from error
    found = hashlib.sha256(content).hexdigest()
    if found != digest:
        raise ModelError(f"{path.name} is not the pinned file: its SHA-256 is {found}, expected {digest}")
    return content
