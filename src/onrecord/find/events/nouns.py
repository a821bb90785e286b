"""Events named by a noun with its day: "Friday's vote", "his March 8 visit to Harl", "a conference held in Harl on May 3"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.find.events.verbs import ADVERBS, AUXILIARIES
from onrecord.text.happenings import kin_of_noun

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.find.events.clauses import Clause
    from onrecord.find.events.datings import Dating
    from onrecord.find.events.tokens import Token

_DETERMINERS: Final = frozenset(
    "a an the this that these those his her its their our my another two three four several some both last next no any".split()
)
#: Prepositions that go on with a noun: "a visit to Harl with her deputy".
_GOES_ON: Final = frozenset(
    "to in at with of between for over about into against by near outside from on among across and or held hosted chaired organised "
    "organized attended led signed convened called".split()
)
_STOPS: Final = frozenset("after before during while when as because but that who which where since until".split())
#: What puts a noun beside the sentence as the time or circumstance of what it tells.
BESIDE: Final = frozenset("after before following since until ahead including despite amid like".split())
_AT: Final = frozenset("at during in on from for by of to".split())
#: The farthest that a date may stand after its noun, in tokens.
_REACH: Final = 16


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun phrase that names an event: half-open places of tokens, the noun, and what governs it."""

    first: int
    last: int
    at: int
    #: The preposition before the phrase; empty when there is none.
    governor: str
    #: Whether the date stands before the noun: "the May 3 vote".
    is_before: bool


def noun_of(words: Sequence[Token], clause: Clause, dating: Dating) -> Noun | None:
    """The event noun that a date belongs to; none where it belongs to a verb."""
    return _after_date(words, clause, dating) or _before_date(words, clause, dating)


def undated(words: Sequence[Token], clause: Clause) -> Iterator[Noun]:
    """The event nouns of a clause that names no day, which another article may date: "a gathering in Harl"."""
    for at in range(clause.first, clause.last):
        is_noun = words[at].is_word and kin_of_noun(words[at].low) is not None and not _is_attribute(words, at, clause)
        first = _phrase_start(words, at, clause) if is_noun else at
        if first < at and words[first].low in _DETERMINERS:
            yield Noun(first, _phrase_end(words, at + 1, clause), at, _governor(words, first), is_before=False)


#: Of these news tells on their day; a fire or an attack may lie further back.
_SPOKEN_AFTER: Final = frozenset({"meeting", "press", "visit", "trial", "vote"})


def occasions(words: Sequence[Token], clause: Clause) -> Iterator[Noun]:
    """The event nouns at or after which something in a clause is said: "after talks with her deputy"."""
    for at in range(clause.first, clause.last):
        if words[at].is_word and kin_of_noun(words[at].low) is not None and not _is_attribute(words, at, clause):
            first = _phrase_start(words, at, clause)
            governor = _governor(words, first)
            is_fresh = governor in {"after", "following"} and kin_of_noun(words[at].low) in _SPOKEN_AFTER
            if governor in {"at", "during"} or is_fresh:
                yield Noun(first, _phrase_end(words, at + 1, clause), at, governor, is_before=False)


def _after_date(words: Sequence[Token], clause: Clause, dating: Dating) -> Noun | None:
    at = dating.at + 1
    if at + 1 < clause.last and words[at].low == "'" and words[at + 1].low == "s":
        at += 2
    elif dating.preposition in {"on", "at", "for", "from"}:
        return None
    for place in range(at, min(at + 4, clause.last)):
        token = words[place]
        if token.is_word and kin_of_noun(token.low) and not _is_attribute(words, place, clause):
            head = _head(words, place, clause)
            first = _phrase_start(words, dating.at, clause)
            return Noun(first, _phrase_end(words, head + 1, clause), head, _governor(words, first), is_before=True)
        if token.sort not in {"word", "name"} or token.low in _STOPS | _GOES_ON | _DETERMINERS or place in clause.verbs:
            break
    return None


def _head(words: Sequence[Token], at: int, clause: Clause) -> int:
    """The last of several event nouns in a row: "the release ceremony"."""
    while at + 1 < clause.last and words[at + 1].is_word and kin_of_noun(words[at + 1].low):
        at += 1
    return at


def _lists(words: Sequence[Token], at: int) -> bool:
    """Whether a comma stands between names of a list: "with her Norlandic, Ostmark and Sarn colleagues"."""
    around = words[max(0, at - 1) : at + 2 : 2]
    return words[at].low == "," and all(token.sort == "name" or token.capital for token in around)


#: What may follow a noun without belonging to it.
_LOOSE: Final = frozenset("early late this last next here there to due set scheduled".split())


def _is_attribute(words: Sequence[Token], at: int, clause: Clause) -> bool:
    """Whether a noun only describes the next one: "the convention floor", "the election results"."""
    after = at + 1
    if after >= clause.last or after in clause.verbs or not words[after].is_word:
        return False
    low = words[after].low
    joins = low in _GOES_ON | _STOPS | BESIDE | _AT | AUXILIARIES | ADVERBS | _LOOSE
    return not (joins or low.endswith(("ed", "ing", "ly")) or kin_of_noun(low) or low[0].isdigit())


def _before_date(words: Sequence[Token], clause: Clause, dating: Dating) -> Noun | None:
    for place in range(dating.first - 1, max(clause.first, dating.first - _REACH) - 1, -1):
        token = words[place]
        if _lists(words, place):
            continue
        if (
            place in clause.verbs
            or token.low in _STOPS
            or (token.sort in {"mark", "quotation", "date"} and token.low != "'")
        ):
            return None
        if token.is_word and kin_of_noun(token.low) and not _is_attribute(words, place, clause):
            if place and words[place - 1].low in AUXILIARIES | {"to"}:
                return None  # a verb: "owners will vote", "to visit Harl"
            first = _phrase_start(words, place, clause)
            governor = _governor(words, first)
            is_governed = governor in BESIDE | _AT
            return (
                Noun(first, dating.first, place, governor, is_before=False) if is_governed or not clause.verbs else None
            )
    return None


def _phrase_start(words: Sequence[Token], at: int, clause: Clause) -> int:
    """Where the phrase begins whose noun or date stands at ``at``: at its determiner, or at the owner's name."""
    for place in range(at - 1, max(clause.first, at - 8) - 1, -1):
        token = words[place]
        if token.low in _DETERMINERS:
            return place
        is_mark = token.sort in {"mark", "quotation"} and token.low not in {"'", "-"}
        if place in clause.verbs or is_mark or token.low in _STOPS | _GOES_ON | BESIDE | _AT:
            return place + 1
        if place == clause.first:
            return place
    return at


def _phrase_end(words: Sequence[Token], at: int, clause: Clause) -> int:
    """Where a phrase ends that goes on with prepositions: before the next verb, mark or time."""
    end = at
    if at >= clause.last or (words[at].low not in _GOES_ON):
        return end
    for place in range(at, min(at + 18, clause.last)):
        token = words[place]
        if place in clause.verbs or token.low in _STOPS or token.sort in {"date", "quotation"}:
            break
        if token.sort == "mark" and token.low not in {"'", "-", "&"}:
            break
        end = place + 1
    while end > at and words[end - 1].low in _GOES_ON | _DETERMINERS:
        end -= 1
    return end


def _governor(words: Sequence[Token], first: int) -> str:
    if first == 0:
        return ""
    before = words[first - 1].low
    return "ahead" if before == "of" and first > 1 and words[first - 2].low == "ahead" else before
