from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.show.wall import Run, runs, said_ranges


def test_a_quoted_line_is_all_said(story: Any) -> None:
    """Every word of a quoted line is said."""
    assert ((Run("The harbour stays open,", said=True),), (Run("We will not be told otherwise.", said=True),)) == runs(
        story.statements()[0]
    )


def test_a_paraphrase_is_not_said_at_all(story: Any) -> None:
    """No word of a paraphrase counts as said."""
    assert () == said_ranges(story.statements()[1])
    assert [False] == [run.said for part in runs(story.statements()[1]) for run in part]


def test_a_partly_quoted_line_is_cut_at_the_marks(story: Any) -> None:
    """What stands between the article's marks is said; the marks and the rest are not."""
    assert (
        (Run("Brook had promised “", said=False), Run("a decision within days", said=True), Run("”", said=False)),
    ) == runs(story.statements()[2])


@settings(max_examples=80)
@given(data=st.data(), text=st.text(st.sampled_from("ab “”\"'\n") | st.characters(), min_size=1, max_size=60))
def test_no_character_is_lost(new_record: Any, data: st.DataObject, text: str) -> None:
    """Whatever the marks, the runs of a span put together are the span."""
    record = new_record()
    document = record.add("a.txt", text)
    start, end = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2, unique=True)))
    line = record.place(document, [(start, end)], mode="mixed")

    assert [text[start:end]] == ["".join(run.text for run in part) for part in runs(line)]
