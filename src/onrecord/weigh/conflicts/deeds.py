"""Any verb by itself: what one article tells as done, another may tell as not done or as still to come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.text.rarity import rarity
from onrecord.text.stems import stem
from onrecord.weigh.conflicts.cue import Cue
from onrecord.weigh.conflicts.predicate import DETERMINERS, PREPOSITIONS, is_helping, is_verbal, root, state, telling

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.weigh.conflicts.cue import Tokens
    from onrecord.weigh.conflicts.predicate import Telling

#: How rare a verb must be, and how long.
_RARE: Final = 1.25
_SHORT: Final = 4
#: What undoes a deed as the beginning of its word: unsigned, unpaid; so long such a word is.
_UN: Final = "un"
_UNDONE: Final = 6
#: Verbs that people do many times over, verbs of saying and being, and words that only look like a verb in the past.
_NO_DEEDS: Final = frozenset(
    stem(word)
    for word in (
        "say tell add ask call want need like think know see hear feel seem become remain stay keep hold make take give get go come"
        " put let use try turn show look play work live meet talk speak discuss visit happen continue begin start expect believe hope"
        " warn note comment respond answer reply declare announce claim argue describe explain insist suggest mean plan base include"
        " involve follow concern relate regard consider understand do have be will would need require help lead move run set bring"
        " send find lose leave stand sit appear change mention refer share accord due schedule united limited interested supposed"
        " red bed indeed speed feed exceed proceed succeed seed breed greed creed hundred"
    ).split()
)
#: Verbs that say little without their noun, and nouns that say little after them.
_LIGHT: Final = frozenset(
    root(word) for word in "make made give gave given reach take took taken hold held lodge file strike struck".split()
)
_NO_NOUNS: Final = frozenset(
    stem(word)
    for word in (
        "part place look time way use year day week sense care turn step lead note statement comment hand money people decision side seat"
        " thing effort progress point case difference mistake office advantage account remark offer speech news power action"
    ).split()
)
_BEFORE_NOUN: Final = DETERMINERS | frozenset("no any new first direct further much".split())
_PASTS: Final = frozenset(
    "paid sold bought built sent won lost met held kept left broke broken chose chosen began begun wrote written gave given drove"
    " drew sank sunk struck sought caught brought withdrew withdrawn froze frozen fled hung cut shut quit split".split()
)
#: Who announces a deed is told by others to do it.
PLANS: Final = frozenset("announced announce announces decided decides decision announcement".split())
_AGREED: Final = (("agreed", "to"), ("agrees", "to"))
_NO_OBJECT: Final = PREPOSITIONS | frozenset(", next last again soon later and that".split())


def deeds(words: Tokens, at: int) -> Iterator[Cue]:
    """What the word at ``at`` tells of a deed."""
    form, bare = words.forms[at], root(words.forms[at])
    if bare in _LIGHT:
        yield from _light(words, at, bare)
        return
    if form.startswith(_UN) and form.endswith("ed") and len(form) > _UNDONE:
        if state(words.forms, at) is None:
            return
        about, told = root(form.removeprefix(_UN)), None
    elif bare in _NO_DEEDS or len(form) < _SHORT or rarity(bare) < _RARE or not is_verbal(form, form):
        return
    else:
        about, told = bare, _told(words, at, bare)
        if told is None:
            return
    turned = told is None or told.negated or told.to_come
    yield Cue(
        "status", f"whether {about} is done", "head", "state" if told is None else "verb", words.starts[at], words.ends[at],
        is_first=not turned, is_turned=turned, is_passive=told is None or told.passive,
        is_present=told is not None and told.present, is_to_come=told is not None and told.to_come,
    )  # fmt: skip


def _light(words: Tokens, at: int, bare: str) -> Iterator[Cue]:
    """What a verb that says little tells of its noun: contact was made, an agreement was reached."""
    told = telling(words.forms, at, bare)
    if told is None or told.to_come:
        return
    noun = _subject(words.forms, at) if told.passive else _object(words.forms, at + 1)
    stem_ = root(noun)
    if len(noun) < _SHORT or stem_ in _NO_NOUNS or rarity(stem_) < _RARE:
        return
    yield Cue(
        "status", f"whether {stem_} comes about", "head", "verb", words.starts[at], words.ends[at],
        is_first=not told.negated, is_turned=told.negated, is_passive=told.passive, is_present=told.present,
    )  # fmt: skip


def _object(forms: Sequence[str], at: int) -> str:
    """The noun right after a verb, words before it left out."""
    while at < len(forms) and forms[at] in _BEFORE_NOUN:
        at += 1
    return forms[at] if at < len(forms) else ","


def _subject(forms: Sequence[str], at: int) -> str:
    """The noun right before the words that help a verb."""
    at -= 1
    while at >= 0 and is_helping(forms[at]):
        at -= 1
    return forms[at] if at >= 0 else ","


def _told(words: Tokens, at: int, bare: str) -> Telling | None:
    """How a deed is told; none where it is neither done nor denied nor to come."""
    form = words.forms[at]
    is_past = form.endswith("ed") or bare != stem(form) or form in _PASTS
    told = telling(words.forms, at, bare if is_past else form)
    if told is None or not (is_past or told.negated or told.to_come):
        return None
    after = words.forms[at + 1] if at + 1 < len(words.forms) else ","
    is_affecting = told.passive or after not in _NO_OBJECT
    is_planned = PLANS & set(words.forms) or words.forms[max(0, at - 2) : at] in _AGREED
    if told.to_come and not told.negated and (not is_affecting or is_planned):
        return None
    return told
