"""All articles together: the actors of each led to one cast of the whole record."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.link.described import around, described, is_one_story
from onrecord.link.firms import head_of, is_common, led_forms, plain_firm
from onrecord.link.nameless import is_one_office, together
from onrecord.link.names import parse
from onrecord.link.nouns import shared_noun
from onrecord.link.people import Compared, Form, compare, keys, settle
from onrecord.terms import Likeness
from onrecord.text import atlas
from onrecord.text.letters import words
from onrecord.text.offices import collective, head_office, party

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from onrecord.link.actor import Actor, Ref
    from onrecord.link.inside import Scene
    from onrecord.link.names import PersonName
    from onrecord.terms import EntityKind


@dataclass(frozen=True, slots=True)
class Cluster:
    """Actors of several articles that are one."""

    kind: EntityKind
    #: What it was found by; one cluster has one key and no two share theirs.
    key: str
    actors: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Ensemble:
    """The whole cast before a person's corrections."""

    clusters: tuple[Cluster, ...]
    likenesses: tuple[Likeness, ...]
    #: Actors led to their cluster only probably, with the reason.
    doubts: Mapping[Ref, str]


def ensemble(scenes: Sequence[Scene], story_of: Mapping[str, str]) -> Ensemble:
    """Lead the actors of all scenes to one cast; the order of scenes does not matter.

    ``story_of`` gives the story of each document; one that is not in it shares a story with no other.
    """
    actors: dict[Ref, Actor] = {
        (scene.page.document, actor.number): actor for scene in sorted(scenes, key=_document) for actor in scene.actors
    }
    kinds = _kinds(actors)
    people, likenesses, doubts = _people(
        {ref: actor for ref, actor in actors.items() if kinds[ref] == "person"}, actors
    )
    others: dict[tuple[EntityKind, str], list[Ref]] = defaultdict(list)
    for ref, actor in actors.items():
        if kinds[ref] != "person":
            key = _key(ref, actor, actors) if kinds[ref] == actor.kind else actor.key
            others[kinds[ref], key].append(ref)
    _join_forms(others, actors)
    near = around(actors)
    _join_heads(others, actors, near)
    _part_common(others)
    joined = _join_roles(others, actors, near) | _join_nouns(others, actors, story_of)
    for ref, (group, reason) in described(actors, people, near).items():
        others.pop((actors[ref].kind, _key(ref, actors[ref], actors)), None)
        people[group].append(ref)
        doubts[ref] = reason
    doubts |= joined
    clusters = [Cluster("person", _person_key(refs, actors), tuple(sorted(refs))) for refs in people]
    clusters += [Cluster(kind, key, tuple(sorted(refs))) for (kind, key), refs in others.items()]
    slips = _slips(actors)
    return Ensemble(tuple(sorted(clusters, key=_by_key)), tuple(sorted({*likenesses, *slips}, key=_by_sides)), doubts)


def _document(scene: Scene) -> str:
    return scene.page.document


def _by_key(cluster: Cluster) -> tuple[str, str, tuple[Ref, ...]]:
    return cluster.kind, cluster.key, cluster.actors


def _by_sides(likeness: Likeness) -> tuple[str, str, str]:
    return likeness.left, likeness.right, likeness.verdict


def _person_key(refs: Iterable[Ref], actors: Mapping[Ref, Actor]) -> str:
    return min((-len(words(actors[r].name)), actors[r].key, r) for r in refs)[1]


def _key(ref: Ref, actor: Actor, actors: Mapping[Ref, Actor]) -> str:
    if actor.kind in {"role", "unnamed"}:
        return f"{actor.key} @{ref[0]}"
    if actor.kind == "group":
        if actor.members and ";" in actor.key:
            return "; ".join(sorted(actors[ref[0], n].key for n in actor.members))
        if not _is_shared(actor):
            return f"{actor.key} @{ref[0]}"
    if actor.kind == "organisation" and actor.name[:1].islower() and atlas.known(actor.key) is None:
        return f"{actor.key} @{ref[0]}"
    return actor.key


def _part_common(others: dict[tuple[EntityKind, str], list[Ref]]) -> None:
    """Keep "Police" of one article apart from that of another, until a story brings them together."""
    for kind, key in [(kind, key) for kind, key in others if kind == "organisation" and is_common(key)]:
        for ref in others.pop((kind, key)):
            others[kind, f"{key} @{ref[0]}"].append(ref)


def _join_roles(
    others: dict[tuple[EntityKind, str], list[Ref]], actors: Mapping[Ref, Actor], near: Mapping[str, set[str]]
) -> dict[Ref, str]:
    """Bring "the mayor" of articles that tell of the same people together, where none of them names the mayor."""
    alike: dict[str, list[tuple[EntityKind, str]]] = defaultdict(list)
    for kind, key in sorted(others):
        if kind == "role" and is_one_office(actors[others[kind, key][0]].name):
            alike[actors[others[kind, key][0]].key].append((kind, key))
    if not alike:
        return {}
    groups = [
        [keys_[number] for number in group]
        for keys_ in alike.values()
        for group in together([near[others[key][0][0]] for key in keys_])
    ]
    return _brought_together(groups, others, actors, "articles that tell of the same people call somebody")


def _join_nouns(
    others: dict[tuple[EntityKind, str], list[Ref]], actors: Mapping[Ref, Actor], story_of: Mapping[str, str]
) -> dict[Ref, str]:
    """Bring "the gunman" and "police" of the articles of one story together."""
    alike: dict[tuple[str, EntityKind, str], list[tuple[EntityKind, str]]] = defaultdict(list)
    for kind, key in sorted(others):
        first = others[kind, key][0]
        if "@" in key and first[0] in story_of and (noun := shared_noun(actors[first])):
            alike[story_of[first[0]], kind, noun].append((kind, key))
    return _brought_together(list(alike.values()), others, actors, "several articles of one story speak of")


def _brought_together(
    groups: Sequence[Sequence[tuple[EntityKind, str]]],
    others: dict[tuple[EntityKind, str], list[Ref]],
    actors: Mapping[Ref, Actor],
    reason: str,
) -> dict[Ref, str]:
    doubts: dict[Ref, str] = {}
    for first, *rest in groups:
        for other in rest:
            moved = others.pop(other)
            doubts.update(dict.fromkeys((*others[first], *moved), f"{reason} “{actors[moved[0]].name}”"))
            others[first] += moved
    return doubts


def _join_forms(others: dict[tuple[EntityKind, str], list[Ref]], actors: Mapping[Ref, Actor]) -> None:
    """Bring short and long forms of bodies together that different articles use."""
    spelled: dict[str, set[str]] = defaultdict(set)
    for (kind, key), refs in others.items():
        if kind == "organisation" and "@" not in key and atlas.known(key) is None:
            forms = {plain_firm(words(form.removeprefix("the "))) for ref in refs for form in actors[ref].spellings}
            # "The League" of one article is hardly that of all.
            spelled[key] = {" ".join(form) for form in forms if form and not is_common(" ".join(form))}
    for short, long in sorted(led_forms(spelled, spelled).items()):
        others["organisation", long] += others.pop(("organisation", short))


def _join_heads(
    others: dict[tuple[EntityKind, str], list[Ref]], actors: Mapping[Ref, Actor], near: Mapping[str, set[str]]
) -> None:
    """Bring "the League" to the one league that articles of its story name in full."""
    bodies = {key: refs for (kind, key), refs in others.items() if kind == "organisation" and "@" not in key}
    bare = sorted(key for key in bodies if is_common(key))
    if not bare:
        return
    headed: dict[str, set[str]] = defaultdict(set)
    for key, refs in bodies.items():
        names = {" ".join(words(actors[ref].name.removeprefix("the "))) for ref in refs} if ":" in key else {key}
        for name in names:
            headed[head_of(tuple(name.split()))].add(key)
    for short in bare:
        for ref in bodies[short]:
            longs = {long for long in headed[short] if any(is_one_story(near, ref, other) for other in bodies[long])}
            if len(longs) == 1:
                others["organisation", short].remove(ref)
                others["organisation", longs.pop()].append(ref)
        if not others["organisation", short]:
            del others["organisation", short]


def _is_shared(actor: Actor) -> bool:
    plain = set(words(actor.name))
    if plain & atlas.REGIONS or any(hit.known.kind == "state" for hit in atlas.leads_in(actor.name)):
        return True
    return len(plain) == 1 and actor.name[:1].isupper() and not _is_many(*plain)


def _is_many(word: str) -> bool:
    # "Residents" at the start of a sentence is no name; "Democrats" is.
    singular = word.removesuffix("s")
    is_office = head_office(singular) is not None or head_office(singular.removesuffix("e")) is not None
    return collective(word) is not None or (is_office and party(singular) is None)


def _kinds(actors: Mapping[Ref, Actor]) -> dict[Ref, EntityKind]:
    # A person is named in full somewhere. A bare word that any article uses for a place or body is that in the
    # others too, whatever the reader took it for there.
    uses: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    for actor in actors.values():
        if actor.kind in {"place", "organisation"}:
            uses[actor.key][actor.kind] += 1
    # What one article shows to be a state is no mere place in the others.
    states = {actor.key for actor in actors.values() if actor.kind == "state"}
    found: dict[Ref, EntityKind] = {}
    for ref, actor in actors.items():
        counted = uses.get(actor.key, Counter())
        best = min(counted, key=lambda kind: (-counted[kind], kind == "organisation", kind), default=actor.kind)
        is_bare = may_be_a_place(actor)
        best = "state" if actor.key in states else best
        found[ref] = best if is_bare or actor.kind in {"place", "organisation"} else actor.kind
    return found


def may_be_a_place(actor: Actor) -> bool:
    """Whether a person may as well be a place or body: no title, and no given name that tells a man or woman."""
    person = actor.person
    return person is not None and not person.is_titled and not actor.roles and (not person.is_full or not actor.gender)


def _people(
    people: Mapping[Ref, Actor], actors: Mapping[Ref, Actor]
) -> tuple[list[list[Ref]], list[Likeness], dict[Ref, str]]:
    forms, named, bearers = _forms(people, actors)
    compared = _compared(forms, named)
    full = [name.is_full for name in named]
    groups = settle(forms, compared, full)
    of_group = {i: g for g, group in enumerate(groups) for i in group}
    likenesses: list[Likeness] = []
    doubts: dict[Ref, str] = {}
    for c in compared:
        together = of_group[c.left] == of_group[c.right]
        likeness = _likeness(c, forms, full, together=together)
        if likeness is not None:
            likenesses.append(likeness)
        if c.verdict == "probably same" and together:
            rarer = min(c.left, c.right, key=_rarity(forms))
            doubts.update(dict.fromkeys(bearers[rarer], "; ".join(c.reasons)))
    return [sorted(ref for i in group for ref in bearers[i]) for group in groups], likenesses, doubts


def _rarity(forms: Sequence[Form]) -> Callable[[int], tuple[int, tuple[str, ...]]]:
    def rarity(index: int) -> tuple[int, tuple[str, ...]]:
        return len(forms[index].documents), forms[index].parts

    return rarity


def _likeness(c: Compared, forms: Sequence[Form], full: Sequence[bool], *, together: bool) -> Likeness | None:
    left, right = forms[c.left].written, forms[c.right].written
    if c.verdict == "probably same" or (c.verdict == "same" and together and full[c.left] and full[c.right]):
        return Likeness(left, right, c.verdict, c.reasons)
    if c.verdict == "unsure" or (c.verdict == "same" and not together):
        return Likeness(left, right, "unsure", c.reasons)
    return None


def _forms(
    people: Mapping[Ref, Actor], actors: Mapping[Ref, Actor]
) -> tuple[list[Form], list[PersonName], list[list[Ref]]]:
    by_parts: dict[tuple[str, ...], list[Ref]] = defaultdict(list)
    around: dict[str, set[str]] = defaultdict(set)
    for ref, actor in actors.items():
        if actor.kind in {"person", "organisation", "state", "place"}:
            around[ref[0]].add(actor.person.parts[-1] if actor.person else actor.key)
        if ref in people and actor.person is not None:
            # A bare surname is one person in each article, but not the same in all.
            parts = actor.person.parts if actor.person.is_full else (*actor.person.parts,)
            by_parts[parts].append(ref)
    forms, named, bearers = [], [], []
    for parts, refs in sorted(by_parts.items()):
        documents = frozenset(doc for doc, _ in refs)
        offices = frozenset((name, of) for r in refs for name, of, _ in actors[r].offices())
        near = frozenset(n for doc in documents for n in around[doc]) - {parts[-1]}
        written = min((actors[r].name for r in refs), key=_plainness)
        forms.append(Form(parts, written, documents, offices, near))
        named.append(
            parse(written) if parse(written).parts == parts else next(a.person for r in refs if (a := actors[r]).person)
        )
        bearers.append(refs)
    return forms, named, bearers


def _plainness(name: str) -> tuple[int, str]:
    return -len(name), name


def _compared(forms: Sequence[Form], named: Sequence[PersonName]) -> list[Compared]:
    buckets: dict[str, list[int]] = defaultdict(list)
    for index, name in enumerate(named):
        for key in keys(name, forms[index].written):
            buckets[key].append(index)
    pairs = {(a, b) for held in buckets.values() for n, a in enumerate(held) for b in held[n + 1 :]}
    compared = []
    for a, b in sorted(pairs):
        verdict, score, reasons = compare(forms[a], forms[b], named[a], named[b])
        compared.append(Compared(a, b, verdict, score, reasons))
    return compared


def _slips(actors: Mapping[Ref, Actor]) -> list[Likeness]:
    found = []
    for actor in actors.values():
        for slip, name in actor.slips:
            if slip != name:
                reason = f"one article writes both “{slip}” and “{name}”"
                left, right = sorted((slip, name))
                found.append(Likeness(left, right, "same", (reason,)))
    return found
