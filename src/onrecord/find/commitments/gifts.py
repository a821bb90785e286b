"""What is given and who receives it, in the parts after a verb."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.find.commitments.lexicon import DOUBLE, GIVEABLE, NO_GIFT, WEAK

if TYPE_CHECKING:
    from onrecord.find.commitments.clauses import Parts, Piece
    from onrecord.find.commitments.scene import Scene
    from onrecord.find.commitments.status import Told

#: What is paid without being a price.
PAID: Final = frozenset(
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
#: Nouns for people by what they do: "growers", "nurses' trainees".
_DOERS: Final = re.compile(r"[a-z]{2,}(?:ers|ors|ists|ees|ants|ians|men|women)")
_NO_DOERS: Final = frozenset(
    "others numbers members papers containers computers trailers generators reactors tankers helicopters fighters motors "
    "tractors sensors orders letters matters quarters headquarters years carriers launchers grants plants trees fees "
    "tenders offers transfers lorries rivers borders corners flowers towers layers dollars levers posters loudspeakers "
    "interceptors radiators ventilators elevators incinerators errors mirrors doors floors centers waters degrees "
    "committees guarantees vouchers rulers boilers bulldozers printers scooters trainers servers routers trousers".split()
)
#: Verbs of moving money, with what it goes into.
_INTO: Final = frozenset("invest spend inject pump channel plough plow pour sink put plug contribute".split())
#: Verbs of giving shelter, and who is given it.
_SHELTER: Final = frozenset("house host shelter accommodate take admit".split())
_SHELTERED: Final = frozenset("refugee evacuee child migrant orphan patient family survivor prisoner".split())
#: What verbs of dying and giving all away are followed by.
_WEALTH: Final = frozenset("fortune wealth estate proceeds winnings salary savings land collection house fee".split())
_NO_DONATION: Final = frozenset("blood time plasma organ kidney liver sperm".split())
#: Agreements that one side gives the other.
_LASTING: Final = frozenset("contract extension package lease settlement truce".split())
#: Verbs of letting go, and what is let go when that gives something.
_PAYING: Final = frozenset({"pay", "compensate", "reimburse", "refund"})
_LETTING: Final = {
    "release": frozenset("tranche installment instalment aid fund funds money payment loan grant subsidy".split()),
    "waive": frozenset("fee debt rent charge interest tuition".split()),
    "forgive": frozenset("debt loan interest arrears rent".split()),
}
_OWED: Final = frozenset("debt loan tranche arrears fund funds aid".split())
#: What promises may be about though it is never given.
_PROMISED: Final = frozenset("seat role post place".split())
_PROMISES: Final = frozenset("offer pledge promise guarantee reserve allocate".split())
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
    if base in _PAYING and (sum_ := _paid_in(scene, parts)) is not None:
        return sum_, what
    if receiver is None and base == "distribute":
        receiver = found.get("among") or found.get("between")
    if receiver is None and base in _INTO:
        receiver = found.get("into") or found.get("in") or found.get("on")
        if receiver is not None and scene.words[receiver[0]].low.endswith("ing"):
            receiver = None
    if receiver is None:
        receiver = found.get("towards") or found.get("toward") or (None if base == "pay" else _purpose(scene, parts))
    return _unlocked(scene, what, receiver)


def _paid_in(scene: Scene, parts: Parts) -> Piece | None:
    """What is paid in "pay the farmers in three instalments of 2 million"."""
    if parts.object is None or not is_person(scene, parts.object):
        return None
    return next((p for p in (parts.parts.get("in"), parts.parts.get("with")) if scene.quantity_in(p) is not None), None)


def _purpose(scene: Scene, parts: Parts) -> Piece | None:
    """What money is for: "$75 million for flood defences"."""
    purpose, quantity = parts.parts.get("for"), scene.quantity_in(parts.object)
    if purpose is None or quantity is None or quantity.kind != "money" or scene.quantity_in(purpose) is not None:
        return None
    return None if scene.words[purpose[0]].low.endswith("ing") or scene.has_day(purpose) else purpose


def _unlocked(scene: Scene, what: Piece | None, receiver: Piece | None) -> tuple[Piece | None, Piece | None]:
    """What is handed over with its keys: "the keys to | 14 ambulances"."""
    if what is None or receiver is None or not scene.has((what[1] - 1, what[1]), {"key"}):
        return what, receiver
    return receiver, None


def is_somebody(scene: Scene, piece: Piece) -> bool:
    """Whether a piece names somebody who can receive, rather than a thing or a purpose."""
    return (
        any(scene.proper[i] for i in range(*piece))
        or scene.words[piece[0]].low in _THEM
        or scene.has(piece, _PEOPLE)
        or any(is_doer(scene.words[i].low) for i in range(*piece))
    )


def is_doer(low: str) -> bool:
    """Whether a word names people by what they do: "growers"."""
    return _DOERS.fullmatch(low) is not None and low not in _NO_DOERS


def is_person(scene: Scene, piece: Piece) -> bool:
    """Whether a piece is nothing but somebody: "journalists", "them", "the island's voters"."""
    last = scene.words[piece[1] - 1]
    return (
        scene.words[piece[0]].low in _THEM
        or scene.has((piece[1] - 1, piece[1]), _PEOPLE)
        or scene.proper[piece[1] - 1]
        or is_doer(scene.words[piece[1] - 1].low)
    ) and not (scene.quantity_in(piece) or last.is_mark)


def _split(scene: Scene, what: Piece) -> int | None:
    """Where what is given begins after who receives it: "the city | $5 million"."""
    first, end = what
    if scene.starts_quantity(first):
        return None
    low = scene.words[first].low
    named = scene.proper[first] or low in _THEM or scene.has((first, first + 1), _PEOPLE) or is_doer(low)
    for index in range(first + 1, min(end, first + 7)):
        low, before = scene.words[index].low, scene.words[index - 1].low
        if low in {",", ";", "(", "including", "and", "such"}:
            return None  # "many favours, including a loan"
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
    if (
        what is None
        or scene.has(what, {"understanding"})
        or scene.has(what, NO_GIFT - _PROMISED if base in _PROMISES else NO_GIFT)
    ):
        return False
    quantity = scene.quantity_in(what)
    money = quantity is not None and quantity.kind == "money"
    counted = quantity is not None and quantity.kind in {"count", "measure"}
    special = _special(scene, base, (what, receiver), before, money=money, counted=counted)
    if special is not None:
        return special
    if money or (before.governed and counted):
        return True
    if base in {"fund", "finance"}:
        return before.governed and (before.status == "denied" or scene.has(what, GIVEABLE | WEAK))
    beside = receiver is not None and receiver[1] == what[0]  # "lent the fund two tugs": what stands first receives
    shared = quantity is not None and quantity.kind == "share" and beside and before.governed
    handed = shared or (
        counted and base in _HAND_TO_HAND and receiver is not None and (beside or is_somebody(scene, receiver))
    )
    return handed or scene.has(what, GIVEABLE) or (scene.has(what, WEAK | _LASTING) and receiver is not None)


def _special(  # noqa: PLR0913 - what is known of one clause
    scene: Scene, base: str, sides: tuple[Piece, Piece | None], before: Told, *, money: bool, counted: bool
) -> bool | None:
    """Whether a verb of more senses than giving tells of a gift; none for the other verbs."""
    what, receiver = sides
    found: bool | None = None
    if base == "extend" or (base in {"pay", "repay"} and before.status == "provided"):
        found = money and (receiver is not None or (base != "extend" and scene.has(what, PAID)))
    elif base == "pay" and scene.has(what, {"tax"}):
        found = False
    elif base in _SHELTER:
        number = counted or any(scene.words[i].low.isdigit() for i in range(*what))
        found = number and before.status != "provided" and scene.has(what, _SHELTERED)
    elif base == "bankroll":
        found = money or scene.words[what[0]].low in {"the", "a", "an", "its", "their", "his", "her", "all"}
    elif base in _LETTING:
        found = ((money or base != "release") and scene.has(what, _OWED)) or scene.has(what, _LETTING[base])
    elif base in {"put", "leave"}:
        found = _is_put(scene, base, sides, money=money)
    elif base in {"donate", "bequeath"} and (receiver is not None or counted or scene.has(what, _WEALTH)):
        found = not scene.has(what, _NO_DONATION)
    elif base in _PROMISES and counted and before.subject is not None:
        found = True
    elif base in {"spend", "award", "pay"} and not (money or (before.governed and counted)):
        found = scene.has(what, PAID)
    return found


def _is_put(scene: Scene, base: str, sides: tuple[Piece, Piece | None], *, money: bool) -> bool:
    """Whether verbs of many senses tell of a gift: "put $5 million into", "left the city 61 paintings"."""
    what, receiver = sides
    if base == "put":
        offered = tuple(word.low for word in scene.words[what[1] : what[1] + 3])
        return (money and receiver is not None) or offered == ("on", "the", "table")
    beside = receiver is not None and receiver[1] == what[0]
    return base == "leave" and beside and (money or scene.quantity_in(what) is not None or scene.has(what, _WEALTH))
