"""Names that a draft misspells or gives to nobody in the articles, and titles that the articles do not give."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from onrecord.text.given import same_given
from onrecord.text.letters import words
from onrecord.text.offices import fits, title
from onrecord.text.stems import stem
from onrecord.weigh.conflicts.forms import is_initial, is_near, likely_same, parts_of
from onrecord.weigh.conflicts.titles import RANKS, difference, ranks_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.run.checking.against import Against
    from onrecord.run.checking.fault import Fault
    from onrecord.terms import Entity, Mention, Role, Span
    from onrecord.weigh.conflicts.page import Page

_NAMED: Final = frozenset({"person", "organisation", "place"})
_SMALL: Final = frozenset("the a an of for and at in s his her its their".split())

_RANKS: Final = frozenset(
    "general colonel major captain lieutenant corporal sergeant private admiral commander doctor professor sir lord lady dame"
    " counterpart colleague predecessor successor".split()
)

#: Names of the articles by their words, each with a place where it stands.
Known = dict[tuple[str, ...], "tuple[Page, Span]"]


def of_names(against: Against) -> Iterator[Fault]:
    """Names that no article writes so; each once."""
    known = _known(against.articles)
    text = " ".join(("", *(word for one in against.articles for word in words(one.text)), ""))
    written = frozenset(text.split())
    told: set[tuple[str, ...]] = set()
    for mention in against.draft.findings.mentions:
        parts = tuple(words(" ".join(parts_of(mention.span.exact))))
        if mention.kind not in _NAMED or not parts or parts in told or f" {' '.join(parts)} " in text:
            continue
        told.add(parts)
        found = _misspelt(parts, known, written) or (_other_given(parts, known) if mention.kind == "person" else None)
        if found is not None:
            there = f"The articles write “{' '.join(found[1].exact.split())}”."
            yield against.fault("name", mention.span, there, [found])
        elif _is_unknown(mention, parts, written):
            yield against.fault("unsupported", mention.span, "No article names this person.")


def _known(pages: Sequence[Page]) -> Known:
    found: Known = {}
    for one in pages:
        for mention in one.findings.mentions:
            parts = tuple(words(" ".join(parts_of(mention.span.exact))))
            if mention.kind in _NAMED and parts:
                found.setdefault(parts, (one, mention.span))
    return found


def _misspelt(parts: tuple[str, ...], known: Known, written: frozenset[str]) -> tuple[Page, Span] | None:
    """The name of an article of which this one is a slip: a word of it stands in no article, and is like one that does."""
    for part in parts:
        if part in written or len(part) < 3:
            continue
        for theirs in sorted(known, key=lambda name: (-len(set(name) & set(parts)), name)):
            if any(_is_like(part, other) for other in theirs) and _may_be_one(parts, theirs):
                return known[theirs]
    return None


def _is_like(part: str, other: str) -> bool:
    short, long = sorted((part, other), key=len)
    return not long.startswith(short) and (likely_same(part, other) or (len(part) > 4 and is_near(part, other)))


def _may_be_one(parts: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether the other words of two names do not speak against their being one."""
    rest = set(parts) & set(theirs)
    return min(len(parts), len(theirs)) == 1 or bool(rest)


def _other_given(parts: tuple[str, ...], known: Known) -> tuple[Page, Span] | None:
    """The full name of an article with this surname, where every such name has another given name."""
    if len(parts) < 2:
        return None
    full = [name for name in sorted(known) if len(name) > 1 and name[-1] == parts[-1]]
    if not full or any(
        name[0] == parts[0] or is_initial(name[0], parts[0]) or same_given(name[0], parts[0]) for name in full
    ):
        return None
    return known[full[0]]


def _is_unknown(mention: Mention, parts: tuple[str, ...], written: frozenset[str]) -> bool:
    return mention.kind == "person" and len(parts) > 1 and not set(parts) & written


def of_titles(against: Against) -> Iterator[Fault]:
    """Titles in a draft of people to whom the articles give other titles, and not this one."""
    pages = {one.id: one for one in against.articles}
    for entity in against.settlement.entities:
        if entity.kind != "person":
            continue
        roles = [role for role in entity.roles if title(role.title).office is not None]
        theirs = [role for role in roles if role.document in pages and not _is_rank(role)]
        for role in roles:
            if role.document != against.draft.id or not theirs or _is_rank(role):
                continue
            if _is_anothers(role, entity, against) or not _is_given(role, theirs, entity, pages):
                there = [(pages[other.document], other.span) for other in theirs]
                yield against.fault("title", role.span, "The articles give another title.", there)


def _is_rank(role: Role) -> bool:
    """Whether a title is a rank or degree, which goes with any office."""
    office = title(role.title).office
    return office is not None and office.name in _RANKS


def _is_anothers(role: Role, entity: Entity, against: Against) -> bool:
    """Whether the articles give this title, word for word, to somebody else and not to this person."""
    mine = _content(role.title)
    held: dict[str, bool] = defaultdict(bool)
    for other in against.settlement.entities:
        for theirs in other.roles:
            if theirs.document != against.draft.id and mine <= _content(theirs.title) and len(mine) > 1:
                held[other.id] = True
    return bool(held) and entity.id not in held


def _is_given(role: Role, theirs: Sequence[Role], entity: Entity, pages: Mapping[str, Page]) -> bool:
    """Whether some article gives this title, in these or wider words."""
    return any(_agree(role, other) for other in theirs) or _is_told(role, entity, pages)


def _agree(role: Role, other: Role) -> bool:
    mine, yours = title(role.title).office, title(other.title).office
    if mine is None or yours is None or difference(role.title, other.title) is not None:
        return False
    if role.standing != other.standing:
        return False
    if mine.name == yours.name or fits(mine.name, yours.name) or fits(yours.name, mine.name):
        return True
    a, b = _content(role.title), _content(other.title)
    return len(a & b) * 2 > min(len(a), len(b))


def _is_told(role: Role, entity: Entity, pages: Mapping[str, Page]) -> bool:
    """Whether one sentence of an article names the person and has all words of the title."""
    wanted, ranks = _content(role.title), ranks_of(role.title)
    names = {word for spelling in entity.spellings for word in words(spelling.text)[-1:]}
    for one in pages.values():
        for sentence in one.sentences:
            said = frozenset(words(one.text[sentence.start : sentence.end]))
            if names & said and wanted <= {stem(word) for word in said} and ranks == said & RANKS:
                return role.standing == "current"
    return False


def _content(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words(text) if word not in _SMALL)
