"""What a verb without an object gives: the noun before it, "the £2m that Brann pledged", "aid promised to Osmer"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.find.commitments.clauses import phrase_before
from onrecord.find.commitments.gifts import is_doer, is_somebody
from onrecord.find.commitments.lexicon import GIVEABLE, PREPOSITIONS
from onrecord.find.commitments.predicates import is_verb
from onrecord.text.verbgroups import HELP

if TYPE_CHECKING:
    from onrecord.find.commitments.clauses import Parts, Piece
    from onrecord.find.commitments.scene import Scene

_PERSONS: Final = frozenset("it he she they we i you".split())
#: What stands for who receives after "promised": "the money that they promised us".
_THEM: Final = frozenset("it them us him her me you".split())
_OPENERS: Final = frozenset({"that", "which"})
_DETERMINERS: Final = frozenset("the a an its their his her our my this".split())
#: The words of a subject and of a saying before it are at most so many.
_FAR: Final = 8


def has_no_object(scene: Scene, parts: Parts) -> bool:
    """Whether nothing but who receives stands after a verb: "promised", "promised them"."""
    what = parts.object
    if what is None or is_verb(scene.words, what[0]):
        return True
    words = [word.low for word in scene.words[what[0] : what[1]] if not word.is_mark]
    return bool(words) and words[0] in _THEM and len(words) == 1


def antecedent(scene: Scene, first: int) -> tuple[Piece, Piece] | None:
    """What is given and who gives it, in a relative clause.

    Args:
        scene: The sentence.
        first: The first word of the verb group of the clause.

    Returns:
        The noun with its amount before the clause, and the subject of the clause; none when there is no such noun.
    """
    who = _subject(scene, first)
    if who is None:
        return None
    opener = next((i for i in range(who[0] - 1, max(-1, who[0] - _FAR), -1) if scene.words[i].low in _OPENERS), None)
    if opener is not None and not any(scene.words[i].is_mark for i in range(opener, who[0])):
        end = opener
    elif scene.words[who[0] - 1].low in _OPENERS | {","}:
        return None
    else:
        end = who[0]
    what = _noun(scene, end)
    return None if what is None else (what, who)


def _subject(scene: Scene, first: int) -> Piece | None:
    """The subject of a relative clause, which ends before word ``first``."""
    words, last = scene.words, first - 1
    if last < 1:
        return None
    if words[last].low in _PERSONS:
        return last, first
    at = last
    if scene.proper[last]:
        while at > 0 and scene.proper[at - 1] and not scene.starts_quantity(at - 1):
            at -= 1
        return at - (at > 0 and words[at - 1].low in _DETERMINERS), first
    while at > max(0, first - _FAR) and not (words[at].is_mark or scene.starts_quantity(at)):
        if words[at].low in _DETERMINERS or words[at - 1].low in _OPENERS:
            return at, first
        at -= 1
    return None


def _noun(scene: Scene, end: int) -> Piece | None:
    """The noun that ends before word ``end``, from its amount on; none when it is nothing that can be given."""
    found = phrase_before(scene.words, end - 1, 0)
    if found is None or scene.words[end - 1].low in PREPOSITIONS | {",", "and", "of"}:
        return None
    amount = max((i for i in range(*found) if scene.starts_quantity(i)), default=None)
    if amount is not None:
        quantity = scene.quantity_in((amount, found[1]))
        return (amount, found[1]) if quantity is not None and quantity.kind in {"money", "count"} else None
    last = max((i for i in range(*found) if scene.words[i].low in PREPOSITIONS), default=found[0] - 1)
    return (last + 1, found[1]) if scene.has((found[1] - 1, found[1]), GIVEABLE) else None


def reduced(scene: Scene, at: int, parts: Parts) -> Piece | None:
    """What is given in "aid promised to Osmer" and "trucks donated by Brann"; none for a verb of its own clause.

    Args:
        scene: The sentence.
        at: Index of the participle.
        parts: What stands after it.
    """
    if at == 0 or parts.object is not None or scene.words[at - 1].low in HELP or scene.words[at - 1].is_mark:
        return None
    towards = parts.parts.get("to") or _people(scene, parts)
    led = scene.agent(parts) is not None or (towards is not None and is_somebody(scene, towards))
    return _noun(scene, at) if led else None


def _people(scene: Scene, parts: Parts) -> Piece | None:
    """Who receives, in "promised to olive growers", which looks like an infinitive."""
    at = parts.infinitive
    if at is None:
        return None
    end = next((i for i in range(at, len(scene.words)) if scene.words[i].is_mark), len(scene.words))
    return (at, end) if end - at <= 2 and is_doer(scene.words[end - 1].low) else None
