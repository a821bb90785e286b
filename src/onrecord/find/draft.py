"""A statement while it is being found: nothing but ranges."""

from __future__ import annotations

Range = tuple[int, int]

#: Source, cue and content ranges of one attribution, each in the order of the text; only contents are never empty.
Draft = tuple[tuple[Range, ...], tuple[Range, ...], tuple[Range, ...]]
