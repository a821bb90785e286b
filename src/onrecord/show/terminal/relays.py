"""Who retells whom, as a tree in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text
from rich.tree import Tree

from onrecord.show.days import stamp_words
from onrecord.show.visible import one_line
from onrecord.show.wording import RELATIONS, carrier_words, many

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType

    from onrecord.show.lineage import Branch
    from onrecord.terms import Origin


def relays(trees: Iterable[Branch]) -> RenderableType:
    """Each tree with its relations in words, and the reasons for each."""
    return Group(*(part for tree in trees for part in (_grown(tree, None), Text())))


def _grown(branch: Branch, above: Tree | None) -> Tree:
    tree = Tree(_label(branch), guide_style="dim") if above is None else above.add(_label(branch))
    for each in branch.below:
        _grown(each, tree)
    return tree


def _label(branch: Branch) -> Text:
    if branch.document is None:
        return Text(branch.source, style="bold").append("  not in the record", style="not bold dim")
    document = branch.document
    told = Text(carrier_words(document), style="bold")
    if branch.origin is not None:
        told.append(f"  {_relation(branch.origin)}", style="not bold cyan")
    name = one_line(document.name) if document.outlet else ""
    published = stamp_words(one_line(document.published.value)) if document.published else ""
    if name or published:
        told.append(f"  {' · '.join(part for part in (name, published) if part)}", style="not bold dim")
    for row in (*([branch.origin] if branch.origin is not None else []), *branch.also):
        also = f"also {_relation(row)}: " if row in branch.also else ""
        for reason in row.reasons:
            told.append(f"\n{also}{one_line(reason)}", style="not bold italic")
    return told


def _relation(origin: Origin) -> str:
    """A relation in words, with the name of the source where it leads to one, and for how many lines it holds."""
    named = origin.relation in {"retells", "republishes", "interview", "occasion"} and origin.origin.strip()
    words = RELATIONS[origin.relation] if origin.relation != "unknown" else "where its words come from is not known"
    lines = f"for {many(len(origin.statements), 'statement')}" if origin.statements else ""
    return " ".join(part for part in (words, one_line(origin.origin) if named else "", lines) if part)
