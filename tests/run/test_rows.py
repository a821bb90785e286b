"""The tables for other programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from onrecord.keep.sqlite import SqliteStore
from onrecord.run.record import Record
from onrecord.run.stages import Stage
from onrecord.run.tables import TABLES

#: The fields that other programs rely on; more may be added, none may go.
FIELDS = {
    "documents": {"id", "name", "text", "title", "outlet", "published", "furniture", "story"},
    "statements": {
        "id", "document", "mode", "speaker", "entity", "source_spans", "cue_spans", "content_spans", "content", "said_on",
        "occasion", "via", "utterance",
    },
    "entities": {"id", "kind", "name", "spellings", "roles"},
    "utterances": {"id", "speaker", "statements", "articles", "outlets", "publishers", "origins", "differences"},
    "positions": {"actor", "question", "value", "condition", "as_of", "level", "statements"},
    "commitments": {"giver", "receiver", "what", "amount", "currency", "status", "date", "statements"},
    "warnings": {"by", "to", "kind", "trigger", "consequence", "statements"},
    "events": {"what", "date", "place", "documents", "spans"},
    "conflicts": {"kind", "type", "subject", "readings"},
    "origins": {"document", "origin", "relation", "retells"},
    "stories": {"id", "title", "documents"},
}  # fmt: skip


ARTICLES = {"a": 'Storm\nAnna Berg: "We sail."\nMENU about\n', "b": 'Calm\nAnna Berg: "We sailed."\n'}


@pytest.fixture
def rows(path: Path, stages: tuple[Stage, ...]) -> dict[str, list[dict[str, Any]]]:
    """All rows of a record of two articles, by table, one question asked."""
    with Record(SqliteStore(path), stages=stages) as record:
        record.ask("sailing")
        return {table: list(record.rows(table)) for table in TABLES}


@pytest.mark.parametrize("table", sorted(FIELDS))
def test_fixed_fields_are_there(rows: dict[str, list[dict[str, Any]]], table: str) -> None:
    """Every row has every field of the fixed list."""
    assert rows[table]
    assert [set()] * len(rows[table]) == [FIELDS[table] - set(row) for row in rows[table]]


def test_values_are_as_promised(rows: dict[str, list[dict[str, Any]]]) -> None:
    """Ranges slice the exported text, statements name document and speaker, furniture has kind and range."""
    document, statement = rows["documents"][0], rows["statements"][0]
    text = str(document["text"])
    assert ("a.txt", "Storm", [{"kind": "menu", "span": [text.index("MENU"), len(text) - 1]}]) == tuple(
        document[field] for field in ("name", "title", "furniture")
    )
    start = text.index("We sail.")
    assert ("a.txt", "direct", "Anna Berg", [[start, start + 8]], "We sail.") == tuple(
        statement[field] for field in ("document", "mode", "speaker", "content_spans", "content")
    )
    assert rows["entities"][0]["id"] == statement["entity"]
    assert [{"text": "Anna Berg", "documents": ["a.txt", "b.txt"]}] == rows["entities"][0]["spellings"]


def test_what_goes_across_articles_names_them(rows: dict[str, list[dict[str, Any]]]) -> None:
    """Origins and stories name documents, utterances their speaker and statements, and these lead back to them."""
    statements = {row["id"]: row for row in rows["statements"]}
    (utterance,), (story,) = rows["utterances"], rows["stories"]
    assert ("Anna Berg", set(statements), 2, 1) == (
        utterance["speaker"], set(utterance["statements"]), utterance["articles"], utterance["origins"],
    )  # fmt: skip
    assert {utterance["id"]} == {row["utterance"] for row in statements.values()}
    assert ["a.txt", "b.txt"] == [row["document"] for row in rows["origins"]] == story["documents"]
    assert {story["id"]} == {row["story"] for row in rows["documents"]}
    (difference,) = utterance["differences"]
    assert ("We sail.", "We sailed.") == (difference["left_words"], difference["right_words"])


def test_what_follows_leads_back_to_what_was_said(rows: dict[str, list[dict[str, Any]]]) -> None:
    """Positions, commitments, warnings and conflicts name their statements, and events their documents."""
    said = {row["id"] for row in rows["statements"]}
    for table in ("positions", "commitments", "warnings"):
        assert said == {id_ for row in rows[table] for id_ in row["statements"]}
    assert [["a.txt"], ["b.txt"]] == sorted(row["documents"] for row in rows["events"])
    (conflict,) = rows["conflicts"]
    assert [("We sail.", "a.txt"), ("We sailed.", "b.txt")] == sorted(
        (reading["value"], reading["document"]) for reading in conflict["readings"]
    )


def test_rows_are_plain(rows: dict[str, list[dict[str, Any]]]) -> None:
    """Rows hold what JSON holds and come back from it equal."""
    assert rows == json.loads(json.dumps(rows))


def test_there_are_eleven_tables(rows: dict[str, list[dict[str, Any]]]) -> None:
    """Each of the eleven tables has rows."""
    assert 11 == len(rows)
    assert set(FIELDS) == {table for table, found in rows.items() if found}


def test_other_tables_are_refused(path: Path) -> None:
    """A table that there is not is named, together with those there are."""
    with Record.open(path) as record, pytest.raises(ValueError, match="no table “tables”; there are documents"):
        record.rows("tables")
