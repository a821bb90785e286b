"""Who is who over the whole record: the one door of this room."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from onrecord.link.across import ensemble, may_be_a_place
from onrecord.link.corrections import Decided, Party, decide, standing
from onrecord.link.inside import Scene, Told, scene
from onrecord.link.naming import chosen_name
from onrecord.link.parting import joined, parted, parted_lines
from onrecord.terms import Entity, Likeness, Role, Settlement, Speaker, Spelling, content_id
from onrecord.text import atlas
from onrecord.text.folding import folded
from onrecord.text.letters import words
from onrecord.text.offices import title

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.link.actor import Actor, Ref
    from onrecord.terms import Correction, Document, EntityKind, Findings, Story


def settle(
    documents: Sequence[Document],
    findings: Mapping[str, Findings],
    corrections: Sequence[Correction],
    stories: Sequence[Story] = (),
) -> Settlement:
    """Lead every statement to its speaker and every name to its entity.

    Pure: the result depends on what the documents, findings and corrections say, and not on the order in which the
    documents come. Corrections that were taken back count as never made.

    Args:
        documents: Each document once or more; the same id is read once.
        findings: Findings by document id; a document without findings has no actors.
        corrections: What people decided; see `onrecord.link.corrections`.
        stories: Which documents tell of one thing; common nouns are led across these alone.

    Returns:
        Entities, speakers and likenesses, each sorted.
    """
    by_id = {document.id: document for document in documents}
    scenes = [scene(by_id[id_], findings[id_]) for id_ in sorted(by_id) if id_ in findings]
    return gathered(scenes, corrections, stories)


def gathered(scenes: Sequence[Scene], corrections: Sequence[Correction], stories: Sequence[Story] = ()) -> Settlement:
    """The settlement of articles that were each read already; so a change of corrections need not read them again."""
    scenes = sorted(scenes, key=_document)
    given = standing(corrections)
    cast = ensemble(scenes, {document: story.id for story in stories for document in story.documents})
    scenes, of_line, taken_from = parted(scenes, parted_lines(given))
    actors: dict[Ref, Actor] = {(s.page.document, a.number): a for s in scenes for a in s.actors}
    refs = sorted(actors)
    place = {ref: index for index, ref in enumerate(refs)}
    spellings = [frozenset(folded(s) for s in actors[ref].spellings) for ref in refs]
    clusters = [frozenset(place[ref] for ref in cluster.actors) for cluster in cast.clusters]
    clusters = joined(clusters, {place[new]: None if was is None else place[was] for new, was in taken_from.items()})
    lines = {statement: place[ref] for statement, ref in of_line.items()}
    decided = decide(clusters, spellings.__getitem__, given, lines)
    builder = _Builder(refs, actors, decided)
    entities, entity_of = builder.entities()
    speakers = []
    for one in scenes:
        for told in one.told:
            ref = None if told.actor is None else (one.page.document, told.actor)
            entity, doubt = (None, None) if ref is None else (entity_of[ref], cast.doubts.get(ref))
            speakers.append(_speaker(told, entity, doubt, decided))
    return Settlement(entities, tuple(sorted(speakers, key=_statement)), _judged(cast.likenesses, decided))


#: Words in the name of a body that make it a part of the state it names: "the Norlandic Foreign Ministry".
_STATE_ORGANS = frozenset(
    "ministry government presidency embassy army navy military police parliament court office department chancellery".split()
)


class _Builder:
    """Makes entities of parties."""

    def __init__(self, refs: Sequence[Ref], actors: Mapping[Ref, Actor], decided: Decided) -> None:
        self.refs = refs
        self.actors = actors
        self.parties = sorted(decided.parties, key=_members)

    def entities(self) -> tuple[tuple[Entity, ...], dict[Ref, str]]:
        """All entities, sorted by kind and name, and the entity of each actor."""
        ids = self._ids()
        entity_of = {self.refs[m]: ids[n] for n, party in enumerate(self.parties) for m in party.members}
        keyed = {self._kind_key(p): ids[n] for n, p in enumerate(self.parties)}
        state_ids = {key: id_ for (kind, key), id_ in keyed.items() if kind in {"state", "organisation"}}
        state_ids |= {key: id_ for (kind, key), id_ in keyed.items() if kind == "state"}
        made = [self._entity(ids[n], party, entity_of, state_ids) for n, party in enumerate(self.parties)]
        made += self._absent(made)
        return tuple(sorted(made, key=_by_name)), entity_of

    def _ids(self) -> list[str]:
        # Two of one kind and name are told apart by where they first stand.
        seen: Counter[tuple[EntityKind, str]] = Counter()
        ids = []
        for party in self.parties:
            kind, key = self._kind_key(party)
            again = seen[kind, key]
            seen[kind, key] += 1
            first = self.refs[min(party.members)] if again or "@" in key else None
            ids.append(content_id("entity", kind, key, *(first or ())))
        return ids

    def _kind_key(self, party: Party) -> tuple[EntityKind, str]:
        members = [self.actors[self.refs[m]] for m in party.members]
        # A description says what somebody is and not of which kind.
        kinds = Counter(a.kind for a in members if a.kind not in {"role", "unnamed"}) or Counter(
            a.kind for a in members
        )
        if any(actor.person is not None and actor.person.is_full and not may_be_a_place(actor) for actor in members):
            kinds = Counter({"person": len(members)})
        elif len(kinds) > 1:
            # Nobody of that name is ever named in full: the articles that take it for a place or body are right.
            del kinds["person"]
        if "state" in kinds and "person" not in kinds:
            kinds = Counter({"state": len(members)})
        kind = min(kinds, key=lambda k: (-kinds[k], k == "person", k))
        held = [self.actors[self.refs[m]] for m in party.members if self.actors[self.refs[m]].kind == kind]
        key = min((-len(a.key.split()), a.key) for a in held)[1]
        if kind in {"role", "unnamed"}:
            key = f"{key} @{self.refs[min(party.members)][0]}"
        return kind, key

    def _entity(self, id_: str, party: Party, entity_of: Mapping[Ref, str], state_ids: Mapping[str, str]) -> Entity:
        held = [(self.refs[m], self.actors[self.refs[m]]) for m in sorted(party.members)]
        kind, key = self._kind_key(party)
        where: dict[str, set[str]] = defaultdict(set)
        counts: Counter[str] = Counter()
        for (document, _), actor in held:
            for spelling, count in actor.spellings.items():
                where[spelling].add(document)
                counts[spelling] += count
        roles = tuple(sorted({r for _, actor in held for r in actor.roles}, key=_by_place))
        members = sorted({entity_of[ref[0], n] for ref, actor in held for n in actor.members} - {id_})
        known = atlas.known(key) if kind == "state" else None
        # What only describes a person is no name for it.
        own = {spelling for _, actor in held if actor.kind == kind for spelling in actor.spellings}
        name = party.name or (known.name if known else chosen_name(kind, {s: where[s] for s in own or where}, counts))
        spelled = tuple(sorted(Spelling(text, tuple(sorted(docs))) for text, docs in where.items()))
        return Entity(id_, kind, name, spelled, roles, self._speaks_for(kind, roles, held, state_ids), tuple(members))

    def _speaks_for(
        self, kind: EntityKind, roles: Iterable[Role], held: Sequence[tuple[Ref, Actor]], state_ids: Mapping[str, str]
    ) -> str | None:
        if kind in {"state", "place", "unnamed"} or any(len(actor.members) > 1 for _, actor in held):
            return None
        if kind == "organisation" and not any(set(words(actor.name)) & _STATE_ORGANS for _, actor in held):
            return None
        titles = [title(r.title) for r in roles if r.standing == "current"]
        lands = sorted({land for _, actor in held for land in actor.lands})
        if kind in {"role", "group", "organisation"}:
            titles = [title(s) for _, actor in held for s in sorted(actor.spellings)]
        votes = Counter(
            t.of
            for t in titles
            if t.of is not None and (t.office is None or t.office.sort == "office" or kind != "person")
        )
        votes.update(lands if titles else ())
        if not votes:
            return None
        best = min(votes, key=lambda of: (-votes[of], of))
        return state_ids.get(best) or (content_id("entity", _known_kind(best), best) if atlas.known(best) else None)

    def _absent(self, made: Sequence[Entity]) -> list[Entity]:
        # A state that only titles name: "the French minister" in a record that never says "France".
        have = {e.id for e in made}
        wanted = {e.speaks_for for e in made if e.speaks_for is not None} - have
        return [
            Entity(id_, entry.kind, entry.name, (), (), None, ())
            for entry in atlas.entries()
            if (id_ := content_id("entity", entry.kind, entry.key)) in wanted
        ]


def _known_kind(key: str) -> EntityKind:
    known = atlas.known(key)
    return known.kind if known is not None else "organisation"


def _speaker(told: Told, entity: str | None, doubt: str | None, decided: Decided) -> Speaker:
    if told.statement in decided.rejected:
        by = decided.rejected[told.statement]
        return Speaker(told.statement, None, "unsure", (f"rejected by {by.by} on {by.on[:10]}", *told.reasons))
    sureness, reasons = told.sureness, told.reasons
    if doubt is not None and sureness == "sure":
        sureness, reasons = "probably", (*reasons, doubt)
    if told.statement in decided.confirmed and entity is not None:
        by = decided.confirmed[told.statement]
        sureness, reasons = "sure", (f"confirmed by {by.by} on {by.on[:10]}", *reasons)
    return Speaker(told.statement, entity, sureness, tuple(dict.fromkeys(reasons)))


def _judged(likenesses: Sequence[Likeness], decided: Decided) -> tuple[Likeness, ...]:
    confirmed = {frozenset(names): c for names, c in decided.merged.items()}
    judged = []
    for found in likenesses:
        by = confirmed.get(frozenset({folded(found.left), folded(found.right)}))
        if by is None:
            judged.append(found)
        else:
            reason = f"confirmed by {by.by} on {by.on[:10]}"
            judged.append(Likeness(found.left, found.right, "same", (reason, *found.reasons)))
    return tuple(judged)


def _document(item: Scene) -> str:
    return item.page.document


def _statement(speaker: Speaker) -> str:
    return speaker.statement


def _members(party: Party) -> list[int]:
    return sorted(party.members)


def _by_name(entity: Entity) -> tuple[str, str, str]:
    return entity.kind, folded(entity.name), entity.id


def _by_place(role: Role) -> tuple[str, int, int]:
    return role.document, role.span.start, role.span.end
