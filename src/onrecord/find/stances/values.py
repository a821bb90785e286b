"""What a phrase comes to with all that stands before it: "did not reject" is no yes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from onrecord.find.stances.lexicon import Phrase
    from onrecord.terms import StanceValue
    from onrecord.text.verbgroups import Group

_SAYS: Final = {
    "supports": "speaks for it",
    "opposes": "speaks against it",
    "open": "leaves it open",
    "undecided": "takes no side yet",
    "warns against": "names a danger of it",
    "unclear": "does not tell which way",
    "conditional": "ties it to a condition",
}


def valued(phrase: Phrase, group: Group) -> StanceValue:
    """The value of a phrase after negation and doubt; two negations are never more than open."""
    value = phrase.negated if group.negated else phrase.value
    if group.guess or (group.past and value in {"supports", "opposes"}):
        return "unclear"
    if group.may and not group.negated and value != "open":
        return "open" if value == "supports" else "unclear" if value == "opposes" else value
    return value


def chained(outer: StanceValue, inner: Phrase) -> StanceValue:
    """The value of a phrase inside another: "refused" to "rule out" is open, "asked to approve" is for it."""
    if outer == "supports":
        return inner.value
    if outer == "opposes":
        return inner.negated if inner.value != "open" else "opposes"
    if outer == "open":
        return "unclear" if inner.value == "opposes" else "open"
    if outer == "warns against" and inner.value == "supports":
        return "warns against"
    return "undecided" if outer == "undecided" else "unclear"


def doubted(value: StanceValue) -> StanceValue:
    """The value of what somebody is said not to think: a yes becomes a no, and nothing becomes a yes."""
    return "opposes" if value in {"supports", "open"} else "unclear"


def conditioned(value: StanceValue, *, turning: bool) -> StanceValue:
    """The value under a condition; a no stays a no unless the condition takes it back."""
    if value in {"supports", "open"} or (value == "opposes" and turning):
        return "conditional"
    return value


def reason(cue: str, value: StanceValue) -> str:
    """Why a phrase gives a value, for a reader."""
    return f"“{' '.join(cue.split())}” {_SAYS[value]}"
