"""A warning cut into what would bring something about and what would follow."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.find.cautions.conditions import is_none, is_offer, is_price, is_to_come
from onrecord.find.cautions.lexicon import BAD, CAUSES, DEEDS, GOOD, GRIM, GRIMMEST, OUR_DEEDS, PUNISHED
from onrecord.find.commitments.clauses import subject
from onrecord.text.tokens import range_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

Range = tuple[int, int]
#: "Should the merger be approved", and not "should be approved".
_SHOULD: Final = r"should(?=\s(?:the|an?|any|it|they|he|she|we|you|I|this|that|these|those|there|his|her|its|their|our|another|[\w’'-]+(?:\s[\w’'-]+)?\s(?:be|fail|fall|not|refuse|decide|win|lose|continue|go|come))\b)"
_IF: Final = (
    rf"(?:if|unless|{_SHOULD}|in case of|in case|in the event of|in the event that|as long as|so long as|without|until)"
)
_LEADING: Final = re.compile(
    rf"^\W*(?:(?:and|but|that|because|more and more that|so),?\s+){{0,2}}(?P<cue>{_IF})\s+(?P<trigger>[^.;?!]{{4,220}}?)(?:[\u0022\u201d'\u2019]{{0,2}},[\u0022\u201d'\u2019]{{0,2}}\s*(?:then\s+)?|\s+then\s+)(?P<consequence>[^.;?!]{{6,260}})",
    re.IGNORECASE,
)
_TRAILING: Final = re.compile(
    rf"^\W*(?P<consequence>[^.;?!]{{6,260}}?),?\s+(?P<cue>if|unless|{_SHOULD}|in case of|in the event of|in the event that)\s+(?P<trigger>[^.;?!,]{{4,200}})",
    re.IGNORECASE,
)
_INNER_IF: Final = re.compile(
    r"\b(?P<cue>if|unless)\s+(?P<trigger>[^.;?!,]{4,160}?)(?:[\u0022\u201d'\u2019]{0,2},[\u0022\u201d'\u2019]{0,2}\s*(?:then\s+)?|\s+then\s+)(?P<consequence>[^.;?!]{6,220})",
    re.IGNORECASE,
)
_MODAL: Final = (
    r"(?:would|could|will|may|might|can|is going to|are going to|is likely to|are likely to|is set to|['’]ll)"
)
_CAUSAL: Final = re.compile(
    rf"^\W*(?:that\s+)?(?P<trigger>[^.;?!]{{3,200}}?)\s+(?P<cue>{_MODAL}\s+(?:\w+ly\s+|also\s+|only\s+|inevitably\s+)?(?:(?P<grim>{GRIM})|(?P<causes>{CAUSES}))|(?P<plain>risks(?= (?:\w+ing|an?|the|its|their|our|his|her|your|more|further|everything|all|war|lives|losing)\b)|risk(?= \w+ing)|threatens|jeopardi[sz]es|endangers|undermines|exacerbates))\s+(?P<consequence>[^.;?!]{{3,260}})",
    re.IGNORECASE,
)
_CANNOT: Final = re.compile(
    r"\b(?P<cue>(?:can ?not|can['’]t|must not|mustn['’]t|could not|do not want to|should not) (?:afford|risk|allow|let)(?: to)?)\s+(?P<trigger>[^.;?!,]{4,140}?)(?:,?\s+(?:since|because|as|or|lest)\s+(?P<consequence>[^.;?!]{6,220})|(?=[.;?!,]|$))",
    re.IGNORECASE,
)
_OR_ELSE: Final = re.compile(
    r"\b(?:must|need to|needs to|has to|have to|had better|should)\s+(?P<trigger>[^.;?!]{4,160}?),?\s+(?P<cue>or else|or|otherwise)\s+(?P<consequence>(?:they|we|it|he|she|you|there|the|I|face|risk|lose)\b[^.;?!]{3,200})",
    re.IGNORECASE,
)
#: "Any attack will be met with force", "there will be consequences".
_MET: Final = re.compile(
    rf"^\W*(?:that\s+)?(?P<trigger>[^.;?!]{{3,200}}?)\s+(?P<cue>{_MODAL}\s+(?:also\s+)?(?:be (?:met|answered) with|face|have(?!\s(?:been|\w+ed)\b)|carry|not go))\s+(?P<consequence>(?:[\w-]+\s+){{0,6}}(?:force|response|consequences?|retaliation|reprisals?|sanctions|repercussions|strikes?|unanswered|unpunished)\b[^.;?!]{{0,120}})",
    re.IGNORECASE,
)
#: "Any ship that comes will be turned back by force", "whoever sells tickets here will be fined".
_BY_FORCE: Final = re.compile(
    r"^\W*(?:that\s+)?(?P<trigger>[^.;?!]{3,200}?)\W+(?P<cue>(?:will|shall|would)\s+be)\s+(?P<consequence>(?:[\w-]+\s+){1,4}(?:by|with) (?:(?:military|armed|lethal) )?force\b[^.;?!,\"“”]{0,60})",
    re.IGNORECASE,
)
_WHOEVER: Final = re.compile(
    rf"^\W*(?:that\s+)?(?P<trigger>(?:any|anyone|anybody|whoever|those|every)\b[^.;?!]{{3,200}}?)\W+(?P<cue>(?:will|shall|would)\s+be)\s+(?P<consequence>(?:{PUNISHED})\b[^.;?!,\"“”]{{0,60}})",
    re.IGNORECASE,
)
#: "Sign by Friday or we strike".
_OR_WE: Final = re.compile(
    rf"^\W*(?P<trigger>(?!(?:We|I|The|An?|They|It|He|She|You|This|That)\b)[A-Z][^.;?!,]{{3,120}}?),?\s+(?P<cue>or(?: else)?)\s+(?P<consequence>(?:we|I)\s+(?:(?:will|shall|are going to)\s+)?(?:{OUR_DEEDS})\b[^.;?!]{{0,120}})"
)
#: "One more increase and we walk out", "cross that river and you will not come back".
_AND_THEN: Final = re.compile(
    rf"^\W*(?P<trigger>(?:One|Another|Any|A single|(?!(?:They|We|I|He|She|It|You|My|Our|The|This|That|These|Those|His|Her|Their|Its|Your|There|An?|If|When|So|But|And|What|Who|As|In|On|At|For)\b)[A-Z][a-z]+(?! (?:said|is|was|are|were|has|have|had|will|would|and)\b))\s[^.;?!,]{{3,100}}?),?\s+(?P<cue>and)\s+(?P<consequence>(?:(?:we|I)\s+(?:will\s+|shall\s+)?(?:{OUR_DEEDS})|(?:we|I)(?:['’]ll|\s(?:will|shall))\s+\w+|you(?:['’]ll|\s+(?:will|won['’]t|lose|die|burn|pay))|it(?:['’]s|\s+is)\s+(?:war|over))\b[^.;?!]{{0,120}})"
)
#: "Any soldier who sets foot here is a target".
#: "A base there would be seen as an act of war", "it would regard a base there as an act of war".
_ACT: Final = re.compile(
    r"^\W*(?:that\s+)?(?:(?P<trigger>[^.;?!]{3,160}?)\s+(?P<cue>(?:would|will)\s+be\s+(?:regarded|seen|treated|considered|viewed|taken)\s+as))\s+(?P<consequence>(?:an?|the|our)\s+(?:[\w-]+\s+){0,2}(?:act of (?:war|aggression)|hostile act|declaration of war|provocation|attack|enem(?:y|ies)|casus belli)\b[^.;?!]{0,60})",
    re.IGNORECASE,
)
_ACTIVE: Final = re.compile(
    r"\b(?P<cue>(?:would|will)\s+(?:regard|see|treat|consider|view|take))\s+(?P<trigger>[^.;?!]{3,160}?)\s+as\s+(?P<consequence>(?:an?|the)\s+(?:[\w-]+\s+){0,2}(?:act of (?:war|aggression)|hostile act|declaration of war|provocation|attack|casus belli)\b[^.;?!]{0,60})",
    re.IGNORECASE,
)
#: "Do not travel to the north": advice against, where the words that attribute advise.
_DO_NOT: Final = re.compile(
    r"^\W*(?P<cue>do not|don['’]t|never|beware of|avoid|stay away from|keep away from)\s+(?P<trigger>[^.;?!]{4,200})",
    re.IGNORECASE,
)
_TARGET: Final = re.compile(
    r"^\W*(?:that\s+)?(?P<trigger>(?:any|anyone|anybody|whoever|those|every|all)\b[^.;?!]{3,160}?)\s+(?P<cue>(?:is|are|becomes?|will be|will become|would be))\s+(?P<consequence>(?:an?\s|our\s)?(?:legitimate\s|fair\s|lawful\s)?(?:targets?|enem(?:y|ies)|game)\b[^.;?!]{0,80})",
    re.IGNORECASE,
)
_THERE: Final = re.compile(
    rf"^\W*(?:that\s+)?(?P<consequence>there\s+{_MODAL}\s+be\s+[\"“‘']?(?:[\w-]+\s+){{0,3}}(?:consequences|repercussions|retaliation|reprisals|war|chaos|hell to pay|a price to pay)\b[\"”’']?)(?:,?\s+(?:for|if|should|unless)\s+(?P<trigger>[^.;?!]{{3,160}}))?",
    re.IGNORECASE,
)
#: "Sending troops would be a grave mistake", "it would be a mistake to close the embassy".
_ERROR: Final = re.compile(
    rf"^\W*(?:that\s+)?(?P<trigger>[^.;?!]{{2,160}}?)\s+(?P<cue>(?:{_MODAL}|is(?!\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,3}}(?:tragedy|disaster|catastrophe|blow|betrayal|provocation|escalation)\b))\s+(?:be\s+)?)(?P<consequence>(?:an?|the)\s+(?:[\w-]+\s+){{0,3}}(?:(?:end|ruin|death|undoing|downfall|ruination|death knell) (?:of|for)\s[^.;?!,]{{3,60}}|act of (?:war|aggression)|hostile act|declaration of war|escalation|mistake|error|disaster|catastrophe|blunder|blow|provocation|tragedy|betrayal|recipe for [^.;?!,]{{3,40}})|to\s+(?:hand|give|invite|surrender|reward|betray|abandon|throw|lose|condemn|sacrifice|play)\s[^.;?!]{{3,120}}?)\b(?![\w])(?:\s+to\s+(?P<deed>[^.;?!]{{3,160}}))?",
    re.IGNORECASE,
)
_OTHERWISE: Final = re.compile(
    r"^\W*(?:and\s+)?(?P<cue>otherwise|or else),?\s+(?P<consequence>[^.;?!]{6,220})", re.IGNORECASE
)
_AFTERMATH: Final = re.compile(
    r"^\W*(?P<consequence>(?:and |but |because )?(?:the|its|their|his|our)?\s?(?:\w+ )?(?:cost|price|consequences|damage|result|outcome|losses|toll)\s+(?:for [^.;?!]{3,40} )?(?:will|would|could|may|might)\s+be\s+[^.;?!]{3,160})",
    re.IGNORECASE,
)
#: What the one who warns would do.
_OWN_DEED: Final = re.compile(
    r"(?!.{0,60}\b(?:have|has|need|needs|be forced|be obliged) to\b)^\W*(?:then\s+)?(?:we|I|our \w+|they|it|he|she|the \w+(?: \w+)?)(?:\s+(?:will|would|shall|could|may|might|can|are going to|is going to)|['’]ll)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Cut:
    """The parts of a warning; ranges are code points of the text that was cut, empty ones are none."""

    cue: Range
    trigger: Range | None
    consequence: Range | None
    #: ``if``: a condition; ``causes``: one thing brings another; ``cannot``: "we cannot risk it"; ``aftermath``.
    form: str

    def says_bad(self, text: str) -> bool:
        """Whether what follows is something nobody wants."""
        if self.consequence is None:
            return self.form == "cannot"
        if GOOD.search(text, *self.consequence) is not None and GRIMMEST.search(text, *self.consequence) is None:
            return False
        return BAD.search(text, *self.consequence) is not None

    def threatens(self, text: str) -> bool:
        """Whether what follows is a hard deed of the one who speaks: "they will down tools unless"."""
        if self.form != "if" or self.consequence is None or self.trigger is None:
            return False
        return is_own_deed(text, *self.consequence) and _HARD.search(text, *self.consequence) is not None

    @property
    def is_trailing(self) -> bool:
        """Whether the condition stands last: "it fails if"."""
        after = self.trigger is not None and self.consequence is not None and self.trigger[0] > self.consequence[0]
        return self.form == "if" and after

    def is_own_deed(self, text: str) -> bool:
        """Whether what follows is what a person or body would do to another."""
        if self.consequence is None:
            return False
        return is_own_deed(text, *self.consequence)


#: Deeds that nobody promises to anybody's good: the others may be a programme, "if elected we will cut taxes".
_HARD: Final = re.compile(
    r"\b(?:strike|walk out|down tools|resign|quit|step down|stand down|sue|go to court|in court|boycott|retaliate|strike back|hit back|veto|"
    r"answer|respond|fire back|fight back|seize|evict|pull out|attack|leave the (?:coalition|government|talks|alliance|treaty)|withdraw|take .{2,30} to court)\b",
    re.IGNORECASE,
)


def is_own_deed(text: str, start: int, end: int) -> bool:
    """Whether a clause tells what a person or body would do to another: "they would block her appointment"."""
    words = text[start:end]
    return _OWN_DEED.match(words) is not None and DEEDS.search(words[:80]) is not None


def is_harmless(text: str, start: int, end: int) -> bool:
    """Whether a clause tells of nothing to fear: "cautioned that the talks were at an early stage"."""
    return BAD.search(text, start, end) is None and _TO_COME.search(text, start, end) is None


def cut_warned(text: str, start: int, end: int) -> Cut | None:
    """The parts of a content that somebody is said to have warned of; none when it does not fall into parts."""
    return next(_cuts(text, start, end, (_LEADING, _CANNOT, _CAUSAL, _TRAILING, _OR_ELSE)), None)


def cut_advice(text: str, start: int, end: int) -> Cut | None:
    """What somebody is advised not to do: "do not travel to the north", "beware of callers"."""
    return next(_cuts(text, start, end, (_DO_NOT,)), None)


def cut_plain(text: str, start: int, end: int) -> Cut | None:
    """The parts of a sentence that warns without saying so; none when nothing bad would follow."""
    for cut in _cuts(text, start, end, _PLAIN_FORMS):
        if _is_aside(text, start, cut) or _is_plan(text, cut):
            continue
        if cut.form == "if" and not is_to_come(text, cut.trigger, cut.consequence):
            continue
        if cut.form == "cannot" and cut.consequence is None and _ALLOW.search(text, *cut.cue):
            continue
        if cut.form in {"grim", "threat"} or (cut.says_bad(text) and cut.form != "without") or cut.threatens(text):
            return cut
    return None


def _is_plan(text: str, cut: Cut) -> bool:
    """Whether what follows is what the speaker would do to nobody: "if there is no diesel, we will burn the chairs"."""
    if cut.form != "if" or cut.consequence is None or cut.is_own_deed(text):
        return False
    return _WE_WILL.match(text, *cut.consequence) is not None


def _is_aside(text: str, start: int, cut: Cut) -> bool:
    """Whether a condition only restricts: "even if", "the costs if it fails are known"."""
    if cut.form != "if" or cut.consequence is None:
        return False
    if _BEFORE_IF.search(text[start : cut.cue[0]]) is not None:
        return True
    return (cut.is_trailing or cut.cue[0] > start) and not _FORECAST.search(text[slice(*cut.consequence)])


def _cuts(text: str, start: int, end: int, patterns: tuple[re.Pattern[str], ...]) -> Iterator[Cut]:
    piece = text[start:end]
    for pattern in patterns:
        match = pattern.search(piece)
        cut = None if match is None else _cut(text, start, match)
        if cut is not None:
            yield cut


def _cut(text: str, start: int, match: re.Match[str]) -> Cut | None:
    found = match.groupdict()
    form = "grim" if found.get("grim") or found.get("plain") else _FORMS[match.re]
    trigger, consequence = _part(match, "trigger", start), _part(match, "consequence", start)
    cue = (start + match.start("cue"), start + match.end("cue")) if found.get("cue") else consequence
    if cue is None:
        return None
    if form in {"causes", "grim", "threat"} and trigger is not None and match.re not in _WHOLE:
        trigger = _doer(text, start, cue[0])
        if trigger is None:
            return None
        consequence = _from_verb(match, start, consequence)
        if text[trigger[0] : trigger[1]].lower() in _THIS:  # what it points at follows, or stands elsewhere
            trigger = _part(match, "deed", start)
    if form == "cannot" and is_price(text, cue, trigger):
        return None
    if is_offer(text, consequence) or (form == "if" and is_none(text, trigger, consequence)):
        return None
    return Cut(cue, trigger, consequence, form)


def _from_verb(match: re.Match[str], start: int, consequence: Range | None) -> Range | None:
    """What follows, with the verb that is itself bad: "| undermine the talks"."""
    found = match.groupdict()
    verb = "grim" if found.get("grim") else "plain"
    if not found.get(verb) or consequence is None or found[verb].lower().startswith("risk"):
        return consequence
    return start + match.start(verb), consequence[1]


def _doer(text: str, start: int, verb: int) -> Range | None:
    """The subject of the verb at ``verb``; none where it only points at something, or at a person."""
    words = words_of(text, start, verb)
    found = subject(words, len(words), 0)
    if found is None and words and words[0].low.endswith("ing"):  # "continuing on this path | would mean"
        return range_of(words, 0, len(words))
    if found is None or words[found[1] - 1].low in _POINTING or (words[-1].low in _RELATIVE and len(words) > 1):
        return None
    if _NAME.fullmatch(text, words[found[0]].start, words[found[1] - 1].end):
        return None  # "OSMER THREATENS FORCE": who threatens is no cause
    first = found[0]
    if first and words[first - 1].low.endswith("ing"):  # "closing the school | would risk"
        first -= 1
    return range_of(words, first, found[1])


def _part(match: re.Match[str], name: str, offset: int) -> Range | None:
    if name not in match.re.groupindex or match[name] is None:
        return None
    first, last = match.span(name)
    words = match.string[first:last]
    first += len(words) - len(words.lstrip(_EDGES))
    last -= len(words) - len(words.rstrip(_EDGES))
    return (offset + first, offset + last) if first < last else None


_TO_COME: Final = re.compile(
    r"\b(?:will|would|could|may|might|can|cannot|shall|must|not|no|never|nothing|nobody|few|little|too|only|lack\w*)\b|n['’]t\b|['’]ll\b",
    re.IGNORECASE,
)
#: What follows is told as to come, or as what somebody does.
_FORECAST: Final = re.compile(
    r"\b(?:will|would|could|may|might|can|cannot|shall|must|won['’]t|to|going|risks?|faces?|loses?|suffers?|fails?|collapses?|dies?)\b|['’](?:ll|d|re|s)\b|^\W*(?:that )?(?:we|they|you|it|he|she|there|I|no|nobody)\b",
    re.IGNORECASE,
)
#: What befalls the speaker is feared all the same: "we will lose", "we will have to close".
_WE_WILL: Final = re.compile(
    r"\W*(?:we|I)(?:['’]ll|\s(?:will|shall))\s(?!(?:all\s)?(?:lose|suffer|die|starve|freeze|face|fail|be|have|see|never|not|drown|pay|go|miss|regret|need|end|find|run|sink|burn out|bleed)\b)",
    re.IGNORECASE,
)
_ALLOW: Final = re.compile(r"\b(?:allow|let)\b", re.IGNORECASE)
_EDGES: Final = " \t\r\n\u00a0,;:\"“”„«»'‘’—–-"
_POINTING: Final = frozenset("i he she we you they who which that there what one".split())
_RELATIVE: Final = frozenset("that which who".split())
_NAME: Final = re.compile(r"(?!(?:This|That|These|Those|It)\b)[A-Z]\w+(?: [A-Z]\w+)?")
_THIS: Final = frozenset("this that it these those".split())
#: "Even if", "than if", "when or if".
_BEFORE_IF: Final = re.compile(r"\b(?:even|than|only|or|as|what|not|especially|except)\s+$", re.IGNORECASE)
_PLAIN_FORMS: Final = (
    _LEADING, _INNER_IF, _CANNOT, _OR_ELSE, _OTHERWISE, _OR_WE, _AND_THEN, _TARGET, _ACT, _ACTIVE, _MET, _BY_FORCE, _WHOEVER, _THERE, _ERROR, _CAUSAL, _AFTERMATH, _TRAILING,
)  # fmt: skip
#: Forms in which all that stands before the cue is the trigger.
_WHOLE: Final = (_BY_FORCE, _WHOEVER, _OR_WE, _AND_THEN, _TARGET, _THERE, _ACT, _ACTIVE)
_FORMS: Final = {
    _LEADING: "if", _TRAILING: "if", _INNER_IF: "if", _CAUSAL: "causes", _CANNOT: "cannot", _OR_ELSE: "if", _MET: "threat",
    _BY_FORCE: "threat", _WHOEVER: "threat", _OR_WE: "threat", _AND_THEN: "threat", _TARGET: "threat", _ACT: "threat", _ACTIVE: "threat", _DO_NOT: "advice",
    _THERE: "threat", _ERROR: "grim", _OTHERWISE: "if", _AFTERMATH: "aftermath",
}  # fmt: skip
