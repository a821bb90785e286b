"""Whether a common noun may be somebody with a view: people, an office, a body; not "the proposal" or "prices"."""

from __future__ import annotations

import re
from typing import Final

from onrecord.text.offices import collective, head_office

#: Plural nouns of people and bodies.
_MANY: Final = re.compile(
    r"(?:[^t]er|tor|ter|sor|ist|ian|ent|ant|ee|man|woman|mp|chief|club|member|fan|rebel|union|mayor|neighbour|neighbor|group|village|"
    r"nation|ally|official|firm|family|team|town|city|council|court|school|crew|judge|critic|friend|nurse|midwife|teen|youth)s?$|"
    r"(?:men|women|people|parents|families|allies|companies|parties|cities|agencies|authorities|communities|countries|midwives|deputies|"
    r"police|employees|committees|states|governments|ministries)$"
)
#: Bodies and people that the tables of offices and collectives do not know.
_BODIES: Final = frozenset(
    "diocese synod church chapter parish guild chamber lobby society trust squad operator carrier airline retailer insurer lender "
    "landlord brewery monastery academy orchestra museum theatre theater nhs mosque congregation assembly".split()
)
#: Nouns that end like those of people and are none.
_THINGS: Final = frozenset(
    "paper order letter number power matter border offer corner computer chapter water weather server tower river winter summer "
    "quarter center centre factor sector error mirror floor door colour color labour labor harbour harbor case study law bill plan "
    "deal act rule budget report document amendment executive proposal agreement statement argument movement treatment decision vote "
    "ruling verdict hardship hardships speech opinion question poll survey percent move measure measures event development result "
    "investment payment incident accident moment shipment settlement judgment judgement tweet sentiment".split()
)
#: Where what only describes a noun begins: "the party | that has spent years", "supporters | of the ban".
_CUT: Final = re.compile(
    r"\s+(?:of|for|in|at|to|from|with|on|by|who|which|that|whose|under|since|until|and|or|facing|including|such|against|on|over|as|"
    r"calling|representing|opposing|supporting|living|working)\b|[,;:—–(]"
)


def head_noun(phrase: str) -> str:
    """The noun that a phrase is about, folded: "parents" of "angry parents of pupils in Sarn"; empty when it has no words."""
    return _CUT.split(phrase.strip().casefold(), maxsplit=1)[0].split(" ")[-1]


def is_thing(noun: str) -> bool:
    """Whether a folded noun is known to be no person and no body."""
    return noun in _THINGS


def is_body(noun: str) -> bool:
    """Whether a folded singular noun is a body that the tables of offices and collectives do not know."""
    return noun in _BODIES


def are_people(noun: str) -> bool:
    """Whether a folded plural noun is of people or bodies."""
    singular = noun.removesuffix("s")
    is_known = collective(singular) in {"body", "many"} or head_office(singular) is not None
    return not is_thing(noun) and (is_known or _MANY.search(noun) is not None)
