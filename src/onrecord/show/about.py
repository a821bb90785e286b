"""What others say about an actor: lines whose words name it, in the spelling that their article uses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.terms import Entity, Line


def said_about(entity: Entity, lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines of others that name ``entity`` in the words said, in the order in which they come.

    Only spellings that the same article uses count, so that a surname that two people bear is read as the article reads
    it. A pronoun is no name: what "he" says about "him" is not found.
    """
    of_document: dict[str, list[str]] = {}
    for spelling in entity.spellings:
        for document in spelling.documents:
            of_document.setdefault(document, []).append(spelling.text)
    patterns = {document: _pattern(spellings) for document, spellings in of_document.items()}
    return tuple(
        line
        for line in lines
        if (pattern := patterns.get(line.document.id)) is not None
        and (line.speaker is None or line.speaker.id != entity.id)
        and any(pattern.search(span.exact) for span in line.statement.content)
    )


def _pattern(spellings: Iterable[str]) -> re.Pattern[str]:
    # White space in an article may be a line break.
    words = (r"\s+".join(map(re.escape, spelling.split())) for spelling in sorted(spellings, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")
