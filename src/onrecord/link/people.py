"""People across articles: which names are one person's.

Three pure functions, as for every stage across documents: `keys` says which names to compare at all, `compare`
compares two of them, `settle` groups them. None knows the order in which documents came.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.link.likeness import ALIKE_FROM, SAME_FROM, Comparison, Verdict
from onrecord.link.likeness import compare as compare_names
from onrecord.text.letters import distance, skeleton, sound
from onrecord.text.offices import fits

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.link.names import PersonName


@dataclass(frozen=True, slots=True, order=True)
class Form:
    """One form of a person's name, over all the articles that write it so."""

    parts: tuple[str, ...]
    written: str
    documents: frozenset[str]
    #: Offices with the state or body they belong to.
    offices: frozenset[tuple[str, str | None]]
    #: Names of other actors in the same articles; what two articles share tells whether they are about one story.
    around: frozenset[str]


@dataclass(frozen=True, slots=True)
class Compared:
    """The judgement on two forms, by their places in the sorted list of forms."""

    left: int
    right: int
    verdict: Verdict
    score: float
    reasons: tuple[str, ...]


#: Words of a name that are paired as keys.
_MOST_WORDS = 6
#: Names of other actors that two articles must share before a bare surname is read as the full name in the other.
_SHARED = 1


def keys(name: PersonName, written: str = "") -> tuple[str, ...]:
    """The keys under which a name is found: how its surname, and each two of its words, sound, and what it looks like.

    A given name alone is no key: a record holds hundreds of people called John.
    """
    sounds = sorted({sound(word) for word in name.parts if len(word) > 1})[:_MOST_WORDS]
    heard = {f"sound:{sound(word)}" for word in name.surname}
    heard |= {f"two:{a} {b}" for n, a in enumerate(sounds) for b in sounds[n + 1 :]}
    looks = {f"look:{skeleton(written or ' '.join(name.parts))}"}
    # A slip changes one letter: leaving out each letter in turn makes two such words meet.
    near = {f"near:{w[:at]}{w[at + 1 :]}" for w in name.surname if len(w) >= 5 for at in range(1, len(w))}
    near |= {f"near:{w}" for w in name.surname if len(w) >= 4}
    return tuple(sorted(heard | looks | near))


def compare(left: Form, right: Form, mine: PersonName, yours: PersonName) -> tuple[Verdict, float, tuple[str, ...]]:
    """Judge whether two forms are one person's."""
    if looks_alike(left, right):
        return "unsure", 0.0, (f"“{left.written}” and “{right.written}” look alike but are written with other letters",)
    names = compare_names(mine, yours)
    if mine.is_full and yours.is_full:
        return _both_full(left, right, (mine, yours), names)
    if _same_surname(mine, yours) and mine.is_full != yours.is_full:
        return _bare_and_full(left, right)
    is_same = not mine.is_full and not yours.is_full and names.score >= SAME_FROM
    return "same" if is_same else "different", names.score, names.reasons


def _bare_and_full(left: Form, right: Form) -> tuple[Verdict, float, tuple[str, ...]]:
    if left.documents & right.documents:
        return "unsure", 0.4, ("one article tells the bare surname and the full name apart",)
    office = _shared_office(left, right)
    if office is not None:
        return "same", 0.85, (f"a bare surname in one article, the full name in another, and both are {office[0]}",)
    if len(left.around & right.around) >= _SHARED:
        return "same", 0.8, ("a bare surname in one article, the full name in another of the same story",)
    return "unsure", 0.5, ("a bare surname, and nothing else that the articles share",)


def settle(forms: Sequence[Form], compared: Iterable[Compared], full: Sequence[bool]) -> list[list[int]]:
    """Group the forms: the surest pairs first, never two full names that were judged different."""
    group = list(range(len(forms)))
    members: dict[int, set[int]] = {i: {i} for i in group}
    judged = list(compared)
    apart = {(c.left, c.right) for c in judged if c.verdict in {"different", "unsure"}}
    ordered = sorted(judged, key=_surest)
    rivals = _rivals(judged, full)
    for c in ordered:
        if c.verdict not in {"same", "probably same"} or (c.left, c.right) in rivals:
            continue
        a, b = group[c.left], group[c.right]
        if a == b or any(
            (min(i, j), max(i, j)) in apart for i in members[a] for j in members[b] if full[i] and full[j]
        ):
            continue
        for i in members[b]:
            group[i] = a
        members[a] |= members.pop(b)
    return [sorted(group_members) for _, group_members in sorted(members.items())]


def looks_alike(left: Form, right: Form) -> bool:
    """Whether two forms look the same to the eye though their letters differ."""
    return left.parts != right.parts and skeleton(left.written) == skeleton(right.written)


def _both_full(
    left: Form, right: Form, named: tuple[PersonName, PersonName], names: Comparison
) -> tuple[Verdict, float, tuple[str, ...]]:
    if names.score >= SAME_FROM and not names.is_slip:
        return "same", names.score, names.reasons
    office = _shared_office(left, right)
    shared = len(left.around & right.around) >= _SHARED or bool(left.documents & right.documents)
    if names.score >= SAME_FROM:
        # Twins and namesakes differ by a letter too; a slip is rare, and made among the same people.
        if (shared or office is not None) and 1 in {len(left.documents), len(right.documents)}:
            return "same", names.score, names.reasons
        return (
            "unsure",
            names.score,
            (*names.reasons, "the articles share too little to tell a slip from another person"),
        )
    if not (names.score >= ALIKE_FROM or _same_surname(*named)) or office is None or office[1] is None:
        return "different", 0.0, ("the names are of two people",)
    return (
        "probably same",
        0.6,
        (
            f"both are called {office[0]} of the same state or body, and the names are alike",
            f"but one article writes “{left.written}” and another “{right.written}”",
        ),
    )


def _same_surname(mine: PersonName, yours: PersonName) -> bool:
    a, b = mine.surname[-1], yours.surname[-1]
    near = min(len(a), len(b)) >= 5 and a[0] == b[0] and a.isascii() == b.isascii() and distance(a, b) == 1
    return sound(a) == sound(b) or near


def _shared_office(left: Form, right: Form) -> tuple[str, str | None] | None:
    shared = sorted(
        (name, of or "")
        for name, of in left.offices
        for other, its in right.offices
        if (fits(name, other) or fits(other, name)) and (of == its)
    )
    return (shared[-1][0], shared[-1][1] or None) if shared else None


def _rivals(judged: Sequence[Compared], full: Sequence[bool]) -> set[tuple[int, int]]:
    # A bare surname that two different people bear is led to neither, unless only one of them fits surely.
    wanted: dict[int, list[Compared]] = defaultdict(list)
    for c in judged:
        if c.verdict == "same" and full[c.left] != full[c.right]:
            wanted[c.left if not full[c.left] else c.right].append(c)
    clash: set[tuple[int, int]] = set()
    same = {(c.left, c.right) for c in judged if c.verdict in {"same", "probably same"}}
    for bare, pairs in wanted.items():
        best = max(c.score for c in pairs)
        surest = [c for c in pairs if c.score == best]
        clash |= {(c.left, c.right) for c in pairs if c.score < best}
        ends = [c.left if c.right == bare else c.right for c in surest]
        if any((min(i, j), max(i, j)) not in same for i in ends for j in ends if i != j):
            clash |= {(c.left, c.right) for c in pairs}
    return clash


def _surest(compared: Compared) -> tuple[int, float, int, int]:
    return 0 if compared.verdict == "same" else 1, -compared.score, compared.left, compared.right
