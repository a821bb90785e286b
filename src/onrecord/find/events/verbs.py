"""Which words of a sentence are finite verbs, as far as their forms and neighbours tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.text.happenings import kin_of_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.find.events.tokens import Token

AUXILIARIES: Final = frozenset(
    "is are was were has have had will would can could may might must shall should do does did am "
    "isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't mustn't shouldn't don't doesn't didn't "
    "cannot ain't".split()
)
#: Forms of the past that do not end in -ed.
PAST: Final = frozenset(
    "said told met held went began took gave made left spoke wrote became won lost sent saw found kept brought led fell rose "
    "shot struck hit broke flew drew ran got paid came put set cut let beat fought built sold bought stood thought taught "
    "caught sought sank swore tore threw woke rode shook shut split spread stole strode swept swung fled felt froze grew hung "
    "heard knew lent lit meant overcame quit slid burst cost drank drove ate bid forced overthrew withdrew upheld overtook "
    "stuck wed laid underwent understood undertook dealt dug bore ground sped stepped".split()
)
#: Forms of the present that are hardly ever nouns in news.
_PRESENT: Final = frozenset(
    "says tells meets begins becomes comes goes takes gives expects wants remains arrives opens closes hosts holds makes "
    "includes travels joins leads warns urges announces rejects accuses insists believes argues wins loses beats starts ends "
    "resigns dies signs visits faces votes approves adopts launches celebrates publishes returns plays kicks convenes leaves "
    "follows hears rules plans backs agrees reaches resumes reopens departs sails brings draws debates decides sends elects "
    "chooses appears presents unveils expires convenes sits goes".split()
)
#: Words that end in -ed and are no verbs.
#: Words of so many letters that end in -ed are no verbs: red, bed.
_SHORT: Final = 3
_NO_VERB: Final = frozenset(
    "hundred indeed united speed need feed seed breed exceed proceed succeed embed aged beloved naked sacred wicked "
    "so-called armed alleged supposed unprecedented talented rugged wretched rushed-job red bed shed sled weed deed freed-up "
    "limited unnamed unidentified related advanced continued repeated increased detailed combined unexpected planned proposed "
    "scheduled retired renewed organised organized".split()
)
#: What stands before a noun or its attribute and never before a finite verb.
_BEFORE_NOUN: Final = frozenset(
    "a an the this these those his her its their our my your no some any each every both several many more most of in on at "
    "by for with from into onto over under between among against through during about as than to be been being have having newly "
    "recently previously highly hastily so".split()
)
#: Verbs whose base form tells of what is fixed when several do it: "our buses leave on Thursday".
_BASE: Final = frozenset(
    "arrive assemble begin close come convene debate decide depart elect expire gather go leave march meet open reopen resume return "
    "sail sign start take travel vote".split()
)
#: The same with whom they do it to: "Rovers host United on".
_BASE_WITH: Final = frozenset("host face meet play visit".split())
_SEVERAL: Final = frozenset("we they you i".split())
_AFTER_BASE: Final = frozenset(
    "on in at for to from into up over here there again next this early late effect office".split()
)
_OFTEN_NOUN: Final = frozenset(
    "votes visits faces plans ends starts plays rules returns signs leads backs launches debates".split()
)
ADVERBS: Final = frozenset(
    "also then later now still already not never only just once again soon together formally officially reportedly publicly "
    "finally again recently previously today earlier first even both all each initially eventually narrowly unanimously briefly".split()
)
#: What stands before the base form of a verb.
_BEFORE_BASE: Final = frozenset("to will would may might could should must can did does do shall".split())
#: Participles of what somebody does to something: after a noun that depends on a preposition they describe it.
_DONE_TO: Final = frozenset(
    "held hosted chaired organised organized signed attended made sent built led published released issued launched approved "
    "adopted announced planned scheduled arranged called convened staged given set proposed agreed based located dated killed "
    "injured arrested accused charged convicted wounded appointed elected named filed brought caused triggered found hit shot "
    "lost paid sold bought caught taught kept put cut told carried damaged destroyed due".split()
)


def finite(words: Sequence[Token]) -> tuple[int, ...]:
    """The places of finite verbs among the tokens of a sentence; an auxiliary counts and what depends on it does not."""
    found: list[int] = []
    for at, token in enumerate(words):
        if token.is_word and _is_finite(words, at, found):
            found.append(at)
    return tuple(found)


def _is_finite(words: Sequence[Token], at: int, found: Sequence[int]) -> bool:
    word, before = words[at].low, _before(words, at)
    if word in AUXILIARIES:
        return word not in {"have", "do"} or before not in _BEFORE_BASE
    if found and _depends(words, found[-1], at):
        return False
    if before in _BEFORE_NOUN:
        return False
    if word in PAST or (word.endswith("ed") and len(word) > _SHORT and word not in _NO_VERB and "-" not in word):
        return not _describes(words, at)
    if word in _PRESENT:
        return word not in _OFTEN_NOUN or _after_name(words, at) or _goes_on(words, at)
    return word in _BASE | _BASE_WITH and _several_do(words, at, before)


def _several_do(words: Sequence[Token], at: int, before: str) -> bool:
    """Whether a base form stands between what may be several and a date or a preposition: "talks resume on"."""
    after = words[at + 1] if at + 1 < len(words) else None
    several = before in _SEVERAL or (
        len(before) > 3 and before.endswith("s") and not before.endswith(("ss", "us", "is"))
    )
    both = words[at].low in _BASE_WITH and at > 0 and words[at - 1].sort == "name" and after is not None
    if both and after is not None and _is_name(after):  # a team: "Norvik meet Harl Rovers"
        return True
    if not several or after is None:
        return False
    return after.sort == "date" or after.low in _AFTER_BASE or (words[at].low in _BASE_WITH and _is_name(after))


def _is_name(token: Token) -> bool:
    return token.sort == "name" or token.capital


def _before(words: Sequence[Token], at: int) -> str:
    """The word before, adverbs passed over."""
    back = at - 1
    while back >= 0 and words[back].is_word and words[back].low in ADVERBS:
        back -= 1
    return words[back].low if back >= 0 else ""


def _depends(words: Sequence[Token], auxiliary: int, at: int) -> bool:
    """Whether a participle goes with an auxiliary before it: nothing but adverbs and dates between, and subjects of questions none."""
    if words[auxiliary].low not in AUXILIARIES:
        return False
    between = words[auxiliary + 1 : at]
    return all(
        t.low in ADVERBS | {"be", "been", "being"} or t.low.endswith("ly") or t.sort == "date" or t.low == "on"
        for t in between
    )


def _describes(words: Sequence[Token], at: int) -> bool:
    """Whether a participle only describes the noun before it: "a conference held in Oslo", "the deal signed by Venn"."""
    after = words[at + 1] if at + 1 < len(words) else None
    if after is None:
        return False
    if after.low == "by" and (words[at].low.endswith("ed") or words[at].low in _DONE_TO):
        return _governed(words, at)
    if words[at].low not in _DONE_TO:
        return False
    loose = after.low in {
        "in",
        "on",
        "at",
        "during",
        "after",
        "before",
        "under",
        "near",
        "outside",
        "last",
        "with",
        "to",
    }
    return (loose or after.sort == "date") and _governed(words, at)


def _governed(words: Sequence[Token], at: int) -> bool:
    """Whether the noun before a participle depends on a preposition, or another finite verb follows in the clause."""
    for back in range(at - 1, max(-1, at - 9), -1):
        token = words[back]
        if token.sort == "mark" and token.low in {",", ";", ":", "(", ")"}:
            break
        if token.low in {
            "after",
            "before",
            "during",
            "at",
            "following",
            "from",
            "including",
            "since",
            "for",
            "like",
            "with",
            "through",
        }:
            return True
        if token.is_word and (token.low in AUXILIARIES or (kin_of_verb(token.low) and token.low in PAST)):
            return True
    return _verb_follows(words, at)


def _verb_follows(words: Sequence[Token], at: int) -> bool:
    for token in words[at + 1 : at + 9]:
        if token.sort == "mark" or token.low in {"that", "and", "who", "which", "when", "but", "as", "while"}:
            return False
        if token.is_word and (token.low in AUXILIARIES or token.low in PAST):
            return True
    return False


def _goes_on(words: Sequence[Token], at: int) -> bool:
    """Whether a word that is often a noun is a verb by what follows: "the season starts again", "parliament debates the"."""
    if at == 0 or at + 1 >= len(words) or not words[at - 1].is_word or words[at - 1].low in _BEFORE_NOUN:
        return False
    after = words[at + 1]
    return after.low in {"again", "the", "a", "an", "its", "their", "his", "her"} or after.sort == "date"


def _after_name(words: Sequence[Token], at: int) -> bool:
    return at > 0 and (words[at - 1].sort == "name" or words[at - 1].low in {"he", "she", "it", "who", "which", "that"})
