"""Finds the phrases of the tables in the words of a sentence."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from onrecord.find.stances.lexicon import attitudes, judgements
from onrecord.text.verbforms import BE, forms, is_participle

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.find.stances.lexicon import Phrase
    from onrecord.text.tokens import Word

_BEFORE_NOUN: Final = frozenset(
    "the a an its their his her this these those our my your 's ' of in for on at by from any some no such more less in under over with without "
    "against about military financial public political strong full new further much little".split()
)
_BEFORE_VERB: Final = frozenset(
    "to not will would shall should can could may might must do does did i we you they he she it who which that and or but also never "
    "has have had having is are was were be been being longer , still now already".split()
)
_AFTER_NOUN: Final = frozenset(
    "for to of from against by in on at with over about and or is are was were has have had that , .".split()
)
#: Words after which a verb may stand, or a noun.
_LOOSE: Final = frozenset({"that", "and", "or", "but", ",", "also"})
#: After "back" where it is no verb.
_AFTER_BACK: Final = frozenset("in at to on into onto from home here there again then when and or . , ; ? !".split())
#: Nouns that are seldom verbs.
_SELDOM: Final = frozenset(
    "order orders approach approaches study studies demand demands issue pilot trial table lobby".split()
)
#: Forms of verbs that are as often nouns.
_NOUNS: Final = frozenset(
    form
    for word in (
        "support back plan call demand fight protest vote appeal offer promise pledge study float table draft move request question "
        "attack challenge contest ban halt fear aim hope push press sponsor champion love veto boycott campaign pitch "
        "sanction blast march rally salute cheer object moot picket design regret concern caution favour favor blame like praise "
        "welcome approach comment review question decline"
    ).split()
    for form in (word, word + "s")
)
#: "*" and "**" stand for up to so many words, without any of these.
_GAP: Final = 6
_LONG: Final = 30
_STOPS: Final = frozenset({".", ";", "?", "!", "but"})
_JOINS: Final = frozenset(
    {
        ":",
        ",",
        "and",
        "that",
        "who",
        "which",
        "against",
        "back",
        "out",
        "up",
        "down",
        "from",
        "by",
        "with",
        "what",
        "how",
        "why",
        "when",
        "where",
        "whether",
        "if",
        "is",
        "are",
        "was",
        "were",
    }
)


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase in a sentence: words ``first`` up to but not including ``last``."""

    phrase: Phrase
    first: int
    last: int
    #: Whether its verb stands in the form of a past participle.
    participle: bool

    @property
    def size(self) -> int:
        """How many words it holds."""
        return self.last - self.first


def found_in(words: Sequence[Word], *, judging: bool) -> tuple[Found, ...]:
    """The phrases in a sentence, the longest where several overlap, in order.

    Args:
        words: The words of the sentence.
        judging: Whether phrases that judge are looked for, rather than those of attitude.
    """
    lows = [word.low for word in words]
    every: list[Found] = []
    index, present = _index(judging), frozenset(lows)
    for at, low in enumerate(lows):
        for phrase, alternatives in index.get(low, ()):
            # Most phrases lack a word of theirs in the whole sentence: no need to try their gaps.
            if any(wanted is not None and not opt and wanted.isdisjoint(present) for wanted, opt in alternatives[1:]):
                continue
            end = _end(lows, at + 1, alternatives[1:])
            if end is None or _is_noun(words, at, phrase) or _is_no_verb(words, at, phrase):
                continue
            if not _strays(words, (at, end), phrase):
                base = phrase.words[0].split("|")[0]
                every.append(Found(phrase, at, end, phrase.kind == "verb" and is_participle(low, base)))
    return tuple(_longest(every))


def _is_noun(words: Sequence[Word], at: int, phrase: Phrase) -> bool:
    """Whether what looks like a verb is a noun or stands before one: "the proposed cut", "military support"."""
    if phrase.kind != "verb" or phrase.words[0] in {"have", "keep", "be"}:
        return False
    low, before = words[at].low, words[at - 1].low if at else ""
    if words[at].capital or before in _BEFORE_NOUN or (at == 0 and low.endswith("ed")):
        return True
    if before == "to" and low.endswith(("s", "ed")) and low not in phrase.words[0].split("|"):
        return True
    after = words[at + 1].low if at + 1 < len(words) else ""
    is_joined = before in _LOOSE and after not in _BEFORE_NOUN
    if low in _SELDOM and (is_joined or before not in _BEFORE_VERB):
        return True
    if low in _NOUNS and (is_joined or not (before in _BEFORE_VERB or before.endswith("ly"))):
        is_named = at > 0 and (words[at - 1].capital or at == 1 or before.endswith("s"))
        return len(phrase.words) == 1 and not (
            is_named and (after in _BEFORE_NOUN or (after.isalpha() and after not in _AFTER_NOUN))
        )
    return False


def _is_no_verb(words: Sequence[Word], at: int, phrase: Phrase) -> bool:
    """Whether words around a form show that it is no verb: "signs of a thaw", "children back in school", "collecting trash"."""
    if phrase.kind != "verb":
        return False
    low, after = words[at].low, words[at + 1].low if at + 1 < len(words) else ""
    if len(phrase.words) == 1 and (after == "of" or (low == "back" and after in _AFTER_BACK)):
        return True
    is_plain = low in phrase.words[0].split("|")
    return is_plain and at > 0 and words[at - 1].low.endswith("ing")  # no plain form follows on another verb


def _strays(words: Sequence[Word], part: tuple[int, int], phrase: Phrase) -> bool:
    """Whether words of a phrase belong elsewhere: "has dropped its objections to", "the Court of Appeals for"."""
    first = words[part[0]]
    if phrase.kind == "noun":
        return first.capital and part[0] > 1 and words[part[0] - 1].low in {"of", "and"}
    inside = [w.low for w in words[part[0] + 1 : part[1] - 1]]
    if phrase.words[0] == "vote" and "on" in inside:
        return True  # "will vote on a bill to cut": which way is not told
    return phrase.words[0] == "have" and any(low.endswith("ed") and low != "need" for low in inside[:3])


def _longest(every: Iterable[Found]) -> list[Found]:
    taken: list[Found] = []
    for item in sorted(every, key=lambda f: (-f.size, -_told(f.phrase), f.first)):
        if all(item.last <= other.first or other.last <= item.first for other in taken):
            taken.append(item)
    return sorted(taken, key=lambda f: f.first)


def _told(phrase: Phrase) -> int:
    """How many words a phrase names: of two as long, the one that leaves less open is meant."""
    return sum(word not in {"*", "**"} for word in phrase.words)


#: Adverbs that may stand in a phrase: "argued forcefully for", "fought hard against", "came out firmly in favour of".
_ADVERBS: Final = frozenset("hard long again often twice once still even repeatedly".split())
_NO_ADVERBS: Final = frozenset(
    "only early likely unlikely family rally supply apply reply ally july daily bully hardly barely scarcely nearly rarely".split()
)
#: Words that no short gap holds.
_IN_NO_GAP: Final = _STOPS | _JOINS
#: What may stand at each place of a phrase, and whether it may be missing; ``None`` for a gap, and whether it is a long one.
_Slot = tuple["frozenset[str] | None", bool]


def _end(lows: Sequence[str], at: int, slots: Sequence[_Slot]) -> int | None:
    """Where the rest of a phrase ends, the shortest way; none when it does not stand here."""
    if not slots:
        return at
    (wanted, optional), *rest = slots
    if wanted is None:
        return _behind_gap(lows, at, rest, is_long=optional)
    if at < len(lows) and lows[at] in wanted:
        end = _end(lows, at + 1, rest)
        if end is not None:
            return end
    if optional:
        return _end(lows, at, rest)
    return _end(lows, at + 1, slots) if at < len(lows) and _is_adverb(lows[at]) else None


def _behind_gap(lows: Sequence[str], at: int, rest: Sequence[_Slot], *, is_long: bool) -> int | None:
    reach, barred = (_LONG, _STOPS) if is_long else (_GAP, _IN_NO_GAP)
    for place in range(at, at + reach + 1):
        end = _end(lows, place, rest)
        if end is not None:
            return end
        if place < len(lows) and lows[place] in barred:
            return None
    return None


def _is_adverb(low: str) -> bool:
    return low in _ADVERBS or (low.endswith("ly") and low not in _NO_ADVERBS)


@cache
def _index(judging: bool) -> dict[str, list[tuple[Phrase, tuple[_Slot, ...]]]]:
    index: dict[str, list[tuple[Phrase, tuple[_Slot, ...]]]] = defaultdict(list)
    for phrase in judgements() if judging else attitudes():
        slots = tuple(_slot(word, is_verb=phrase.kind == "verb" and at == 0) for at, word in enumerate(phrase.words))
        for low in slots[0][0] or ():
            index[low].append((phrase, slots))
    return dict(index)


def _slot(word: str, *, is_verb: bool) -> _Slot:
    optional = word.endswith("?")
    parts = word.removesuffix("?").split("|")
    if parts in (["*"], ["**"]):
        return None, parts == ["**"]
    wanted: set[str] = set()
    for part in parts:
        wanted |= BE if part == "BE" else forms(part) if is_verb else {part}
    return frozenset(wanted), optional
