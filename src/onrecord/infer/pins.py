"""SHA-256 of each shipped model's catalogue; written by `python -m training.export`."""

from __future__ import annotations

from typing import Final

__all__ = ["CATALOGUES"]

CATALOGUES: Final = {
    "pieces": "96a3bc0f0d98f1998368918143fa2b8921782b0666c1e530007146b837e970ce",
    "judge": "04a38ad9ce99506a17838809d56faa53a6c94b06f43af67ed139543a3042fbfe",
    "reader": "85b1708fa98b56debb6ef00481fa9fe4949985c242eacb912cd1845f79996967",
}
