"""Which words of a sentence are taken for verbs, and not for the nouns and adjectives that they may be too."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from onrecord.find.commitments.lexicon import DETERMINERS, PREPOSITIONS, askers, governors, verbs
from onrecord.text.verbforms import BE, forms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.text.tokens import Word

#: Verbs that help others.
HELPERS: Final = (
    frozenset(
        "will would shall can could may might must should ought do does did has have had 'd 'll 've 's 'm 're not".split()
    )
    | BE
)
_SAY: Final = frozenset(
    f
    for verb in "say add tell argue insist stress note claim state declare explain report write believe think confirm admit "
    "deny recall warn mean happen continue become expect know hope see find hold go come take make get meet lose win rise fall "
    "remain show help face include follow work run begin visit arrive raise receive spend sell buy plan speak cost cover".split()
    for f in forms(verb)
)
#: After these "'s" is "is" or "has".
_IS_AFTER: Final = frozenset("it he she that there here what who where how let".split())
#: Verbs and nouns alike.
_BOTH: Final = frozenset(
    "pledge pledges promise promises vow vows offer offers grant grants loan loans fund funds supply supplies award awards "
    "ask call calls demand demands request requests appeal appeals need needs plan plans contract deal strike strikes "
    "commission deposit refund transfer transfers ship ships back study debate float hand finance finances seal initial "
    "report reports claim claims state states note work help rise show plans cost costs visit raise run cover order orders "
    "guarantee guarantees broker brokers seals "
    "gift gifts contract contracts budget budgets hike hikes sign signs boost boosts increase increases lift lifts pressure "
    "press push hope face want dispatch block freeze halt target refunds settle".split()
)
_BEFORE_VERB: Final = frozenset(
    "to did does do will would shall can could may might must should not we they i you who also 'll 'd and he she it therefore hereby now today still again".split()
)
#: Several people, without an ending that says so.
PEOPLE: Final = frozenset(
    "people children women men staff police personnel youth charity civilians anyone everyone those whoever".split()
)
#: What stands before a noun and describes it.
ADJECTIVES: Final = frozenset(
    "own poor small local rural vulnerable young new needy eligible low-income affected public private foreign national regional "
    "state federal big large both each all any every other others older former such more humanitarian civil wealthy key "
    "front-line frontline flood-hit war-torn opposition".split()
)
_IN_NAMES: Final = frozenset("house reserve fund grant supply host ship order".split())
#: Words that an amount begins with.
NUMBERS: Final = frozenset(
    "one two three four five six seven eight nine ten dozens hundreds thousands millions billions more nearly almost about around roughly approximately some over".split()
)
_COUNTING: Final = frozenset("two three four five six seven eight nine ten dozens hundreds thousands".split())
_BEFORE_PLURAL: Final = frozenset(
    "similar same bold vague empty broken old many few several further early repeated public generous grand firm solemn made make "
    "making makes broke kept keep repeated issued gave took fresh earlier previous past financial cash first second final".split()
)


@cache
def _verb_forms() -> frozenset[str]:
    return frozenset(verbs()) | frozenset(governors()) | askers() | _SAY | HELPERS


def is_verb(words: Sequence[Word], at: int) -> bool:
    """Whether the word at ``at`` is taken for a verb rather than for the noun that it may be too."""
    low = words[at].low
    before = words[at - 1].low if at else ""
    if before in {"each", "all", "both"} and at > 1 and words[at - 2].low in HELPERS:  # "have each promised"
        before = words[at - 2].low
    if _is_noun(words, at, before):
        return False
    if low in _BOTH:
        return _is_verb_here(low, before, words[at + 1].low if at + 1 < len(words) else "")
    if low == "'s":
        return before in _IS_AFTER
    adjective = (
        before in DETERMINERS or before in {"'s", "of", "other", "much"} or (before in PREPOSITIONS and before != "to")
    )
    if low in _verb_forms():
        return not (adjective and low.endswith("ed") and low not in HELPERS)
    return (
        low.endswith("ed")
        and len(low) > 4
        and low != "united"
        and (before not in DETERMINERS or before == "that")
        and before not in PREPOSITIONS
        and bool(before)
        and not _is_done(words, at - 1)
    )


def _is_noun(words: Sequence[Word], at: int, before: str) -> bool:
    """Whether a word is no verb where it stands: "the White House", "a big undertaking", "the people's vote"."""
    low = words[at].low
    if words[at].capital and low in _IN_NAMES:
        return True
    if low == "undertaking":
        return before not in BE | {","}
    owned = before == "'s" and at > 1 and words[at - 2].low not in _IS_AFTER
    return owned and low not in HELPERS and low not in _BOTH and not low.endswith(("ing", "ed"))


def _is_done(words: Sequence[Word], at: int) -> bool:
    """Whether a word is itself a plain verb in "-ed", so that another one after it describes: "criticised proposed cuts"."""
    low = words[at].low
    described = at > 0 and words[at - 1].low in DETERMINERS
    return low.endswith("ed") and len(low) > 4 and not words[at].capital and low not in HELPERS and not described


def _is_verb_here(low: str, before: str, after: str) -> bool:
    """Whether a word that may be a noun is a verb between its neighbours."""
    if before in _BEFORE_VERB or before.endswith("ly"):
        return True
    if before in DETERMINERS or before in PREPOSITIONS or before in {"", "of", "'s", ",", "."} or before[:1].isdigit():
        return False
    done = before.endswith("ed") and len(before) > 4  # "answered calls for"
    if done or before in ADJECTIVES | _BEFORE_PLURAL | _COUNTING:
        return False  # "made similar promises to"
    if not low.endswith("s") and not before.endswith("s") and before not in PEOPLE:
        return False  # "a bold pledge to": the verb would need a plural before it
    return after in DETERMINERS | NUMBERS | {"to", "$", "€", "£", "up", "for", "on"} or after[:1].isdigit()
