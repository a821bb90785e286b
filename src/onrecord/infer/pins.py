"""SHA-256 of each shipped model's catalogue; written by `python -m training.export`."""

from __future__ import annotations

from typing import Final

__all__ = ["CATALOGUES"]

CATALOGUES: Final = {
    "pieces": "96a3bc0f0d98f1998368918143fa2b8921782b0666c1e530007146b837e970ce",
    "judge": "1b1d8d9a089ffc45b20c48d8d8f64cd449e2141135dcc64f24680377bf841099",
    "reader": "85b1708fa98b56debb6ef00481fa9fe4949985c242eacb912cd1845f79996967",
}
