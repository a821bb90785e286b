from __future__ import annotations

from typing import Any

from onrecord.show.speakers import by_speaker


def test_who_said_most_comes_first_and_nobody_last(empty: Any, new_actor: Any) -> None:
    """Groups come by number of lines, then by name; what is led to nobody ends the list."""
    document = empty.add("a.txt", "one two three four five six")
    for word in ("one", "two", "three"):
        empty.say(document, word)
    empty.say(document, "four", speaker=new_actor("Zoe"))
    empty.say(document, "five", speaker=new_actor("Ada"))

    assert ["Ada", "Zoe", None] == [s.speaker.name if s.speaker else None for s in by_speaker(empty.statements())]


def test_lines_are_in_order_of_time(empty: Any, new_actor: Any) -> None:
    """The day it was said counts, else the day of publication; lines without any day come last."""
    speaker = new_actor("Ada")
    late = empty.add("late.txt", "late early", published="2031-05-09")
    undated = empty.add("undated.txt", "whenever")
    empty.say(undated, "whenever", speaker=speaker)
    empty.say(late, "late", speaker=speaker)
    empty.say(late, "early", speaker=speaker, said_on="2031-05-01")

    assert ["early", "late", "whenever"] == [
        line.statement.content[0].exact for line in by_speaker(empty.statements())[0].lines
    ]
