"""The same words elsewhere: other renderings of what was said, and how they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.show.dossier.page import Differs, Echo
from onrecord.show.visible import one_line
from onrecord.show.wording import MODES, outlet_words
from onrecord.terms import joined

if TYPE_CHECKING:
    from onrecord.show.dossier.numbered import Numbered
    from onrecord.terms import Difference, Line, Utterance

#: Characters of differing words that are shown; longer ones are a click away.
SHORT = 48


def echoes(line: Line, numbers: Numbered) -> tuple[Echo, ...]:
    """Every other statement that renders the same act of speaking, in the order of the record."""
    own = line.statement.id
    utterance = numbers.utterances.get(own)
    if utterance is None:
        return ()
    others = (numbers.by_id[other] for other in utterance.statements if other != own and other in numbers.by_id)
    return tuple(_echo(own, other, utterance, numbers) for other in others)


def _echo(own: str, other: Line, utterance: Utterance, numbers: Numbered) -> Echo:
    between = [each for each in utterance.differences if {each.left, each.right} == {own, other.statement.id}]
    return Echo(
        anchor=numbers.line(other.statement),
        number=numbers.articles[other.document.id],
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
