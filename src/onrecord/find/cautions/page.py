"""One document while its warnings are sought, and how a row is made of ranges in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.terms import ReportedCaution, Span, reported_caution_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.terms import Mention, Statement
    from onrecord.terms.caution import CautionAct, CautionKind

Range = tuple[int, int]
#: A sentence is read up to so many code points, so that no input can make it slow.
LONGEST: Final = 2000
_EDGES: Final = " \t\r\n\u00a0,;:\"“”„«»'‘’—–."


#: Where another clause of the sentence begins; a pair of dashes is looked for no further.
_OTHER: Final = re.compile(
    r"\s(?:--|[—–])\s|,\s(?:but|although|though|whereas)\s|[,.]?[”\"]\s(?=(?:[A-Z][\w.’-]*\s){1,4}(?:said|says|adds?|added|told|wrote)\b)|[,.][”\"]?\s(?:he|she|they)\s(?:said|says|added|told|wrote)\b"
)
#: A part has at least so many code points before it is cut.
_SHORTEST: Final = 4


def _end(words: str) -> int:
    """Where what is warned of ends: before "-- but the union says" and "” Mr. Perry adds"."""
    found = _OTHER.search(words, _SHORTEST)
    return len(words) if found is None else found.start()


@dataclass(frozen=True, slots=True)
class Parts:
    """What makes a warning, as ranges of the text; a range that is none, or holds nothing but marks, is left out."""

    kind: CautionKind
    cue: tuple[Span, ...]
    trigger: Range | None = None
    consequence: Range | None = None
    act: CautionAct | None = None
    holder: Range | None = None
    addressee: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """The bare text of a document with what was found in it."""

    text: str
    document: str
    statements: tuple[Statement, ...]
    mentions: tuple[Mention, ...]
    sentences: Sequence[Range]

    def row(self, parts: Parts, statement: Statement | None) -> ReportedCaution:
        """The row for a warning, in the content of ``statement`` or nobody's."""
        trigger, consequence = self._spans(parts.trigger), self._spans(parts.consequence)
        return ReportedCaution(
            reported_caution_id(self.document, parts.cue, trigger, consequence),
            self.document,
            self._spans(parts.holder),
            parts.addressee,
            parts.kind,
            parts.act,
            parts.cue,
            trigger,
            consequence,
            None if statement is None else statement.id,
        )

    def _spans(self, bounds: Range | None) -> tuple[Span, ...]:
        if bounds is None:
            return ()
        words = self.text[bounds[0] : bounds[1]]
        words = words[: _end(words)]
        bounds = (bounds[0], bounds[0] + len(words))
        start = bounds[0] + len(words) - len(words.lstrip(_EDGES))
        end = bounds[1] - (len(words) - len(words.rstrip(_EDGES)))
        return (Span.of(self.text, start, end),) if start < end else ()

    def around(self, cue: Span) -> Statement | None:
        """The smallest statement whose content holds ``cue``."""
        holders = [s for s in self.statements if any(cue.within(part) for part in s.content)]
        return min(holders, key=lambda s: (sum(p.end - p.start for p in s.content), s.id), default=None)

    def pieces(self, statement: Statement) -> Iterator[Range]:
        """The sentences of a statement's content, cut to it."""
        for part in statement.content:
            for start, end in self.sentences:
                if start < part.end and part.start < end:
                    first = max(start, part.start)
                    yield first, min(end, part.end, first + LONGEST)

    def names_between(self, start: int, end: int) -> tuple[Span, ...]:
        """The first name in a range; none where there is no name."""
        return tuple(m.span for m in self.mentions if start <= m.span.start and m.span.end <= end and m.kind != "date")[
            :1
        ]
