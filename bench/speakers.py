"""Pronouns and titles as sources: whether each is led to the actor that a reader of the article says it means.

The gold lies in ``gold/speakers.jsonl`` as places only: the article, the source, cue and content of a statement, and
the place of a name or noun phrase that the source means. A source is right when it is led to an actor that is named
at that place. Boundaries of statements are the gold ones of the corpora; names are found by the shipped reader.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.data import unpacked
from bench.measure import Measure
from onrecord.infer.reader import Reader
from onrecord.link.inside import Scene, scene
from onrecord.link.phrases import PRONOUNS
from onrecord.terms import Document, Findings, Mention, Span, Statement, Trace, mention_id, statement_id

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.terms import NameKind

GOLD = Path(__file__).with_name("gold") / "speakers.jsonl"

#: Start, end and kind of the names in a text.
Namer = "Callable[[str], Sequence[tuple[int, int, NameKind]]]"


def measure() -> list[Measure]:
    """The share of sources led right, in all and by kind of source."""
    reader = Reader.shipped()

    def named(text: str) -> list[tuple[int, int, NameKind]]:
        return [(name.start, name.end, name.kind) for name in reader.read(text).names]

    judged = judge(named)
    figures: dict[str, float] = {"statements": float(len(judged))}
    for kind in ("all", "pronoun", "title"):
        mine = [right for _, its, right, _ in judged if kind in {"all", its}]
        figures[f"{kind} right"] = sum(mine) / max(len(mine), 1)
    sure = [right for _, _, right, sureness in judged if sureness != "unsure"]
    figures["right where not unsure"] = sum(sure) / max(len(sure), 1)
    figures["share not unsure"] = len(sure) / max(len(judged), 1)
    return [Measure("speakers", figures, frozenset(place for place, _, right, _ in judged if right))]


def judge(named: Callable[[str], Sequence[tuple[int, int, NameKind]]]) -> list[tuple[str, str, bool, str]]:
    """For each gold statement its place, the kind of its source, whether it was led right, and how surely."""
    by_file: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        by_file[row["corpus"], row["file"]].append(row)
    judged = []
    for (corpus, name), rows in sorted(by_file.items()):
        text, known = article(corpus, name)
        read = scene(*_findings(text, [*known, *rows], named(text)))
        judged += [(f"{name}:{row['source'][0][0]}", _kind(text, row), *verdict(read, row)) for row in rows]
    return judged


def verdict(read: Scene, row: dict[str, Any]) -> tuple[bool, str]:
    """Whether a gold statement was led to an actor named at its antecedent, and how surely."""
    id_ = _statement(read.page.document, read.page.text, row).id
    told = next(t for t in read.told if t.statement == id_)
    if told.actor is None:
        return False, told.sureness
    start, end = row["antecedent"]
    return read.actors[told.actor].meets(start, end), told.sureness


def article(corpus: str, name: str) -> tuple[str, list[dict[str, Any]]]:
    """The text of an article and the statements that its corpus knows in it."""
    return _polnear(name) if corpus == "polnear" else (_gum(name), [])


def _polnear(name: str) -> tuple[str, list[dict[str, Any]]]:
    folder = unpacked("polnear.tar.xz") / "data" / "train"
    with (folder / "text" / f"{name.rsplit('_', 1)[0]}.txt").open(encoding="utf-8", newline="") as file:
        text = file.read()
    spans: dict[str, list[list[int]]] = {}
    rows = []
    with (folder / "attributions" / name).open(encoding="utf-8", newline="") as file:
        for line in file:
            part = line.rstrip("\n").split("\t")
            if part[0][:1] == "T" and len(part) > 2:
                spans[part[0]] = [[int(n) for n in piece.split()] for piece in part[1].split(" ", 1)[1].split(";")]
            elif part[0][:1] == "E":
                rows.append(_row(part[1], spans))
    return text, [row for row in rows if row["content"]]


def _row(event: str, spans: dict[str, list[list[int]]]) -> dict[str, Any]:
    row: dict[str, Any] = {"source": [], "cue": [], "content": []}
    for argument in event.split()[1:]:
        role, _, key = argument.partition(":")
        row[re.sub(r"\d+$", "", role).lower()] += spans.get(key, [])
    return {role: sorted(pieces) for role, pieces in row.items()}


def _gum(name: str) -> str:
    # Sentences of a paragraph with a space between them, paragraphs with an empty line.
    text, gap = "", ""
    with (unpacked("gum.tar.xz") / "dep" / f"{name}.conllu").open(encoding="utf-8") as file:
        for line in file:
            if line.startswith("# newpar"):
                gap = "\n\n"
            elif line.startswith("# text = "):
                text += (gap or " ") * bool(text) + line.removeprefix("# text = ").rstrip("\n")
                gap = ""
    return text


def _findings(
    text: str, rows: Sequence[dict[str, Any]], names: Sequence[tuple[int, int, NameKind]]
) -> tuple[Document, Findings]:
    id_ = f"{len(text):x}"
    trace = Trace("bench", "1")
    document = Document(
        id_, id_, id_, "utf-8", "text/plain", text, id_, "en", None, None, None, None, None, None, (), trace
    )
    statements = {s.id: s for s in (_statement(id_, text, row) for row in rows)}
    spans = [(kind, Span.of(text, start, end)) for start, end, kind in names]
    mentions = tuple(Mention(mention_id(id_, kind, span), id_, span, kind) for kind, span in spans)
    return document, Findings(id_, tuple(statements.values()), mentions, ())


def _statement(document: str, text: str, row: dict[str, Any]) -> Statement:
    source, cue, content = (
        tuple(Span.of(text, start, end) for start, end in row[part]) for part in ("source", "cue", "content")
    )
    first = content[0].start
    quoted = text[first : first + 1] in "\"“'" or text[max(0, first - 1) : first] in {'"', "“"}
    id_ = statement_id(document, source, cue, content)
    return Statement(
        id_, document, "direct" if quoted else "indirect", source, cue, content, "body", None, None, None, None
    )


def _kind(text: str, row: dict[str, Any]) -> str:
    start, end = row["source"][0]
    return "pronoun" if text[start:end].casefold().strip() in PRONOUNS else "title"
