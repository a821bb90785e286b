"""Teasers inside the lines of an article, which no reader of the page takes for its text.

Four kinds leave their traces in the words alone: the box behind a person's name that gives the name in full and headlines
about the person, run together ("Quill Ada Mary QuillMayor opens mill ... MORE"), the label of a video, which gives its title
twice and its length, and the captions of a gallery in one line, which begins with the title of the gallery said twice,
and the headline of another article, which goes over into "Read more".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.text.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Range = tuple[int, int]

_BOX: Final = re.compile(
    r"(?P<last>\b[A-Z][^\W\d_A-Z]+(?:-[A-Z][^\W\d_A-Z]+)?)"
    r"(?P<box>[ \u00a0]?(?:[A-Z(][\w.'’()-]*[ \u00a0]){1,6}(?P=last)(?:[ \u00a0](?:Jr|Sr)\.?)?(?=[A-Z])[^\n]{0,900}?[ \u00a0]MORE\b)"
)
_VIDEO: Final = re.compile(r"^[^\n]{20,400}[ \u00a0]\d{1,2}:\d{2}[ \t]*$", re.MULTILINE)
_TWICE: Final = re.compile(r"\b(?P<title>[^\n]{12,180})\b[^\n]*?[ \u00a0](?P=title)[ \u00a0]\d{1,2}:\d{2}[ \t]*$")
_ELSEWHERE: Final = re.compile(
    r"^[^\n]{10,200}[^\s.!?…][ \u00a0](?:Read|READ)[ \u00a0](?:more|More|MORE)[ \t]*$", re.MULTILINE
)
#: The title may stand in for its own beginning: "Photos: Photos: Fire in Kell Photos: Photos: Fire in Kell Smoke ...".
_GALLERY: Final = re.compile(r"^(?P<title>[^\s][^\n]{14,150}?)[ \u00a0](?P=title)[ \u00a0][^\n]{20,}$", re.MULTILINE)


@remembered
def insets(text: str) -> tuple[Range, ...]:
    """The ranges of the teasers in the lines of ``text``, in order, none touching another."""
    found: list[Range] = []
    for start, end in sorted({*_boxes(text), *_lines(text)}):
        if not found or start > found[-1][1]:
            found.append((start, end))
    return tuple(found)


def without_insets(text: str) -> str:
    """``text``, as long as it is, with spaces for the teasers in its lines."""
    parts, reached = [], 0
    for start, end in insets(text):
        parts += [text[reached:start], " " * (end - start)]
        reached = end
    return "".join([*parts, text[reached:]])


def around_insets(ranges: Sequence[Range], found: Sequence[Range]) -> tuple[Range, ...]:
    """Ranges, each in the parts that stand before, between and behind the insets in it.

    Args:
        ranges: Source, cue or content ranges of a statement.
        found: The insets of the text.
    """
    out: list[Range] = []
    for start, end in ranges:
        at = start
        for left, right in found:
            if at < right and left < end:
                out.append((at, left))
                at = right
        out.append((at, end))
    return tuple((start, end) for start, end in out if start < end)


def _boxes(text: str) -> Iterator[Range]:
    if "MORE" in text:
        yield from (found.span("box") for found in _BOX.finditer(text))


def _lines(text: str) -> Iterator[Range]:
    yield from (line.span() for kind in (_GALLERY, _ELSEWHERE) for line in kind.finditer(text))
    for line in _VIDEO.finditer(text):
        if _TWICE.search(line.group()):
            yield line.span()
