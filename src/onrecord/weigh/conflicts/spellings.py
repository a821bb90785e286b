"""Names written in more than one way: spellings, slips, and names that are another name."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from onrecord.terms import Reading
from onrecord.text.folding import folded
from onrecord.text.given import same_given
from onrecord.text.letters import sound
from onrecord.weigh.conflicts.fact import fact, meetings
from onrecord.weigh.conflicts.forms import (
    Form,
    is_initial,
    is_near,
    is_odd,
    key_of,
    likely_same,
    on_line,
    parts_of,
    plain,
)
from onrecord.weigh.conflicts.made import conflict
from onrecord.weigh.conflicts.namesakes import namesakes
from onrecord.weigh.conflicts.page import weights
from onrecord.weigh.conflicts.sayings import sayers_of_one

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.terms import Conflict, ConflictKind, ConflictType, Entity, Settlement, Span
    from onrecord.weigh.conflicts.page import Page

#: How much of what stands around two names must be the same for them to be one person's.
_TOLD: Final = 9.0
_PART: Final = 0.3
_KINDS: Final = frozenset({"person", "organisation", "place", "state"})


def spellings(pages: Sequence[Page], settlement: Settlement, worded: Sequence[Conflict]) -> Iterator[Conflict]:
    """Conflicts of the kinds ``spelling`` and ``name`` among the articles of one story, which quote as in ``worded``."""
    places = _places(pages)
    said_alike = sayers_of_one(pages, settlement, worded)
    for entity in settlement.entities:
        if entity.kind not in _KINDS:
            continue
        forms = _forms(entity, places)
        if entity.kind == "person":
            yield from _of_person(entity, forms, pages)
        else:
            yield from _of_thing(entity.name, forms, pages)
    for kind, a, b in namesakes(settlement.entities, settlement.likenesses, frozenset(one.id for one in pages)):
        left, right = _forms(a, places), _forms(b, places)
        if key_of(a.name) == key_of(b.name) or not left or not right or _is_part(left, right):
            continue
        if kind is not None or frozenset((a.id, b.id)) in said_alike or _are_told_alike(left, right, pages):
            yield _conflict(kind or "name", a.name, {key_of(a.name): left, key_of(b.name): right}, pages)


def _are_told_alike(left: Sequence[Form], right: Sequence[Form], pages: Sequence[Page]) -> bool:
    """Whether the articles say the same of two names, as far as the words around them tell."""
    by_id = {one.id: one for one in pages}
    weighed = weights(pages)
    mine, yours = (
        [item for form in forms if (item := fact(by_id[form.document], form.span, "name", 0, 0)) is not None]
        for forms in (left, right)
    )
    return any(True for _ in meetings(mine, yours, weighed, least=_TOLD, part=_PART))


def _is_part(left: Sequence[Form], right: Sequence[Form]) -> bool:
    """Whether some form of one name holds some form of the other."""
    # A surname by itself is part of every name that has it.
    full = [[form for form in forms if len(form.parts) > 1] for forms in (left, right)]
    sides = full if all(full) else [left, right]
    mine, yours = ([{plain(part) for part in form.parts} for form in forms] for forms in sides)
    return any(a <= b or b <= a for a in mine for b in yours)


def _places(pages: Sequence[Page]) -> Mapping[str, Sequence[tuple[str, Span]]]:
    """Where each spelling stands, by its words on one line."""
    found: dict[str, list[tuple[str, Span]]] = defaultdict(list)
    for one in pages:
        for mention in one.findings.mentions:
            found[on_line(mention.span.exact)].append((one.id, mention.span))
    return found


def _forms(entity: Entity, places: Mapping[str, Sequence[tuple[str, Span]]]) -> list[Form]:
    found = []
    for spelling in entity.spellings:
        for document, span in places.get(on_line(spelling.text), ()):
            if document in spelling.documents:
                found.append(Form(document, span, parts_of(span.exact)))
    return [form for form in found if form.parts]


def _of_person(entity: Entity, forms: Sequence[Form], pages: Sequence[Page]) -> Iterator[Conflict]:
    full = [form for form in forms if len(form.parts) > 1 and not form.parts[0].isupper()]
    yield from _variants(entity.name, _by_part(forms, [form.parts[-1] for form in full] or [], -1), pages)
    given: dict[str, list[Form]] = defaultdict(list)
    for form in full:
        given[key_of(form.parts[0])].append(form)
    other: list[tuple[str, str]] = []
    for a, b in combinations(sorted(given), 2):
        if is_initial(a, b) or _is_short(a, b):
            continue
        if likely_same(a, b):
            yield from _variants(entity.name, {a: given[a], b: given[b]}, pages)
        elif not same_given(plain(a), plain(b)) and not {f.document for f in given[a]} & {f.document for f in given[b]}:
            other.append((a, b))
    if other:
        groups = {key: given[key] for pair in other for key in pair}
        yield _conflict("name", entity.name, groups, pages)


def _is_short(a: str, b: str) -> bool:
    """Whether one given name is a short form of the other: Steve and Steven, Bob and Robert."""
    one, other = plain(a), plain(b)
    if one == other:
        return False
    short, long = sorted((one, other), key=len)
    # Paul and Paula are two.
    is_part = long.startswith(short) and long != f"{short}a"
    return is_part or (same_given(one, other) and not is_near(one, other))


def _by_part(forms: Sequence[Form], known: Sequence[str], at: int) -> dict[str, list[Form]]:
    """Forms by how the part at ``at`` is written; a lone word counts when it is like one that stands there."""
    groups: dict[str, list[Form]] = defaultdict(list)
    keys = {key_of(word) for word in known}
    for form in forms:
        key = key_of(form.parts[at])
        if len(form.parts) == 1 and key[-1:] == "s" and key[:-1] in keys:
            continue  # the Varrens
        if len(form.parts) > 1 or not keys or key in keys or any(likely_same(key, other) for other in keys):
            groups[key].append(form)
    return groups


def _of_thing(name: str, forms: Sequence[Form], pages: Sequence[Page]) -> Iterator[Conflict]:
    """Spellings of a body or place: as many words, of which one is written in two ways."""
    groups: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        groups[key_of(" ".join(form.parts))].append(form)
    for a, b in combinations(sorted(groups), 2):
        left, right = a.split(), b.split()
        apart = [(x, y) for x, y in zip(left, right, strict=False) if x != y]
        if len(left) == len(right) and len(apart) == 1 and likely_same(*apart[0]) and is_odd(*apart[0]):
            yield from _variants(name, {a: groups[a], b: groups[b]}, pages)


def _variants(name: str, groups: Mapping[str, Sequence[Form]], pages: Sequence[Page]) -> Iterator[Conflict]:
    alike = [key for key in groups if any(likely_same(key, other) for other in groups if other != key)]
    if len(alike) > 1:
        yield _conflict("spelling", name, {key: groups[key] for key in alike}, pages)


def _conflict(kind: ConflictKind, name: str, groups: Mapping[str, Sequence[Form]], pages: Sequence[Page]) -> Conflict:
    readings = []
    for forms in groups.values():
        for document in sorted({form.document for form in forms}):
            inside = [form for form in forms if form.document == document]
            best = max(inside, key=lambda form: (len(form.parts), -form.span.start))
            readings.append(Reading(best.value, document, (best.span,)))
    type_, reasons = character(groups, pages)
    if kind == "name":
        reasons = ("the articles give the person another name", *reasons)
        type_ = "unsure" if type_ == "variant" else type_
    return conflict(kind, type_, name, readings, reasons=reasons)


def character(groups: Mapping[str, Sequence[Form]], pages: Sequence[Page]) -> tuple[ConflictType, tuple[str, ...]]:
    """Whether ways of writing a name are variants or one is a slip, and why."""
    outlet = {one.id: one.outlet for one in pages}
    for key, forms in sorted(groups.items()):
        rest = [form for other, them in groups.items() if other != key for form in them]
        inside = {form.document for form in forms}
        if len(inside) == 1 and len(forms) == 1 and any(form.document in inside for form in rest):
            return "slip", (f"one article writes “{forms[0].value}” once and another form elsewhere",)
    keys = sorted(groups)
    if all(folded(a) == folded(b) or sound(plain(a)) == sound(plain(b)) for a, b in combinations(keys, 2)):
        return "variant", ("the forms are two ways to write one sound, or differ in accents alone",)
    for key, forms in sorted(groups.items()):
        mine = {outlet[form.document] for form in forms}
        others = {outlet[f.document] for k, them in groups.items() if k != key for f in them}
        if len(mine) == 1 and len(others - mine) > 1:
            return "slip", (f"only one outlet writes “{forms[0].value}”",)
    return "unsure", ("the articles do not tell which form is right",)
