"""Words for what happens, grouped by kin: a conference, a summit and talks may be one thing, a match and a vote may not.

The groups are those by which news stories name their events; a word stands in one group.
"""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: Nouns that name an event by themselves.
NOUNS: Final[Mapping[str, str]] = MappingProxyType({
    "meeting": (
        "meeting meetings conference conferences summit summits gathering gatherings talks discussion discussions consultation "
        "consultations congress negotiation negotiations roundtable forum assembly session sessions convention dinner lunch "
        "encounter get-together retreat"
    ),
    "press": "briefing briefings presser",
    "visit": "visit visits trip trips tour stopover pilgrimage",
    "speech": "speech speeches address interview keynote sermon debate statement announcement appearance testimony",
    "vote": (
        "vote votes ballot ballots referendum election elections by-election runoff run-off plebiscite primary polls voting"
    ),
    "attack": (
        "attack attacks airstrike airstrikes bombing bombings raid raids assault shelling offensive invasion ambush "
        "shooting shootings stabbing explosion explosions blast blasts hijacking kidnapping bombardment massacre siege clash clashes"
    ),
    "theft": "theft thefts heist burglary robbery break-in",
    "strike": "strike strikes walkout walkouts stoppage stoppages lockout picket",
    "protest": "protest protests rally rallies march marches demonstration demonstrations vigil riot riots sit-in blockade",
    "agreement": "agreement deal treaty pact accord signing ceasefire truce merger takeover acquisition purchase sale handover swap",
    "ruling": "ruling verdict judgment judgement sentence sentencing conviction acquittal injunction",
    "trial": "trial hearing hearings inquest arraignment inquiry lawsuit",
    "match": (
        "match matches game games final finals semi-final semifinal quarter-final derby race tournament fixture kick-off playoff "
        "championship draw win victory defeat"
    ),
    "accident": (
        "crash collision accident derailment outage blackout spill leak collapse fire wildfire blaze sinking capsizing breakdown"
    ),
    "disaster": "earthquake quake flood floods flooding storm hurricane typhoon cyclone tornado eruption landslide avalanche tsunami",
    "launch": "launch opening inauguration ceremony premiere unveiling release debut festival concert show exhibition parade auction",
    "funeral": "funeral burial memorial wedding coronation baptism anniversary",
    "death": "death deaths killing killings murder murders suicide assassination execution",
    "arrest": "arrest arrests detention extradition search searches raid indictment",
    "office": "resignation appointment dismissal firing sacking nomination swearing-in ouster coup removal reshuffle",
    "exercise": "exercise exercises drill drills manoeuvres maneuvers rehearsal test tests patrol",
    "exam": "exam exams examination examinations",
    "closure": "closure shutdown reopening evacuation lockdown curfew cancellation suspension",
    "move": "announcement decision order decree publication report letter",
})  # fmt: skip

#: Verbs, in the forms of the past, the participle and the present, by the kin of the noun that would name the event.
VERBS: Final[Mapping[str, str]] = MappingProxyType({
    "meeting": "met meet meets meeting gathered gather gathers convened convene convenes conferred discussed negotiated negotiate",
    "visit": (
        "visited visit visits travelled traveled travel travels arrived arrive arrives flew fly flies toured landed returned "
        "return returns"
    ),
    "speech": (
        "said say says told tell tells announced announce announces declared declare declares warned warn warns explained explain "
        "explains stated promised promise vowed pledged threatened urged urge urges called appealed proposed propose demanded demand "
        "acknowledged admitted argued suggested raised stressed insisted asked spoke speak speaks addressed accused denied claimed "
        "criticised criticized condemned praised welcomed apologised apologized described confirmed added noted testified unveiled "
        "presented"
    ),
    "vote": (
        "voted vote votes approved approve approves passed pass passes elected elect rejected reject rejects adopted adopt "
        "ratified ratify"
    ),
    "attack": (
        "attacked attack attacks bombed shelled raided struck invaded stormed exploded detonated fired shot stabbed hit "
        "ambushed destroyed hijacked kidnapped"
    ),
    "strike": "struck walked downed picketed",
    "theft": "stole stolen robbed looted burgled thieves burglars robbers",
    "protest": "protested marched demonstrated rallied blockaded rioted",
    "agreement": "signed sign signs agreed agree agrees concluded bought buy sold sell acquired merged struck sealed settled",
    "ruling": "ruled rule rules convicted sentenced acquitted upheld overturned fined found quashed jailed dismissed",
    "trial": "sued charged pleaded",
    "match": "beat defeated won win lost drew played play plays scored hosted thrashed qualified",
    "accident": "crashed collided derailed sank capsized collapsed leaked burned burnt burst escaped",
    "disaster": "flooded erupted shook",
    "launch": "opened open opens inaugurated premiered lifted launched launch launches released published began begin begins started start starts",
    "death": "died dies killed murdered drowned executed assassinated",
    "arrest": "arrested detained extradited searched indicted seized",
    "office": (
        "resigned resign resigns appointed appoint dismissed fired sacked nominated named quit stepped sworn ousted replaced"
    ),
    "closure": "closed close closes shut reopened reopen reopens evacuated suspended halted resumed banned",
    "funeral": "buried married wed crowned",
})  # fmt: skip

#: Two words that together name something else than the second alone.
_PHRASES: Final = MappingProxyType({
    "press conference": "press", "news conference": "press", "power cut": "accident", "state visit": "visit",
    "went down": "accident", "fire broke": "accident", "broke into": "theft", "stepped down": "office",
    "walked out": "strike", "went to": "visit", "took office": "office", "blew up": "attack", "bomb threat": "attack",
})  # fmt: skip

#: Groups that often name one occasion: who speaks, signs or votes does so at a meeting or on a visit.
_NEAR: Final = (
    frozenset({"meeting", "press", "visit", "speech", "move"}),
    frozenset({"meeting", "agreement"}),
    frozenset({"meeting", "vote"}),
    frozenset({"ruling", "trial", "move"}),
    frozenset({"attack", "death", "accident"}),
    frozenset({"accident", "death", "disaster"}),
    frozenset({"strike", "protest", "closure"}),
    frozenset({"office", "speech", "move", "vote"}),
    frozenset({"launch", "closure", "move"}),
    frozenset({"arrest", "attack", "trial"}),
)


def kin_of_noun(word: str) -> str | None:
    """The group of a noun that names an event, in small letters; none for other words."""
    return _nouns().get(word)


def kin_of_verb(word: str) -> str | None:
    """The group of a verb, in small letters and any listed form; none for other words."""
    return _verbs().get(word)


def kin_of_words(words: Sequence[str]) -> frozenset[str]:
    """The groups of all nouns and verbs among ``words``, in small letters and in order; set phrases count as one."""
    found: set[str] = set()
    at = 0
    while at < len(words):
        phrase = _PHRASES.get(" ".join(words[at : at + 2]))
        kin = phrase or kin_of_noun(words[at]) or kin_of_verb(words[at])
        if kin is not None:
            found.add(kin)
        at += 2 if phrase else 1
    return frozenset(found)


def near(left: str, right: str) -> bool:
    """Whether two groups often name one occasion."""
    return left == right or any(left in group and right in group for group in _NEAR)


@lru_cache(maxsize=1)
def _nouns() -> dict[str, str]:
    return {word: kin for kin, words in reversed(list(NOUNS.items())) for word in words.split()}


@lru_cache(maxsize=1)
def _verbs() -> dict[str, str]:
    return {word: kin for kin, words in reversed(list(VERBS.items())) for word in words.split()}
