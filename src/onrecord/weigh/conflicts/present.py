"""Who was there, person by person: one article has somebody attend what another says that they stayed away from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

from onrecord.text.folding import folded
from onrecord.text.marks import quotations, quoted
from onrecord.weigh.conflicts.forms import likely_same
from onrecord.weigh.conflicts.made import conflict, reading
from onrecord.weigh.conflicts.page import are_days_apart, is_copied, weights
from onrecord.weigh.conflicts.people import meant, named, people, told

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.terms import Conflict, ConflictType, Reading
    from onrecord.weigh.conflicts.holders import Bearer
    from onrecord.weigh.conflicts.page import Page, Sentence

#: What the sentences must share in weight, besides the name, for each sentence that names them; words of the sentence before count in part.
_LEAST: Final = 1.5
#: So far after a name a word says whether its bearer came, and so far before.
_REACH: Final = 110
_BEHIND: Final = 60
_NOT: Final = r"(?:did|does|has|had|have|would|could|was|is)(?:\s(?:not|never)|n[’']t)(?:\s(?!only)\w+){0,2}?"
_NOT_THERE: Final = re.compile(
    rf"\b(?:(?:stayed|stays|kept|remained)\s(?:away|at\shome|home)\b|(?:was|is|being|remained)\s(?:\w+\s)?absent\b|"
    rf"(?:(?:was|is)\s(?:not|never)|wasn[’']t)\s(?:there|present|in\sattendance|among|at\s(?:the\s|an?\s|his\s|her\s|[A-Z])|in\sthe\s)|"
    r"put\sin\sno\sappearance|had\sto\scancel\b|(?:preferred|chose|decided|opted)\sto\s(?:stay|remain|keep\saway|watch)\b|"
    rf"{_NOT}\s(?:seen|set\sfoot|leave|attend|attended|come(?!\sas\b)|appear(?!\sto\b)|appeared|show\sup|turn(?:ed)?\sup|take\spart|taken\spart|join|joined|make\s(?:it|the\s(?:journey|trip))|"
    r"made\s(?:it|the\s(?:journey|trip))|travel|travelled|visit|visited|been\s(?:invited|there|seen))\b|"
    r"(?:yet\sto|never)\s(?:set\sfoot|visit|come|appear|show)|excused\s(?:him|her|them)sel(?:f|ves)|(?:could|can)(?:not|\snot|n[’']t)\s(?:leave|come|travel|attend|be\sthere)|"
    r"(?:had|has)\s(?:a|an|his|her)\s(?:\w+\s)?(?:statement|message|letter|speech|greeting)\sread|(?:lay|lies|was|is)\s(?:ill\s|sick\s)?in\s(?:bed|hospital)|"
    r"(?:stayed|remained|stays|remains)\s(?:behind\s)?in\s(?:[A-Z]|the\scapital|his|her|bed)|spoke\s(?:\w+\s){0,3}by\s(?:telephone|phone|radio)|"
    r"sent\s(?:flowers|word|(?:his|her)?\s?(?:congratulations|condolences|excuses))|(?:was|is)\s(?:not|never)\s(?:seen|spotted)|"
    r"(?:was|were)\s\w+ing\sin\s[A-Z]|"
    r"(?:was|is|were)\s(?:missing|ill|sick|abroad|on\sholiday|on\sleave|nowhere\sto\sbe\sseen|represented\sby|kept\saway|detained\selsewhere)\b|"
    r"gave\s(?:it|the\s\w+)\sa\smiss\b|(?:followed|watched)\s(?:\w+\s){0,3}(?:from\shome|on\stelevision|on\sa\sscreen)|by\svideo\s(?:link|call)|"
    r"never\s(?:came|appeared|showed\sup|turned\sup|attended|visited|arrived)\b|"
    r"(?:skipped|boycotted|snubbed|missed)\s(?:the|a|an|his|her|its|this|that|[A-Z])|"
    r"turn(?:ed|ing)\sdown\s(?:the|an|his|her)\sinvitation|turned\s(?:the|an|his|her)\sinvitation\sdown|"
    r"declined\s(?:the|an|his|her)\sinvitation|declined\sto\s(?:attend|come|take\spart|join)|pulled\sout\sof|"
    r"(?:cancelled|canceled|called\soff|put\soff|postponed)\s(?:his|her|the|a)\s(?:\w+\s)?(?:trip|visit|journey|appearance)|"
    r"sent\s(?:his|her|a|an|only)\s(?:[\w-]+\s){0,2}?(?:deputy|envoy|aide|apologies|regrets|representative|letter|telegram|message|statement|servant|"
    r"minister|secretary|official|lawyer|adviser|colleague|son|daughter|wife|husband|brother|sister)|sent\s(?:greetings|apologies|regrets|nobody))\b",
)
_THERE: Final = re.compile(
    r"\b(?:looking\son\b|watching\b|(?:took|taken|takes)\spart\b|attended\b|attends\b|(?:was|were|is)\s(?:also\s)?(?:present|there|on\shand|in\sattendance|among|seen|in\sthe|at)\b|"
    r"looked\son\b|watched\b|visited\b|has\svisited|toured\b|met\b|joined\b|sat\b|stood\b(?!\s(?:in|for|by|trial|accused|behind)\b)|danced\b|marched\b|came\b|had\scome\b|arrived\b|flew\b|"
    r"travelled\b|traveled\b|walked\b|appeared\b(?!\sto\b)|turned\sup\b|showed\sup\b|received\b|greeted\b|embraced\b|hosted\b|spoke\s(?:with|to|at)\b|"
    r"(?:took|taken)\s(?:his|her|the|a)\s(?:seat|place|stage|floor|chair)\b|presided\b|presented\b|unveiled\b|mingled\b|knelt\b|wept\b|waved\b|cheered\b|"
    r"clapped\b|cut\sthe\s(?:\w+\s)?ribbon\b|gave\sa\sspeech\b|led\sthe\s(?:delegation|procession|march|prayers?|ceremony|meeting|session)\b|handed\b|"
    r"presided\b|welcomed\b|thanked\b|spent\s(?:the|a|an|most|several)\s(?:\w+\s)?(?:night|day|morning|afternoon|evening|hours|weekend)\b|in\sperson\b|"
    r"(?:has|had)\sbeen\s(?:in|at|there|with)\b|led\sthe\b|opened\sthe\b|signed\b|addressed\b|applauded\b|listened\b|shook\b|kissed\b|inspected\b|chaired\b)",
)
_BESIDE: Final = re.compile(
    r"\b(?:together\swith|alongside|beside|next\sto|accompanied\sby|flanked\sby|joined\sby|in\sthe\spresence\sof)\b(?:(?!\sof\s)[^.;:!?])*\Z"
    # "Together with the head of the union, Ada Holm".
    r"|\b(?:together\swith|alongside|accompanied\sby|flanked\sby|joined\sby|in\sthe\spresence\sof)\s[^.;:!?,]*,\s\Z"
)
_WITHOUT: Final = re.compile(r"\b(?:without|in\sthe\sabsence\sof)\b(?:(?!\s(?:of|from|by|for)\s)[^.;:!?])*\Z")
_OWNED: Final = re.compile(r"['’‘]\s?s?\b")
_DENIED: Final = re.compile(
    r"\b(?:not|never|no|nobody|without|if|whether|may|might|could|would|should|refused|declined|failed|hoped|wanted|invited|asked)\b[^.;:,]*\Z"
    r"|n[’']t\b[^.;:,]*\Z"
)
#: Where what is told of the bearer of a name ends.
_CLAUSE: Final = re.compile(r"[;:]|\b(?:said|says|told|added|wrote)\b")


#: Who was named before.
_PRONOUN: Final = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")


@dataclass(frozen=True, slots=True)
class Showing:
    """One person in one sentence that says whether they were there."""

    page: Page
    sentence: Sentence
    name: tuple[str, ...]
    is_there: bool


def present(pages: Sequence[Page], known: Sequence[Conflict]) -> Iterator[Conflict]:
    """Conflicts of the kind ``attendance`` over single persons in one story, less those that are ``known``."""
    seen = {frozenset(_places(item.readings)) for item in known if item.kind == "attendance"}
    weighed = weights(pages)
    given = {one.id: tuple(_showings(one)) for one in pages}
    times = {one.id: named(one) for one in pages}
    for a, b in combinations(sorted(given), 2):
        found: dict[str, tuple[float, Showing, Showing]] = {}
        for left in given[a]:
            for right in given[b]:
                if left.is_there == right.is_there or not is_one(left.name, right.name):
                    continue
                if (
                    are_days_apart(left.page, left.sentence, right.page, right.sentence)
                    or _knows(given[a], left)
                    or _knows(given[b], right)
                ):
                    continue
                weight = _shared(left, right, weighed)
                name = left.name[-1]
                if weight >= _LEAST * _often(left, right, times) and weight > found.get(name, (0.0,))[0]:
                    found[name] = weight, left, right
        for _, left, right in found.values():
            item = _conflict(left, right)
            if frozenset(_places(item.readings)) not in seen:
                yield item


def _often(left: Showing, right: Showing, times: Mapping[str, Counter[str]]) -> int:
    """How often the article that names a person less often does: of whom much is told, two sentences seldom tell one thing."""
    return min(times[one.page.id][folded(one.name[-1])] for one in (left, right))


def _places(readings: Sequence[Reading]) -> Iterator[tuple[str, int]]:
    """Where each reading begins."""
    return ((reading.document, span.start) for reading in readings for span in reading.spans)


def _showings(page: Page) -> Iterator[Showing]:
    said = quoted(page.text, quotations(page.text))
    for number, bearers in page.bearers.items():
        sentence = page.sentences[number]
        for place, one in enumerate(bearers):
            if any(low <= one.start < high for low, high in said):
                continue
            nearest = bearers[place + 1].start if place + 1 < len(bearers) else sentence.end
            last = bearers[place - 1].end if place else sentence.start
            is_there = _is_there(page.text, sentence, one, last, min(nearest, one.end + _REACH))
            if is_there is not None:
                yield Showing(page, sentence, one.name, is_there)
    yield from _by_pronoun(page, said)


def _by_pronoun(page: Page, said: Sequence[tuple[int, int]]) -> Iterator[Showing]:
    """The same of a pronoun at the beginning of a sentence, for whoever was named alone before it."""
    for sentence in page.sentences:
        match = _PRONOUN.search(page.text, sentence.start, sentence.end)
        if match is None or any(low <= match.start() < high for low, high in said):
            continue
        bearer = meant(page, sentence, match.start())
        after = [one.start for one in people(page, sentence) if one.start > match.end()]
        if bearer is None:
            continue
        end = min([*after, match.end() + _REACH, sentence.end])
        is_there = _told(page.text, sentence, match.span(), "", end)
        if is_there is not None:
            yield Showing(page, sentence, bearer.name, is_there)


def _is_there(text: str, sentence: Sentence, one: Bearer, last: int, end: int) -> bool | None:
    """Whether the words beside a name say that its bearer was there, or was not; none when they say neither."""
    behind = max(sentence.start, one.start - _BEHIND, last)
    if text[one.start : one.end].endswith(("'s", "’s", "s'", "s’")) or _OWNED.match(text, one.end):
        return None
    return _told(text, sentence, (one.start, one.end), text[behind : one.start], end)


def _told(text: str, sentence: Sentence, at: tuple[int, int], before: str, end: int) -> bool | None:
    """The same for words at ``at``, after the words ``before``, up to ``end``."""
    if _WITHOUT.search(before):
        return False
    stop = _CLAUSE.search(text, at[1], end)
    after = text[at[1] : stop.start() if stop else end]
    if _NOT_THERE.search(after):
        return False
    if _BESIDE.search(before) and not _DENIED.search(text[sentence.start : at[0]]):
        return True
    found = _THERE.search(after)
    return True if found is not None and not _DENIED.search(after[: found.start()]) else None


def is_one(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether two names as printed may be one person's: surnames alike, and given names where both have them."""
    if not left or not right or not likely_or_same(left[-1], right[-1]):
        return False
    return min(len(left), len(right)) == 1 or likely_or_same(left[0], right[0])


def likely_or_same(left: str, right: str) -> bool:
    """Whether two words are one or may be one written in two ways."""
    return left == right or likely_same(left, right)


def _knows(showings: Sequence[Showing], one: Showing) -> bool:
    """Whether an article says both of a person."""
    return any(other.is_there != one.is_there and is_one(other.name, one.name) for other in showings)


def _shared(left: Showing, right: Showing, weighed: Mapping[str, float]) -> float:
    """What two sentences and those before them have in common, in weight, the name left out."""
    mine, yours = _context(left), _context(right)
    both = sorted(mine.keys() & yours.keys())
    return sum(weighed.get(sense, 0.0) * min(mine[sense], yours[sense]) for sense in both)


def _context(one: Showing) -> Mapping[str, float]:
    return told(one.page, one.sentence, {folded(part) for part in one.name})


def _conflict(left: Showing, right: Showing) -> Conflict:
    readings = []
    for one in (left, right):
        span = one.page.span(one.sentence.start, one.sentence.end)
        readings.append(reading(one.page.id, span))
    there, away = (left, right) if left.is_there else (right, left)
    name = max(" ".join(there.name), " ".join(away.name), key=len)
    type_: ConflictType = "copying" if is_copied(left.page, right.page) else "contradiction"
    reasons = [f"one article has {name} there, another says that the person was not"]
    return conflict("attendance", type_, f"whether {name} was there", readings, reasons=reasons)
