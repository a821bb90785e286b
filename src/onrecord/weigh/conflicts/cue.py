"""Words of a sentence that put something on one of two sides."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.text.folding import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.weigh.conflicts.entries import Needs, Sides, Sort

_TOKEN: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[,;:()—–]")


@dataclass(frozen=True, slots=True)
class Cue:
    """Words on one side, in half-open code points."""

    kind: Sides
    about: str
    needs: Needs
    sort: Sort
    start: int
    end: int
    #: Whether it stands on the first side of its opposition, and whether by being turned round.
    is_first: bool
    is_turned: bool
    is_passive: bool = False
    #: A state that somebody is in with regard to something: looking into, awaiting.
    is_active: bool = False
    #: Told in the present, and as what is to come.
    is_present: bool = False
    is_to_come: bool = False


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a sentence, folded, with their places; any mark that ends a phrase is a comma."""

    forms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def at(self, places: Sequence[int]) -> Tokens:
        """The words at some places."""
        return Tokens(
            tuple(self.forms[k] for k in places),
            tuple(self.starts[k] for k in places),
            tuple(self.ends[k] for k in places),
        )


def tokens(text: str, start: int, end: int) -> Tokens:
    """The words of the sentence ``[start, end)``."""
    found = [(match.group(), *match.span()) for match in _TOKEN.finditer(text, start, end)]
    forms = tuple(folded(word).replace("’", "'") if word[0].isalpha() else "," for word, _, _ in found)
    return Tokens(forms, tuple(low for _, low, _ in found), tuple(high for _, _, high in found))
