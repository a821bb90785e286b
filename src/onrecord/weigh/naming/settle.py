"""What outlets name differently in their own words. It is a table: which word is the right one is not judged."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.text.folding import folded
from onrecord.weigh.naming.own import tokens
from onrecord.weigh.naming.spelled import spelled, uses_of_spellings
from onrecord.weigh.naming.uses import Use, uses

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.terms import Document, Findings, Settlement


@dataclass(frozen=True, slots=True)
class Naming:
    """One actor, place or act of a story and how each article names it."""

    #: ``name``: spellings or names of one actor or place; ``whose``: one owner's; ``actor`` and ``act``: common nouns.
    kind: str
    thing: str
    #: Id of the story; empty when the articles are in none.
    story: str
    #: By document and place.
    uses: tuple[Use, ...]


def namings(
    documents: Sequence[Document], findings: Mapping[str, Findings], settlement: Settlement
) -> tuple[Naming, ...]:
    """What outlets of one story name differently in their own words.

    Args:
        documents: The documents of the record; their order does not matter.
        findings: What was found in each, by document id.
        settlement: What was settled over all of them: its entities and stories are used.

    Returns:
        The words that judge first, then by story, kind and thing. A common noun is only given where a word that
        judges stands against another outlet's word; a name wherever two outlets differ.
    """
    story = {id_: item.id for item in settlement.stories for id_ in item.documents}
    outlets = {one.id: folded(one.outlet.value) if one.outlet else one.id for one in documents}
    names = {folded(s.text): entity.name for entity in settlement.entities for s in entity.spellings}
    twice = spelled(settlement.entities)
    found: dict[tuple[str, str, str], set[Use]] = defaultdict(set)
    for document in documents:
        if document.id not in findings or not document.is_read:
            continue
        here = findings[document.id]
        own = tokens(document, here)
        for (kind, thing), use in (*uses(document, own, names), *uses_of_spellings(document, here, own, twice)):
            found[story.get(document.id, ""), kind, thing].add(use)
    made = [
        Naming(kind, thing, id_, tuple(sorted(them, key=lambda use: (use.document, use.span, use.form))))
        for (id_, kind, thing), them in found.items()
        if _differs(them, outlets, is_name=kind == "name")
    ]
    return tuple(sorted(made, key=lambda item: (item.kind == "name", item.story, item.kind, item.thing)))


def _differs(them: Iterable[Use], outlets: Mapping[str, str], *, is_name: bool) -> bool:
    """Whether two outlets name it differently: one has a form, that judges unless it is a name, and the other not."""
    forms: dict[str, set[str]] = defaultdict(set)
    telling: dict[str, set[str]] = defaultdict(set)
    for use in them:
        forms[outlets[use.document]].add(folded(use.form))
        if use.charged or is_name:
            telling[outlets[use.document]].add(folded(use.form))
    return any(
        telling[one] - forms[other] and forms[other] - telling[one]
        for one in list(telling)
        for other in forms
        if one != other
    )
