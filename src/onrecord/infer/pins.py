"""SHA-256 of each shipped model's catalogue; written by `python -m training.export`."""

from __future__ import annotations

from typing import Final

__all__ = ["CATALOGUES"]

CATALOGUES: Final = {
    "reader": "20bfc29847d60a9ef2d81b8279b202b3a84624af9b70af43d0b31e9d5d85217b",
}
