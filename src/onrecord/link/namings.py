"""The names of an article, put right: titles cut off, kinds made one, and every further place of a name found.

The reader model marks names sentence by sentence. An article as a whole knows more: what is a person in one line
is one in the next, and a name once found is a name wherever it stands.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from onrecord.link.betrayed import betrayed
from onrecord.link.lands import is_land, is_people_of, stem_of
from onrecord.link.names import SUFFIXES, genders, parse
from onrecord.link.page import Naming, apart
from onrecord.link.smallwords import BODY_WORDS, NAMESAKES, PRONOUNS
from onrecord.link.titled import is_of_body, last_title, may_be_name
from onrecord.text import atlas
from onrecord.text.currencies import CODES
from onrecord.text.folding import folded
from onrecord.text.letters import words
from onrecord.text.numberwords import SMALL
from onrecord.text.offices import collective, head_office, is_office_word, party

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.terms import NameKind

_ARTICLE = re.compile(r"(?:the|an?|his|her|its|their|one|some|many|several|another|every)\s+(?=\S)", re.IGNORECASE)
#: A name after words in small letters: "tennis great Ada Brandt".
_LAST_NAME = re.compile(r"(?<![\w’'-])[a-z]{4,}\s+(?P<name>[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*)+)\Z")
#: Two people read as one, and what is no part of a person's name after it.
_TWO = re.compile(r"\s(?:and|or|&)\s")
_HANGING = re.compile(
    # "Orvel-led", "Orvel-era", but not "Ban Ki-moon" or "Li Ka-shing".
    r"(?<=\w)(?:-(?:[a-z]{2,}(?:ed|ly)|[a-z]{3,}ing|era|like|style|led|run|born|held|made|built|won|type|free|gate|centric|esque|wide|loyal|proof|only|"
    r"heavy|loyalist|supporter)s?$|\s+\d+$|\s+[–—]\s.*|,\s*(?!(?:Jr|Sr|I{2,3}|IV|Esq|M\.?D)\b).*|\s+of\s+[A-Z]\w+$|\s*[(\[].*|\s+(?!(?:al|el|de|del|della|di|da|dos|du|van|von|der|den|ter|bin|ibn|la|le|y|e|zu)\b)"
    r"[a-z]+(?:\s.*)?$)",
    re.DOTALL,
)
_WORD = re.compile(r"(?<![\w’'-])\w+")
_NEXT_CAPITAL = re.compile(r"[ \u00a0](?:of the |of |& )?[A-Z][\w’'-]*")
#: A headline that ends in a name, and a line that begins with it.
_TWICE = re.compile(r"(?P<name>\w+)\s+(?P=name)")
#: Where and when an article was written, before its first words: "KELL, Norland — ".
_DATELINE = re.compile(
    r"[A-Z]{3,}(?:[ \u00a0][A-Z]{3,})*(?:,[ \u00a0][A-Z]\w+)?[ \u00a0](?:--?|[–—])[ \u00a0](?=[A-Z])"
)
#: The end of a heading in capitals before a name that is not: "LETTER FROM KELL Brandt spoke".
_SHOUTED = re.compile(r"(?:[A-Z]{4,}[ \u00a0])+(?=[A-Z][a-z])")
#: "R-Ohio" after a name in brackets; and words in small letters before the name of a body: "the liberal Harrow Fund".
_SIDE_AND_PLACE = re.compile(r"[DRI]-[A-Z][\w. ]*")
#: "Mont.", "W. Va.": abbreviations alone name nobody.
_SHORTENED = re.compile(r"(?:[A-Z][a-z]{0,4}\.\s?)+")
_SMALL = re.compile(r"(?:(?!(?:state|al|de|la|le|el|der|die|das)\s)[a-z][\w-]*(?:['’]s)?\s+)+(?=[A-Z]\w*\s+\w)")
_NEXT_WORD = re.compile(r"[ \u00a0][A-Z]\w+")
_LAST_CAPITAL = re.compile(r"[A-Z][\w’'.-]*[ \u00a0]\Z")
_ADDRESSED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|President|Senator|Secretary|Minister|Judge|Justice|General|Prof)\.?[ \u00a0]\Z"
)
#: Words that begin a sentence and count, ask or pick out: no names.
_NO_NAMES = frozenset(
    (*SMALL, *"the either neither both each some none all any few many most several why how former still".split())
)
#: Surnames that are also everyday words are only found again after a form of address or in mid-sentence.
_SHORTEST = 3


def namings(text: str, found: Iterable[Naming]) -> tuple[Naming, ...]:
    """The names that stand in ``text``, given those that the reader found in it, in order, none inside another."""
    kept = [whole for naming in found if (whole := _cut(text, _to_its_end(text, naming))) is not None]
    kept = apart([], sorted(_of_one_kind(text, kept), key=_longest_first))
    kept = _without_adjectives(text, kept)
    kept = apart(kept, sorted(betrayed(text), key=_longest_first))
    return tuple(apart(kept, _again(text, kept)))


def _to_its_end(text: str, naming: Naming) -> Naming:
    # The reader may stop before the word that says what sort of body it is: "Harrow Steel" in "Harrow Steel Company".
    end = naming.end
    while (match := _NEXT_WORD.match(text, end)) and set(words(match.group())) & BODY_WORDS:
        end = match.end()
    return naming if end == naming.end or naming.kind == "person" else Naming(naming.start, end, naming.kind)


def _cut(text: str, naming: Naming) -> Naming | None:
    exact = text[naming.start : naming.end]
    if folded(exact) in PRONOUNS or not any(char.isupper() for char in exact):
        return None if exact.isascii() else naming
    if atlas.lead(exact) is not None:
        return naming
    if folded(exact) in _NO_NAMES or exact in CODES:
        return None
    shorter = _within(exact, _behind_place(text, naming)) if naming.kind == "person" else naming
    if shorter != naming:
        return None if shorter is None else _cut(text, shorter)
    if _SIDE_AND_PLACE.fullmatch(exact) or _SHORTENED.fullmatch(exact):
        return None
    article = _ARTICLE.match(text, naming.start, naming.end)
    start, end = article.end() if article else naming.start, naming.end
    small = _SMALL.match(text, start, end) if naming.kind == "organisation" else None
    start = small.end() if small else start
    tokens = list(re.finditer(r"\S+", text[start:end]))
    while len(tokens) > 1 and _is_many(tokens[-1].group()):
        end = start + tokens[-2].end()
        tokens.pop()
    return _without_title(text, Naming(start, end, naming.kind), [token.group() for token in tokens])


def _behind_place(text: str, naming: Naming) -> Naming:
    # "the mayor of Kell Ada Brandt", "KELL — Brandt spoke": a place that the reader took along.
    dateline = _DATELINE.match(text, naming.start, naming.end) or _SHOUTED.match(text, naming.start, naming.end)
    tokens = text[naming.start : naming.end].split()
    of_place = text.endswith(("of ", "of the "), 0, naming.start) and len(tokens) > 2
    if dateline is None and not (of_place and _is_given(tokens[1]) and not _is_given(tokens[0])):
        return naming
    start = dateline.end() if dateline else text.index(tokens[1], naming.start + len(tokens[0]))
    return Naming(start, naming.end, "person")


def _is_given(word: str) -> bool:
    return bool(words(word)) and words(word)[0] in genders()


def _within(exact: str, naming: Naming) -> Naming | None:
    """The name of a person inside what was read as one; none when that is two people or none."""
    exact = exact[len(exact) - (naming.end - naming.start) :]
    tail = _LAST_NAME.search(exact)
    if tail is not None:
        return Naming(naming.start + tail.start("name"), naming.end, "person")
    twice = _TWICE.fullmatch(exact)
    if twice is not None:
        return Naming(naming.start, naming.start + twice.end("name"), "person")
    ending = _HANGING.search(exact)
    if ending is None:
        return None if _TWO.search(exact) else naming
    return Naming(naming.start, naming.start + ending.start(), "person")


def _without_title(text: str, naming: Naming, tokens: Sequence[str]) -> Naming | None:
    last = last_title(tokens)
    if last is None or atlas.lead(text[naming.start : naming.end]) is not None:
        return naming
    rest = tokens[last + 1 :]
    if not rest or (tokens[last][:1].islower() and not rest[0][:1].isupper()):
        is_title = head_office(" ".join(tokens)) is not None and not _is_two_names(naming, tokens)
        return None if is_title else naming
    if not may_be_name(rest) or not _is_person(naming, tokens[last], rest):
        return naming
    return Naming(naming.end - len(_tail(text[naming.start : naming.end], len(rest))), naming.end, "person")


def _tail(text: str, count: int) -> str:
    return re.split(r"\s+", text, maxsplit=len(text.split()) - count)[-1]


def _is_two_names(naming: Naming, tokens: Sequence[str]) -> bool:
    # "Ada King" and "Ada Jean King" are names though a king is an office.
    if not 2 <= len(tokens) <= 4 or not all(token[:1].isupper() for token in tokens):
        return False
    is_given = words(tokens[0])[:1] and words(tokens[0])[0] in genders()
    may_be = len(tokens) == 2 or folded(tokens[-1]) in NAMESAKES
    return (
        bool(is_given or (may_be and naming.kind == "person"))
        and not is_office_word(tokens[0])
        and not _is_land(tokens[0])
    )


def _is_many(word: str) -> bool:
    # "NATO countries" names NATO; "the Orvel campaign" names a campaign.
    singular = word.removesuffix("s")
    return word.islower() and (
        collective(word) == "many" or word == "news" or (word != singular and head_office(singular) is not None)
    )


def _is_person(naming: Naming, office: str, rest: Sequence[str]) -> bool:
    if naming.kind == "person" or (words(rest[0])[:1] and words(rest[0])[0] in genders()):
        return True
    return folded(office).strip(".") not in NAMESAKES and len(rest) >= 2


def _of_one_kind(text: str, found: Sequence[Naming]) -> list[Naming]:
    votes: dict[tuple[str, ...], Counter[NameKind]] = {}
    for naming in found:
        votes.setdefault(words(text[naming.start : naming.end]), Counter())[naming.kind] += 1
    full = [plain for n in found if n.kind == "person" and (plain := words(text[n.start : n.end]))[:1] != ("the",)]
    surnames = {word for name in full if len(name) > 1 for word in (name[0], name[-1])}
    kinds: dict[str, NameKind] = {}
    for naming in found:
        exact = text[naming.start : naming.end]
        if exact not in kinds:
            kinds[exact] = _kind(text, exact, votes, surnames)
    return [Naming(n.start, n.end, kinds[text[n.start : n.end]]) for n in found]


def _without_adjectives(text: str, found: Sequence[Naming]) -> list[Naming]:
    # "Corvenian" is no actor beside Corvenia.
    written = {text[n.start : n.end]: n.kind for n in found}
    lands = [name for name, kind in sorted(written.items()) if kind != "person" and name.isalpha()]
    stems = {stem_of(land): land for land in lands}
    adjectives = {
        name
        for name in written
        if any(is_people_of(name, stems[name[:at]]) for at in range(4, len(name)) if name[:at] in stems)
    }
    return [n for n in found if text[n.start : n.end] not in adjectives]


def _kind(text: str, exact: str, votes: dict[tuple[str, ...], Counter[NameKind]], surnames: set[str]) -> NameKind:
    plain = words(exact)
    counted = votes[plain]
    best = min(counted, key=lambda kind: (-counted[kind], kind))
    bare = plain[1:] if plain[:1] == ("the",) else plain
    alone = len(bare) == 1 and bare[0] not in surnames and bare[0] not in genders()
    if best == "person" and ((alone and _is_crowd(text, exact)) or _are_men(plain, text)):
        return "group"
    if best == "person" and alone and (_is_land(exact) or is_land(text, exact)):
        return "place"
    hit = atlas.lead(exact)
    of_body = is_of_body(plain) if best == "person" else set(plain) & BODY_WORDS
    if of_body or (hit is not None and hit.known.kind == "organisation"):
        return "organisation"
    if hit is not None:
        return best
    is_given = len(plain) in {2, 3} and plain[0] in genders() and all(w[:1].isupper() for w in exact.split())
    if is_given or (len(plain) == 1 and plain[0] in surnames and counted["person"] * 2 >= counted[best]):
        return "person"
    return best


def _are_men(plain: tuple[str, ...], text: str) -> bool:
    return bool(plain) and plain[-1].endswith("men") and plain[-1][:-3] + "man" in text.casefold()


def _is_crowd(text: str, word: str) -> bool:
    # "Senators", "Democrats", "Californians": many people under one word, or one that the article writes small too.
    singular = word.removesuffix("s")
    if singular == word:
        return False
    if re.search(rf"(?<![\w’'-]){re.escape(word.lower())}(?![\w’'-])", text):
        return True
    return word.endswith("ians") or head_office(singular) is not None or party(singular) is not None


def _is_land(exact: str) -> bool:
    hit = atlas.lead(exact)
    return hit is not None and hit.known.kind == "state"


def _longest_first(naming: Naming) -> tuple[int, int, str]:
    return naming.start - naming.end, naming.start, naming.kind


def _again(text: str, found: Sequence[Naming]) -> list[Naming]:
    wanted: dict[str, NameKind] = {}
    for naming in sorted(found):
        exact = re.sub(r"^(?:[Tt]he|[Aa]n?)\s+|['’]s?$", "", text[naming.start : naming.end])
        if len(exact) < _SHORTEST or "\n" in exact or not exact[:1].isupper():
            continue
        wanted.setdefault(exact, naming.kind)
        surname = _surname(exact) if naming.kind == "person" else None
        if surname is not None:
            wanted.setdefault(surname, "person")
    by_word: dict[str, list[str]] = {}
    for wish in sorted(wanted, key=_longest_name):
        first = _WORD.match(wish)
        by_word.setdefault(first.group() if first else wish, []).append(wish)
    again: list[Naming] = []
    for match in _WORD.finditer(text):
        wishes, start = by_word.get(match.group()), match.start()
        name = next((wish for wish in wishes if text.startswith(wish, start)), "") if wishes else ""
        end = start + len(name)
        if name and _ends_word(text, end) and _stands_alone(text, start, end):
            again.append(Naming(start, end, wanted[name]))
    return again


def _longest_name(name: str) -> tuple[int, str]:
    return -len(name), name


def _ends_word(text: str, end: int) -> bool:
    return not (end < len(text) and (text[end].isalnum() or text[end] in "-_"))


def _surname(name: str) -> str | None:
    parsed = parse(name)
    kept = name.split()
    while len(kept) > 1 and set(words(kept[-1])) <= SUFFIXES:
        kept.pop()
    last = kept[-1].strip(".,’'")
    if not parsed.is_full or len(last) < _SHORTEST or not last[:1].isupper() or words(last) != parsed.surname[-1:]:
        return None
    return last


def _stands_alone(text: str, start: int, end: int) -> bool:
    # Part of a longer run of capitals it may be another name: "Orvel Tower", "Anna Orvel".
    if _NEXT_CAPITAL.match(text, end):
        return False
    before = text[max(0, start - 24) : start]
    capital = _LAST_CAPITAL.search(before)
    if capital is None or _ADDRESSED.search(before) is not None:
        return True
    # "Later Orvel left": the first word of a sentence has a capital anyhow.
    word = words(capital.group())
    opens = before[: capital.start()].rstrip(" \u00a0\"“‘'")[-1:] in {"", "\n", ".", "!", "?", ":"}
    return opens and bool(word) and word[0] not in genders() and not is_office_word(capital.group().strip())
