"""Forms of verbs by which somebody attributes, where no noun is spelled like them.

An open list of common English verbs of speech, thought and judgement.
"""

from __future__ import annotations

from typing import Final

from onrecord.text.verbforms import forms

#: A clause with "that" follows.
_CLAUSAL: Final = (
    "say tell argue insist contend claim allege believe warn note add write declare maintain assert suggest acknowledge "
    "concede report announce stress emphasize emphasise explain state testify predict promise vow pledge swear hope fear "
    "complain estimate"
).split()
_OTHER: Final = (
    "accuse admit agree answer ask back blast boast brag call caution challenge chant clash comment conclude condemn confirm "
    "consider criticise criticize decide demand denounce deny deplore describe disclose dismiss doubt expect find hail hint "
    "imagine indicate joke know lament learn lie mention mock mourn offer oppose order plead point post praise propose question "
    "read recall recommend regret reiterate reject remark remember remind repeat reply request respond reveal rule scream see "
    "shout slam spar speak speculate support talk think threaten tout tweet underline understand urge vote want weigh worry"
).split()
_IRREGULAR: Final = {"speak": "spoke spoken", "swear": "swore sworn", "write": "wrote written"}
#: Base forms stand behind "to" and "would" as well; only these tell without them.
_BASE: Final = frozenset("believe condemn deny insist oppose reject".split())
_NOUNS: Final = frozenset(
    "answers backs blasts boasts brags calls cautions challenges chants clashes claims comments demands doubts estimates fears "
    "finds hails hints hopes jokes lies mentions notes offers orders pleads pledges points posts praises promises proposes "
    "questions reads regrets remarks repeats replies reports requests reveals rules screams sees shouts slams spars speculates "
    "states supports talks touts tweets votes vows weighs worries".split()
)


def _told(verb: str) -> frozenset[str]:
    return (forms(verb) | frozenset(_IRREGULAR.get(verb, "").split())) - {verb}


#: Forms that somebody does who stands before them.
ATTRIBUTING: Final = (frozenset(form for verb in (*_CLAUSAL, *_OTHER) for form in _told(verb)) | _BASE) - _NOUNS
#: Forms that a clause with "that" follows, those in "-ing" left out.
BEFORE_THAT: Final = frozenset(
    form for verb in _CLAUSAL for form in _told(verb) - _NOUNS if not form.endswith("ing")
)  # fmt: skip
