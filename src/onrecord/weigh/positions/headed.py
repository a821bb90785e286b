"""Words that can head a question, made of what a stance is about: "to close the ferry" is closing the ferry."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.text.parties import are_people, head_noun
from onrecord.text.verbforms import forms

if TYPE_CHECKING:
    from onrecord.terms import Stance

#: What only leads up to the matter.
_HEAD: Final = re.compile(
    r"^(?:on |for |about |of |over |against |at |that |any )*(?:the |a |an )?(?:(?:idea|possibility|prospect|proposals?|plans?|calls?|need|suggestion|"
    r"effort|efforts) (?:of|for|to|that) )?(?:the |a |an |any |such (?:an? )?)?",
    re.IGNORECASE,
)
#: What only says when, how or why.
_TAIL: Final = re.compile(
    r",.*|\s+(?:during|after|before|because|while|when|as|unless|if|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|in response|saying|"
    r"(?:(?:more|less) than |about |nearly |almost |over |just |some |a few |several )*(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+) "
    r"(?:day|week|month|year|decade|hour)s? (?:ago|before|after|later|earlier)|by the|by \w+ing|until|this|last|next|which|who|that|earlier|later|today|yesterday|only|at the time|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b.*",
    re.IGNORECASE | re.DOTALL,
)
#: Words that a title cannot have: marks, pronouns, and verbs of a clause of its own.
_NO_TITLE: Final = re.compile(
    r"[\"“”„:;?!()\[\]—–|*%]|^(?:dangers?|threats?|risks?|fears?|concerns?|importance|benefits?|loss|lack|wishes|views?|words|remarks|"
    r"comments|terms|results?|causes?|effects?|impact|rise|thousands|hundreds|millions|number) of\b|['’](?!s\b)|\b(?:he|she|it|they|we|i|you|me|us|him|them|his|her|its|their|our|my|your|this|that|these|those|there|who|"
    r"which|what|is|are|was|were|be|been|being|has|have|had|will|would|could|can|may|might|should|must|did|does|do|not|said|says|and try)\b|"
    r"[$€£]\d+$|\b(?:from|by) \w+ing\b|\b(?:and|or|of|to|in|with|for|the)$",
    re.IGNORECASE,
)
#: Somebody with a title, who is no question.
_TITLED: Final = re.compile(r"(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|President|Senator|Governor)\b\.?(?: [A-Z][\w.’'-]*)+")
#: What somebody is said to be about to do, rather than what is at issue.
_LIGHT: Final = frozenset(
    "say tell ask see know appear seem remain continue become try get make keep take give come go hear follow show feel find think cite "
    "receive benefit help meet visit read hold attend speak listen talk learn wait look use start begin".split()
)
#: Who is called on, at the end of a phrase.
_CALLED_ON: Final = re.compile(r"\b((?:[A-Z][\w’'-]+ ?)+) to$")
_ASKING: Final = re.compile(r"\b(?:call|want|urg|ask|press|demand|push|need|appeal|lobb)\w*\b(?: \w+)*$", re.IGNORECASE)
#: Short verbs that double their last letter.
_DOUBLED: Final = re.compile(r"[^aeiou]{1,2}[aeiou][^aeiouwxy]")
_TO_DO: Final = re.compile(r"^(?P<who>(?:[\w'’-]+ ){1,4})to (?P<verb>[a-z]+)\b(?P<rest>.*)$", re.DOTALL)


def heading(stance: Stance) -> str | None:
    """Words for a question on what a stance is about; none when they could not head one."""
    words = " ".join(stance.target[0].exact.split())
    is_deed = stance.cue[-1].exact.endswith(" to") or words.startswith("to ")
    words = _TAIL.sub("", words.removeprefix("to ") if is_deed else _HEAD.sub("", words, count=1)).strip(" .'’")
    if _NO_TITLE.search(words) or _TITLED.fullmatch(words):
        return None
    asked = None if is_deed else _TO_DO.match(words)
    if asked is not None:  # "calls for the mayor to resign"
        if _ASKING.search(stance.cue[-1].exact) is None:
            return None
        done = _gerund(asked["verb"] + asked["rest"])
        return None if done is None else f"{asked['who']}{done}"
    if is_deed and (called := _CALLED_ON.search(stance.cue[-1].exact)) is not None and " " not in words:
        words = f"{called[1]} {_gerund(words) or ''}"  # "called on Ann Dorr to resign"
    else:
        words = (_gerund(words) or "") if is_deed else words
    return None if not words or are_people(head_noun(words)) else words


def _gerund(deed: str) -> str | None:
    """A deed as a noun; none for one that nobody could be for or against by itself."""
    verb, _, rest = deed.partition(" ")
    if not verb.isalpha() or not verb.islower() or verb in _LIGHT:
        return None
    verb += verb[-1] if _DOUBLED.fullmatch(verb) else ""
    doing = verb + "ing" if verb.endswith("ee") else min((f for f in forms(verb) if f.endswith("ing")), key=len)
    return f"{doing} {rest}".rstrip()
