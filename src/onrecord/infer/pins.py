"""SHA-256 of each shipped model's catalogue; written by `python -m training.export`."""

from __future__ import annotations

from typing import Final

__all__ = ["CATALOGUES"]

CATALOGUES: Final = {
    "reader": "4efdd374f9f6d4c9f45992ac62912b6a676aa22d92a423d8b7f3e82c0daa6188",
}
