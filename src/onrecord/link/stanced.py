"""Whoever an article says is for or against something, though it quotes no word of theirs: "parents oppose the closure"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.terms import Statement
from onrecord.text.parties import are_people, is_body, is_thing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.link.phrases import Phrase
    from onrecord.terms import Stance

#: No name of somebody is of more words, and none begins with a pronoun that goes on.
_LONGEST: Final = 14
_CLAUSE: Final = re.compile(
    r"(?:he|she|it|they|we|i|you|this|that|there|what)\s+\w|(?:\w+\s+){0,3}\w+s\s+the\s", re.IGNORECASE
)
_MARKS: Final = frozenset('"“”„«»')


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
        or is_thing(words.noun)
        or _MARKS & set(words.text)
    ):
        return False
    if words.kind == "many":
        return are_people(words.noun)
    return words.kind in {"names", "pronoun", "role", "body"} or is_body(words.noun)
