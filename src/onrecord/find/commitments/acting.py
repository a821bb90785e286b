"""Who promises, asks or refuses: the words of a subject, without those of the clause around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.find.commitments.clauses import phrase_before, subject
from onrecord.find.commitments.gifts import is_doer, is_somebody
from onrecord.find.commitments.lexicon import DETERMINERS, PREPOSITIONS
from onrecord.find.commitments.predicates import is_verb

if TYPE_CHECKING:
    from onrecord.find.commitments.clauses import Piece
    from onrecord.find.commitments.scene import Scene

_PRONOUNS: Final = frozenset("he she they we i it who one".split())
#: Bodies and people whom no ending gives away, in the base form.
_BODIES: Final = frozenset(
    "group official critic advocate opponent rebel militant ally party coalition campaign crowd member relative letter petition "
    "statement editorial resolution judge court panel committee watchdog agency authority administration cabinet parliament "
    "lawmaker congressman senator president minister chancellor mayor governor spokesman spokeswoman chief boss head chairman "
    "chairwoman attorney lawyer prosecutor expert scientist diplomat delegation delegate envoy ambassador conservative liberal "
    "democrat republican moderate hardliner progressive activist protester demonstrator striker guerrilla military regime bloc "
    "alliance league association federation board commission commissioner organization organisation charity ngo body tribunal "
    "jury bishop pope king queen prince princess general commander colonel pilot driver captain coach player manager owner "
    "publisher editor author star clinic airline carmaker bank brewer faction chamber house leader half majority dozen "
    "hundred thousand million many some several others both all nobody neither none side couple pair mediator kidnapper "
    "hijacker gunman suspect defendant plaintiff client witness victim candidate nominee bidder lender creditor donor".split()
)
_SOME: Final = frozenset("those many some several both all others".split())
#: The noun of a subject stands before these.
_HEAD_ENDS: Final = PREPOSITIONS | {"of", "who", "that"}
#: What looks like a subject where a clause has lost its own.
_LOST: Final = frozenset(
    "somewhat quite very more less most still already the a an other only same such as guilty".split()
)
#: Prepositions before somebody and what he does: "despite the premier vowing".
_LEADING: Final = frozenset("despite with without".split())
#: Between an owner and what is owned stand at most so many words.
_OWNED: Final = 5
_APOSTROPHES: Final = ("'", "’")
_CONDITION: Final = frozenset("if unless whether".split())
_COORDINATED: Final = frozenset({"and", "or"})


def doer(scene: Scene, first: int, main: Piece | None) -> Piece | None:
    """Who does what the verb group says that begins at word ``first``; ``main`` where the verb has no subject of its own."""
    words = scene.words
    if first > 1 and words[first - 1].low == "who":
        return acting(scene, _before_who(scene, first - 1 - (words[first - 2].low == ",")))
    found = subject(words, first, 0)
    if found is not None and found[0] > 1 and words[found[0] - 1].low == "as" and words[found[0] - 2].low == "who":
        # "Harrow, who as a candidate promised": the candidate is Harrow.
        found = _before_who(scene, found[0] - 2 - (found[0] > 2 and words[found[0] - 3].low == ","))
    if found is not None and first > 0 and words[first - 1].low == ",":
        found = _before_aside(scene, first - 1) or found
    while found is not None and found[0] > 1 and words[found[0] - 1].low == "," and _is_label(words[found[0]].low):
        found = phrase_before(words, found[0] - 2, 0)  # "Harrow, R-Osm., also on the panel", "Quill, 52, a baker"
    if found is None and first > 0 and words[first].low.endswith("ing"):
        found = _after_preposition(scene, first)
    ing = first < len(words) and words[first].low.endswith("ing")
    return main if found is None else acting(scene, found) or (main if ing else None)


def whose(scene: Scene, at: int) -> Piece | None:
    """Whose the noun at word ``at`` is: "| Harland | 's refusal", "| candidates | ' repeated vows"; none where nobody owns it."""
    words = scene.words
    for index in range(at - 1, max(-1, at - _OWNED), -1):
        if words[index].low == "'s":
            return owner(scene, index)
        if words[index].is_mark:
            return None
        end = words[index].end
        several = words[index].low.endswith("s") and scene.text[end : end + 1] in _APOSTROPHES
        if several and scene.text[end : end + 2].strip() != scene.text[end : end + 2]:
            return owner(scene, index + 1)
    return None


def is_supposed(scene: Scene, who: Piece) -> bool:
    """Whether a condition or a question opens before a subject: "if | Harland | agreed"."""
    return who[0] > 0 and scene.words[who[0] - 1].low in _CONDITION


def _after_preposition(scene: Scene, end: int) -> Piece | None:
    """Who does it in "despite | the premier | vowing"; none where no preposition leads to anybody."""
    words, first = scene.words, end
    while first > 0 and not words[first - 1].is_mark and words[first - 1].low not in PREPOSITIONS:
        first -= 1
    led = 0 < first < end and words[first - 1].low in _LEADING and not any(is_verb(words, i) for i in range(first, end))
    return (first, end) if led else None


def _is_label(low: str) -> bool:
    """Whether a word only says more of the name before it: a party with a state, an age."""
    return low.isdigit() or (low[1:2] in {"-", "‐", "‑"} and low[:1].isalpha())


def owner(scene: Scene, at: int) -> Piece | None:
    """Whose it is, before the "'s" at word ``at``: "with | Mr. Harrow | 's pledge"."""
    words, first = scene.words, at
    while (
        first > 0
        and (scene.proper[first - 1] or words[first - 1].low in {"of", "."})
        and words[first - 1].low not in PREPOSITIONS
    ):
        first -= 1
    if first < at:
        return first + (words[first].low in {"of", "."}), at
    while (
        first > 0
        and not words[first - 1].is_mark
        and words[first - 1].low not in PREPOSITIONS
        and not is_verb(words, first - 1)
    ):
        first -= 1
    return acting(scene, (first, at)) if first < at else None


def _before_who(scene: Scene, end: int) -> Piece | None:
    """The noun that "who" goes back to: "pushed back at | lawmakers in the lower house | who called for"."""
    words, first = scene.words, end
    while (
        first > 0 and not words[first - 1].is_mark and not (is_verb(words, first - 1) and not words[first - 1].capital)
    ):
        if words[first - 1].low in PREPOSITIONS - {"in", "from"}:
            break
        first -= 1
    return (first, end) if first < end else None


def _before_aside(scene: Scene, comma: int) -> Piece | None:
    """The subject before an aside with a verb that has none of its own: "Harrow, the only one to read it, called for"."""
    words = scene.words
    opening = next((i for i in range(comma - 1, 0, -1) if words[i].low == ","), None)
    if opening is None or words[opening + 1].low not in DETERMINERS | {"who", "which"}:
        return None
    verbs = [i for i in range(opening + 1, comma) if is_verb(words, i) and not words[i].capital]
    loose = all(words[i - 1].low in {"to", "who", "which"} or words[i].low.endswith("ing") for i in verbs)
    return phrase_before(words, opening - 1, 0) if verbs and loose else None


def acting(scene: Scene, piece: Piece | None) -> Piece | None:
    """Who acts in the subject that ``piece`` is; none where it names nobody who can.

    Args:
        scene: The sentence.
        piece: Words of the sentence that stand where a subject stands.
    """
    if piece is None:
        return None
    found = _without_lead(scene, _pronoun_alone(scene, piece))
    if found is not None and scene.words[found[1] - 1].low in PREPOSITIONS:
        return None
    return found if found is not None and _can_act(scene, found) else None


def _pronoun_alone(scene: Scene, piece: Piece) -> Piece:
    """The pronoun at the end of words that belong to another clause: "the inquiry | he", "CNN | he"."""
    last = scene.words[piece[1] - 1].low
    alone = piece[1] - piece[0] > 1 and last in _PRONOUNS - {"who", "one"}
    joined = scene.words[piece[1] - 2].low in _COORDINATED and last not in {"they", "it"}
    return (piece[1] - 1, piece[1]) if alone and not joined else piece


def _without_lead(scene: Scene, piece: Piece) -> Piece | None:
    """The words after an opening part: "Based on their review, | the bureau", "claim | the lawyer"."""
    words = scene.words
    first, end = piece
    low = words[first].low
    comma = next((i for i in range(end - 1, first, -1) if words[i].low == ","), None)
    opened = low in PREPOSITIONS or low.endswith(("ing", "ed"))
    if comma is not None and opened and comma + 1 < end:
        return comma + 1, end
    if (
        end - first > 1
        and words[first + 1].low in DETERMINERS
        and (is_verb(words, first) or low.endswith("s"))
        and not scene.proper[first]
    ):
        return first + 1, end
    return piece


def _can_act(scene: Scene, piece: Piece) -> bool:
    words = scene.words
    first = words[piece[0]].low
    if all(words[i].low in _LOST or words[i].is_mark for i in range(*piece)):
        return False
    end = next((i for i in range(piece[0] + 1, piece[1]) if words[i].low in _HEAD_ENDS), piece[1])
    head = words[max(end - 1, piece[0])].low
    # "The legislator" as well as "legislators".
    doing = is_doer(head) or (first in DETERMINERS and is_doer(head + "s"))
    named = any(scene.proper[i] for i in range(piece[0], end)) or scene.has((piece[0], end), _BODIES)
    return first in _PRONOUNS | _SOME or doing or named or is_somebody(scene, (piece[0], end))
