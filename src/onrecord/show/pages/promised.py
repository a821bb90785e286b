"""What was promised and what was warned of, each counted once, with the passages that say so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.show.days import when_words
from onrecord.show.pages.excerpt import excerpt
from onrecord.show.visible import one_line
from onrecord.show.wording import many, speaker_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.show.pages.excerpt import Excerpt
    from onrecord.show.pages.index import Index
    from onrecord.show.pages.ways import Ways
    from onrecord.terms import Caution, Commitment, ReportedCaution, ReportedCommitment, Span

#: Passages shown for each.
PASSAGES = 2


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody who gives, receives, warns or is warned."""

    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Promised:
    """A commitment in words."""

    giver: tuple[Named, ...]
    receiver: tuple[Named, ...]
    what: str
    #: How much, such as ``204–240 million EUR``; empty where nobody says.
    amount: str
    status: str
    when: str
    carried: str
    excerpts: tuple[Excerpt, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Warned:
    """A warning in words."""

    holder: Named
    addressee: Named
    #: ``red line, drawn``.
    kind: str
    trigger: str
    consequence: str
    when: str
    carried: str
    excerpts: tuple[Excerpt, ...]
    reasons: tuple[str, ...]


def promised(commitment: Commitment, index: Index, ways: Ways) -> Promised:
    """A commitment with some of the passages that report it."""
    told = [index.told_commitments[id_] for id_ in commitment.reports if id_ in index.told_commitments]
    return Promised(
        giver=_all_named(commitment.givers, commitment.giver, index, ways),
        receiver=_all_named(commitment.receivers, commitment.receiver, index, ways),
        what=one_line(commitment.what),
        amount=amount_words(commitment.low, commitment.high, commitment.currency or ""),
        status=commitment.status,
        when=when_words(commitment.when) if commitment.when else "",
        carried=many(len({each.document for each in told}), "article"),
        excerpts=_excerpts([(each, (*each.what, *each.cue)) for each in told], index, ways),
        reasons=tuple(one_line(reason) for reason in commitment.reasons),
    )


def warned(caution: Caution, index: Index, ways: Ways) -> Warned:
    """A warning with some of the passages that report it."""
    told = [index.told_cautions[id_] for id_ in caution.reports if id_ in index.told_cautions]
    return Warned(
        holder=_named(caution.holder, index, ways),
        addressee=_named(caution.addressee, index, ways),
        kind=caution.kind + (f", {caution.act}" if caution.act else ""),
        trigger=one_line(caution.trigger),
        consequence=one_line(caution.consequence),
        when=when_words(caution.as_of) if caution.as_of else "",
        carried=many(len({each.document for each in told}), "article"),
        excerpts=_excerpts([(each, (*each.cue, *each.trigger, *each.consequence)) for each in told], index, ways),
        reasons=tuple(one_line(reason) for reason in caution.reasons),
    )


def amount_words(low: float | None, high: float | None, unit: str) -> str:
    """An amount as people write it: ``204–240 million EUR``; a number without a fraction has none."""
    if low is None or high is None:
        return ""
    scale, called = next(
        ((size, name) for size, name in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")) if high >= size),
        (1, ""),
    )
    ends = list(dict.fromkeys(f"{value / scale:,.10g}" for value in (low, high)))
    return " ".join(part for part in ("–".join(ends), called, one_line(unit)) if part)


def _excerpts(
    told: Sequence[tuple[ReportedCommitment | ReportedCaution, tuple[Span, ...]]], index: Index, ways: Ways
) -> tuple[Excerpt, ...]:
    shown = [(each.document, spans) for each, spans in told if spans and each.document in index.documents][:PASSAGES]
    return tuple(excerpt(index.documents[document], spans, ways) for document, spans in shown)


def _named(entity: str | None, index: Index, ways: Ways) -> Named:
    known = index.entities.get(entity) if entity else None
    return Named(speaker_words(known) if known else "", ways.actor(known.id) if known else "")


def _all_named(ids: Sequence[str], words: str, index: Index, ways: Ways) -> tuple[Named, ...]:
    """Entities, or the words for those whom no entity stands for."""
    known = tuple(_named(id_, index, ways) for id_ in ids if id_ in index.entities)
    return known or ((Named(one_line(words), ""),) if words.strip() else ())
