"""What a record is called that nobody gave a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.show.days import published_days
from onrecord.show.wording import many, speaker_words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from onrecord.show.speakers import Spoken
    from onrecord.terms import Document

#: Speakers named in the title.
NAMED = 2


def title_of(spoken: Sequence[Spoken], articles: int) -> str:
    """Who spoke: names no outlet chose, since a headline of one of them would be its reading of the story."""
    names = [speaker_words(each.speaker) for each in spoken if each.speaker]
    if not names:
        return many(articles, "article")
    others = len(names) - NAMED
    if others > 0:
        return f"What {', '.join(names[:NAMED])} and {many(others, 'other')} said"
    return f"What {' and '.join(names)} said"


def deck(documents: Collection[Document], statements: int) -> str:
    """How much it is, and from which days."""
    told = [many(len(documents), "article"), published_days(documents), many(statements, "statement")]
    return " · ".join(part for part in told if part)
