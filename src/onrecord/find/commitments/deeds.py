"""Deeds that are promised, agreed to, refused or asked for: "vowed to veto the bill", "urged Osmer to hold a vote".

They are read after gifts: where something passes from hand to hand, that is the row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.find.commitments.acting import acting, doer, is_supposed, whose
from onrecord.find.commitments.draft import Draft
from onrecord.find.commitments.extent import clause_end
from onrecord.find.commitments.gifts import is_person, is_somebody
from onrecord.find.commitments.lexicon import DETERMINERS, PREPOSITIONS, asking, binding
from onrecord.find.commitments.predicates import is_verb
from onrecord.find.commitments.status import told
from onrecord.text.verbgroups import group_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.find.commitments.clauses import Piece
    from onrecord.find.commitments.scene import Scene
    from onrecord.terms.commitment import CommitmentStatus

#: The same as nouns: "Harland's refusal to sign".
_NOUNS: Final = frozenset(
    "pledge pledges promise promises vow vows commitment commitments offer refusal intention intent".split()
)
_NOUN_STATUS: Final[Mapping[str, CommitmentStatus]] = {"refusal": "denied"}
#: Deeds in which nothing is done that anybody could be held to.
_EMPTY: Final = frozenset(
    "be do have look see love try know think remember understand believe imagine listen wait watch read feel say tell note "
    "hope enjoy win learn get notice recall reflect consider seem appear suffer die live become fall fear worry forget mind "
    "like want mean ignore".split()
)
#: What is refused or declined without anything being held back: words.
_SPEECH: Final = frozenset(
    "comment speak discuss answer elaborate name identify confirm deny respond reveal disclose explain specify talk accept "
    "acknowledge admit concede budge back bow break state give provide engage take go come let stop leave surrender exclude say offer predict "
    "criticise criticize condemn call describe rule draw characterise characterize detail share".split()
)
_NO_VERBS: Final = DETERMINERS | PREPOSITIONS | frozenset("and or but next last more many few all".split())
#: What was done earlier was done.
_BEFORE: Final = frozenset("once previously initially originally".split())
_ITSELF: Final = frozenset("itself themselves himself herself ourselves myself".split())
_VAGUE: Final = frozenset("i we he she it they you him her us me everyone anyone nobody everybody".split())
#: Who is asked when nobody is.
_ALL: Final = frozenset("us you me everyone anyone everybody".split())
_DOUBTFUL: Final = frozenset("likely probably possibly would could can should might may 'd".split())
#: What may stand between a verb and its "to": "pledged again on Thursday not to".
_BETWEEN: Final = frozenset(
    "not never again also once yesterday today instead on in monday tuesday wednesday thursday friday saturday sunday".split()
)
_ASIDES: Final = 6
#: So many words may stand between "urged" and "to".
_FAR: Final = 12


def deed(scene: Scene, at: int, shared: Piece | None) -> Draft | None:
    """The deed whose verb stands at word ``at`` after "to"; none where nobody is bound to it or asked for it.

    Args:
        scene: The sentence.
        at: Index of the verb.
        shared: Subject of the verb before.
    """
    words = scene.words
    to = at - 1 - (words[at - 1].low in {"not", "never"})
    if to < 1 or words[to].low != "to" or words[at].low in _EMPTY | _NO_VERBS or not words[at].low.isalpha():
        return None
    if words[at].low == "make" and at + 1 < len(words) and words[at + 1].low in {"sure", "sense", "clear", "certain"}:
        return None
    if scene.proper[at] and not scene.is_headline:
        return None  # "an offer to Kim Harrow"
    first = to + 1
    return _after_verb(scene, first, shared) or _after_noun(scene, first, shared) or _asked(scene, first, shared)


def _drafted(
    scene: Scene, status: CommitmentStatus, cue: Piece, sides: tuple[Piece | None, Piece | None], first: int
) -> Draft:
    return Draft.of_deed(scene, status, cue, sides, (first, clause_end(scene, first)))


def _after_verb(scene: Scene, first: int, shared: Piece | None) -> Draft | None:
    """After a verb that binds: "vowed to | veto", "promised voters to | cut", "committed itself to | hold"."""
    words, at = scene.words, first - 2
    while at > first - _ASIDES and (words[at].low in _BETWEEN or words[at].low.endswith("ly")):
        at -= 1
    if words[at].low not in binding() and (at := _before_person(scene, first - 1)) < 0:
        return None
    base, status = binding()[words[at].low]
    itself = words[at + 1].low in _ITSELF and base == "commit"
    direct = all(words[i].low in _BETWEEN or words[i].low.endswith("ly") for i in range(at + 1, first - 1))
    told_to = None if direct or itself else (at + 1, first - 1)
    if not is_verb(words, at) or (told_to is not None and base not in {"promise", "pledge"}):
        return None
    deed_at = first + (words[first].low in {"not", "never"})
    if status == "denied" and words[deed_at].low in _SPEECH:
        return None
    group = group_of(words, at, left=0, participle=words[at].low not in {base, base + "s"})
    between = {words[i].low for i in range(group.first, at)}
    guessed = group.guess and not between & _BEFORE
    if not _is_told(scene, group.first, at) or group.negated or group.may or group.must or guessed or group.passive:
        return None
    giver = doer(scene, group.first, shared)
    loose = words[at].low == "agreeing" and words[group.first - 1].low not in {
        ",",
        "and",
    }  # "it will take both agreeing to"
    if giver is None or loose or is_supposed(scene, giver) or words[giver[0]].low == "you":
        return None
    # "Pledged again not to | join": the "not" belongs to the deed.
    negation = next((i for i in range(at + 1, first - 1) if words[i].low in {"not", "never"}), first)
    return _drafted(scene, status, (group.first, at + 1), (giver, told_to), negation)


def _before_person(scene: Scene, to: int) -> int:
    """The binding verb before who is promised in "promised voters | to"; -1 where there is none."""
    words = scene.words
    for at in range(to - 2, max(-1, to - 5), -1):
        if words[at].low in binding():
            if words[at + 1].low in _ITSELF:
                return at if words[at].low.startswith("commit") else -1
            return at if is_person(scene, (at + 1, to)) else -1
    return -1


def _is_told(scene: Scene, first: int, at: int) -> bool:
    """Whether a verb group tells what is so: "has agreed", not "would agree" and "to agree"."""
    between = {scene.words[i].low for i in range(first, at)}
    return not between & _DOUBTFUL and not (first and scene.words[first - 1].low == "to")


def _after_noun(scene: Scene, first: int, shared: Piece | None) -> Draft | None:
    """After a noun that binds: "Harland's refusal to | sign", "reaffirmed their pledge to | cut"."""
    words, at = scene.words, first - 2
    # "A commitment to preserving unity" is a way of being.
    if words[at].low not in _NOUNS or is_verb(words, at) or words[first].low.endswith("ing"):
        return None
    if words[at].low == "refusal" and words[first].low in _SPEECH:
        return None
    if words[at].low.startswith("commitment") and not _has_object(scene, first):
        return None
    status = _NOUN_STATUS.get(words[at].low, "pledged")
    if (who := whose(scene, at)) is not None:
        return _drafted(scene, status, (at, at + 1), (who, None), first)
    own = any(words[i].low in {"his", "her", "its", "their", "our", "my"} for i in range(max(0, at - 3), at))
    before = told(scene, first, participle=False, own="pledged")
    giver = acting(scene, before.subject or (shared if own else None))
    if giver is None or is_supposed(scene, giver) or before.status == "denied" != status:
        return None
    return _drafted(scene, status, (at, at + 1), (giver, None), first)


def _has_object(scene: Scene, verb: int) -> bool:
    """Whether an object follows a verb, so that it is one: "commitment to | hold the line", not "to human rights"."""
    after = scene.words[verb + 1] if verb + 1 < len(scene.words) else None
    return after is not None and (
        after.low in DETERMINERS | PREPOSITIONS or scene.proper[verb + 1] or scene.starts_quantity(verb + 1)
    )


def _asked(scene: Scene, first: int, shared: Piece | None) -> Draft | None:
    """After a request: "urged Osmer to | hold a vote", "called on the mayor to | resign"."""
    words = scene.words
    at = next((i for i in range(first - 3, max(-1, first - _FAR), -1) if words[i].low in asking()), None)
    if at is None or not is_verb(words, at) or (words[at - 1].low == "to" and words[at].low not in asking().values()):
        return None
    to = first - 1
    if words[to - 1].low in {"not", "never"}:  # "urged them not to | go"
        to = first = to - 1
    asked = _who_is_asked(scene, at, to)
    group = group_of(words, at, left=0, participle=not words[at].low.endswith("ing"))
    if asked is None or group.negated or group.passive or group.may or group.guess or group.must:
        return None
    asker = doer(scene, group.first, shared)
    if (asker is not None and is_supposed(scene, asker)) or words[asked[0]].low in _ALL:
        return None
    giver = None if words[asked[0]].low in _VAGUE else asked
    return _drafted(scene, "requested", (group.first, at + 1), (giver, asker), first)


def _who_is_asked(scene: Scene, verb: int, to: int) -> Piece | None:
    """Who stands between "urged" and "to"; none where it is nobody who could do the deed."""
    words, base = scene.words, asking()[scene.words[verb].low]
    led = words[verb + 1].low
    if base in {"call", "appeal", "plead"} and led not in {"on", "upon", "for", "to", "with"}:
        return None
    first = verb + 1 + (led in {"on", "upon", "for", "to", "with"})
    if (
        first >= to
        or words[first].low in PREPOSITIONS
        or any(is_verb(words, i) or _parts(scene, i) for i in range(first, to))
    ):
        return None
    loose = base in {"ask", "press", "pressure"}
    vague = words[first].low in _VAGUE
    known = vague or is_somebody(scene, (first, to)) or acting(scene, (first, to)) is not None
    return (first, to) if known and not (loose and vague) else None


def _parts(scene: Scene, at: int) -> bool:
    """Whether a mark parts a sentence, and is neither a comma nor the last point of "the U.S."."""
    word = scene.words[at]
    initials = word.low == "." and at > 0 and scene.words[at - 1].capital and scene.words[at - 1].end == word.start
    return word.is_mark and word.low != "," and not initials
