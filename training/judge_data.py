"""What the judge learns from: passages and pairs written for it, news labelled for it, and two corpora that come near to its task.

A passage is asked several questions in each pass: its own two, the reverse of one, and now and then a question of
another story, to which nobody in it has an answer.
"""

from __future__ import annotations

import json
import lzma
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from onrecord.infer.two import Two, two
from training.judge_settings import ANSWERS, KINDS, LABELS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from onrecord.infer.pieces import Cutter

__all__ = [
    "OPEN", "Asked", "Compared", "Item", "Story", "asked", "drawn", "labelled", "laid", "pairs", "sides", "stories", "wording",
]  # fmt: skip

#: A label that is not taught.
OPEN: Final = -100
#: What the reverse of a question makes of a label; the others are left open.
_REVERSED: Final = {
    "none": "none", "supports": "opposes", "opposes": "supports", "undecided": "undecided", "unclear": "unclear",
}  # fmt: skip
#: How often in a pass a passage is asked the question of its story that nobody in it answers, the reverse of one, and one of another story.
_SILENT_SHARE, _REVERSE_SHARE, _FOREIGN_SHARE = 0.2, 0.12, 0.15
#: How often a question stands with another wording.
_WORDED_SHARE: Final = 0.65
_BRACKETS: Final = re.compile(r"[\[\]]")


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage and who stands where in it: question, actor's range, label, ranges of a condition."""

    text: str
    #: Every actor that is asked for.
    actors: tuple[tuple[int, int], ...]
    #: By question and actor.
    labels: dict[tuple[int, int], str]
    conditions: dict[int, tuple[tuple[int, int], ...]]


@dataclass(frozen=True, slots=True)
class Story:
    """Questions that are near neighbours and passages about them."""

    questions: tuple[dict[str, Any], ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """One question put to one passage: actors with their labels."""

    question: str
    passage: str
    actors: tuple[tuple[tuple[int, int], int], ...]
    #: Ranges of a condition; none where it is not known whether there is one.
    condition: tuple[tuple[int, int], ...] | None = None
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Compared:
    """Two passages, what they are to each other, what differs and in which words."""

    left: str
    right: str
    answer: int
    kind: int = OPEN
    words: tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]] | None = None
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Item:
    """One input with what it should give."""

    two: Two
    #: Word ranges of actors in the second text, and their labels.
    actors: list[tuple[NDArray[np.int64], int]] = field(default_factory=list)
    #: By word of the second text; none if it is not known.
    condition: NDArray[np.float32] | None = None
    answer: int = OPEN
    kind: int = OPEN
    #: By word of both texts; none if it is not known.
    clash: NDArray[np.float32] | None = None
    weight: float = 1.0


def stories(paths: Iterable[Path]) -> list[Story]:
    """Read the written passages."""
    return [Story(tuple(row["questions"]), tuple(_passage(one) for one in row["passages"])) for row in _rows(paths)]


def _rows(paths: Iterable[Path]) -> Iterator[dict[str, Any]]:
    for path in paths:
        yield from (json.loads(line) for line in path.read_text(encoding="utf8").splitlines() if line)


def _passage(row: dict[str, Any]) -> Passage:
    text = row["text"]
    names = [*dict.fromkeys([*(one["actor"] for one in row["rows"]), *row.get("bystanders", [])])]
    places = {name: _place(text, name) for name in names}
    actors = tuple(dict.fromkeys(places.values()))
    labels = {(one["q"], actors.index(places[one["actor"]])): one["value"] for one in row["rows"]}
    conditions: dict[int, list[tuple[int, int]]] = {}
    for one in row["rows"]:
        if one.get("condition"):
            at = text.index(one["condition"])
            conditions.setdefault(one["q"], []).append((at, at + len(one["condition"])))
    return Passage(text, actors, labels, {q: tuple(sorted(set(found))) for q, found in conditions.items()})


def labelled(paths: Iterable[Path], folder: Path | None, news: Path | None) -> list[Story]:
    """Read labels of articles; the passages themselves are cut from the articles.

    Args:
        paths: Files of labels.
        folder: Where PolNeAR's train texts lie; without it their labels are left out.
        news: `articles.jsonl.xz`; likewise.
    """
    rows = list(_rows(paths))
    texts = _news({row["article"] for row in rows}, news) if news is not None else {}
    found = []
    for row in rows:
        if folder is not None and row["article"].endswith(".txt"):
            text = (folder / row["article"]).read_bytes().decode("utf8", errors="replace")
        elif row["article"] in texts:
            text = texts[row["article"]]
        else:
            continue
        found.append(Story(tuple(row["questions"]), tuple(_cut(one, text) for one in row["passages"])))
    return found


def _news(wanted: Collection[str], path: Path) -> dict[str, str]:
    """The texts of some articles by their ``ID``, the first of each."""
    texts: dict[str, str] = {}
    with lzma.open(path, "rt", encoding="utf8") as stream:
        for line in stream:
            row = json.loads(line)
            if row["ID"] in wanted:
                texts.setdefault(row["ID"], row["content_original"])
    return texts


def _cut(row: dict[str, Any], article: str) -> Passage:
    start, end = row["at"]

    def moved(place: Sequence[int]) -> tuple[int, int]:
        return place[0] - start, place[1] - start

    actors = tuple(dict.fromkeys(moved(one) for one in [*(r["actor"] for r in row["rows"]), *row["bystanders"]]))
    labels = {(r["q"], actors.index(moved(r["actor"]))): r["value"] for r in row["rows"]}
    conditions: dict[int, list[tuple[int, int]]] = {}
    for one in row["rows"]:
        if one["condition"]:
            conditions.setdefault(one["q"], []).append(moved(one["condition"]))
    return Passage(
        article[start:end], actors, labels, {q: tuple(sorted(set(found))) for q, found in conditions.items()}
    )


def _place(text: str, words: str) -> tuple[int, int]:
    """Where words stand as words, and not inside another: "he" and not "the"."""
    found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text)
    at = found.start() if found else text.index(words)
    return at, at + len(words)


def wording(question: dict[str, Any], chance: np.random.Generator | None = None) -> str:
    """A question as the judge reads it: its title and another wording, at random in training."""
    also = list(question.get("also") or ())
    if chance is None:
        return "; ".join([question["title"], *also[:1]])
    if not also or chance.random() >= _WORDED_SHARE:
        return str(question["title"])
    return "; ".join([question["title"], also[int(chance.integers(len(also)))]])


def drawn(found: Sequence[Story], chance: np.random.Generator, silent: float = _SILENT_SHARE) -> Iterator[Asked]:
    """Ask every passage its questions, as one pass does.

    Args:
        found: Stories with their passages.
        chance: Draws the wordings and what else is asked.
        silent: How often a passage is asked a question of its story on which nobody in it stands.
    """
    for number, story in enumerate(found):
        for passage in story.passages:
            if not passage.actors:
                continue
            told = sorted({q for q, _ in passage.labels}) or [0]
            for at, question in enumerate(story.questions):
                if at in told or chance.random() < silent:
                    yield asked(passage, at, question, chance)
            if chance.random() < _REVERSE_SHARE:
                at = int(chance.choice(told))
                yield _reversed(passage, at, str(story.questions[at]["reverse"]))
            if chance.random() < _FOREIGN_SHARE and len(found) > 1:
                other = found[(number + 1 + int(chance.integers(len(found) - 1))) % len(found)]
                question = other.questions[int(chance.integers(len(other.questions)))]
                actors = tuple((place, 0) for place in passage.actors)
                yield Asked(wording(question, chance), passage.text, actors, ())


def asked(passage: Passage, at: int, question: dict[str, Any], chance: np.random.Generator | None = None) -> Asked:
    """Put question number ``at`` of its story to a passage."""
    actors = tuple((p, LABELS.index(passage.labels.get((at, n), "none"))) for n, p in enumerate(passage.actors))
    return Asked(wording(question, chance), passage.text, actors, passage.conditions.get(at, ()))


def _reversed(passage: Passage, at: int, question: str) -> Asked:
    def label(number: int) -> int:
        turned = _REVERSED.get(passage.labels.get((at, number), "none"))
        return OPEN if turned is None else LABELS.index(turned)

    return Asked(question, passage.text, tuple((p, label(n)) for n, p in enumerate(passage.actors)))


def sides(path: Path) -> Iterator[Asked]:
    """DSE2QA: who is for or against whom; either name is asked about the other."""
    for line in path.read_text(encoding="utf8").splitlines():
        row = line.split("\t")
        places = [m.start() for m in _BRACKETS.finditer(row[0])]
        if len(row) != 4 or len(places) != 4:
            continue
        a, b, c, d = (at - before for before, at in enumerate(places))
        text, told = _BRACKETS.sub("", row[0]), int(row[3])
        for number, (actor, other) in enumerate((((a, b), (c, d)), ((c, d), (a, b))), start=1):
            value = "supports" if told == number else "opposes" if told == number + 2 else "none"
            yield Asked(text[slice(*other)], text, ((actor, LABELS.index(value)),), None, 0.5)


def pairs(paths: Iterable[Path]) -> list[Compared]:
    """Read the written pairs."""
    return [_compared(row) for row in _rows(paths)]


def _compared(row: dict[str, Any]) -> Compared:
    is_different = row["label"] == "differ"
    places = [
        ((at := row[side].index(row[f"words_{side}"])), at + len(row[f"words_{side}"])) if is_different else None
        for side in "ab"
    ]
    kind = KINDS.index(row["kind"]) if is_different else OPEN
    left, right = (((one,) if one is not None else ()) for one in places)
    return Compared(row["a"], row["b"], ANSWERS.index(row["label"]), kind, (left, right))


def turned(one: Compared) -> Compared:
    """The same pair, the other way round."""
    words = None if one.words is None else (one.words[1], one.words[0])
    return Compared(one.right, one.left, one.answer, one.kind, words, one.weight)


def claims(path: Path) -> Iterator[Compared]:
    """Fool Me Twice: a claim and what an encyclopaedia says of it."""
    for line in path.read_text(encoding="utf8").splitlines():
        row = json.loads(line)
        evidence = " ".join(one["text"].strip() for one in row["gold_evidence"])
        if evidence and row["label"] in {"SUPPORTS", "REFUTES"}:
            told = "agree" if row["label"] == "SUPPORTS" else "differ"
            yield Compared(row["text"], evidence, ANSWERS.index(told), weight=0.5)


def laid(cutter: Cutter, one: Asked | Compared) -> Item | None:
    """Cut an example into pieces; none where no actor found room."""
    if isinstance(one, Compared):
        found = two(cutter, one.left, one.right, left_room=150)
        clash = None
        if one.words is not None:
            clash = np.concatenate([_marked(found, one.words[0], 0), _marked(found, one.words[1], 1)])
        return Item(found, answer=one.answer, kind=one.kind, clash=clash, weight=one.weight)
    found = two(cutter, one.question, one.passage)
    actors = [(found.inside(*place), label) for place, label in one.actors]
    actors = [(words, label) for words, label in actors if len(words)]
    if not actors:
        return None
    condition = None if one.condition is None else _marked(found, one.condition, 1)
    return Item(found, actors, condition, weight=one.weight)


def _marked(found: Two, ranges: Iterable[tuple[int, int]], side: int) -> NDArray[np.float32]:
    firsts = (found.left_firsts, found.right_firsts)[side]
    marks = np.zeros(len(firsts), dtype=np.float32)
    for start, end in ranges:
        marks[found.inside(start, end, left=side == 0)] = 1
    return marks
