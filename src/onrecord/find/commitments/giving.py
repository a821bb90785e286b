"""Verbs of giving and promising: who gives what to whom."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from onrecord.find.commitments.acting import acting
from onrecord.find.commitments.clauses import before_verb
from onrecord.find.commitments.draft import Draft
from onrecord.find.commitments.extent import clause_end
from onrecord.find.commitments.gifts import PAID, gift, is_gift, is_person
from onrecord.find.commitments.lexicon import DOUBLE, GIVEABLE, NO_GIFT, TRADE, verbs
from onrecord.find.commitments.predicates import is_verb
from onrecord.find.commitments.relatives import antecedent, has_no_object, reduced
from onrecord.find.commitments.status import Told, told

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.find.commitments.clauses import Parts, Piece
    from onrecord.find.commitments.scene import Scene
    from onrecord.find.commitments.verbs import Verb
    from onrecord.terms import Quantity
    from onrecord.terms.commitment import CommitmentStatus

#: Verbs after "promised to" that promise nothing in particular.
_EMPTY: Final = frozenset("be do win return come go look love try remain stay fight see never".split())
#: Verbs that tell of money leaving hands but, in the past, of no gift.
_INTO: Final = ("into", "towards", "toward", "behind")
_FUTURE: Final = frozenset({"spend", "invest", "commission", "deploy"})
#: What delivers without giving.
_TOOLS: Final = frozenset(
    "missile rocket drone aircraft jet weapon move moves change changes result results letter study survey poll".split()
)
_POURING: Final = frozenset({"sink", "plow", "plough", "pump"})
_SENT_OFF: Final = frozenset("people person man woman child student worker price share stock market".split())
_AT: Final = frozenset({"toward", "towards", "at", "over", "across"})
#: Verbs of giving that tell of other deeds as often: "promised to release 200 prisoners".
_MANY_SENSES: Final = frozenset("release leave take put admit host house".split())
_ITSELF: Final = frozenset("itself themselves himself herself ourselves myself".split())
#: What only sounds like something promised: "promised more than he delivered", "promised himself never to".
_NOTHING: Final = _ITSELF | frozenset(
    "more much little less nothing never not so as so-called again once yesterday today".split()
)
#: What promises without being able to: clouds, a season, a film.
_THINGS: Final = frozenset(
    "cloud sky weather forecast season film match game evening morning weekend week year day summer winter autumn spring book "
    "show start debut design tour album duel race contest afternoon night month sun wind future".split()
)


def giving(scene: Scene, verb: Verb, shared: Piece | None) -> Draft | None:
    """What a verb of giving tells; none when nothing is given.

    Args:
        scene: The sentence.
        verb: The verb.
        shared: Subject of the verb before, for "and sent".
    """
    parts = scene.parts(verb.after)
    before = _told(scene, verb, parts, "provided")
    away = scene.words[min(verb.after, len(scene.words) - 1)].low in {"up", "off", "home"}  # "gave up its plans"
    if away or before.status is None or (before.status == "provided" and verb.base in _FUTURE):
        return None
    giver = before.subject or shared
    form = _form(scene, verb, before, parts, giver)
    return form() if form is not None else _active(scene, verb, before, parts, shared)


def _form(
    scene: Scene, verb: Verb, before: Told, parts: Parts, giver: Piece | None
) -> Callable[[], Draft | None] | None:
    """How to read a clause whose verb is in the passive or has its object before it; none for the plain form."""
    if before.passive or (verb.participle and scene.agent(parts) and parts.object is None):
        return lambda: _passive(scene, verb, before, parts, giver)
    if verb.participle and (noun := reduced(scene, verb.at, parts)) is not None:
        return lambda: _passive(scene, verb, replace(before, passive=True), parts, noun)
    bare = parts.infinitive is None and has_no_object(scene, parts)
    if bare and (led := antecedent(scene, before.first)) is not None:
        return lambda: _relative(scene, verb, before, parts, led)
    return None


def _active(scene: Scene, verb: Verb, before: Told, parts: Parts, shared: Piece | None) -> Draft | None:
    """The plain form: "Harland gave the city two buses"."""
    giver = before.subject or shared
    if before.status is None:
        return None
    what, receiver = gift(scene, verb.base, parts)
    if verb.base == "put":  # "put $5 million into the port", "on the table"
        receiver = next((found for word in _INTO if (found := parts.parts.get(word)) is not None), None)
    sum_ = None if scene.quantity_in((verb.after, parts.end)) else _after_colon(scene, parts.end)
    what = what if sum_ is None else sum_
    if not is_gift(scene, verb.base, (what, receiver), before) or (giver is None and before.status == "provided"):
        return None
    asker = before.asker or (shared if before.status == "requested" and shared != before.subject else None)
    quantity = scene.quantity_in(what) or _money(scene, (verb.after, parts.end))
    quantity = quantity if sum_ is None else scene.quantity_in(sum_)
    if verb.base == "put" and before.status == "provided" and receiver is None:  # "put $5 million on the table"
        before = replace(before, status="pledged")
    gives_nothing = _is_moved(scene, verb, parts, receiver) or _is_habit(scene, verb, before, what, quantity)
    tool = giver is not None and scene.has((giver[1] - 1, giver[1]), _TOOLS)
    if gives_nothing or tool or before.status is None:
        return None
    return Draft(before.status, (before.first, verb.after), giver, receiver or asker, what, quantity, parts.end)


def _is_moved(scene: Scene, verb: Verb, parts: Parts, receiver: Piece | None) -> bool:
    """Whether nothing is handed over: "the quake sent 40 people to hospital", "sent drones towards the port", "crude sank $1"."""
    if verb.base in _POURING:
        return not parts.parts.keys() & set(_INTO)
    aimed = bool(parts.parts.keys() & _AT) and receiver is None
    return verb.base == "send" and (aimed or scene.has((verb.after, parts.end), _SENT_OFF))


def _is_habit(scene: Scene, verb: Verb, before: Told, what: Piece | None, quantity: Quantity | None) -> bool:
    """Whether a verb tells what is always so: "the programme gives grants", "any weapons sent"."""
    if before.status != "provided":
        return False
    whatever = what is not None and scene.words[what[0]].low == "any"
    loose = quantity is None or quantity.kind == "share"
    return whatever or (before.first == verb.at and not verb.participle and loose)


def _told(scene: Scene, verb: Verb, parts: Parts, own: CommitmentStatus) -> Told:
    """What stands before a verb; one in "-ing" after a comma tells what the clause before led to: ", giving it €5 million"."""
    before = told(scene, verb.at, participle=verb.participle, own=own)
    at = verb.at
    loose = scene.words[at].low.endswith("ing") and before.first == at > 0 and scene.words[at - 1].low in {",", "and"}
    quantity = scene.quantity_in(parts.object)
    if before.status is not None or not loose or quantity is None or quantity.kind != "money":
        return before
    return Told(own, at, passive=False, subject=None)


def _money(scene: Scene, piece: Piece) -> Quantity | None:
    """The money in a piece; what is counted beside what is given is something else."""
    quantity = scene.quantity_in(piece)
    return quantity if quantity is not None and quantity.kind == "money" else None


def _after_colon(scene: Scene, at: int) -> Piece | None:
    """The sum of money that follows the clause after a colon: "gave more than anyone: | €5 million"."""
    if at + 1 >= len(scene.words) or scene.words[at].low != ":":
        return None
    piece = (at + 1, scene.parts(at + 1).end)
    quantity = scene.quantity_in(piece)
    direct = quantity is not None and quantity.span.start <= scene.words[at + 1].end
    return piece if direct and quantity is not None and quantity.kind == "money" else None


def _passive(scene: Scene, verb: Verb, before: Told, parts: Parts, topic: Piece | None) -> Draft | None:
    """The passive: "two ferries were delivered to Osmer by Harland", "Osmer was promised two ferries"."""
    giver, found = scene.agent(parts), parts.parts
    # "Jobs are reserved for members", "have not been paid a cent": nobody is said to give or refuse.
    kept = verb.base == "reserve" and scene.quantity_in(topic) is None
    if topic is None or before.status is None or (giver is None and (kept or before.status == "denied")):
        return None
    cue, quantity = (before.first, verb.after), scene.quantity_in(parts.object)
    earned = verb.base == "pay" and giver is None and before.status == "provided"
    if earned and parts.object is not None and not scene.has(parts.object, PAID):
        return None  # "was paid $5,000 a month to sit on the board"
    given = quantity is not None or scene.has(parts.object, GIVEABLE)
    if parts.object is not None and verb.base in DOUBLE and given and not scene.has(parts.object, NO_GIFT):
        return Draft(before.status, cue, giver, topic, parts.object, quantity, parts.end)
    if "with" in found and verb.base in {"provide", "supply"} and scene.has(found["with"], GIVEABLE):
        return Draft(before.status, cue, giver, topic, found["with"], scene.quantity_in(found["with"]), parts.end)
    receiver = found.get("to") or found.get("for")
    amount = scene.quantity_in(topic)
    nobody = giver is None and receiver is None and (amount is None or amount.kind != "money")
    if nobody or not is_gift(scene, verb.base, (topic, receiver), before):
        return None
    return Draft(before.status, cue, giver, receiver, topic, amount, parts.end)


def _relative(scene: Scene, verb: Verb, before: Told, parts: Parts, led: tuple[Piece, Piece]) -> Draft | None:
    """A relative clause: "the £2m that Brann pledged", "the trucks they had promised us"."""
    what, giver = led
    if verb.base in _MANY_SENSES:  # "the courses that students take"
        return None
    beside = None if parts.object is None else before_verb(scene.words, parts.object)
    receiver = beside or parts.parts.get("to") or parts.parts.get("towards") or parts.parts.get("for")
    if before.status is None or scene.has(what, NO_GIFT):
        return None
    return Draft(before.status, (before.first, verb.after), giver, receiver, what, scene.quantity_in(what), parts.end)


def promising(scene: Scene, verb: Verb, shared: Piece | None) -> Draft | None:
    """What a verb of promising tells, where no verb of giving follows it."""
    parts = scene.parts(verb.after)
    before = _told(scene, verb, parts, "pledged")
    giver = before.subject or shared
    if before.status is None:
        return None
    if (form := _form(scene, verb, before, parts, giver)) is not None:
        return form()
    if (deed := _promised_deed(scene, verb, parts)) is not None:
        return _deed(scene, verb, before, deed, giver)
    if parts.that is not None:
        return _clause(scene, verb, before, parts.that, giver)
    return _promise(scene, verb, before, parts, giver)


def _promise(scene: Scene, verb: Verb, before: Told, parts: Parts, giver: Piece | None) -> Draft | None:
    """The plain form: "pledged two ferries"."""
    what, receiver = gift(scene, verb.base, parts)
    plain = verb.base in {"pledge", "promise"} and what is not None and _is_promised(scene, what, giver)
    bare = what is not None and receiver is None and is_person(scene, what)
    if (
        before.status is None
        or giver is None
        or bare
        or not (plain or is_gift(scene, verb.base, (what, receiver), before))
    ):
        return None
    quantity = scene.quantity_in((verb.after, parts.end))
    return Draft(before.status, (before.first, verb.after), giver, receiver or before.asker, what, quantity, parts.end)


def _is_promised(scene: Scene, what: Piece, giver: Piece | None) -> bool:
    """Whether "promised" is more than a way of speaking."""
    thing = giver is not None and scene.has((giver[1] - 1, giver[1]), _THINGS)
    clause = any(scene.words[i].low in {"would", "will"} for i in range(*what))
    clause = clause or scene.words[what[1] - 1].low in {"not", "never"}
    return not (scene.has(what, NO_GIFT) or thing or clause or scene.words[what[0]].low in _NOTHING)


def _promised_deed(scene: Scene, verb: Verb, parts: Parts) -> int | None:
    """The verb of what is promised: "to | cut fares", "committed to | cutting fares"."""
    itself = parts.object is not None and scene.words[parts.object[0]].low in _ITSELF
    if parts.object is not None and scene.words[parts.object[1] - 1].low in {"never", "not"}:
        return None
    if parts.infinitive is not None and (parts.object is None or itself or is_person(scene, parts.object)):
        # "Committed to the alliance after he threatened to": the deed is of another verb.
        other = any(is_verb(scene.words, i) for i in range(verb.after, parts.infinitive - 1))
        return None if other else parts.infinitive
    to = parts.parts.get("to")
    if (
        verb.base == "commit"
        and (parts.object is None or itself)
        and to is not None
        and scene.words[to[0]].low.endswith("ing")
    ):
        return to[0]
    return None


def _deed(scene: Scene, verb: Verb, before: Told, deed: int, giver: Piece | None) -> Draft | None:
    """A deed that is promised: "promised to cut fares by a tenth"."""
    low, end = scene.words[deed].low, clause_end(scene, deed)
    base, kinds = verbs().get(low, ("", ()))
    gives = "give" in kinds and base not in _MANY_SENSES
    giver = acting(scene, giver)
    thing = giver is not None and scene.has((giver[1] - 1, giver[1]), _THINGS)  # "the season promises to thrill"
    if before.status is None or giver is None or thing or gives or "deal" in kinds or low in _EMPTY | TRADE:
        return None
    quantity = scene.quantity_in((deed, end))
    sure = verb.base in {"pledge", "promise", "undertake", "commit"}
    if not sure and not (verb.base in {"vow", "guarantee"} and quantity is not None):
        return None
    return Draft(before.status, (before.first, verb.after), giver, None, (deed, end), quantity, end)


def _clause(scene: Scene, verb: Verb, before: Told, first: int, giver: Piece | None) -> Draft | None:
    """What stands after "promised that"."""
    end = clause_end(scene, first)
    giver = acting(scene, giver)
    if before.status is None or giver is None or end <= first or verb.base not in {"promise", "pledge", "guarantee"}:
        return None
    quantity = scene.quantity_in((first, end))
    return Draft(before.status, (before.first, verb.after), giver, None, (first, end), quantity, end)
