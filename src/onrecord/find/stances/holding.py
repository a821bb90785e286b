"""Who holds an attitude: its grammatical subject, whose noun it is, or whoever speaks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from onrecord.find.stances.clauses import is_verb, object_end, opening, subject
from onrecord.text.verbforms import BE
from onrecord.text.verbgroups import HELP

if TYPE_CHECKING:
    from onrecord.find.stances.draft import Draft
    from onrecord.find.stances.match import Found
    from onrecord.find.stances.scene import Scene, Slice
    from onrecord.terms import Statement
    from onrecord.text.verbgroups import Group

_OWN: Final = frozenset(
    {"i", "we", "us", "myself", "ourselves", "my", "our", "anyone", "anybody", "everyone", "everybody"}
)
_SELF: Final = frozenset({"he", "she", "who"})
_THEY: Final = frozenset({"it", "they"})
_OWNED: Final = frozenset({"my", "our", "his", "her", "its", "their"})
#: How verbs begin that tell words: what they attribute is the holder's own.
_SAYING: Final = (
    "warn",
    "caution",
    "urg",
    "call",
    "demand",
    "ask",
    "tell",
    "told",
    "predict",
    "describ",
    "argu",
    "insist",
    "propos",
    "fear",
)
#: Words that open a clause with a subject of its own.
_OPENERS: Final = frozenset("if unless because although though whether since while".split())
NOBODY: Final = frozenset({"no", "none", "nobody", "nothing", "neither", "zero"})
#: Subjects that name nobody whose stance it could be.
_VAGUE: Final = frozenset(
    "you nobody no they somebody it this that those people none what which neither nothing".split()
)
#: So many words before a noun the verb may stand by which somebody holds it: "voiced its strong support for".
_LIGHT: Final = 5
#: So many words after a passive its agent may stand.
_NEAR: Final = 12


#: Words that open a clause of what might be.
_IF: Final = frozenset({"if", "whether", "unless", "until", "should", "had", "were"})


def subject_of(scene: Scene, head: Found, group: Group, left: int) -> Slice:
    """The words of whoever does what a phrase says; for a noun, of whoever it belongs to."""
    if head.phrase.kind == "noun":
        return _possessor(scene, head.first, left)
    first, last = subject(scene.words, group.first, left)
    if first >= last:
        return opening(scene.words, left, group.first)
    # "Unless fares fall, the Greens": what is wanted first has a subject of its own.
    opens = first > left and scene.words[first - 1].low in _IF
    commas = [at for at in range(first, last) if scene.words[at].low == ","] if opens else []
    return (commas[-1] + 1, last) if commas and commas[-1] + 1 < last else (first, last)


def _possessor(scene: Scene, at: int, left: int) -> Slice:
    """Whose support or refusal it is: "Poland's opposition", "its support", "voiced support"."""
    behind = at - 1
    while behind >= left and scene.words[behind].low not in {"'s", "'", *_OWNED} and behind > at - 4:
        behind -= 1
    if behind >= left and scene.words[behind].low in {"'s", "'"}:
        return subject(scene.words, behind, left)
    opener = next((i + 1 for i in range(at - 1, left - 1, -1) if scene.words[i].low in _OPENERS), left)
    return opening(scene.words, opener, at)


def is_unowned(scene: Scene, at: int, left: int) -> bool:
    """Whether a noun opens its clause or follows a form of "be" with nobody whose it is: "plans for a levy were", "there is support for"."""
    near = scene.words[max(left, at - 4) : at]
    if any(word.low in {"'s", "'", *_OWNED} for word in near):
        return False
    return not any(is_verb(scene.words, i) and scene.words[i].low not in BE for i in range(max(left, at - _LIGHT), at))


def agent(scene: Scene, at: int, right: int) -> Slice:
    """Who did what stands in the passive: the words after "by", perhaps none."""
    by = next((i for i in range(at, min(right, at + _NEAR)) if scene.words[i].low == "by"), None)
    return (at, at) if by is None else (by + 1, object_end(scene.words, by + 1, right))


def is_hypothetical(scene: Scene, part: Slice, group: Group, left: int) -> bool:
    """Whether the clause of a subject is a condition or asked."""
    at = (part[0] if part[0] < part[1] else group.first) - 1
    return at >= left and scene.words[at].low in _IF


def held(scene: Scene, draft: Draft, part: Slice, cued: Statement | None, *, must: bool) -> Draft | None:
    """A draft with its holder; none when nobody can hold it.

    Args:
        scene: The sentence.
        draft: The draft without a holder.
        part: The words of the subject.
        cued: The statement that the phrase attributes, if it does.
        must: Whether it is said that somebody must: then the speaker is for it.
    """
    if cued is not None and cued.source:
        said = any(scene.words[i].low.startswith(_SAYING) for i in range(*draft.cue[0]))
        return replace(draft, statement=cued, hand="own words" if said else "reported")
    part = _without_whose(scene, part if part[0] < part[1] else _before_tag(scene, draft))
    lows = [w.low for w in scene.words[part[0] : part[1]]]
    lows = [] if lows in (["the"], ["a"], ["an"], ["that"]) else lows
    if draft.statement is None:
        return replace(draft, holder=(part,), hand="reported") if lows else None
    is_quoted = draft.statement.mode == "direct"
    if lows and part[1] < draft.cue[0][0] and scene.words[part[1]].low == "who" and lows[0] in _OWN | _VAGUE:
        return None  # "everyone who wanted a test", "those who seek it"
    if must or _is_speaker(lows, is_quoted=is_quoted) or (lows[0] in NOBODY and draft.value == "open"):
        return draft
    is_pronoun = len(lows) == 1 and lows[0] in _THEY and not is_quoted
    if lows[0] in _VAGUE and not is_pronoun:
        return None
    return replace(draft, holder=(part,), hand="second hand")


def _is_speaker(lows: list[str], *, is_quoted: bool) -> bool:
    bare = lows[2:] if lows[:2] == ["of", "course"] else lows
    return not bare or bare[0] in _OWN or (len(bare) == 1 and bare[0] in _SELF and not is_quoted)


def _without_whose(scene: Scene, part: Slice) -> Slice:
    # "The premier, whose coalition is split": the stance is the premier's.
    whose = next((i for i in range(part[0] + 1, part[1]) if scene.words[i].low == "whose"), None)
    part = part if whose is None else (part[0], whose)
    part = (part[0], _aside(scene, part))
    return (part[0], part[1] - 1) if part[1] - part[0] > 1 and scene.words[part[1] - 1].low == "'s" else part


def _aside(scene: Scene, part: Slice) -> int:
    """Where what only describes a subject begins: "twelve mothers, | all of whom", "his own wife, | a nurse in Tolver"."""
    for at in range(part[0] + 1, part[1] - 1):
        ahead = [w.low for w in scene.words[at + 1 : min(part[1], at + 4)]]
        is_whom = ahead[1:] == ["of", "whom"]
        is_noun = ahead[0] in {"a", "an"} and not scene.words[at - 1].capital
        if scene.words[at].low == "," and (is_whom or is_noun):
            return at
    return part[1]


def _before_tag(scene: Scene, draft: Draft) -> Slice:
    """The subject before the words that attribute: "Employers, said Roos, are in favour"."""
    inside, first = draft.statement, draft.cue[0][0]
    if inside is None or not inside.cue:
        return 0, 0
    if scene.words[first].low not in HELP or scene.words[first].start != inside.content[-1].start:
        return 0, 0
    tag = min(s.start for s in (*inside.cue, *inside.source))
    end = next((i for i, w in enumerate(scene.words) if w.start >= tag), 0)
    return subject(scene.words, end, 0) if end <= first else (0, 0)
