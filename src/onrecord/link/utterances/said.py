"""A statement made ready for comparing: its words, their weights, who said it, when, and where it comes from."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.link.origins.roots import day_of
from onrecord.text.words import Word, words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.terms import Document, Findings, Origin, Speaker, Statement

#: Words for a speaker who is not named: "a diplomat", "two officials", "sources".
_UNNAMED: Final = re.compile(
    r"^(?:an?|one|two|three|some|several|many|another|other|senior|former|sources?|officials?|diplomats?|people|insiders?"
    r"|aides?|analysts?|observers?|experts?|persons?|critics)\b",
    re.IGNORECASE,
)
#: How many statements the weights lean on before the record itself says which words are rare.
_PRIOR: Final = 20.0
#: What a number weighs beside a word, since few are shared by chance.
_NUMBER: Final = 1.5


@dataclass(frozen=True, slots=True)
class Said:
    """One statement and what comparing needs to know of it."""

    statement: Statement
    document: Document
    words: tuple[Word, ...]
    #: Content senses and what each weighs.
    weights: Mapping[str, float]
    #: Id of the entity, none when nobody is named or it is not known.
    speaker: str | None
    #: Whether the words for the speaker name nobody.
    is_unnamed: bool
    #: Day of publication.
    published: dt.date | None
    #: Root of the origin that the words go back to; none when unknown.
    root: str | None

    @property
    def id(self) -> str:
        """Id of the statement."""
        return self.statement.id

    @property
    def weight(self) -> float:
        """What all of its content words weigh."""
        return sum(self.weights.values())

    @property
    def is_direct(self) -> bool:
        """Whether some of it stands in quotation marks."""
        return self.statement.mode != "indirect"


def all_said(
    documents: Sequence[Document],
    findings: Mapping[str, Findings],
    speakers: Iterable[Speaker],
    origins: Iterable[Origin],
) -> tuple[Said, ...]:
    """Every statement of the record made ready, in order of id."""
    entity = {speaker.statement: speaker.entity for speaker in speakers}
    by_statement, by_document = _roots(origins)
    bare = {
        statement.id: (statement, document, words(statement.content))
        for document in sorted({d.id: d for d in documents}.values(), key=lambda d: d.id)
        if (found := findings.get(document.id)) is not None
        for statement in found.statements
    }
    weigher = _Weigher([item[2] for item in bare.values()])
    return tuple(
        Said(
            statement, document, them, weigher.weights(them), entity.get(name), _is_unnamed(statement), day_of(document),
            by_statement.get(name, by_document.get(document.id)),
        )
        for name, (statement, document, them) in sorted(bare.items())
    )  # fmt: skip


def _roots(origins: Iterable[Origin]) -> tuple[dict[str, str], dict[str, str]]:
    by_statement: dict[str, str] = {}
    by_document: dict[str, str] = {}
    for row in origins:
        if row.root is None:
            continue
        for statement in row.statements:
            by_statement[statement] = min(by_statement.get(statement, row.root), row.root)
        if not row.statements:
            by_document[row.document] = min(by_document.get(row.document, row.root), row.root)
    return by_statement, by_document


def _is_unnamed(statement: Statement) -> bool:
    return bool(statement.source) and all(_UNNAMED.match(span.exact) is not None for span in statement.source)


class _Weigher:
    """Weighs words by how few statements of the record use them; in a small record all weigh nearly the same."""

    def __init__(self, statements: Sequence[Sequence[Word]]) -> None:
        self._count = len(statements)
        self._used = Counter(sense for them in statements for sense in {word.sense for word in them})

    def weights(self, them: Iterable[Word]) -> dict[str, float]:
        return {word.sense: self._weight(word.sense) for word in them if word.is_content}

    def _weight(self, sense: str) -> float:
        total = self._count + _PRIOR
        rarity = math.log(total / (self._used[sense] + 0.5)) / math.log(2 * total)
        return max(0.15, rarity) * (_NUMBER if sense[:1].isdigit() else 1.0)
