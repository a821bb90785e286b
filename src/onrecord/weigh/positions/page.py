"""One document as sentences, for looking around a stance."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from onrecord.text.bare import bare, undated
from onrecord.text.sentences import sentences
from onrecord.text.stretches import Stretches
from onrecord.weigh.positions.topic import meanings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.terms import Document, Span, Stance
    from onrecord.weigh.positions.topic import Topic

#: A passage of so few sentences cannot be asked what the rest of the article is about.
_SHORT: Final = 4
#: What some sentence must share with a question for the document to tell of it.
_TELLS: Final = 0.7


class Page:
    """The sentences of one document, for looking around a stance."""

    def __init__(self, text: str, headline: str) -> None:
        """Cut a text, without its furniture, into sentences."""
        self.text = text
        #: The ranges of its sentences, and their texts.
        self.stretches = Stretches(sentences(text))
        self.ranges = self.stretches.ranges
        self.all = tuple(text[a:b] for a, b in self.ranges)
        #: All meanings in it.
        self.meanings = frozenset(m for sentence in self.all for m in meanings(sentence))
        self.is_short = len(self.ranges) <= _SHORT
        #: Whether it is a passage by itself, without a headline: then it is taken to be about whatever is asked.
        self.is_bare = self.is_short and not headline
        self._told: dict[Topic, bool] = {}
        self.headline = headline

    def around(self, stance: Stance, back: int, without: Sequence[Span] = ()) -> tuple[str, ...]:
        """The sentence of a stance without its cue and other words, and so many before it, the nearest first."""
        index = self.stretches.number(stance.cue[0].start)
        start, own = self.ranges[index][0], self.all[index]
        for span in (*stance.cue, *without):
            if start <= span.start and span.end <= self.ranges[index][1]:
                own = own[: span.start - start] + " " * len(span.exact) + own[span.end - start :]
        return (own, *reversed(self.all[max(0, index - back) : index]))

    def tells_of(self, topic: Topic) -> bool:
        """Whether some sentence is about the question; a short passage is taken to be."""
        if topic not in self._told:
            self._told[topic] = self.is_short or any(
                topic.match([t]).share >= _TELLS for t in (self.headline, *self.all)
            )
        return self._told[topic]


@lru_cache(maxsize=1 << 12)
def _page(text: str, headline: str) -> Page:
    return Page(text, headline)


def page_of(document: Document) -> Page:
    """The sentences of a document without its furniture and its dateline."""
    return _page(undated(bare(document)), document.title.value if document.title is not None else "")
