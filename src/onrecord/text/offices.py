"""Titles: what office a phrase names, of which state or body, and whether it is still held."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from onrecord.text import atlas
from onrecord.text.gazetteer import field, rows
from onrecord.text.letters import words

Sort = Literal["office", "trade", "tie"]
Collective = Literal["body", "many", "thing", "unnamed"]

_FORMER = frozenset("former formerly ex then previously once erstwhile late onetime outgoing".split())
_CUT = re.compile(r"\s+(?:of|for|in|at|to|from|with|on|by|who|which|that|whose|under|since|until|and)\b|[,;:—–(]")
_MINISTRY_OF = re.compile(r"ministry (?:of|for) (?:the )?(foreign affairs|\w+)")
_MINISTRY = re.compile(r"(\w+) ministry")
_SUBJECTS = {"foreign affairs": "foreign", "defense": "defence"}
_LED = frozenset("led leads lead heads headed runs ran head chief oversees oversaw held holds".split())
_PARTIES = {
    "democratic": "democratic", "democrat": "democratic", "democrats": "democratic", "gop": "republican",
    "republican": "republican", "republicans": "republican", "labour": "labour", "tory": "conservative",
    "conservative": "conservative", "green": "green", "greens": "green", "libertarian": "libertarian",
    "liberal": "liberal", "socialist": "socialist",
}  # fmt: skip
#: The longest title in the table, in words.
_LONGEST = 6
#: Bodies that are a side in politics rather than what somebody holds an office of.
_SIDES = frozenset({"body:GOP", "body:Democratic Party"})
#: Words that may stand before an office as part of the title.
_MODIFIERS = frozenset(
    "acting deputy vice senior chief former ex assistant associate executive interim foreign defence defense prime first "
    "interior finance press national security top retired outgoing incoming honorary supreme federal state party "
    "presidential democratic republican labour conservative independent opposition veteran longtime long-time "
    "then-president then then-candidate new district high general lead principal leading".split()
)


@dataclass(frozen=True, slots=True)
class Office:
    """An entry of the table of offices."""

    name: str
    gender: Literal["m", "f"] | None
    sort: Sort


@dataclass(frozen=True, slots=True)
class Title:
    """A title taken apart."""

    office: Office | None
    #: Key of the state or body in the atlas that the office belongs to.
    of: str | None
    is_former: bool


@lru_cache(maxsize=16384)
def title(text: str) -> Title:
    """Take a title apart: ``former French foreign minister`` is the office foreign minister, of France, no longer held."""
    plain = words(text)
    office = (
        _office_at_head(text) or _office_at_head(text.removesuffix("s")) or _first_office(plain) or _by_ministry(plain)
    )
    leads = atlas.leads_in(text)
    of = next((hit.known.key for hit in leads if hit.known.key not in _SIDES), None)
    return Title(office, of, bool(_FORMER & set(plain[:8])))


def head_office(text: str) -> Office | None:
    """The office that the head of the phrase names, if it is one: the head of "spokesman for the king" is the spokesman."""
    return _office_at_head(text)


def ends_in_office(text: str) -> int | None:
    """Where the office begins that the last words of ``text`` name: 7 in ``former secretary of state``."""
    parts = list(re.finditer(r"\S+", text))
    table = _table()
    for size in range(min(_LONGEST, len(parts)), 0, -1):
        if words(text[parts[-size].start() :]) in table:
            return parts[-size].start()
    return None


@lru_cache(maxsize=16384)
def is_office_word(token: str) -> bool:
    """Whether a word by itself may stand before a name as a title, or as a part of one."""
    plain = " ".join(words(token))
    if plain in {"then", "new", "state", "general", "major"}:
        return token[:1].isupper()
    return plain in _MODIFIERS or any(_table().get(tuple(p.split())) for p in (plain, plain.removesuffix("s")))


def party(text: str) -> str | None:
    """The political side that a title names, if it names one and only one."""
    named = {side for word in words(text) if (side := _PARTIES.get(word)) is not None}
    return next(iter(named)) if len(named) == 1 else None


def collective(word: str) -> Collective | None:
    """What sort of collective a common noun is; none when it is not in the table."""
    return _collectives().get(word)


def sort_of(name: str) -> Sort | None:
    """Whether an office is held, a trade or a tie, by its name in the table."""
    return _sorts().get(name)


def fits(asked: str, held: str) -> bool:
    """Whether a phrase that names the office ``asked`` may mean somebody whose office is ``held``."""
    if asked == held:
        return True
    wider = _WIDER.get(asked)
    if wider is not None and held in wider:
        return True
    if held in _WIDE and asked.endswith(f" {held}"):
        return True
    if asked == "minister":
        return held.endswith("minister") and held != "prime minister"
    return held.endswith(f" {asked}") and asked not in {"president", "minister", "chair", "governor"}


#: Trades that an article may name more narrowly later: a manager may be the campaign manager.
_WIDE = frozenset("manager coach adviser strategist editor analyst lawyer executive scientist organizer".split())
#: Looser words that articles use for the holder of an office.
_WIDER: dict[str, frozenset[str]] = {
    "leader": frozenset({"president", "prime minister", "chancellor", "king", "emir", "head of state", "speaker", "chair",
                         "head of government", "majority leader", "minority leader", "supreme leader"}),
    "head of state": frozenset({"president", "king", "queen", "emperor"}),
    "head of government": frozenset({"prime minister", "chancellor"}),
    "lawmaker": frozenset({"senator", "representative", "member of parliament", "member of the european parliament", "deputy"}),
    "politician": frozenset({"senator", "representative", "member of parliament", "governor", "mayor", "minister", "lawmaker"}),
    "diplomat": frozenset({"ambassador", "envoy", "foreign minister", "high representative", "secretary of state"}),
    "official": frozenset({"spokesperson", "director", "secretary", "adviser", "deputy minister", "commissioner", "head"}),
    "secretary": frozenset({"secretary of state", "secretary general", "treasury secretary", "interior secretary",
                            "spokesperson"}),
    "spokesperson": frozenset({"spokesperson"}),
    "chief": frozenset({"head", "director", "secretary general", "chair", "chief executive", "commissioner", "president"}),
    "head": frozenset({"director", "chair", "chief", "president", "chief executive"}),
    "candidate": frozenset({"nominee", "candidate"}),
    "nominee": frozenset({"candidate"}),
    "executive": frozenset({"chief executive", "chair", "founder", "chief financial officer", "chief operating officer"}),
    "officer": frozenset({"general", "colonel", "major", "captain", "lieutenant", "commander", "sheriff", "police officer"}),
    "general": frozenset({"lieutenant general", "major general", "brigadier general", "chief of the general staff"}),
    "lawyer": frozenset({"attorney general", "prosecutor", "lawyer", "district attorney"}),
    "billionaire": frozenset({"mogul", "business person"}),
    "mogul": frozenset({"billionaire", "business person", "developer"}),
    "business person": frozenset({"billionaire", "mogul", "developer", "founder", "chief executive"}),
    "expert": frozenset({"professor", "analyst", "scholar", "researcher", "fellow", "scientist", "economist"}),
    "analyst": frozenset({"fellow", "expert", "strategist"}),
    "scientist": frozenset({"professor", "researcher", "political scientist"}),
    "researcher": frozenset({"professor", "scientist", "political scientist", "scholar"}),
    "writer": frozenset({"author", "columnist", "journalist"}),
    "journalist": frozenset({"columnist", "editor", "anchor", "host"}),
}  # fmt: skip


def _office_at_head(text: str) -> Office | None:
    parts = list(re.finditer(r"\S+", text))
    best: Office | None = None
    table = _table()
    for at in range(len(parts)):
        for size in range(min(_LONGEST, len(parts) - at), 0, -1):
            end = parts[at + size - 1].end()
            key = words(text[parts[at].start() : end])
            if key not in table:
                continue
            rest = text[end:]
            if not rest.strip() or _CUT.match(rest) or rest[0] in ",;:.":
                return table[key]
            best = None
            break
        if _CUT.match(text[parts[at].end() :]):
            break
    return best


def _by_ministry(plain: tuple[str, ...]) -> Office | None:
    # "who led the Ministry of Foreign Affairs" makes its subject a foreign minister.
    joined = " ".join(plain)
    match = _MINISTRY_OF.search(joined) or _MINISTRY.search(joined)
    if match is None or not _LED & set(plain):
        return None
    subject = _SUBJECTS.get(match.group(1), match.group(1))
    return Office(f"{subject} minister", None, "office")


def _first_office(plain: tuple[str, ...]) -> Office | None:
    table = _table()
    for at in range(len(plain)):
        for size in range(min(_LONGEST, len(plain) - at), 0, -1):
            found = table.get(plain[at : at + size])
            if found is not None:
                return found
    return None


@cache
def _table() -> dict[tuple[str, ...], Office]:
    table: dict[tuple[str, ...], Office] = {}
    for row in rows("offices"):
        gender: Literal["m", "f"] | None = "m" if field(row, 2) == "m" else "f" if field(row, 2) == "f" else None
        sort: Sort = "tie" if field(row, 3) == "tie" else "trade" if field(row, 3) == "trade" else "office"
        table.setdefault(words(field(row, 0)), Office(field(row, 1), gender, sort))
    return table


@cache
def _sorts() -> dict[str, Sort]:
    return {office.name: office.sort for office in _table().values()}


@cache
def _collectives() -> dict[str, Collective]:
    sorts: dict[str, Collective] = {"body": "body", "many": "many", "thing": "thing", "unnamed": "unnamed"}
    return {field(row, 0): sorts[field(row, 1)] for row in rows("collectives")}
