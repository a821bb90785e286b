"""The clauses of a sentence: where each begins and ends, what opens it, and who or what it is about."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.find.events.verbs import ADVERBS, AUXILIARIES, finite
from onrecord.text.happenings import kin_of_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.find.events.tokens import Token

_HARD: Final = frozenset({";", "—", "–", ":", "(", ")", "…", "?", "!", "|", "•", "[", "]"})
#: Words that open a clause of their own when a finite verb follows.
_OPENERS: Final = frozenset(
    "that who which whom whose where when while because although though if unless whether whereas as after before since until "
    "once so how why what".split()
)
#: These open a clause even when its verb has a form that is not known.
_ALWAYS: Final = frozenset({"if", "unless", "whether"})
_SET_PHRASES: Final = frozenset(
    {("as", "well"), ("as", "part"), ("so", "far"), ("as", "many"), ("as", "early"), ("as", "late"), ("that", "day")}
)
_RELATIVE: Final = frozenset({"who", "which", "whom", "whose", "where", "when"})
_JOINERS: Final = frozenset({"and", "but", "or", "nor", "yet"})
#: Verbs after which a clause may follow without "that": "officials said the bridge fell".
_SAYING: Final = frozenset(
    "said says say told tells announced announces confirmed confirms reported reports added claimed argued warned stated believes "
    "believed insisted estimated noted predicted denied".split()
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of tokens with at most one group of finite verbs."""

    #: Half-open places of tokens.
    first: int
    last: int
    #: The word or mark that opens it, which is no part of it; empty at the start of a sentence.
    opener: str
    #: Places of its finite verbs.
    verbs: tuple[int, ...]


def clauses(words: Sequence[Token]) -> tuple[Clause, ...]:
    """The clauses of a sentence in order; each token but openers and marks between them lies in one."""
    verbs = finite(words)
    found: list[Clause] = []
    first, opener = 0, ""
    for at in range(len(words)):
        if at < first:
            continue
        width = _opens(words, at, first, verbs)
        if width is None:
            continue
        found.append(_clause(first, at, opener, verbs))
        first, opener = (
            at + width,
            (" ".join(t.low for t in words[at : at + width]).strip(", ") or ",") if width else "that",
        )
    found.append(_clause(first, len(words), opener, verbs))
    return tuple(clause for clause in found if clause.first < clause.last)


def _clause(first: int, last: int, opener: str, verbs: Sequence[int]) -> Clause:
    return Clause(first, last, opener, tuple(verb for verb in verbs if first <= verb < last))


def _opens(words: Sequence[Token], at: int, first: int, verbs: Sequence[int]) -> int | None:
    """How many tokens at ``at`` open a new clause; none when they open nothing."""
    token = words[at]
    if token.sort in {"name", "date", "quotation"}:
        return None
    has_verb = bisect_left(verbs, first) < bisect_left(verbs, at)
    if token.low == ",":
        return _comma(words, at, verbs, has_verb=has_verb)
    opens = token.low in _OPENERS and not _is_set_phrase(words, at)
    if token.low in _HARD | _ALWAYS or (
        (opens or (token.low in _JOINERS and has_verb)) and _verb_within(words, at + 1, verbs)
    ):
        return 1
    is_said = at - 1 in verbs and words[at - 1].low in _SAYING and at > first
    return 0 if is_said and _begins_clause(words, at, verbs) else None


def _comma(words: Sequence[Token], at: int, verbs: Sequence[int], *, has_verb: bool) -> int | None:
    following = words[at + 1] if at + 1 < len(words) else None
    if following is None:
        return None
    if following.low in _OPENERS and _verb_within(words, at + 2, verbs):
        return 2
    if not has_verb:
        return None
    if following.low in _JOINERS:
        return 2 if _verb_within(words, at + 2, verbs) else None
    if following.is_word and (
        following.low.endswith("ing") or following.low in {"including", "according", "with", "but"}
    ):
        return 1
    return 1 if _verb_within(words, at + 1, verbs) else None


def _is_set_phrase(words: Sequence[Token], at: int) -> bool:
    """Whether a word belongs to a set phrase and opens nothing: "as well", "that day", "as early as May 3 and"."""
    after = words[at + 1].low if at + 1 < len(words) else ""
    if at + 1 < len(words) and words[at + 1].sort == "date":
        return at + 2 == len(words) or words[at + 2].low in _JOINERS or words[at + 2].sort == "mark"
    return (words[at].low, after) in _SET_PHRASES


def _verb_within(words: Sequence[Token], start: int, verbs: Sequence[int]) -> bool:
    """Whether a finite verb follows before a mark that ends the clause, asides between commas passed over."""
    number = bisect_left(verbs, start)
    if number == len(verbs):
        return False
    between = [t.low for t in words[start : verbs[number]]]
    ends = _HARD | {"that"}  # what "that" opens is told in another clause
    return len(between) <= 20 and between.count(",") in {0, 2} and not ends & set(between)


def _begins_clause(words: Sequence[Token], at: int, verbs: Sequence[int]) -> bool:
    """Whether a subject and a finite verb follow right here: "said the bridge fell"."""
    number = bisect_left(verbs, at)
    if number == len(verbs) or verbs[number] == at:
        return False
    between = words[at : verbs[number]]
    low = {t.low for t in between}
    return len(between) <= 10 and not (low & {",", "to", "on", "that"}) and between[0].sort != "date"


def subject(words: Sequence[Token], known: Sequence[Clause], clause: Clause) -> tuple[int, int] | None:
    """Half-open places of the words that say who or what a clause is about; none when they cannot be told.

    A clause that only goes on ("and signed a treaty") has the subject of the one before it, and one that begins with
    "who" or "which" is about the noun that stands before.
    """
    if not clause.verbs:
        return None
    own = _stripped(words, clause.first, clause.verbs[0])
    if own is not None:
        return own
    number = known.index(clause)
    if number == 0:
        return None
    before = known[number - 1]
    if clause.opener in {"who", "which", "that"}:
        return _last_noun(words, before)
    if clause.opener == "," and before.opener in _RELATIVE and number > 1 and not known[number - 2].verbs:
        # "The council, where the Greens hold six seats, | is to vote": the aside has a subject of its own.
        head = known[number - 2]
        return _stripped(words, head.first, head.last)
    if not before.verbs and number > 1:
        before = known[number - 2]
    return subject(words, known, before) if clause.opener in _JOINERS | {","} else None


def _stripped(words: Sequence[Token], first: int, last: int) -> tuple[int, int] | None:
    """The subject in the words before a verb: what stands after the last comma that closes no aside, less adverbs and dates."""
    places = list(range(first, last))
    while places and (
        words[places[-1]].low in ADVERBS | {",", "on", "in", "have", "to"} or words[places[-1]].sort == "date"
    ):
        places.pop()
    if places and words[places[-1]].low in _JOINERS:  # "cooperates with the authorities and | will travel": it goes on
        return None
    while places and (words[places[0]].low in ADVERBS | {","} or _is_free_date(words, places[0])):
        places.pop(0)
    # "Some weeks later, on 4 May, | Quill wrote": a day between commas stands before the subject.
    between = [at for at in places[:-2] if _is_free_date(words, at) and words[at + 1].low == ","]
    places = [at for at in places if not between or at > between[-1] + 1]
    if places and words[places[0]].low in _BEFORE_COMMA:
        commas = [at for at in places if words[at].low == "," or _is_free_date(words, at)]
        places = [at for at in places if commas and at > commas[-1 if words[commas[0]].sort == "date" else 0]]
        while places and (
            words[places[0]].low == "," or _is_free_date(words, places[0])
        ):  # "As governor, Jan. 11, she"
            places.pop(0)
    if places and words[places[0]].is_word and words[places[0]].low.endswith("ing") and not words[places[0]].capital:
        # "Proposing a cut, a plan she praised": what is told stands after the last comma.
        last = max((at for at in places if words[at].low == ","), default=places[-1])
        places = [at for at in places if at > last]
    if not places or not any(words[at].sort in {"name", "word", "quotation"} for at in places):
        return None
    return places[0], places[-1] + 1


#: What a clause may open with before its subject, up to a comma: "On Friday, ministers met".
_BEFORE_COMMA: Final = frozenset(
    "on in at after before during following over for from by under amid despite since with to as late early".split()
)


def _is_free_date(words: Sequence[Token], at: int) -> bool:
    """Whether a date stands by itself and owns nothing, as in "Friday's vote"."""
    return words[at].sort == "date" and not (at + 1 < len(words) and words[at + 1].low == "'")


def _last_noun(words: Sequence[Token], before: Clause) -> tuple[int, int] | None:
    """The noun phrase that ends a clause: back to the name, article or number that begins it."""
    end = before.last
    for at in range(end - 1, max(before.first, end - 8) - 1, -1):
        token = words[at]
        if token.sort == "name" or (token.capital and not words[at - 1].capital):
            return at, end
        if token.low in {"a", "an", "the", "his", "her", "their", "its", "two", "three"}:
            return at, end
        if token.low in AUXILIARIES or token.sort == "mark" or kin_of_verb(token.low):
            break
    return None
