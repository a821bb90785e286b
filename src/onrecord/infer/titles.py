"""Titles before a person's name: they are no part of the name.

The corpora that names were learned from agree on this, but show too few kinds of title for the model to know them all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.infer.decode import LabelRun

if TYPE_CHECKING:
    from onrecord.infer.words import Words

__all__ = ["without_title"]

_TITLES: Final = frozenset(
    """mr mrs ms miss mx dr prof professor president vice-president senator sen rep representative governor gov mayor premier minister
    chancellor secretary general gen colonel col captain capt lieutenant lt sergeant sgt major maj commander admiral adm
    judge justice king queen prince princess sir dame lord lady baroness pope father rev reverend bishop archbishop cardinal rabbi imam
    ambassador congressman congresswoman councillor councilwoman councilman sheriff inspector superintendent cllr ald insp supt det brig cdr cmdr cpl canon msgr""".split()
)


def without_title(run: LabelRun, words: Words) -> LabelRun:
    """Cut titles from the front of a person's name; a title alone stays as it is, and so does any other kind of name.

    Args:
        run: A run of words that names something.
        words: The words of the text.

    Returns:
        The run, or a shorter one.
    """
    first = run.first
    if run.kind == "person":
        while first < run.last - 1 and words.texts[first].rstrip(".").lower() in _TITLES:
            first += 1
    return run if first == run.first else LabelRun(run.kind, first, run.last, run.score)
