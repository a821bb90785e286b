"""Model files are loaded as pinned or not at all."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from onrecord.infer.catalogue import ModelError, read_catalogue


def _folder(tmp_path: Path, graph: bytes) -> tuple[Path, str]:
    folder = tmp_path / "toy"
    folder.mkdir()
    (folder / "toy.onnx").write_bytes(graph)
    files = {"toy.onnx": {"sha256": hashlib.sha256(graph).hexdigest(), "bytes": len(graph)}}
    content = json.dumps({"version": "1", "files": files}).encode()
    (folder / "toy.json").write_bytes(content)
    return folder, hashlib.sha256(content).hexdigest()


def test_a_file_is_read_as_pinned(tmp_path: Path) -> None:
    """The bytes come back and the version is known."""
    folder, digest = _folder(tmp_path, b"graph")
    catalogue = read_catalogue(folder, digest)

    assert catalogue.content("toy.onnx") == b"graph"
    assert catalogue.version == "1"


def test_another_file_under_the_name_is_refused(tmp_path: Path) -> None:
    """One changed byte is enough, in the graph or in the catalogue."""
    folder, digest = _folder(tmp_path, b"graph")
    catalogue = read_catalogue(folder, digest)
    (folder / "toy.onnx").write_bytes(b"graqh")

    with pytest.raises(ModelError, match="not the pinned file"):
        catalogue.content("toy.onnx")
    with pytest.raises(ModelError, match="not the pinned file"):
        read_catalogue(folder, "0" * 64)


def test_a_link_is_refused(tmp_path: Path) -> None:
    """Even a link to the right bytes."""
    folder, digest = _folder(tmp_path, b"graph")
    (folder / "toy.onnx").rename(tmp_path / "elsewhere")
    (folder / "toy.onnx").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(ModelError, match="link"):
        read_catalogue(folder, digest).content("toy.onnx")


def test_weights_outside_the_graph_are_refused(tmp_path: Path) -> None:
    """A graph that names a file for its weights is not loaded, pinned or not."""
    folder, digest = _folder(tmp_path, b"...\x0a\x08location\x12\x0bweights.bin")

    with pytest.raises(ModelError, match="outside itself"):
        read_catalogue(folder, digest).content("toy.onnx")


def test_a_missing_or_unlisted_file_is_named(tmp_path: Path) -> None:
    """The message says which file."""
    folder, digest = _folder(tmp_path, b"graph")
    catalogue = read_catalogue(folder, digest)
    (folder / "toy.onnx").unlink()

    with pytest.raises(ModelError, match=r"toy\.onnx cannot be read"):
        catalogue.content("toy.onnx")
    with pytest.raises(ModelError, match=r"other\.bin is not in the catalogue"):
        catalogue.content("other.bin")
