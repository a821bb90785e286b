"""The words of one sentence that tell an event on one of its days: a noun with its attributes, or a clause with its subject."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.find.events.clauses import subject
from onrecord.find.events.nouns import BESIDE, noun_of, occasions
from onrecord.find.events.verbs import ADVERBS, AUXILIARIES, PAST
from onrecord.text.happenings import kin_of_noun, kin_of_verb

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
    "suggested explained described believed declined responded respond replied reacted tweeted commented comment indicated reports "
    "confirmed confirms claims shows showed notes writes posted led hopes believes means meant seems seemed remain remains remained".split()
)
_NOBODY: Final = frozenset(
    "everything nothing something all most many some others everyone somebody that's i we you there it he she they this that these those one".split()
)
#: A mark or word that no telling ends or begins with.
_EDGES: Final = frozenset(
    ", ; : - – — ( ) “ ” \" ‘ « » and or but that on in at for to of with by ' which who when where whose while as after then".split()
)


#: What is done to an event that then does not happen.
_CALLED_OFF: Final = frozenset(
    "cancelled canceled postponed scrapped shelved abandoned suspended cancels postpones banned off".split()
)
#: With these a noun tells what is done: "did not hold talks".
_HELD: Final = frozenset("hold held take place happen happened attend attended go sit sat play".split())
_LIGHT: Final = frozenset("a an the s his her its their this that another".split())
#: A noun of these groups by itself ("a statement") tells nothing.
_BARE: Final = frozenset({"meeting", "speech", "move", "press", None})


@dataclass(frozen=True, slots=True)
class Told:
    """An event as a sentence tells it: half-open places of tokens in order."""

    parts: tuple[Range, ...]
    clause: Clause
    #: Who it is about, when the parts do not hold them.
    about: Range | None
    is_noun: bool
    #: Whether the words say that it did not or will not happen.
    is_off: bool
    #: Whether its noun or verb is one of those by which events are called.
    is_named: bool


def told(words: Sequence[Token], known: Sequence[Clause], dating: Dating) -> Told | None:
    """What the sentence says happened on a date; none when the date tells of nothing that happened."""
    clause = next((clause for clause in known if clause.first <= dating.at < clause.last), None)
    if clause is None or clause.opener in _HYPOTHETICAL:
        return None
    noun = noun_of(words, clause, dating)
    if noun is not None:
        return _noun(words, known, clause, dating, noun)
    owns = dating.at + 1 < len(words) and words[dating.at + 1].low == "'"
    return _clause(words, known, clause, dating) if dating.tells and not owns else None


def _noun(words: Sequence[Token], known: Sequence[Clause], clause: Clause, dating: Dating, noun: Noun) -> Told | None:
    """A noun by itself, or its whole clause where the noun is what the clause is about or happens at."""
    verb = _verb(clause, dating)
    if verb is not None and noun.governor not in BESIDE:
        is_said = words[_main(words, verb, clause)].low in _PLAIN
        within = noun.governor in {"in", "at"} and noun.first > verb and _is_done(words, verb, clause)
        stands = not noun.is_before or noun.first == clause.first or within or _is_object(words, verb, noun, clause)
        if not is_said and words[verb].low not in _MAYBE and stands:
            return _clause(words, known, clause, dating)
    if not dating.tells and not noun.is_before:
        return None
    # A verb in a form that is not known: "owners decide at a meeting".
    first = clause.first if verb is None and noun.governor in {"at", "during"} else noun.first
    parts = _trimmed(words, first, noun.last, dating)
    kin = kin_of_noun(words[noun.at].low)
    least = _FEW if kin in {"speech", "move"} and noun.at == noun.last - 1 else _FEW - 1
    if parts is None or (_weight(words, parts) < least and kin in _BARE):
        return None
    is_off = noun.is_before and noun.first > 0 and words[noun.first - 1].low in _CALLED_OFF
    about = subject(words, known, clause) if verb is not None else (clause.first, noun.first)
    return Told(
        (parts,), clause, about if about and about[0] < about[1] else None, is_noun=True, is_off=is_off, is_named=True
    )


def _is_done(words: Sequence[Token], verb: int, clause: Clause) -> bool:
    """Whether a verb tells of more than speaking: "crushed Rovers in Saturday's final"."""
    main = _main(words, verb, clause)
    kin = kin_of_verb(words[main].low)
    return words[main].low not in AUXILIARIES and kin != "speech" and not _calls_off(words, main)


def _weight(words: Sequence[Token], parts: Range) -> int:
    """How many words of a noun tell something: dates, articles and the sign of an owner do not."""
    return sum(words[at].sort not in {"mark", "date"} and words[at].low not in _LIGHT for at in range(*parts))


def _is_object(words: Sequence[Token], verb: int, noun: Noun, clause: Clause) -> bool:
    """Whether the noun is what somebody won, lost or led, and not what they spoke of or called off."""
    main = _main(words, verb, clause)
    return (
        noun.first == main + 1 and kin_of_verb(words[main].low) not in {"speech", None} and not _calls_off(words, main)
    )


def _clause(words: Sequence[Token], known: Sequence[Clause], clause: Clause, dating: Dating) -> Told | None:
    verb, about = _verb(clause, dating), subject(words, known, clause)
    if verb is None or about is None:
        return None
    main = _main(words, verb, clause)
    kin = kin_of_verb(words[main].low)
    has_noun = _has_noun(words, clause)
    is_negated = any(_negates(words[at].low) for at in range(verb, min(verb + 3, clause.last)))
    if _is_telling(words, clause, dating, main):
        return _occasion(words, clause, dating, about)
    # "Would have brought": what did not come.
    undone = words[verb].low == "would" and verb + 1 < clause.last and words[verb + 1].low == "have"
    if undone or _is_untold(words, dating, verb, main, about):
        return None
    is_idle = kin is None and not has_noun and (is_negated or _is_state(words, clause, verb, main))
    if is_idle or words[verb].low in _MAYBE or not _is_somebody(words, about):
        return None
    own = about[0] >= clause.first
    first = _before_saying(known, clause, about[0]) if kin == "speech" and own else about[0] if own else clause.first
    number = known.index(clause)
    tells_that = kin == "speech" or (number + 1 < len(known) and known[number + 1].opener == "that")
    parts = _trimmed(words, first, _with_content(known, clause) if tells_that else clause.last, dating)
    # "Venn announced on Friday" tells nothing by itself.
    if parts is None or (kin == "speech" and main == verb and parts == (about[0], main + 1)):
        return None
    is_done = kin is not None or words[main].low in _HELD
    none = words[about[0]].low in {"no", "neither", "none"} and (
        is_done or kin_of_noun(words[about[1] - 1].low) is not None
    )
    is_off = ((is_negated or none) and is_done) or none or (dating.at < verb and _calls_off(words, main))
    is_named = kin not in {None, "speech"} or has_noun
    return Told((parts,) if own else (about, parts), clause, about, is_noun=False, is_off=is_off, is_named=is_named)


def _is_untold(words: Sequence[Token], dating: Dating, verb: int, main: int, about: Range) -> bool:
    """Whether a clause tells of nothing that happened on its day: what is so nowadays, what somebody felt, a verb alone."""
    seems = words[main].low.startswith("appear") and main + 1 < len(words) and words[main + 1].low == "to"
    if seems or words[main].low in _MINDS | _FELT:
        return True
    # "Told reporters on Monday he had": the day is that of the telling.
    if about[0] > 0 and words[about[0] - 1].low in {"told", "tells", "telling"}:
        return True
    alone = (
        verb == main
        and words[main].low in _HELPING
        and (main + 1 in {dating.at, dating.first} or main + 1 == len(words))
    )
    is_so = words[verb].low in _LASTING and (verb == main or not words[main].low.endswith(("ing", "ed", "en")))
    nowadays = (
        words[dating.at].low in {"today", "now"} and is_so and "to" not in {words[at].low for at in range(verb, main)}
    )
    return alone or nowadays


def _occasion(words: Sequence[Token], clause: Clause, dating: Dating, about: Range) -> Told | None:
    """What somebody spoke at or after, on the day they spoke: "said on Friday after talks with her deputy"."""
    for noun in occasions(words, clause):
        parts = _trimmed(words, noun.first, noun.last, dating)
        if noun.first > dating.at and parts is not None and parts[1] - parts[0] >= _FEW:
            return Told((parts,), clause, about, is_noun=True, is_off=False, is_named=True)
    return None


def _is_state(words: Sequence[Token], clause: Clause, verb: int, main: int) -> bool:
    """Whether a clause only says how somebody was, and not where: "she was sour", but "she was in Harl"."""
    is_done = words[main].low.endswith(("ed", "en", "ing")) or words[main].low in PAST
    if is_done or words[verb].low not in {"is", "are", "was", "were"}:
        return False
    if verb + 1 < main and words[main - 1].low == "to":
        return False  # "the satellite is to send pictures"
    after = range(verb + 1, clause.last - 1)
    if any(words[at].low in _PASSED - {"not", "never", "on", "to"} for at in after):
        return False
    return not any(
        words[at].low in {"in", "at"} and (words[at + 1].sort == "name" or words[at + 1].capital) for at in after
    )


def _calls_off(words: Sequence[Token], main: int) -> bool:
    """Whether a verb says that something will not happen: "cancelled", "called off"."""
    return any(words[at].low in _CALLED_OFF for at in range(main, min(main + 2, len(words))))


def _negates(word: str) -> bool:
    return word in {"not", "never"} or word.endswith("n't")


def _is_telling(words: Sequence[Token], clause: Clause, dating: Dating, main: int) -> bool:
    """Whether a clause only says that somebody said something, with the day of the news behind."""
    asks = words[main].low == "asked" and any(words[at].low in {"for", "to"} for at in range(main + 1, clause.last))
    return words[main].low in _PLAIN and not asks and not _is_fronted(clause, dating)


def _is_somebody(words: Sequence[Token], about: Range) -> bool:
    """Whether a subject can stand for somebody or something outside its article."""
    speaks = any(words[at].low in {"i", "we", "you"} for at in range(*about))
    first = words[about[0]]
    # "(TIB) released on 14 May found that": what is left of a subject behind a bracket.
    rest = about[1] - about[0] == 1 and first.is_word and first.low.endswith("ed") and not first.capital
    return not (speaks or rest) and words[about[0]].low not in _NOBODY - {"he", "she", "they", "it"}


def _has_noun(words: Sequence[Token], clause: Clause) -> bool:
    return any(words[at].is_word and kin_of_noun(words[at].low) for at in range(clause.first, clause.last))


def _before_saying(known: Sequence[Clause], clause: Clause, first: int) -> int:
    """Where what is said begins when it stands before the saying: "The firm will be sold, its owners announced"."""
    number = known.index(clause)
    stands_after = clause.opener == "," and number > 0 and known[number - 1].last + 1 == clause.first
    goes_on = number + 1 < len(known) and known[number + 1].opener == "that"
    if not stands_after or goes_on or not known[number - 1].verbs:
        return first
    return known[number - 1].first if clause.last - known[number - 1].first <= _SAID else first


def _verb(clause: Clause, dating: Dating) -> int | None:
    """The finite verb that a date goes with: the nearest before it, or the first after one that opens the clause."""
    before = [verb for verb in clause.verbs if verb < dating.at]
    after = [verb for verb in clause.verbs if verb > dating.at]
    if before and not _is_fronted(clause, dating):
        return before[-1]
    return after[0] if after else None


def _is_fronted(clause: Clause, dating: Dating) -> bool:
    return dating.first <= clause.first + 1 and not any(verb < dating.first for verb in clause.verbs)


def _main(words: Sequence[Token], verb: int, clause: Clause) -> int:
    """The verb that says what happens: what an auxiliary depends on, or the verb itself."""
    if words[verb].low not in AUXILIARIES:
        return verb
    for at in range(verb + 1, min(verb + 7, clause.last)):
        token = words[at]
        passed = token.low in ADVERBS | AUXILIARIES | _PASSED or token.low.endswith("ly") or token.sort == "date"
        if token.is_word and not passed:
            return at
    return verb


#: What may stand between an auxiliary and its verb.
_PASSED: Final = frozenset("not never be been being on to due set expected scheduled planned".split())
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
    while first < last and (words[last - 1].low in _EDGES | ADVERBS | {".", "late", "early"} or last - 1 in at_ends):
        last -= 1
    is_long = last - first >= 2 or (first < last and words[first].is_word and len(words[first].low) > _SHORT)
    return (first, last) if is_long and words[first].low != "according" else None


#: How somebody is of a mind, after "was".
_MINDS: Final = frozenset(
    "confident concerned worried optimistic pessimistic hopeful proud happy pleased saddened disappointed grateful thankful sure certain "
    "aware unsure gracious supportive convinced relieved".split()
)
#: What goes on in somebody.
_FELT: Final = frozenset(
    "reminded reminds remembered knew knows thought thinks felt feels understood worried wondered hoped loved loves "
    "deserves needs".split()
)
#: Verbs that tell nothing by themselves.
_HELPING: Final = frozenset("did does had saw was were got had".split())
#: What is so nowadays, with "today".
_LASTING: Final = frozenset("is are has have includes include contains lives live remains remain exists stands".split())
#: A noun with its article.
_FEW: Final = 3
#: A single word is longer than this to tell anything.
_SHORT: Final = 3
_LEADING: Final = frozenset("meanwhile however also moreover separately later then earlier still".split())
