"""Exit codes. They are documented and fixed."""

from __future__ import annotations

from typing import Final

OK: Final = 0
ERROR: Final = 1
USAGE: Final = 2
SOME_FAILED: Final = 3
NOTHING_FOUND: Final = 4
INTERRUPTED: Final = 130
