"""How much or how many, as an article gives it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.terms.span import Span

QuantityKind = Literal["money", "count", "share", "measure", "duration"]
Bound = Literal["exact", "about", "at least", "at most", "more than", "less than", "between"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit: "about €3.8 billion", "seven countries", "12 to 15 percent"."""

    #: All words of it, the bound and the unit included.
    span: Span
    kind: QuantityKind
    #: Both ends; the same number unless a range is given. Scaled words are worked out: "3.8 billion" is 3800000000.
    low: float
    high: float
    #: ISO 4217 code for money, ``percent`` for a share, the unit's name for a measure ("kilometre"), the noun that is
    #: counted in its base form for a count ("soldier"); none when no unit stands with it.
    unit: str | None
    bound: Bound
    #: The words of the thing that is counted or measured, where they stand beside the number.
    counted: Span | None
