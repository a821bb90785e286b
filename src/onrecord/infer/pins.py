"""SHA-256 of each shipped model's catalogue; written by `python -m training.export`."""

from __future__ import annotations

from typing import Final

__all__ = ["CATALOGUES"]

CATALOGUES: Final = {
    "pieces": "96a3bc0f0d98f1998368918143fa2b8921782b0666c1e530007146b837e970ce",
    "judge": "cdfbd6d63c2c2802e2592608504b8bbdac55575d964bed51dea4dbab2ad2a86b",
    "reader": "a2a21b52ced03c7ba55ada3be53880922cfa57c1b219d2d7b7cd511c47473c26",
}
