"""The rooms behind the stages."""

from __future__ import annotations

from onrecord.find import findings
from onrecord.infer.pins import CATALOGUES
from onrecord.link.origins.publishers import bundled
from onrecord.read import bytes as read_room
from onrecord.run import work


def test_versions_are_those_of_the_rooms() -> None:
    """What stands beside the list of stages is what the rooms say of themselves."""
    assert read_room.TRACE.version == work.READ_VERSION
    assert findings.VERSION == work.FIND_VERSION


def test_the_finder_is_named_with_its_model() -> None:
    """Another model is another version of finding."""
    assert work.finder_version().endswith(CATALOGUES["reader"])
    assert work.finder_version().startswith(findings.VERSION)


def test_the_reader_reads() -> None:
    """The work of the stage `read` takes bytes and a name."""
    document, problems = work.reader()(b"Storm over the bay", name="a.txt")
    assert ((), "Storm over the bay") == (problems, document and document.text)


def test_the_settler_settles() -> None:
    """The work of the stage `settle` takes documents, findings and corrections."""
    assert () == work.settler()((), {}, (), bundled()).entities
