"""How much each actor said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.show.wording import role_words, speaker_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.show.pages.ways import Ways
    from onrecord.show.speakers import Spoken


@dataclass(frozen=True, slots=True)
class Share:
    """How much one actor said."""

    href: str
    name: str
    role: str
    total: int
    #: Statements by mode: quoted, partly quoted, paraphrase.
    quoted: int
    partly: int
    paraphrase: int
    #: The three as lengths of a bar; the longest bar of the page is 100.
    bars: tuple[float, float, float]


def shares(spoken: Sequence[Spoken], ways: Ways, *, longest: int = 0) -> tuple[Share, ...]:
    """The share of each; ``longest`` is the number of statements of a full bar, by default that of the first."""
    full = longest or (len(spoken[0].lines) if spoken else 1)
    return tuple(_share(each, full, ways) for each in spoken)


def _share(spoken: Spoken, longest: int, ways: Ways) -> Share:
    modes = [line.statement.mode for line in spoken.lines]
    parts = (modes.count("direct"), modes.count("mixed"), modes.count("indirect"))
    return Share(
        href=ways.actor(spoken.speaker.id if spoken.speaker else None),
        name=speaker_words(spoken.speaker),
        role=role_words(spoken.speaker),
        total=len(modes),
        quoted=parts[0],
        partly=parts[1],
        paraphrase=parts[2],
        bars=(_length(parts[0], longest), _length(parts[1], longest), _length(parts[2], longest)),
    )


def _length(number: int, longest: int) -> float:
    return round(100 * number / longest, 2)
