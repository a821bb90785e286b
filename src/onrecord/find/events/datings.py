"""How a date stands in its sentence: with which preposition, and whether it can tell when something happened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.find.events.verbs import AUXILIARIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.find.events.tokens import Token

#: What may stand between a preposition and its date.
_BETWEEN: Final = frozenset(
    "early late the about around night evening morning afternoon end start beginning of mid just only as sunset sunrise dawn dusk noon midnight".split()
)
#: With these the date bounds a time, or is that of something else: "since March 3", "by Friday", "born on 3 May".
_BOUNDS: Final = frozenset("since until till by before after than prior dated versus vs of to and or pre-".split())
_NOT_HAPPENING: Final = frozenset(
    "born founded established aged updated posted modified dated copyright reviewed edited retrieved accessed issue edition "
    "deadline".split()
)
_PREPOSITIONS: Final = frozenset("on in at for from over during through between this".split())


@dataclass(frozen=True, slots=True)
class Dating:
    """One date of a sentence."""

    #: Place of the date among the tokens.
    at: int
    #: Where its phrase begins: at the preposition, or at the date itself.
    first: int
    preposition: str
    #: Whether it may tell when the verb of its clause happened; a date that bounds a time does not.
    tells: bool


def dating(words: Sequence[Token], at: int) -> Dating:
    """How the date at place ``at`` stands in its sentence."""
    back = at - 1
    while back >= 0 and words[back].is_word and words[back].low in _BETWEEN and at - back <= 4:
        back -= 1
    word = words[back].low if back >= 0 else ""
    as_of = back >= 0 and [token.low for token in words[back:at]][-2:] == ["as", "of"]
    as_of = as_of or [token.low for token in words[max(0, at - 2) : at]] == ["as", "of"]
    first = back if word in _PREPOSITIONS else at
    before = words[first - 1].low if first else ""
    two_before = words[first - 2].low if first > 1 else ""
    bounded = (
        as_of
        or (word in _BOUNDS and not (word == "to" and two_before in _MOVED))
        or before
        in _BOUNDS
        - {
            "of",
            "to",
            "and",
            "or",
        }
    )
    # "April 3 and 4": the second figure is a part of what the first one says.
    listed = word in {"and", "or"} and words[back - 1].sort == "date" if back > 0 else False
    # "Published on 9 May" is a line of the page, "a study was published on 9 May" happened.
    is_line = before == "published" and two_before not in AUXILIARIES | {"been"}
    unhappening = is_line or before in _NOT_HAPPENING or two_before in _NOT_HAPPENING or word in _NOT_HAPPENING
    return Dating(at, first, word if first < at else "", tells=(not bounded and not unhappening) or listed)


#: After these "to" gives the new day: "postponed to 5 May".
_MOVED: Final = frozenset("postponed moved rescheduled brought forward delayed shifted pushed back adjourned".split())
