"""SHA-256 of each shipped model's catalogue; written by `python -m training.export`."""

from __future__ import annotations

from typing import Final

__all__ = ["CATALOGUES"]

CATALOGUES: Final = {
    "reader": "f63dd952422aaf8411e23149117eaa4687d86e973a1f0d00f6788f7642b7535c",
}
