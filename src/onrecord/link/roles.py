"""Titles that an article gives a person: before the name, after it between commas, or in a clause with "who"."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from onrecord.terms import Role, Span
from onrecord.text import atlas
from onrecord.text.offices import ends_in_office, head_office, is_office_word, title

if TYPE_CHECKING:
    from onrecord.link.page import Naming, Page
    from onrecord.text.offices import Office

#: No title is longer, in code points.
_LONGEST = 140
_LONGEST_SHORT = 5
_LEFT_WORD = re.compile(r"([^\s,;:()\"“”—–]+)\s+\Z")
_OWNED = re.compile(r"['’]s?\Z")
#: Words in small letters that may stand inside a title before a name.
_JOINTS = frozenset("of for and the to".split())
_OPENERS = frozenset("the a an his her its their our".split())
_SENTENCE_WORDS = frozenset(
    "but and as when while after before if so then in on at for with by said says told that than or although though because since "
    "whereas unless until unlike like despite meanwhile however where even both among also yet including includes earlier later".split()
)
#: A stretch of a title: no comma, dash, quotation mark or bracket, and a full stop only after an abbreviation.
_STRETCH = r"(?:[^,;:—–()\"“”\n.]|(?<=\bMr|\bMs|\bDr|\bJr|\bSr|\bSt)\.|(?<=\bMrs|\bSen|\bRep|\bGov|\bGen)\.|(?<=\b[A-Z])\.|\.(?=[a-zA-Z,]))"
_APPOSITION = re.compile(rf"\s*(?:\([^()]*\)\s*)?(?:of\s+[A-Z][\w.’' ]{{1,30}})?[,—–]\s*(?P<title>{_STRETCH}{{2,140}})")
_WHO = re.compile(
    r"\s*,?\s*(?P<title>who\s+(?:(?:has|had|also|previously|formerly|once|now|currently|later|until\s+\w+)\s+){0,2}"
    r"(?:led|leads|lead|heads|headed|serves|served|runs|ran|chairs|chaired|is|was|became|oversees|oversaw|holds|held|represents|represented)"
    rf"\s+{_STRETCH}{{2,120}})"
)
#: A title with whose it is, before a comma: "Ravia's foreign minister, ".
_OWNED_TITLE = re.compile(r"(?:\A|(?<=[\s“\"]))((?:[A-Z][\w.-]*\s){0,3}[A-Z][\w.-]*['’]s?\s[^,;:.\n'’]{3,60}),\s+\Z")
#: Before a title that somebody else has, and right after a name that begins its own clause.
_LED = re.compile(r"\b(?:with|to|from|of|by|for|between|against|at|on|over|about|after|before)\s\Z", re.IGNORECASE)
_VERB = re.compile(r"\s[a-z]")
_ADDRESS = re.compile(r"(?:\s*\b(?:Mr|Mrs|Ms|Dr)\.?)+\s*\Z")
#: What a teaser in the line leaves; no title goes on behind it.
_GAP = re.compile(r"[ \u00a0]{4,}")
_OFFICE_OF = re.compile(
    r"(?:\A|[\s“\"])((?:an?|the|his|her|its|their)\s[^,;:.\n]{2,60}?)\s(?:for|of|to)\s\Z", re.IGNORECASE
)
_WHOSE = re.compile(r"(?:his|her|its|their|our|my|one)\s+(?=\S)", re.IGNORECASE)
_STOPPED = re.compile(r"[a-z]{2,}\.\Z")
_PAST = re.compile(r"\b(?:previously|formerly|once|until|then|used to)\b|\b(?:ex-|former)\b", re.IGNORECASE)


def roles(page: Page, naming: Naming) -> tuple[Role, ...]:
    """The titles given to the person named at ``naming``, in order of place."""
    found = [_inside(page, naming), _before(page, naming), _after(page, naming), _who(page, naming)]
    return tuple(sorted({role for role in found if role is not None}, key=_by_place))


def _by_place(role: Role) -> tuple[int, int]:
    return role.span.start, role.span.end


def _role(page: Page, start: int, end: int) -> Role | None:
    exact = page.text[start:end]
    kept = _GAP.split(exact.strip(), maxsplit=1)[0]
    if not kept:
        return None
    start += len(exact) - len(exact.lstrip())
    # "Its president": whose is told by what comes before, and not by the title.
    if (whose := _WHOSE.match(kept)) is not None:
        start, kept = start + whose.end(), kept[whose.end() :]
    former = title(kept).is_former or _PAST.search(kept) is not None
    return Role(kept, page.document, Span.of(page.text, start, start + len(kept)), "former" if former else "current")


def _inside(page: Page, naming: Naming) -> Role | None:
    # The reader may take the title into the name: "President Nils Orvel".
    text = page.text[naming.start : naming.end]
    at, last = 0, 0
    for match in re.finditer(r"\S+\s+", text):
        if not is_office_word(match.group().strip()):
            break
        at = match.end()
        last = at
    return _role(page, naming.start, naming.start + last) if last and head_office(text[:last].strip()) else None


def _before(page: Page, naming: Naming) -> Role | None:
    floor = max(
        0, naming.start - _LONGEST, page.text.rfind("\n", 0, naming.start) + 1, _end_of_name_before(page, naming)
    )
    start = naming.start
    # "the minister, Name" and "Ravia's minister, Name": a definite title between the article, or whose it is, and a comma.
    reach = max(0, start - _LONGEST, page.text.rfind("\n", 0, start) + 1)
    owned = _OWNED_TITLE.search(page.text[reach:start])
    if (
        owned is not None
        and head_office(owned.group(1)) is not None
        and not _goes_on(page, reach + owned.start(1), naming)
    ):
        return _role(page, reach + owned.start(1), reach + owned.end(1))
    comma = re.search(
        r"(?:\A|[\s“\"])((?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s+[^,;:.\n]{3,80}),\s+\Z", page.text[floor:start]
    )
    if comma is not None and head_office(comma.group(1)) is not None and "," not in comma.group(1):
        # "A spokesman for the mayor, Name": the name is the spokesman's.
        wider = _OFFICE_OF.search(page.text[floor : floor + comma.start(1)])
        led = wider if wider is not None and head_office(wider.group(1)) is not None else comma
        return _role(page, floor + led.start(1), floor + comma.end(1))
    while (match := _LEFT_WORD.search(page.text, floor, start)) and _belongs(
        match.group(1), at_start=match.start() == floor
    ):
        start = match.start(1)
    start = _without_openers(page, start, naming.start)
    start = _after_other_title(page, start, naming.start)
    address = _ADDRESS.search(page.text, start, naming.start)
    end = address.start() if address else naming.start
    text = page.text[start:end].strip()
    # "A spokeswoman for Mr. Orvel" is no title of Mr. Orvel.
    # Nor does "spokesman Ivo Lund" lose his by company: "ministers Ada Brandt and Ivo Lund".
    if not text or text.split()[-1].casefold() in _JOINTS or _head(text) is None:
        return None
    return _role(page, start, end)


def _goes_on(page: Page, at: int, naming: Naming) -> bool:
    """Whether a title ends what comes before a clause of its own: "After a meeting with Ravia's president, | Orvel signed"."""
    return (
        _LED.search(page.text, max(0, at - _LONGEST), at) is not None and _VERB.match(page.text, naming.end) is not None
    )


def _after_other_title(page: Page, start: int, end: int) -> int:
    # "The spokesman of President Orvel": President is his title, and spokesman somebody else's.
    text = page.text[start:end].rstrip()
    office = ends_in_office(text)
    joints = list(re.finditer(r"\b(?:of|for|to|and)\s+", text[:office] if office is not None else ""))
    return _without_openers(page, start + joints[-1].end(), end) if joints else start


def _head(text: str) -> Office | None:
    return head_office(text.rstrip(".")) or head_office(text.removesuffix("s"))


def _end_of_name_before(page: Page, naming: Naming) -> int:
    # "Minister Ada Brandt and General Ivo Lund": what stands before the other name is the other's title.
    number = bisect_left(page.namings, naming) - 1
    before = page.namings[number] if number >= 0 else None
    return before.end if before is not None and before.kind == "person" and before.end <= naming.start else 0


def _belongs(word: str, *, at_start: bool) -> bool:
    low = word.casefold().rstrip(".")
    # "Sen." is an abbreviation; a longer word with a full stop ends the sentence before.
    if _STOPPED.search(word) and (len(word) > _LONGEST_SHORT or not is_office_word(word)):
        return False
    if low in _SENTENCE_WORDS - {"and", "for"}:
        return False
    if is_office_word(word) or low in _JOINTS:
        return True
    return word[:1].isupper() or (bool(_OWNED.search(word)) and not at_start) or atlas.lead(word) is not None


def _without_openers(page: Page, start: int, end: int) -> int:
    while (match := re.compile(r"(\S+)\s+").match(page.text, start, end)) and match.group(1).casefold() in (
        _OPENERS | _JOINTS | _SENTENCE_WORDS
    ):
        start = match.end()
    return start


def _after(page: Page, naming: Naming) -> Role | None:
    match = _APPOSITION.match(page.text, naming.end, min(len(page.text), naming.end + _LONGEST * 2))
    if match is None:
        return None
    words = match.group("title").split()
    if not words:
        return None
    opener = words[0].casefold()
    if opener in {"who", "which", "whose", "whom"} or head_office(match.group("title").strip()) is None:
        return None
    if not (
        opener in _OPENERS
        or is_office_word(words[0])
        or words[0][0].isupper()
        or opener in {"then", "once", "now", "former"}
    ):
        return None
    if re.search(r"\b(?:said|says|told|asked|added)\b", match.group("title")):
        return None
    start, end = match.span("title")
    return _role(page, start, end)


def _who(page: Page, naming: Naming) -> Role | None:
    match = _WHO.match(page.text, naming.end, min(len(page.text), naming.end + _LONGEST * 2))
    if match is None:
        return None
    text = match.group("title")
    if title(text).office is None and not re.search(
        r"\b(?:ministry|department|government|party|council|agency)\b", text, re.IGNORECASE
    ):
        return None
    return _role(page, match.start("title"), match.end("title"))
