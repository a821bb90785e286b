"""Small words that change what is said: modals, negations, hedges, conditions, words of extent.

Compiled from grammars of English: modal verbs and words of condition after Quirk et al., *A Comprehensive Grammar of the
English Language* (1985); hedges after Hyland, *Hedging in Scientific Research Articles* (1998). All are stems, as
`onrecord.text.stems` gives them.
"""

from __future__ import annotations

from typing import Final

from onrecord.text.stems import stem

#: How sure or binding a verb is made, weakest to strongest.
MODALS: Final = frozenset(
    stem(word)
    for word in (
        "might may could can should would will shall must cannot ought able unable possibly possible possibility necessary"
        " obliged supposed likely unlikely bound".split()
    )
)
#: What a modal becomes when somebody else tells what was said ("we will": "they would"): the same modal.
BACKSHIFTED: Final = {
    stem(told): stem(said)
    for told, said in (("would", "will"), ("could", "can"), ("might", "may"), ("should", "shall"))
}
NEGATIONS: Final = frozenset(
    stem(word)
    for word in "not no never none nobody nothing neither nor nowhere without cannot hardly unable refuse".split()
)
HEDGES: Final = frozenset(
    stem(word)
    for word in (
        "perhaps maybe possibly probably apparently presumably reportedly allegedly likely seemingly seem appear suggest"
        " partly largely mostly mainly somewhat almost nearly roughly approximately about around generally usually often"
        " sometimes currently initially eventually".split()
    )
)
CONDITIONS: Final = frozenset(
    stem(word) for word in "if unless only provided providing assuming otherwise except condition".split()
)
#: Words that widen or narrow whom or what is spoken of.
EXTENT: Final = frozenset(
    stem(word)
    for word in (
        "all every some any few many most several both each certain limited full partial entire whole part combat ground air"
        " naval armed unarmed military civilian civil foreign western eastern northern southern european international"
        " national regional local joint direct indirect front line trainer instructor engineer volunteer regular"
        " temporary permanent immediate immediately ever always nobody everybody everyone".split()
    )
)


def is_number(sense: str) -> bool:
    """Whether a sense is a number in figures (words for small numbers have been turned into figures)."""
    return sense[:1].isdigit()
