"""Forms of English verbs: from a base form to all that may stand in its place."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

BE: Final = frozenset(
    "be is am are was were been being 's 're 'm remain remains remained seem seems seemed stay stays stayed".split()
)
#: Forms of "be" that make a passive of a participle.
PASSIVE: Final = frozenset("be is are was were been being gets get got".split())

_IRREGULAR: Final = {
    "be": "is am are was were been being", "come": "comes came coming", "cut": "cuts cutting", "draw": "draws drew drawn drawing",
    "fight": "fights fought fighting", "forbid": "forbids forbade forbidden forbidding", "get": "gets got getting gotten",
    "give": "gives gave given giving", "go": "goes went gone going", "have": "has had having 've 's", "hear": "hears heard hearing",
    "hit": "hits hitting", "keep": "keeps kept keeping", "leave": "leaves left leaving", "lend": "lends lent lending",
    "make": "makes made making", "put": "puts putting", "say": "says said saying", "see": "sees saw seen seeing",
    "seek": "seeks sought seeking", "shoot": "shoots shot shooting", "shut": "shuts shutting", "sit": "sits sat sitting",
    "speak": "speaks spoke spoken speaking", "stand": "stands stood standing", "strike": "strikes struck striking stricken",
    "take": "takes took taken taking", "throw": "throws threw thrown throwing", "withdraw": "withdraws withdrew withdrawn withdrawing",
    "withhold": "withholds withheld withholding",
    "commit": "commits committed committing", "permit": "permits permitted permitting",
    "regret": "regrets regretted regretting", "opt": "opts opted opting", "rebut": "rebuts rebutted rebutting",
    "shy": "shies shied shying", "vow": "vows vowed vowing", "veto": "vetoes vetoed vetoing", "sue": "sues sued suing",
    "decry": "decries decried decrying", "worry": "worries worried worrying", "study": "studies studied studying",
    "ratify": "ratifies ratified ratifying", "testify": "testifies testified testifying", "rally": "rallies rallied rallying",
    "begin": "begins began begun beginning", "choose": "chooses chose chosen choosing",
    "swear": "swears swore sworn swearing", "tell": "tells told telling", "try": "tries tried trying", "deny": "denies denied denying",
    "hold": "holds held holding", "find": "finds found finding", "think": "thinks thought thinking", "feel": "feels felt feeling",
    "bet": "bets betting", "bid": "bids bade bidding", "break": "breaks broke broken breaking", "bring": "brings brought bringing",
    "cast": "casts casting", "dig": "digs dug digging", "lay": "lays laid laying", "lead": "leads led leading", "let": "lets letting",
    "meet": "meets met meeting", "pay": "pays paid paying", "quit": "quits quitting", "ring": "rings rang rung ringing",
    "run": "runs ran running", "send": "sends sent sending", "set": "sets setting", "shrink": "shrinks shrank shrunk shrinking",
    "sing": "sings sang sung singing", "tear": "tears tore torn tearing", "uphold": "upholds upheld upholding",
    "win": "wins won winning", "prefer": "prefers preferred preferring", "refer": "refers referred referring",
    "defer": "defers deferred deferring", "concur": "concurs concurred concurring", "greenlight": "greenlights greenlit greenlighted greenlighting",
    "signal": "signals signalled signaled signalling signaling", "label": "labels labelled labeled labelling labeling",
    "picket": "pickets picketed picketing", "pilot": "pilots piloted piloting", "pitch": "pitches pitched pitching",
}  # fmt: skip


#: One syllable with one vowel before its last consonant: that is doubled, as in "snubbed" and "shunning".
_DOUBLED: Final = re.compile(r"[bcdfghjklmnpqrstvwxyz]*[aeiou][bdgklmnprt]")


@cache
def forms(base: str) -> frozenset[str]:
    """All forms of a verb, its base included."""
    if base in _IRREGULAR:
        return frozenset({base, *_IRREGULAR[base].split()})
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return frozenset({base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"})
    if _DOUBLED.fullmatch(base):
        return frozenset({base, base + "s", base + base[-1] + "ed", base + base[-1] + "ing"})
    stem = base.removesuffix("e")
    s = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s")
    ed = stem + "ed"
    return frozenset({base, s, ed, stem + "ing", base + "ing"})


def is_participle(form: str, base: str) -> bool:
    """Whether a form of a verb may stand in the passive: "rejected", "thrown"."""
    if form == base or form.endswith("ing"):
        return form in {"put", "cut", "hit", "shut"}
    return not form.endswith("s") or form in {"is", "was"}
