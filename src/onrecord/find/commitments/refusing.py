"""What is taken back: "suspended aid to Osmer", "withdrew its offer of a pay rise", "plans for a loan were shelved"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.find.commitments.draft import Draft
from onrecord.find.commitments.lexicon import GIVEABLE, NAMED, WEAK, verbs
from onrecord.find.commitments.status import told

if TYPE_CHECKING:
    from onrecord.find.commitments.clauses import Parts, Piece
    from onrecord.find.commitments.scene import Scene
    from onrecord.find.commitments.verbs import Verb
    from onrecord.terms.commitment import CommitmentStatus

#: What is taken back when it was to be given.
_HELD_BACK: Final = frozenset(
    "aid assistance funding fund loan grant payment delivery shipment subsidy crown penny cent money cash support troops "
    "bailout donation package sponsorship backing investment compensation relief bonus pension funds subsidies contribution help reparations".split()
)
#: Verbs that say of a plan, too, that nothing comes of it.
_DROPPED: Final = frozenset(
    "shelve scrap axe drop abandon ditch withdraw rescind revoke retract cancel freeze suspend halt".split()
)
_PLANS: Final = frozenset(
    {"plan", "idea", "proposal", "scheme", *NAMED} - {"gift", "donation", "contribution", "demand"}
)
#: What is frozen or dropped without having been promised to anybody.
_NO_PROMISE: Final = frozenset(
    "asset account charge case complaint lawsuit flight match game tax rate price fee fare toll bid troop strike ban claim "
    "law bill reform sanction tariff licence license".split()
)
_PULLED: Final = frozenset({"pull", "yank", "put"})
_OWN: Final = frozenset({"its", "their", "his", "her", "the"})
_REQUESTS: Final = frozenset({"request", "plea", "appeal", "demand", "bid", "call"})
_ON_ICE: Final = frozenset({"ice", "hold", "burner", "shelf"})


def refusing(scene: Scene, verb: Verb, shared: Piece | None) -> Draft | None:
    """What a verb of taking back tells."""
    before = told(scene, verb.at, participle=verb.participle, own="denied")
    parts = scene.parts(verb.after)
    topic = before.subject or shared
    if before.status != "denied":
        return None
    taken_back = any(scene.words[i].low in {"not", "never"} for i in range(before.first, verb.at))
    status: CommitmentStatus = "floated" if taken_back else "denied"
    cue = (before.first, verb.after)
    if before.passive:
        return _passive(scene, verb, (status, cue), parts, topic)
    if verb.base == "put" and not scene.has(parts.parts.get("on"), _ON_ICE):
        return None
    if (deed := _plan_to_give(scene, parts)) is not None:
        return Draft(status, (before.first, deed[0] + 1), topic, None, deed, scene.quantity_in(deed), deed[1])
    what = _whole(scene, parts)
    if what is None or not _is_held_back(scene, what, verb.base):
        return None
    receiver = parts.parts.get("to") or (parts.parts.get("for") if what == parts.object else None)
    return Draft(status, cue, topic, receiver, what, scene.quantity_in(what), parts.end)


def _passive(
    scene: Scene, verb: Verb, told_: tuple[CommitmentStatus, Piece], parts: Parts, topic: Piece | None
) -> Draft | None:
    """Plans that were shelved, requests that were turned down."""
    if topic is None:
        return None
    giver, (status, cue) = scene.agent(parts), told_
    asked = next((i for i in range(*topic) if scene.words[i].low == "for"), None)
    if verb.base == "withhold" and asked is not None and scene.has((topic[0], asked), _REQUESTS):
        what = (asked + 1, topic[1])
        owner = next((i for i in range(topic[0], asked) if scene.words[i].low == "'s"), None)
        receiver = None if owner is None else (topic[0], owner)
        return Draft(status, cue, giver, receiver, what, scene.quantity_in(what), parts.end)
    if verb.base not in _DROPPED or not _is_plan(scene, topic):
        return None
    return Draft(status, cue, giver, _receiver_in(scene, topic), topic, scene.quantity_in(topic), parts.end)


def _plan_to_give(scene: Scene, parts: Parts) -> Piece | None:
    """The deed in "dropped plans to give every pupil a tablet"; none where nothing would be given."""
    at = parts.infinitive
    if at is None or parts.object is None or not scene.has(parts.object, _PLANS):
        return None
    return (at, scene.parts(at + 1).end) if "give" in verbs().get(scene.words[at].low, ("", ()))[1] else None


def _whole(scene: Scene, parts: Parts) -> Piece | None:
    """The object with what it is for: "plans for a $300 million loan"."""
    what, towards = parts.object, parts.parts.get("for")
    if what is None or towards is None or towards[0] != what[1] + 1:
        return what
    return (what[0], towards[1]) if scene.has(what, _PLANS) else what


def _is_held_back(scene: Scene, what: Piece, base: str) -> bool:
    if scene.has(what, _NO_PROMISE) or (base in _PULLED and scene.words[what[0]].low not in _OWN):
        return False  # "investors pulled $700 million out of the fund"
    quantity = scene.quantity_in(what)
    money = quantity is not None and quantity.kind == "money" and scene.words[what[0]].low in {"the", "its", "a"}
    return scene.has(what, _HELD_BACK) or (base in _DROPPED and (money or _is_plan(scene, what)))


def _is_plan(scene: Scene, what: Piece) -> bool:
    """Whether words name a plan or promise of something that can be given."""
    quantity = scene.quantity_in(what)
    given = scene.has(what, GIVEABLE | WEAK) or (quantity is not None and quantity.kind == "money")
    return given and scene.has(what, _PLANS | _HELD_BACK) and not scene.has(what, _NO_PROMISE)


def _receiver_in(scene: Scene, what: Piece) -> Piece | None:
    """Whom a plan was for: "a $300 million loan to | the steelworks"."""
    at = next((i for i in range(what[1] - 1, what[0], -1) if scene.words[i].low == "to"), None)
    return None if at is None or at + 1 >= what[1] else (at + 1, what[1])
