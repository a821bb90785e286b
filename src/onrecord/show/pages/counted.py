"""The four counts in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.show.wording import many

if TYPE_CHECKING:
    from onrecord.terms import Count, Counts

MEANINGS = {
    "Outlets": "The papers, sites and stations that the articles appeared in.",
    "Publishers": "The companies behind the outlets. Two outlets of one house are one publisher.",
    "Origins": "Where the words first came from. Five retellings of one interview are one origin.",
}


@dataclass(frozen=True, slots=True)
class Counted:
    """One of the four counts."""

    name: str
    #: The number in digits, or a dash when nothing is known.
    number: str
    #: What it counts, in a sentence.
    means: str
    #: For how many articles it is not known, in words; empty when it is known for all.
    unknown: str


def counted(counts: Counts) -> tuple[Counted, ...]:
    """The four counts, each with what is not known in words of its own."""
    articles = Counted("Articles", f"{counts.articles:,}", "Texts in this record, each counted once.", "")
    others = {"Outlets": counts.outlets, "Publishers": counts.publishers, "Origins": counts.origins}
    return (articles, *(_counted(name, count, counts.articles) for name, count in others.items()))


def _counted(name: str, count: Count, articles: int) -> Counted:
    if count.unknown_in and count.unknown_in >= articles:
        return Counted(name, "—", MEANINGS[name], "Not known for any article.")
    unknown = f"Not known for {many(count.unknown_in, 'article')}." if count.unknown_in else ""
    return Counted(name, f"{count.known:,}", MEANINGS[name], unknown)
