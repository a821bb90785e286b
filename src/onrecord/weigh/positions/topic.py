"""What a question is about, and how far some words are about the same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
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
#: States and bodies that everybody knows stand in too many articles to tell what one is about.
_KNOWN: Final = 1.5
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
        "form kind type scenario sort bn billion million percent cent fully full further first second reading new current present proposed possible potential any whole likely"
    ).split()
)
#: Endings of nouns, and those of the verbs that they are made of: expansion and expand, merger and merge.
_ENDINGS: Final = (
    ("ductions", "duce"), ("duction", "duce"), ("ansion", "and"), ("ension", "end"), ("osure", "ose"), ("oval", "ove"), ("usal", "use"), ("mission", "mit"), ("clusion", "clude"), ("version", "vert"),
    ("cision", "cide"), ("doption", "dopt"),
)  # fmt: skip


def _senses(listed: str) -> frozenset[str]:
    return frozenset(w.sense for word in listed.split() for w in words([Span(0, len(word), word)]))


#: Words that turn what follows them into its reverse.
_REVERSING: Final = _senses(
    "stop end halt ban block scrap cancel cancellation abandon abolish abolition repeal withdraw withdrawal prevent avoid delay "
    "postpone postponement suspend suspension drop against without lack failure fail reject rejection oppose opposition refuse "
    "refusal forbid prohibit prohibition veto axe ditch dismantle reverse reversal overturn moratorium freeze defeat kill sink "
    "derail shelve defer deferral retreat removal remove exempt exemption objection criticism exclude not no never instead rather lift undo weaken "
    "dilute alternative opponent critic resist resistance resister boycott rescind revoke annul quash nullify bury bin "
    "replace replacement eliminate elimination gut unwind rollback curb pause spike scuttle thwart wreck overrule defy waive waiver exception opt-out collapse demise fall withdraw pull overthrow unpick"
)
#: So many words after what is shared a word still turns it: "the plan to be scrapped".
_AFTER: Final = 2
#: Of these, the ones that turn only what comes after them.
_TURNING_NEXT: Final = _senses("against without not no never instead rather except")
#: Verbs of two words that put an end to something, for which one of the words above stands in.
_ENDED: Final = re.compile(
    r"\b(?:thrown?|threw|tor[en]|tears?|rip(?:s|ped)?|str[iu](?:kes?|ck)|roll(?:s|ed)?|wind|wound|dial(?:s|ed)?|scale[sd]?|phas(?:es?|ed)|call(?:s|ed)?|vot(?:es?|ed)|turn(?:s|ed)?|put|shoot|shot|water(?:s|ed)?|"
    r"do(?:es|ne)?|did|pull(?:s|ed)?) (?:out|up|off|down|away with|back|the plug on)\b|\b(?:rolling|winding|dialing|dialling|scaling|phasing|throwing|tearing|ripping|striking|calling|voting|turning|"
    r"putting|shooting|watering|doing|pulling) (?:out|up|off|down|away with|back|the plug on)\b",
    re.IGNORECASE,
)
#: Verbs that lead somebody out of what follows them: "pull the country out of the pact", "walk away from".
_PULLED: Final = re.compile(
    r"\b(?:pull|take|took|get|got|bring|brought|lead|led|keep|kept|walk|back|bow|opt|crash|drop|step|stay|turn)(?:s|ed|ing|ting|ping)? (?:[\w.’'-]+ ){0,5}?(?:out of|away from)\b",
    re.IGNORECASE,
)
#: Words that keep things as they are: the reverse of a change for the less.
_KEEPING: Final = _senses(
    "keep retain retention preserve preservation maintain save saving rescue protect stay remain open survive spare"
)
#: Words that make a question one about less, or about an end.
_LESS: Final = _senses(
    "close closure closing shut cut cutting reduce reduction lower end scrap scrapping abolish abolition ban banning stop leave quit "
    "withdraw withdrawal forbid prohibit outlaw limit limiting cap restrict restriction sell demolish demolition remove removal drop "
    "repeal revoke rescind overturn eliminate phase suspend suspension cancel halt freeze"
)
#: A run of words with a capital.
_NAMES: Final = re.compile(r"\b[A-Z][\w.-]*(?:\s(?:of\s(?:the\s)?)?[A-Z][\w.-]*){1,4}")
#: After words that name a bill: "the Data Retention | Bill".
_BILL: Final = re.compile(r"(?:\s[A-Z][\w-]*){0,3}\s(?:Bill|Act|Law|Treaty|Plan|Scheme|Reform|Amendment)\b")
#: A word with a capital that is rarer than this is a name.
_RARE: Final = 3.0
#: Words that make more of what may be a limit: "raising the cap".
_MORE: Final = _senses("raise increase lift extend expand boost hike relax loosen ease")
#: What is done to somebody's harm: who is for the person is not for that.
_HARMING: Final = _senses(
    "jail imprison arrest detain impeach impeachment fire sack dismiss oust expel extradite extradition deport sanction punish prosecute "
    "prosecution indict indictment charge convict conviction sue censure condemn fine penalise penalize suspend replace recall execute "
    "kill bomb invade attack strip unseat"
)
#: Words for what is to be done, by which the end of something may be meant: "the plan".
_PLANS: Final = _senses(
    "plan proposal bill measure move idea reform scheme project decision step motion initiative law policy"
)
#: What may be said of a thing as such after "must" and "will": it must go ahead.
HAPPENING: Final = _senses("go happen proceed pass begin start stand be continue")


@dataclass(frozen=True, slots=True)
class Match:
    """How far some words are about a question."""

    #: Weight of what they share with the wording of it that they are nearest to, from 0 to 1.
    share: float
    #: How many of its words they share.
    count: int
    #: How many of these are no names; of a question that is all names, how many they are.
    things: int
    #: The weight of what they share with the wording that they are nearest to, names left out; of one that is all names, the share.
    matter: float
    #: How much of what they say is in the question, from 0 to 1.
    inside: float
    #: Whether they speak of its reverse: "a ban on" it.
    reverse: bool
    #: Whether that is plain: the one word that turns it stands right before it.
    plainly: bool
    #: Whether they say nothing of their own: "the idea", "it".
    generic: bool
    #: Whether the question is about less of something, or its end, and the words do not say so: "the tax", of its abolition.
    short: bool
    #: Whether a word that takes its meaning from elsewhere is one of the question's own: "the reform".
    named: bool


@dataclass(frozen=True, slots=True)
class Topic:
    """A question as the meanings of its words."""

    #: Of the title and of each wording that means the same.
    wordings: tuple[frozenset[str], ...]
    is_less: bool
    #: Those of its meanings that are names.
    names: frozenset[str] = frozenset()
    #: Other wordings that begin with a word for an end: "lifting the curfew".
    ends: frozenset[frozenset[str]] = frozenset()
    #: The first of its meanings.
    deed: str = ""

    @classmethod
    def of(cls, question: Question) -> Topic:
        """The topic of a question."""
        wordings = tuple(w for w in (frozenset(meanings(w)) for w in (question.title, *question.also)) if w)
        names = frozenset(name for words in (question.title, *question.also) for name in _names(words))
        told = [meanings(words) for words in question.also]
        ends = frozenset(frozenset(said) for said in told if said and said[0] in _LESS | _REVERSING)
        deed = next(iter(meanings(question.title)), "")
        return cls(wordings, _is_less(question.title), names, ends, deed)

    @property
    def harms(self) -> bool:
        """Whether it begins with what is done to somebody's harm: "jailing the clerk"."""
        return self.deed in _HARMING

    @property
    def core(self) -> frozenset[str]:
        """Its words, without states and bodies that everybody knows unless it has no others."""
        every = frozenset[str]().union(*self.wordings)
        return frozenset(m for m in every if ":" not in m) or every

    def has(self, text: str) -> bool:
        """Whether the first meaning of a text is one of the question's, or says that it comes to pass."""
        first = meanings(text)[:1]
        return bool(first) and (first[0] in HAPPENING or any(first[0] in w for w in self.wordings))

    def ends_with(self, text: str) -> bool:
        """Whether the question is about an end of something, and a text has a word for an end: "voted to repeal"."""
        return self.is_less and any(m in _LESS for m in meanings(text))

    def is_same_end(self, text: str) -> bool:
        """Whether the last word of a text is the word for an end, or for a deed against somebody, in the title of the question."""
        last = meanings(text)[-1:]
        return bool(last) and (
            (last[0] in _LESS and last[0] in self.wordings[0]) or (self.harms and last[0] == self.deed)
        )

    def match(self, texts: Iterable[str]) -> Match:
        """How far the words of some texts, read together, are about the topic."""
        said = [m for text in texts for m in meanings(text)]
        every, core = frozenset[str]().union(*self.wordings), self.core
        best = max((self._share(w, said) for w in self.wordings), default=0.0)
        matter = max((self._share(w - self.names or w, said) for w in self.wordings), default=0.0)
        own = [m for m in said if m in every or not self._is_light(m)]
        own = [m for m in own if m not in GENERIC]
        shared = {m for m in own if m in core}
        inside = weight(m for m in own if m in every) / max(weight(own), 0.01)
        is_short = self._is_short(said)
        return Match(
            share=best,
            count=len(shared),
            matter=matter,
            things=len(shared - self.names) if core - self.names else len(shared),
            inside=min(1.0, inside),
            reverse=self._reverse(said, every),
            plainly=self._plainly(said, every),
            generic=not own,
            short=bool(own) and is_short,
            named=any(m in core for m in said),
        )

    def _is_light(self, meaning: str) -> bool:
        """Whether a word turns or counts what it stands beside, and says nothing of its own."""
        keeps = self.is_less and (meaning in _KEEPING or meaning == "go")
        return meaning in GENERIC or meaning in _REVERSING or meaning[:1].isdigit() or keeps

    def _is_short(self, said: Sequence[str]) -> bool:
        """Whether the question, or the wording that some words are nearest to, is about less, and the words do not say so."""
        nearest = max(self.wordings, key=lambda wording: self._share(wording, said), default=frozenset())
        is_less = self.is_less or nearest in self.ends
        plans = _PLANS - (self.wordings[0] if self.is_less else nearest)
        told = _LESS | _KEEPING | plans | (nearest & _REVERSING)
        return is_less and told.isdisjoint(said)

    @staticmethod
    def _share(wording: Collection[str], said: Collection[str]) -> float:
        return weight(m for m in wording if m in said) / max(weight(wording), 0.01)

    def _reverse(self, said: Sequence[str], every: Collection[str]) -> bool:
        """Whether an odd number of words turn what is shared into its reverse: "a ban on it", "it to be scrapped"."""
        last = max((i for i, m in enumerate(said) if m in every and m not in _REVERSING), default=-1)
        turns = sum(
            m in _REVERSING and m not in every and (i < last or (i <= last + _AFTER and m not in _TURNING_NEXT))
            for i, m in enumerate(said)
        )
        if self.is_less:
            turns += any(m in _KEEPING and m not in every for m in said)
        return turns % 2 == 1

    def _plainly(self, said: Sequence[str], every: Collection[str]) -> bool:
        """Whether the first shared word follows right on a word that turns it, and nothing else turns it."""
        first = next((i for i, m in enumerate(said) if m in every), 0)
        turns = [i for i, m in enumerate(said) if m in _REVERSING and m not in every]
        return not self.is_less and turns == [first - 1]


def weight(senses: Iterable[str]) -> float:
    """The weight of words together: rare ones weigh more."""
    return sum(_weight(sense) for sense in senses)


def _weight(sense: str) -> float:
    if sense in GENERIC:
        return _LIGHTEST
    if ":" in sense:
        return _KNOWN
    return max(_LIGHTEST, min(_HEAVIEST, rarity(sense.partition("+")[0])))


@lru_cache(maxsize=1 << 13)
def meanings(text: str) -> tuple[str, ...]:
    """The meanings of the words of a text that say something by themselves, in order; a state by any of its names."""
    if not text:
        return ()
    found: list[str] = []
    text = _ENDED.sub(_scrap, _PULLED.sub("scrap", text))
    known = _known(text)
    for word in words([Span(0, len(text), text)]):
        held = next((key for first, last, key in known if first <= word.start < last), None)
        if held is not None:
            found += [held] if not found or found[-1] != held else []
            continue
        if not word.is_content and word.sense not in _REVERSING:
            continue
        verb = _verb_of(word.form)
        if verb != word.form:
            found += [other.sense for other in words([Span(0, len(verb), verb)]) if other.is_content]
        else:
            found.append(_meaning(text[word.start : word.end], word.sense))
    kept = _REVERSING | _LESS | _KEEPING
    return tuple(meaning if meaning in kept else _alike().get(meaning, meaning) for meaning in found)


def _is_less(title: str) -> bool:
    """Whether a question is about less of something, or its end; raising a limit is not."""
    said = meanings(title)
    return any(m in _LESS for m in said) and said[0] not in _MORE


def _names(text: str) -> tuple[str, ...]:
    """The meanings of the words of a question that are names: known ones, and rare words with a capital, unless of a bill."""
    if not text:
        return ()
    known = _known(text)
    found = [key for _, _, key in known]
    for word in words([Span(0, len(text), text)]):
        is_known = any(first <= word.start < last for first, last, _ in known)
        if text[word.start].isupper() and not is_known and _BILL.match(text, word.end) is None:
            found += meanings(text[word.start : word.end])
    return tuple(m for m in found if ":" in m or rarity(m.partition("+")[0]) > _RARE)


def _known(text: str) -> list[tuple[int, int, str]]:
    """Names of several words of states and bodies that everybody knows, with their ranges: "the United States"."""
    found = []
    for run in _NAMES.finditer(text):
        hit = atlas.lead(run.group())
        if hit is not None and hit.known.kind in {"state", "organisation"} and not hit.known.is_outlet:
            found.append((run.start(), run.end(), hit.known.key))
    return found


@cache
def _alike() -> dict[str, str]:
    """Meaning to the meaning that stands for it, for words that articles use for one matter."""
    text = files("onrecord.weigh.positions").joinpath("alike.txt").read_text(encoding="utf-8")
    rows = [line.split() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    alike: dict[str, str] = {}
    for row in rows:
        senses = [word.sense for entry in row for word in words([Span(0, len(entry), entry)])[:1]]
        for sense in senses:
            alike.setdefault(sense, alike.get(senses[0], senses[0]))
    return alike


def _scrap(found: re.Match[str]) -> str:
    return "scrap".ljust(len(found.group()))


def _verb_of(form: str) -> str:
    for ending, plain in _ENDINGS:
        if form.endswith(ending) and len(form) - len(ending) + len(plain) >= 4:
            return form[: len(form) - len(ending)] + plain
    return form


def _meaning(exact: str, sense: str) -> str:
    lead = atlas.lead(exact) if exact[:1].isupper() else None
    if lead is not None:
        return lead.known.key
    if exact.casefold() in atlas.REGIONS:
        return f"region:{exact.casefold()}"
    if exact[:1].isupper() and exact.isalpha() and rarity(sense) > _NAME:
        short = _PEOPLE.sub("", exact.casefold())
        return short if len(short) >= 4 else sense
    return sense
