"""The words of a statement as they are compared: each with its place, its stem, and the meaning it may stand for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from onrecord.text.folding import folded
from onrecord.text.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.terms import Span

_WORD: Final = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|\w+")
#: Contractions and what they say in two words.
_SHORT: Final = {"n't": "not", "'ll": "will", "'re": "are", "'ve": "have", "'m": "am", "'d": "would"}
#: Behind these "'s" is "is" (or "has") and never shows whose something is.
_WITH_IS: Final = frozenset("it that there here he she what who how where".split())
_STEM_OF_NOT: Final = {"ca": "can", "wo": "will", "sha": "shall"}
_STOP: Final = frozenset(
    stem(word)
    for word in (
        "a an the and or but nor so yet of to in on at by for with from as into onto over under up out off about than then that"
        " this these those there here it its he him his she her they them their we us our you your i me my who whom whose which"
        " what be have do will would shall should can could may might must not no if when while because since until unless"
        " also too very just only even still already again more most much many such own same other any all some both each"
        " every one s t say tell add well one's oneself itself himself herself themselves ourselves myself yourself"
        " how where why whether however therefore thus though although".split()
    )
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word or set phrase of a statement; half-open code points of its document's text."""

    start: int
    end: int
    #: The words as they are printed, folded.
    form: str
    #: The stem, or the first stem of the meaning that it may stand for.
    sense: str

    @property
    def is_content(self) -> bool:
        """Whether it says something by itself."""
        return self.sense not in _STOP


def words(spans: Iterable[Span]) -> tuple[Word, ...]:
    """The words of a statement in order, set phrases as one; a contraction is two words."""
    single = [word for span in spans for word in _single(span)]
    return tuple(_with_phrases(single))


def _single(span: Span) -> Iterable[Word]:
    for match in _WORD.finditer(span.exact):
        form = folded(match.group())
        start, end = span.start + match.start(), span.start + match.end()
        if form == "cannot" and end - start == len(form):
            yield Word(start, start + 3, "can", _sense(stem("can")))
            yield Word(start + 3, end, "not", _sense(stem("not")))
            continue
        cut = next((short for short in _SHORT if form.endswith(short) and len(form) > len(short)), None)
        if cut is None or end - start != len(form):
            bare = form.removesuffix("'s")
            if bare in _WITH_IS and bare != form and end - start == len(form):
                yield Word(start, end - 2, bare, _sense(stem(bare)))
                yield Word(end - 2, end, "is", _sense(stem("is")))
            elif bare:
                yield Word(start, end, bare, _sense(stem(_plain_number(bare))))
            continue
        head = form[: -len(cut)]
        head = _STEM_OF_NOT.get(head, head) if cut == "n't" else head
        yield Word(start, end - len(cut), head, _sense(stem(head)))
        yield Word(end - len(cut), end, _SHORT[cut], _sense(stem(_SHORT[cut])))


def _plain_number(form: str) -> str:
    return form.replace(",", "") if form[:1].isdigit() else _NUMBERS.get(form, form)


#: "One" is left out: it is a pronoun as often as a number.
_NUMBERS: Final = {
    word: str(value)
    for value, word in (
        *enumerate(
            "zero - two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
            " seventeen eighteen nineteen".split()
        ),
        *(
            (10 * tens, word)
            for tens, word in enumerate("- - twenty thirty forty fifty sixty seventy eighty ninety".split())
        ),
    )
    if word != "-"
}
_PARTICLES: Final = frozenset("out up down off back over away in".split())
_TIMES: Final = {"hundred": 100, "thousand": 1000}


def _with_phrases(single: Sequence[Word]) -> Iterable[Word]:
    phrases = _meanings()[1]
    at = 0
    stems = [stem(word.form) for word in single]
    while at < len(single):
        if at + 1 < len(single) and (number := _multiplied(single[at], single[at + 1])) is not None:
            yield number
            at += 2
            continue
        if tuple(stems[at : at + 3 : 2]) in phrases and stems[at + 2 : at + 3] and stems[at + 2] in _PARTICLES:
            # "Rule nothing out": the verb stands for both of its words, and the particle goes.
            verb = single[at]
            yield Word(verb.start, verb.end, verb.form, phrases[stems[at], stems[at + 2]])
            yield single[at + 1]
            at += 3
            continue
        longest = next((n for n in (5, 4, 3, 2) if tuple(stems[at : at + n]) in phrases and at + n <= len(single)), 1)
        if longest > 1:
            group = single[at : at + longest]
            form = " ".join(word.form for word in group)
            yield Word(group[0].start, group[-1].end, form, phrases[tuple(stems[at : at + longest])])
        else:
            yield single[at]
        at += longest


def _multiplied(count: Word, times: Word) -> Word | None:
    """A count and "hundred" or "thousand" as one word, so that "ten thousand" meets "10,000"."""
    if times.form not in _TIMES or not count.sense.isascii() or not count.sense.isdigit() or len(count.sense) > 3:
        return None
    return Word(count.start, times.end, f"{count.form} {times.form}", str(int(count.sense) * _TIMES[times.form]))


def sense_of(word: str) -> str:
    """The meaning that a word in any form may stand for, as `words` gives it."""
    return _sense(stem(folded(word)))


def _sense(stemmed: str) -> str:
    return _meanings()[0].get(stemmed, stemmed)


@lru_cache(maxsize=1)
def _meanings() -> tuple[dict[str, str], dict[tuple[str, ...], str]]:
    """Stem to meaning, and stems of a phrase to meaning; a stem in several lines keeps the first one."""
    text = files("onrecord.text").joinpath("meanings.txt").read_text(encoding="utf-8")
    single: dict[str, str] = {}
    phrases: dict[tuple[str, ...], str] = {}
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        entries = [tuple(stem(folded(word)) for word in entry.split()) for entry in line.split(",")]
        sense = next((single[e[0]] for e in entries if len(e) == 1 and e[0] in single), "+".join(entries[0]))
        for entry in entries:
            if len(entry) == 1:
                single.setdefault(entry[0], sense)
            else:
                phrases.setdefault(entry, sense)
    return single, phrases
