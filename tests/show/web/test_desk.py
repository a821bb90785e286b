from __future__ import annotations

from typing import TYPE_CHECKING, Any

from onrecord.show.web.desk import Desk, digest
from onrecord.terms import Noted

if TYPE_CHECKING:
    from onrecord.show.pages.index import Index


def test_what_another_process_changed_is_seen(story: Any) -> None:
    """When the file has moved on, the next look is at a new index; until then it is the same one."""
    desk = Desk(story.path, opened=lambda _: story)
    before = desk.index()
    again = desk.index()
    story.correct("rename", ("Ada Brook",), value="A. Brook", by="Somebody Else")
    after = desk.index()

    assert before is again
    assert ((), 1) == (before.corrections, len(after.corrections))


def test_what_is_kept_goes_with_its_index(story: Any) -> None:
    """Costly work is done once for an index, and anew for the next."""
    desk = Desk(story.path, opened=lambda _: story)
    made: list[Index] = []

    def number(index: Index) -> int:
        made.append(index)
        return len(made)

    first = [desk.kept("name", number) for _ in range(3)]
    story.correct("rename", ("Ada Brook",), value="A. Brook", by="Somebody Else")

    assert ([1, 1, 1], 2) == (first, desk.kept("name", number))


def test_a_hash_tells_what_differs() -> None:
    """Two values have one hash only when they say the same."""
    assert digest(Noted("a", None, "x"), 1) == digest(Noted("a", None, "x"), 1)
    assert 4 == len({digest(Noted("a", None, "x")), digest(Noted("b", None, "x")), digest("a"), digest("a\ud800")})
