"""The story at a glance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.show.pages.about import about
from onrecord.show.pages.conflicts import OPEN, dispute
from onrecord.show.pages.counted import counted
from onrecord.show.pages.shares import shares
from onrecord.show.pages.stand import held
from onrecord.show.pages.titled import deck, title_of
from onrecord.show.visible import one_line
from onrecord.show.web.ways import Rooms
from onrecord.show.wording import many, speaker_words

if TYPE_CHECKING:
    from onrecord.show.pages.about import About
    from onrecord.show.pages.conflicts import Dispute
    from onrecord.show.pages.counted import Counted
    from onrecord.show.pages.index import Index
    from onrecord.show.pages.shares import Share
    from onrecord.show.pages.stand import Held
    from onrecord.terms import Position

ACTORS, MOVES, DISPUTES, STORIES, SPREAD = 8, 6, 4, 6, 4
#: Movements that are none.
_STILL = {None, "first stated", "restated"}


@dataclass(frozen=True, slots=True)
class Told:
    """A group of articles that tell of the same thing."""

    title: str
    href: str
    articles: str


@dataclass(frozen=True, slots=True)
class Spread:
    """An utterance that many carry."""

    speaker: str
    href: str
    words: str
    direct: bool
    carried: str
    differs: str


@dataclass(frozen=True, slots=True)
class StoryPage:
    """What the first page says."""

    title: str
    deck: str
    counts: tuple[Counted, ...]
    shares: tuple[Share, ...]
    #: Actors beyond those shown.
    more: int
    moves: tuple[Held, ...]
    #: Whether anybody moved.
    moved: bool
    disputes: tuple[Dispute, ...]
    #: How many conflicts are open in all.
    open: int
    stories: tuple[Told, ...]
    spread: tuple[Spread, ...]
    about: About | None
    problems: int


def story_page(index: Index) -> StoryPage:
    """Sum up the record without judging it."""
    ways = Rooms()
    named = [spoken for spoken in index.spoken if spoken.speaker]
    moves, moved = _moves(index)
    serious = [conflict for conflict in index.conflicts.values() if conflict.rank <= OPEN]
    return StoryPage(
        title=title_of(index.spoken, len(index.documents)),
        deck=deck(index.documents.values(), len(index.lines)),
        counts=counted(index.counts),
        shares=shares(named[:ACTORS], ways),
        more=max(0, len(named) - ACTORS),
        moves=tuple(held(each, index, ways) for each in moves),
        moved=moved,
        disputes=tuple(dispute(conflict, index, ways, passages=1) for conflict in serious[:DISPUTES]),
        open=len(serious),
        stories=_stories(index),
        spread=_spread(index),
        about=about(index, ways),
        problems=sum(problem.severity != "note" for problem in index.problems),
    )


def _moves(index: Index) -> tuple[list[Position], bool]:
    """The latest movements, then what was stated last; and whether there is any movement."""
    dated = [position for position in index.positions.values() if position.as_of]
    dated.sort(key=lambda each: (each.as_of.first.isoformat() if each.as_of else "", each.id), reverse=True)
    moved = [position for position in dated if position.movement not in _STILL]
    rest = [position for position in dated if position.movement in _STILL]
    return [*moved, *rest][:MOVES], bool(moved)


def _stories(index: Index) -> tuple[Told, ...]:
    largest = sorted(index.stories, key=lambda story: (-len(story.documents), story.id))[:STORIES]
    return tuple(
        Told(one_line(story.title), f"/sources?story={story.id}", many(len(story.documents), "article"))
        for story in largest
    )


def _spread(index: Index) -> tuple[Spread, ...]:
    """What was carried most widely."""
    found = []
    for utterance in list(index.utterances.values())[:SPREAD]:
        lines = [index.lines[id_] for id_ in utterance.statements if id_ in index.lines]
        shown = min(lines, key=lambda line: (line.statement.mode != "direct", line.statement.id))
        articles = len({line.document.id for line in lines})
        kinds = dict.fromkeys(difference.kind for difference in utterance.differences)
        found.append(
            Spread(
                speaker_words(shown.speaker),
                f"/said/{utterance.id}",
                one_line(" … ".join(span.exact for span in shown.statement.content)),
                shown.statement.mode == "direct",
                many(articles, "article"),
                ", ".join(kinds),
            )
        )
    return tuple(found)
