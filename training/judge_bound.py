"""Sentences put together from parts, in which two or three actors hold different things: who holds what is all that they teach.

Questions and actors are those of the written stories; the verbs are plain. Without them the judge learns what a sentence is about,
and gives it to everybody in it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from training.judge_data import Asked, wording
from training.judge_settings import LABELS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np

    from training.judge_data import Story

__all__ = ["bound"]

_FOR: Final = (
    "backed", "welcomed", "supported", "voted for", "called for", "demanded", "hailed", "endorsed", "came out for", "argued for", "praised",
    "has long favoured", "supports", "is in favour of", "wants", "pushed for", "defended", "approved",
)  # fmt: skip
_AGAINST: Final = (
    "rejected", "opposed", "voted against", "denounced", "condemned", "ruled out", "criticised", "came out against", "argued against",
    "fought", "opposes", "is against", "vowed to fight", "refused to back", "would not hear of", "blocked", "attacked", "spoke out against",
)  # fmt: skip
_OPEN: Final = (
    "did not rule out",
    "is open to",
    "has not ruled out",
    "said it would look at",
    "kept open the option of",
)
_UNDECIDED: Final = (
    "has not decided on",
    "is still undecided on",
    "has yet to take a position on",
    "is still weighing",
)
_WARNED: Final = ("warned of the costs of", "warned of the dangers of", "warned about the harm of")
_NOTHING: Final = (
    "reported on",
    "held a hearing on",
    "published the text of",
    "was asked about",
    "declined to discuss",
)
_VERBS: Final = {
    "supports": _FOR, "opposes": _AGAINST, "open": _OPEN, "undecided": _UNDECIDED, "warns against": _WARNED, "none": _NOTHING,
}  # fmt: skip
_PASSIVE: Final = {
    "supports": ("backed by", "welcomed by", "supported by", "endorsed by", "defended by"),
    "opposes": ("rejected by", "opposed by", "criticised by", "denounced by", "blocked by", "condemned by"),
}
_WEIGHTS: Final = (0.34, 0.34, 0.08, 0.08, 0.06, 0.1)
_JOINTS: Final = (", while {b}", ", but {b}", "; {b}", ". {B}", ", and {b}", ", whereas {b}")
#: Sentences of two actors: ``{a}`` holds the first value, ``{b}`` the second; words in brackets are verbs of these.
_FRAMES: Final = (
    ("{o}, {p} {a}, was {q} {b}.", True),
    ("{o} was {p} {a} and {q} {b}.", True),
    ("{a}, which {v} {o}, met {b}, which {w} it.", False),
    ("Unlike {a}, which {v} {o}, {b} {w} it.", False),
    ("Although {a} {v} {o}, {b} {w} it.", False),
    ("{b} {w} {o} on Monday, a day after {a} {v} it.", False),
    ("{a} {v} {o} after talks with {b}, which {w} it.", False),
)
_RELATED: Final = (
    ("{a} rejected {b}'s call for {o}.", "opposes", "supports"),
    ("{a} urged {b} to drop {o}.", "opposes", "none"),
    ("{a} urged {b} to back {o}.", "supports", "none"),
    ("{a} accused {b} of standing in the way of {o}.", "supports", "opposes"),
    ("{a} thanked {b} for blocking {o}.", "opposes", "opposes"),
    ("{a} thanked {b} for backing {o}.", "supports", "supports"),
    ("Over the objections of {b}, {a} approved {o}.", "supports", "opposes"),
    ("{a} told {b} that it {v} {o}.", "", "none"),
    ("{a} {v} {o}, a spokesman told {b}.", "", "none"),
    ("{a} {v} {o}, {b} reported.", "", "none"),
)


def bound(found: Sequence[Story], chance: np.random.Generator, count: int) -> Iterator[Asked]:
    """Put ``count`` passages together."""
    for _ in range(count):
        story = found[int(chance.integers(len(found)))]
        question = story.questions[int(chance.integers(len(story.questions)))]
        a, b = _actors(found, chance)
        told = str(chance.choice([question["title"], *question["also"]]))
        yield _passage(wording(question, chance), told, (a, b), chance)


def _actors(found: Sequence[Story], chance: np.random.Generator) -> tuple[str, str]:
    """Two actors of other stories, as a passage names them."""
    named: list[str] = []
    while len(named) < 2:
        story = found[int(chance.integers(len(found)))]
        passage = story.passages[int(chance.integers(len(story.passages)))]
        names = [passage.text[start:end] for start, end in passage.actors]
        good = [
            n for n in names if re.match(r"[A-Z]\w+", n) and n.split()[0] not in {"He", "She", "It", "They", "We", "I"}
        ]
        named += [n for n in good[:1] if n not in named]
    return named[0], named[1]


def _passage(question: str, told: str, actors: tuple[str, str], chance: np.random.Generator) -> Asked:
    values = [str(v) for v in chance.choice(list(_VERBS), 2, p=_WEIGHTS)]
    a, b = actors
    kind = chance.random()
    if kind < 0.45:
        joint = str(chance.choice(_JOINTS)).format(b=b, B=b)
        text = f"{a} {_verb(values[0], chance)} {told}{joint} {_verb(values[1], chance)} it."
    elif kind < 0.75:
        text, values = _framed(told, actors, values, chance)
    else:
        frame, first, second = _RELATED[int(chance.integers(len(_RELATED)))]
        values = [first or values[0], second]
        text = frame.format(a=a, b=b, o=told, v=_verb(values[0], chance))
    text = text[:1].upper() + text[1:]
    places = [(at, at + len(name)) for name in actors if (at := text.find(name)) >= 0]
    labels = [LABELS.index(value) for value in values]
    return Asked(question, text, tuple(zip(places, labels, strict=True)), (), 0.7)


def _framed(
    told: str, actors: tuple[str, str], values: list[str], chance: np.random.Generator
) -> tuple[str, list[str]]:
    frame, is_passive = _FRAMES[int(chance.integers(len(_FRAMES)))]
    if is_passive:
        values = [str(v) for v in chance.choice(list(_PASSIVE), 2)]
        verbs = {"p": str(chance.choice(_PASSIVE[values[0]])), "q": str(chance.choice(_PASSIVE[values[1]]))}
    else:
        verbs = {"v": _verb(values[0], chance), "w": _verb(values[1], chance)}
    return frame.format(a=actors[0], b=actors[1], o=told, **verbs), values


def _verb(value: str, chance: np.random.Generator) -> str:
    return str(chance.choice(_VERBS[value]))
