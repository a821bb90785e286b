"""What is given and who receives it, in the parts after a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.find.commitments.lexicon import DEALS, DOUBLE, GIVEABLE, NO_GIFT, WEAK

if TYPE_CHECKING:
    from onrecord.find.commitments.clauses import Parts, Piece
    from onrecord.find.commitments.scene import Scene
    from onrecord.find.commitments.status import Told

#: What is paid without being a price.
_PAID: Final = frozenset(
    "compensation damages ransom settlement restitution reparation reparations bonus bonuses wages wage pension fare fee bill "
    "pensions refund refunds tribute support maintenance debt debts arrears share toward towards back rent salary salaries "
    "contribution contributions dividend".split()
)
_THEM: Final = frozenset("we i us me you he him she her it they them".split())
_PEOPLE: Final = frozenset(
    "people child woman family victim worker employee refugee resident farmer household pensioner student patient country "
    "state city region school hospital charity club fan survivor civilian customer investor shareholder union government "
    "council company teacher nurse soldier nation community ministry army police business firm bank journalist reporter "
    "voter supporter taxpayer commuter passenger tenant staff parent town village island valley fund foundation club "
    "church university museum library".split()
)
_BEFORE_AMOUNT: Final = frozenset(
    "of than least most up to worth a an another further additional extra and , the some about around its".split()
)
_OPENING: Final = frozenset("a an the its any no more another new military financial".split())
#: Verbs that carry things from hand to hand, so that whatever is counted after them is given.
_HAND_TO_HAND: Final = frozenset(
    "ship supply deliver donate lend loan send give provide hand transfer dispatch".split()
)


def gift(scene: Scene, base: str, parts: Parts) -> tuple[Piece | None, Piece | None]:
    """What is given, and who receives it."""
    what, found = parts.object, parts.parts
    receiver = found.get("to")
    if what is not None and "with" in found and base in {"provide", "supply"} and is_somebody(scene, what):
        return found["with"], what
    if what is not None and base in DOUBLE and receiver is None:
        split = _split(scene, what)
        if split is not None:
            return (split, what[1]), (what[0], split)
    if receiver is None and base != "pay" and "for" in found and is_somebody(scene, found["for"]):
        receiver = found["for"]
    if receiver is None and base == "distribute":
        receiver = found.get("among") or found.get("between")
    if receiver is None and base in {"invest", "spend", "inject"}:
        receiver = found.get("in") or found.get("into") or found.get("on")
        if receiver is not None and scene.words[receiver[0]].low.endswith("ing"):
            receiver = None
    return what, receiver


def is_somebody(scene: Scene, piece: Piece) -> bool:
    """Whether a piece names somebody who can receive, rather than a thing or a purpose."""
    return (
        any(scene.proper[i] for i in range(*piece)) or scene.words[piece[0]].low in _THEM or scene.has(piece, _PEOPLE)
    )


def is_person(scene: Scene, piece: Piece) -> bool:
    """Whether a piece is nothing but somebody: "journalists", "them", "the island's voters"."""
    last = scene.words[piece[1] - 1]
    return (
        scene.words[piece[0]].low in _THEM or scene.has((piece[1] - 1, piece[1]), _PEOPLE) or scene.proper[piece[1] - 1]
    ) and not (scene.quantity_in(piece) or last.is_mark)


def _split(scene: Scene, what: Piece) -> int | None:
    """Where what is given begins after who receives it: "the city | $5 million"."""
    first, end = what
    if scene.starts_quantity(first):
        return None
    named = scene.proper[first] or scene.words[first].low in _THEM or scene.has((first, first + 1), _PEOPLE)
    for index in range(first + 1, min(end, first + 7)):
        low, before = scene.words[index].low, scene.words[index - 1].low
        if before in _BEFORE_AMOUNT or before == "'s":
            continue
        if scene.starts_quantity(index) or low in {"a", "an", "his", "her", "their"} or (named and low in _OPENING):
            return index
        direct = index == first + 1 and not scene.proper[index]
        if direct and scene.words[first].low in _THEM and scene.has((index, end), GIVEABLE):
            return index
        if direct and scene.proper[first] and scene.has((index, index + 1), GIVEABLE):
            return index
    return None


def is_gift(scene: Scene, base: str, sides: tuple[Piece | None, Piece | None], before: Told) -> bool:
    """Whether what stands after a verb of giving can be given.

    Args:
        scene: The sentence.
        base: The verb.
        sides: What would be given and who would receive it.
        before: What stands before the verb.
    """
    what, receiver = sides
    if what is None or scene.has(what, NO_GIFT):
        return False
    quantity = scene.quantity_in(what)
    money = quantity is not None and quantity.kind == "money"
    counted = quantity is not None and quantity.kind in {"count", "measure"}
    if base == "extend" or (base in {"pay", "repay"} and before.status == "provided"):
        return money and (receiver is not None or (base != "extend" and scene.has(what, _PAID)))
    if money or (before.governed and counted):
        return True
    if base in {"fund", "finance"}:
        return before.governed and (before.status == "denied" or scene.has(what, GIVEABLE | WEAK))
    if base in {"spend", "award", "pay"}:
        return scene.has(what, _PAID)
    beside = receiver is not None and receiver[1] == what[0]  # "lent the fund two tugs": what stands first receives
    handed = counted and base in _HAND_TO_HAND and receiver is not None and (beside or is_somebody(scene, receiver))
    return handed or scene.has(what, GIVEABLE) or (scene.has(what, WEAK | DEALS) and receiver is not None)
