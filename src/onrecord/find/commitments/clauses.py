"""Cuts a clause without a grammar: the subject before a verb, and the object and the prepositional parts after it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from onrecord.find.commitments.antecedents import after_preposition, nearest, those
from onrecord.find.commitments.lexicon import DETERMINERS, PREPOSITIONS, verbs
from onrecord.find.commitments.predicates import ADJECTIVES, HELPERS, NUMBERS, PEOPLE, is_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.text.tokens import Word

Piece = tuple[int, int]
_MARKS: Final = frozenset('; : — – - ( ) [ ] " “ ” „ « » ? ! …'.split())
_CONJUNCTIONS: Final = frozenset(
    "but while although though because whereas if whether when after before since that than so unless until yet where as "
    "who which whose whom what how why".split()
)
#: After "in" these say what an amount consists of: "$5 million in aid".
_IN_KIND: Final = frozenset(
    "aid assistance relief funding funds loans loan grants grant support compensation damages cash credit credits military "
    "humanitarian financial economic emergency food weapons arms equipment investment investments subsidies fines back "
    "unpaid additional new tax annual total extra federal state public private humanitarian payments ransom bitcoin reparations".split()
)
_AIDS: Final = [
    [word] for word in "aid assistance relief funding subsidies grants loans support compensation help".split()
]
#: Prepositions that say how exact a number is where one follows.
_BOUNDS: Final = frozenset("about around over under at between".split())
_ADVERBS: Final = frozenset(
    "each both also still now already again even just only then all further long yet so soon finally instead today yesterday together jointly maybe perhaps likewise also".split()
)
_NO_ADVERBS: Final = frozenset("italy july family ally assembly supply".split())
_EARLIER: Final = frozenset("earlier later early late last next".split())
_PERSONS: Final = frozenset("we i they he she it you us them him me".split())
#: "Harland, said the minister, had sent": words set between subject and verb.
_ASIDE: Final = frozenset("said says added".split())
#: Words in brackets after a name are at most so many.
_ASIDE_LONGEST: Final = 10
_SHORT: Final = 4
_LISTING: Final = frozenset("including among".split())


def subject(words: Sequence[Word], first: int, left: int) -> Piece | None:
    """The subject of a verb group that begins at ``first``; none when the verb shares that of the verb before it.

    Args:
        words: The words of a sentence.
        first: Index of the first word of the verb group.
        left: No word before this one belongs to the clause.
    """
    at = first - 1
    while at >= left and (
        words[at].low in _ADVERBS or (words[at].low.endswith("ly") and words[at].low not in _NO_ADVERBS)
    ):
        at -= 1
    if at >= left and words[at].low == ")":  # "Senator Paul (Lower Sava) pledged"
        opening = next((i for i in range(at - 1, max(left, at - _ASIDE_LONGEST) - 1, -1) if words[i].low == "("), None)
        at = at if opening is None else opening - 1
    if at >= left and words[at].low in {"who", "which", "that"}:
        at -= 1
        if at >= left and words[at].low == ",":
            return after_preposition(words, phrase_before(words, at - 1, left))
        found = phrase_before(words, at, left)
        return those(words, found) if words[at + 1].low == "who" else nearest(words, found)
    if at >= left and words[at].low == ",":
        return _before_apposition(words, at, left)
    if at < left or words[at].low in {"and", "or", "but", "then"}:
        return None
    return phrase_before(words, at, left)


def _before_apposition(words: Sequence[Word], comma: int, left: int) -> Piece | None:
    """The subject in "Harland, its largest neighbour, pledged"; with a list of members they are part of it."""
    opening = next((i for i in range(comma - 1, left - 1, -1) if words[i].low == ","), None)
    if opening is None:
        return None
    aside = words[opening + 1].low in _ASIDE and not any(is_verb(words, i) for i in range(opening + 2, comma))
    if not aside and any(is_verb(words, i) and words[i].low not in _LISTING for i in range(opening + 1, comma)):
        return None
    found = phrase_before(words, opening - 1, left)
    if found is not None and words[opening + 1].low in {*_LISTING, "such"}:
        return found[0], comma
    return found


def phrase_before(words: Sequence[Word], at: int, left: int) -> Piece | None:
    """The noun phrase that ends with the word at ``at``."""
    end = at + 1
    while at >= left:
        low = words[at].low
        opening = _opening(words, at, left) if low == ")" and at < end - 1 else None
        if opening is not None:  # "gas (LPG) connections"
            at = opening - 1
            continue
        if low in _MARKS or low in _CONJUNCTIONS or is_verb(words, at):
            break
        if (low == "," and not _in_number(words, at) and not _goes_on(words, at, end)) or (
            low == "and" and _ends_other(words, at, left)
        ):
            break
        at -= 1
    return _trimmed(words, at + 1, end)


def _opening(words: Sequence[Word], closing: int, left: int) -> int | None:
    """The bracket that a short aside opens with; none where it is long."""
    return next((i for i in range(closing - 1, max(left, closing - _SHORT) - 1, -1) if words[i].low == "("), None)


def _ends_other(words: Sequence[Word], conjunction: int, left: int) -> bool:
    """Whether "and" ends another clause: in "sent meals to Osmer and Brann has sent" a part with "to" ends before it."""
    for index in range(conjunction - 1, max(left, conjunction - 6) - 1, -1):
        if words[index].low in {"to", "for"}:
            return any(is_verb(words, i) for i in range(left, index))
        if words[index].is_mark or is_verb(words, index):
            return False
    return False


def _in_number(words: Sequence[Word], comma: int) -> bool:
    """Whether a comma stands between the digits of one number: "21,000 nurses"."""
    if not 0 < comma < len(words) - 1:
        return False
    before, after = words[comma - 1], words[comma + 1]
    near = before.end == words[comma].start and words[comma].end == after.start
    return near and before.low.isdigit() and after.low.isdigit()


def _goes_on(words: Sequence[Word], comma: int, end: int) -> bool:
    """Whether a list goes on before the comma: "Harland, Osmer and Brann"."""
    return (
        any(words[i].low == "and" for i in range(comma + 1, end))
        and words[comma + 1].low != "and"
        and not words[comma - 1].low[:1].isdigit()
    )


def _trimmed(words: Sequence[Word], first: int, end: int) -> Piece | None:
    while first < end and (
        (words[first].is_mark and words[first].low not in {"$", "€", "£"})
        or words[first].low in {"and", "or", "meanwhile", "however", "then", "'s"} | _ADVERBS
    ):
        first += 1
    while end > first and words[end - 1].is_mark:
        end -= 1
    if first < end and words[first].low in PREPOSITIONS | _EARLIER:
        comma = next((i for i in range(first, end) if words[i].low == ","), None)
        if comma is not None:
            return _trimmed(words, comma + 1, end)
        if words[first].low in _EARLIER:
            return first, end
        starts = [
            i
            for i in range(first + 2, end)
            if words[i].low in DETERMINERS and words[i - 1].low not in PREPOSITIONS and words[i - 1].low != "of"
        ]
        return (starts[-1], end) if starts else None
    return (first, end) if first < end else None


def before_verb(words: Sequence[Word], piece: Piece) -> Piece | None:
    """A piece up to the first verb in it: "the foundation | will fund clinics"."""
    end = next((i for i in range(*piece) if is_verb(words, i)), piece[1])
    return (piece[0], end) if end > piece[0] else None


@dataclass(frozen=True, slots=True)
class Parts:
    """What stands after a verb: the object, the parts that prepositions begin, and where the clause ends."""

    object: Piece | None
    #: First part for each preposition; the preposition itself is left out.
    parts: dict[str, Piece] = field(default_factory=dict)
    #: "to" before a verb: index of that verb.
    infinitive: int | None = None
    #: "that" after the verb: index of the first word after it.
    that: int | None = None
    end: int = 0


def parts_after(words: Sequence[Word], at: int, right: int, proper: Sequence[bool]) -> Parts:
    """The parts of a clause from ``at`` on.

    Args:
        words: The words of a sentence.
        at: The first word after the verb.
        right: No word from here on belongs to the clause.
        proper: For each word, whether it stands in a name or is written with a capital.
    """
    role, start, found = "", at, dict[str, Piece]()
    infinitive = that = None
    index = at
    while index < right:
        low = words[index].low
        if _ends(words, index, proper):
            if low == "that" and index == start:
                that = index + 1
            break
        if low in PREPOSITIONS and not _stays_inside(words, index, start, right):
            _note(found, role, start, index)
            if low == "to" and _is_infinitive(words, index + 1, right, proper):
                infinitive = index + 1
                break
            role, start = low, index + 1
        index += 1
    _note(found, role, start, min(index, right))
    return Parts(found.pop("", None), found, infinitive, that, min(index, right))


def _stays_inside(words: Sequence[Word], at: int, start: int, right: int) -> bool:
    """Whether a preposition belongs to the part before it: "among them", "about €5 million", "$5 million in aid"."""
    low = words[at].low
    following = words[at + 1].low if at + 1 < right else ""
    if low == "among":
        return at > 0 and words[at - 1].low == ","
    if low == "to" and words[at - 1].low == "up":
        return following[:1].isdigit() or following in NUMBERS or following in {"$", "€", "£"}
    if low in _BOUNDS:
        if (
            low == "over"
            and at + 2 < right
            and words[at + 2].low.rstrip("s") in {"year", "month", "week", "day", "decade"}
        ):
            return False
        return following[:1].isdigit() or following in NUMBERS or following in {"$", "€", "£", "least", "most"}
    return low == "in" and at > start and _in_kind(words, at, right)


def _note(found: dict[str, Piece], role: str, start: int, end: int) -> None:
    if end > start:
        found.setdefault(role, (start, end))


def _in_kind(words: Sequence[Word], at: int, right: int) -> bool:
    following = [words[i].low for i in range(at + 1, min(at + 4, right))]
    return bool(following) and (following[0] in _IN_KIND or following[1:2] in _AIDS)


def _ends(words: Sequence[Word], at: int, proper: Sequence[bool]) -> bool:
    low = words[at].low
    if low == "than" and at and words[at - 1].low in {"more", "less", "fewer", "rather", "other"}:
        return False
    if (
        low in _MARKS - {"–"}
        or (low in _CONJUNCTIONS - {"since", "after", "before", "until", "as"} and not words[at].capital)
        or (low == "." and at + 1 >= len(words))
    ):
        return True
    following = words[at + 1].low if at + 1 < len(words) else ""
    if low == ",":
        return not (
            following in {*_LISTING, "such"}
            or following[:1].isdigit()
            or following in {"$", "€", "£"}
            or _is_about(words, at + 1)
            or (at + 1 < len(words) and proper[at + 1] and not _new_clause(words, at + 1))
        )
    if low == "and":
        return at + 1 < len(words) and (
            is_verb(words, at + 1) or following in _PERSONS or _has_verb_soon(words, at + 1)
        )
    return False


def _is_about(words: Sequence[Word], at: int) -> bool:
    """Whether an amount follows with a word on how exact it is: "about 800 million"."""
    after = words[at + 1].low if at + 1 < len(words) else ""
    near = at < len(words) and words[at].low in {"about", "around", "some", "roughly", "nearly", "almost"}
    return near and (after[:1].isdigit() or after in {"$", "€", "£"})


def _new_clause(words: Sequence[Word], at: int) -> bool:
    """Whether a name and its verb follow: ", Mr. Aldous says"."""
    return any(is_verb(words, i) for i in range(at + 1, min(at + 4, len(words))))


def _has_verb_soon(words: Sequence[Word], at: int) -> bool:
    """Whether a new clause begins at ``at``: "and Brann has sent"."""
    for index in range(at, min(at + 4, len(words))):
        if words[index].low in HELPERS - {"'s", "being", "having", "been"}:
            return index > at
        if words[index].is_mark or words[index].low in PREPOSITIONS or words[index].low in _CONJUNCTIONS:
            return False
    return False


def _is_infinitive(words: Sequence[Word], at: int, right: int, proper: Sequence[bool]) -> bool:
    """Whether "to" before the word at ``at`` begins an infinitive rather than names who receives."""
    if at >= right:
        return False
    low = words[at].low
    if (
        proper[at]
        or low in DETERMINERS
        or low in _PERSONS
        or low in PEOPLE
        or low in ADJECTIVES
        or low[:1].isdigit()
        or low in NUMBERS
    ):
        return False
    if low in verbs() or low in HELPERS:
        return True
    return low.isalpha() and not low.endswith("ing") and not (low.endswith("s") and not low.endswith("ss"))
