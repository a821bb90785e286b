"""What others say about an actor."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from onrecord.show.about import said_about
from onrecord.terms import Entity, Spelling

TEXT = "“Brook\nlied,” Tom Reeve said. “I did not,” Ada Brook said. Reeve said Brooks are deep. “Brook is right,” Ivo Lund said."


def _ada(*documents: str) -> Entity:
    return Entity(
        "ada", "person", "Ada Brook", (Spelling("Brook", documents), Spelling("Ada Brook", documents)), (), None, ()
    )


def test_lines_of_others_that_name_the_actor(story: Any) -> None:
    """A line counts when its words hold a spelling as a whole word, and is not the actor's own."""
    document = story.add("extra.txt", TEXT)
    first = story.say(document, "Brook\nlied", source="Tom Reeve")
    own = story.say(document, "I did not", source="Ada Brook", speaker=_ada(document.id))
    story.say(document, "Brooks are deep", source="Reeve", mode="indirect")
    last = story.say(document, "Brook is right", source="Ivo Lund")

    assert (first, last) == said_about(_ada(document.id), [first, own, *story.statements(document="extra.txt")[2:]])


def test_a_spelling_counts_in_the_articles_that_use_it(story: Any) -> None:
    """In an article that does not name the actor so, the word is somebody else."""
    document = story.add("extra.txt", TEXT)
    line = story.say(document, "Brook is right", source="Ivo Lund")

    assert () == said_about(_ada("another"), [line])
    assert (line,) == said_about(replace(_ada(document.id), name="x"), [line])
