"""Ways to tell that somebody warned or threatened, by the words that follow the verb."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.find.cautions.page import Parts
from onrecord.find.cautions.phrasing import linked, side
from onrecord.find.cautions.split import cut_warned, is_harmless, is_own_deed
from onrecord.terms import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.find.cautions.page import Page
    from onrecord.terms.caution import CautionKind

Range = tuple[int, int]
Way = tuple[re.Pattern[str], "Callable[[Page, re.Match[str], int], Parts | None]"]
_WHO: Final = r"(?P<who>[^.;?!:,“”\"]{2,60}?)"
_REST: Final = r"(?P<what>[^.;?!]{3,240})"


def _words(*stems: str) -> re.Pattern[str]:
    return re.compile("|".join(stems), re.IGNORECASE)


_WARN: Final = _words(
    r"(?:warn|caution|alert)(?:s|ed|ing)?\b(?!(?<=alert):|(?<=caution):)(?!\s(?:signs?|signals?|shots?|lights?|systems?|labels?|bells?|letters?|times?|sirens?))"
)
_NOUN: Final = _words(
    r"(?:issu|giv|gave|deliver|send|sent|utter|voic|fir|mak|made|repeat|renew|carr|contain|sound|offer|add|launch)\w*\s+(?:out\s+)?(?:an?|the|its|their|his|her|another|this|new)?\s?(?:[\w-]+\s){0,3}(?P<noun>warnings?|ultimatums?)\b"
)
_ALARM: Final = _words(
    r"(?:sound|rais|ring)(?:s|e|es|ed|ing)?\s+(?:the\s|an?\s)?(?:\w+\s)?alarm(?:\sbells?)?\b",
    r"r[au]ng\s+(?:the\s|an?\s)?alarm(?:\sbells?)?\b",
)
_SPECTRE: Final = _words(
    rf"(?:rais|conjur|invok)\w+\s(?:up\s)?the\s(?:spectre|specter|threat|danger|ghost)\sof\s+{_REST}"
)
_RISK: Final = _words(
    rf"(?:flag|highlight|stress|underlin|underscor|point|se|saw|spoke|speak|talk)\w*\s(?:up\s|out\s|to\s|of\s)?(?:the|an?)\s(?:\w+ly\s)?(?:(?:real|grave|serious|growing|great|clear|high|big|huge|acute|mounting|considerable)\s)?(?:danger|risk|threat|peril|hazard)s?\s(?:of|that|from)\s+{_REST}"
)
_CONSEQUENCES: Final = _words(
    r"(?:spoke|speaks?|talked|spoken)\sof\s(?P<then>[\"“]?(?:\w+\s){0,2}(?:consequences|repercussions|reprisals|retaliation|war)[\"”]?)\s(?:if|should|unless)\s+(?P<what>[^.;?!]{3,200})"
)
_RESERVES: Final = _words(
    r"reserv\w+\sthe\sright\sto\s+(?P<then>(?:strike back|strike|retaliate|respond|hit back|defend itself|sue|act|take\s\w+\saction|withdraw|attack|walk away)\b[^.;?!]{0,60}?)(?=\s(?:if|should|unless)\s|[.;,?!]|$)(?:\s(?:if|should|unless)\s+(?P<what>[^.;?!,]{3,200}))?"
)
_URGE: Final = _words(
    rf"(?:urg|advis|tell|told|ask|appeal|beg|implor)\w*\s(?:to\s)?{_WHO}\snot\sto\s(?!(?:worry|panic|fear|despair|be afraid)\b)(?P<what>[^.;?!,]{{4,120}}?)(?:,\s*|\s)(?:as|because|since|saying|lest|or(?=\s(?:else|face|risk|be|lose|they|he|she|it|we|you|the)\b))\s+(?P<then>[^.;?!]{{6,200}})"
)
_VOW_NOUN: Final = _words(
    r"(?:vow|promis|swear|swore|sworn|announc)\w*\s(?P<then>(?!of\s)(?:\w+\s)?(?:reprisals?|retaliation|revenge|vengeance|punishment|a response))(?:\s(?:for|against|over|if|should)\s+(?P<what>[^.;?!,]{3,160}))?"
)
_TELL_OWN: Final = _words(
    r"(?:told|tell|tells|warn\w*)\s(?P<who>[^.;?!:,“”\"]{2,60}?)\s(?:that\s)?(?P<then>(?:he|she|it|they|we|I)\s(?:would|will)\s(?:step down|stand down|resign|quit|walk out|sue|leave|veto|boycott|pull out|go to court|strike|move|relocate|end|halt|stop|close|cancel|suspend|pull|withdraw|cut off|seize|evict)\b[^.;?!,]{0,60}?)\s(?:if|unless|should)\s+(?P<what>[^.;?!]{4,160})"
)
_NOTICE: Final = _words(
    rf"put(?:s|ting)?\s{_WHO}\son\s(?:notice|warning|alert)\s?(?:that|:|over|about|of)?\s+{_REST}",
    r"serv\w+\snotice\s(?:(?:on|to)\s(?P<whom>[^.;?!:,]{2,60}?)\s)?that\s+(?P<then>[^.;?!]{3,240})",
)
_THREATEN: Final = _words(r"threaten(?:s|ed|ing)?\b")
_DEED: Final = (
    r"(?:retaliate|respond|hit back|strike back|fight back|avenge|punish|bring down|topple|destroy|crush|sue|strike|walk out|boycott|expel|shut(?: down)?|block|veto|"
    r"take\s[^.;?!,]{2,30}?\sto court|make\s[^.;?!,]{2,30}?\spay|go on strike|down tools|resign|quit|hunt down|wipe out|bomb|attack|withhold|cut off|turn off|close)\b"
)
#: Deeds that are hard on somebody whoever promises them.
_HARDEST: Final = r"(?:retaliate|respond|hit back|strike back|fight back|avenge|punish|bring down|topple|destroy|crush|make\s[^.;?!,]{2,30}?\spay|hunt down|wipe out|bomb|attack)\b"
_VOW: Final = _words(
    rf"(?:(?:vow|swear|swore|sworn|threaten)\w*\s+to\s+(?P<what>{_DEED}[^.;?!]{{0,200}})|(?:pledg|promis)\w*\s+to\s+(?P<hard>{_HARDEST}[^.;?!]{{0,200}}))"
)
_HOURS: Final = _words(
    rf"g[ia]ven?\w*\s{_WHO}\s(?:until\s[^.;?!,]{{3,30}}?|(?:an?\s|up to\s)?[\w-]+(?:\s[\w-]+)?\s?(?:hours?|days?|weeks?|months?))\sto\s+{_REST}"
)
_ORDER: Final = _words(
    rf"(?:told|tell|order|instruct|warn|urg|demand)\w*\s+(?:that\s)?{_WHO}\s(?:to\s)?(?P<what>[^.;?!]{{4,120}}?),?\s+or\s+(?P<then>(?:else|face|risk|be|suffer|lose|they|he|she|it|prepare|leave|see)\b[^.;?!]{{3,160}})"
)
_RETALIATE: Final = _words(
    r"(?:will|would|shall|ready to|prepared to|determined to)\s(?:\w+ly\s)?(?P<then>retaliate|hit back|strike back|respond in kind|take revenge|fight back)(?:\s(?:against|for|to|over|at|if|should|unless)\s+(?P<what>[^.;?!]{3,200}))"
)
_ANSWER: Final = _words(
    r"(?:will|would|shall)\s(?:\w+ly\s)?(?P<then>answer|respond to|meet|punish|repel|crush|avenge|react to)\s+(?P<what>(?:any|every|each|all|such|further|new|an?|the|attempts?)\s[^.;?!,]{0,60}?\b(?:attack|aggression|strike|incursion|provocation|violation|threat|invasion|raid|sanction|dut(?:y|ies)|tariff|blockade|breach|encroachment|interference|attempt|move|shelling)\w*\b[^.;?!,]{0,80}?)(?=\swith\s|[,.;?!]|$)(?:\swith\s+(?P<means>[^.;?!,]{3,80}))?"
)


def _warning(page: Page, match: re.Match[str], end: int) -> Parts | None:
    found = linked(page.text, match.end(), end)
    if found is None or _is_noun(page.text, match) or IDLE.match(page.text, *found.what):
        return None
    to = addressee(page, found.between)
    cue = (Span.of(page.text, match.start(), match.end()),)
    if match.group().lower().startswith("alert"):  # "alerted the office to the presence of": only what is feared counts
        return None if is_harmless(page.text, *found.what) else Parts("warning", cue, None, found.what, addressee=to)
    if found.link in {"against", "not to", "never to", "to"}:
        return Parts("warning", cue, found.what, None, addressee=to)
    cut = cut_warned(page.text, *found.what)
    if cut is not None:
        return Parts("warning", cue, cut.trigger, cut.consequence, addressee=to)
    if found.link == "that" and is_harmless(page.text, *found.what):
        return None
    kind: CautionKind = "threat" if found.link == "that" and is_own_deed(page.text, *found.what) else "warning"
    return Parts(kind, cue, None, found.what, addressee=to)


#: What nobody is harmed by, however it is cautioned against.
IDLE: Final = re.compile(
    r"(?:reading too much|read too much|jump(?:ing)? to|draw(?:ing)? (?:\w+\s)?conclusions|speculat\w+|over-?interpret\w*)\b",
    re.IGNORECASE,
)
#: "Warning" is a verb after these, and else a noun.
_VERB_AFTER: Final = re.compile(r"(?:[,;—–-]|\b(?:and|is|are|was|were|be|been|by|while|when))\s*$", re.IGNORECASE)


def _is_noun(text: str, match: re.Match[str]) -> bool:
    """Whether "warning" or "alert" names a thing: "despite a warning of frost"."""
    if not match.group().lower().endswith(("ing", "alert", "caution", "cautions", "alerts")):
        return False
    before = text[max(0, match.start() - 12) : match.start()]
    if match.group().lower().endswith("ing"):
        return _VERB_AFTER.search(before) is None
    return (
        re.search(r"\b(?:an?|the|its|their|his|her|this|of|red|amber|yellow|with|some)\s*$", before, re.IGNORECASE)
        is not None
    )


_AFTER_NOUN: Final = re.compile(
    rf"(?:\s(?:to|for)\s{_WHO})?\s?(?:,\s(?:saying|adding|telling)(?:\sthat)?|:|that|of|about|over|against|on)\s+{_REST}",
    re.IGNORECASE,
)
_FOR: Final = re.compile(rf"\sfor\s+{_REST}", re.IGNORECASE)


def _noun(page: Page, match: re.Match[str], end: int) -> Parts | None:
    """After "issued a warning": "to hospitals: patients will die", "that", ", saying that"."""
    found = _AFTER_NOUN.match(page.text, match.end(), end)
    cue = (Span.of(page.text, match.start(), match.end()),)
    if found is None:
        weather = _FOR.match(page.text, match.end(), end)
        return None if weather is None else Parts("warning", cue, None, weather.span("what"))
    to = addressee(page, found.span("who")) if found["who"] else ()
    kind: CautionKind = "threat" if match["noun"].lower().startswith("ultimatum") else "warning"
    if page.text[found.start() : found.start("what")].lower().rstrip().endswith("against") or kind == "threat":
        return Parts(kind, cue, found.span("what"), None, addressee=to)
    cut = cut_warned(page.text, *found.span("what"))
    parts = (None, found.span("what")) if cut is None else (cut.trigger, cut.consequence)
    return Parts(kind, cue, *parts, addressee=to)


def _spectre(page: Page, match: re.Match[str], _end: int) -> Parts | None:
    cue = (Span.of(page.text, match.start(), match.start("what")),)
    return Parts("warning", cue, None, match.span("what"))


def _notice(page: Page, match: re.Match[str], _end: int) -> Parts | None:
    name = "what" if match["what"] else "then"
    to = match.span("who") if match["who"] else match.span("whom")
    cue = (Span.of(page.text, match.start(), match.start() + 3),)
    cut = cut_warned(page.text, *match.span(name))
    parts = (None, match.span(name)) if cut is None else (cut.trigger, cut.consequence)
    return Parts("warning", cue, *parts, addressee=addressee(page, to) if to[0] >= 0 else ())


_TO: Final = re.compile(r"\W*to\s+(?P<to>[^.;?!]{4,240})", re.IGNORECASE)
_WITH: Final = re.compile(rf"\s{_WHO}\swith\s+{_REST}", re.IGNORECASE)
_NOUNS: Final = re.compile(
    r"\s+(?P<what>(?:[\w-]+\s){0,3}(?:strikes?|action|sanctions|retaliation|reprisals?|boycotts?|walkouts?|walk-outs?|tariffs|duties|war|legal\s\w+|consequences|closures?|lockouts?|vetoe?s?|resignations?|force|cuts|layoffs|expulsions?)\b(?:\s(?:against|on|over|if|unless|from|by|in response to)\s[^.;?!,]{0,120})?)",
    re.IGNORECASE,
)


_NEAR: Final = 24
#: "To threaten", "could threaten", "anyone who threatens": nobody has.
UNREAL: Final = re.compile(
    r"\b(?:to|could|would|can|may|might|will|(?:anyone|anybody|those|whoever|people|everyone) (?:who|that))\s+$",
    re.IGNORECASE,
)
#: What dangers do and nobody threatens to do: "the row threatens to spill over".
_HAPPENS: Final = re.compile(
    r"(?:weigh|destabili[sz]e|undermine|hamper|dampen|dent|drag|tip|widen|unravel|roil|complicate|cripple|slow|weaken|exhaust|inundate|choke|tear|push|erase|cloud|hobble|add to|eclipse|ruin|sink|set back|spark|derail|overwhelm|engulf|become|spill|worsen|overshadow|upend|swamp|erode|deepen|dwarf|reignite|plunge|exacerbate|collapse|spread|burst|explode|turn into)\b"
)


def _threat(page: Page, match: re.Match[str], end: int) -> Parts | None:
    if UNREAL.search(page.text[max(0, match.start() - _NEAR) : match.start()]) is not None:
        return None
    cue = (Span.of(page.text, match.start(), match.end()),)
    found = _TO.match(page.text, match.end(), end)
    if found is not None:
        return None if _HAPPENS.match(found["to"]) else Parts("threat", cue, *_split(page, found.span("to")))
    nouns = _NOUNS.match(page.text, match.end(), end)
    if nouns is not None:
        return Parts("threat", cue, *_split(page, nouns.span("what")))
    against = _WITH.match(page.text, match.end(), end)
    to = () if against is None else addressee(page, against.span("who"))
    return Parts("threat", cue, *_split(page, against.span("what")), addressee=to) if against and to else None


def _split(page: Page, what: Range) -> tuple[Range | None, Range | None]:
    """Trigger and consequence of what is threatened, whose condition stands last."""
    cut = cut_warned(page.text, *what)
    if cut is not None and cut.is_trailing:
        return cut.trigger, cut.consequence
    over = _OVER.search(page.text, *what)
    return (None, what) if over is None else (over.span("why"), (what[0], over.start()))


_OVER: Final = re.compile(
    r"\s(?:over|in protest at|in protest against|in response to|in retaliation for)\s+(?P<why>[^.;?!,]{3,100})$"
)


def _vow(page: Page, match: re.Match[str], _end: int) -> Parts | None:
    if UNREAL.search(page.text[max(0, match.start() - _NEAR) : match.start()]) is not None:
        return None
    name = "what" if match["what"] else "hard"
    cue = (Span.of(page.text, match.start(), match.start(name)),)
    return Parts("threat", cue, *_split(page, match.span(name)))


_OR: Final = re.compile(r",?\s+(?:or(?: else)?|before)\s+", re.IGNORECASE)


def _hours(page: Page, match: re.Match[str], _end: int) -> Parts | None:
    """After "gave Osmer 48 hours to leave or face an attack"; without what would follow it is only a time to do it in."""
    what = match.span("what")
    cut = _OR.search(page.text, *what)
    if cut is None:
        return None
    cue = (Span.of(page.text, match.start(), match.start() + len(match.group().split()[0])),)
    return Parts(
        "threat", cue, (what[0], cut.start()), (cut.end(), what[1]), addressee=addressee(page, match.span("who"))
    )


def _order(page: Page, match: re.Match[str], _end: int) -> Parts | None:
    cue = (Span.of(page.text, match.start(), match.start() + len(match.group().split()[0])),)
    to = addressee(page, match.span("who"))
    return Parts("warning", cue, match.span("what"), match.span("then"), addressee=to) if to else None


def _risk(page: Page, match: re.Match[str], _end: int) -> Parts | None:
    cue = (Span.of(page.text, match.start(), match.start("what")),)
    return Parts("warning", cue, None, match.span("what"))


def _urge(page: Page, match: re.Match[str], _end: int) -> Parts | None:
    """After "urged campers not to light stoves, as a spark could"; without a danger it is advice."""
    to = addressee(page, match.span("who"))
    if not to or is_harmless(page.text, *match.span("then")):
        return None
    cue = (Span.of(page.text, match.start(), match.start() + len(match.group().split()[0])),)
    return Parts("warning", cue, match.span("what"), match.span("then"), addressee=to)


def _own(page: Page, match: re.Match[str], _end: int) -> Parts | None:
    """A deed of one's own, with what would bring it about where the words name it."""
    cue = (Span.of(page.text, match.start(), match.start() + len(match.group().split()[0])),)
    found = match.groupdict()
    to = addressee(page, match.span("who")) if found.get("who") else ()
    return Parts("threat", cue, match.span("what") if found.get("what") else None, match.span("then"), addressee=to)


def _retaliate(page: Page, match: re.Match[str], _end: int) -> Parts | None:
    cue = (Span.of(page.text, *match.span("then")),)
    means = match.groupdict().get("means")
    return Parts("threat", cue, match.span("what"), match.span("means" if means else "then"))


def addressee(page: Page, bounds: Range) -> tuple[Span, ...]:
    """Who is warned: the first name between the verb and what is warned of, or the noun that stands there."""
    found = side(page.text, bounds)
    if found is None:
        return page.names_between(*bounds)
    return page.names_between(*found) or (Span.of(page.text, *found),)


#: The first that fits a verb is taken.
WAYS: Final[tuple[Way, ...]] = (
    (_TELL_OWN, _own), (_ORDER, _order), (_URGE, _urge), (_VOW, _vow), (_VOW_NOUN, _own), (_RESERVES, _own), (_CONSEQUENCES, _own), (_RISK, _risk), (_THREATEN, _threat), (_WARN, _warning), (_NOUN, _noun), (_ALARM, _warning), (_SPECTRE, _spectre),
    (_NOTICE, _notice), (_HOURS, _hours), (_RETALIATE, _retaliate), (_ANSWER, _retaliate),
)  # fmt: skip
#: A sentence without any of these tells of no warning.
SOUGHT: Final = re.compile(
    r"\b(?:warn|caution|alert|threat|alarm|danger|risk|peril|hazard|consequences|repercussions|not to|reserv|told|tell|ultimatum|spectre|specter|notice|vow|pledg|promis|sw[eo]r|retaliat|hit back|strike back|respond|answer|punish|repel|crush|avenge|or (?:else|face|risk|be|lose)|"
    r"g[ia]ve|danger of|ghost of|take revenge|fight back|meet any|react|lines?\b)",
    re.IGNORECASE,
)
