"""Names that a draft misspells, or that no article names."""

from __future__ import annotations

import re
from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from onrecord.text.given import same_given
from onrecord.text.letters import sound, words
from onrecord.text.offices import is_office_word
from onrecord.text.rarity import RARE, rarity
from onrecord.text.stems import stem
from onrecord.weigh.conflicts.forms import is_initial, is_near, likely_same, parts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.run.checking.against import Against
    from onrecord.run.checking.fault import Fault
    from onrecord.terms import Mention, Span
    from onrecord.weigh.conflicts.page import Page

_NAMED: Final = frozenset({"person", "organisation", "place"})
#: So many letters at the beginning, and this part of the longer word, must be the same for the ends to be slips.
_HEAD: Final = 6
_PART: Final = 0.6
_DERIVED: Final = frozenset("s n an ian ean er ers ese ish ic ien i is e es ern ia ine".split())

_NO_NAME: Final = frozenset("a an the one another some any every his her its their two three top senior new".split())
_SHORT: Final = 3
_PEOPLES: Final = frozenset("ni")
#: Words between a person's name and where he belongs; "de" and "von" are parts of names.
_BEHIND: Final = frozenset("of from at for".split())

#: A word with a capital; shorter ones are like too many others.
_CAPITAL: Final = re.compile(r"(?<![\w'’.-])[^\W\d_][\w'’]+")
_OWNED: Final = re.compile(r"['’]s?$")
_OWNS: Final = re.compile(r"['’]s\b", re.IGNORECASE)
_LETTERS: Final = 5

#: Names of the articles by their words, each with a place where it stands.
Known = dict[tuple[str, ...], "tuple[Page, Span]"]
#: Words of the articles that have a capital, plain, each with a place where it stands.
Capitals = dict[str, "tuple[Page, Span]"]


def of_names(against: Against) -> Iterator[Fault]:
    """Names that no article writes so; each once."""
    text = " ".join(("", *(word for one in against.articles for word in _written(one)), ""))
    capitals = {word: (one, span) for one in against.articles for word, span in _capitals(one)}
    found = tuple(_of_mentions(against, text, capitals))
    yield from found
    unnamed = _unnamed(against, frozenset(text.split()), capitals)
    yield from (fault for fault in unnamed if not any(fault.span.meets(other.span) for other in found))


def _written(page: Page) -> tuple[str, ...]:
    """The words of an article, each without what shows that something is its: "Solheim's" is Solheim."""
    return words(_OWNS.sub("", page.text))


def _of_mentions(against: Against, text: str, capitals: Capitals) -> Iterator[Fault]:
    known = _known(against.articles)
    written = frozenset(text.split())
    told: set[tuple[str, ...]] = set()
    for mention in against.draft.findings.mentions:
        parts = _parts(mention)
        if mention.kind not in _NAMED or not parts or parts in told or f" {' '.join(parts)} " in text:
            continue
        told.add(parts)
        found = _misspelt(parts, known, written) or (_other_given(parts, known) if mention.kind == "person" else None)
        if found is None and _is_unknown(mention, parts, written):
            found = next((capitals[word] for word in sorted(capitals) if sound(parts[-1]) == sound(word)), None)
        if found is not None:
            there = f"The articles write “{' '.join(found[1].exact.split())}”."
            yield against.fault("name", mention.span, there, [found])
        elif _is_unknown(mention, parts, written):
            yield against.fault("unsupported", mention.span, "No article names this person.")


def _unnamed(against: Against, written: frozenset[str], theirs: Capitals) -> Iterator[Fault]:
    """Words with a capital that were taken for no name, each a letter from such a word of the articles that the draft lacks."""
    mine = dict(reversed(list(_capitals(against.draft))))
    drafted = frozenset(words(against.draft.text))
    others = sorted(other for other in theirs if other not in drafted)
    for word, span in sorted(mine.items(), key=lambda item: item[1].start):
        taken = any(span.meets(m.span) for m in against.draft.findings.mentions if len(_parts(m)) > 1)
        if taken or word in written:
            continue
        other = next((o for o in others if _is_slip(word, o)), None)
        if other is not None:
            yield against.fault("name", span, f"The articles write “{theirs[other][1].exact}”.", [theirs[other]])


def _is_slip(word: str, other: str) -> bool:
    """Whether a word of no language is written like another: "Alloance" for "Alliance", but not "Leeds" for "Leads"."""
    short, long = sorted((word, other), key=len)
    return rarity(stem(word)) >= RARE and not long.startswith(short) and likely_same(word, other)


def _capitals(page: Page) -> Iterator[tuple[str, Span]]:
    """The plain form of each word that has a capital within a sentence, and where it stands."""
    starts = {sentence.start for sentence in page.sentences}
    for match in _CAPITAL.finditer(page.text):
        plain = words(_OWNED.sub("", match.group()))
        if (
            match.group()[0].isupper()
            and match.start() not in starts
            and len(plain) == 1
            and len(plain[0]) >= _LETTERS
            and not match.group().isupper()
        ):
            yield plain[0], page.span(match.start(), match.start() + len(_OWNED.sub("", match.group())))


def _known(pages: Sequence[Page]) -> Known:
    """The names of the articles, those first that most articles write so."""
    found: Known = {}
    written: Counter[tuple[str, ...]] = Counter()
    for one in pages:
        for mention in one.findings.mentions:
            parts = _parts(mention)
            if mention.kind in _NAMED and parts:
                found.setdefault(parts, (one, mention.span))
        written.update({_parts(mention) for mention in one.findings.mentions})
    return {parts: found[parts] for parts in sorted(found, key=lambda parts: (-written[parts], parts))}


def _parts(mention: Mention) -> tuple[str, ...]:
    """The words of a name, plain; of a person's without the place or body behind it ("of the Greens")."""
    tokens = parts_of(mention.span.exact)
    if mention.kind == "person":
        # "Northern Governor Paula Reinholt of the Greens"
        first = max((n + 1 for n, token in enumerate(tokens[:-1]) if is_office_word(token)), default=0)
        tokens = tokens[first:]
        tokens = tokens[: next((n for n, token in enumerate(tokens) if n and token in _BEHIND), None)]
    return tuple(words(" ".join(tokens)))


def _is_particle(parts: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether two names of three words or more differ in one short word alone: "les" for "des", "al" for "el"."""
    apart = [(a, b) for a, b in zip(parts, theirs, strict=False) if a != b]
    return len(parts) == len(theirs) > 2 and len(apart) == 1 and max(map(len, apart[0])) <= _SHORT


def _misspelt(parts: tuple[str, ...], known: Known, written: frozenset[str]) -> tuple[Page, Span] | None:
    """The name of an article of which this one is a slip: a word of it stands in no article, and is like one that does."""
    for part in parts:
        if part in written:
            continue
        for theirs in sorted(known, key=lambda name: -len(set(name) & set(parts))):
            shared = bool(set(parts) & set(theirs))
            if _is_particle(parts, theirs):
                return known[theirs]
            if (
                len(part) > 2
                and any(_is_like(part, other, shared=shared) for other in theirs)
                and _may_be_one(parts, theirs, known)
            ):
                return known[theirs]
    return None


def _is_like(part: str, other: str, *, shared: bool) -> bool:
    """Whether one word may be a slip for another; a far one only where the rest of the name is the same."""
    short, long = sorted((part, other), key=len)
    if long.startswith(short):
        # Sol and Solheim are two names, but Ada Wynn is a slip for Ada Wynne; Central America and Central American are two.
        return shared and len(long) - len(short) == 1 and len(short) > 3 and long[-1] not in _PEOPLES
    return likely_same(part, other) or (shared and len(part) > 4 and is_near(part, other)) or _is_garbled(part, other)


def _is_garbled(part: str, other: str) -> bool:
    """Whether two long words differ in their ends alone, and neither is a people's name for the other."""
    head = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(part, other, strict=False)))
    ends = {part[head:], other[head:]}
    return head >= max(_HEAD, _PART * max(len(part), len(other))) and not ends & _DERIVED


def _may_be_one(parts: tuple[str, ...], theirs: tuple[str, ...], known: Known) -> bool:
    """Whether the other words of two names do not speak against their being one."""
    if set(parts) & set(theirs):
        return True
    if len(parts) == 1:
        return True
    # A surname alone is that of the full names that end in it: these must have something in common with this one.
    full = [name for name in known if len(name) > 1 and name[-1] == theirs[-1]]
    return len(theirs) == 1 and (not full or any(set(name) & set(parts) for name in full))


def _other_given(parts: tuple[str, ...], known: Known) -> tuple[Page, Span] | None:
    """The full name of an article with this surname, where every such name has another given name."""
    if len(parts) < 2 or parts[0] in _NO_NAME:
        return None
    full = [name for name in sorted(known) if len(name) > 1 and name[-1] == parts[-1]]
    if not full or any(
        name[0] == parts[0] or is_initial(name[0], parts[0]) or same_given(name[0], parts[0]) for name in full
    ):
        return None
    return known[full[0]]


def _is_unknown(mention: Mention, parts: tuple[str, ...], written: frozenset[str]) -> bool:
    return mention.kind == "person" and len(parts) > 1 and not set(parts) & written
