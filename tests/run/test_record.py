"""What can be asked of an open record."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import onrecord
from onrecord.keep.errors import NoRecordError
from onrecord.keep.sqlite import SqliteStore
from onrecord.keep.store import Outcome
from onrecord.run.correcting import CorrectionError
from onrecord.run.reading import read
from onrecord.run.record import Record
from onrecord.run.settings import Settings
from onrecord.run.stages import Stage
from onrecord.terms import Correction, Passage

ARTICLES = {
    "harbour": 'The harbour\nÁnna Berg: "The harbour stays open."\nOle Dahl: "It may close."\nMENU harbour news\n',
    "bridge": 'The bridge\nOle Dahl: "We repair the bridge, not the harbour."\nOle Dahl: "In May."\n',
}


@pytest.fixture
def record(path: Path, stages: tuple[Stage, ...]) -> Iterator[Record]:
    """The record of the two articles."""
    with Record(SqliteStore(path), stages=stages) as record:
        yield record


def _said(record: Record, **chosen: str) -> list[str]:
    return [line.statement.content[0].exact for line in record.statements(**chosen)]  # type: ignore[arg-type]


def test_documents_come_by_name(record: Record) -> None:
    """Documents without a day come by name."""
    assert ["bridge.txt", "harbour.txt"] == [document.name for document in record.documents()]


def test_lines_come_in_order_of_place(record: Record) -> None:
    """Lines come document by document, in order of place, each with its speaker and the reasons."""
    assert ["We repair the bridge, not the harbour.", "In May.", "The harbour stays open.", "It may close."] == _said(
        record
    )
    line = record.statements()[0]
    assert line.speaker is not None
    assert ("Ole Dahl", "sure", ("named",)) == (line.speaker.name, line.sureness, line.reasons)


def test_lines_are_chosen_by_speaker_document_and_mode(record: Record) -> None:
    """Speakers are found without regard to case and accents, documents by name or id."""
    assert ["The harbour stays open."] == _said(record, speaker="anna BERG")
    assert [] == _said(record, speaker="nobody")
    harbour = record.documents()[1]
    assert ["The harbour stays open.", "It may close."] == _said(record, document="harbour.txt")
    assert _said(record, document="harbour.txt") == _said(record, document=harbour.id)
    assert ["It may close."] == _said(record, document="harbour.txt", speaker="Ole Dahl")
    assert [] == _said(record, mode="indirect")


def test_entities_are_found_by_any_spelling(record: Record) -> None:
    """All actors come by name; one is found by a spelling in any case."""
    assert ["Ánna Berg", "Ole Dahl"] == [entity.name for entity in record.entities()]
    assert ["Ánna Berg"] == [entity.name for entity in record.entities(" ANNA berg ")]
    assert () == record.entities("Berg")


def test_names_and_days_are_there_by_document(record: Record) -> None:
    """Mentions and days are asked for by document, and an unknown document is a KeyError."""
    harbour = record.documents()[1]
    assert ["Ánna Berg", "Ole Dahl"] == [mention.span.exact for mention in record.mentions(harbour.id)]
    assert () == record.dates(harbour.id)
    with pytest.raises(KeyError):
        record.mentions("no such document")


def test_words_are_found_where_they_stand(record: Record) -> None:
    """Hits have the words as printed, know the statements they stand in, and leave out the menu."""
    hits = record.find("HARBOUR")
    assert [("bridge.txt", "harbour", 1), ("harbour.txt", "harbour", 0), ("harbour.txt", "harbour", 1)] == [
        (hit.document.name, hit.span.exact, len(hit.statements)) for hit in hits
    ]
    assert all(hit.span.holds(hit.document.text) for hit in hits)


def test_words_together_are_one_hit(record: Record) -> None:
    """Several words of one paragraph are one stretch; a phrase in marks stands in a row."""
    assert ["bridge, not the harbour"] == [hit.span.exact for hit in record.find("harbour bridge")]
    assert ["harbour stays"] == [hit.span.exact for hit in record.find('"harbour stays"')]
    assert () == record.find('"stays harbour"')


def test_hits_have_a_limit(record: Record) -> None:
    """No more hits come than were asked for."""
    assert [2, 0, 0] == [len(record.find("harbour", limit=limit)) for limit in (2, 0, -1)]


@pytest.mark.parametrize("query", ["", '"', "* OR", "\ud800\x00", "'; --"])
def test_odd_queries_find_nothing(record: Record, query: str) -> None:
    """A query without a word that stands in the record finds nothing and breaks nothing."""
    assert () == record.find(query)


def test_counts_are_of_articles(record: Record) -> None:
    """The record is counted by its articles, lines by the articles they stand in."""
    assert 2 == record.counts().articles
    assert 1 == record.counts(record.statements(speaker="Ánna Berg")).articles
    assert 0 == record.counts([]).articles


def test_raw_bytes_come_back(record: Record) -> None:
    """The bytes of a document are those of the file."""
    assert ARTICLES["bridge"].encode() == record.raw(record.documents()[0].id)
    with pytest.raises(KeyError):
        record.raw("no such document")


def test_renaming_holds_at_once_and_is_taken_back(record: Record) -> None:
    """A rename changes the name on every line, and taking it back restores the old one; both stay on the books."""
    made = record.correct(
        "rename", ["Ole Dahl"], value="Olaf Dahl", by="me", reason="his own spelling", on="2031-05-01T10:00:00+00:00"
    )
    assert ["Olaf Dahl", "Ánna Berg"] == sorted(entity.name for entity in record.entities())
    assert 3 == len(record.statements(speaker="olaf dahl"))

    undone = record.undo(made.id, by="you", on="2031-05-02T10:00:00+00:00")

    assert ["Ole Dahl", "Ánna Berg"] == sorted(entity.name for entity in record.entities())
    assert (undone,) == record.corrections()
    assert ("you", False) == (undone.undone_by, undone.stands)


def test_merging_outlives_another_reading(
    record: Record, folder: Callable[..., Path], tmp_path: Path, stages: tuple[Stage, ...]
) -> None:
    """What a person merged stays merged when new articles come in."""
    record.correct("merge", ["Ole Dahl", "Ánna Berg"], by="me")
    more = folder("more", ferry='The ferry\nÁnna Berg: "It sails."\n')
    with read(more, record=record.path, settings=Settings(workers=1), stages=stages) as again:
        assert ["Ole Dahl"] == [entity.name for entity in again.entities()]
        assert 5 == len(again.statements(speaker="Ole Dahl"))
        assert "It sails." in _said(again)


def test_rejected_lines_are_left_out_and_come_back(record: Record) -> None:
    """A rejected line is gone from the record and its exports; confirming it or taking the rejection back restores it."""
    line = record.statements()[0]
    made = record.correct("reject", [line.statement.id], by="me")
    assert 3 == len(record.statements())
    assert line.statement.id not in {row["id"] for row in record.rows("statements")}
    record.undo(made.id, by="me")
    assert 4 == len(record.statements())


def test_corrections_must_make_sense(record: Record) -> None:
    """A name or line that the record does not have cannot be corrected, nor a correction undone twice."""
    with pytest.raises(CorrectionError, match="no actor called “Nobody”"):
        record.correct("rename", ["Nobody"], value="X", by="me")
    with pytest.raises(CorrectionError, match="no statement with the id “x”"):
        record.correct("reject", ["x"], by="me")
    assert () == record.corrections()


def test_corrections_go_to_another_record_as_a_file(record: Record, path: Path, stages: tuple[Stage, ...]) -> None:
    """What one record exports another one of the same articles takes over, once."""
    with Record(SqliteStore(Path(shutil.copy(path, path.with_name("other.record")))), stages=stages) as other:
        record.correct("rename", ["Ole Dahl"], value="O. Dahl", by="me", reason="why", on="2031-05-01T10:00:00+00:00")
        gone = record.statements()[0].statement.id
        record.correct("reject", [gone], by="me", on="2031-05-02T10:00:00+00:00")
        data = record.export_corrections().encode()
        first = other.apply_corrections(data, name="c.toml")

        assert record.corrections() == first.added == other.corrections()
        assert gone not in {line.statement.id for line in other.statements()}
        assert ["Ánna Berg", "O. Dahl"] == [entity.name for entity in other.entities()]
        assert 2 == other.apply_corrections(data, name="c.toml").known
        assert data.decode() == other.export_corrections()


def test_a_rejected_line_stays_out_when_its_id_changes(record: Record, path: Path, stages: tuple[Stage, ...]) -> None:
    """A correction made on a line that another model gave another id is found by its words."""
    there = record.statements()[0]
    passage = Passage(there.document.sha256, there.statement.content)
    made = Correction("1", "reject", ("id of another model",), "", "", "me", "2031-05-01", None, None, (passage,))
    store = SqliteStore(path)
    store.correct(made)
    store.close()
    with Record(SqliteStore(path), stages=stages) as again:
        assert _said(record)[1:] == _said(again)


def test_the_front_door_opens_records(record: Record) -> None:
    """`onrecord.open` and `onrecord.Record.open` give the same record."""
    with onrecord.open(record.path) as one, onrecord.Record.open(str(record.path)) as two:
        assert one.documents() == two.documents() == record.documents()


def test_no_record_is_said(tmp_path: Path) -> None:
    """Opening what is not there is a RecordError, not an empty record."""
    with pytest.raises(NoRecordError):
        onrecord.open(tmp_path / "none")
    assert issubclass(NoRecordError, onrecord.RecordError)


def test_every_name_of_the_front_door_opens() -> None:
    """All that the package offers is there, and what it does not offer is an AttributeError."""
    assert [] == [name for name in onrecord.__all__ if getattr(onrecord, name, None) is None]
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = onrecord.nothing


def test_unsettled_records_say_so(record: Record, stages: tuple[Stage, ...]) -> None:
    """After a change that was not settled, the record says so among its problems and still shows its lines."""
    store = SqliteStore(record.path)
    source = store.accept(b"late", name="late.txt", origin="elsewhere")
    store.write(Outcome(source, "s", None, None, ()))
    store.close()
    with Record.open(record.path) as again:
        assert ["unsettled"] == [problem.code for problem in again.problems()]
        assert 4 == len(again.statements())
