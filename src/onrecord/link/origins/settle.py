"""Many articles to the origins of their words; nothing depends on the order in which the articles come.

An article may have several rows: it retells one outlet and cites an agency for one line. An article of which nothing
can be told has one row that says so.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from onrecord.link.origins.body import body_of
from onrecord.link.origins.citing import declared
from onrecord.link.origins.claims import Claim, claims
from onrecord.link.origins.order import Order
from onrecord.link.origins.outlets import Outlets
from onrecord.link.origins.publishers import bundled, outlet_key
from onrecord.link.origins.retold import Shelf
from onrecord.link.origins.roots import Roots, day_of
from onrecord.link.origins.shared import sharings
from onrecord.terms import Origin, Span
from onrecord.terms.document import AGENCY_SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.link.origins.body import Body
    from onrecord.link.origins.publishers import Publishers
    from onrecord.link.origins.shared import Sharing
    from onrecord.terms import Document, Findings, Relation

#: Part of the shorter article's words that makes two articles copies of one text, with ends to spare for edits.
COPY: Final = 0.5
#: From this part on the whole article is printed again.
REPUBLISHED: Final = 0.7
#: Less than a copy is a retelling when this part of the shorter article is the same, with so many words of the writer's
#: own among them, one passage of them this long.
RETOLD_PART: Final = 0.15
RETOLD_ATTRIBUTING: Final = 2
RETOLD_WORDS: Final = 80
RETOLD_PASSAGE: Final = 40
#: Or it is one when this larger part is the same, with whole sentences of the writer's own among it.
RETOLD_MORE: Final = 0.25
RETOLD_SENTENCES: Final = 60
RETOLD_SENTENCE: Final = 25
#: So many words of the writer's own, and such a passage of them, must be among what copies share: two articles that give
#: one speech or one post at length share most of their words, and yet neither has anything from the other.
COPY_WORDS: Final = 40
COPY_PASSAGE: Final = 20


def origins(
    documents: Sequence[Document], findings: Mapping[str, Findings], *, publishers: Publishers | None = None
) -> tuple[Origin, ...]:
    """Where the words of each article come from, as far as it says or its wording shows.

    Args:
        documents: The articles of a record, in any order; one given twice counts once.
        findings: What was found in each, by id; an article without findings is judged by its text alone.
        publishers: The table of publishers, when a user has extended it.

    Returns:
        Rows in order of document id, those on the whole article first.
    """
    ordered = sorted({document.id: document for document in documents}.values(), key=lambda document: document.id)
    bodies = [body_of(document) for document in ordered]
    outlets = _outlets(bodies, publishers or bundled())
    said = {
        body.document.id: claims(body, found.statements if (found := findings.get(body.document.id)) else (), outlets)
        for body in bodies
    }
    shelf = Shelf(ordered, outlets)
    targeted = {
        document.id: [(claim, shelf.retold_by(document, claim)) for claim in said[document.id]] for document in ordered
    }
    by_id = {document.id: document for document in ordered}
    alike = [
        item for item in sharings(bodies) if _counts(item, is_own=_one_outlet(by_id[item.left], by_id[item.right]))
    ]
    roots = Roots(ordered, targeted, [(item.left, item.right) for item in alike if item.containment >= COPY])
    order = Order(by_id, said, outlets)
    copied: dict[str, list[tuple[str, Sharing]]] = defaultdict(list)
    for item in alike:
        earlier, later = order.of(item.left, item.right)
        copied[later].append((earlier, item))
    rows = []
    called = _called_by_all(said.values(), outlets)
    for document in ordered:
        own = [_row(document, claim, target, roots, called) for claim, target in targeted[document.id]]
        own += _shared_rows(by_id, document, copied.get(document.id, ()), roots)
        rows += own or [_unknown(document, roots)]
    return tuple(rows)


def _outlets(bodies: Sequence[Body], publishers: Publishers) -> Outlets:
    noted = [body.document.outlet for body in bodies if body.document.outlet is not None]
    declared_names = sorted({name for body in bodies for name in declared(body)})
    agencies = [outlet.value for outlet in noted if outlet.rule == AGENCY_SIGNS]
    return Outlets(publishers, [outlet.value for outlet in noted], declared_names, agencies)


def _called_by_all(claims: Iterable[Sequence[Claim]], outlets: Outlets) -> dict[str, str]:
    """One name for each outlet that is cited: that of the table, else the one that most articles call it by."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for items in claims:
        for key, name in {(claim.key, claim.name) for claim in items if claim.key and claim.relation != "occasion"}:
            forms[key][name] += 1
    return {
        key: outlets.listed(min(names, key=lambda name: (-names[name], name))) for key, names in sorted(forms.items())
    }


def _row(document: Document, claim: Claim, target: str | None, roots: Roots, called: Mapping[str, str]) -> Origin:
    root = roots.of_claim(document.id, claim, target) if claim.statements else roots.of_document(document.id)
    is_cited = claim.relation not in {"occasion", "own report"}
    name = called.get(claim.key, claim.name) if is_cited else claim.name
    return Origin(document.id, name, claim.relation, target, claim.spans, claim.statements, claim.reasons, root)


def _counts(item: Sharing, *, is_own: bool) -> bool:
    long = (
        item.plain >= RETOLD_WORDS and item.longest_plain >= RETOLD_PASSAGE and item.attributing >= RETOLD_ATTRIBUTING
    )
    whole_sentences = (
        item.plain >= RETOLD_SENTENCES
        and item.longest_plain >= RETOLD_SENTENCE
        and item.attributing >= RETOLD_ATTRIBUTING
        and item.containment >= RETOLD_MORE
    )
    # An outlet prints its own background again and again; only a whole article printed twice is one origin.
    copied = item.plain >= COPY_WORDS and item.longest_plain >= COPY_PASSAGE and item.containment >= COPY
    return copied or (((long and item.containment >= RETOLD_PART) or whole_sentences) and not is_own)


def _one_outlet(a: Document, b: Document) -> bool:
    # Desks that the table lists as one outlet ("A", "A (online)") do print each other's reports.
    return a.outlet is not None and b.outlet is not None and outlet_key(a.outlet.value) == outlet_key(b.outlet.value)


def _shared_rows(
    by_id: Mapping[str, Document], document: Document, copied: Sequence[tuple[str, Sharing]], roots: Roots
) -> list[Origin]:
    """One row for the article that shares most with it."""
    if not copied:
        return []
    earlier, item = max(copied, key=lambda pair: (pair[1].containment, pair[1].words, pair[0]))
    other = by_id[earlier]
    places = item.left_places if item.left == document.id else item.right_places
    spans = tuple(sorted(Span.of(document.text, a, b) for a, b in places[:5]))
    reasons = [f"{item.containment:.0%} of the shorter article stands word for word in {_called(other)}"]
    if day_of(document) is None or day_of(document) == day_of(other):
        reasons.append("which of the two came first is not known to the day")
    relation: Relation = "republishes" if item.containment >= REPUBLISHED else "retells"
    return [
        Origin(
            document.id, _called(other), relation, earlier, spans, (), tuple(reasons), roots.of_document(document.id)
        )
    ]


def _called(document: Document) -> str:
    return document.name if document.outlet is None else document.outlet.value


def _unknown(document: Document, roots: Roots) -> Origin:
    reason = "it names no source, and no long passage of it stands in an earlier article of the record"
    return Origin(document.id, "", "unknown", None, (), (), (reason,), roots.of_document(document.id))
