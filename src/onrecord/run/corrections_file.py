"""Corrections as a plain text file that people write, keep in version control and give to others: TOML.

One ``[[correction]]`` for each decision, oldest first. Names stand as names, lines by the digest of their article, their
words and their place, so that the file says the same for every record of the same articles.
"""

from __future__ import annotations

import datetime
import re
import tomllib
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast, get_args

from onrecord.terms import CorrectionKind, Passage, Problem, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from onrecord.terms import Correction

_HEADER = """\
# Corrections of a record. Put them into another one with: onrecord correct apply FILE
# Each says what kind it is (merge, split, rename, reject, confirm, settle), who decided it (by) and when (on).
"""
_OPENING = re.compile(r"^[ \t]*\[\[[ \t]*correction[ \t]*\]\]", re.MULTILINE)
_TEXTS = ("kind", "to", "by", "reason", "undone_by")
_TIMES = ("on", "undone_on")
_LINE_TEXTS = ("id", "article", "sha256")
_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class WrittenLine:
    """A line as a file names it: by its id, or by the words of an article, or both."""

    id: str
    #: Name of the article in the record it was written from; only used where there is no digest.
    article: str
    sha256: str
    words: tuple[str, ...]
    #: Where each piece of the words begins and ends; empty when the file leaves it out.
    at: tuple[tuple[int, int], ...]

    @property
    def passage(self) -> Passage | None:
        """The words and their place, when the file gives all of it."""
        if not (self.sha256 and self.words and self.at):
            return None
        pieces = zip(self.at, self.words, strict=True)
        return Passage(self.sha256, tuple(Span(start, end, exact) for (start, end), exact in pieces))


@dataclass(frozen=True, slots=True)
class Entry:
    """One decision as a file gives it, with all its parts of the right sort."""

    kind: CorrectionKind
    #: Names, or ids of conflicts.
    names: tuple[str, ...]
    lines: tuple[WrittenLine, ...]
    to: str
    reason: str
    by: str
    on: str
    undone_on: str | None
    undone_by: str | None
    #: Where it begins in the file, in code points.
    at: int | None


class _Wrong(Exception):  # noqa: N818 - never leaves this module
    """An entry that cannot be understood; its text says why, in one sentence."""


def written(corrections: Iterable[Correction], names: Mapping[str, str]) -> str:
    """The file of these corrections.

    Args:
        corrections: In any order; they are written oldest first.
        names: The name of each article by its digest, for those who read the file.
    """
    ordered = sorted(corrections, key=_oldest)
    return "\n".join([_HEADER, *("\n".join(_entry_lines(correction, names)) + "\n" for correction in ordered)])


def entries(data: bytes, name: str) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """The decisions in a file and what cannot be understood in it, with the place where it stands.

    Args:
        data: What the file holds, in UTF-8.
        name: The name that problems give the file.
    """
    try:
        text = data.decode("utf-8", "surrogatepass")
        read = tomllib.loads(text)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        return (), (Problem(name, "failed", "no-toml", f"It is no TOML file: {error}."),)
    given = read.pop("correction", [])
    problems = [
        Problem(name, "failed", "correction", f"“{key}” is not known; decisions stand under [[correction]].")
        for key in read
    ]
    if not isinstance(given, list):
        given = [given]
    places = [match.start() for match in _OPENING.finditer(text)]
    found = []
    for number, raw in enumerate(given):
        at = places[number] if len(places) == len(given) else None
        try:
            found.append(_entry(raw, at))
        except _Wrong as wrong:
            where = f"Correction {number + 1}" + ("" if at is None else f" in line {text.count(chr(10), 0, at) + 1}")
            problems.append(Problem(name, "failed", "correction", f"{where}: {wrong}", at))
    return tuple(found), tuple(problems)


def _oldest(correction: Correction) -> tuple[str, str]:
    return correction.on, correction.id


def _entry_lines(correction: Correction, names: Mapping[str, str]) -> Iterator[str]:
    yield "[[correction]]"
    yield f"kind = {_quoted(correction.kind)}"
    if not correction.passages:
        # Lines of the first version have only their ids.
        key = {"reject": "lines", "confirm": "lines", "settle": "conflicts"}.get(correction.kind, "names")
        given = [
            f"{{ id = {_quoted(subject)} }}" if key == "lines" else _quoted(subject) for subject in correction.subjects
        ]
        yield f"{key} = [{', '.join(given)}]"
    if correction.value:
        yield f"to = {_quoted(correction.value)}"
    yield f"by = {_quoted(correction.by)}"
    yield f"on = {_quoted(correction.on)}"
    if correction.reason:
        yield f"reason = {_quoted(correction.reason)}"
    if correction.undone_on is not None:
        yield f"undone_on = {_quoted(correction.undone_on)}"
        yield f"undone_by = {_quoted(correction.undone_by or '')}"
    for subject, passage in zip(correction.subjects, correction.passages, strict=False):
        yield "  [[correction.lines]]"
        yield f"  id = {_quoted(subject)}"
        if passage.article in names:
            yield f"  article = {_quoted(names[passage.article])}"
        yield f"  sha256 = {_quoted(passage.article)}"
        yield f"  words = [{', '.join(_quoted(span.exact) for span in passage.spans)}]"
        yield f"  at = [{', '.join(f'[{span.start}, {span.end}]' for span in passage.spans)}]"


def _quoted(text: str) -> str:
    # What nobody can see, such as a mark that turns the direction of writing, is written out.
    return f'"{"".join(map(_escaped, text))}"'


def _escaped(char: str) -> str:
    if char in '"\\':
        return f"\\{char}"
    if unicodedata.category(char) in {"Cc", "Cf", "Zl", "Zp"}:
        return f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}"
    return char


def _entry(raw: object, at: int | None) -> Entry:
    table = _table(raw, {*_TEXTS, *_TIMES, "names", "lines", "conflicts"}, "a correction")
    text = {key: _text(table, key) for key in _TEXTS}
    if text["kind"] not in get_args(CorrectionKind):
        raise _Wrong(f"the kind is one of {', '.join(get_args(CorrectionKind))}, not “{text['kind']}”.")
    on, undone_on = (_time(table.get(key), key) for key in _TIMES)
    if on is None:
        raise _Wrong("it has to say when it was decided: on = 2031-05-02.")
    if (undone_on is None) != (not text["undone_by"]):
        raise _Wrong("undone_on and undone_by go together.")
    lines = table.get("lines", [])
    if not isinstance(lines, list):
        raise _Wrong("lines is a list.")
    names = _list_of_texts(table, "conflicts" if text["kind"] == "settle" else "names")
    pointed = tuple(_line(line) for line in lines)
    if bool(names) == bool(pointed):
        raise _Wrong("it needs either names or lines, or, to settle, conflicts.")
    return Entry(
        cast("CorrectionKind", text["kind"]), names, pointed, text["to"], text["reason"], text["by"], on, undone_on,
        text["undone_by"] or None, at,
    )  # fmt: skip


def _line(raw: object) -> WrittenLine:
    table = _table(raw, {*_LINE_TEXTS, "words", "at"}, "a line")
    text = {key: _text(table, key) for key in _LINE_TEXTS}
    words = (table["words"],) if isinstance(table.get("words"), str) else _list_of_texts(table, "words")
    if text["sha256"] and not _DIGEST.fullmatch(text["sha256"]):
        raise _Wrong("sha256 is 64 digits from 0 to f.")
    if not text["id"] and not (words and (text["sha256"] or text["article"])):
        raise _Wrong("a line needs its id, or its words and the article they stand in.")
    places = table.get("at", [])
    if not isinstance(places, list) or not all(_is_range(place) for place in places):
        raise _Wrong("at gives the first and the last place of each piece of the words: [[120, 164]].")
    at = tuple((start, end) for start, end in places)
    if at and [end - start for start, end in at] != [len(piece) for piece in words]:
        raise _Wrong("at is as long as the words are.")
    return WrittenLine(text["id"], text["article"], text["sha256"], words, at)


def _table(raw: object, keys: set[str], what: str) -> dict[str, Any]:
    if not isinstance(raw, dict):
        raise _Wrong(f"{what} is a table.")
    unknown = sorted(raw.keys() - keys)
    if unknown:
        raise _Wrong(f"“{unknown[0]}” is not known; {what} has {', '.join(sorted(keys))}.")
    return raw


def _text(table: Mapping[str, Any], key: str) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise _Wrong(f"{key} is text in quotation marks.")
    return value


def _list_of_texts(table: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
        raise _Wrong(f"{key} is a list of texts in quotation marks.")
    return tuple(value)


def _time(value: object, key: str) -> str | None:
    # A day is its first moment. Written text is kept to the letter, since it is part of the id.
    if value is None:
        return None
    if isinstance(value, datetime.datetime):
        return (value if value.tzinfo else value.replace(tzinfo=datetime.UTC)).isoformat()
    if isinstance(value, datetime.date):
        return datetime.datetime.combine(value, datetime.time(), datetime.UTC).isoformat()
    try:
        datetime.datetime.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        raise _Wrong(f"{key} is a day or a time: 2031-05-02.") from None
    return cast("str", value)


def _is_range(place: object) -> bool:
    return (
        isinstance(place, list) and len(place) == 2 and all(type(n) is int for n in place) and 0 <= place[0] < place[1]
    )
