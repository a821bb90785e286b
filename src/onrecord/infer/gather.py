"""Put decoded spans and links together into attributions.

Invariant: every content span that was decoded lies in exactly one attribution.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onrecord.infer.links import Links, LinkTable, link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from onrecord.infer.decode import LabelRun

__all__ = ["Gathered", "gather"]


@dataclass(frozen=True, slots=True)
class Gathered:
    """One attribution in words: runs by role, and how sure the whole is."""

    sources: tuple[LabelRun, ...]
    cues: tuple[LabelRun, ...]
    contents: tuple[LabelRun, ...]
    score: float


def gather(
    table: LinkTable, vectors: NDArray[np.float32], runs: Sequence[LabelRun], paragraphs: NDArray[np.int32]
) -> list[Gathered]:
    """Tie the runs of one text together.

    A cue without content is dropped. Content that no cue claims stands alone, with the source of the cue it would
    sooner belong to if that cue stands before it.

    Args:
        table: The learned numbers of the links.
        vectors: Link vectors of every word.
        runs: Role runs, in the order of the text.
        paragraphs: Paragraph of every word.

    Returns:
        Attributions, by the place of their first content.
    """
    sources, cues, contents = ([run for run in runs if run.kind == role] for role in ("source", "cue", "content"))
    if not contents:
        return []
    links = link(table, vectors, (_spans(sources), _spans(cues), _spans(contents)), paragraphs)
    out = []
    for number, cue in enumerate(cues):
        owned = np.flatnonzero(links.cue_of == number).tolist()
        if owned:
            held = tuple(contents[one] for one in owned)
            sure = float(np.mean([links.cue_sure[one] for one in owned]))
            out.append(_made(_source(links, number, sources), (cue,), held, sure))
    for number, content in enumerate(contents):
        if links.cue_of[number] < 0:
            lender = int(links.fallback[number])
            lent = _source(links, lender, sources) if lender >= 0 and cues[lender].first < content.first else ()
            out.append(_made(lent, (), (content,), float(links.cue_sure[number])))
    out.sort(key=lambda one: (one.contents[0].first, one.contents[-1].last))
    return out


def _source(links: Links, cue: int, sources: Sequence[LabelRun]) -> tuple[LabelRun, ...]:
    found = int(links.source_of[cue])
    return () if found < 0 else (sources[found],)


def _made(
    sources: tuple[LabelRun, ...], cues: tuple[LabelRun, ...], contents: tuple[LabelRun, ...], sure: float
) -> Gathered:
    """Score an attribution: the mean of its pieces, times how sure the ties are."""
    pieces = [run.score for run in (*sources, *cues, *contents)]
    return Gathered(sources, cues, contents, round(sure * float(np.mean(pieces)), 4))


def _spans(runs: Sequence[LabelRun]) -> NDArray[np.int64]:
    return np.array([(run.first, run.last) for run in runs], dtype=np.int64).reshape(-1, 2)
