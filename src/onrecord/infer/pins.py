"""SHA-256 of each shipped model's catalogue; written by `python -m training.export`."""

from __future__ import annotations

from typing import Final

__all__ = ["CATALOGUES"]

CATALOGUES: Final = {
    "reader": "e0bcf5a39537ffbc653db8620729e9d7347b6b812a92d09b1c2c6b5931b8a2a7",
}
