"""What speakers say that they will do themselves: "we will appeal", "said it would hold a vote", "I will not resign"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.find.commitments.acting import doer
from onrecord.find.commitments.draft import Draft
from onrecord.find.commitments.extent import clause_end
from onrecord.find.commitments.predicates import is_verb
from onrecord.text.verbforms import forms
from onrecord.text.verbgroups import group_of

if TYPE_CHECKING:
    from onrecord.find.commitments.clauses import Piece
    from onrecord.find.commitments.scene import Scene
    from onrecord.terms.commitment import CommitmentStatus

#: Deeds that one can be held to, in the base form.
_DEEDS: Final = frozenset(
    "create cut raise lower reduce repeal replace build rebuild end close reopen ban lift impose introduce hold release publish "
    "appoint nominate appeal resign veto sign vote extend delay suspend halt expand withdraw deploy restore abolish scrap cancel "
    "freeze investigate prosecute launch join quit rejoin renegotiate recognise recognize evacuate nationalise nationalize "
    "privatise privatize hire fire testify cooperate comply ratify support legalise legalize outlaw pardon deport relocate postpone "
    "reinstate dismantle phase roll scale step retire boycott reform simplify overhaul double triple enforce apologise apologize".split()
)
#: "Would potentially cut", "would rather resign": nothing firm.
_LOOSE: Final = frozenset("rather potentially likely possibly probably perhaps otherwise".split())
_SAYING: Final = frozenset(
    form
    for base in ("say", "add", "announce", "tell", "confirm", "tweet", "declare", "write", "insist", "stress", "state")
    for form in forms(base)
) | frozenset("said told".split())
_OWN: Final = frozenset({"we", "i"})
_OTHERS: Final = frozenset({"he", "she", "it", "they"})
_THEIRS: Final = frozenset({"his", "her", "its", "their"})
#: Bodies for which one speaks.
_BODIES: Final = frozenset(
    "party government country company office group union ministry club bank firm council agency".split()
)
_COMING: Final = frozenset({"will", "'ll", "shall"})
#: "Told Osmer's council on Monday that it": so many words.
_FAR: Final = 9
#: "Step down", "phase out": the first of these is a deed only with the second.
_WITH: Final = {"step": {"down", "aside"}, "phase": {"out"}, "roll": {"back", "out"}, "scale": {"back"}}


def willing(scene: Scene, at: int, main: Piece | None) -> Draft | None:
    """The deed at word ``at`` that a speaker says is to come from him; none where it is somebody else's or nothing firm.

    Args:
        scene: The sentence.
        at: Index of the verb.
        main: Subject of the main clause.
    """
    words = scene.words
    low = words[at].low
    if low not in _DEEDS or (low in _WITH and (at + 1 >= len(words) or words[at + 1].low not in _WITH[low])):
        return None
    group = group_of(words, at, left=0, participle=False)
    between = {words[i].low for i in range(group.first, at)}
    who = group.first - 1
    if group.may or group.must or group.guess or not between & (_COMING | {"would", "'d"}) or who < 0:
        return None
    if between & _LOOSE:
        return None
    if words[who].low in _BODIES and who > 0 and words[who - 1].low in _THEIRS:  # "said his party would"
        who -= 1
    own = words[who].low in _OWN and bool(between & _COMING) and not _is_supposed(scene, who)
    said = None if own else _says(scene, who)
    if not own and said is None:
        return None
    sayer = None if said is None else doer(scene, group_of(words, said, left=0, participle=False).first, main)
    status: CommitmentStatus = "denied" if group.negated else "pledged"
    giver = (who, group.first) if words[who].low in _THEIRS else sayer or (who, who + 1)
    return Draft.of_deed(scene, status, (group.first, at), (giver, None), (at, clause_end(scene, at)))


def _is_supposed(scene: Scene, who: int) -> bool:
    return who > 0 and scene.words[who - 1].low in {"if", "unless", "whether", "when", "until", "before", "so", "hope"}


def _says(scene: Scene, who: int) -> int | None:
    """The verb of saying where a pronoun stands for the one who said it: "said on Monday that | it"; none elsewhere."""
    words = scene.words
    if words[who].low not in _OTHERS | _THEIRS:
        return None
    first = who - 1 - (words[who - 1].low == "that")
    for index in range(first, max(-1, first - _FAR), -1):
        if is_verb(words, index):
            told = words[index].low in {"told", "tells", "tell"}
            near = index == first or told or scene.has_day((index + 1, first + 1))
            return index if words[index].low in _SAYING and near else None
        if words[index].is_mark:
            return None
    return None
