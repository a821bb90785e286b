"""Names that a source holds and the reader model did not mark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.link.names import SUFFIXES
from onrecord.link.page import Naming
from onrecord.link.smallwords import BODY_WORDS, COUNTED, CUT, INDEFINITE, NAMESAKES, PRONOUNS
from onrecord.link.titled import last_title, may_be_name
from onrecord.text import atlas
from onrecord.text.folding import folded
from onrecord.text.letters import words
from onrecord.text.offices import collective, head_office, is_office_word

if TYPE_CHECKING:
    from onrecord.terms import NameKind

_NAME_LIKE = re.compile(
    r"(?:[A-Z\u00c0-\u00de][\w.'’\u00c0-\u024f-]*)(?:\s+(?:(?:al|de|van|von|der|la|bin|ibn|of the|of|for|and)\s+)?[A-Z\u00c0-\u00de][\w.'’\u00c0-\u024f-]*)*"
)
#: "State-run media Al-Meridian": an outlet of one word behind what it is.
_OUTLET = re.compile(
    r"\b(?:media|newspaper|daily|weekly|paper|agency|magazine|broadcaster|network|outlet|website|channel|blog)[ \u00a0](?P<name>[A-Z][\w’'-]*)\Z"
)
#: What has a capital and is no name: days, months, pronouns with a verb.
_NO_NAME = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|"
    r"December|Today|Yesterday|Tomorrow|(?:I|It|He|She|We|You|They|That|There)['’](?:s|d|m|re|ve|ll)?)s?"
)


def unmarked(text: str, start: int, end: int, inside: list[Naming]) -> Naming | None:
    """Find the name that heads a source in which the reader model marked none at that place.

    Args:
        text: The article.
        start: Where the source begins.
        end: One past its end.
        inside: The names that were marked in it.

    Returns:
        The name, a title before it cut off; none where the words are a title, a pronoun, many people or everyday words.
    """
    cut = CUT.search(text, start + 1, end)
    bare = text[start : cut.start() if cut else end].rstrip()
    at = start
    while (word := re.match(r"(\S+)\s+", text[at : start + len(bare)])) and (
        is_office_word(word.group(1)) or word.group(1).casefold() in {"the", "mr", "mr.", "mrs.", "ms."} | INDEFINITE
    ):
        at += word.end()
    rest = _last_capitals(text[at : start + len(bare)])
    at = start + len(bare) - len(rest)
    match = _NAME_LIKE.fullmatch(re.sub(r"['’]s?$", "", rest))
    if match is None or any(n.start < at + match.end() and at < n.end for n in inside):
        return None
    name, stop = match.group(), at + match.end()
    if titled := _titled(name):
        return Naming(stop - len(titled), stop, "person")
    is_first = len(name.split()) == 1 and at == start and _starts_sentence(text, start)
    if _is_no_name(text, name) or text[start:at].casefold().startswith(("a ", "an ")):
        return None
    kind = "organisation" if _OUTLET.search(text, start, stop) else _guessed_kind(name)
    return None if is_first and not _known_name(name) else Naming(at, stop, kind)


def _is_no_name(text: str, name: str) -> bool:
    low = folded(name)
    if head_office(name) is not None or low in PRONOUNS or low in COUNTED or collective(low) is not None:
        return True
    is_many = name.endswith("s") and head_office(name.removesuffix("s")) is not None
    return is_many or _NO_NAME.fullmatch(name) is not None or _is_common_word(text, name)


def _titled(name: str) -> str:
    """The name of a person behind a title of capitals: "Ada Brandt" in "Senate Majority Leader Ada Brandt"."""
    tokens = name.split()
    at = last_title(tokens[:-1]) if tokens[0].casefold() not in NAMESAKES else None
    rest = [] if at is None else tokens[at + 1 :]
    return " ".join(rest) if may_be_name(rest) and set(words(" ".join(rest))) - SUFFIXES else ""


def _is_common_word(text: str, name: str) -> bool:
    # "Deputy Shot": what the article writes small elsewhere has its capital from the headline or sentence.
    small = name.lower()
    if small == name or atlas.lead(name) is not None:
        return False
    return re.search(rf"(?<![\w’'-]){re.escape(small)}(?![\w’'-])", text) is not None


def _last_capitals(text: str) -> str:
    # "tennis great Ada Brandt": a name of two words or more after small letters.
    match = re.search(r"(?<![\w’'-])[a-z]+[ \u00a0](?P<name>[A-Z][\w.’'-]*(?:[ \u00a0][A-Z][\w.’'-]*)+)\Z", text)
    match = match or _OUTLET.search(text)
    return match.group("name") if match else text


def _starts_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 40) : at].rstrip(" \t\"“‘'")
    return not before or before[-1] in ".!?\n"


def _known_name(name: str) -> bool:
    return atlas.lead(name) is not None or not name.casefold().endswith(("s", "ing", "ed"))


def _guessed_kind(name: str) -> NameKind:
    """The kind of a name that the reader model did not mark."""
    hit = atlas.lead(name)
    if hit is not None:
        return "group" if hit.sense == "people" else "place" if hit.known.kind == "state" else "organisation"
    plain = words(name)
    if set(plain) & BODY_WORDS or (name.isupper() and len(plain) == 1) or name[:4] == "The ":
        return "organisation"
    return "person"
