"""Stories on ECB+ topics 1-35: subtopics as stories, all documents in one stream; a plain TF-IDF average link beside it.

The baseline is granted the threshold that suits it best.
"""

from __future__ import annotations

import math
import re
import xml.etree.ElementTree as ET
from collections import Counter
from itertools import pairwise as following
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.data import unpacked
from bench.measure import Measure
from bench.utterances import bcubed, pairwise
from onrecord.link.stories.profile import profile
from onrecord.link.stories.stream import Stream
from onrecord.terms import Document, Trace


def measure() -> list[Measure]:
    """Score the stories found and those of the baseline."""
    documents, gold = corpus()
    stream = Stream()
    for document in documents:
        stream.add(profile(document, None))
    groups = stream.groups()
    found = {name: group[0] for group in groups for name in group}
    plain = baseline(documents, gold)
    return [
        Measure("stories", {**bcubed(gold, found), **pairwise(gold, found), "stories": float(len(groups))}),
        Measure("stories_by_plain_tfidf", {**bcubed(gold, plain), **pairwise(gold, plain)}),
    ]


def corpus() -> tuple[list[Document], dict[str, str]]:
    """All documents, and the subtopic of each."""
    root = next(unpacked("cross_document.tar.xz").rglob("ECB+"))
    documents, gold = [], {}
    for path in sorted(root.glob("*/*.xml")):
        kind = re.sub(r"^\d+_\d+(ecb(?:plus)?)$", r"\1", path.stem)
        gold[path.stem] = f"{path.parent.name}{kind}"
        documents.append(_document(path))
    return documents, gold


def _document(path: Path) -> Document:
    lines: dict[str, list[str]] = {}
    for token in ET.parse(path).getroot().iter("token"):
        lines.setdefault(token.attrib["sentence"], []).append(token.text or "")
    text = "\n".join(" ".join(words) for words in lines.values())
    return Document(
        id=path.stem, name=path.name, sha256="", codec="utf-8", media_type="text/plain", text=text, text_sha256="",
        language="en", title=None, outlet=None, byline=None, dateline=None, published=None, address=None, furniture=(),
        trace=Trace("bench", "1"),
    )  # fmt: skip


def baseline(documents: list[Document], gold: dict[str, str]) -> dict[str, str]:
    """Average link over TF-IDF vectors of lower-case words, at the threshold with the best B-cubed F1."""
    names = [document.id for document in documents]
    merges = average_link(tfidf([document.text for document in documents]))
    best, at_best = 0.0, {name: name for name in names}
    groups = {index: [index] for index in range(len(names))}
    for (value, a, b), after in following([*merges, (0.0, 0, 0)]):
        groups[a] += groups.pop(b)
        if round(value, 2) == round(after[0], 2):
            continue
        found = {names[i]: names[group[0]] for group in groups.values() for i in group}
        figure = bcubed(gold, found)["b-cubed F1"]
        if figure > best:
            best, at_best = figure, found
    return at_best


def tfidf(texts: list[str]) -> NDArray[np.float64]:
    """Cosines of plain TF-IDF vectors."""
    counts = [Counter(re.findall(r"\w+", text.lower())) for text in texts]
    used = Counter(word for count in counts for word in count)
    index = {word: at for at, word in enumerate(sorted(used))}
    matrix = np.zeros((len(texts), len(index)), dtype=np.float32)
    for row, count in enumerate(counts):
        for word, times in count.items():
            matrix[row, index[word]] = times * (math.log((1 + len(texts)) / (1 + used[word])) + 1)
    matrix /= np.linalg.norm(matrix, axis=1, keepdims=True)
    return np.asarray(matrix @ matrix.T, dtype=np.float64)


def average_link(alike: NDArray[np.float64]) -> list[tuple[float, int, int]]:
    """All merges, most alike first: likeness and the two groups by their smallest member."""
    size = np.ones(len(alike))
    alike = alike.copy()
    np.fill_diagonal(alike, -1)
    out = []
    for _ in range(len(alike) - 1):
        a, b = sorted(divmod(int(alike.argmax()), len(alike)))
        out.append((float(alike[a, b]), a, b))
        alike[a] = alike[:, a] = (alike[a] * size[a] + alike[b] * size[b]) / (size[a] + size[b])
        alike[b] = alike[:, b] = alike[a, a] = -1
        size[a] += size[b]
    return out
