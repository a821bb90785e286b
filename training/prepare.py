"""Turn the corpora into numbers: `python -m training.prepare --data FOLDER --vocabulary vocab.txt --out FOLDER`.

FOLDER holds the unpacked sets: `polnear/data`, `gum`, `names_in_text`. What is written is pickled columns of numbers;
keep it outside the repository.
"""

from __future__ import annotations

import argparse
import pickle
from collections import Counter
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from onrecord.infer.pieces import Cutter, Pieces, read_vocabulary
from onrecord.infer.words import Words, split_words
from training.corpora import Marked, NamedText, read_columns, read_gum, read_polnear, read_re3d
from training.groups import is_group
from training.settings import KINDS, ROLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

__all__ = ["Example", "Link", "load", "name_texts"]

#: GUM documents that never train.
GUM_DEV: Final = frozenset(
    f"GUM_{name}"
    for name in (
        "academic_exposure academic_librarians court_loan court_negligence interview_cyclone interview_gaming "
        "news_homeopathic news_iodine"
    ).split()
)
_NEWSLIKE: Final = ("news", "interview", "court", "academic")


@dataclass(slots=True)
class Link:
    """One cue and what belongs to it; spans are half-open in words."""

    cue: tuple[int, int]
    sources: list[tuple[int, int]]
    contents: list[tuple[int, int]]


@dataclass(slots=True)
class Example:
    """One text in numbers."""

    name: str
    words: Words
    pieces: Pieces
    #: Role label of each word, or None where the corpus marks no attributions.
    roles: NDArray[np.int64] | None
    links: list[Link]
    #: Which name labels each word may have, shape (words, labels), or None where the corpus marks no names.
    names: NDArray[np.bool_] | None


def attributed_example(article: Marked, cutter: Cutter) -> Example:
    """Number an article with attributions."""
    words = split_words(article.text)
    roles = np.zeros(len(words), dtype=np.int64)
    owner = np.full(len(words), -1)
    for role in ("content", "source", "cue"):
        label = 1 + 2 * ROLES.index(role)
        for number, one in enumerate(article.attributions):
            for start, end in getattr(one, role):
                first, last = word_range(words, start, end)
                if first < last:
                    roles[first:last] = label + 1
                    roles[first] = label
                    owner[first:last] = number
    _mend(roles, owner)
    runs = list(role_runs(roles))
    links = []
    for one in article.attributions:
        cues, sources, contents = (_own_runs(words, runs, role, getattr(one, role)) for role in ("cue", *ROLES[::2]))
        if cues:
            links.append(Link(cues[0], sources, contents))
    return Example(article.name, words, cutter.cut(words), roles, links, None)


def _own_runs(
    words: Words, runs: list[tuple[int, int, str]], role: str, spans: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Find the runs that lie at least half within the given spans; two attributions may share a source."""
    ranges = [word_range(words, start, end) for start, end in spans]
    return [
        (first, last)
        for first, last, kind in runs
        if kind == role and any(2 * (min(last, b) - max(first, a)) >= last - first for a, b in ranges)
    ]


def _mend(roles: NDArray[np.int64], owner: NDArray[np.int64]) -> None:
    """Begin a new run where another painted over the old one's beginning."""
    for at in range(len(roles)):
        label = roles[at]
        if (
            label
            and label % 2 == 0
            and (at == 0 or owner[at - 1] != owner[at] or roles[at - 1] not in {label, label - 1})
        ):
            roles[at] = label - 1


def role_runs(roles: NDArray[np.int64]) -> Iterator[tuple[int, int, str]]:
    """Give the runs of role labels as (first word, one past the last, role)."""
    begin = -1
    for at, label in enumerate([*roles.tolist(), 0]):
        if begin >= 0 and (label % 2 or label == 0 or (label - 1) // 2 != (roles[begin] - 1) // 2):
            yield begin, at, ROLES[(roles[begin] - 1) // 2]
            begin = -1
        if label and begin < 0:
            begin = at


def word_range(words: Words, start: int, end: int) -> tuple[int, int]:
    """Find the words of which at least half lies within [start, end)."""
    first = int(np.searchsorted(words.ends, start, side="right"))
    last = int(np.searchsorted(words.starts, end))
    while first < last and 2 * (words.ends[first] - start) < words.ends[first] - words.starts[first]:
        first += 1
    while first < last and 2 * (end - words.starts[last - 1]) < words.ends[last - 1] - words.starts[last - 1]:
        last -= 1
    return first, last


def named_example(one: NamedText, cutter: Cutter) -> Example:
    """Number a text with names; what the corpus leaves open stays open."""
    words = split_words(one.text)
    labels = 1 + 2 * len(KINDS)
    allowed = np.zeros((len(words), labels), dtype=bool)
    allowed[:, 0] = True
    free = [0, *(number for kind in one.absent for number in labels_of(kind))]
    allowed[:, free] = True
    for start, end in one.open_spans:
        first, last = word_range(words, start, end)
        allowed[first:last] = True
    if "group" in one.absent:
        for at, text in enumerate(words.texts):
            if is_group(text):
                allowed[at] = False
                allowed[at, labels_of("group")[0]] = True
            elif not text[0].isupper():
                allowed[at, labels_of("group")] = False
    for start, end, kind in one.names:
        first, last = word_range(words, start, end)
        if first < last:
            allowed[first:last] = False
            allowed[first, labels_of(kind)[0]] = True
            allowed[first + 1 : last, labels_of(kind)[1]] = True
    return Example(one.name, words, cutter.cut(words), None, [], allowed)


def labels_of(kind: str) -> list[int]:
    """Give the two label numbers of a kind, beginning and inside."""
    return [1 + 2 * KINDS.index(kind), 2 + 2 * KINDS.index(kind)]


def name_texts(folder: Path, split: str) -> Iterator[NamedText]:
    """Read the name corpora: split "train", or "dev" for what is only measured."""
    gum = folder / "gum" / "dep"
    for path in sorted(gum.glob("GUM_*.conllu")):
        if (path.stem in GUM_DEV) == (split == "dev"):
            yield read_gum(path)
    politics = {
        "person": "person", "politician": "person", "country": "place", "location": "place",
        "organisation": "organisation", "politicalparty": "organisation", "election": "event", "event": "event",
    }  # fmt: skip
    names = folder / "names_in_text"
    absent = frozenset({"group", "date"})
    yield from read_columns(names / f"crossner_politics/ner_data/politics/{split}.txt", politics, absent, pack=8)
    if split == "dev":
        return
    for part in sorted((names / "re3d").iterdir()):
        yield from read_re3d(part)
    plain = {"PER": "person", "LOC": "place", "ORG": "organisation"}
    absent = frozenset({"group", "date", "event"})
    wiki = names / "wikigold/data/wikigold/CONLL-format/data/wikigold.conll.txt"
    yield from read_columns(wiki, plain, absent, pack=10)
    yield from read_columns(names / "uner_ewt/en_ewt-ud-dev.iob2", plain, absent, pack=12)


def load(path: Path) -> list[Example]:
    """Read back what `main` wrote."""
    with path.open("rb") as stream:
        return list(pickle.load(stream))  # our own file


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    cutter = Cutter(read_vocabulary(arguments.vocabulary.read_text(encoding="utf8").splitlines()))
    arguments.out.mkdir(parents=True, exist_ok=True)
    for split in ("train", "dev"):
        articles = [attributed_example(one, cutter) for one in read_polnear(arguments.data / "polnear/data" / split)]
        named = [named_example(one, cutter) for one in name_texts(arguments.data, split)]
        for what, examples in (("roles", articles), ("names", named)):
            with (arguments.out / f"{split}-{what}.pickle").open("wb") as stream:
                pickle.dump(examples, stream)
            pieces = sum(len(example.pieces.ids) for example in examples)
            links = Counter((len(link.sources), len(link.contents)) for e in examples for link in e.links)
            print(split, what, len(examples), "texts", pieces, "pieces", links.most_common(6))


if __name__ == "__main__":
    # By its name, so that the pickles name this module and not the script.
    import_module("training.prepare").main()
