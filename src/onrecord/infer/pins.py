"""SHA-256 of each shipped model's catalogue; written by `python -m training.export`."""

from __future__ import annotations

from typing import Final

__all__ = ["CATALOGUES"]

CATALOGUES: Final = {
    "pieces": "96a3bc0f0d98f1998368918143fa2b8921782b0666c1e530007146b837e970ce",
    "judge": "56416c5cf775b136505939f4bcdd1b50ce7fa4477e00ad87ab80d09819bbc22c",
    "reader": "85b1708fa98b56debb6ef00481fa9fe4949985c242eacb912cd1845f79996967",
}
