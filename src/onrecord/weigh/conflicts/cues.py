"""The cues of a sentence: words that put something on one of two sides.

A negation turns a side round, and so does what is still to come where the sides are of what is done. Besides, any verb that
tells of a deed done stands against the same verb that tells of none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.weigh.conflicts.cue import Cue, Tokens, tokens
from onrecord.weigh.conflicts.deeds import PLANS, deeds
from onrecord.weigh.conflicts.entries import by_root, matched
from onrecord.weigh.conflicts.predicate import DETERMINERS, Telling, is_denied, root, state, telling

if TYPE_CHECKING:
    from onrecord.weigh.conflicts.entries import Entry, Opposition

#: What goes on while something happens is over by now. Who stays until something, or through it, goes.
_FOR_A_TIME: Final = frozenset({"free or held", "caught or at large", "open or closed", "shut or kept open"})
_WHILE: Final = frozenset("as while after before when since".split())
_UNTIL: Final = frozenset("until till through throughout".split())


def cues(text: str, start: int, end: int) -> tuple[Cue, ...]:
    """The cues of the sentence ``[start, end)``, in order of place; of one opposition the longest at a place."""
    whole = tokens(text, start, end)
    places = [at for at, form in enumerate(whole.forms) if form not in DETERMINERS or not at]
    bare = whole.at(places)
    made: list[Cue] = []
    for at, place in enumerate(places):
        if _is_name(text, bare, at):
            continue
        longest: dict[str, tuple[int, Cue]] = {}
        for opposition, is_one, entry in by_root().get(root(bare.forms[at]), ()):
            size = matched(bare.forms, at, entry)
            if size > longest.get(opposition.about, (0,))[0]:
                told = _told(entry, whole, place, is_long=size > 1)
                stretch = bare.starts[at], bare.ends[at + size - 1]
                cue = _cue(opposition, entry, told, stretch, is_one=is_one) if told else None
                if cue is not None and not _is_open(cue, whole, place):
                    longest[opposition.about] = size, cue
        made.extend(cue for _, cue in longest.values())
        made.extend(deeds(whole, place))
    return tuple(made)


def _is_name(text: str, words: Tokens, at: int) -> bool:
    """Whether a capital makes a name of a word: United States, Union Victory."""
    before_name = at + 1 < len(words.forms) and text[words.starts[at + 1]].isupper()
    return text[words.starts[at]].isupper() and (at > 0 or before_name)


def _told(entry: Entry, words: Tokens, at: int, *, is_long: bool) -> Telling | None:
    """How the words of an entry are told; none where they tell of nothing that is so."""
    if entry.sort == "verb":
        return telling(words.forms, at, entry.words[0], is_long=is_long)
    if entry.sort == "state":
        return state(words.forms, at)
    if "would" in entry.words and "if" in words.forms[:at]:
        return None
    return Telling(is_denied(words.forms, at), to_come=False, passive=False)


def _cue(opposition: Opposition, entry: Entry, told: Telling, stretch: tuple[int, int], *, is_one: bool) -> Cue:
    is_ahead = told.to_come and not told.lasting and opposition.kind == "status" and "will" not in opposition.needs
    turned = told.negated or is_ahead
    is_active = entry.sort == "state" and entry.words[0].endswith("ing")
    return Cue(
        opposition.kind, opposition.about, opposition.needs, entry.sort, *stretch, is_first=is_one != turned,
        is_turned=turned, is_passive=told.passive, is_active=is_active, is_present=told.present, is_to_come=told.to_come,
    )  # fmt: skip


def _is_open(cue: Cue, words: Tokens, at: int) -> bool:
    """Whether a cue tells of what is planned, is announced, or lasts until something."""
    if cue.about == "going on or stopped" and _WHILE & {*words.forms[:at]}:
        return True
    if cue.about in _FOR_A_TIME and {"until", "till", "before"} & {*words.forms[at + 1 :]}:
        return True
    if cue.about == "staying or going" and _UNTIL & set(words.forms[at + 1 :]):
        return True
    if not cue.is_to_come:
        return False
    return (cue.kind == "attendance" and not cue.is_turned) or (cue.kind == "status" and bool(PLANS & set(words.forms)))
