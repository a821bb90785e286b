"""The articles: what is known about each, and its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.show.dossier.page import Article
from onrecord.show.pages.facts import facts, origin_fact
from onrecord.show.pages.marked import marked
from onrecord.show.wording import title_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.show.dossier.numbered import Numbered
    from onrecord.terms import Line, Origin


def articles(numbers: Numbered, origins: Sequence[Origin]) -> tuple[tuple[Article, ...], tuple[tuple[str, str], ...]]:
    """All articles with where their words come from, and the statements that several stretches hold (see `Marked.spread`)."""
    own: dict[str, list[Line]] = {}
    for line in numbers.lines:
        own.setdefault(line.document.id, []).append(line)
    made: list[Article] = []
    spread: list[tuple[str, str]] = []
    for document in numbers.documents:
        text = marked(document, own.get(document.id, []), numbers)
        spread += text.spread
        made.append(
            Article(
                anchor=numbers.article(document.id),
                number=numbers.articles[document.id],
                title=title_words(document),
                language=document.language,
                facts=(
                    *facts(document),
                    *(origin_fact(origin) for origin in origins if origin.document == document.id),
                ),
                statements=len(own.get(document.id, [])),
                passages=text.passages,
            )
        )
    return tuple(made), tuple(spread)
