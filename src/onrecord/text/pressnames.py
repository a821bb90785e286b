"""Names of newspapers, stations and agencies: the words with which they end or begin, and their initials."""

from __future__ import annotations

from typing import Final

#: Last words of many newspapers, magazines, stations and agencies of the English-speaking world and beyond.
LAST: Final = frozenset(
    "times post news tribune courier gazette herald journal chronicle telegraph mail mirror star sun observer"
    " guardian review dispatch examiner inquirer enquirer globe ledger register sentinel monitor bulletin daily weekly"
    " today broadcasting network radio television tv press presse zeitung online magazine newspaper newspapers wire"
    " advertiser argus echo express standard messenger mercury pioneer spectator statesman beacon"
    " independent picayune bee newswire broadcaster".split()
)
#: First words that make an outlet of what follows ("Radio Sill", "Voice of Ilvany").
FIRST: Final = frozenset("radio televisión televisione rádio daily voice channel kanal canal".split())


def initials(name: str) -> str:
    """The first letters of the words of a name that begin with a capital: "NPA" of the Northern Press Agency."""
    return "".join(word[0] for word in name.split() if word[0].isupper() and word != "The")
