"""Which stances bear on a question, and what each says to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.weigh.positions.topic import GENERIC, meanings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.terms import Findings, Span, Stance, StanceValue
    from onrecord.weigh.positions.page import Page
    from onrecord.weigh.positions.topic import Match, Topic

#: What a target must share with a wording of the question to be about it by itself.
_ENOUGH: Final = 0.48
#: What the sentence must share where the target takes its meaning from it.
_AROUND: Final = 0.42
_SOME: Final = 0.34
_MOST: Final = 0.7
#: Values that take no side: bound to the wrong question they do the least harm.
_NO_SIDE: Final = frozenset({"open", "undecided"})
_WHOLE: Final = 0.95
#: What follows the head of a phrase: "the project | at all three hearings".
_TAIL: Final = re.compile(
    r"(?<=\w)\s+(?:at|in|on|during|after|before|outside|inside|from|with|by|as|that|which)\b", re.IGNORECASE
)
#: Words for what was said before.
_POINTING: Final = re.compile(
    r"\b(?:it|this|these|those|them|so|one|such|which|either|both|that(?!\s+\w+\s+\w))\b", re.IGNORECASE
)
#: What may be a fact, and is nothing to be done: "the possibility that the two were linked".
_FACT: Final = re.compile(
    r"(?:the |any )?(?:possibility|chance|likelihood) that\b.*\b(?:was|were|had|has|is|are)\b|"
    # What is thought, unless it is what should be done: "the idea that the pact can be reopened".
    r"(?:the |any |this |such )?(?:idea|notion|suggestion|claim|view|argument|assertion|theory|premise|allegation|charge)s? that\b"
    r"(?!.*\b(?:should|must|ought|needs?|ha(?:s|ve) to)\b)",
    re.IGNORECASE | re.DOTALL,
)
#: Before what only describes a noun.
_DEEP: Final = re.compile(
    r"(?<=\w),?\s+(?:with|over|in|at|who|which|whose|where|during|while|by|from|as)\s", re.IGNORECASE
)
#: A warning of what comes of not doing it.
_WITHOUT: Final = re.compile(
    r"(?:that )?(?:without|fail\w*|lack of|not |delay\w*|refus\w*|reject\w*|block\w*|stop\w*|unless)", re.IGNORECASE
)
#: Verbs that help: what must or will be has to be what is asked.
_MODAL: Final = re.compile(
    r"(?:must|should|will|shall|could|may|might|ought to|ha(?:ve|s) to|needs? to|['’]ll)(?: (?:not|never|also|now|all|always|only))*|wo(?:n['’]t)",
    re.IGNORECASE,
)
_NOT: Final = re.compile(r"\b(?:not|never|no|no longer|refus\w+|declin\w+)\b|n['’]t\b", re.IGNORECASE)
_ALL: Final = re.compile(
    r"(?:nothing|anything|everything|(?:no|all|any|every) (?:other )?(?:form|kind|type|option|scenario|possibilit|measure|means)\w*)\b",
    re.IGNORECASE,
)
#: Attitudes to somebody, which say nothing on a question.
_PERSONAL: Final = re.compile(r"(?:\w+ )*(?:thank|accus|blam|congratulat|su[ei]|insult|taunt)\w*", re.IGNORECASE)
#: Verbs whose phrase holds what they judge: "described the plan as reckless", "thinks the deal a bad".
_CALLING: Final = re.compile(
    r"(?:(?:has|have|had|also|is|are|was|were) )*(?:call|describ|brand|dubb?|label|denounc|condemn|hail|dismiss|think|thought|consider|deem|slamm?|attack|"
    r"blast|regard|characteri[sz]|portray|paint)\w*\s+(.+)",
    re.IGNORECASE | re.DOTALL,
)
#: What a warning says must or cannot be is a demand, of which the words alone do not tell the way.
_DEMAND: Final = re.compile(r"\b(?:must|should|can(?:no|['’])t)\b", re.IGNORECASE)
#: Verbs for what comes of a matter: "the protests could spread".
_COMES_OF_IT: Final = re.compile(
    r"\W*(?:(?:still|yet|well|soon|also|now|then|eventually|only|even|further|have) )*(?:spread|lead|led|caus|trigger|spark|result|cost|hurt|harm|damag|escalat|provok|"
    r"fuel|mean|last|mak|forc|push|driv|rais|increas|worsen|becom|affect|undermin|threaten|backfir|crippl|kill|destr|ruin|weaken|delay|slow|drag|cut|"
    r"erod|leav|creat|giv|tak[ei]\w* (?!part|place|effect)|put|set|turn|prov|rise|fall|fail|hit|bring|draw|invit|prompt|boost|weigh|slip|lose|send)\w*",
    re.IGNORECASE,
)
#: A verb for an end that here ends nothing.
_SHORT_OF: Final = re.compile(r"\bstop\w*\s+short\b", re.IGNORECASE)
#: Whom a harm may befall without being named: "somebody will get hurt".
_ANYONE: Final = re.compile(r"(?:some|any|every)(?:body|one)|people", re.IGNORECASE)
#: What a deed is for, after its verb and object: "be sent | to clear mines".
_PURPOSE: Final = re.compile(r"(?<=\w),?\s+(?:to|in order to|but)\s+\w", re.IGNORECASE)
#: Deeds that are refused in concrete words: "will not send a single ship", "will be turned back".
_REFUSED: Final = re.compile(
    r"(?:not |be )*(?:send|deploy|dispatch|station|join|take part|commit|contribute|provide|lend|pay|fund|host|allow|let|accept|sign|back|"
    r"turned (?:back|away)|sent (?:back|home|away)|stopped|blocked|shot|sunk|open|close|sell|give)\b",
    re.IGNORECASE,
)
#: How many sentences before are looked at for what "the idea" is.
_BACK: Final = 2
_FLIPPED: Final[dict[StanceValue, StanceValue]] = {
    "supports": "opposes", "opposes": "supports", "warns against": "unclear", "conditional": "unclear", "open": "unclear",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bearing:
    """A stance that bears on a question."""

    stance: Stance
    value: StanceValue
    #: How near the words are to the question, from 0 to 1.
    nearness: float
    reason: str
    #: Whether a trained model judged the sentence as a whole, and no rule found the stance in its words.
    is_judged: bool = False


def bearing(stance: Stance, page: Page, topic: Topic, source: Sequence[Span] = ()) -> Bearing | None:
    """What a stance says to a question; none when it is about something else.

    Args:
        stance: The stance.
        page: The sentences of its document.
        topic: The question.
        source: The words that name who says it; what they share with the question says nothing of the matter.
    """
    is_modal = _MODAL.fullmatch(stance.cue[0].exact) is not None
    target = _best(topic, stance)
    if _is_elsewhere(stance, target, page, topic, is_modal=is_modal):
        return None
    # What "the idea" is, the name of who speaks of it does not tell: "the teachers' leader called the idea mad".
    sentence, *before = page.around(stance, _BACK, source if target.generic else ())
    # A brief is about one matter, which may be named after what is said of it.
    around = page.all if page.is_short else (*reversed(before), sentence)
    here, near = topic.match([sentence]), topic.match(around)
    least = 1 if page.is_short else 2
    is_warning = stance.value == "warns against" and target.count >= least
    found = _why(target, here, near, is_warning=is_warning) or _loosely(stance, target, page, topic, is_modal=is_modal)
    if found is None:
        return None
    # What "it" means is as the sentence says, which may speak of the reverse.
    is_turned = target.generic and not target.named and (here.reverse if here.share >= _AROUND else near.reverse)
    return _valued(stance, target, topic, found, is_turned=is_turned)


def _is_elsewhere(stance: Stance, target: Match, page: Page, topic: Topic, *, is_modal: bool) -> bool:
    """Whether a stance is about something else, whatever words it shares with the question."""
    if _PERSONAL.match(" ".join(s.exact for s in stance.cue)):
        return True
    if is_modal and not _is_asked(stance, topic) and not _is_refused(stance, target):
        return True
    if (target.generic and not _points(stance)) or _FACT.match(" ".join(s.exact for s in stance.target)):
        return True
    return (_only_names(target, topic) and not page.is_bare) or _is_deep(stance, topic)


def _points(stance: Stance) -> bool:
    """Whether words that say nothing of their own point to something said before; a phrase that needs none does."""
    target = " ".join(s.exact for s in stance.target)
    return not target or points(" ".join([target, *(s.exact for s in stance.cue)]))


def points(text: str) -> bool:
    """Whether a sentence points to something said before: "it", "the plan", "such a step"."""
    return _POINTING.search(text) is not None or any(m in GENERIC for m in meanings(text))


def _valued(stance: Stance, target: Match, topic: Topic, found: tuple[str, float], *, is_turned: bool) -> Bearing:
    why, nearness = found
    cue = _SHORT_OF.sub(" ", " ".join(s.exact for s in stance.cue))
    if stance.condition and topic.match([s.exact for s in stance.condition]).share >= _MOST:
        return Bearing(stance, "unclear", nearness, f"{why}, which is its condition")
    if topic.is_same_end(cue) and stance.value == "opposes":
        return Bearing(stance, "supports", nearness, f"{why}, which is about its end")
    if topic.ends_with(cue):
        # "Voted to repeal it" has its end in the phrase: whether that is the end asked for cannot be told.
        value: StanceValue = "undecided" if stance.value == "undecided" else "unclear"
        return Bearing(stance, value, nearness, f"{why}, which is about its end")
    if stance.value == "warns against" and _DEMAND.search(" ".join(s.exact for s in stance.target)):
        return Bearing(stance, "unclear", nearness, f"{why}, which says what must or cannot be")
    told, turn = _turned(stance, target, is_doubtful=is_turned or target.short)
    return Bearing(stance, told, nearness, why + turn)


def _loosely(stance: Stance, target: Match, page: Page, topic: Topic, *, is_modal: bool) -> tuple[str, float] | None:
    """Why a stance may bear on a question though its words and the sentence do not say so, and how near it is."""
    if page.is_bare and target.generic and not is_modal and not target.reverse:
        return "the passage names nothing else", 0.3
    is_much = target.inside >= _WHOLE or (target.inside >= _ENOUGH and (page.is_short or target.matter >= _SOME))
    if target.named and (target.generic or is_much) and page.tells_of(topic):
        return "it takes up a word of the question", 0.3
    if stance.value in _NO_SIDE and not is_modal and page.tells_of(topic):
        is_deed = bool(stance.target) and topic.has(stance.target[0].exact)
        if target.named and (target.inside >= _SOME or is_deed):
            return "it takes up a word of the question", 0.3
    if is_modal and target.share >= _AROUND:
        return "what may be is near the question", 0.7 * target.share
    if stance.value == "open" and _leaves_all(stance) and page.tells_of(topic):
        return "what it leaves open is everything", 0.3
    return None


def _why(target: Match, here: Match, near: Match, *, is_warning: bool) -> tuple[str, float] | None:
    """Why a stance bears on a question, and how near it is to it, from its own words and those around it."""
    if _is_about(target):
        return "its words are those of the question", target.share
    if target.count and target.inside >= _ENOUGH and near.share >= _AROUND:
        return "its words and those around it are about the question", 0.8 * near.share
    if target.count and target.inside >= _SOME and here.share >= _MOST:
        return "its words and the sentence are about the question", 0.7 * here.share
    if target.generic and max(_told(here), 0.9 * _told(near)) >= _AROUND:
        where = "the sentence is" if _told(here) >= _AROUND else "the sentences before are"
        return f"{where} about the question", 0.49 * near.share
    if is_warning:
        return "what it warns of names the question", 0.3
    return None


def _told(match: Match) -> float:
    """How far words are about a question that share more than its names with it; else not at all."""
    return match.share if match.matter >= _AROUND else 0.0


def _only_names(target: Match, topic: Topic) -> bool:
    """Whether words share names with the question and nothing else: "meet Ann Dorr", of Ann Dorr's speech.

    Words that are nothing but the name count where the question is not about a harm to it: "backs Ann Dorr", of her election.
    """
    is_named = target.share > 0 and not target.generic and not target.things
    return is_named and (target.inside < _WHOLE or topic.harms)


def _is_deep(stance: Stance, topic: Topic) -> bool:
    """Whether the question's words only describe what a stance is about: "chair the committee | with power over the toll"."""
    if len(stance.target) != 1 or _judged(stance):
        return False
    front, *rest = _DEEP.split(stance.target[0].exact.strip(), maxsplit=1)
    match = topic.match([front])
    return bool(rest) and not match.count and not match.generic and not match.named


def _is_asked(stance: Stance, topic: Topic) -> bool:
    """Whether what must, will or may be is what is asked: its verb is, or, for what may be, who or what it is said of."""
    if stance.target and topic.has(stance.target[-1].exact):
        return True
    if stance.target and _COMES_OF_IT.match(stance.target[-1].exact):
        return False
    subject = topic.match([stance.target[0].exact]) if len(stance.target) > 1 else None
    return (
        subject is not None
        and stance.value in {"open", "conditional"}
        and subject.count > 0
        and subject.inside >= _ENOUGH
    )


def _is_refused(stance: Stance, target: Match) -> bool:
    """Whether a deed is refused whose object or place is the question's: "will not send a single hull into the strait"."""
    is_deed = bool(stance.target) and _REFUSED.match(stance.target[-1].exact) is not None
    return (
        stance.value == "opposes" and is_deed and target.count >= 2 and target.share >= _ENOUGH and not target.reverse
    )


def _best(topic: Topic, stance: Stance) -> Match:
    """The match of what a stance is about: of its words, of these with those inside its phrase, or of their head alone."""
    words = [s.exact for s in stance.target]
    plain = topic.match(words)
    others = [topic.match([*_within(stance), *words])]
    if len(words) > 1 and _MODAL.fullmatch(stance.cue[0].exact):
        others.append(topic.match([words[0], _PURPOSE.split(words[-1], maxsplit=1)[0]]))
    if stance.value == "warns against" and words and _ANYONE.fullmatch(words[0].strip()):
        others.append(topic.match([]))
    judged = _judged(stance)
    if judged:
        others.append(topic.match([judged]))
    if words and not plain.count:
        others.append(topic.match([_TAIL.split(words[0].strip(), maxsplit=1)[0]]))
    return max([plain, *others], key=lambda m: (m.count, m.inside, m.generic))


def _judged(stance: Stance) -> str:
    """What a phrase judges when it stands inside it: "described | the vote | as the best"."""
    calling = _CALLING.fullmatch(" ".join(s.exact for s in stance.cue))
    if calling is None:
        return ""
    first = re.split(r"\W+as\b|[\"“„]", calling.group(1), maxsplit=1)[0]
    return first if re.match(r"(?:the|this|that|it|its|his|her|their)\b", first, re.IGNORECASE) else ""


def _leaves_all(stance: Stance) -> bool:
    """Whether a stance leaves open anything whatever: "no form of support", "all options"."""
    words = " ".join(s.exact for s in (*stance.target, *stance.cue))
    return _ALL.match(words) is not None


def _within(stance: Stance) -> list[str]:
    """What a phrase is about when it stands inside it: "see the reform through"."""
    return [_NOT.sub(" ", " ".join(s.exact.split()[1:-1])) for s in stance.cue if len(s.exact.split()) > 3]


def _is_about(match: Match) -> bool:
    if match.count == 1 and match.share < _MOST and match.inside < _MOST:
        return False
    return match.share >= _AROUND and (
        match.inside >= _ENOUGH or (match.count >= 2 and match.share >= _ENOUGH) or match.share >= _WHOLE
    )


def _turned(stance: Stance, match: Match, *, is_doubtful: bool) -> tuple[StanceValue, str]:
    """What a stance says to the question where its words may speak of the reverse, and the words for that."""
    value = stance.value
    if match.reverse and (value != "warns against" or _WITHOUT.match(" ".join(s.exact for s in stance.target))):
        return (_FLIPPED.get(value, "unclear") if match.plainly else "unclear"), ", turned round"
    if is_doubtful and value in {"supports", "opposes", "conditional"}:
        return "unclear", ", perhaps turned round"
    return value, ""


def bearings(findings: Findings, page: Page, topic: Topic) -> Iterable[Bearing]:
    """The stances of one document that bear on a question, in order of place."""
    sources = {statement.id: statement.source for statement in findings.statements}
    for stance in findings.stances:
        found = bearing(stance, page, topic, sources.get(stance.statement or "", ()))
        if found is not None:
            yield found
