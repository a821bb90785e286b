"""A verb of the tables where it stands: "send", "set aside", "put their signatures to"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from onrecord.find.commitments.lexicon import NAMED, TALKS, asking, binding, verb_forms, verbs
from onrecord.find.commitments.predicates import is_verb

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.find.commitments.lexicon import VerbKind
    from onrecord.text.tokens import Word

#: A verb with what belongs to it, the verb of the tables that says the same, and its kind.
_PHRASES: Final[tuple[tuple[str, str, str, VerbKind], ...]] = (
    ("come", "up with", "give", "give"),
    ("come", "forward with", "give", "give"),
    ("come", "through with", "donate", "give"),
    ("foot", "the bill for", "bankroll", "give"),
    ("pick", "up the bill for", "bankroll", "give"),
    ("pick", "up the tab for", "bankroll", "give"),
    ("cover", "the cost of", "bankroll", "give"),
    ("cover", "the costs of", "bankroll", "give"),
    ("meet", "the cost of", "bankroll", "give"),
    ("cough", "up", "contribute", "give"),
    ("shell", "out", "contribute", "give"),
    ("throw", "in", "contribute", "give"),
    ("write", "off", "forgive", "give"),
    ("make", "good on", "keep", "keep"),
    ("deliver", "on", "keep", "keep"),
    ("follow", "through on", "keep", "keep"),
    ("keep", "", "keep", "keep"),
    ("honour", "", "keep", "keep"),
    ("honor", "", "keep", "keep"),
    ("fulfil", "", "keep", "keep"),
    ("fulfill", "", "keep", "keep"),
    ("break", "", "break", "keep"),
    ("go", "back on", "break", "keep"),
    ("renege", "on", "break", "keep"),
    ("backtrack", "on", "break", "keep"),
    ("back", "away from", "break", "keep"),
    ("walk", "back", "break", "keep"),
    ("give", "the green light to", "approve", "announce"),
    ("give", "the green light for", "approve", "announce"),
    ("give", "the go-ahead for", "approve", "announce"),
    ("give", "the go-ahead to", "approve", "announce"),
    ("take", "delivery of", "receive", "receive"),
    ("write", "a cheque for", "give", "give"),
    ("write", "a check for", "give", "give"),
    ("write", "cheques for", "give", "give"),
    ("sign", "a cheque for", "give", "give"),
    ("hand", "over a cheque for", "give", "give"),
    ("present", "a cheque for", "give", "give"),
    ("step", "in with", "donate", "give"),
    ("chip", "in with", "donate", "give"),
    ("weigh", "in with", "donate", "give"),
    ("help", "out with", "donate", "give"),
    ("part", "with", "donate", "give"),
    ("lay", "on", "provide", "give"),
    ("fork", "out", "contribute", "give"),
    ("fork", "over", "transfer", "give"),
    ("sign", "over", "transfer", "give"),
    ("pass", "on", "transfer", "give"),
    ("drop", "off", "deliver", "give"),
    ("fly", "in", "deliver", "give"),
    ("ship", "in", "deliver", "give"),
    ("ship", "out", "ship", "give"),
    ("bring", "in", "deliver", "give"),
    ("take", "in", "house", "give"),
    ("free", "up", "allocate", "promise"),
    ("lay", "aside", "allocate", "promise"),
    ("hold", "out", "promise", "promise"),
    ("set", "up", "establish", "announce"),
    ("put", "forward", "propose", "announce"),
    ("call", "off", "cancel", "refuse"),
    ("pull", "back", "withdraw", "refuse"),
    ("take", "back", "withdraw", "refuse"),
    ("cut", "off", "withdraw", "refuse"),
    ("back", "out of", "withdraw", "refuse"),
    ("pull", "out of", "withdraw", "refuse"),
    ("put", "on hold", "suspend", "refuse"),
    ("set", "aside", "allocate", "promise"),
    ("put", "aside", "allocate", "promise"),
    ("put", "up", "give", "give"),
    ("put", "in", "contribute", "give"),
    ("chip", "in", "contribute", "give"),
    ("stump", "up", "give", "give"),
    ("make", "over", "transfer", "give"),
    ("make", "available", "provide", "give"),
    ("hand", "over", "transfer", "give"),
    ("turn", "over", "transfer", "give"),
    ("hand", "out", "transfer", "give"),
    ("give", "away", "donate", "give"),
    ("pay", "out", "disburse", "give"),
    ("pay", "back", "repay", "give"),
    ("rule", "out", "withhold", "refuse"),
    ("say", "no to", "withhold", "refuse"),
    ("turn", "down", "withhold", "refuse"),
    ("settle", "on", "agree", "deal"),
    ("agree", "on", "agree", "deal"),
    ("agree", "to", "agree", "deal"),
    ("put", "their signatures to", "sign", "deal"),
    ("put", "his signature to", "sign", "deal"),
    ("put", "her signature to", "sign", "deal"),
    ("put", "its signature to", "sign", "deal"),
    ("put", "their names to", "sign", "deal"),
    ("put", "his name to", "sign", "deal"),
    ("put", "her name to", "sign", "deal"),
    ("put", "its name to", "sign", "deal"),
    ("shake", "hands on", "agree", "deal"),
    ("wave", "through", "approve", "announce"),
    ("sign", "off on", "approve", "announce"),
    ("nod", "through", "approve", "announce"),
    ("enter", "into", "conclude", "deal"),
    ("draw", "up", "negotiate", "deal"),
    ("press", "for", "demand", "ask"),
    ("push", "for", "demand", "ask"),
    ("plead", "for", "demand", "ask"),
    ("clamour", "for", "demand", "ask"),
    ("petition", "for", "demand", "ask"),
    ("apply", "for", "request", "ask"),
    ("hint", "at", "consider", "float"),
    ("toy", "with", "consider", "float"),
    ("get", "the nod for", "receive", "receive"),
    ("hold", "out for", "demand", "ask"),
)


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb in a sentence, by word numbers."""

    at: int
    #: The first word after it and what belongs to it.
    after: int
    #: The verb of the tables.
    base: str
    kinds: tuple[VerbKind, ...]
    #: Whether its form may be a past participle.
    participle: bool


@cache
def _phrases() -> Mapping[str, tuple[tuple[tuple[str, ...], str, VerbKind, str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str, VerbKind, str]]] = {}
    for verb, rest, base, kind in _PHRASES:
        for form in verb_forms(verb):
            found.setdefault(form, []).append((tuple(rest.split()), base, kind, verb))
    # The longest first, so that "handed over a cheque for" is not read as "handed over".
    return {form: tuple(sorted(rows, key=lambda row: -len(row[0]))) for form, rows in found.items()}


_WORDS: Final = re.compile(r"\w+")


@cache
def _sought() -> tuple[frozenset[str], re.Pattern[str]]:
    """The words looked for: those of one piece, and a pattern for those with a hyphen."""
    forms = {
        *verbs(),
        *_phrases(),
        *NAMED,
        *TALKS,
        *binding(),
        *asking(),
        *"arrive arrived reached landed docked unloaded rolled crossed".split(),
        "aid",
        "assistance",
        "support",
        "help",
        "relief",
        "funding",
        *"will ll would shall refusal commitment agreement intention intent rule ruled ruling assure assured assurance clamoured clamored campaigned".split(),
    }
    hyphened = sorted(form for form in forms if not form.isalpha())
    plain = forms.difference(hyphened)
    return frozenset(plain | {f"{form}s" for form in plain}), re.compile(
        rf"\b(?:{'|'.join(hyphened)})s?\b", re.IGNORECASE
    )


def tells(text: str, start: int, end: int) -> bool:
    """Whether one of the words of giving, promising, asking or agreeing stands in ``text[start:end]``."""
    # Looking words up is ten times as fast as a pattern of a thousand alternatives.
    single, hyphened = _sought()
    words = _WORDS.findall(text[start:end].lower())
    return not single.isdisjoint(words) or hyphened.search(text, start, end) is not None


def verb_at(words: Sequence[Word], at: int) -> Verb | None:
    """The verb of giving, promising, asking or agreeing that begins at word ``at``."""
    low = words[at].low
    for rest, base, kind, own in _phrases().get(low, ()):
        following = tuple(word.low for word in words[at + 1 : at + 1 + len(rest)])
        if following == rest and not (
            rest[-1:] in {("to",), ("on",)} and _goes_on_with_verb(words, at + 1 + len(rest))
        ):
            others = verbs().get(base, ("", ()))[1]
            return Verb(at, at + 1 + len(rest), base, tuple(dict.fromkeys((kind, *others))), _is_participle(low, own))
    condition = low == "provided" and at + 1 < len(words) and words[at + 1].low in _CLAUSE_BEGINS
    if condition or low not in verbs() or not is_verb(words, at):
        return None
    base, kinds = verbs()[low]
    return Verb(at, at + 1, base, kinds, _is_participle(low, base))


def _goes_on_with_verb(words: Sequence[Word], at: int) -> bool:
    """Whether "agreed to" is followed by a verb rather than by what is agreed to."""
    return at < len(words) and words[at].low.isalpha() and words[at].low not in _BEFORE_NOUN


_BEFORE_NOUN: Final = frozenset(
    "a an the its their his her this that these those our my two three four five several new any some terms".split()
)


#: "Provided they are paid for": a condition.
_CLAUSE_BEGINS: Final = frozenset("they he she we i you there that it".split())


def _is_participle(low: str, base: str) -> bool:
    return low not in {base, base + "s", base + "es"} and not low.endswith("ing")


#: Participles that tell what somebody or something is like.
_LIKE: Final = frozenset("committed guaranteed trained dedicated devoted funded financed deployed".split())
#: What "promising" promises something to, or is the start of.
_PROMISED: Final = frozenset(
    "to that a an the its their his her more new not no up two three four five six seven eight nine ten some".split()
)


def is_adjective(words: Sequence[Word], at: int) -> bool:
    """Whether the verb at ``at`` only describes: "promising policies", "highly trained doctors"."""
    low = words[at].low
    following = words[at + 1].low if at + 1 < len(words) else ""
    if low == "promising":
        return following not in _PROMISED and not following[:1].isdigit() and following not in {"$", "€", "£"}
    before = words[at - 1].low if at else ""
    described = low in _LIKE and before.endswith("ly")
    return described and not (following == "by" or is_verb(words, at - 2 if at > 1 else 0))
