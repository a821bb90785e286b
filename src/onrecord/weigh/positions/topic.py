"""What a question is about, and how far some words are about the same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from onrecord.terms import Span
from onrecord.text import atlas
from onrecord.text.rarity import rarity
from onrecord.text.stems import stem
from onrecord.text.words import words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from onrecord.terms import Question

#: No word weighs more than this: a name alone does not make a question.
_HEAVIEST: Final = 4.0
_LIGHTEST: Final = 0.3
#: A word rarer than this may be a name, of which adjectives are made.
_NAME: Final = 5.0
_PEOPLE: Final = re.compile(r"(?:ians?|ans?|ish|ic|ese|ns?|[aeiouy]+s?)$")
#: Words that take their meaning from what was said before.
GENERIC: Final = frozenset(
    stem(word)
    for word in (
        "idea move plan proposal step option decision measure matter issue question scheme project possibility prospect notion "
        "change thing one something anything nothing everything someone anybody deal agreement initiative suggestion course way "
        "approach policy action bill law reform offer abstain vote part answer role file point view draft version line position "
        "today monday tuesday wednesday thursday friday saturday sunday month week year day time moment principle outright "
        "bn billion million percent cent fully full further first second reading new current present proposed possible potential any whole likely"
    ).split()
)
#: Endings of nouns, and those of the verbs that they are made of: expansion and expand, merger and merge.
_ENDINGS: Final = (
    ("ductions", "duce"), ("duction", "duce"), ("ansion", "and"), ("ension", "end"), ("osure", "ose"), ("merger", "merge"),
    ("mergers", "merge"), ("oval", "ove"), ("usal", "use"), ("mission", "mit"), ("clusion", "clude"), ("version", "vert"),
    ("cision", "cide"), ("doption", "dopt"), ("takeover", "take over"), ("walkout", "walk out"), ("peacekeepers", "peacekeeping troops"),
)  # fmt: skip
#: Words that turn what follows them into its reverse.
_REVERSING: Final = frozenset(
    stem(word)
    for word in (
        "stop end halt ban block scrap cancel abandon abolish repeal withdraw withdrawal prevent avoid delay postpone suspend "
        "suspension drop against without lack failure fail reject rejection oppose opposition refuse refusal forbid prohibit "
        "prohibition veto axe ditch dismantle reverse overturn moratorium freeze defeat kill sink derail shelve removal remove "
        "exempt exemption oppos objection criticism exclude not no never instead rather"
    ).split()
)
#: Words that keep things as they are: the reverse of a change for the less.
_KEEPING: Final = frozenset(
    stem(w) for w in "keep retain preserve maintain save rescue protect stay remain open".split()
)
#: Words that make a question one about less, or about an end.
_LESS: Final = frozenset(
    stem(w)
    for w in "close closure closing shut cut cutting reduce reduction lower end scrap abolish ban stop leave quit withdraw".split()
)


@dataclass(frozen=True, slots=True)
class Match:
    """How far some words are about a question."""

    #: Weight of what they share with the wording of it that they are nearest to, from 0 to 1.
    share: float
    #: How many of its words they share.
    count: int
    #: How much of what they say is in the question, from 0 to 1.
    inside: float
    #: Whether they speak of its reverse: "a ban on" it.
    reverse: bool
    #: Whether they say nothing of their own: "the idea", "it".
    generic: bool
    #: Whether a word that takes its meaning from elsewhere is one of the question's own: "the reform".
    named: bool


@dataclass(frozen=True, slots=True)
class Topic:
    """A question as the meanings of its words."""

    #: Of the title and of each wording that means the same.
    wordings: tuple[frozenset[str], ...]
    is_less: bool

    @classmethod
    def of(cls, question: Question) -> Topic:
        """The topic of a question."""
        wordings = tuple(frozenset(meanings(w)) for w in (question.title, *question.also))
        return cls(tuple(w for w in wordings if w), bool(set().union(*wordings) & _LESS))

    def match(self, texts: Iterable[str]) -> Match:
        """How far the words of some texts, read together, are about the topic."""
        said = [m for text in texts for m in meanings(text)]
        every = set().union(*self.wordings) if self.wordings else set[str]()
        best = max((self._share(w, said) for w in self.wordings), default=0.0)
        own = [m for m in said if m in every or not self._is_light(m)]
        own = [m for m in own if m not in GENERIC]
        shared = {m for m in own if m in every}
        inside = weight(m for m in own if m in every) / max(weight(own), 0.01)
        named = bool(shared) or any(m in every for m in said)
        return Match(best, len(shared), min(1.0, inside), self._reverse(said, every), not own, named)

    def _is_light(self, meaning: str) -> bool:
        """Whether a word turns or counts what it stands beside, and says nothing of its own."""
        keeps = self.is_less and (meaning in _KEEPING or meaning == "go")
        return meaning in GENERIC or meaning in _REVERSING or meaning[:1].isdigit() or keeps

    @staticmethod
    def _share(wording: Collection[str], said: Collection[str]) -> float:
        return weight(m for m in wording if m in said) / max(weight(wording), 0.01)

    def _reverse(self, said: Sequence[str], every: Collection[str]) -> bool:
        """Whether an odd number of words that reverse stand before the last word that is shared."""
        last = max((i for i, m in enumerate(said) if m in every and m not in _REVERSING), default=-1)
        before = [m for m in said[: last + 1] if m not in every]
        turns = sum(m in _REVERSING for m in before)
        if self.is_less and not any(m in _LESS for m in said):
            turns += any(m in _KEEPING for m in said)
        return turns % 2 == 1


def weight(senses: Iterable[str]) -> float:
    """The weight of words together: rare ones weigh more."""
    return sum(_weight(sense) for sense in senses)


def _weight(sense: str) -> float:
    if sense in GENERIC:
        return _LIGHTEST
    return max(_LIGHTEST, min(_HEAVIEST, rarity(sense.partition("+")[0])))


@lru_cache(maxsize=1 << 13)
def meanings(text: str) -> tuple[str, ...]:
    """The meanings of the words of a text that say something by themselves, in order; a state by any of its names."""
    if not text:
        return ()
    found: list[str] = []
    for word in words([Span(0, len(text), text)]):
        if not word.is_content and word.sense not in _REVERSING:
            continue
        verb = _verb_of(word.form)
        if verb != word.form:
            found += [other.sense for other in words([Span(0, len(verb), verb)]) if other.is_content]
        else:
            found.append(_meaning(text[word.start : word.end], word.sense))
    return tuple(found)


def _verb_of(form: str) -> str:
    for ending, plain in _ENDINGS:
        if form.endswith(ending) and len(form) - len(ending) + len(plain) >= 4:
            return form[: len(form) - len(ending)] + plain
    return form


def _meaning(exact: str, sense: str) -> str:
    lead = atlas.lead(exact) if exact[:1].isupper() else None
    if lead is not None:
        return lead.known.key
    if exact[:1].isupper() and exact.isalpha() and rarity(sense) > _NAME:
        short = _PEOPLE.sub("", exact.casefold())
        return short if len(short) >= 4 else sense
    return sense
