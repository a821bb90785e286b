"""Words that put something on one of two sides: there or absent, for or against, signed or still to be signed.

The pairs of sides are those of ``oppositions.tsv``. A negation turns a side round, and so any verb with a negation stands
against the same verb without one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final, Literal, cast

from onrecord.text.folding import folded
from onrecord.text.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TOKEN: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
#: Words that turn what follows round, within so many words, and words after a verb that do.
_NEGATIONS: Final = frozenset(
    "not no never nobody none neither nor without cannot can't won't don't didn't doesn't isn't wasn't weren't hasn't haven't"
    " hadn't wouldn't couldn't shouldn't aren't refuse refused refuses deny denied denies decline declined declines fail"
    " failed fails hardly unlikely".split()
)
_BEFORE: Final = 4
#: Negations of the very next word.
_DENYING: Final = frozenset("no not never".split())
#: Words after a denied noun that are of no other.
_SMALL: Final = frozenset(
    "a an the this that these those which who whose to of for in on at by with from against about over under into until after"
    " before when while where if than as and or but so yet is are was were be been has have had will would can could may might"
    " must should did does do left either whatever yesterday today tomorrow between among since during without within here there".split()
)
_AFTER: Final = frozenset("no nobody none nothing neither".split())
#: Words that leave open whether it is so.
_OPEN: Final = frozenset("if whether unless until before may might could ask asked asks urge urged wants want".split())
#: Verbs of deeds of which one article may say that they are done and another that they are to come.
_DEEDS: Final = frozenset(
    stem(word)
    for word in (
        "sign deliver ratify transfer pay open reopen launch publish appoint hang elect sell buy approve award repay release"
        " complete vaccinate evacuate write extradite install dismantle file submit compensate lift repeal pass"
    ).split()
)
#: What undoes a deed as the beginning of its word: unsigned, unpaid.
_UN: Final = "un"
_DONE_FORMS: Final = {
    "paid": "pay",
    "repaid": "repay",
    "sold": "sell",
    "bought": "buy",
    "written": "write",
    "hung": "hang",
}
#: Words that make "to" tell of what is to come: "is to sign", but not "efforts to sign".
_PLANNED: Final = frozenset(
    "is are was were be yet expected due set about scheduled ready hope hopes hoped plan plans intend intends".split()
)
#: Words before a clause of which nothing is done yet: "once the two sign".
_NOT_YET: Final = frozenset("once until".split())
_PROMISED: Final = "promised or done"
_LINKS: Final = frozenset("be been have yet to".split())


Sides = Literal["attendance", "stance", "relation", "status"]


@dataclass(frozen=True, slots=True)
class Opposition:
    """Two sides, each as rows of stems."""

    kind: Sides
    about: str
    one: tuple[tuple[str, ...], ...]
    other: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of a sentence that stand on one side, in half-open code points."""

    kind: Sides
    about: str
    start: int
    end: int
    #: Whether it stands on the first side of its opposition.
    is_first: bool


def cues(text: str, start: int, end: int) -> tuple[Cue, ...]:
    """The cues of the sentence ``[start, end)``, in order of place; a longer one hides those inside it."""
    tokens = [(folded(m.group()), m.start(), m.end()) for m in _TOKEN.finditer(text, start, end)]
    stems = [stem(form.removesuffix("'s")) for form, _, _ in tokens]
    forms = [form for form, _, _ in tokens]
    found: list[Cue] = []
    for at, (_, begin, _) in enumerate(tokens):
        # A capital inside a sentence makes a name of the word: United States, Union Victory.
        name = at + 1 < len(tokens) and text[tokens[at + 1][1]].isupper()
        if text[begin].isupper() and (at or name):
            continue
        best: dict[tuple[Opposition, bool], int] = {}
        for opposition, is_one, row in _by_first().get(stems[at], ()):
            if tuple(stems[at : at + len(row)]) == row and len(row) > best.get((opposition, is_one), 0):
                best[opposition, is_one] = len(row)
        for (opposition, is_one), size in best.items():
            if not _is_open(forms, at):
                is_first = is_one != _is_negated(forms, at, at + size)
                # What is "to be handed over" is promised.
                is_first |= opposition.about == _PROMISED and tuple(forms[at - 2 : at]) == ("to", "be")
                found.append(Cue(opposition.kind, opposition.about, tokens[at][1], tokens[at + size - 1][2], is_first))
        found.extend(_deed(stems, forms, tokens, at))
    return tuple(found)


def denied(text: str, start: int, end: int) -> tuple[tuple[str, int, int], ...]:
    """Stems of words that a negation right before them denies: "no appeal", "never trained", with their places."""
    tokens = [(folded(m.group()), m.start(), m.end()) for m in _TOKEN.finditer(text, start, end)]
    return tuple(
        (stem(tokens[at][0]), tokens[at][1], tokens[at][2])
        for at in range(1, len(tokens))
        if tokens[at - 1][0] in _DENYING and len(tokens[at][0]) > 4 and not _is_beside_noun(text, tokens, at)
    )


def _is_beside_noun(text: str, tokens: Sequence[tuple[str, int, int]], at: int) -> bool:
    """Whether a denied word belongs to a noun after it: of "no contract deal" the deal is denied."""
    if tokens[at - 1][0] != "no" or at + 1 == len(tokens) or text[tokens[at][2] : tokens[at + 1][1]].strip():
        return False
    after = tokens[at + 1][0]
    return after not in _SMALL and not after.endswith(("ed", "ing", "ly"))


def _deed(stems: Sequence[str], forms: Sequence[str], tokens: Sequence[tuple[str, int, int]], at: int) -> Iterator[Cue]:
    bare = stem(forms[at].removeprefix(_UN))
    if forms[at].startswith(_UN) and bare in _DEEDS and stems[at] not in _DEEDS:
        yield Cue("status", f"whether {bare} is done", tokens[at][1], tokens[at][2], is_first=False)
    deed = stem(_DONE_FORMS.get(forms[at], forms[at]))
    if deed not in _DEEDS:
        return
    before = list(forms[max(0, at - 4) : at])
    while before and before[-1] in _LINKS - {"to", "yet"}:
        before.pop()
    done = forms[at].endswith("ed") or forms[at] in _DONE_FORMS or "already" in before
    planned = before[-1:] == ["to"] and before[-2:-1] and before[-2] in _PLANNED
    not_yet = bool(_NOT_YET & set(before)) and not done
    to_come = planned or not_yet or before[-1:] in (["will"], ["shall"], ["once"]) or "yet" in before
    if to_come or done:
        is_done = done and not to_come and not _is_negated(forms, at, at + 1)
        yield Cue("status", f"whether {deed} is done", tokens[at][1], tokens[at][2], is_done)


def _is_negated(forms: Sequence[str], start: int, end: int) -> bool:
    before = forms[max(0, start - _BEFORE) : start]
    turned = sum(form in _NEGATIONS for form in before)
    return (turned + any(form in _AFTER for form in forms[end : end + 1])) % 2 == 1


def _is_open(forms: Sequence[str], at: int) -> bool:
    return any(form in _OPEN for form in forms[max(0, at - 3) : at])


@lru_cache(maxsize=1)
def oppositions() -> tuple[Opposition, ...]:
    """The pairs of sides."""
    text = files("onrecord.weigh.conflicts").joinpath("oppositions.tsv").read_text(encoding="utf-8")
    found = []
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            kind, about, one, other = line.split("\t")
            found.append(Opposition(cast("Sides", kind), about, _rows(one), _rows(other)))
    return tuple(found)


@lru_cache(maxsize=1)
def _by_first() -> dict[str, list[tuple[Opposition, bool, tuple[str, ...]]]]:
    """The rows of all sides by their first stem."""
    found: dict[str, list[tuple[Opposition, bool, tuple[str, ...]]]] = {}
    for opposition in oppositions():
        for is_one, rows in ((True, opposition.one), (False, opposition.other)):
            for row in rows:
                if row:
                    found.setdefault(row[0], []).append((opposition, is_one, row))
    return found


def _rows(listed: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(stem(word) for word in row.split()) for row in listed.split("|"))
