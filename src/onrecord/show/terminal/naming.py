"""What outlets name differently, in the terminal: a table for each thing, a row for each outlet and word."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from onrecord.show.visible import one_line
from onrecord.show.wording import carrier_words, many

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.console import RenderableType

    from onrecord.terms import Document
    from onrecord.weigh.naming.settle import Naming
    from onrecord.weigh.naming.uses import Use

#: Places shown for one word of one outlet; ``--json`` gives all.
_PLACES: Final = 3


def namings(found: Sequence[Naming], documents: Mapping[str, Document]) -> RenderableType:
    """All in the order given; ``documents`` gives a document for its id."""
    head = f"{many(len(found), 'thing')} that outlets name differently in their own words; no word is judged here."
    return Group(Text(head, style="dim"), Text(), *(_naming(item, documents) for item in found))


def _naming(item: Naming, documents: Mapping[str, Document]) -> RenderableType:
    title = Text(one_line(item.thing), style="bold")
    title.append("  name" if item.kind == "name" else "", style="not bold dim")
    table = Table.grid(padding=(0, 2))
    groups: dict[tuple[str, str], list[Use]] = defaultdict(list)
    for use in item.uses:
        groups[carrier_words(documents[use.document]), use.form].append(use)
    before = ""
    for (outlet, form), uses in sorted(groups.items()):
        times = f"{one_line(form)} ×{len(uses)}" if len(uses) > 1 else one_line(form)
        word = Text(times, style="yellow" if uses[0].charged else "")
        table.add_row(
            Text(outlet if outlet != before else "", style="cyan"), word, Text(_places(uses, documents), "dim")
        )
        before = outlet
    return Group(title, Padding(table, (0, 0, 1, 2)))


def _places(uses: Sequence[Use], documents: Mapping[str, Document]) -> str:
    told = [f"{one_line(documents[u.document].name)}:{u.span.start}-{u.span.end}" for u in uses[:_PLACES]]
    return " ".join([*told, *(["…"] if len(uses) > _PLACES else [])])
