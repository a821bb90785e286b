"""What the words that name a speaker are: names, a pronoun, a role, a body, many people, a text, or nobody."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from onrecord.link.smallwords import AFTER, BODY_WORDS, COUNTED, CUT, PRONOUNS
from onrecord.link.unmarked import unmarked
from onrecord.text import atlas
from onrecord.text.folding import folded
from onrecord.text.offices import collective, ends_in_office, head_office, is_office_word, title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.link.page import Naming


PhraseKind = Literal["names", "pronoun", "role", "body", "many", "thing", "unnamed"]

#: "Director of National Intelligence " before a name.
_OFFICE_OF = re.compile(
    r"(?P<office>[^,;:(\[—–]*?)\s(?:of|for|to)\s(?P<of>(?:the\s)?[A-Z][\w&’'-]*(?:\s(?:(?:of|and|the|for)\s)*[A-Z][\w&’'-]*)*)\s+"
)
_EDGES = re.compile(
    r"(?:(?:which|what|that|but|and|as|while)\s+)?(?P<kept>\S.*?)(?:,?\s+(?:as|that|which|who|also|has|have|had|is|are|was))*",
    re.DOTALL,
)
_POSSESSIVE = re.compile(r"^(?:['’]s?|s['’])(?=\s|$)")
_AND = re.compile(
    r"^(?:['’]s)?(?:\s*\([^)]*\))?(?:,?\s+of\s+[A-Z][\w.’' ]{1,30}?)?\s*(?:,|,?\s+(?:and|or|&)\s)\s*(?:and\s+)?"
)
_LISTING = re.compile(r"\b(?:including|such as|like|among them|namely|notably|particularly|especially)\b|[:—–]")
_TAIL = re.compile(
    r"^\s*(?:himself|herself|itself|themselves|also|too|and others|alike|alone|\w+ly|then|jr\.?|sr\.?|\([^)]*\)|['’]s?)*"
    r"\s*(?:$|[,;:(\[—–.]|\s-+\s|(?:" + "|".join(AFTER) + r"|and|or|&|a|an|the|then)\b)",
    re.IGNORECASE,
)
#: "The AFP news agency" is AFP; "the Cranmer campaign" is not Cranmer.
_SORT_OF_OUTLET = re.compile(
    r"\s+(?:news\s+)?(?:agency|wire|newspaper|magazine|network|channel|website|daily|weekly|party|group|alliance|company)\b",
    re.IGNORECASE,
)
_ANONYMOUS = re.compile(
    r"\b(?:familiar with|briefed on|close to|with (?:direct )?knowledge of|involved in)\b|\banonym", re.IGNORECASE
)
#: Endings of nouns for people that no table lists: "the neurosurgeon", "the poster".
_PERSON_ENDING = re.compile(r"(?:[^t]er|[^t]or|tter|ster|ist|man|woman|ian|ant|eon|ess|lete|ary|ier|eer|ee)$")
#: Where somebody speaks, before who it is: "At Kell Hospital, head nurse Ada Brandt".
_SCENE = re.compile(r"(?:At|In|From|Inside|Outside)\s[^,;:]{3,60},\s+(?=\S+\s\S)")
_ONE_OF = re.compile(r"(?:only\s+)?one(?:\s+of\s|\s*\Z)", re.IGNORECASE)
#: A pronoun with the time of its clause before it: "A week later she".
_LATE_PRONOUN = re.compile(
    r"[^,;:]*\b(?:later|then|now|again|once|instead|also)\s+(?P<pronoun>he|she|they|it|I|we)", re.IGNORECASE
)
#: What says more about the head of a phrase and is no name of it; and what owns the rest.
_RELATIVE = re.compile(r",\s(?:which|who|whom|whose|where)\b.*|['’]s?\Z", re.DOTALL)
_DEFINITE = frozenset("the this that these those his her its their our my".split())


#: An article that the reader left outside the source.
_OPENER = re.compile(r"(?<![\w’'-])(?P<word>(?:the|an?|his|her|its|their)\s)\Z", re.IGNORECASE)
_LONGEST_OPENER = 8


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words that name a source, understood."""

    kind: PhraseKind
    start: int
    end: int
    text: str
    #: The names that head it: two for "A and B".
    heads: tuple[Naming, ...] = ()
    #: The names listed after "including" and the like.
    listed: tuple[Naming, ...] = ()
    #: ``he``, ``she``, ``they``, ``it``, ``who``, ``i``, ``we``, ``you`` or ``latter``, for a pronoun.
    pronoun: str = ""
    #: The head noun, folded.
    noun: str = ""
    is_definite: bool = False
    #: The pronoun or name that owns it: "his" in "his spokesman".
    owner: str = ""
    is_plural: bool = False


def phrase(text: str, start: int, end: int, namings: Sequence[Naming]) -> Phrase:
    """Understand the words ``text[start:end]``, given the names that were found in them."""
    start, end = _trimmed(text, start, end)
    scene = _SCENE.match(text, start, end)
    start = scene.end() if scene else start
    opener = _OPENER.search(text, max(0, start - _LONGEST_OPENER), start)
    if opener is not None and text[start : start + 1].islower() and folded(text[start:end]) not in PRONOUNS:
        start = opener.start("word")
    late = _LATE_PRONOUN.fullmatch(text, start, end)
    start = late.start("pronoun") if late else start
    exact = text[start:end]
    plain = folded(exact)
    if plain in PRONOUNS and not (exact.isupper() and atlas.lead(exact)):
        return Phrase("pronoun", start, end, exact, pronoun=PRONOUNS[plain])
    inside = [n for n in namings if start <= n.start and n.end <= end]
    heads = _heads(text, start, end, inside)
    if heads:
        return Phrase("names", start, end, exact, heads=heads)
    return _common(text, start, end, inside)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    # What stands on lines above belongs to a byline or caption that the reader took along.
    start = max(start, text.rfind("\n", start, len(text[:end].rstrip())) + 1)
    while start < end and (text[start].isspace() or text[start] in ',;:—–-"“”‘'):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ',;:—–-"“”‘'):
        end -= 1
    around = _EDGES.fullmatch(text, start, end)
    return (around.start("kept"), around.end("kept")) if around and around.group("kept") else (start, end)


def _heads(text: str, start: int, end: int, inside: list[Naming]) -> tuple[Naming, ...]:
    head = (
        _first_head(text, start, end, inside)
        or _apposed_head(text, start, end, inside)
        or _apposed_body(text, start, end, inside)
        or unmarked(text, start, end, inside)
    )
    if head is None:
        return ()
    head = _after_body(text, end, head, inside)
    heads = [head]
    for naming in inside:
        if naming.start < heads[-1].end or (head.kind == "person" and naming.kind == "place"):
            continue
        between = text[heads[-1].end : naming.start]
        joint = _AND.match(between)
        is_alias = re.search(r"\bor\s", between) is not None and text[naming.start : naming.end].isupper()
        if joint is not None and _is_body_and_title(head, naming, between[joint.end() :]):
            return (naming,)
        if joint is None or is_alias or not _is_prenominal(between[joint.end() :]):
            break
        if _POSSESSIVE.match(text[naming.end : end]) or not _TAIL.match(text[naming.end : end]):
            break
        heads.append(naming)
    joined = re.search(r"\b(?:and|or|&)\s", text[heads[0].end : heads[-1].start] + " ") is not None
    if len(heads) > 1 and not joined and (len(heads) == 2 or heads[0].start > start or heads[-1].end < end):
        return (heads[0],)
    return tuple(heads)


def _is_body_and_title(head: Naming, naming: Naming, between: str) -> bool:
    # "Harbour and Bridge Committee Chairman Ada Brandt": the reader saw the first half of the body alone.
    is_body = bool(set(between.casefold().split()) & BODY_WORDS) and head_office(between) is not None
    return head.kind == "organisation" and naming.kind == "person" and is_body


def _after_body(text: str, end: int, head: Naming, inside: list[Naming]) -> Naming:
    # "In Kell, Ivo Lund, who led the party, said", "told the Gazette, the minister, Ivo Lund, said": the reader may
    # take into the source what stands before it.
    if head.kind == "person":
        return head
    for naming in inside:
        between = re.fullmatch(r",\s+(?:(?P<title>[^,]{3,60}),\s+)?", text[head.end : naming.start])
        if naming.kind == "person" and between is not None:
            title_ = between.group("title")
            is_next = re.match(r"\s*(?:,|$)", text[naming.end : end]) is not None
            return naming if is_next and (title_ is None or head_office(title_) is not None) else head
    return head


def _first_head(text: str, start: int, end: int, inside: list[Naming]) -> Naming | None:
    for naming in inside:
        before, after = text[start : naming.start], text[naming.end : end]
        office = ends_in_office(before)
        is_titled = naming.kind == "person" and (_is_whole_title(before) or _is_row_of_titles(before))
        if naming.kind == "person" and _is_one_of_many(before, text[naming.start : naming.end]):
            continue
        if not is_titled and CUT.search(_without_names(text, start, naming.start, inside)[:office]):
            return None
        if _POSSESSIVE.match(after) and after.strip("'’s "):
            continue
        if _TAIL.match(after) and (naming.kind == "person" or not before.strip() or _is_prenominal(before)):
            if _is_people_word(text[naming.start : naming.end]) and after.strip():
                continue
            return naming
        if naming.kind == "organisation" and _SORT_OF_OUTLET.match(after):
            return naming
    return None


def _without_names(text: str, start: int, end: int, inside: list[Naming]) -> str:
    """The words before a name, as long as they are, without those of bodies and places: "University of Kell professor "."""
    before = text[start:end]
    for naming in inside:
        if naming.kind != "person" and naming.end <= end and not _POSSESSIVE.match(text[naming.end : end]):
            at, stop = naming.start - start, naming.end - start
            before = before[:at] + "_" * (stop - at) + before[stop:]
    return before


def _is_one_of_many(before: str, name: str) -> bool:
    # "another Kellian, Ada Brandt, 58": a word with an article is what somebody is, and not who.
    return " " not in name and before.split()[-1:] in (["a"], ["an"], ["another"], ["Another"], ["A"], ["An"])


def _is_row_of_titles(before: str) -> bool:
    """Whether nothing but titles stands before a name: "chairman, chief executive and president "."""
    titles = re.split(r",\s+(?:and\s+)?|\s+and\s+", before.strip())
    return len(titles) > 1 and all(head_office(each) is not None for each in titles)


def _is_whole_title(before: str) -> bool:
    """Whether an office and what it is held of fill the words before a name: "Director of National Intelligence "."""
    found = _OFFICE_OF.fullmatch(before)
    if found is None or any(is_office_word(w) and head_office(w) is not None for w in found.group("of").split()):
        return False
    office = head_office(found.group("office"))
    return office is not None and office.sort == "office"


def _apposed_head(text: str, start: int, end: int, inside: list[Naming]) -> Naming | None:
    # "his rival, Hilda Cranmer," and "a spokesman for the ministry, Oskar Lind,": a name between commas.
    for naming in inside:
        if naming.kind != "person":
            continue
        before, after = text[start : naming.start].rstrip(), text[naming.end : end]
        segment = re.split(r"[,;—–(]", before)[-1]
        if not before or segment == before or not _is_prenominal(segment):
            continue
        if not re.match(r"\s*(?:$|[,;—–)])", after):
            continue
        titled = re.search(r"[,;]\s+(?:and\s+)?(?:the|its|his|her)\s+(?P<title>[^,;]+),\Z", before)
        if titled is not None and head_office(titled.group("title")) is not None:
            return naming
        first = re.split(r"[,;—–(]", before)[0]
        if re.fullmatch(r"[^,;:—–(]+\s[—–]", before) and _is_description(first) and not first.rstrip().endswith("s"):
            return naming
        if _listing(before) or re.search(r"\b(?:and|or)\b", segment):
            return None
        is_one = not first.rstrip().endswith("s") and (head_office(first) is not None or _is_description(first))
        if is_one or _ONE_OF.match(first):
            return naming
    return None


def _apposed_body(text: str, start: int, end: int, inside: list[Naming]) -> Naming | None:
    # "The company that owns the mill, Harrow Steel": a body that is told of, and then named.
    last = inside[-1] if inside else None
    if last is None or last.kind != "organisation" or text[last.end : end].strip():
        return None
    before = text[start : last.start].rstrip()
    cut = CUT.search(before, 1)
    head = folded(before[: cut.start()] if cut else before).split()
    is_told = before.endswith(",") and before.count(",") == 1 and bool(head) and head[0] in _DEFINITE - {"their", "our"}
    return last if is_told and not {"and", "or"} & set(head) and collective(head[-1]) == "body" else None


def _is_description(first: str) -> bool:
    # "the harbour master", "her old friend": small letters after an article.
    tokens = first.split()
    if len(tokens) < 2:
        return False
    if tokens[0].casefold() == "another":
        return True
    opens = tokens[0].casefold() in _DEFINITE | {"a", "an"} or tokens[0].endswith(("'s", "’s"))
    return opens and tokens[-1].islower()


def _is_people_word(name: str) -> bool:
    hit = atlas.lead(name)
    return hit is not None and hit.sense == "people" and not name.endswith("s")


def _is_prenominal(before: str) -> bool:
    # Whatever stands before a name and is not a preposition may be a title: "Slate technology columnist".
    return not re.search(r"[,;:—–(]|\b(?:" + "|".join(AFTER) + r")\b", before)


def _listing(before: str) -> bool:
    return _LISTING.search(before) is not None


def _common(text: str, start: int, end: int, inside: list[Naming]) -> Phrase:
    more = _RELATIVE.search(text, start + 1, end)
    end = more.start() if more else end
    exact = text[start:end]
    cut = CUT.search(exact, 1)
    np = exact[: cut.start()].rstrip() if cut else exact
    plain = [w for w in folded(np).split() if w]
    noun = next(
        (w.strip("'.") for w in reversed(plain) if not w.endswith("ly") and w not in {"also", "too", "alike"}), ""
    )
    first = plain[0].strip("'") if plain else ""
    listed: tuple[Naming, ...] = ()
    match = _LISTING.search(exact)
    if match is not None:
        listed = tuple(n for n in inside if n.start >= start + match.end())
    office = head_office(np) if np else None
    singular = noun.removesuffix("s")
    is_plural = (
        noun.endswith("s")
        and office is None
        and (head_office(singular) is not None or collective(singular) is not None)
    )
    is_definite = first in _DEFINITE or first.endswith(("'s", "s'"))
    owner = first if first in PRONOUNS else ""
    kind = _kind(np, noun, office is not None, is_plural, first)
    if kind in {"many", "unnamed"} and _ANONYMOUS.search(exact):
        kind = "unnamed"
    return Phrase(kind, start, end, exact, (), listed, "", noun, is_definite, owner, is_plural)


def _kind(np: str, noun: str, is_office: bool, is_plural: bool, first: str) -> PhraseKind:
    sort = collective(" ".join(folded(np).split()[-2:])) or collective(noun)
    if set(folded(np).split()) - {"the", "of", "them"} <= COUNTED:
        return "unnamed"
    if is_office and first in {"some", "many", "several"}:
        return "many"
    if is_office and sort not in {"unnamed", "thing"}:
        return "role"
    if sort is not None:
        return sort
    if is_plural or (noun.endswith(("s", "people", "men", "children")) and not noun.endswith("ss")):
        inner = collective(noun.removesuffix("s"))
        return inner if inner in {"unnamed", "thing"} else "many"
    return "unnamed" if not noun else "role" if title(np).office is not None or _PERSON_ENDING.search(noun) else "thing"
