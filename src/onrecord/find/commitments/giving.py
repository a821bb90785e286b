"""Verbs of giving and promising: who gives what to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.find.commitments.draft import Draft
from onrecord.find.commitments.lexicon import DEALS, DOUBLE, GIVEABLE, NO_GIFT, TRADE, WEAK, verbs
from onrecord.find.commitments.status import told

if TYPE_CHECKING:
    from onrecord.find.commitments.clauses import Parts, Piece
    from onrecord.find.commitments.scene import Scene
    from onrecord.find.commitments.status import Told

_PAID: Final = frozenset(
    "compensation damages fine fines ransom settlement restitution reparation reparations bonus bonuses wages wage pension "
    "pensions penalty penalties refund refunds tribute support maintenance debt debts arrears share toward towards back "
    "contribution contributions dividend".split()
)
_US: Final = frozenset("we i us me our".split())
_THEM: Final = frozenset("we i us me you he him she her it they them".split())
_BEFORE_AMOUNT: Final = frozenset(
    "of than least most up to worth a an another further additional extra and , the some about around its".split()
)
#: Verbs after "promised to" that promise nothing in particular.
_EMPTY: Final = frozenset("be do win return come go look love try remain stay fight see".split())
_FUTURE: Final = frozenset({"spend", "invest", "hand", "commission", "deploy"})


def giving(scene: Scene, at: int, shared: Piece | None) -> Draft | None:
    """What the verb of giving at ``at`` tells; none when nothing is given.

    Args:
        scene: The sentence.
        at: Index of the verb.
        shared: Subject of the verb before, for "and sent".
    """
    base = verbs()[scene.words[at].low][0]
    participle = scene.words[at].low not in {base, base + "s"} and not scene.words[at].low.endswith("ing")
    before = told(scene, at, participle=participle, own="provided")
    parts = scene.parts(at + 1)
    if before.status is None or (before.status == "provided" and base in _FUTURE and base != "hand"):
        return None
    giver = before.subject or shared
    if before.passive or (participle and "by" in parts.parts and parts.object is None):
        return _passive(scene, at, before, parts, giver)
    what, receiver = _gift(scene, base, parts)
    quantity = scene.quantity_in((at + 1, parts.end))
    if not _is_gift(scene, base, what, receiver, before) or (giver is None and before.status == "provided"):
        return None
    return Draft(before.status, (before.first, at + 1), giver, receiver or before.asker, what, quantity, parts.end)


def _gift(scene: Scene, base: str, parts: Parts) -> tuple[Piece | None, Piece | None]:
    """What is given, and who receives it."""
    what, found = parts.object, parts.parts
    receiver = found.get("to")
    if (
        what is not None
        and "with" in found
        and base in {"provide", "supply", "equip", "help"}
        and _is_somebody(scene, what)
    ):
        return found["with"], what
    if what is not None and base in DOUBLE and receiver is None:
        split = _split(scene, what)
        if split is not None:
            return (split, what[1]), (what[0], split)
    if receiver is None and "for" in found and _is_somebody(scene, found["for"]):
        receiver = found["for"]
    if receiver is None and base in {"invest", "spend", "inject"}:
        receiver = found.get("in") or found.get("into") or found.get("on")
    return what, receiver


def _is_somebody(scene: Scene, piece: Piece) -> bool:
    """Whether a piece names somebody who can receive, rather than a thing or a purpose."""
    return (
        scene.proper[piece[0]]
        or any(scene.proper[i] for i in range(*piece))
        or scene.words[piece[0]].low in _THEM
        or scene.has(piece, _PEOPLE)
    )


_PEOPLE: Final = frozenset(
    "people child woman family victim worker employee refugee resident farmer household pensioner student patient country "
    "state city region school hospital charity club fan survivor civilian customer investor shareholder union government "
    "council company teacher nurse soldier nation community ministry army police business firm bank".split()
)


def _split(scene: Scene, what: Piece) -> int | None:
    """Where what is given begins after who receives it: "the city | $5 million"."""
    first, end = what
    if scene.starts_quantity(first):
        return None
    named = scene.proper[first] or scene.words[first].low in _THEM
    for index in range(first + 1, min(end, first + 7)):
        low, before = scene.words[index].low, scene.words[index - 1].low
        if scene.starts_quantity(index) and before not in _BEFORE_AMOUNT:
            return index
        if (
            named
            and low in {"a", "an", "the", "its", "more", "another", "new", "military", "financial"}
            and before not in _BEFORE_AMOUNT
            and before != "'s"
        ):
            return index
        if named and scene.words[first].low in _THEM and index == first + 1 and scene.has((index, end), GIVEABLE):
            return index
    return None


def _is_gift(scene: Scene, base: str, what: Piece | None, receiver: Piece | None, before: Told) -> bool:
    """Whether what stands after a verb of giving can be given."""
    if what is None or scene.has(what, NO_GIFT):
        return False
    quantity = scene.quantity_in(what)
    money = quantity is not None and quantity.kind == "money"
    if base in {"pay", "repay"} and before.status == "provided":
        return money and (receiver is not None or scene.has(what, _PAID))
    if money or (before.governed and quantity is not None and quantity.kind == "count"):
        return True
    if base in {"fund", "finance"}:
        return before.governed and scene.has(what, GIVEABLE | WEAK)
    if base in {"hand", "spend", "award", "pay"}:
        return scene.has(what, _PAID)
    return scene.has(what, GIVEABLE) or (scene.has(what, WEAK | DEALS) and receiver is not None)


def _passive(scene: Scene, at: int, before: Told, parts: Parts, topic: Piece | None) -> Draft | None:
    """The passive: "two ferries were delivered to Osmer by Harland", "Osmer was promised two ferries"."""
    base = verbs()[scene.words[at].low][0]
    giver = parts.parts.get("by")
    quantity = scene.quantity_in(parts.object)
    if topic is None or before.status is None:
        return None
    if (
        parts.object is not None
        and base in DOUBLE
        and (quantity or scene.has(parts.object, GIVEABLE))
        and not scene.has(parts.object, NO_GIFT)
    ):
        return Draft(before.status, (before.first, at + 1), giver, topic, parts.object, quantity, parts.end)
    if "with" in parts.parts and base in {"provide", "supply"} and scene.has(parts.parts["with"], GIVEABLE):
        what = parts.parts["with"]
        return Draft(before.status, (before.first, at + 1), giver, topic, what, scene.quantity_in(what), parts.end)
    receiver = parts.parts.get("to") or parts.parts.get("for")
    if not _is_gift(scene, base, topic, receiver, before):
        return None
    return Draft(before.status, (before.first, at + 1), giver, receiver, topic, scene.quantity_in(topic), parts.end)


def promising(scene: Scene, at: int, shared: Piece | None) -> Draft | None:
    """What the verb of promising at ``at`` tells, where no verb of giving follows it."""
    base = verbs()[scene.words[at].low][0]
    participle = scene.words[at].low not in {base, base + "s"} and not scene.words[at].low.endswith("ing")
    before = told(scene, at, participle=participle, own="pledged")
    parts = scene.parts(at + 1)
    giver = before.subject or shared
    if before.status is None:
        return None
    if before.passive or (participle and "by" in parts.parts and parts.object is None):
        return _passive(scene, at, before, parts, giver)
    if parts.infinitive is not None and parts.object is None:
        return _deed(scene, at, before, parts.infinitive, giver)
    if parts.that is not None and base in {"promise", "pledge", "guarantee"}:
        return Draft(
            before.status,
            (before.first, at + 1),
            giver,
            None,
            (parts.that, _end(scene, parts.that)),
            scene.quantity_in((parts.that, _end(scene, parts.that))),
            parts.end,
        )
    what, receiver = _gift(scene, base, parts)
    quantity = scene.quantity_in((at + 1, parts.end))
    plain = base in {"pledge", "promise"} and what is not None and not scene.has(what, NO_GIFT)
    if giver is None or not (plain or _is_gift(scene, base, what, receiver, before)):
        return None
    return Draft(before.status, (before.first, at + 1), giver, receiver or before.asker, what, quantity, parts.end)


def _deed(scene: Scene, at: int, before: Told, verb: int, giver: Piece | None) -> Draft | None:
    """A deed that is promised: "promised to cut fares by a tenth"."""
    end = _end(scene, verb)
    what, low, base = (verb, end), scene.words[verb].low, verbs()[scene.words[at].low][0]
    kinds = verbs().get(low, ("", ()))[1]
    if "give" in kinds or "deal" in kinds or giver is None or low in _EMPTY | TRADE:
        return None
    quantity = scene.quantity_in(what)
    sure = base in {"pledge", "promise", "undertake", "commit"} or (
        base in {"vow", "guarantee"} and quantity is not None
    )
    if before.status is None or not sure:
        return None
    return Draft(before.status, (before.first, at + 1), giver, None, what, quantity, end)


def _end(scene: Scene, at: int) -> int:
    """Where the clause ends that begins with the verb at ``at``."""
    for index in range(at, len(scene.words)):
        low = scene.words[index].low
        if low in {";", "—", "–", ":", "”", '"', "but", "while", "although", "if", "because", "?", "!"} or (
            low == "." and index + 1 == len(scene.words)
        ):
            return index
        if (
            low == ","
            and index + 1 < len(scene.words)
            and scene.words[index + 1].low
            in {
                "and",
                "but",
                "who",
                "which",
                "saying",
                "according",
                "a",
                "as",
                "he",
                "she",
                "they",
                "it",
                "the",
                "said",
            }
        ):
            return index
    return len(scene.words)
