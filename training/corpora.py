"""Read the corpora: brat standoff (PolNeAR), CoNLL-U with entities (GUM), token columns, character spans (re3d).

Everything is turned into a text and spans in code points of that text, so that one word splitter serves training and
running alike. Nothing read here is ever written into the repository.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from training.groups import is_group

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = [
    "Attributed",
    "Marked",
    "NamedText",
    "read_columns",
    "read_gum",
    "read_polnear",
    "read_re3d",
]

Span = tuple[int, int]

_TITLES: Final = frozenset(
    """Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Professor President Vice Senator Sen. Rep. Representative Governor
    Gov. Mayor Minister Prime Foreign Chancellor Secretary General Gen. Colonel Col. Captain Lieutenant Lt. Sergeant
    Judge Justice King Queen Prince Princess Sir Lord Lady Pope Father Rev. Reverend Ambassador Director Chairman
    Congressman Congresswoman Councillor Actor Author Coach Sheriff Attorney Chief Deputy State US U.S. Former Spokesman
    Spokeswoman Spokesperson Commander Major Maj. Admiral Adm. Lord Dame Baroness Bishop Archbishop Cardinal""".split()
)
_JOINERS: Final = frozenset({"of", "the", "for", "de", "del", "la", "al", "von", "van", "&", "-", "'s", "’s"})
_NO_NAMES: Final = frozenset(
    "we he she it they you our us his her their my your department secretary minister president ministry government".split()
)
_TIME: Final = re.compile(
    r"(?i)^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$|^(?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december)$|^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:1[0-9]|20)\d\ds?$|"
    r"^(?:today|yesterday|tomorrow|tonight)$"
)
_DEICTIC: Final = re.compile(
    r"(?i)^(?:last|next|this|earlier this) (?:week|weekend|month|year|decade|century|spring|summer|fall|winter)$"
)


@dataclass(slots=True)
class Attributed:
    """One gold attribution: spans in code points, a list of pieces for each role."""

    source: list[Span] = field(default_factory=list)
    cue: list[Span] = field(default_factory=list)
    content: list[Span] = field(default_factory=list)


@dataclass(slots=True)
class Marked:
    """An article and its attributions."""

    name: str
    text: str
    attributions: list[Attributed]


@dataclass(slots=True)
class NamedText:
    """A text and its names.

    ``names`` holds (start, end, kind); ``open_spans`` holds stretches about which the corpus says nothing useful;
    ``absent`` names the kinds that the corpus never marks.
    """

    name: str
    text: str
    names: list[tuple[int, int, str]]
    open_spans: list[Span]
    absent: frozenset[str]


def read_polnear(folder: Path) -> Iterator[Marked]:
    """Read one split of PolNeAR; of several annotators the first in sorted order counts."""
    by_stem: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((folder / "attributions").iterdir()):
        by_stem[path.name.rsplit("_", 1)[0]].append(path)
    for path in sorted((folder / "text").iterdir()):
        annotations = by_stem.get(path.name.removesuffix(".txt"))
        if not annotations:
            continue
        with path.open(encoding="utf8", errors="replace", newline="") as stream:
            text = stream.read()
        yield Marked(path.name, text, _standoff(annotations[0], text))


def _standoff(path: Path, text: str) -> list[Attributed]:
    boxes: dict[str, list[Span]] = {}
    found = []
    for line in path.read_text(encoding="utf8").split("\n"):
        part = line.split("\t")
        if line.startswith("T") and len(part) > 1:
            _, *numbers = re.split("[ ;]", part[1])
            boxes[part[0]] = sorted((int(a), int(b)) for a, b in zip(numbers[::2], numbers[1::2], strict=False))
        elif line.startswith("E") and len(part) > 1:
            one = Attributed()
            for item in part[1].split():
                role, box = item.split(":")
                role = re.sub(r"\d", "", role).lower()
                if role in {"source", "cue", "content"}:
                    getattr(one, role).extend(boxes.get(box, []))
            for role in ("source", "cue", "content"):
                setattr(one, role, _joined(text, getattr(one, role)))
            found.append(one)
    return found


def _joined(text: str, spans: list[Span]) -> list[Span]:
    """Join pieces with nothing but white space between them: the tool cut them at line ends."""
    out: list[Span] = []
    for start, end in sorted(set(spans)):
        if out and start >= out[-1][1] and not text[out[-1][1] : start].strip():
            out[-1] = (out[-1][0], end)
        elif not out or start >= out[-1][1]:
            out.append((start, end))
    return out


def _spaced(tokens: list[str]) -> tuple[str, list[Span]]:
    """Write tokens as a line of print would, and say where each stands."""
    text, spans, opened = "", [], False
    for token in tokens:
        closing = token in {",", ".", ";", ":", "!", "?", ")", "]", "%", "''", "”", "…"} or (token == '"' and opened)
        glued = closing or re.match(r"(?i)(?:['’](?:s|re|ve|ll|d|m)|n['’]t)$", token)
        if text and not glued and text[-1] not in "([“" and not (opened and text[-1] == '"'):
            text += " "
        if token == '"':
            opened = not opened
        spans.append((len(text), len(text) + len(token)))
        text += token
    return text, spans


def read_columns(path: Path, kinds: dict[str, str], absent: frozenset[str], *, pack: int) -> Iterator[NamedText]:
    """Read one token and its tag a line, a blank line between sentences.

    Args:
        path: The file; columns by tab or space, or the five of UNER.
        kinds: Tag to kind; a tag that is not here leaves its stretch open.
        absent: Kinds that the corpus never marks.
        pack: Sentences to put into one text, one paragraph each.
    """
    sentences: list[list[tuple[str, str]]] = [[]]
    for line in path.read_text(encoding="utf8").split("\n"):
        if line.startswith("#") and "\t" not in line:
            continue
        part = line.split("\t") if "\t" in line else line.split()
        if len(part) >= 5:
            part = part[1:3]
        if len(part) == 2:
            sentences[-1].append((part[0], part[1].strip()))
        elif sentences[-1]:
            sentences.append([])
    sentences = [sentence for sentence in sentences if sentence]
    for begin in range(0, len(sentences), pack):
        yield _packed(f"{path.name}-{begin}", sentences[begin : begin + pack], kinds, absent)


def _packed(
    name: str, sentences: list[list[tuple[str, str]]], kinds: dict[str, str], absent: frozenset[str]
) -> NamedText:
    text, names, unsure = "", [], []
    for sentence in sentences:
        line, spans = _spaced([token for token, _ in sentence])
        at = len(text)
        for first, last, tag in _tag_runs([tag for _, tag in sentence]):
            span = (at + spans[first][0], at + spans[last][1])
            if tag in kinds:
                names.append(_bare(text + line, *span, kinds[tag]))
            else:
                unsure.append(span)
        text += line + "\n"
    return NamedText(name, text, names, unsure, absent)


def _tag_runs(tags: list[str]) -> Iterator[tuple[int, int, str]]:
    """Give the runs of B-/I- tags as (first, last, kind); an I- that starts a run counts as its beginning."""
    begin: int | None = None
    for index, tag in enumerate([*tags, "O"]):
        kind = tag[2:]
        if begin is not None and not (tag.startswith("I-") and kind == tags[begin][2:]):
            yield begin, index - 1, tags[begin][2:]
            begin = None
        if tag != "O" and begin is None:
            begin = index


def read_re3d(folder: Path) -> Iterator[NamedText]:
    """Read one part of re3d; mentions that are no names leave their stretch open."""
    kinds = {
        "Location": "place", "Organisation": "organisation", "Person": "person", "Nationality": "group",
        "Temporal": "date",
    }  # fmt: skip
    by_document: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for line in (folder / "entities.json").read_text(encoding="utf8").splitlines():
        row = json.loads(line)
        by_document[row["documentId"]].append((row["begin"], row["end"], row["type"]))
    for line in (folder / "documents.json").read_text(encoding="utf8").splitlines():
        row = json.loads(line)
        text = row["text"]
        names: list[tuple[int, int, str]] = []
        unsure: list[Span] = []
        for start, end, kind in sorted(by_document[row["_id"]], key=lambda span: (span[0], -span[1])):
            if kind not in kinds or (names and start < names[-1][1]):
                continue
            words = re.findall(r"[\w.’'-]+", text[start:end])
            plain = [word for word in words if word.lower() not in _JOINERS | {"and", "of", "the"}]
            named = (
                bool(plain)
                and plain != ["I"]
                and plain[0].lower() not in _NO_NAMES
                and all(word[0].isupper() or word[0].isdigit() for word in plain)
            )
            if kind == "Temporal":
                named = any(_TIME.match(word) for word in words)
            if not named:
                unsure.append((start, end))
                continue
            shift = 4 if text[start:end].lower().startswith("the ") else 0
            found = _bare(text, start + shift, end, kinds[kind])
            if kind == "Person" and all(word in _TITLES for word in text[found[0] : end].split()):
                unsure.append((start, end))
                continue
            names.append(found)
        yield NamedText(row["_id"], text, names, unsure, frozenset({"event"}))


def _bare(text: str, start: int, end: int, kind: str) -> tuple[int, int, str]:
    """Cut titles from the front of a person's name, as most corpora do; a people is a group, not a person."""
    if is_group(text[start:end]):
        return start, end, "group"
    if kind == "person":
        for word in re.finditer(r"[\w.’'-]+", text[start:end]):
            if word.group() in _TITLES and word.end() < end - start:
                rest = re.search(r"\S", text[start + word.end() : end])
                return _bare(text, start + word.end() + rest.start(), end, kind) if rest else (start, end, kind)
    return start, end, kind


@dataclass(slots=True)
class _Token:
    form: str
    tag: str
    head: int
    start: int
    end: int


def read_gum(path: Path) -> NamedText:
    """Read one GUM document: named mentions only, cut to the name itself."""
    text = ""
    tokens: list[_Token] = []
    mentions: list[tuple[int, int, str]] = []
    opened: dict[str, list[tuple[int, str]]] = defaultdict(list)
    sentence = 0
    for line in path.read_text(encoding="utf8").splitlines():
        if line.startswith("# newpar") and text:
            text = text.rstrip() + "\n"
        part = line.split("\t")
        if len(part) != 10:
            sentence = len(tokens)
            continue
        if not part[0].isdigit():
            continue
        tokens.append(_Token(part[1], part[3], sentence + int(part[6]) - 1 if part[6] != "0" else -1, len(text), 0))
        text += part[1]
        tokens[-1].end = len(text)
        text += "" if "SpaceAfter=No" in part[9] else " "
        at = len(tokens) - 1
        entity = re.search(r"(?:^|\|)Entity=([^|]*)", part[9])
        for begins, body, ends in re.findall(r"(\()?([^()]+)(\))?", entity.group(1)) if entity else []:
            number = body.split("-")[0]
            if begins:
                opened[number].append((at, body))
            if ends and opened[number]:
                first, info = opened[number].pop()
                mentions.append((first, at, info))
    names, unsure = _gum_names(text, tokens, mentions)
    return NamedText(path.stem, text, names, unsure, frozenset({"group"}))


def _gum_names(
    text: str, tokens: list[_Token], mentions: list[tuple[int, int, str]]
) -> tuple[list[tuple[int, int, str]], list[Span]]:
    kinds = {"person": "person", "place": "place", "organization": "organisation", "event": "event", "time": "date"}
    names: list[tuple[int, int, str]] = []
    unsure: list[Span] = []
    taken: set[int] = set()
    for first, last, info in sorted(mentions, key=lambda mention: mention[0] - mention[1]):
        kind = kinds.get(info.split("-")[1])
        if kind is None:
            continue
        found = _date_run(tokens, first, last) if kind == "date" else _name_run(tokens, first, last, kind)
        if found is None:
            if kind == "date":
                unsure.append((tokens[first].start, tokens[last].end))
            continue
        begin, end = found
        if taken.intersection(range(begin, end + 1)):
            continue
        taken.update(range(begin, end + 1))
        if kind == "person" and all(token.form in _TITLES for token in tokens[begin : end + 1]):
            continue
        names.append(_bare(text, tokens[begin].start, tokens[end].end, kind))
    return sorted(names), unsure


def _date_run(tokens: list[_Token], first: int, last: int) -> tuple[int, int] | None:
    forms = [token.form for token in tokens[first : last + 1]]
    if forms[0].lower() in {"the", "a"}:
        first, forms = first + 1, forms[1:]
    if not forms or len(forms) > 7:
        return None
    if any(_TIME.match(form) for form in forms) or _DEICTIC.match(" ".join(forms)):
        return first, last
    return None


def _capital(token: _Token) -> bool:
    return token.form[0].isupper() and token.tag not in {"PRON", "DET", "AUX"}


def _name_run(tokens: list[_Token], first: int, last: int, kind: str) -> tuple[int, int] | None:
    """Find the capitalised run around a mention's head; none where the head is no name."""
    heads = [at for at in range(first, last + 1) if not first <= tokens[at].head <= last]
    if not heads or not _capital(tokens[heads[0]]) or tokens[heads[0]].tag in {"ADJ", "VERB", "ADV", "NOUN"}:
        return None
    begin = end = heads[0]
    joiners = frozenset({"-", "al", "de", "von", "van", "del", "la"}) if kind == "person" else _JOINERS
    while begin > first:
        step = begin - 1
        while step > first and tokens[step].form in joiners:
            step -= 1
        if not _capital(tokens[step]):
            break
        begin = step
    while end < last:
        step = end + 1
        while step < last and tokens[step].form in joiners:
            step += 1
        number = tokens[step].tag == "NUM" and tokens[step].form.isdigit() and step == end + 1
        if not (_capital(tokens[step]) or number):
            break
        end = step
    return begin, end
