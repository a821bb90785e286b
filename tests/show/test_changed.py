"""What a correction changed, told from two looks at a record."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from onrecord.show.changed import Changes, Moved, Seen, changes


def test_a_new_name_and_the_lines_under_it(story: Any) -> None:
    """An actor under another name is there before and after, and each of its lines moved."""
    before = Seen.of(story)
    (entity,) = (name for name in before.actors.items() if name[1] == "Ada Brook")
    lines = {
        id_: replace(line, speaker=replace(line.speaker, name="A. Brook"))
        if line.speaker and line.speaker.name == "Ada Brook"
        else line
        for id_, line in before.lines.items()
    }
    found = changes(before, Seen({**before.actors, entity[0]: "A. Brook"}, lines))

    assert (("Ada Brook",), ("A. Brook",)) == (found.before, found.after)
    assert {line.statement.id for line in story.statements(speaker="Ada Brook")} == {m.statement for m in found.lines}
    assert {("Ada Brook", "A. Brook"), ("Ada Brook (unsure)", "A. Brook (unsure)")} == {
        (moved.before, moved.after) for moved in found.lines
    }


def test_a_line_that_was_taken_out(story: Any) -> None:
    """A rejected line is said to be out of the record."""
    before = Seen.of(story)
    id_, line = next((id_, line) for id_, line in before.lines.items() if line.speaker and line.sureness == "sure")
    after = Seen(before.actors, {key: value for key, value in before.lines.items() if key != id_})
    words = " … ".join(span.exact for span in line.statement.content)
    assert line.speaker is not None

    assert Changes((), (), (Moved(id_, words, line.speaker.name, "out of the record"),)) == changes(before, after)


def test_nothing_changed(story: Any) -> None:
    """The same record twice has no changes."""
    assert Changes((), (), ()) == changes(Seen.of(story), Seen.of(story))
