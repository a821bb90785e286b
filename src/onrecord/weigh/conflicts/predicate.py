"""What stands before a verb and says whether it tells of something done, of something not done, or of something to come."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from onrecord.text.stems import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

DETERMINERS: Final = frozenset("the a an his her its their our this that these those".split())
PREPOSITIONS: Final = frozenset(
    "of in on at to for from with by about against under over into after before during between among through near below above"
    " behind beside outside inside without within towards toward across along around since until despite upon off than per following according given including".split()
)
BE: Final = frozenset(
    "be is are was were been being isn't aren't wasn't weren't it's he's she's they're that's there's remain remains"
    " remained stay stays stayed keep keeps kept seem seems seemed become becomes became lie lies lay stand stands stood"
    " get gets got left".split()
)
#: Verbs for what lasts.
LASTING: Final = frozenset(
    "remain remains remained stay stays stayed keep keeps kept continue continues continued".split()
)
_HELP: Final = BE | frozenset(
    "have has had having do does did don't doesn't didn't hasn't haven't hadn't won't wouldn't".split()
)
_NOT: Final = frozenset("not never hardly scarcely cannot neither nor".split())
_WILL: Final = frozenset("will shall won't".split())
#: "Would" tells of what is to come where somebody says so, and else of what might be.
_WOULD: Final = frozenset("would wouldn't".split())
_SAID: Final = frozenset(
    "said says say told announced vowed promised according added insisted confirmed pledged declared".split()
)
_OPEN: Final = frozenset("may might could can should must ought couldn't can't shouldn't".split())
_ADVERBS: Final = frozenset(
    "also still now already again even always ever just only then both all long since so too soon first finally outright instead"
    " today yesterday together largely once as yet far formally officially".split()
)
#: Words before "to" and a verb: what is not done, and what is to come.
_NOT_TO: Final = frozenset(
    "refuse refuses refused refusing decline declines declined fail fails failed unable yet cease ceased neglected".split()
)
#: "The laws we have seen introduced": somebody else's deed.
_SEEN: Final = frozenset("see seen saw".split())
#: "Not just charged" is charged.
_JUST: Final = frozenset("just only merely simply solely".split())
_DECIDED: Final = frozenset(
    "decided decides chose chosen chooses vowed promised promises agreed agrees opted opts pledged voted plans planned intends"
    " intended preferred prefers resolved determined sworn seems seemed appears appeared".split()
)
_TO_COME: Final = frozenset(
    "is are was were be due set expected planned plan plans vow vows vowed promise promises promised pledged pledge"
    " agreed agrees decided decides intend intends intended about ready scheduled likely going way seeking"
    " means meant bound prepares preparing wait waits waiting need needs has have had".split()
)
_NOBODY: Final = frozenset("nobody none nothing neither no".split())
#: Words before a verb in its clause that leave open whether it is so.
#: Verbs whose past is their plain form.
_UNCHANGED: Final = frozenset("put cut shut hit set let quit cast hurt split spread burst beat bid shed".split())
_IF: Final = frozenset("if unless whether until lest".split())
#: So far back the words before a verb are looked at, and so far for "if".
_REACH: Final = 6
_FAR: Final = 9
_MANY: Final = frozenset("enough many few some more most several of for no such these those".split())
_PLURAL: Final = frozenset("they we people police both i you who which".split())
#: Words after a verb in the present that make it no plural of a noun: "backs the plan", but not "tax cuts".
_AFTER_VERB: Final = DETERMINERS - {"that"} | frozenset("to it him her them us no any all both not none".split())
_NO_SUBJECT: Final = DETERMINERS | PREPOSITIONS | frozenset(", and or".split())
#: Endings by which a word of the same stem is no verb.
_NO_VERB: Final = (
    "er",
    "ers",
    "or",
    "ors",
    "al",
    "als",
    "ion",
    "ions",
    "ment",
    "ments",
    "ly",
    "able",
    "ance",
    "ence",
    "ive",
    "ness",
    "ings",
)
_IRREGULAR: Final = {
    "fled": "flee", "froze": "freeze", "frozen": "freeze", "flew": "fly", "flown": "fly", "tore": "tear", "torn": "tear",
    "laid": "lay", "overthrew": "overthrow", "shook": "shake", "shaken": "shake", "swept": "sweep", "upheld": "uphold",
    "withheld": "withhold", "dug": "dig", "stuck": "stick", "clung": "cling", "wound": "wind", "overturned": "overturn",
    "forbade": "forbid", "forbidden": "forbid", "threw": "throw", "thrown": "throw", "swore": "swear", "sworn": "swear",
    "freed": "free", "frees": "free", "died": "die", "dies": "die", "dying": "die", "going": "go", "doing": "do",
    "being": "be", "repaid": "repay", "tied": "tie", "ties": "tie", "lying": "lie", "bore": "bear", "hung": "hang", "stole": "steal",
    "stolen": "steal", "lit": "light", "dealt": "deal", "slept": "sleep", "undertook": "undertake",
    "undertaken": "undertake", "withstood": "withstand", "beaten": "beat",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Telling:
    """How a verb is told."""

    negated: bool
    to_come: bool
    passive: bool
    #: Told in the present, as what is so at any time.
    present: bool = False
    #: Told as what lasts: what will remain so is so.
    lasting: bool = False


def is_helping(form: str) -> bool:
    """Whether a word may stand between a subject and its verb."""
    return form in _HELP | _NOT | _WILL | _WOULD | _OPEN | _ADVERBS | _TO_COME | _NOT_TO | {"to"} or (
        form.endswith("ly") and len(form) > 4
    )


def root(form: str) -> str:
    """The stem of a form of a verb."""
    return stem(_IRREGULAR.get(form, form))


def is_verbal(form: str, base: str) -> bool:
    """Whether a word of the stem of a verb may be one of its forms: "signs", "signed", but not "signature" or "signer"."""
    return form == base or not form.endswith(_NO_VERB) or base.endswith(form[-3:])


@dataclass(slots=True)
class _Group:
    """What stands before a verb or a state, gathered from right to left."""

    nots: int = 0
    to_come: bool = False
    #: Whether a form of "be", of "have" or "do", or a modal stands there.
    linked: bool = False
    helped: bool = False
    modal: bool = False
    lasting: bool = False
    #: Whether "to" stands there: what stands before it is another verb.
    is_infinitive: bool = False
    #: The word before the first of them.
    before: int = -1


def telling(forms: Sequence[str], at: int, base: str, *, is_long: bool = False) -> Telling | None:
    """How the verb at ``at`` is told; none where it tells of nothing that is or will be so.

    Args:
        forms: The words of the sentence, folded.
        at: Where the verb stands.
        base: Its plain form.
        is_long: Whether words that belong to it follow.
    """
    form = forms[at]
    before, after = forms[at - 1] if at else "", forms[at + 1] if at + 1 < len(forms) else ""
    is_lasting = form.endswith("ing") and base != form
    if before == "without" and is_lasting:
        return Telling(negated=True, to_come=False, passive=False)
    if before in DETERMINERS | _SEEN or before.endswith(("'s", "s'")) or _is_open(forms, at):
        return None
    if form.endswith("s") and form != base and before in _MANY:
        return None
    group = _group(forms, at)
    if group is None or not _is_finite(form, base, (before, "to" if is_long else after), group):
        return None
    nots = group.nots + (not is_long and after in _NOBODY)
    is_bare = (form == base or form.endswith("s")) and base not in _UNCHANGED
    present = is_lasting or (is_bare and not group.helped and not group.modal)
    lasting = group.lasting or form in LASTING
    return Telling(nots % 2 == 1, group.to_come, group.linked and not is_lasting, present, lasting)


def state(forms: Sequence[str], at: int) -> Telling | None:
    """How what stands at ``at`` is told, after a form of "be" and the like; none where none stands there."""
    if _is_open(forms, at):
        return None
    group = _group(forms, at)
    if group is None or not (group.linked or group.modal or forms[at - 1 : at] in (["still"], ["now"])):
        return None
    return Telling(group.nots % 2 == 1, group.to_come, passive=False, lasting=group.lasting)


def _group(forms: Sequence[str], at: int) -> _Group | None:
    """What stands before a word; none where it leaves open whether it is so."""
    group = _Group()
    place = at - 1
    while place >= 0 and at - place <= _REACH:
        taken = _take(group, forms, place)
        if taken is None:
            return None
        if not taken:
            break
        place -= taken
    group.before = place
    group.nots += _is_nobody(forms, place)
    return group


def _take(group: _Group, forms: Sequence[str], place: int) -> int | None:
    """How many words a group takes in at ``place``; none where they leave it open."""
    word = forms[place]
    denies = (word in _NOT or word.endswith("n't")) and forms[place + 1] not in _JUST
    group.nots += denies
    if word == "longer" and place and forms[place - 1] == "no":
        group.nots += 1
        return 2
    if word in _WILL or (word in _WOULD and (_SAID & set(forms) or group.nots)):
        group.modal = True
        group.to_come |= word in _WILL or bool(_SAID & set(forms))
        return 1
    if word in _OPEN | _WOULD:
        # "Could not live with it" leaves nothing open.
        group.modal = True
        return 1 if group.nots else None
    if word == "to":
        found = _before_to(forms, place)
        group.modal = group.is_infinitive = True
        group.nots += found == "not"
        group.to_come |= found == "to come"
        return 2 if found else None
    if word in _HELP:
        group.helped = True
        group.linked |= word in BE and not group.is_infinitive
        group.lasting |= word in LASTING
        return 1
    return int(denies or word in _ADVERBS or (word.endswith("ly") and len(word) > len("only")))


def _is_open(forms: Sequence[str], at: int) -> bool:
    """Whether words before a verb leave open whether it is so: "if", "whether", "once" but not "at once"."""
    return any(
        forms[k] in _IF or (forms[k] == "once" and k and forms[k - 1] != "at") for k in range(max(0, at - _FAR), at)
    )


def _before_to(forms: Sequence[str], place: int) -> str | None:
    word = forms[place - 1] if place else ""
    if word in _NOT_TO:
        return "not"
    if word == "not":
        # "Told them not to vote" tells of no vote.
        return "not" if place > 1 and forms[place - 2] in _DECIDED else None
    return "to come" if word in _TO_COME else None


def _is_nobody(forms: Sequence[str], place: int) -> bool:
    """Whether nobody or no such thing is the subject that ends at ``place``."""
    clause = list(takewhile(lambda word: word != ",", reversed(forms[max(0, place - _REACH) : place + 1])))
    return "no" in clause[:3] or any(word in _NOBODY - {"no"} for word in clause) or "no-one" in clause


def _is_finite(form: str, base: str, beside: tuple[str, str], group: _Group) -> bool:
    """Whether a verb tells of something done by somebody; ``beside`` are the words before and after it."""
    if form.endswith("ing") and not base.endswith("ing"):
        return group.helped
    if form.endswith("s") and form != base and not form.endswith("ss"):
        return beside[1] in _AFTER_VERB or beside[1].endswith("ing") or not beside[1]
    if group.modal or group.helped or form != base or (form in LASTING and beside[0] not in _NO_SUBJECT):
        return True
    return beside[0].endswith("s") or beside[0] in _PLURAL or base in _UNCHANGED


def is_denied(forms: Sequence[str], at: int) -> bool:
    """Whether a negation stands shortly before the words at ``at``."""
    return any(word in _NOT or word.endswith("n't") for word in forms[max(0, at - 3) : at])
