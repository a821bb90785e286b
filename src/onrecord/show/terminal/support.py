"""What facts rest on, in the terminal."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from onrecord.show.terminal.excerpt import excerpt
from onrecord.show.terminal.utterances import four_counts
from onrecord.show.visible import one_line
from onrecord.show.wording import carrier_words, many

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.console import RenderableType

    from onrecord.terms import Document
    from onrecord.weigh.support import Support

_STYLES: Final = {"single origin": "bold yellow", "one article": "yellow", "several origins": "green"}
#: What one act of speaking says is shown up to so many code points; the words themselves stand below.
_LONGEST: Final = 110


def support(found: Sequence[Support], documents: Mapping[str, Document]) -> RenderableType:
    """All in the order given, and how many each article carries alone; ``documents`` gives a document for its id."""
    alone = Counter(item.only for item in found if item.only is not None)
    resting = Counter(item.rests for item in found)
    head = Text(" · ".join(f"{rests}: {number:,}" for rests, number in sorted(resting.items())), style="dim")
    told = [
        Text(f"{many(number, 'fact')} in {carrier_words(documents[id_])} ({one_line(documents[id_].name)}) alone")
        for id_, number in sorted(alone.items(), key=lambda row: (-row[1], documents[row[0]].name))
    ]
    return Group(head, *told, Text(), *(_fact(item, documents) for item in found))


def _fact(item: Support, documents: Mapping[str, Document]) -> RenderableType:
    what = one_line(item.what)
    title = Text(what if len(what) <= _LONGEST else f"{what[:_LONGEST]}…", style="bold")
    title.append(f"  {item.kind}", style="not bold")
    line = Text(item.rests, style=_STYLES.get(item.rests, "dim"))
    names = ", ".join(one_line(name) for name in item.origins)
    line.append(f" · {names}" if names else "", style="not bold default")
    lines: list[RenderableType] = [line, Text(four_counts(item.counts))]
    lines += [excerpt(spans, documents[id_]) for id_, spans in item.places if spans]
    return Group(title, Padding(Group(*lines, Text(item.id, style="dim")), (0, 0, 1, 2)))
