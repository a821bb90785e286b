"""SHA-256 of each shipped model's catalogue; written by `python -m training.export`."""

from __future__ import annotations

from typing import Final

__all__ = ["CATALOGUES"]

CATALOGUES: Final = {
    "reader": "7946c9741f32210b793e38853bf07a33dfcf0e3877ea03dba3156962f2e92cb7",
}
