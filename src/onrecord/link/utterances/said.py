"""A statement made ready for comparing: its words, their weights, who said it, when, and where it comes from."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from onrecord.link.origins.roots import day_of
from onrecord.text.marks import quotations, quoted
from onrecord.text.words import Word, sense_of, words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.terms import Dated, Document, Findings, Origin, Reckoning, Speaker, Statement, When

#: Words for a speaker who is not named: "a diplomat", "two officials", "sources".
_UNNAMED: Final = re.compile(
    r"^(?:an?|one|two|three|some|several|many|another|other|senior|former|sources?|officials?|diplomats?|people|insiders?"
    r"|aides?|analysts?|observers?|experts?|persons?|critics)\b",
    re.IGNORECASE,
)
#: What may stand between two words of one name.
_JOINTS: Final = frozenset((" ", "\u00a0", "-", ". "))
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
    #: What each word counts for: a name of several words counts as one word, whoever else is spoken of by it.
    shares: tuple[float, ...]
    #: For each word whether it stands in quotation marks.
    quoted: tuple[bool, ...]
    #: Content senses and what each weighs.
    weights: Mapping[str, float]
    #: Content senses and what part of a thing each is: a name of several words is one thing.
    things: Mapping[str, float]
    #: Content senses that no other statement of its article uses.
    alone: frozenset[str]
    #: How many statements its article holds.
    together: int
    #: Id of the entity, none when nobody is named or it is not known.
    speaker: str | None
    #: Whether the words for the speaker name nobody.
    is_unnamed: bool
    #: The day it was said: its own, or one that it was led to, which is never sure.
    said_on: When | None
    #: Day of publication.
    published: dt.date | None
    #: The day that its article was written, as far as its story tells where it does not say so itself.
    written: dt.date | None
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


def _words(statement: Statement) -> tuple[Word, ...]:
    """The words of a content in the senses asked for here, without the "that" which only ties it to its cue."""
    wider = _renderings()
    found = words(statement.content)
    if statement.mode != "direct" and found[1:] and found[0].form == "that":
        found = found[1:]
    return tuple(replace(word, sense=wider[word.sense]) if word.sense in wider else word for word in found)


@lru_cache(maxsize=1)
def _renderings() -> dict[str, str]:
    """Sense to the sense that stands for it among renderings of one act."""
    text = files("onrecord.link.utterances").joinpath("renderings.txt").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            senses = [sense_of(word.strip()) for word in line.split(",")]
            first = next((found[sense] for sense in senses if sense in found), senses[0])
            for sense in senses:
                found.setdefault(sense, first)
    return found


@dataclass(frozen=True, slots=True)
class Times:
    """What the record tells of days that a line or an article does not say itself."""

    #: The day that a statement was led to, by its id.
    said_on: Mapping[str, When]
    #: The day that an article's days are reckoned from, by its id.
    written: Mapping[str, dt.date]

    @classmethod
    def of(cls, dated: Iterable[Dated], reckonings: Iterable[Reckoning]) -> Times:
        """From the rows of a settlement."""
        return cls({row.statement: row.when for row in dated}, {row.document: row.day for row in reckonings})


NO_TIMES: Final = Times({}, {})


def all_said(
    documents: Sequence[Document],
    findings: Mapping[str, Findings],
    speakers: Iterable[Speaker],
    origins: Iterable[Origin],
    told: Times = NO_TIMES,
) -> tuple[Said, ...]:
    """Every statement of the record made ready, in order of id."""
    entity = {speaker.statement: speaker.entity for speaker in speakers}
    by_statement, by_document = _roots(origins)
    bare = {
        statement.id: (statement, document, _words(statement))
        for document in sorted({d.id: d for d in documents}.values(), key=lambda d: d.id)
        if (found := findings.get(document.id)) is not None
        for statement in found.statements
    }
    weigher = _Weigher([item[2] for item in bare.values()])
    alone = _alone([(statement, them) for statement, _, them in bare.values()])
    together = Counter(statement.document for statement, _, _ in bare.values())
    made = []
    for name, (statement, document, them) in sorted(bare.items()):
        shares = name_shares(statement, document, them)
        made.append(
            Said(
                statement, document, them, shares, in_marks(statement, document, them), weigher.weights(them, shares),
                {word.sense: share for word, share in zip(them, shares, strict=True) if word.is_content},
                alone.get(name, frozenset()), together[document.id],
                entity.get(name), _is_unnamed(statement), statement.said_on or told.said_on.get(name), day_of(document),
                day_of(document) or told.written.get(document.id),
                by_statement.get(name, by_document.get(document.id)),
            )
        )  # fmt: skip
    return tuple(made)


def _alone(bare: Iterable[tuple[Statement, Sequence[Word]]]) -> dict[str, frozenset[str]]:
    """For each statement the senses that no other one of its article uses; headlines and what stands inside do not count."""
    senses = {
        statement.id: (statement, frozenset(word.sense for word in them if word.is_content)) for statement, them in bare
    }
    used = Counter(
        (statement.document, sense)
        for statement, them in senses.values()
        if statement.inside is None and statement.place != "headline"
        for sense in them
    )
    return {
        name: frozenset(sense for sense in them if used[statement.document, sense] <= 1)
        for name, (statement, them) in senses.items()
    }


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


def name_shares(statement: Statement, document: Document, them: Sequence[Word]) -> tuple[float, ...]:
    """What each word counts for: those of a name of several words as much as one word together."""
    if statement.place == "headline":
        # There all words may be written large.
        return (1.0,) * len(them)
    shares = [1.0] * len(them)
    for group in _names(document.text, them):
        shares[group[0] : group[-1] + 1] = [1 / len(group)] * len(group)
    return tuple(shares)


def _names(text: str, them: Sequence[Word]) -> list[list[int]]:
    """Places of words in a row that are all written large."""
    groups: list[list[int]] = []
    for at, word in enumerate(them):
        if not (word.is_content and text[word.start : word.start + 1].isupper()):
            continue
        near = groups and groups[-1][-1] == at - 1 and text[them[at - 1].end : word.start] in _JOINTS
        if near:
            groups[-1].append(at)
        else:
            groups.append([at])
    return [group for group in groups if len(group) > 1]


def in_marks(statement: Statement, document: Document, them: Sequence[Word]) -> tuple[bool, ...]:
    """For each word whether it stands in quotation marks."""
    if statement.mode != "mixed":
        return (statement.mode == "direct",) * len(them)
    ranges = _quoted(document.text)
    return tuple(any(a <= word.start and word.end <= b for a, b in ranges) for word in them)


@lru_cache(maxsize=64)
def _quoted(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(quoted(text, quotations(text)))


class _Weigher:
    """Weighs words by how few statements of the record use them; in a small record all weigh nearly the same."""

    def __init__(self, statements: Sequence[Sequence[Word]]) -> None:
        self._count = len(statements)
        self._used = Counter(sense for them in statements for sense in {word.sense for word in them})

    def weights(self, them: Sequence[Word], shares: Sequence[float]) -> dict[str, float]:
        return {
            word.sense: self._weight(word.sense) * share
            for word, share in zip(them, shares, strict=True)
            if word.is_content
        }

    def _weight(self, sense: str) -> float:
        total = self._count + _PRIOR
        rarity = math.log(total / (self._used[sense] + 0.5)) / math.log(2 * total)
        return max(0.15, rarity) * (_NUMBER if sense[:1].isdigit() else 1.0)
