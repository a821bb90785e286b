"""Where an article names a thing of the table in its own words, and whose it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.terms import Span
from onrecord.text.atlas import lead
from onrecord.text.folding import folded
from onrecord.weigh.naming.own import between
from onrecord.weigh.naming.words import forms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.terms import Document
    from onrecord.weigh.naming.own import Token
    from onrecord.weigh.naming.words import Form

#: Words that stand in capitals at the head of a sentence or a headline and are no owner.
_NO_OWNER: Final = frozenset("the a an this that its their his her our new old former and but in of for".split())

#: Behind these a capital is a town.
_TO_A_TOWN: Final = frozenset("in at near to from around outside inside into visit visited visiting".split())


@dataclass(frozen=True, slots=True)
class Use:
    """One place where an article names something in its own words."""

    document: str
    #: The form as the table lists it; with a name, as printed.
    form: str
    charged: bool
    span: Span


def uses(document: Document, own: Sequence[Token], names: Mapping[str, str]) -> Iterator[tuple[tuple[str, str], Use]]:
    """Each use with its kind and its thing; a capital or palace is a name for the government that sits there.

    Args:
        document: The article.
        own: Its own words.
        names: Name of an actor by each spelling, folded; tells that two owners are one.
    """
    at = 0
    while at < len(own):
        size, found = _longest(document.text, own, at)
        for form in found:
            if form.kind == "whose":
                yield from _owned(document, own, (at, at + size), form, names)
            elif form.kind != "other":
                span = Span.of(document.text, own[at].start, own[at + size - 1].end)
                yield (form.kind, form.thing), Use(document.id, form.text, form.charged, span)
        seated = _seated(document.text, own, at)
        if seated is not None:
            span = Span.of(document.text, own[at].start, own[at].end)
            yield ("whose", f"government ({seated})"), Use(document.id, span.exact, charged=False, span=span)
        at += size


def _owned(
    document: Document, own: Sequence[Token], at: tuple[int, int], form: Form, names: Mapping[str, str]
) -> Iterator[tuple[tuple[str, str], Use]]:
    """The use of a form with whose it is, as "Ilvany's government" or "government of Ilvany"; nothing when not told."""
    start, end = at
    owner = _owner(document.text, own, at, names)
    if owner is None:
        return
    span = Span.of(
        document.text, min(own[start], owner[0], key=_start).start, max(own[end - 1], owner[0], key=_start).end
    )
    yield ("whose", f"{form.thing} ({owner[1]})"), Use(document.id, " ".join(span.exact.split()), form.charged, span)


def _seated(text: str, own: Sequence[Token], at: int) -> str | None:
    """The state whose government a capital or palace stands for; none for a town that somebody is in or goes to."""
    found = lead(own[at].printed)
    if found is None or found.sense not in {"capital", "seat"} or (at and own[at - 1].form in _TO_A_TOWN):
        return None
    is_owner = at + 1 < len(own) and any(form.kind == "whose" for form in _longest(text, own, at + 1)[1])
    return None if is_owner else found.known.name


def _start(token: Token) -> int:
    return token.start


def _longest(text: str, own: Sequence[Token], at: int) -> tuple[int, list[Form]]:
    """How many words the longest form at a place has, and what it may be; one word and nothing where there is none."""
    size = 1
    found: list[Form] = []
    for words, form in forms().get(own[at].form, ()):
        if found and len(words) < size:
            break
        if not form.text[0].islower() and own[at].printed[0].islower():
            continue
        if words == tuple(token.form for token in own[at : at + len(words)]) and _joined(text, own, at, len(words)):
            size = len(words)
            found.append(form)
    return size, found


def _joined(text: str, own: Sequence[Token], at: int, size: int) -> bool:
    pairs = zip(own[at : at + size - 1], own[at + 1 : at + size], strict=True)
    return all(between(text, left, right).isspace() for left, right in pairs)


def _owner(text: str, own: Sequence[Token], at: tuple[int, int], names: Mapping[str, str]) -> tuple[Token, str] | None:
    """Whose: the name just before ("Ilvany's", "Ilvanian"), or behind "of" or "in"; none when nobody is named."""
    start, end = at
    if start and _is_owner(own[start - 1]) and between(text, own[start - 1], own[start]).strip() in {"", "'s", "’s"}:
        return own[start - 1], _named(own[start - 1], names)
    after = own[end : end + 3]
    places = [token for token in after if token.form not in {"of", "in", "the"}]
    if len(after) > 1 and after[0].form in {"of", "in"} and places and _is_owner(places[0]):
        return places[0], _named(places[0], names)
    return None


def _is_owner(token: Token) -> bool:
    return token.printed[0].isupper() and token.form not in _NO_OWNER


def _named(token: Token, names: Mapping[str, str]) -> str:
    known = lead(token.printed)
    return known.known.name if known else names.get(folded(token.printed), token.printed)
