"""Articles to stories; nothing depends on the order in which the articles come."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from onrecord.link.stories.profile import likeness, profile
from onrecord.link.stories.stream import Stream
from onrecord.terms import Story, content_id

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.link.stories.profile import Profile
    from onrecord.terms import Document, Findings

#: Words that stand for a story without a headline are chosen from so many of each article.
_TOP: Final = 25


def stories(documents: Sequence[Document], findings: Mapping[str, Findings]) -> tuple[Story, ...]:
    """Group articles that tell of the same thing.

    Args:
        documents: The articles of a record, in any order; one given twice counts once.
        findings: What was found in each, by id; names weigh more, and are guessed from the text where nothing was found.

    Returns:
        Stories in order of id; every article is in one, alone if need be.
    """
    by_id = {document.id: document for document in documents}
    stream = Stream()
    for name in sorted(by_id):
        stream.add(profile(by_id[name], findings.get(name)))
    made = [_story(group, by_id, stream.profiles) for group in stream.groups()]
    return tuple(sorted(made, key=lambda story: story.id))


def _story(group: Sequence[str], by_id: Mapping[str, Document], profiles: Mapping[str, Profile]) -> Story:
    return Story(content_id("story", *group), _title(group, by_id, profiles), tuple(group))


def _title(group: Sequence[str], by_id: Mapping[str, Document], profiles: Mapping[str, Profile]) -> str:
    """The headline of the article that is most like the others; the weightiest words where none has a headline."""
    titled = [name for name in group if (title := by_id[name].title) is not None and title.value.strip()]
    if not titled:
        weights: dict[str, float] = defaultdict(float)
        for name in group:
            for word in profiles[name].top(_TOP):
                weights[word] += profiles[name].weights[word]
        return ", ".join(sorted(weights, key=lambda word: (-round(weights[word], 6), word))[:3])
    best = max(titled, key=lambda name: (_central(name, group, profiles), name))
    title = by_id[best].title
    return "" if title is None else title.value


def _central(name: str, group: Sequence[str], profiles: Mapping[str, Profile]) -> float:
    # A few others suffice to tell, and keep large stories cheap.
    return round(sum(likeness(profiles[name], profiles[other]) for other in group[:50] if other != name), 6)
