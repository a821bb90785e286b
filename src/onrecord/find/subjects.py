"""Who a verb of attribution belongs to, read off its sentence, where the reader model found nobody.

The subject stands before the verb ("The fund, in a letter, warned"), before the verb that it is joined to ("Quill laughed and
said", "Quill rose, saying"), behind the content that a participle opens ("Claiming that ..., Quill left"), or, in the passive,
behind "by".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.find.saying import ATTRIBUTING, BEFORE_THAT
from onrecord.find.stances.clauses import opening, subject
from onrecord.text.tokens import range_of, words_of
from onrecord.text.verbgroups import HELP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.text.tokens import Word

Range = tuple[int, int]

_PREPOSITIONS: Final = frozenset(
    "in on at by for from with after before during since under despite amid against as into over through until like unlike "
    "among between within without following behind beyond outside inside across about of to".split()
)
_DETERMINERS: Final = frozenset("a an the his her its their our my this that and or".split())
_PRONOUNS: Final = frozenset("he she they we i who these those many several most some both all".split())
_OPENING: Final = _DETERMINERS | _PRONOUNS | frozenset("two three one another other".split())
_RELATIVE: Final = frozenset({"who", "which"})
_ASIDE: Final = _RELATIVE | _PREPOSITIONS | {"however", "meanwhile"}
#: What stands before a participle that shares the subject of its sentence, and before a verb joined to another.
_BEFORE_PARTICIPLE: Final = frozenset(", by after before while when since then — and".split())
_JOINING: Final = frozenset({"and", "but", "then"})
#: Words that name nobody who could speak.
_EMPTY: Final = frozenset("there it perhaps why what also".split())
_HELPERS: Final = frozenset("also then later again still has have had will would".split())
_MOODS: Final = frozenset("continue continues continued begin begins began to".split())
_DAY: Final = frozenset("on last this earlier later late".split())
#: Code points from the beginning of a clause to its verb.
_FAR: Final = 600
#: A subject is not longer than so many words, and a clause with "that" stands within so many words of its verb.
_LONGEST: Final = 12
_REACH: Final = 16


def subject_of(text: str, sentence: Range, left: int, cue: Range, sources: Sequence[Range]) -> Range | None:
    """Find the subject of a cue that is a verb.

    Args:
        text: The text that all ranges lie in.
        sentence: The sentence of the cue.
        left: Where its clause may begin at the earliest: behind the quotation before it.
        cue: The words that attribute.
        sources: Who speaks in other statements; the one nearest before shares its role with a joined verb.
    """
    words = _words(text, max(left, sentence[0]), cue[1])
    at = next((number for number, word in enumerate(words) if word.start >= cue[0]), 0)
    if not at > 0 or not _is_attributing(words, at, cue):
        return None
    is_participle = words[at].low.endswith("ing")
    while at > 1 and (words[at - 1].low in _HELPERS or words[at - 1].low.endswith("ly")):
        at -= 1
    before = words[at - 1]
    if before.low in (_BEFORE_PARTICIPLE if is_participle else _JOINING):
        inside = [span for span in sources if words[0].start <= span[0] and span[1] <= cue[0]]
        return max(inside) if inside else named(text, words, opening(words, 0, at))
    if before.low in _RELATIVE:
        return before.start, before.end
    if is_participle or before.low in _PREPOSITIONS | _DETERMINERS:
        return None
    return named(text, words, subject(words, at, 0))


def _words(text: str, start: int, end: int) -> tuple[Word, ...]:
    """The words of a clause; none where it is too long for its subject to be told."""
    return words_of(text, start, end) if end - start <= _FAR else ()


def _is_attributing(words: Sequence[Word], at: int, cue: Range) -> bool:
    """Whether the first word of the cue that is neither helper nor adverb is a verb of attribution."""
    for word in words[at:]:
        if word.end > cue[1]:
            return False
        if word.low not in _HELPERS and not word.low.endswith("ly"):
            return word.low in ATTRIBUTING
    return False


def named(text: str, words: Sequence[Word], part: tuple[int, int]) -> Range | None:
    """A subject without what is said of it between commas, and without a day; none where it names nobody."""
    first, last = part
    while first < last and words[first].is_mark:
        first += 1
    last = next((n for n in range(first, last) if _ends(words, n, last)), last)
    while last > first and words[last - 1].is_mark:
        last -= 1
    if not 0 < last - first <= _LONGEST:
        return None
    head, tail = words[first], words[last - 1]
    is_named = text[head.start].isupper() or head.low in _OPENING
    is_whole = tail.low not in _PREPOSITIONS | _DETERMINERS
    return range_of(words, first, last) if is_named and is_whole and head.low not in _EMPTY else None


def _ends(words: Sequence[Word], at: int, last: int) -> bool:
    if at + 1 >= last:
        return False
    following = words[at + 1].low
    if words[at].low == ",":
        return following in _ASIDE
    return words[at].low in _DAY and (following.endswith("day") or following in {"week", "month", "year"})


def clause_before(
    text: str, sentence: Range, left: int, start: int, taken: Sequence[Range]
) -> tuple[Range, Range] | None:
    """Find who says a content that "that" opens, and the verb: "The fund told us at noon *that* ...".

    Args:
        text: The text that all ranges lie in.
        sentence: The sentence of the content.
        left: Where its clause may begin at the earliest.
        start: Where the content begins.
        taken: Cues of other statements.

    Returns:
        The ranges of the source and of the cue; none where no verb of saying stands near or it says something else.
    """
    if not text.startswith("that ", start) and not text.endswith(" that ", sentence[0], start):
        return None
    words = _words(text, max(left, sentence[0]), start)
    near = range(len(words) - 1, max(-1, len(words) - _REACH), -1)
    at = next((n for n in near if words[n].low in BEFORE_THAT and not words[n].capital), None)
    if at is None or any(a <= words[at].start < b for a, b in taken):
        return None
    first = at
    while first > 0 and (words[first - 1].low in HELP | _MOODS | _HELPERS or words[first - 1].low.endswith("ly")):
        first -= 1
    cue = words[at].start, words[at].end
    if first > 0 and words[first - 1].low in _RELATIVE:
        return (words[first - 1].start, words[first - 1].end), cue
    source = named(text, words, subject(words, first, 0))
    return None if source is None else (source, cue)
