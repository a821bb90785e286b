"""One document to what it says is given, promised, asked for or agreed.

The words are read clause by clause: a verb of giving, promising, asking or agreeing, what stands before it (will,
refused to, was asked to), its subject, its object and the parts with "to", "for", "with", "from" and "by". What cannot be
given, and what is forecast, earned or bought, is left out.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from onrecord.find.commitments.acting import acting
from onrecord.find.commitments.actors import NO_ONE, is_actor
from onrecord.find.commitments.agreeing import dealing
from onrecord.find.commitments.asking import announcing, asking, floating
from onrecord.find.commitments.clauses import subject
from onrecord.find.commitments.deeds import deed
from onrecord.find.commitments.gerunds import gerund, ruled_out
from onrecord.find.commitments.giving import giving, promising
from onrecord.find.commitments.keeping import keeping, raising
from onrecord.find.commitments.lists import each
from onrecord.find.commitments.naming import naming
from onrecord.find.commitments.predicates import is_verb
from onrecord.find.commitments.receiving import arriving, receiving
from onrecord.find.commitments.refusing import refusing
from onrecord.find.commitments.requests import called_for, request
from onrecord.find.commitments.scene import scene
from onrecord.find.commitments.talking import talking
from onrecord.find.commitments.totals import totalling
from onrecord.find.commitments.verbs import is_adjective, tells, verb_at
from onrecord.find.commitments.vowing import vow
from onrecord.find.commitments.willing import willing
from onrecord.terms import ReportedCommitment, Span, reported_commitment_id
from onrecord.text.sentences import sentences
from onrecord.text.verbgroups import group_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from onrecord.find.commitments.clauses import Piece
    from onrecord.find.commitments.draft import Draft
    from onrecord.find.commitments.lexicon import VerbKind
    from onrecord.find.commitments.scene import Scene
    from onrecord.find.commitments.verbs import Verb
    from onrecord.terms import Mention, Quantity, Statement, When

_READERS: Final[Mapping[VerbKind, Callable[[Scene, Verb, Piece | None], Draft | None]]] = {
    "promise": promising, "give": giving, "deal": dealing, "ask": asking, "announce": announcing, "float": floating,
    "refuse": refusing, "receive": receiving, "keep": keeping, "raise": raising,
}  # fmt: skip
#: Readers of what is done and not given; gifts come first.
_DEEDS: Final = (deed, request, called_for, vow, gerund, ruled_out, willing)
_SELF: Final = frozenset("we i me our my".split())
#: Inner marks are looked for so many code points back.
_FAR: Final = 400
_CLOSED: Final = re.compile(r"’(?!\w)")
_OUGHT: Final = frozenset("must should ought have has need needs".split())
#: After these a verb in "-ing" has the subject of the clause before: "showed it by | pushing for".
_LEADING: Final = frozenset("by while when after before".split())
_HELPERS: Final = frozenset("has have had is are was were said says".split())
_QUOTES: Final = frozenset('"“„«')
#: What opens a clause inside another.
_OPENERS: Final = frozenset(
    "that whether if because which who whom as while when where how why what until before after since unless though although".split()
)
#: What is given never begins with these.
_JOINING: Final = frozenset("and or but of".split())
_POINTING: Final = frozenset("it they he she".split())
_PERIOD: Final = re.compile(
    r"\b(?:(?:over|during|for|within|in|across) (?:the )?(?:next|coming|past|last|following) (?:[\w-]+ )?(?:years?|months?|weeks?|decades?|days?)"
    r"|(?:over|for|across|within) (?:a )?[\w-]+[ -](?:years?|months?|weeks?|decades?)(?: period)?(?! (?:old|ago|later))|since [^,;.]{3,60}?(?:, (?:1[89]|20)\d\d)?(?=[,;.]| (?:has|have|had|is|was|were|amounts?|totals?|reached|exceeded|at|to|worth)\b|$)"
    r"|by (?:the end of |early |late |mid-)?20\d\d|until (?:the end of )?20\d\d|through 20\d\d|(?:between|from) 20\d\d (?:and|to) 20\d\d"
    r"|(?:a|per|each|every) (?:year|month|week)(?! ago)|annually|this fiscal year)(?!\w)",
    re.IGNORECASE,
)


def commitments(  # noqa: PLR0913 - the document's text and what was found in it
    text: str,
    statements: Sequence[Statement],
    mentions: Sequence[Mention],
    quantities: Sequence[Quantity],
    dates: Sequence[When],
    *,
    document: str,
) -> tuple[ReportedCommitment, ...]:
    """The commitments that one document reports, in order of place.

    Args:
        text: The bare text of the document.
        statements: Its statements; a commitment inside the content of one is led to it.
        mentions: Its names.
        quantities: Its quantities.
        dates: Its days.
        document: Id of the document.

    Returns:
        One for each verb that tells of one; their spans lie in ``text``.
    """
    found: dict[str, ReportedCommitment] = {}
    for bounds in sentences(text):
        if not tells(text, *bounds):
            continue
        here = scene(text, bounds, mentions, quantities, dates)
        begin = 0
        for draft in _drafts(here):
            made = _reported(here, draft, begin, statements, document)
            if made is not None:
                found.setdefault(made.id, made)
                begin = draft.end
    return tuple(found.values())


def _drafts(here: Scene) -> Iterator[Draft]:
    shared: Piece | None = None
    named: Piece | None = None
    earlier: Draft | None = None
    main: Piece | None = None
    taken = reached = 0
    for at in range(len(here.words)):
        draft = talking(here, at, shared, earlier) if at >= taken else None
        verb = verb_at(here.words, at) if here.is_headline or not here.words[at].capital else None
        if draft is None and verb is not None and not is_adjective(here.words, verb.at):
            anew = main is not None and at > 1 and [w.low for w in here.words[at - 2 : at]] == [",", "and"]
            before = main if anew else shared  # "asked them to wait until the boats came, and promised"
            draft = next((d for kind in verb.kinds if (d := _READERS[kind](here, verb, before)) is not None), None)
        if draft is None and at >= reached:
            draft = totalling(here, at) or arriving(here, at) or (naming(here, at) if verb is None else None)
            led = at > 0 and here.words[at - 1].low in _LEADING
            who = acting(here, shared) if led else main or acting(here, shared)
            draft = draft or next((d for read in _DEEDS if (d := read(here, at, who)) is not None), None)
        if verb is not None or is_verb(here.words, at):
            own = _nearest(here, _subject(here, at))
            shared = own or shared
            main = main if own is None or _is_embedded(here, own) else acting(here, own) or main
            named = shared if shared is not None and not _is_pronoun(here, shared) else named
        if draft is not None and draft.cue[0] >= taken and is_actor(here, draft.giver):
            draft = _completed(replace(draft, giver=_antecedent(here, _nearest(here, draft.giver), named)), earlier)
            for one in each(here, draft):
                taken, earlier, reached = one.cue[1], one, max(reached, one.end)
                if one.status == "pledged" and _is_clause(here, one):
                    taken = one.end  # what a promised clause tells is not told again
                yield one


def _is_clause(here: Scene, draft: Draft) -> bool:
    """Whether what is promised is a whole clause: "promised that | no school would close"."""
    return draft.what is not None and any(here.words[i].low in {"would", "will", "'ll"} for i in range(*draft.what))


def _completed(draft: Draft, earlier: Draft | None) -> Draft:
    """What "another 40" are, and for whom: as in the clause before."""
    bare = draft.quantity is not None and draft.quantity.kind == "count" and draft.quantity.unit is None
    if not bare or draft.quantity is None or earlier is None or earlier.quantity is None:
        return draft
    quantity = replace(draft.quantity, unit=earlier.quantity.unit)
    return replace(draft, quantity=quantity, receiver=draft.receiver or earlier.receiver)


def _subject(here: Scene, at: int) -> Piece | None:
    """The subject of the verb at ``at``; an infinitive has none of its own."""
    first = group_of(here.words, at, left=0, participle=True).first
    infinitive = first > 0 and here.words[first - 1].low == "to"
    return None if infinitive else subject(here.words, first, 0)


def _is_embedded(here: Scene, who: Piece) -> bool:
    """Whether a subject opens a clause inside another: "said that | he", "asserted | his words"."""
    first = who[0]
    if first == 0:  # "“It is late,” she said": the quotation ends before its sentence does
        opened = here.text[max(here.start, here.words[0].start - 1)] in _QUOTES
        return opened and any(mark in _QUOTES for mark in here.text[here.words[0].end : here.words[-1].start - 1])
    before = here.words[first - 1]
    quoted = any(mark in _QUOTES for mark in here.text[before.end : here.words[first].start])
    return quoted or before.low in _OPENERS or (is_verb(here.words, first - 1) and not before.is_mark)


def _is_pronoun(here: Scene, piece: Piece) -> bool:
    return piece[1] - piece[0] == 1 and here.words[piece[0]].low in _POINTING


def _nearest(here: Scene, giver: Piece | None) -> Piece | None:
    """The pronoun that a verb has for its subject behind another noun: "half of the sum | it | pledged"."""
    if giver is None or giver[1] - giver[0] == 1 or here.words[giver[1] - 1].low not in _POINTING:
        return giver
    return giver[1] - 1, giver[1]


def _antecedent(here: Scene, giver: Piece | None, named: Piece | None) -> Piece | None:
    """Who "it" is in "the company said it would pay": the subject before it in the sentence."""
    if giver is None or named is None or not _is_pronoun(here, giver) or named[0] >= giver[0]:
        return giver
    # "They" are no one person, and "he" is no thing.
    person = any(here.person[i] for i in range(*named))
    thing = acting(here, named) is None
    low = here.words[giver[0]].low
    if (low == "they" and person) or (low in {"he", "she"} and thing):
        return giver
    return named


def _reported(
    here: Scene, draft: Draft, begin: int, statements: Sequence[Statement], document: str
) -> ReportedCommitment | None:
    what, cue = _spans(here, _shortened(here, draft.what)), _spans(here, draft.cue)
    if not what or not cue or what[0].exact.split()[0].lower() in _JOINING or _in_inner_marks(here.text, cue[0].start):
        return None
    statement = _statement(cue[0], statements)
    if statement is None and _is_opinion(here, draft):
        return None
    if draft.receiver is not None and here.has(draft.receiver, NO_ONE):
        return None
    unfit = draft.receiver is not None and (_is_time(here, draft.receiver) or not is_actor(here, draft.receiver))
    taker = None if unfit else draft.receiver
    giver, receiver = _party(here, draft.giver, statement), _party(here, taker, statement)
    clause = _clause(here, begin, draft.end)
    period = tuple(Span.of(here.text, m.start(), m.end()) for m in _PERIOD.finditer(here.text, *clause))[:1]
    when = _when(here, clause, cue[0], period)
    return ReportedCommitment(
        id=reported_commitment_id(document, cue, what),
        document=document,
        giver=giver,
        receiver=receiver,
        what=what,
        quantity=draft.quantity,
        status=draft.status,
        cue=cue,
        when=when,
        period=period,
        statement=None if statement is None else statement.id,
    )


def _is_opinion(here: Scene, draft: Draft) -> bool:
    """Whether nobody is said to ask: "the state should guarantee care", in the writer's own words."""
    ought = any(here.words[i].low in _OUGHT for i in range(draft.cue[0], draft.cue[1] - 1))
    plain = any(here.words[i].low in {"have", "has"} for i in range(*draft.cue)) and not any(
        here.words[i].low == "to" for i in range(*draft.cue)
    )
    return draft.status == "requested" and ought and not plain


def _in_inner_marks(text: str, at: int) -> bool:
    """Whether a place stands in ‘marks’ inside a quotation: words that the speaker puts into somebody's mouth."""
    opened = text.rfind("‘", max(0, at - _FAR), at)
    if opened < 0 or _CLOSED.search(text, opened, at) is not None:
        return False
    return text.rfind("“", max(0, opened - _FAR), opened) > text.rfind("”", max(0, opened - _FAR), opened)


def _shortened(here: Scene, what: Piece | None) -> Piece | None:
    """What is given, up to the verb of its sentence: "the students' debts | has yet to be honoured"."""
    if what is None or (what[0] and here.words[what[0] - 1].low in {"that", "to", "not"}):
        return what
    end = next((i for i in range(what[0] + 1, what[1]) if here.words[i].low in _HELPERS), what[1])
    return what[0], end


def _is_time(here: Scene, piece: Piece) -> bool:
    """Whether a piece is a stretch of time or a sum, and nobody: "for | 60 days", "to | the tune of $7 million"."""
    quantity = here.quantity_in(piece)
    if quantity is not None and quantity.kind == "money" and here.has(piece, {"tune", "sum", "total"}):
        return True
    inside = [q for q in here.quantities if here.words[piece[0]].start <= q.span.start < here.words[piece[1] - 1].end]
    return here.has_day(piece) or (quantity is None and any(q.kind == "duration" for q in inside))


def _spans(here: Scene, piece: Piece | None) -> tuple[Span, ...]:
    found = here.range(piece)
    return () if found is None else (Span.of(here.text, *found),)


def _party(here: Scene, piece: Piece | None, statement: Statement | None) -> tuple[Span, ...]:
    """The words that name a party; none for "we", which is whoever speaks."""
    if piece is None:
        return ()
    if statement is not None and piece[1] - piece[0] == 1 and here.words[piece[0]].low in _SELF:
        return ()
    worth = next((i for i in range(*piece) if here.words[i].low in {"worth", "totalling", "valued"}), piece[1])
    return _spans(here, (piece[0], worth))


def _statement(cue: Span, statements: Sequence[Statement]) -> Statement | None:
    """The smallest statement whose content holds the cue."""
    holders = [s for s in statements if any(cue.within(part) for part in s.content)]
    return min(holders, key=lambda s: (sum(p.end - p.start for p in s.content), s.id), default=None)


def _clause(here: Scene, begin: int, end: int) -> tuple[int, int]:
    """Code points from the end of the clause before to the end of this one."""
    last = here.words[min(max(end, 1), len(here.words)) - 1].end
    return (here.words[begin].start if begin < len(here.words) else here.start), last


def _when(here: Scene, clause: tuple[int, int], cue: Span, period: tuple[Span, ...]) -> When | None:
    """The day nearest to the cue in the same clause, beside the period."""
    days = [
        (abs(d.span.start - cue.start), d.span.start, d)
        for d in here.dates
        if d.span is not None and clause[0] <= d.span.start < clause[1] and not any(d.span.meets(p) for p in period)
    ]
    return min(days, key=lambda item: item[:2])[2] if days else None
