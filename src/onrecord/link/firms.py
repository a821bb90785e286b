"""Names of firms and other bodies in their short and long forms: what is only a legal form, and which is short for which."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.link.actor import initials
from onrecord.text.offices import collective

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

#: What a firm is in law; it says nothing about which firm it is.
_LEGAL = frozenset(
    "inc incorporated corp corporation co company ltd limited plc llc llp lp ag sa se nv bv gmbh oy oyj ab asa spa srl kk pte".split()
)
#: What a firm makes or trades in, after the name that it goes by in the next line.
_TRADES = frozenset(
    "motor motors automotive computer computers software electronics technologies technology systems airlines airways air lines "
    "bank banking financial insurance energy oil gas petroleum steel chemical chemicals pharmaceuticals pharma foods brewing "
    "industries international group holding holdings partners media entertainment studios communications "
    "telecom networks shipping railways logistics aerospace aviation".split()
)
_JOINTS = frozenset("of for to at in on against".split())
#: Sorts of bodies that are hardly ever sources by themselves, beside those of the table.
_BODIES = frozenset(
    "guild pact synod chamber confederation consortium syndicate academy authority society trust".split()
)
#: A short form of capitals that is led to a long one without an article that says so has at least so many letters.
_CAPITALS = 3


def plain_firm(plain: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name without the legal form at its end; all of them when nothing else would be left."""
    end = len(plain)
    while end > 1 and plain[end - 1] in _LEGAL:
        end -= 1
    return plain[:end]


def head_of(plain: tuple[str, ...]) -> str:
    """The common noun that heads the name of a body: ``league`` of ``league of harbours``; empty where none does."""
    kept = plain_firm(plain)
    stop = next((at for at, word in enumerate(kept) if word in _JOINTS), len(kept))
    head = kept[stop - 1] if stop and len(kept) > 1 else ""
    return head if is_common(head) else ""


def is_common(word: str) -> bool:
    """Whether a word says by itself only what sort of body it is: "the League", "the Guild"."""
    return word in _BODIES or (bool(word) and collective(word) == "body")


def is_short_for(short: str, long: str) -> bool:
    """Whether a plain name is another without words that only tell its trade: ``harrow`` and ``harrow motor``."""
    rest = long.removeprefix(short + " ").split() if long.startswith(short + " ") else []
    return bool(rest) and set(rest) <= _TRADES | _LEGAL


def led_forms(spelled: Mapping[str, AbstractSet[str]], keys: Iterable[str]) -> dict[str, str]:
    """The key that each key of a body is led to, over all articles.

    Args:
        spelled: For each key, the plain forms that one article or another uses for it as if they were one.
        keys: All keys.

    Returns:
        Only keys that are led to another one; a short form that may stand for two is led to neither.
    """
    known = sorted(set(keys))
    longer: dict[str, set[str]] = defaultdict(set)
    for long in known:
        for short in spelled.get(long, ()):
            if short != long and len(short) < len(long):
                longer[short].add(long)
    for short, long in _look_alike(known, set(longer)):
        longer[short].add(long)
    for short, longs in longer.items():
        # What an article uses as one weighs more than what only looks so.
        longer[short] = {long for long in longs if short in spelled.get(long, ())} or longs
    return _followed({short: min(longs) for short, longs in longer.items() if len(longs) == 1 and short in known})


def _look_alike(known: Sequence[str], explained: AbstractSet[str]) -> Iterator[tuple[str, str]]:
    """Pairs of a short form and a long one that go by their letters alone; initials only where no article explains."""
    by_initials: dict[str, set[str]] = defaultdict(set)
    by_first: dict[str, set[str]] = defaultdict(set)
    for long in known:
        by_first[long.split(" ", 1)[0]].add(long)
        if " " in long:
            by_initials[initials(long)].add(long)
    for short in known:
        if " " not in short and short not in explained and len(short) >= _CAPITALS:
            yield from ((short, long) for long in by_initials.get(short, ()))
        yield from ((short, long) for long in by_first[short.split(" ", 1)[0]] if is_short_for(short, long))


def _followed(led: Mapping[str, str]) -> dict[str, str]:
    found = {}
    for short in led:
        long, seen = led[short], {short}
        while long in led and long not in seen:
            seen.add(long)
            long = led[long]
        found[short] = long
    return found
