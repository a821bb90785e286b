"""Model folders: the files of a model, and the catalogue that pins every byte of them."""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["pin", "write_folder"]


def write_folder(out: Path, files: Mapping[str, bytes], entries: Mapping[str, Any]) -> str:
    """Write files and a catalogue that is named after the folder.

    Args:
        out: The folder.
        files: Content by name.
        entries: What the catalogue says beside the files.

    Returns:
        SHA-256 of the catalogue.
    """
    out.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (out / name).write_bytes(content)
    listed = {name: {"sha256": hashlib.sha256(c).hexdigest(), "bytes": len(c)} for name, c in files.items()}
    content = json.dumps({**entries, "files": listed}, indent=1).encode("utf8") + b"\n"
    # Lists of numbers on one line each.
    content = re.sub(rb"\[\s+(-?\d[^\[\]]*?)\s+\]", lambda m: b"[" + b" ".join(m.group(1).split()) + b"]", content)
    (out / f"{out.name}.json").write_bytes(content)
    return hashlib.sha256(content).hexdigest()


def pin(path: Path, name: str, digest: str) -> None:
    """Bring the digest of one model up to date in the file of pins."""
    text = path.read_text(encoding="utf8")
    path.write_text(re.sub(rf'"{name}": "[0-9a-f]*"', f'"{name}": "{digest}"', text), encoding="utf8")
