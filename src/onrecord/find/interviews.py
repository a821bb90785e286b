"""Interviews without labels: questions in paragraphs of their own, and answers below them that say "I" or "we"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.find.draft import Draft

Range = tuple[int, int]

#: An interview asks at least so many questions, and so many answers speak of "I" or "we".
_QUESTIONS: Final = 3
_ANSWERS: Final = 2
#: Longest question, in words.
_LONGEST: Final = 40
_ASKS: Final = re.compile(r"\?[”\"’']?\s*\Z")
#: What is put to somebody without a question mark: "You said you would leave."
_PUTS: Final = re.compile(r"\b(?:[Yy]ou|[Yy]our|[Yy]ours)\b")
_LABEL: Final = re.compile(r"\s*(?:Q|Question|A|Answer)\s?[:.]\s+")
_PERSONAL: Final = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s)\b(?!\.)")
_MARKED: Final = re.compile(r"[“\"][^“”\"\n]*[”\"]")
#: Who narrates names the speaker and a verb of saying; an answer does so without marks or not at all.
_NARRATED: Final = re.compile(r"[”\"],?\s(?:\w+\s){0,3}?(?:says?|said|adds?|added|told|asks?|asked)\b")
#: Who is met in the sentences that lead in: "Ada Quill receives us in her office".
_MET: Final = re.compile(
    r"(?:\A|(?<=[.!?\n]))[\"“]?\s*(?P<who>[A-Z][^.!?,;:\n“”\"]{2,70}?)\s(?:receiv\w+|welcom\w+|greet\w+|spoke|speaks|talk(?:s|ed)|s[ai]ts?|answer(?:s|ed))\b"
)


def answers(text: str, paragraphs: Sequence[Range], persons: Sequence[Range]) -> tuple[Draft, ...]:
    """The answers of an interview, one to a paragraph, each with the one who is asked as its source.

    Args:
        text: The text that all ranges lie in.
        paragraphs: All paragraphs, in order.
        persons: Where persons are named.
    """
    pairs = _pairs(text, paragraphs)
    if not pairs:
        return ()
    who = _asked(text[: pairs[0][0][0]], persons)
    return () if who is None else tuple(((who,), (), (_trimmed(text, answer),)) for _, answer in pairs)


def _pairs(text: str, paragraphs: Sequence[Range]) -> list[tuple[Range, Range]]:
    """Each question with the paragraph below it that answers; none where the text is no interview."""
    asked = [_is_question(text[a:b]) for a, b in paragraphs]
    first = next((n for n, is_asked in enumerate(asked) if is_asked), None)
    if first is None:
        return []
    pairs: list[tuple[Range, Range]] = []
    for n in range(first, len(paragraphs) - 1):
        is_put = asked[n] or (
            bool(pairs) and pairs[-1][1] == paragraphs[n - 1] and _is_put(text[slice(*paragraphs[n])])
        )
        below = text[slice(*paragraphs[n + 1])]
        if is_put and not asked[n + 1] and not _NARRATED.search(below) and not below.startswith(("“", '"')):
            pairs.append((paragraphs[n], paragraphs[n + 1]))
    personal = sum(_is_personal(text[slice(*answer)]) for _, answer in pairs)
    questions = sum(_ASKS.search(text[slice(*question)]) is not None for question, _ in pairs)
    return pairs if questions >= _QUESTIONS and personal >= _ANSWERS else []


def _is_question(words: str) -> bool:
    return _ASKS.search(words) is not None and len(words.split()) <= _LONGEST and not words.startswith(("“", '"'))


def _is_put(words: str) -> bool:
    is_short = len(words.split()) <= _LONGEST and _MARKED.search(words) is None
    return is_short and _PUTS.search(words) is not None and not _is_personal(words)


def _is_personal(words: str) -> bool:
    return _PERSONAL.search(_MARKED.sub(" ", words)) is not None


def _asked(above: str, persons: Sequence[Range]) -> Range | None:
    """Who is asked, named above the first question: whom the writer meets, else the last person named there."""
    met = next(_MET.finditer(above), None)
    if met is not None:
        return met.span("who")
    inside = [span for span in persons if span[1] <= len(above)]
    return max(inside) if inside else None


def _trimmed(text: str, answer: Range) -> Range:
    label = _LABEL.match(text, *answer)
    return (label.end() if label else answer[0], answer[1])
