"""The same words elsewhere: other renderings of what was said, and how they differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.show.visible import one_line
from onrecord.show.wording import MODES, outlet_words
from onrecord.terms import joined

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.show.pages.ways import Ways
    from onrecord.terms import Difference, Line, Utterance

#: Characters of differing words that are shown; longer ones are a click away.
SHORT = 48
#: Renderings listed under a line; all of them stand side by side elsewhere.
MOST = 12


@dataclass(frozen=True, slots=True)
class Differs:
    """One way in which two renderings differ; the words on both sides where they are short."""

    kind: str
    here: str
    there: str


@dataclass(frozen=True, slots=True)
class Echo:
    """Another rendering of the same words."""

    href: str
    #: How the article that carries it is called.
    called: str
    outlet: str
    mode_words: str
    differences: tuple[Differs, ...]
    #: Whether the program is sure that it renders the same words.
    sure: bool


def echoes(line: Line, utterance: Utterance | None, lines: Mapping[str, Line], ways: Ways) -> tuple[Echo, ...]:
    """Other statements that render the same act of speaking, in the order of the record."""
    if utterance is None:
        return ()
    own = line.statement.id
    others = [lines[other] for other in utterance.statements if other != own and other in lines]
    return tuple(_echo(own, other, utterance, ways) for other in others[:MOST])


def _echo(own: str, other: Line, utterance: Utterance, ways: Ways) -> Echo:
    between = [each for each in utterance.differences if {each.left, each.right} == {own, other.statement.id}]
    return Echo(
        href=ways.line(other),
        called=ways.called(other.document),
        outlet=outlet_words(other.document),
        mode_words=MODES[other.statement.mode],
        differences=tuple(dict.fromkeys(_differs(each, own) for each in between)),
        sure=utterance.verdict == "same",
    )


def _differs(difference: Difference, own: str) -> Differs:
    """A difference seen from the statement ``own``; its words only where they are few enough to take in."""
    sides = (difference.left_spans, difference.right_spans)
    here, there = (one_line(joined(spans)) for spans in (sides if difference.left == own else reversed(sides)))
    return (
        Differs(difference.kind, here, there)
        if max(len(here), len(there)) <= SHORT
        else Differs(difference.kind, "", "")
    )
