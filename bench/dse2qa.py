"""Who is for or against whom in news sentences (DSE2QA, valid part), beside a majority and a bag-of-words baseline.

Each sentence marks two names; the answer is one of five: neither is for or against the other, the first is for or against
the second, the second for or against the first. The rules see the sentence alone, without the reader model; the judge, which learned
from the train part among others, is asked for either name; the
baseline is a logistic regression over the words before, between and after the two names, fitted on the train part.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score

from bench.data import unpacked
from bench.measure import Measure
from onrecord.find.stances.find import stances
from onrecord.infer.judge import Judge
from onrecord.terms import Mention, Span, mention_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.terms import Stance

_TITLES = 5
#: A side that the judge is less sure of is none, as in the program.
_SIDE = 0.8
_MARK = re.compile(r"[\[\]]")
_FOR = frozenset({"supports", "open", "conditional"})
_AGAINST = frozenset({"opposes", "warns against"})


class Pair(NamedTuple):
    """A sentence without its brackets, the ranges of its two names, and who is for or against whom."""

    text: str
    first: tuple[int, int]
    second: tuple[int, int]
    label: int


def measure() -> list[Measure]:
    """Micro and macro F1 over the five answers, and both over the four that take a side."""
    train, valid = pairs("train"), pairs("valid")
    gold = [pair.label for pair in valid]
    judge = Judge.shipped()
    common = Counter(pair.label for pair in train).most_common(1)[0][0]
    found = {
        "rules": [ruled(pair) for pair in valid],
        "judge": [judged(pair, judge) for pair in valid],
        "majority": [common] * len(valid),
        "bag of words": bagged(train, valid),
    }
    figures: dict[str, float] = {"sentences": float(len(valid))}
    for name, labels in found.items():
        figures[f"{name} micro F1"] = float(f1_score(gold, labels, average="micro"))
        figures[f"{name} macro F1"] = float(f1_score(gold, labels, average="macro", zero_division=0))
        figures[f"{name} micro F1 of sides"] = float(
            f1_score(gold, labels, labels=[1, 2, 3, 4], average="micro", zero_division=0)
        )
    for name in ("rules", "judge"):
        told = [(g, f) for g, f in zip(gold, found[name], strict=True) if f and g]
        swapped = sum((g < 3) != (f < 3) for g, f in told)
        figures[f"{name}: for taken for against, or the reverse"] = swapped / max(len(told), 1)
    return [Measure("dse2qa", figures)]


def pairs(part: str) -> list[Pair]:
    """The sentences of one part that mark two names."""
    path = unpacked("stance.tar.xz") / "dse2qa" / f"{part}.txt"
    rows = (line.rstrip("\n").split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return [pair for row in rows if len(row) == 4 and (pair := _pair(row[0], int(row[3]))) is not None]


def _pair(marked: str, label: int) -> Pair | None:
    places = [m.start() for m in _MARK.finditer(marked)]
    if len(places) != 4:
        return None
    a, b, c, d = (at - before for before, at in enumerate(places))
    return Pair(_MARK.sub("", marked), (a, b), (c, d), label)


def judged(pair: Pair, judge: Judge) -> int:
    """What the judge says when either name is asked about the other: the side of which it is surer."""
    sides = ((pair.first, pair.second, 1), (pair.second, pair.first, 2))
    told = []
    for actor, other, label in sides:
        (standing,) = judge.standings(pair.text[slice(*other)], pair.text, [actor])
        if standing is not None:
            told += [(standing.scores["supports"], label), (standing.scores["opposes"], label + 2)]
    score, best = max(told, default=(0.0, 0))
    return best if score >= _SIDE else 0


def ruled(pair: Pair) -> int:
    """What the rules say: whose stance it is and towards whom."""
    named = [_mention(pair.text, place) for place in (pair.first, pair.second)]
    sides = {side for s in stances(pair.text, (), named, document="bench") if (side := _side(s, pair))}
    return sides.pop() if len(sides) == 1 else 0


def _mention(text: str, place: tuple[int, int]) -> Mention:
    span = Span.of(text, *place)
    return Mention(mention_id("bench", "organisation", span), "bench", span, "organisation")


def _side(stance: Stance, pair: Pair) -> int:
    # "Wants to put more money" is about money, and not about whoever is named after it.
    if stance.value not in _FOR | _AGAINST or stance.cue[-1].exact.endswith(" to"):
        return 0
    against = 2 if stance.value in _AGAINST else 0
    if _meets(stance.holder, pair.first) and _is_head(stance.target, pair.second):
        return 1 + against
    return 2 + against if _meets(stance.holder, pair.second) and _is_head(stance.target, pair.first) else 0


def _meets(spans: Iterable[Span], place: tuple[int, int]) -> bool:
    return any(span.start < place[1] and place[0] < span.end for span in spans)


def _is_head(spans: Iterable[Span], place: tuple[int, int]) -> bool:
    """Whether a name stands at the head of what a stance is about, behind titles at most."""
    return any(
        span.start < place[1]
        and place[0] < span.end
        and len(span.exact[: max(0, place[0] - span.start)].split()) <= _TITLES
        for span in spans
    )


def bagged(train: Sequence[Pair], valid: Sequence[Pair]) -> list[int]:
    """The bag-of-words baseline: words marked by whether they stand before, between or after the names."""
    counter = CountVectorizer(tokenizer=str.split, token_pattern=None, lowercase=False, min_df=2, binary=True)
    model = LogisticRegression(max_iter=300, class_weight="balanced", C=0.3)
    model.fit(counter.fit_transform([_placed(pair) for pair in train]), [pair.label for pair in train])
    return [int(label) for label in model.predict(counter.transform([_placed(pair) for pair in valid]))]


def _placed(pair: Pair) -> str:
    (a, b), (c, d) = pair.first, pair.second
    parts = {"before": pair.text[:a], "between": pair.text[b:c], "after": pair.text[d:]}
    return " ".join(f"{place}:{word}" for place, words in parts.items() for word in re.findall(r"\w+", words.lower()))
