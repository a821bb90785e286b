"""Places that do not agree: where one thing happened."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from onrecord.text.atlas import lead
from onrecord.text.folding import folded
from onrecord.text.marks import quotations, quoted
from onrecord.weigh.conflicts.aligned import heft, shared
from onrecord.weigh.conflicts.clause import clause
from onrecord.weigh.conflicts.fact import fact, meetings, topic
from onrecord.weigh.conflicts.forms import likely_same
from onrecord.weigh.conflicts.made import conflict, reading
from onrecord.weigh.conflicts.page import is_copied, weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.terms import Conflict, ConflictType
    from onrecord.weigh.conflicts.fact import Fact, Meeting
    from onrecord.weigh.conflicts.page import Page, Sentence

#: Shared weight and part of it for two places to be of one thing: much and some of it, or less and most of it.
_BARS: Final = ((10.0, 0.5), (4.0, 0.75))
#: The same where both sentences name one day, and what of a quotation must be the same for it to be one.
_ONE_DAY: Final = (6.0, 0.35)
_QUOTED: Final = 5.0
_QUOTED_WORDS: Final = 3
_MOVES: Final = (
    r"(?:go(?:es|ing|ne)?|went|c[ao]m(?:e|es|ing)|mov(?:e|es|ed|ing)|sen[dt]|taken?|took|br(?:ing|ought)|fl(?:y|ew|own)|travel\w*|dr[io]ve[ns]?|way|bound"
    r"|sail(?:ed|s)?|return(?:ed|s)?|transferred|towed|carried|led|walked|marched|escaped|fled)"
)
_BEFORE: Final = (
    rf"\b(?:in|at|near|off|outside|on|into|inside|behind|beside|above|below|opposite|from|(?:road|highway|motorway|path)\sto|(?<=\s){_MOVES}\s(?:\w+\s){{0,2}}?to)\s+"
    r"(?:(?:the|a|an|its|her|his|their)\s+)?"
)
_NAME: Final = r"[A-Z][\w’'-]*[\w](?:\s+(?:(?:de|des|du|la|le|of|the|van|am)\s+)*[A-Z][\w’'-]*)*"
#: What a name may follow that says what sort of place it is: "the fishing village of", "a car park at the".
_SORT: Final = r"(?:[a-z’'-]+\s+){1,4}(?:of|at|in|on|near)\s+(?:the\s+)?"
#: Common nouns that name a place where something can be held or happen.
_VENUES: Final = (
    "academy|airport|assembly rooms?|arena|bakery|bank|barn|barracks|base|basement|beach|bridge|cabinet office|cafe|campus|canteen|car park|castle|cathedral|"
    "cemetery|chamber|chapel|church|cinema|city hall|clinic|club|college|common|conference centre|convent|corridor|council house|courthouse|court|"
    "courtyard|dock|embassy|exchange|factory|farm|field|football ground|foyer|gallery|garage|garden|gates?|gymnasium|gym|hall|harbour|headquarters|"
    "hospital|infirmary|hostel|hotel|house|inn|island|kitchen|laboratory|library|lodge|main square|market|market hall|market square|mill|ministry|monastery|"
    "mosque|museum|office|opera|palace|park|parliament|pier|playground|plaza|prison|pub|quay|racecourse|reading room|rectory|registry office|residence|restaurant|"
    "school|seminary|shelter|shopping centre|sports hall|square|stadium|station|store|studio|synagogue|tavern|temple|terminal|theatre|theater|town hall|"
    "tunnel|university|villa|village hall|ward|warehouse|wharf|yard|zoo|"
    "balcony|control room|prefecture|rooftop|terrace|amphitheatre|auditorium|ballroom|boardroom|canteen|shipyard|stage|studio|bandstand|steps|gate \\d+|"
    "podium|hangar|depot|plant|pavilion|lobby|tent|town hall steps|precinct|cell|monument|cenotaph|fountain|jetty|marina|vineyard|ranch|clubhouse|dressing room"
)
#: A name in capitals after a word that puts something there, with the noun that says what it is.
_THERE: Final = re.compile(rf"{_BEFORE}(?:{_SORT})?(?P<name>{_NAME}(?:\s+(?:{_VENUES})\b)?)")
_VENUE: Final = re.compile(
    rf"\b(?:(?:in|at|on|inside|outside|into|near|behind|beside|from|(?<=\s){_MOVES}\s(?:\w+\s){{0,2}}?(?:to|from))\s+(?:the|a|an|its|her|his|their)\s+(?:[a-z]+[’']s\s+)?"
    rf"(?P<name>(?:(?:back\s+)?[a-z]+\s+of\s+the\s+)?(?:(?!(?:in|at|on|of|for|to|from|and|the)\s)[a-z]+\s+){{0,2}}(?:{_VENUES}))|at\s(?P<numbered>(?:gate|pier|platform|terminal|dock|court|pit|shaft|checkpoint)\s\d+))\b"
)
_IS_VENUE: Final = re.compile(
    rf"\b(?:{_VENUES}|street|road|avenue|lane|arms|garden|gardens|centre|center|room|court|lounge|building|tower|institute|club)s?\Z",
    re.IGNORECASE,
)
_FACILITY: Final = re.compile(
    r"\A(?:villa|hotel|chateau|palazzo|casa|hall|fort|castle|camp|lyc[eé]e|palais|schloss|college|hospital|studio|stadium)\b",
    re.IGNORECASE,
)
#: Words that may follow a place, and addresses that stand for nobody's place.
_AFTER: Final = frozenset(
    "yesterday today tomorrow last next this late early shortly where when said says told instead alone soon first later now".split()
)
_ADDRESS: Final = re.compile(r"\A(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Twitter|Facebook|The)\b")
#: What two places that only one article names each must share, when they are of one sort.
_UNIQUE: Final = (5.0, 0.3)
#: The same for the clauses that they stand in.
_CLAUSE: Final = (1.5, 3.0)
_MUCH: Final = (7.5, 0.45)


def places(pages: Sequence[Page], dated: Sequence[Conflict] = ()) -> Iterator[Conflict]:
    """Conflicts of the kind ``place`` among the articles of one story; what differs in its day, as in ``dated``, is of one thing."""
    weighed = weights(pages)
    by_id = {one.id: one for one in pages}
    facts = {one.id: stands(one) for one in pages}
    names = {one.id: folded(one.text) for one in pages}
    paired = _paired(dated, by_id)
    for a, b in combinations(sorted(by_id), 2):
        told_of_one = paired.get((a, b), frozenset())
        for meeting in meetings(facts[a], facts[b], weighed, least=0.0 if told_of_one else _BARS[1][0], part=0.0):
            if meeting.left.key != meeting.right.key:
                continue
            is_one = any(meeting.shared >= least and meeting.part >= part for least, part in _BARS)
            is_one = is_one or (meeting.left.sentence, meeting.right.sentence) in told_of_one
            is_one = is_one or _is_of_one_day(meeting, by_id) or _is_of_one_quotation(meeting, by_id, weighed)
            if not is_one and not _is_of_one_clause(meeting, by_id):
                continue
            if are_known(meeting.left, meeting.right, names):
                continue
            yield place_conflict(meeting, by_id[a], by_id[b])


def _paired(
    dated: Sequence[Conflict], pages: Mapping[str, Page]
) -> Mapping[tuple[str, str], frozenset[tuple[int, int]]]:
    """The sentences of each two articles that some conflicts stand in, by their ids in order."""
    found: dict[tuple[str, str], set[tuple[int, int]]] = defaultdict(set)
    for item in dated:
        places = {
            reading.document: sentence.number
            for reading in item.readings
            if (sentence := pages[reading.document].sentence_at(reading.spans[0].start)) is not None
        }
        for a, b in combinations(sorted(places), 2):
            found[a, b].add((places[a], places[b]))
    return {pair: frozenset(them) for pair, them in found.items()}


def _is_of_one_clause(meeting: Meeting, pages: Mapping[str, Page]) -> bool:
    """Whether the clauses of both places tell of one thing, as far as their words go."""
    if meeting.shared < _UNIQUE[0] or meeting.part < _UNIQUE[1]:
        return False
    mine, yours = (clause(pages[item.document], item) for item in (meeting.left, meeting.right))
    told = heft(shared(mine.whole, yours.whole) - (mine.named & yours.named))
    much = meeting.shared >= _MUCH[0] and meeting.part >= _MUCH[1]
    return told >= (_CLAUSE[0] if much else _CLAUSE[1])


def _is_of_one_day(meeting: Meeting, pages: Mapping[str, Page]) -> bool:
    """Whether both sentences name one day, and share enough besides."""
    days = [_days(pages[item.document], item) for item in (meeting.left, meeting.right)]
    return meeting.shared >= _ONE_DAY[0] and meeting.part >= _ONE_DAY[1] and bool(days[0] & days[1])


def _days(page: Page, item: Fact) -> frozenset[str]:
    sentence = page.sentences[item.sentence]
    return frozenset(
        when.iso
        for when in page.dates
        if when.span is not None and when.first == when.last and sentence.start <= when.span.start < sentence.end
    )


def _is_of_one_quotation(meeting: Meeting, pages: Mapping[str, Page], weighed: Mapping[str, float]) -> bool:
    """Whether one thing is quoted beside both places: where it was said."""
    said = [_quoted(pages[item.document], item) for item in (meeting.left, meeting.right)]
    both = sorted(said[0] & said[1])
    return len(both) >= _QUOTED_WORDS and sum(weighed.get(sense, 0.0) for sense in both) >= _QUOTED


def _quoted(page: Page, item: Fact) -> frozenset[str]:
    """Senses of what stands in quotation marks in the sentence of a place that is not in them itself."""
    sentence = page.sentences[item.sentence]
    marked = quoted(page.text, quotations(page.text))
    if any(low <= item.span.start < high for low, high in marked):
        return frozenset()
    return frozenset(
        word.sense
        for word in sentence.words
        if word.is_content and any(low <= word.start < high for low, high in marked)
    )


def are_known(left: Fact, right: Fact, texts: Mapping[str, str]) -> bool:
    """Whether one of two articles, by their folded texts, names the place of the other, or the two may be one."""
    one, other = folded(left.span.exact), folded(right.span.exact)
    return one in texts[right.document] or other in texts[left.document] or _may_agree(one, other)


def stands(page: Page) -> list[Fact]:
    """The places that an article puts something at: states, towns, and houses and sites."""
    dates = [when.span for when in page.dates if when.span is not None]
    people = [m.span for m in page.findings.mentions if m.kind in {"person", "date", "event"}]
    bodies = [m.span for m in page.findings.mentions if m.kind == "organisation"]
    made = []
    for sentence in page.sentences:
        matches = [*_THERE.finditer(page.text, sentence.start, sentence.end)]
        matches += _VENUE.finditer(page.text, sentence.start, sentence.end)
        for match in matches:
            span = page.span(*match.span("name" if match.group("name") else "numbered"))
            if (
                any(span.meets(other) for other in (dates if _is_venue(span.exact) else (*dates, *people)))
                or _is_adjective(page, sentence, span.end)
                or _ADDRESS.search(span.exact)
            ):
                continue
            known = lead(span.exact)
            is_venue = "venue" if match.re is _VENUE or _is_venue(span.exact) else "town"
            if is_venue == "town" and any(span.meets(other) for other in bodies):
                continue
            item = fact(page, span, "state" if known and known.sense == "name" else is_venue, 0, 0)
            if item is not None:
                made.append(item)
    return made


def _is_adjective(page: Page, sentence: Sentence, end: int) -> bool:
    """Whether a noun follows that a name tells more of: the TV chef."""
    after = next((word for word in sentence.words if word.start >= end), None)
    if after is None or page.text[end : after.start].strip() or page.text[after.start].isupper():
        return False
    return after.is_content and not after.form.endswith(("ed", "ing", "ly")) and after.form not in _AFTER


def _is_venue(name: str) -> bool:
    """Whether a name is that of a house or a site rather than of a town: Hotel Bellevue, Fernhill school, St Olave's."""
    is_saint = name.startswith("St ") and name.endswith(("'s", "’s"))
    return is_saint or _IS_VENUE.search(name) is not None or _FACILITY.search(name) is not None


def _may_agree(left: str, right: str) -> bool:
    """Whether one name holds the other, or is another spelling of it."""
    a, b = set(left.split()), set(right.split())
    if {word for word in a ^ b if word.isdigit()} and not {word for word in a ^ b if not word.isdigit()}:
        return False  # gate 3, gate 7
    return bool(a & b) or any(likely_same(x, y) for x in a for y in b)


def place_conflict(meeting: Meeting, one: Page, other: Page) -> Conflict:
    """The conflict of two places of one thing."""
    readings = [reading(item.document, item.span) for item in (meeting.left, meeting.right)]
    subject = topic(one, meeting.left, meeting.near) or "a place"
    type_: ConflictType = "copying" if is_copied(one, other) else "unsure"
    reasons = [
        "both sentences speak of the same: " + subject,
        "neither article names the other's place; one may lie in the other",
    ]
    return conflict("place", type_, subject, readings, reasons=reasons)
