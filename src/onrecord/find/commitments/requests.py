"""What is asked for beside gifts: "called for a ban on", "demanded her resignation", "urged that the vote be held"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.find.commitments.acting import acting, doer, is_supposed, whose
from onrecord.find.commitments.draft import Draft
from onrecord.find.commitments.extent import clause_end
from onrecord.find.commitments.gifts import is_somebody
from onrecord.find.commitments.lexicon import ACTS, DETERMINERS, PREPOSITIONS, verb_forms
from onrecord.find.commitments.predicates import is_verb
from onrecord.text.verbgroups import group_of

if TYPE_CHECKING:
    from onrecord.find.commitments.clauses import Piece
    from onrecord.find.commitments.scene import Scene

#: Verbs of asking, and the word that leads to what is asked for; an empty one stands for the object.
_LEADS: Final = {
    form: lead
    for lead, bases in (
        ("for", "call appeal press push plead clamour clamor petition lobby campaign ask"),
        ("", "demand urge request"),
    )
    for base in bases.split()
    for form in verb_forms(base)
} | {"sought": ""}
_NOUNS: Final = frozenset("call calls demand demands appeal appeals plea pleas request requests".split())
_THEIRS: Final = frozenset("his her its their our my".split())
_THAT: Final = frozenset(form for base in ("demand", "urge", "request", "ask") for form in verb_forms(base))
#: Askers that are no people: "the plan calls for cuts", "the forecast calls for rain".
_PAPERS: Final = frozenset(
    "plan bill proposal deal agreement budget law measure order guideline forecast situation rule package amendment treaty "
    "contract act program programme policy strategy scheme document recipe draft blueprint legislation tradition constitution "
    "which that this it formula standard pact accord provision version framework".split()
)
_BEFORE_HEAD: Final = frozenset(
    "of on in for to from by against over with at under into about after before that which who".split()
)
#: "Sought to defend", "sought out".
_NO_THING: Final = frozenset("to out in by after".split())
_FAR: Final = 9


def request(scene: Scene, at: int, shared: Piece | None) -> Draft | None:
    """What the verb at word ``at`` asks for; none where that is nothing to be done.

    Args:
        scene: The sentence.
        at: Index of the verb.
        shared: Subject of the verb before.
    """
    words = scene.words
    low = words[at].low
    if low not in _LEADS or at + 2 >= len(words) or not is_verb(words, at) or _is_plural_noun(scene, at):
        return None
    group = group_of(words, at, left=0, participle=not low.endswith("ing"))
    asker = doer(scene, group.first, shared)
    loose = group.may or group.must or group.guess or (low in _THAT and words[group.first - 1].low == "to")
    if group.negated or group.passive or loose or not _asks(scene, asker):
        return None
    found = _clause(scene, at) if low in _THAT and words[at + 1].low == "that" else _thing(scene, at, low)
    if found is None:
        return None
    what, giver = found
    return Draft.of_deed(scene, "requested", (group.first, at + 1), (giver, asker), what)


def called_for(scene: Scene, at: int, main: Piece | None) -> Draft | None:
    """What the noun at word ``at`` asks for: "Brann's call for a ban", "demands by the union for a vote"."""
    words = scene.words
    if words[at].low not in _NOUNS or at + 2 >= len(words) or is_verb(words, at):
        return None
    led = words[at + 1].low
    lead = next((i for i in range(at + 1, min(at + _FAR, len(words) - 1)) if words[i].low == "for"), None)
    if lead is None or led not in {"for", "from", "by"}:
        return None
    own = next((i for i in range(max(0, at - 3), at) if words[i].low in _THEIRS), None)
    if led == "for":
        asker = whose(scene, at) if own is None else main or (own, own + 1)
    else:
        asker = acting(scene, (at + 2, lead)) if lead > at + 2 else None
    end = clause_end(scene, lead + 1)
    if asker is None:
        return None
    to = next((i for i in range(lead + 2, min(end - 1, lead + _FAR)) if words[i].low == "to"), None)
    if to is not None and is_somebody(scene, (lead + 1, to)) and scene.words[to + 1].low.isalpha():
        what = (to + 1, _before_verb(scene, to + 1, end))  # "his call for the premier to | resign"
        return Draft.of_deed(scene, "requested", (at, at + 1), ((lead + 1, to), asker), what)
    head = _head(scene, lead + 1, end)
    if not scene.has((head, head + 1), ACTS):
        return None
    what = (lead + 1, _before_verb(scene, lead + 1, end))
    return Draft.of_deed(scene, "requested", (at, at + 1), (_owner(scene, lead + 1, head), asker), what)


def _before_verb(scene: Scene, first: int, end: int) -> int:
    """Where what is asked for ends: before the verb of its sentence."""
    words = scene.words
    return next((i for i in range(first + 1, end) if is_verb(words, i) and words[i - 1].low not in DETERMINERS), end)


def _is_plural_noun(scene: Scene, at: int) -> bool:
    """Whether "to calls for" holds a noun."""
    words = scene.words
    return at > 0 and words[at - 1].low == "to" and words[at].low.endswith("s") and words[at].low != "press"


def _asks(scene: Scene, asker: Piece | None) -> bool:
    """Whether somebody asks, and nobody is only supposed to."""
    if asker is None:
        return False
    head = next((i for i in range(*asker) if scene.words[i].low in _BEFORE_HEAD), asker[1]) - 1
    return not is_supposed(scene, asker) and not scene.has((max(head, asker[0]), max(head, asker[0]) + 1), _PAPERS)


def _clause(scene: Scene, at: int) -> tuple[Piece, Piece | None] | None:
    """What stands after "demanded that", and who is to do it."""
    first = at + 2
    end = clause_end(scene, first)
    last = next((i for i in range(first, min(end, first + _FAR)) if not _is_name(scene, i)), first)
    return ((first, end), (first, last) if last > first else None) if end > first + 1 else None


def _is_name(scene: Scene, at: int) -> bool:
    return scene.proper[at] or scene.words[at].low in {"the", "of", "and", "'s", "government", "council", "company"}


def _thing(scene: Scene, at: int, low: str) -> tuple[Piece, Piece | None] | None:
    """What is called for or demanded, and who is to do it where that is said."""
    words = scene.words
    led = _LEADS[low]
    asked, first = None, at + 1
    if led:
        first = next((i for i in range(at + 1, min(at + _FAR, len(words))) if words[i].low == led), -1) + 1
        asked = _asked(scene, at, first - 1) if first > at + 2 else None
        if first == 0 or first >= len(words) or (first > at + 2 and asked is None):
            return None
    if words[first].low in _NO_THING:
        return None
    end = clause_end(scene, first)
    head = _head(scene, first, end)
    done_to = next(
        (i for i in range(first + 1, end - 1) if words[i].low == "be" and words[i + 1].low.endswith("ed")), None
    )
    doing = (
        bool(led)
        and words[first].low.endswith("ing")
        and words[first].low not in {"everything", "something", "nothing"}
    )
    if not (doing or done_to is not None or scene.has((head, head + 1), ACTS)):
        return None
    return (first, end), asked or _owner(scene, first, head)


def _asked(scene: Scene, at: int, lead: int) -> Piece | None:
    """Who is asked in "called on | the mayor | for"; none where nobody is."""
    first = at + 1 + (scene.words[at + 1].low in {"on", "upon", "to", "with"})
    piece = (first, lead)
    clean = first < lead and not any(scene.words[i].is_mark or is_verb(scene.words, i) for i in range(*piece))
    return piece if clean and is_somebody(scene, piece) else None


def _head(scene: Scene, first: int, end: int) -> int:
    """The noun that is asked for: "an independent | inquiry | into"."""
    words = scene.words
    stop = next(
        (
            i
            for i in range(first + 1, end)
            if words[i].is_mark
            or words[i].low in PREPOSITIONS | _BEFORE_HEAD
            or (is_verb(words, i) and words[i - 1].low not in DETERMINERS)
        ),
        end,
    )
    named = (i for i in range(stop - 1, first - 1, -1) if scene.has((i, i + 1), ACTS))
    return next(named, max(stop - 1, first))  # "Lind's | resignation | last month"


def _owner(scene: Scene, first: int, head: int) -> Piece | None:
    """Whose resignation is asked for."""
    own = next((i for i in range(first, head) if scene.words[i].low == "'s"), None)
    if own is not None and own > first:
        return first, own
    return None
