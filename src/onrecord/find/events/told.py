"""The words of one sentence that tell an event on one of its days: a noun with its attributes, or a clause with its subject."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.find.events.clauses import subject
from onrecord.find.events.nouns import BESIDE, noun_of
from onrecord.find.events.verbs import ADVERBS, AUXILIARIES
from onrecord.text.happenings import kin_of_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.find.events.clauses import Clause
    from onrecord.find.events.datings import Dating
    from onrecord.find.events.nouns import Noun
    from onrecord.find.events.tokens import Token

Range = tuple[int, int]

#: Clauses that tell of what might be.
_HYPOTHETICAL: Final = frozenset({"if", "unless", "whether", "until"})
_MAYBE: Final = frozenset("could may might should must can couldn't shouldn't can't cannot mustn't".split())
#: Saying that is no event of its own, only the telling of the news.
_PLAIN: Final = frozenset(
    "said say says told tell tells added noted stated reported wrote writes asked according insisted stressed argued claimed "
    "suggested explained described believed".split()
)
_NOBODY: Final = frozenset("i we you there it he she they this that these those one".split())
#: A mark or word that no telling ends or begins with.
_EDGES: Final = frozenset(
    ", ; : - – — ( ) and or but that on in at for to of with by ' which who when while as after then".split()
)


@dataclass(frozen=True, slots=True)
class Told:
    """An event as a sentence tells it: half-open places of tokens in order."""

    parts: tuple[Range, ...]
    #: The noun or verb that says what it is.
    head: int
    clause: Clause
    #: Who it is about, when the parts do not hold them.
    about: Range | None
    is_noun: bool


def told(words: Sequence[Token], known: Sequence[Clause], dating: Dating) -> Told | None:
    """What the sentence says happened on a date; none when the date tells of nothing that happened."""
    clause = next((clause for clause in known if clause.first <= dating.at < clause.last), None)
    if clause is None or clause.opener in _HYPOTHETICAL:
        return None
    noun = noun_of(words, clause, dating)
    if noun is not None:
        return _noun(words, known, clause, dating, noun)
    return _clause(words, known, clause, dating) if dating.tells else None


def _noun(words: Sequence[Token], known: Sequence[Clause], clause: Clause, dating: Dating, noun: Noun) -> Told | None:
    """A noun by itself, or its whole clause where the noun is what the clause is about or happens at."""
    verb = _verb(clause, dating)
    if verb is not None and noun.governor not in BESIDE:
        is_said = kin_of_verb(words[_main(words, verb, clause)].low) == "speech"
        if not is_said and words[verb].low not in _MAYBE and (not noun.is_before or noun.first == clause.first):
            return _clause(words, known, clause, dating)
    if not dating.tells and not noun.is_before:
        return None
    about = subject(words, known, clause)
    parts = _trimmed(words, noun.first, noun.last, dating)
    return Told((parts,), noun.at, clause, about, is_noun=True) if parts else None


def _clause(words: Sequence[Token], known: Sequence[Clause], clause: Clause, dating: Dating) -> Told | None:
    verb = _verb(clause, dating)
    if verb is None or words[verb].low in _MAYBE:
        return None
    main = _main(words, verb, clause)
    if words[main].low in _PLAIN and not _is_fronted(clause, dating):
        return None
    about = subject(words, known, clause)
    if about is None or words[about[0]].low in _NOBODY - {"he", "she", "they"}:
        return None
    last = _with_content(known, clause) if kin_of_verb(words[main].low) == "speech" else clause.last
    own = about[0] >= clause.first
    parts = _trimmed(words, about[0] if own else clause.first, last, dating)
    if parts is None:
        return None
    return Told((parts,) if own else (about, parts), main, clause, about, is_noun=False)


def _verb(clause: Clause, dating: Dating) -> int | None:
    """The finite verb that a date goes with: the nearest before it, or the first after one that opens the clause."""
    before = [verb for verb in clause.verbs if verb < dating.at]
    after = [verb for verb in clause.verbs if verb > dating.at]
    if before and not _is_fronted(clause, dating):
        return before[-1]
    return after[0] if after else None


def _is_fronted(clause: Clause, dating: Dating) -> bool:
    return dating.first <= clause.first + 1


def _main(words: Sequence[Token], verb: int, clause: Clause) -> int:
    """The verb that says what happens: what an auxiliary depends on, or the verb itself."""
    if words[verb].low not in AUXILIARIES:
        return verb
    for at in range(verb + 1, min(verb + 7, clause.last)):
        word = words[at].low
        if words[at].is_word and (kin_of_verb(word) or word.endswith(("ed", "en"))) and word not in ADVERBS:
            return at
    return verb


#: Words said are told as far as so many tokens.
_SAID: Final = 34


def _with_content(known: Sequence[Clause], clause: Clause) -> int:
    """Where a clause of saying ends together with what is said."""
    last = clause.last
    for following in known[known.index(clause) + 1 :]:
        if following.last - clause.first > _SAID or following.opener not in {
            "that",
            "and",
            "who",
            "which",
            "how",
            "why",
            "to",
        }:
            break
        last = following.last
    return last


def _trimmed(words: Sequence[Token], first: int, last: int, dating: Dating) -> Range | None:
    """A range of tokens without marks, joining words and the date at its ends; "Friday's vote" keeps its day."""
    owns = dating.at + 1 < len(words) and words[dating.at + 1].low == "'"
    at_ends = set() if owns else {dating.first, dating.at}
    while first < last and (words[first].low in _EDGES | _LEADING or first in at_ends):
        first += 1
    while first < last and (words[last - 1].low in _EDGES | {"."} or last - 1 in at_ends):
        last -= 1
    is_long = last - first >= 2 or (first < last and words[first].is_word and len(words[first].low) > _SHORT)
    return (first, last) if is_long else None


#: A single word is longer than this to tell anything.
_SHORT: Final = 3
_LEADING: Final = frozenset("meanwhile however also moreover separately later then earlier still".split())
