"""Acts of speaking that several articles carry, in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from onrecord.show.compared import readings
from onrecord.show.terminal import line as of_line
from onrecord.show.wording import count_words, many, speaker_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from rich.console import RenderableType

    from onrecord.terms import Counts, Line, Utterance


def utterances(
    found: Iterable[Utterance], lines: Mapping[str, Line], count: Callable[[Iterable[Line]], Counts]
) -> RenderableType:
    """Each with its speaker, its fullest reading, the four counts, and how its readings differ."""
    return Group(*(part for item in found for part in (_utterance(item, lines, count), Text())))


def _utterance(
    utterance: Utterance, lines: Mapping[str, Line], count: Callable[[Iterable[Line]], Counts]
) -> RenderableType:
    own = readings(utterance, lines)
    heading = Text(speaker_words(own[0].speaker), style="bold")
    if utterance.verdict == "unsure":
        heading.append("  may be one act of speaking or two", style="not bold magenta")
    told = Text(" · ".join((many(len(own), "rendering"), four_counts(count(own)))))
    return Group(
        heading,
        Padding(
            Group(of_line.words(own[0]), told, _differing(utterance), Text(utterance.id, style="dim")), (0, 0, 0, 2)
        ),
    )


def four_counts(counts: Counts) -> str:
    """Articles, outlets, publishers and origins, in words."""
    others = ((counts.outlets, "outlet"), (counts.publishers, "publisher"), (counts.origins, "origin"))
    return " · ".join((many(counts.articles, "article"), *(count_words(each, noun) for each, noun in others)))


def _differing(utterance: Utterance) -> Text:
    kinds = dict.fromkeys(item.kind for item in utterance.differences)
    return Text(
        f"differs in: {', '.join(kinds)}" if kinds else "no difference in wording", style="yellow" if kinds else "dim"
    )
