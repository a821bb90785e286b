"""Who holds a stance: from the words that name the holder, or the speaker of a statement, to entities of the record."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from onrecord.text import atlas
from onrecord.text.folding import folded
from onrecord.text.offices import head_office
from onrecord.weigh.positions.somebody import is_somebody, owner_speaks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from onrecord.terms import Document, Entity, Findings, Settlement, Span, Speaker, Stance

_HE: Final = frozenset({"he", "she"})
_IT: Final = frozenset({"it", "they"})
#: So many code points back a pronoun reaches.
_FAR: Final = 600
_GOVERNMENT: Final = re.compile(
    r"\W*(?:government|governments|authorities|administration|cabinet|leadership|presidency|side|state|republic)?\W*",
    re.IGNORECASE,
)
#: A group that is one by itself, with its members after it: "The northern states, Ravia and Oster".
_COLLECTIVE: Final = re.compile(
    r"(?:the )?(?:\w+ )*(?:states|nations|countries|governments|unions|clubs|parties|towns|islands),", re.IGNORECASE
)
#: Words of a list that say what somebody is.
_ROLES: Final = re.compile(r"(?:^|and )the (?:[\w'’-]+ )+?[a-z]+ [A-Z]")
_SHARE: Final = re.compile(r"\d\s?(?:%|per ?cent)", re.IGNORECASE)
_FORMER: Final = re.compile(r"\b(?:former|ex|one-?time|retired)\b")
_POSSESSIVE: Final = re.compile(r"['’]s?(?!\w)")
_BEFORE: Final = re.compile(r"\b(?:of|for|at|in|with|from|to|by|on|against|between|than|led)\b", re.IGNORECASE)
_AND: Final = re.compile(
    r"(?:\s*(?:,|and|or|&|as well as|along with|including|such as|both|also)\s*)+(?:the\s+)?", re.IGNORECASE
)
#: Between a name that describes another and that one: "Northgate | captain | Joel Banda".
_GOES_ON: Final = re.compile(
    r"(?:\s(?!(?:and|or|of|for|at|in|with|from|to|by|on|against|between|than|led|who|which|that|whose)\b)[\w-]+){0,4}\s",
    re.IGNORECASE,
)


class Actors:
    """The entities of a record, to be asked who is meant where."""

    def __init__(self, documents: Iterable[Document], findings: Mapping[str, Findings], settlement: Settlement) -> None:
        """Gather spellings, titles and speakers, document by document."""
        self.by_id: dict[str, Entity] = {e.id: e for e in settlement.entities}
        self.speakers: dict[str, Speaker] = {s.statement: s for s in settlement.speakers}
        self._spelled: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._states = {e.name: e.id for e in settlement.entities if e.kind == "state"}
        for entity in settlement.entities:
            for spelling in entity.spellings:
                for document in spelling.documents:
                    self._spelled[document].append((folded(spelling.text), entity.id))
        self._bodies = {folded(e.name): e.id for e in settlement.entities if e.kind == "organisation"}
        self._texts = {d.id: d.text for d in documents}
        self._outlets = {folded(d.outlet.value) for d in documents if d.outlet is not None}
        self._sources = {id_: dict(self._said(f)) for id_, f in findings.items()}
        self._statements = {s.id: s for f in findings.values() for s in f.statements}

    def _said(self, findings: Findings) -> Iterator[tuple[tuple[int, int, str], str]]:
        for statement in findings.statements:
            speaker = self.speakers.get(statement.id)
            if statement.source and speaker is not None and speaker.entity is not None:
                words = " ".join(folded(s.exact) for s in statement.source)
                yield (statement.source[0].start, statement.source[-1].end, words), speaker.entity

    def holders(self, stance: Stance) -> tuple[str, ...]:
        """Ids of the entities that hold a stance, collectives first and then each that is counted among them."""
        led = self.speakers.get(stance.id)
        if any(_SHARE.search(span.exact) for span in stance.holder):
            return ()  # shares of those who were asked in a poll
        if stance.holder and led is not None and led.entity is not None:
            found = [led.entity]
        elif stance.holder:
            found = [id_ for span in stance.holder for id_ in self._named(stance, span)] or self.spokesman(stance)
        else:
            speaker = self.speakers.get(stance.statement or "")
            found = [speaker.entity] if speaker is not None and speaker.entity is not None else []
        every = [member for id_ in found for member in self.with_members(id_)]
        held = [self.standing_for(id_) for id_ in every if is_somebody(self.by_id[id_])]
        return tuple(dict.fromkeys(held or self._owner(stance)))

    def _owner(self, stance: Stance) -> list[str]:
        """The speaker, where what holds a stance is a body of the speaker's own: "she said her party had not decided"."""
        speaker = self.speakers.get(stance.statement or "")
        is_own = bool(stance.holder) and owner_speaks(stance.holder[0].exact)
        return [speaker.entity] if is_own and speaker is not None and speaker.entity is not None else []

    def is_outlet(self, id_: str) -> bool:
        """Whether an entity is one that publishes: a known agency or paper, or the outlet of a document."""
        name = self.by_id[id_].name
        lead = atlas.lead(name)
        return (lead is not None and lead.known.is_outlet) or folded(name) in self._outlets

    def with_members(self, id_: str) -> tuple[str, ...]:
        """An entity, or those it counts among it when it is a collective with named members."""
        entity = self.by_id.get(id_)
        if entity is None or entity.members:
            return () if entity is None else entity.members
        if entity.kind in {"group", "unnamed"} and " and " in entity.name and entity.spellings:
            listed = self._listed(entity)
            if len(listed) > 1:
                return (id_, *listed) if _COLLECTIVE.match(entity.name) else tuple(listed)
        return (id_,)

    def _listed(self, group: Entity) -> list[str]:
        """Entities that the name of a group lists: "the northern states, Ravia, Oster and Lund"."""
        after = group.name.partition(", ")[2]
        if not after:
            return []
        document = group.spellings[0].documents[0]
        return self._heads(document, folded(after), after) if not _ROLES.search(after) else self._each(document, after)

    def _each(self, document: str, listed: str) -> list[str]:
        """Entities of a list that says what each is: "the founder's daughter Ada Roe and the former chief Bo Lind"."""
        words = folded(listed)
        ends = {
            (match.end(), id_)
            for spelling, id_ in self._spelled[document]
            if self.by_id[id_].kind == "person" and " " in spelling
            for match in re.finditer(rf"(?<!\w){re.escape(spelling)}(?= and |,|$)", words)
        }
        return list(dict.fromkeys(id_ for _, id_ in sorted(ends)))

    def standing_for(self, id_: str) -> str:
        """The state that a capital or seat stands for in news, or the body that a group is, when the record knows it."""
        entity = self.by_id[id_]
        if entity.kind == "group":
            return self._bodies.get(folded(entity.name), id_)
        if entity.kind != "place":
            return id_
        lead = atlas.lead(entity.name)
        if lead is None or lead.known.kind != "state" or lead.sense not in {"capital", "seat", "name"}:
            return id_
        return self._states.get(lead.known.name, id_)

    def same_side(self, speaker: str | None, holder: str) -> bool:
        """Whether a speaker speaks for the one whose stance it tells: a minister of the government."""
        entity = self.by_id.get(speaker or "")
        return entity is not None and holder in {entity.id, entity.speaks_for}

    def _named(self, stance: Stance, span: Span) -> list[str]:
        """Entities that the words of a holder name, as the heads of the phrase."""
        words = folded(span.exact).strip()
        if words in _HE | _IT:
            return self._pronoun(stance, span, words)
        found = self._heads(stance.document, words, span.exact)
        return found or self._described(stance, span, words)

    def _heads(self, document: str, words: str, exact: str) -> list[str]:
        places: dict[int, tuple[int, str]] = {}
        for spelling, id_ in self._spelled[document]:
            for match in re.finditer(rf"(?<!\w){re.escape(spelling)}(?!\w)", words):
                held = places.get(match.start())
                if held is None or held[0] < match.end():
                    places[match.start()] = (match.end(), id_)
        heads: list[str] = []
        reached = 0
        for start, (end, id_) in sorted(places.items()):
            if start < reached:
                continue
            if (_POSSESSIVE.match(words, end) and words[end + 2 :].strip()) or (
                not heads and _BEFORE.search(words[:start])
            ):
                continue
            if heads and _GOES_ON.fullmatch(words[reached:start]):
                heads.pop()  # "Labour group leader Sean Moss" is Sean Moss
            elif heads and not _AND.fullmatch(words[reached:start]):
                break
            heads.append(id_)
            reached = end
        if len(heads) == 1 and self.by_id[heads[0]].kind != "person" and _is_no_mouth(words, words[reached:].strip()):
            return []
        return heads or self._people(exact)

    def _people(self, exact: str) -> list[str]:
        # "The French government", "Norwegian authorities".
        for match in re.finditer(r"[A-Z][\w.]*", exact):
            lead = atlas.lead(match.group())
            if lead is not None and lead.known.kind == "state" and _GOVERNMENT.fullmatch(exact[match.end() :]):
                state = self._states.get(lead.known.name)
                return [state] if state else []
        return []

    def _described(self, stance: Stance, span: Span, words: str) -> list[str]:
        # "The minister" is who the same words name where somebody speaks.
        bare = re.sub(r"^(?:the|a|an|its|their|his|her)\s+", "", words)
        said = self._sources.get(stance.document, {})
        same = [(abs(start - span.start), id_) for (start, _, source), id_ in said.items() if _same_words(source, bare)]
        if same:
            return [min(same)[1]]
        titled = [
            (span.start - role.span.start, e.id)
            for e in self.by_id.values()
            for role in e.roles
            if role.document == stance.document
            and role.span.start < span.start
            and folded(role.title).split()[-1:] == bare.split()[-1:]
        ]
        if titled and len(bare.split()) <= 3:
            return [min(titled)[1]]
        return [
            id_
            for spelling, id_ in self._spelled[stance.document]
            if self.by_id[id_].kind == "organisation" and len(bare.split()) == 1 and bare in spelling.split()
        ][:1]

    def _pronoun(self, stance: Stance, span: Span, words: str) -> list[str]:
        kinds = {"person", "role"} if words in _HE else {"organisation", "state", "group", "place"}
        speaker = self.speakers.get(stance.statement or "")
        if speaker is not None and speaker.entity is not None:
            entity = self.by_id[speaker.entity]
            # A state that nobody knows may be taken for a person.
            is_bare = words in _IT and entity.kind == "person" and " " not in entity.name and not entity.roles
            if entity.kind in kinds or is_bare:
                return [speaker.entity]
        said = self._sources.get(stance.document, {})
        near = [(span.start - start, id_) for (start, _, _), id_ in said.items() if start <= span.start]
        fitting = [(gap, id_) for gap, id_ in near if self.by_id[id_].kind in kinds and gap < _FAR]
        return [min(fitting)[1]] if fitting else self._named_before(stance.document, span, kinds)

    def _named_before(self, document: str, span: Span, kinds: set[str]) -> list[str]:
        text = folded(self._texts[document][max(0, span.start - _FAR) : span.start])
        places = [
            (match.start(), id_)
            for spelling, id_ in self._spelled[document]
            if self.by_id[id_].kind in kinds
            for match in re.finditer(rf"(?<!\w){re.escape(spelling)}(?!\w)", text)
        ]
        return [max(places)[1]] if places else []

    def spokesman(self, stance: Stance) -> list[str]:
        """Who speaks for those whom no name tells: "the midwives had not ruled it out, their president said"."""
        statement = self._statements.get(stance.statement or "")
        speaker = self.speakers.get(stance.statement or "")
        if statement is None or speaker is None or speaker.entity is None or not statement.source:
            return []
        first = folded(statement.source[0].exact).split()[:1]
        return [speaker.entity] if first in (["its"], ["their"]) else []


def _is_no_mouth(words: str, rest: str) -> bool:
    """Whether words behind a name make of it somebody who does not speak for it: "the former Norrland premier", "a Norrland lawyer"."""
    office = head_office(rest) if rest else None
    return office is not None and (office.sort == "trade" or _FORMER.search(words) is not None)


def _same_words(source: str, bare: str) -> bool:
    return re.sub(r"^(?:the|a|an|its|their|his|her)\s+", "", source) == bare
