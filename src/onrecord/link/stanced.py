"""Whoever an article says is for or against something, though it quotes no word of theirs: "parents oppose the closure"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.terms import Statement
from onrecord.text.offices import collective, head_office

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.link.phrases import Phrase
    from onrecord.terms import Stance

#: Plural nouns of people and bodies.
_MANY: Final = re.compile(
    r"(?:[^t]er|tor|ter|sor|ist|ian|ent|ant|ee|man|woman|mp|chief|club|member|fan|rebel|union|mayor|neighbour|neighbor|group|village|"
    r"nation|ally|official|firm|family|team|town|city|council|court|school|crew|judge|critic|friend|nurse|midwife|teen|youth)s?$|"
    r"(?:men|women|people|parents|families|allies|companies|parties|cities|agencies|authorities|communities|countries|midwives|deputies|"
    r"police|employees|committees|states|governments|ministries)$"
)
#: Bodies and people that the tables of offices and collectives do not know.
_BODIES: Final = frozenset(
    "diocese synod church chapter parish guild chamber lobby society trust squad operator carrier airline retailer insurer lender "
    "landlord brewery diocese monastery academy orchestra museum theatre theater nhs brewery mosque congregation assembly".split()
)
#: No name of somebody is of more words, and none begins with a pronoun that goes on.
_LONGEST: Final = 14
_CLAUSE: Final = re.compile(
    r"(?:he|she|it|they|we|i|you|this|that|there|what)\s+\w|(?:\w+\s+){0,3}\w+s\s+the\s", re.IGNORECASE
)
_MARKS: Final = frozenset('"“”„«»')
#: Nouns that end like those of people and are none.
_THINGS: Final = frozenset(
    "paper order letter number power matter border offer corner computer chapter water weather server tower river winter summer "
    "quarter center centre factor sector error mirror floor door colour color labour labor harbour harbor case study law bill plan "
    "deal act rule budget report document amendment executive proposal agreement statement argument movement treatment".split()
)


def as_statements(stances: Iterable[Stance]) -> tuple[Statement, ...]:
    """Stances with words for their holder, in the shape of statements: so whoever holds them is led like a speaker.

    The id of each is that of its stance.
    """
    return tuple(
        Statement(
            s.id, s.document, "indirect", s.holder, s.cue, s.target or s.cue, "body", None, None, None, s.statement
        )
        for s in sorted(stances, key=lambda stance: (stance.cue[0], stance.id))
        if s.holder
    )


def may_hold(words: Phrase) -> bool:
    """Whether a phrase may be somebody with a view: a name, an office, a body, people; not "the proposal" or "prices"."""
    if (
        len(words.text.split()) > _LONGEST
        or _CLAUSE.match(words.text)
        or words.noun in _THINGS
        or _MARKS & set(words.text)
    ):
        return False
    if words.kind == "many":
        singular = words.noun.removesuffix("s")
        is_known = collective(singular) in {"body", "many"} or head_office(singular) is not None
        return is_known or _MANY.search(words.noun) is not None
    return words.kind in {"names", "pronoun", "role", "body"} or words.noun in _BODIES
