"""Conditions that warn of nothing: "if possible", "if you look at it", "families that cannot afford rent"."""

from __future__ import annotations

import re
from typing import Final

from onrecord.find.cautions.lexicon import BAD

Range = tuple[int, int]
#: "If I were king": not feared, only imagined.
_UNREAL: Final = re.compile(r"\b(?:i|he|she|it|we|they|you) (?:were|had)\b", re.IGNORECASE)
#: "If at all", "if necessary": conditions that are none.
_NO_IF: Final = re.compile(
    r"(?:(?:she|he|they|i|we|it|you) (?:could|can|wanted|wants?|wishe[sd]|likes?|chose)\W*$|at|so|not|any|only|that(?:['’]s| is) (?:true|so|right|the case)|possible|necessary|needed|anything|ever|you will|i may|(?:you|we|i|they) (?:just )?(?:look|think|ask|listen|watch|consider|compare|remember|take a look|don['’]t (?:like|mind))|(?:i|we|he|she|they)(?:['’]m|['’]re|['’]s| am| are| is| get| gets)? (?:re-?)?elected)\b",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(
    r"\W*(?:what|how|why|who|when|where|is|are|do|does|did|can|could|would|will)\b", re.IGNORECASE
)
_SHOULD_HAVE: Final = re.compile(r"\b(?:should|would|could|must|might)(?: not|n['’]t)? have\b", re.IGNORECASE)
_WAS: Final = re.compile(r"\b(?:was|were|had|did)\b", re.IGNORECASE)
_WOULD: Final = re.compile(r"\b(?:would|could|will|may|might|can)\b|['’](?:d|ll)\b", re.IGNORECASE)
#: A consequence that ends in a word of saying, or begins as a relative clause, was cut from another sentence.
_LOOSE_END: Final = re.compile(
    r"\b(?:think|believe|says?|said|know|hope|feel|suppose|but|so|that|worried|argues?|adds?|noted?)\W*$|^\W*(?:which|who|except|and he|and she)\b",
    re.IGNORECASE,
)
_RELATIVE_END: Final = re.compile(r"\b(?:who|that|which)\s+$", re.IGNORECASE)
#: What follows is told as to come, in a sentence that does not say that it warns.
_AHEAD: Final = re.compile(
    r"\b(?:will|would|could|may|might|can|cannot|shall|must|wo|going to|risks?|faces?)\b|['’](?:ll|d|re|s)\b|n['’]t\b|\b(?:is|are|dies?|falls?|fails?|loses?|collapses?|suffers?|ends?|closes?|goes|go|get|gets|have|has)\b",
    re.IGNORECASE,
)
_TELLS: Final = re.compile(r"\b(?:saying|said)\b", re.IGNORECASE)
#: What is held out to somebody, and no threat: "show us the figures and we will sign".
_OFFER: Final = re.compile(
    r"\W*(?:(?:and|then)\s)?(?:i|we|they|he|she)(?:['’]ll|\s(?:will|would|shall)|(?:['’](?:re|m)|\sare|\sam|\sis)\s(?:ready|willing|prepared)\sto)\s(?:gladly\s|happily\s|all\s)?"
    r"(?:sign|agree|talk|negotiate|accept|help|sit\sdown|listen|welcome|return\sto\s(?:work|the\stable)|go\sback\sto\swork)\b",
    re.IGNORECASE,
)
#: The verb of what follows stands in so many code points.
_SOON: Final = 80


def is_none(text: str, trigger: Range | None, consequence: Range | None) -> bool:
    """Whether what looks like a condition and what follows is none: imagined, asked, over, or cut from another clause."""
    if consequence is not None and (_LOOSE_END.search(text[slice(*consequence)]) or _ASKS.match(text, *consequence)):
        return True
    if trigger is None:
        return False
    # "China hit back, saying that it would respond if": what is told has been.
    if consequence is not None and consequence[0] < trigger[0] and _TELLS.search(text, *consequence) is not None:
        return True
    if _UNREAL.search(text, *trigger) is not None or _NO_IF.match(text, *trigger) is not None:
        return True
    return consequence is not None and _is_over(text, trigger, consequence)


def is_offer(text: str, consequence: Range | None) -> bool:
    """Whether what would follow is held out to somebody: "and we will sign"."""
    return consequence is not None and _OFFER.match(text, *consequence) is not None


def is_to_come(text: str, trigger: Range | None, consequence: Range | None) -> bool:
    """Whether a condition and what follows are clauses: not "an honest, if small, attempt", "if true"."""
    if trigger is not None and " " not in text[slice(*trigger)]:
        return False
    if consequence is None:
        return True
    # A condition that stands last comes after the verb of what follows, wherever that is.
    last = trigger is not None and trigger[0] > consequence[0]
    end = consequence[1] if last else min(consequence[1], consequence[0] + _SOON)
    return _AHEAD.search(text[consequence[0] : end]) is not None


def is_price(text: str, cue: Range, trigger: Range | None) -> bool:
    """Whether somebody only lacks the money: "families that can't afford rent"."""
    if "afford" not in text[slice(*cue)].lower():
        return False
    dear = trigger is None or (
        BAD.search(text, *trigger) is None and not text[cue[1] - 3 : trigger[0]].strip().endswith("to")
    )
    return dear or _RELATIVE_END.search(text[max(0, cue[0] - 12) : cue[0]]) is not None


def _is_over(text: str, trigger: Range, consequence: Range) -> bool:
    """Whether a condition is of what has been: "if it was hidden, I lost all respect", "if true, he should have been told"."""
    if _SHOULD_HAVE.search(text, *consequence) is not None:
        return True
    return _WAS.search(text, *trigger) is not None and _WOULD.search(text, *consequence) is None
