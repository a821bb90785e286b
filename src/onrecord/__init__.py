"""onrecord keeps the record of a story: who said what, tied to the exact characters it came from."""

from __future__ import annotations

__version__ = "0.1.0"
