"""Where it all comes from: the articles, who retells whom, and what could not be read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.show.days import stamp_words
from onrecord.show.lineage import lineage
from onrecord.show.pages.counted import counted
from onrecord.show.pages.relay import tree
from onrecord.show.visible import one_line
from onrecord.show.web.paging import leaf
from onrecord.show.web.ways import Rooms
from onrecord.show.wording import RELATIONS, SEVERITIES, many, outlet_words, title_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.show.lineage import Branch
    from onrecord.show.pages.counted import Counted
    from onrecord.show.pages.index import Index
    from onrecord.show.pages.relay import Tree
    from onrecord.show.web.paging import Asked, Leaf
    from onrecord.terms import Document, Relation

ARTICLES, TREES, TROUBLES = 40, 3, 25


@dataclass(frozen=True, slots=True)
class Source:
    """An article in a list."""

    href: str
    title: str
    outlet: str
    published: str
    language: str
    statements: int
    furniture: int
    #: How it has its words, by each of its origins.
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trouble:
    """A problem with one input."""

    name: str
    severity: str
    severity_words: str
    message: str
    article: str


@dataclass(frozen=True, slots=True)
class SourcesPage:
    """Articles, lineage and problems."""

    counts: tuple[Counted, ...]
    leaf: Leaf[Source]
    total: str
    #: Title of the story that the list is narrowed to, and the outlet; empty for all.
    story: str
    outlet: str
    all: str
    relations: tuple[tuple[str, int], ...]
    trees: Leaf[Tree]
    troubles: Leaf[Trouble]


def branches(index: Index) -> tuple[Branch, ...]:
    """All trees of retellings that have more than one article or a source; costly for a large record."""
    found = lineage(tuple(index.documents.values()), index.origins)
    return tuple(branch for branch in found if branch.below)


def sources_page(index: Index, asked: Asked, grown: Sequence[Branch], relations: Mapping[str, int]) -> SourcesPage:
    """The articles that are asked for, and a page of trees and problems each."""
    ways = Rooms()
    story = next((each for each in index.stories if each.id == asked.value("story")), None)
    outlet = asked.value("outlet")
    kept = [
        document
        for document in index.documents.values()
        if (story is None or document.id in story.documents)
        and (not outlet or (document.outlet is not None and document.outlet.value == outlet))
    ]
    chosen = leaf(kept, asked, size=ARTICLES)
    trees = leaf(grown, asked, size=TREES, key="tree")
    troubles = leaf(index.problems, asked, size=TROUBLES, key="problem")
    return SourcesPage(
        counted(index.counts),
        chosen.holding([_source(document, index) for document in chosen.items]),
        many(len(kept), "article"),
        one_line(story.title) if story else "",
        one_line(outlet),
        "/sources",
        tuple((words, relations[name]) for name, words in _relations() if name in relations),
        trees.holding([tree(branch, ways) for branch in trees.items]),
        troubles.holding(
            [
                Trouble(
                    one_line(problem.name),
                    problem.severity,
                    SEVERITIES[problem.severity],
                    one_line(problem.message),
                    f"/article/{problem.document}" if problem.document in index.documents else "",
                )
                for problem in troubles.items
            ]
        ),
    )


def _relations() -> tuple[tuple[Relation, str], ...]:
    return tuple(RELATIONS.items())


def relations_of(index: Index) -> Mapping[str, int]:
    """How many articles have their words in each way."""
    pairs = {(origin.document, origin.relation) for origin in index.origins if not origin.statements}
    return Counter(relation for _, relation in pairs)


def _source(document: Document, index: Index) -> Source:
    origins = index.origins_of.get(document.id, ())
    published = document.published
    return Source(
        f"/article/{document.id}",
        title_words(document),
        outlet_words(document),
        stamp_words(one_line(published.value)) if published else "day not told",
        document.language,
        len(index.lines_in.get(document.id, ())),
        len(document.furniture),
        tuple(dict.fromkeys(_origin(each.relation, each.origin) for each in origins)),
    )


def _origin(relation: Relation, origin: str) -> str:
    named = origin and relation not in {"own report", "summary without source", "unknown"}
    return f"{RELATIONS[relation]} {one_line(origin)}" if named else RELATIONS[relation]
