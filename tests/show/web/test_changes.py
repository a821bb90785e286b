from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from onrecord.run.record import Record
from onrecord.show.web import decisions, line, who
from onrecord.show.web.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def own_room(sample_read: Path, tmp_path: Path, serve_desk: Any) -> Iterator[Any]:
    """A reading room on a copy of the sample story that the test may change."""
    path = tmp_path / "story.record"
    path.write_bytes(sample_read.read_bytes())
    with serve_desk(Desk(path)) as served:
        yield served


def rename(room: Any, called: str, **other: str) -> Any:
    index = room.desk.index()
    entity = index.spoken[0].speaker
    seen = who.seen_of(entity, index.spoken_by[entity.id])
    fields = {"kind": "rename", "about": entity.id, "value": called, "by": "Ada Brook", "seen": seen, "back": "/who"}
    return room.post("/decide", {**fields, **other})


def test_a_decision_holds_and_is_taken_back(own_room: Any) -> None:
    """A name given on a page is the name from then on, signed; taken back, the old one is."""
    old = own_room.desk.index().spoken[0].speaker.name
    made = rename(own_room, "The First", reason="shorter")
    index = own_room.desk.index()
    correction = index.corrections[-1]
    undone = own_room.post("/decide", {
        "kind": "undo", "about": correction.id, "by": "Tom Reeve", "seen": decisions.seen_of(correction),
    })  # fmt: skip

    assert (303, 303) == (made.status, undone.status)
    assert ("The First", "Ada Brook", "shorter") == (index.spoken[0].speaker.name, correction.by, correction.reason)
    assert old == own_room.desk.index().spoken[0].speaker.name
    assert "Tom Reeve" == own_room.desk.index().corrections[-1].undone_by


def test_what_moved_on_is_not_overwritten(own_room: Any) -> None:
    """A form made before somebody else changed the same actor writes nothing and says so."""
    index = own_room.desk.index()
    entity = index.spoken[0].speaker
    seen = who.seen_of(entity, index.spoken_by[entity.id])
    with Record.open(own_room.desk.path) as elsewhere:
        elsewhere.correct("rename", [entity.name], value="By Another", by="Somebody Else")
    refused = rename(own_room, "Mine", seen=seen)

    assert 409 == refused.status
    assert "moved on" in refused.text
    assert ["By Another"] == [each.value for each in own_room.desk.index().corrections]


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"by": ""}, 422),
        ({"seen": ""}, 409),
        ({"seen": "0" * 32}, 409),
        ({"about": "nobody"}, 409),
        ({"kind": "erase"}, 422),
        ({"value": ""}, 422),
        ({"kind": "merge", "value": "", "name": "No Such Person"}, 422),
    ],
)
def test_a_bad_decision_is_refused_in_words(own_room: Any, fields: Any, status: int) -> None:
    """What is not signed, not of this page or not possible changes nothing and gets a page that says why."""
    answer = rename(own_room, "The First", **fields)

    assert status == answer.status
    assert "<h1>" in answer.text
    assert () == own_room.desk.index().corrections


def test_the_way_back_stays_in_the_room(own_room: Any) -> None:
    """An address of another host is no way back."""
    for back in ("https://example.org/", "//example.org/", "/\\example.org", "javascript:alert(1)"):
        answer = rename(own_room, "Again " + back[-3:], back=back)

        assert "/decisions" == answer.headers["location"]


def test_a_line_is_rejected_and_settled_conflicts_say_so(own_room: Any) -> None:
    """A rejected line is gone from the record; a conflict settled by a person carries what they decided."""
    index = own_room.desk.index()
    said = index.spoken[0].lines[0]
    conflict = next(iter(index.conflicts.values()))
    page = own_room.get(f"/conflict/{conflict.id}").text
    seen = re.search(r'name="seen" value="(\w+)"', page)
    assert seen
    settled = own_room.post("/decide", {
        "kind": "settle", "about": conflict.id, "value": "not a conflict", "by": "Ada Brook", "seen": seen[1],
        "back": f"/conflict/{conflict.id}",
    })  # fmt: skip
    rejected = own_room.post("/decide", {
        "kind": "reject", "about": said.statement.id, "by": "Ada Brook",
        "seen": line.seen_of(own_room.desk.index().lines[said.statement.id]),
    })  # fmt: skip

    assert (303, 303) == (settled.status, rejected.status)
    assert said.statement.id not in own_room.desk.index().lines
    assert "not a conflict" == own_room.desk.index().conflicts[conflict.id].settled


def test_a_question_is_asked(own_room: Any) -> None:
    """A question asked on the page stands among the questions, and has a page."""
    asked = own_room.post("/ask", {"question": "sending engineers"})

    assert 303 == asked.status
    assert "sending engineers" in {question.title for question in own_room.desk.index().questions}
    assert "sending engineers" in own_room.get("/stand").text


def test_dropped_files_are_read(own_room: Any, readers: Any, tmp_path: Path) -> None:
    """Files sent by a browser are read while the page shows how far it is, and stand among the sources after."""
    new = tmp_path / "harbour.txt"
    new.write_text("Dredgers sail\n\n“The dredgers sail at noon,” said harbour master Ada Brook.\n", encoding="utf-8")
    before = len(own_room.desk.index().documents)
    seen = readers(own_room)
    seen.open("/add")
    seen.page.set_input_files("#file", [str(new)])
    seen.page.click("form.drop button")
    seen.page.wait_for_selector("#progress:not([data-running]) a", timeout=120_000)

    assert "done" in seen.page.inner_text("#progress")
    assert before + 1 == len(own_room.desk.index().documents)
    assert "harbour.txt" in {document.name for document in own_room.desk.index().documents.values()}
    assert [] == seen.said


def test_an_empty_drop_is_refused(own_room: Any) -> None:
    """A form without a file says so."""
    answer = own_room.post("/add", {})

    assert (422, True) == (answer.status, "No file came" in answer.text)
