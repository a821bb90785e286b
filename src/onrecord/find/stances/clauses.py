"""Cuts clauses by rules: who does what a verb says, and what it is about."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from onrecord.find.stances.lexicon import attitudes
from onrecord.text.verbforms import BE, forms
from onrecord.text.verbgroups import HELP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.text.tokens import Word

_CONJUNCTIONS: Final = frozenset(
    "but while although though because whereas if whether when after before since that than so unless until yet once where".split()
)
_RELATIVE: Final = frozenset({"who", "which"})
_BREAKS: Final = frozenset("; : — – ( ) . ? ! …".split())
_PREPOSITIONS: Final = frozenset(
    "in on at by for from with after before during since under despite amid against as into over through until like unlike "
    "among between within without following behind beyond outside inside across according asked given due to".split()
)
_SAY: Final = frozenset({"stated", "stating", "has", "have"}) | frozenset(
    f
    for verb in (
        "say add tell argue insist stress note claim declare explain announce report write suggest believe think emphasise "
        "emphasize confirm acknowledge admit concede deny reply respond answer recall reiterate repeat underline indicate mean "
        "happen continue become agree expect know hope hear see feel find hold go come do make take give get meet lose win pay"
    ).split()
    for f in forms(verb)
)
#: Words that join a verb to the one before it.
_JOINING: Final = frozenset({"and", "or", "but", "yet", "then", "nor"})
#: So many verbs may share a subject, and an aside has at most so many words.
_SHARED: Final = 4
_ASIDE: Final = 40
_BEFORE_NOUN: Final = frozenset("the a an and its their his her this that these those our my any some no such".split())
#: Words that end what a verb is about.
_ENDS: Final = frozenset(
    "but before because although though while whereas despite amid citing saying adding arguing after following during if unless "
    "provided providing until when as since whereby unlike".split()
)
_AFTER_COMMA: Final = frozenset(
    "and or who which where whose he she it they we i saying adding arguing calling describing with including not said says the "
    "to in on a an according even at its his her their although then".split()
)
_SUBJECTS: Final = frozenset({"he", "she", "they", "we", "i", "it"})
#: Verbs of the tables that are as often nouns: they end no subject.
_NOUNS: Final = frozenset(
    "support back plan plans call calls demand demands fight protest vote appeal offer promise pledge study float table draft move "
    "request question attack challenge contest ban halt fear aim hope push press list sponsor champion like love veto weigh "
    "boycott campaign pitch sue sign sanction blast march rally salute cheer object test".split()
)


@cache
def _moving() -> frozenset[str]:
    """Verbs whose object does what follows: "persuaded two colleagues to vote no"."""
    verbs = "persuade convince force urge ask allow enable help get lead cause order tell want expect invite encourage press push"
    return frozenset(f for verb in f"{verbs} require compel prompt call".split() for f in forms(verb))


@cache
def _finite() -> frozenset[str]:
    tables = {f for p in attitudes() if p.kind == "verb" for w in p.words[0].split("|") for f in forms(w)}
    return (frozenset(tables) | _SAY | HELP | BE) - _NOUNS - {"'s"}


def is_verb(words: Sequence[Word], at: int) -> bool:
    """Whether the word at ``at`` is taken for a verb that has a subject of its own."""
    word = words[at]
    if word.capital:
        return False
    if word.low.endswith("ing") and word.low not in HELP and not (at and words[at - 1].low in HELP):
        return False
    if word.low in _finite():
        return True
    before = words[at - 1].low if at else ""
    return word.low.endswith("ed") and len(word.low) > 4 and before not in _BEFORE_NOUN and word.low != "united"


def subject(words: Sequence[Word], end: int, left: int) -> tuple[int, int]:
    """The words of the subject of a verb whose group begins at ``end``, not further left than ``left``; perhaps none.

    Of verbs that share a subject, the later ones have that of the first: "backed the plan but rejected the tax".
    """
    for _ in range(_SHARED):
        at = end - 1
        if at >= left and words[at].low in {*_JOINING, "to"}:
            verb = next((i for i in range(at - 1, left - 1, -1) if is_verb(words, i)), None)
            if verb is None or (words[at].low == "to" and words[verb].low in _moving()):
                return left, left
            end = _group_start(words, verb, left)
            continue
        return _own_subject(words, at, left)
    return left, left


def _own_subject(words: Sequence[Word], at: int, left: int) -> tuple[int, int]:
    if at >= left and words[at].low in {",", "—", "–", ")"}:
        at = _before_aside(words, at, left)
    while at >= left and (words[at].low in {",", "also", "both"} or words[at].low.endswith("ly")):
        at -= 1
    if at >= left and words[at].low in {*_RELATIVE, "that"}:
        at -= 1
        while at >= left and words[at].low == ",":
            at -= 1
    return _trimmed(words, _reach(words, at, left), at + 1)


def _before_aside(words: Sequence[Word], at: int, left: int) -> int:
    """Before what stands between commas or dashes in front of a verb: "the fund, which owns a fifth, has refused"."""
    opener = "," if words[at].low == "," else "(" if words[at].low == ")" else words[at].low
    for i in range(at - 1, max(left, at - _ASIDE), -1):
        is_open = words[i].low == opener and (
            opener != "," or words[i + 1].low in {*_RELATIVE, "whose", "where", "whom"}
        )
        if is_open:
            return i - 1
    return at


def _group_start(words: Sequence[Word], verb: int, left: int) -> int:
    while verb > left and (
        words[verb - 1].low in HELP
        or words[verb - 1].low in {"not", "to", "never"}
        or words[verb - 1].low.endswith("ly")
    ):
        verb -= 1
    return verb


def _reach(words: Sequence[Word], at: int, left: int) -> int:
    while at >= left:
        low = words[at].low
        is_this = low == "that" and at > left and words[at - 1].low in _PREPOSITIONS
        if (low in _BREAKS or low in _CONJUNCTIONS or low in _RELATIVE) and not is_this:
            break
        if is_verb(words, at):
            relative = _relative(words, at, left)
            if relative is None:
                break
            at = relative
        at -= 1
    return at + 1


def _relative(words: Sequence[Word], verb: int, left: int) -> int | None:
    """The "who" of a clause within the subject: "anyone who had sat there" would sign."""
    at = verb
    while at > left and (is_verb(words, at) or words[at].low in {"to", "not", "never"} or words[at].low.endswith("ly")):
        at -= 1
    return at if words[at].low in _RELATIVE and at > left and words[at - 1].low != "," else None


def _trimmed(words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    """A subject without the adverbial before it: "On Friday, Ordania" is Ordania."""
    while first < last and (
        words[first].is_mark or words[first].low in {"and", "or", "nor", "then", "however", "meanwhile"}
    ):
        first += 1
    if first < last and words[first].low in _PREPOSITIONS:
        comma = next((i for i in range(first, last) if words[i].low == ","), None)
        return (first, first) if comma is None else _trimmed(words, comma + 1, last)
    while last > first and words[last - 1].is_mark:
        last -= 1
    return first, last


def opening(words: Sequence[Word], left: int, end: int) -> tuple[int, int]:
    """The subject with which a sentence opens: up to its first verb before ``end``."""
    stop = next((i for i in range(left, end) if is_verb(words, i)), end)
    return subject(words, stop, left) if stop > left else (left, left)


def object_end(words: Sequence[Word], at: int, right: int) -> int:
    """Where what a verb is about ends, from ``at`` on, not after ``right``."""
    start = at
    while at < right:
        low = words[at].low
        if low in {";", ":", "?", "!", "—", "–", "…"} or (low == "." and at + 1 >= right):
            break
        if low in _ENDS and at > start and not (low == "as" and at == start):
            break
        if low in {",", "and"} and start < at < right - 1 and _breaks_off(words, at):
            break
        at += 1
    return at


def _breaks_off(words: Sequence[Word], at: int) -> bool:
    """Whether another clause begins after the comma or "and" at ``at``."""
    after = words[at + 1].low
    if words[at].low == "and":
        return after in HELP | _SAY | _SUBJECTS
    is_participle = after.endswith("ing") and not words[at + 1].capital
    return after in _AFTER_COMMA | _ENDS or is_participle or is_verb(words, at + 1)
