from __future__ import annotations

from typing import Any

from onrecord.show.lineage import Branch, lineage, size
from onrecord.terms import Document, Origin


def row(document: Document, relation: Any, *, source: str = "", retells: str | None = None, **more: Any) -> Origin:
    """A relation of one article."""
    return Origin(document.id, source, relation, retells, (), more.get("statements", ()), (), more.get("root"))


def shape(branch: Branch) -> Any:
    """A branch as its name and what hangs below."""
    return branch.source or (branch.document.name if branch.document else ""), [shape(each) for each in branch.below]


def test_what_an_article_retells_stands_above_it(empty: Any) -> None:
    """A source outside the record is a tree of its own; the largest tree comes first."""
    one, two, three = (empty.add(f"{name}.txt", name, published="2031-05-03") for name in "abc")
    rows = [
        row(one, "unknown"), row(two, "retells", source="Ledger", root="ledger 1"),
        row(three, "retells", source="B", retells=two.id, root="ledger 1"),
    ]  # fmt: skip

    assert [("Ledger", [("b.txt", [("c.txt", [])])]), ("a.txt", [])] == [
        shape(tree) for tree in lineage(empty.documents(), rows)
    ]


def test_a_circle_is_cut(empty: Any) -> None:
    """Two articles that are each said to retell the other are both shown, once."""
    one, two = (empty.add(f"{name}.txt", name) for name in "ab")
    rows = [row(one, "retells", source="B", retells=two.id), row(two, "retells", source="A", retells=one.id)]
    trees = lineage(empty.documents(), rows)

    assert 2 == sum(map(size, trees))
    assert 1 == len(trees)


def test_single_statements_hang_on_their_own_source(empty: Any) -> None:
    """The article itself stays where it belongs as a whole."""
    one = empty.add("a.txt", "a")
    rows = [row(one, "own report", source="A"), row(one, "interview", source="Radio Sill", statements=("s",))]

    assert [("Radio Sill", [("a.txt", [])]), ("a.txt", [])] == [shape(tree) for tree in lineage([one], rows)]


def test_an_article_without_a_word_on_itself_is_shown(empty: Any) -> None:
    """None is lost."""
    one = empty.add("a.txt", "a")
    rows = [row(one, "occasion", source="press conference", statements=("s",))]

    assert {"a.txt", "press conference"} == {shape(tree)[0] for tree in lineage([one], rows)}
