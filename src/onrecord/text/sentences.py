"""Sentences, as half-open ranges that cover every character but white space.

The library sentencex proposes where sentences end, because it knows abbreviations; the rules here correct it for
English news. It is shown a text of the same length in which quotation marks, brackets and odd characters are plain:
it cannot read lone surrogates, and its own treatment of quotation marks takes quadratic time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import sentencex

from onrecord.text.glyphs import OPENERS
from onrecord.text.marks import quotations
from onrecord.text.paragraphs import paragraphs
from onrecord.text.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The library is shown at most this many code points at once, so that no input can make it slow.
_WINDOW = 4000
#: A bracket that closes within so many code points holds its sentences together.
_ASIDE = 300

_MARKS_AND_BRACKETS = re.compile(r"[\"“”„‟＂〝〞〟‘‚‛＇«»‹›「」『』`()\[\]{}\s]|['’](?!\w)|(?<!\w)['’]")
_UNREADABLE = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
_LOOSE = re.compile(r"[\"“”„‟＂〝〞〟'‘’‚‛＇«»‹›「」『』`()\[\]{}\s]")
_ABBREVIATION = re.compile(
    r"(?<![\w.])(?:bn|mn|tn|km|kg|cm|mm|ft|lbs?|oz|sq|pct|approx|est|vs|vol|fig|dept|univ|a\.m|p\.m|e\.g|i\.e|cf|ca|viz|"
    r"Inc|Corp|Co|Ltd|Bros|Jr|Sr|Assn|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|"
    r"Gens?|Lt|Col|Maj|Capt|Cmdr|Cpl|Sgt|Adm|Brig|Pvt|Govs?|Sens?|Reps?|Messrs|Mrs?|Ms|Mx|Drs?|Profs?|Rev|Hon|Fr|Msgr|"
    r"Supt|Insp|Amb|Pres|Sec|Atty|Dist|St|Mt|Ft|(?:[A-Z]\.){0,6}[A-Z])\.\Z",
)
#: Words that begin a sentence after an abbreviation far more often than they go on with it.
_STARTERS = frozenset(
    "A After An And As At But By During For From He Her Here His How However I If In It Its Many Meanwhile My Nor Not On One "
    "Our She Since So Some Still That The Their Then There These They This Those To Under Until We What When Where While Who "
    "Why With Yet You Your".split(),
)
_SPEECH_TAG = re.compile(
    r"(?:[A-Z][\w'’.-]{0,40}\s){1,4}(?:said|says|asked|asks|added|adds|wrote|told|replied|shouted|warned|declared|wondered)(?!\w)",
)
_NUMBER_OF = re.compile(r"(?<!\w)(?:Nos?|nos?|pp?|Art|art)\.\Z")
_ITEM = re.compile(r"\W{0,3}(?:\d{1,3}|[a-zA-Z])[.)]\W{0,3}\Z")
#: Names that begin with a small letter may begin a sentence: eBay.
_BRAND = re.compile(r"[a-z]{1,4}[A-Z]")
_WORD = re.compile(r"\w{1,40}")


@remembered
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of ``text``, in order, without white space at their ends.

    Together they cover every character that is not white space; none crosses a paragraph break. A closing quotation
    mark or bracket belongs to the sentence before it, an opening one to the sentence after it. A quotation of several
    sentences is split like other text. Any input is safe, and the time taken grows with its length.
    """
    closing = {at for q in quotations(text) if q.closed for at in range(q.inner_end, q.end)}
    found: list[tuple[int, int]] = []
    for start, end in paragraphs(text):
        found.extend(_in_paragraph(text, start, end, closing))
    return tuple(found)


@remembered
def unpointed(text: str) -> str:
    """A copy of ``text``, of the same length, in which "․" stands for every point that ends no sentence.

    Patterns that stop at a point then read on behind "the U.S." and "3.5".
    """
    out = list(text)
    for start, end in sentences(text):
        last = end
        while last > start and (_LOOSE.match(text[last - 1]) or text[last - 1] in ".?!…"):
            last -= 1
        for at in range(start, last):
            if text[at] == ".":
                out[at] = "․"
    return "".join(out)


def _in_paragraph(text: str, start: int, end: int, closing: set[int]) -> Iterator[tuple[int, int]]:
    asides = _asides(text, start, end)
    begun = start
    for proposed in _proposed(text[start:end]):
        stop = _stop(text, begun, start + proposed)
        cut = _after_closers(text, stop, start + proposed, closing)
        if begun < stop and cut < end and not asides[cut - start] and _ends(text, begun, stop, cut):
            yield begun, cut
            begun = cut + len(text[cut : start + proposed]) - len(text[cut : start + proposed].lstrip())
    yield begun, end


def _proposed(paragraph: str) -> Iterator[int]:
    """Where the library begins a new sentence, in order."""
    plain = _UNREADABLE.sub("x", _MARKS_AND_BRACKETS.sub(" ", paragraph))
    at = 0
    while at < len(plain):
        window = plain[at : at + _WINDOW]
        starts = [at + boundary["start_index"] for boundary in sentencex.get_sentence_boundaries("en", window)]
        yield from starts[1:]
        # The last sentence may go on beyond the window, so the next one begins where it began.
        is_last = at + len(window) == len(plain)
        at = starts[-1] if len(starts) > 1 and not is_last else at + len(window)


def _asides(text: str, start: int, end: int) -> bytearray:
    """One byte for each code point: whether it stands in a short pair of round brackets, the last one included."""
    inside = bytearray(end - start + 1)
    opened: int | None = None
    for at in range(start, end):
        if text[at] == "(":
            opened = at
        elif text[at] == ")" and opened is not None:
            if at - opened <= _ASIDE:
                inside[opened + 1 - start : at + 1 - start] = b"\x01" * (at - opened)
            opened = None
    return inside


def _stop(text: str, begun: int, proposed: int) -> int:
    """After the last character before a proposed start that is neither space, mark nor bracket."""
    stop = proposed
    while stop > begun and _LOOSE.match(text[stop - 1]):
        stop -= 1
    return stop


def _after_closers(text: str, stop: int, proposed: int, closing: set[int]) -> int:
    """Where the sentence that stops at ``stop`` ends when the marks and brackets that close in it are counted."""
    cut = stop
    for at in range(stop, proposed):
        is_open_mark = text[at] in OPENERS or text[at] in "([{"
        if at in closing or (at == cut and not text[at].isspace() and not is_open_mark):
            cut = at + 1
        elif not text[at].isspace():
            break
    return cut


def _ends(text: str, begun: int, stop: int, cut: int) -> bool:
    """Whether a sentence ends here, against the library's proposal."""
    following = cut
    while following < len(text) and _LOOSE.match(text[following]):
        following += 1
    first = text[following : following + 1]
    if (first.islower() and not _BRAND.match(text, following)) or first in "—–.,;:":
        return False
    before = text[max(begun, stop - 20) : stop]
    word = _WORD.match(text, following)
    if _NUMBER_OF.search(before) and first.isdigit():
        return False
    if _ABBREVIATION.search(before) and (word is None or word.group() not in _STARTERS):
        return False
    if stop - begun <= 9 and _ITEM.match(text[begun:stop]):
        return False
    asked = text[stop - 1] in "?!…" and cut > stop
    return not (asked and _SPEECH_TAG.match(text, following))
