"""Whether the words around a date speak of what was or of what is to come."""

from __future__ import annotations

import re
from collections import deque
from typing import Literal

#: ``ahead``: told of what may or would come, so rather after the day of the article than before it, and never surely.
Tense = Literal["past", "future", "ahead", "unclear"]

#: How many code points around a date are looked at; a date further from its verb is unclear anyway.
REACH = 120

_FUTURE = (
    r"(?P<future>will|shall|won['’]t|\w{1,12}['’]ll|going\sto|(?:is|are)\s(?:to|due|set|expected|scheduled|planned|slated)|"
    r"plans?\sto|intends?\sto|hopes?\sto|expects?\sto|vows?\sto|aims?\sto|"
    # What is fixed is told in the present: "the trial begins on Friday".
    r"begins|starts|resumes|reopens|arrives|hosts|travels|departs|sails|kicks\soff|"
    r"(?:takes?|comes?)\s(?:effect|office|into\sforce)|goe?s?\sto\sthe\spolls)"
)
#: Said in the past of something to come, or planned at a time not told: "would sign on Friday", but "could not be
#: reached on Friday".
_AHEAD = r"(?P<ahead>would|(?:could|might)(?!\s(?:not|have)\b)|planned|scheduled|slated|due|expected|upcoming)"
_UNCLEAR = (
    r"(?P<unclear>could|might|may|should|set|hopes?|wants?\sto|wanted\sto|until|till|by|before|ahead\sof|every|each)"
)
_PAST = (
    r"(?P<past>was|were|had|did|said|told|met|held|came|went|began|took|gave|made|left|spoke|wrote|became|won|lost|sent|put|saw|"
    r"found|kept|brought|led|fell|rose|shot|struck|hit|broke|flew|drew|ran|got|paid|signed|(?!united|hundred|speed|breed|indeed)[a-z]{3,16}ed)"
)
# After "be" a participle has no tense of its own: "will be held on Friday".
_CUE = re.compile(rf"(?<![\w'’])(?:{_FUTURE}|{_AHEAD}|{_UNCLEAR}|(?<!\bbe\s){_PAST})(?!\w)", re.IGNORECASE)


#: What is called off lies ahead: "cancelled Friday's exam".
_CALLED_OFF = re.compile(
    r"(?<![\w'’])(?:cancel(?:l?ed|s|l?ing)?|postpon(?:ed|es|ing)|call(?:ed|ing|s)?\soff|scrapp?(?:ed|ing|s)|boycott(?:ed|ing|s)?)"
    r"\s(?:all\s(?:of\s)?)?(?:(?:the|a|an|his|her|its|their)\s)?\Z",
    re.IGNORECASE,
)


#: What is fixed is told in the present: "our engineers leave on Thursday".
_PLANNED = (
    r"debates|votes|decides|hears|meets|rules|elects|chooses|faces|plays|hosts|visits|signs|presents|publishes|launches|opens|"
    r"reopens|closes|leaves|returns|travels|marks|celebrates|holds|convenes|sits|ends|expires|makes|goes|takes|comes(?!\s(?:after|as|amid|days|hours|weeks|months|just|more|less|on\sthe\sheels)\b)|leads|appears|"
    r"speaks|stands|begins|starts|resumes|arrives|kicks|unveils|departs"
)
#: The same of several: "members vote on the deal on Friday".
_SEVERAL = (
    r"(?<!['’])[a-zA-Z]{3,20}(?<!ss)s\s(?:debate|vote|decide|meet|elect|choose|face|play|host|visit|sign|open|reopen|close|leave|return|travel|go|"
    r"take|come|march|gather|hear|rule|hold|begin|start|resume|walk|strike)"
    # A team is several: "Norvik meet Harl Rovers".
    r"|(?-i:[A-Z])\w+\s(?:meet|play|face|host|visit)(?=\s(?-i:[A-Z]))"
)
_PRESENT = re.compile(rf"(?<![\w'’])(?:(?:{_PLANNED})|{_SEVERAL})(?=\s)", re.IGNORECASE)
_FIXED = re.compile(
    r"(?<![\w'’])(?:(?:arrive|begin|depart|expire|leave|meet|open|resume|return|sail|start)s?|takes?\splace)\s(?:again\s)?"
    r"(?:here\s|there\s)?(?:(?:on|this|next|early|late)\s)*\Z",
    re.IGNORECASE,
)
#: What ends on a day, with what may stand between: "until at least Thursday".
_LIMIT = re.compile(
    r"(?<![\w'’])(?P<word>until|till|by)\s(?:(?:at\sleast|late|early|noon|midnight|the\send\sof|close\sof\sbusiness|on|this|next)\s)*\Z",
    re.IGNORECASE,
)
#: Who puts off, extends or gives time, or asks for something, speaks of a day to come, in whatever tense.
_PUT_OFF = re.compile(
    r"(?<![\w'’])(?:(?P<ahead>"
    r"(?:adjourn|postpon|delay|extend|suspend|remand|defer|prolong)\w*|(?:put|push|hold)\w*\s(?:off|back)|"
    r"(?:give|gave|given|have|has|had)(?=\s(?:[\w'’-]+\s){0,3}\Z)|"
    r"must|needs?|will|shall|would|can(?:not)?|may|remains?|stays?|stands?|runs?|lasts?|"
    r"(?:is|are)(?:\s(?:not|still|now))?(?:\s[a-z]+ed)?|"
    r"(?:ha(?:ve|s|d)|time|deadline|due|"
    r"(?:want|demand|ask|order|told|urg|agree|vow|promis|plan|requir|need|pledg|threaten|expect|aim|hop)\w*)"
    rf"\s(?:\S+\s){{0,6}}?to\s\w+)|{_PAST})(?!\w)",
    re.IGNORECASE,
)
#: The end of a quotation; the verb behind it tells when the words were said, not when it is they speak of.
_CLOSED = re.compile(r"[”\"]")


def tense(before: str, after: str) -> Tense:
    """The tense of the clause that a date stands in.

    Args:
        before: the words of the sentence before the date.
        after: the words of the sentence after it.

    Returns:
        What the verb nearest before the date says; when none stands before it, the first after it and before the end
        of the quotation.
    """
    before, after = before[-REACH:], after[:REACH]
    if _CALLED_OFF.search(before):
        return "future"
    nearest = deque(_CUE.finditer(before), maxlen=1)
    if _ends_later(before) or (not nearest and (_FIXED.search(before) or _PRESENT.search(before))):
        return "ahead"
    cue = nearest[0] if nearest else _CUE.search(_CLOSED.split(after, maxsplit=1)[0])
    if cue is None:
        return "unclear"
    if cue["future"]:
        return "future"
    if cue["ahead"]:
        return "ahead"
    return "past" if cue["past"] else "unclear"


def _ends_later(before: str) -> bool:
    """Whether what lasts until a day, or is to be done by it, ends in time to come, by the verb nearest before that.

    Without a verb an "until" looks ahead ("closed until Thursday"), a "by" may look either way.
    """
    limit = _LIMIT.search(before)
    if limit is None:
        return False
    nearest = deque(_PUT_OFF.finditer(before, 0, limit.start()), maxlen=1)
    return nearest[0]["past"] is None if nearest else limit["word"].lower() != "by"
