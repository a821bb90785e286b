"""Who does what to what in the clause around some words: its subject, its object, and what both say besides.

There is no grammar here: a clause ends at a few marks and words, a phrase at a preposition, and its head is its last word
before that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from onrecord.text.folding import folded
from onrecord.text.stems import stem
from onrecord.weigh.conflicts.forms import parts_of
from onrecord.weigh.conflicts.predicate import BE, DETERMINERS, PREPOSITIONS, is_helping

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.text.words import Word
    from onrecord.weigh.conflicts.fact import Fact
    from onrecord.weigh.conflicts.page import Page

#: Where a clause begins, and where one ends.
_BEGINS: Final = re.compile(
    r"[;:—–]|,?\s(?:but|while|whereas|although|though|because|after|before|when|as)\s|,\sand\s|\b(?:that|who|which)\s"
    r"|\sand\s(?=[A-Z][\w’'-]+\s(?:is|are|was|were|has|have|had|will|would)\s)"
)
_ENDS: Final = re.compile(r"[;:—–]|,?\s(?:but|while|whereas|although|though|because|when|who|which|that|as)\s|,\s")
_OWNED: Final = re.compile(r"['’]s\b|s['’](?!\w)")
_RELATIVE: Final = frozenset("who which that".split())
#: Words in the place of a subject that was named before.
_PRONOUNS: Final = frozenset("he she it they both neither none".split())
_SOME: Final = frozenset("some many several few most half dozens hundreds thousands one another other others".split())
_NOBODY: Final = frozenset("nobody none".split())
_ANY: Final = frozenset("no any all both".split())
_PERSONAL: Final = frozenset("he she".split())
_AUXILIARY: Final = frozenset("is are was were has have had will would".split())
#: Nouns that say nothing without what they are for.
_PLANS: Final = frozenset(
    "plan plans idea proposal proposals bill scheme project call calls talk demand demands motion".split()
)
_ON: Final = frozenset("for to on about".split())
#: So many sentences back, and so many code points around, whoever is last named is looked for.
_SENTENCES_BACK: Final = 3
_NEAR: Final = 50
#: So many words before the clause tell whom a pronoun stands for; so many right before a clause with "who" are its subject.
_BACK: Final = 8
_ANTECEDENT: Final = 5
#: So many words of content on either side stand right beside.
_BESIDE: Final = 3
#: Words that are in any clause, about days.
_EMPTY: Final = frozenset(
    "yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday week month year day night morning"
    " evening afternoon jan feb mar apr jun jul aug sep oct nov dec january february march april may june july august"
    " september october november december now later earlier soon stil back far tim last next first second third peopl man woman".split()
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Senses of a phrase: the head, all of it, and those in capitals."""

    heads: frozenset[str]
    every: frozenset[str]
    names: frozenset[str]
    #: Whether it speaks of some of them.
    is_partial: bool = False
    #: Whether a pronoun may stand for it.
    is_guessed: bool = False
    #: Whether it says that there is nobody.
    is_nobody: bool = False
    #: The parts of the names of persons in it.
    people: tuple[tuple[str, ...], ...] = ()

    def __bool__(self) -> bool:
        """Whether it says anything."""
        return bool(self.every)


@dataclass(frozen=True, slots=True)
class Clause:
    """The phrases of a clause around some words of it."""

    subject: Phrase
    #: What follows the words without a preposition; empty where nothing does.
    object: Phrase
    #: The same, or the first phrase with a preposition.
    target: Phrase
    #: All that follows them.
    after: Phrase
    beside: Phrase
    #: Who did it, of a passive that says so.
    agent: Phrase
    #: Names in the whole sentence, and all that it tells.
    named: frozenset[str]
    told: frozenset[str]

    @property
    def whole(self) -> frozenset[str]:
        """Every sense of it."""
        return self.subject.every | self.after.every


def clause(page: Page, item: Fact) -> Clause:
    """The clause of a fact; whom a pronoun stands for is looked for in the words before it."""
    sentence = page.sentences[item.sentence]
    starts = [match.end() for match in _BEGINS.finditer(page.text, sentence.start, item.span.start)]
    stop = _ENDS.search(page.text, item.span.end, sentence.end)
    low, high = (starts[-1] if starts else sentence.start), (stop.start() if stop else sentence.end)
    before = [word for word in sentence.words if low <= word.start and word.end <= item.span.start]
    inner = [word for word in sentence.words if item.span.start < word.start and word.end < item.span.end]
    after = [*inner, *(word for word in sentence.words if item.span.end <= word.start < high)]
    subject = _subject(page, item, before, low)
    told = [word for word in before if _is_telling(word)][-_BESIDE:] + [w for w in after if _is_telling(w)][:_BESIDE]
    said = _object(page, after)
    return Clause(
        subject,
        said,
        said or _object(page, _past_preposition(after)),
        _phrase(page, after),
        _phrase(page, told),
        _agent(page, after),
        frozenset(word.sense for word in sentence.words if page.text[word.start].isupper() and _is_telling(word)),
        frozenset(word.sense for word in sentence.words if _is_telling(word)),
    )


def _subject(page: Page, item: Fact, before: Sequence[Word], low: int) -> Phrase:
    words = list(before)
    while words and is_helping(words[-1].form):
        words.pop()
    sentence = page.sentences[item.sentence]
    inside = [word for word in sentence.words if word.end <= low]
    opener = inside[-1].form if inside else ""
    has_words = any(_is_telling(word) for word in words)
    end = item.span.start if len(words) == len(before) else before[len(words)].start
    if opener == "who" or (opener in _RELATIVE and (not has_words or "," in page.text[words[-1].end : end])):
        return _phrase(page, _antecedent(inside))
    if has_words and not any(word.form in _PRONOUNS for word in words):
        main = _up_to_verb(words)
        return _phrase(page, main, head=_heads(page, main))
    return _known(page, item, (*inside, *words))


def _known(page: Page, item: Fact, inside: Sequence[Word]) -> Phrase:
    """Whom or what a pronoun stands for, or a verb without a subject of its own."""
    pronoun = next((word for word in reversed(inside) if word.form in _PRONOUNS), None)
    if pronoun is not None and pronoun.form in _PERSONAL:
        name = max(
            (m.span for m in page.findings.mentions if m.kind == "person" and m.span.start < pronoun.start),
            default=None,
        )
        where = page.sentence_at(name.start) if name is not None else None
        if name is not None and where is not None and where.number + _SENTENCES_BACK >= item.sentence:
            near = [word for word in where.words if abs(word.start - name.start) < _NEAR and _is_telling(word)]
            named = [word for word in near if name.start <= word.start < name.end]
            return _phrase(page, [*near[:_BACK], *named], head=frozenset(word.sense for word in named))
    known = [word for word in inside if _is_telling(word)]
    if not known and item.sentence:
        known = [word for word in page.sentences[item.sentence - 1].words if _is_telling(word)]
    return replace(_phrase(page, known[:_BACK]), is_guessed=True)


def _antecedent(inside: Sequence[Word]) -> Sequence[Word]:
    """The words that a relative clause belongs to."""
    return [word for word in inside[:-1] if _is_telling(word)][-_ANTECEDENT:]


def _up_to_verb(words: Sequence[Word]) -> Sequence[Word]:
    """The words before the first form of "be" or "have" that words of content stand before."""
    for number, word in enumerate(words):
        if word.form in _AUXILIARY and any(_is_telling(each) for each in words[:number]):
            return words[:number]
    return words


def _heads(page: Page, words: Sequence[Word]) -> frozenset[str]:
    """The head of a phrase, and that of what stands beside it between commas."""
    parts: list[list[Word]] = [[]]
    for number, word in enumerate(words):
        if number and "," in page.text[words[number - 1].end : word.start]:
            parts.append([])
        parts[-1].append(word)
    return frozenset(sense for part in parts for sense in _head(page, part))


def _head(page: Page, words: Sequence[Word]) -> frozenset[str]:
    """The last word of content of the first phrase that no preposition opens, and of the name that it begins with."""
    kept = list(words)
    while kept and kept[0].form in PREPOSITIONS:
        comma = next((k for k in range(1, len(kept)) if "," in page.text[kept[k - 1].end : kept[k].start]), None)
        if comma is None:
            return frozenset(word.sense for word in kept if _is_telling(word))
        kept = kept[comma:]
    first: list[Word] = []
    for word in kept:
        if word.form in PREPOSITIONS and first:
            break
        if _is_telling(word):
            first.append(word)
    named = list(takewhile(lambda word: page.text[word.start].isupper(), first))
    return frozenset(word.sense for word in (*named[-1:], *first[-1:]))


def _agent(page: Page, after: Sequence[Word]) -> Phrase:
    """What follows "by"."""
    start = next((k + 1 for k, word in enumerate(after) if word.form == "by"), len(after))
    return _object(page, after[start:])


def _past_preposition(after: Sequence[Word]) -> Sequence[Word]:
    return after[next((k + 1 for k, word in enumerate(after) if word.form in PREPOSITIONS), len(after)) :]


def _object(page: Page, after: Sequence[Word]) -> Phrase:
    # "Pledged to repair the bridge" is of the bridge.
    after = after[2:] if after and after[0].form == "to" else after
    found: list[Word] = []
    heads: list[Word] = []
    seen: list[Word] = []
    for number, word in enumerate(after):
        if number and "," in page.text[after[number - 1].end : word.start]:
            break
        if found and (word.form == "of" or (word.form in _ON and found[-1].form in _PLANS)):
            heads = heads or found[-1:]
            continue
        if (
            word.form in PREPOSITIONS
            or word.form in BE
            or not (word.is_content or word.form in DETERMINERS | _ANY | _SOME)
        ):
            break
        seen.append(word)
        if _is_telling(word) and not _is_possessor(page, word):
            found.append(word)
    made = _phrase(page, found, head=frozenset(word.sense for word in (heads or found[-1:])))
    return replace(made, is_partial=_is_partial(seen))


def _is_possessor(page: Page, word: Word) -> bool:
    """Whether a common noun tells whose something is: the city's fireworks."""
    told = page.text[word.start : word.end + 2]
    return told[:1].islower() and _OWNED.search(told) is not None


def _phrase(page: Page, words: Sequence[Word], *, head: frozenset[str] | None = None) -> Phrase:
    told = [word for word in words if _is_telling(word)]
    every = frozenset(word.sense for word in told)
    names = frozenset(word.sense for word in told if _is_name(page, word))
    people = _people(page, told) if names else ()
    nobody = any(word.form in _NOBODY for word in words[:1]) and not any(word.form == "and" for word in words)
    partial = _is_partial(_up_to_comma(page, words))
    made = Phrase(every if head is None else head, every, names, partial, is_nobody=nobody, people=people)
    return made if names or not told else _with_holder(page, made, told)


def _with_holder(page: Page, phrase: Phrase, words: Sequence[Word]) -> Phrase:
    """A phrase with the name of whoever it names by the office alone."""
    low, high = words[0].start, words[-1].end
    sentence = page.sentence_at(low)
    for one in page.bearers.get(sentence.number, ()) if sentence else ():
        if one.is_by_office and one.start <= high and low <= one.end:
            name = frozenset({stem(folded(one.name[-1]))})
            return replace(phrase, heads=phrase.heads | name, every=phrase.every | name, names=name, people=(one.name,))
    return phrase


def _is_name(page: Page, word: Word) -> bool:
    """Whether a capital makes a name of a word: not by itself at the beginning of a sentence."""
    if not page.text[word.start].isupper():
        return False
    sentence = page.sentence_at(word.start)
    if sentence is None or sentence.words[0] != word:
        return True
    return page.text[word.end + 1 : word.end + 2].isupper() or any(
        mention.span.start <= word.start < mention.span.end for mention in page.findings.mentions
    )


def _people(page: Page, words: Sequence[Word]) -> tuple[tuple[str, ...], ...]:
    """The names of the persons whom some words name."""
    low, high = words[0].start, words[-1].end
    named = (m.span for m in page.findings.mentions if m.kind == "person" and low <= m.span.start < high)
    return tuple(parts_of(span.exact) for span in named if any(span.start <= word.start < span.end for word in words))


def _up_to_comma(page: Page, words: Sequence[Word]) -> Sequence[Word]:
    """The words before the first comma: "the chamber, with 4,000 members"."""
    end = next((k for k in range(1, len(words)) if "," in page.text[words[k - 1].end : words[k].start]), len(words))
    return words[:end]


def _is_partial(words: Sequence[Word]) -> bool:
    """Whether a phrase has a number or a word for some, and no "the" right before it."""
    return any(
        (word.form in _SOME or word.sense[:1].isdigit()) and (not number or words[number - 1].form not in DETERMINERS)
        for number, word in enumerate(words)
    )


def _is_telling(word: Word) -> bool:
    return word.is_content and word.sense not in _EMPTY and not word.sense[:1].isdigit()
