"""A record checked against itself."""

from __future__ import annotations

from pathlib import Path

import apsw
import pytest

from onrecord.run.record import Record

ARTICLES = {"a": 'Storm\nAnna Berg: "We sail."\nMENU about\n', "b": 'Calm\nAnna Berg: "We sailed."\n'}


def _tampered(path: Path, statement: str) -> tuple[str, ...]:
    connection = apsw.Connection(str(path))
    connection.execute(statement)
    connection.close()
    with Record.open(path) as record:
        return record.verify().broken


def test_a_sound_record_holds(path: Path) -> None:
    """The spans of all that was found, settled and weighed are checked in both articles, and all hold."""
    with Record.open(path) as record:
        found = record.verify()
    assert (2, 29, (), True) == (found.documents, found.spans, found.broken, found.holds)


@pytest.mark.parametrize(
    ("tampering", "expected"),
    [
        (
            "UPDATE document SET text = CAST(replace(CAST(text AS TEXT), 'We sail', 'We sink') AS BLOB)",
            "digest was taken of",
        ),
        ("UPDATE raw SET bytes = x'00'", "bytes of 'a.txt' are not those"),
        ("DELETE FROM raw", "are not in the record"),
        (
            "UPDATE findings SET row = CAST(replace(CAST(row AS TEXT), 'We sail.', 'We sink.') AS BLOB)",
            "the content of statement",
        ),
        ("UPDATE findings SET row = CAST(replace(CAST(row AS TEXT), 'Anna', 'Anne') AS BLOB)", "mention"),
        ("UPDATE document SET row = CAST(replace(CAST(row AS TEXT), 'MENU', 'MENÜ') AS BLOB)", "furniture"),
        ("UPDATE document SET row = CAST(replace(CAST(row AS TEXT), '\"Storm\"', '\"Steam\"') AS BLOB)", "the title"),
        (
            "UPDATE document SET row = CAST(replace(CAST(row AS TEXT), '\"utf-8\"', '\"utf-16\"') AS BLOB)",
            "do not decode",
        ),
        (
            "UPDATE document SET row = CAST(replace(CAST(row AS TEXT), '\"utf-8\"', '\"none\"') AS BLOB)",
            "do not decode",
        ),
        (
            'UPDATE settled SET row = CAST(replace(CAST(row AS TEXT), \'15,"exact":"Anna\', \'14,"exact":"Anna\') AS BLOB)',
            "not what was written",
        ),
        (
            "UPDATE settled SET row = CAST(replace(CAST(row AS TEXT), 'Anna Berg\"},\"standing', 'Anne Berg\"},\"standing') AS BLOB)",
            "a role of",
        ),
        ("UPDATE settled SET row = CAST(replace(CAST(row AS TEXT), 'Storm', 'Steam') AS BLOB)", "the origin 'Bayline'"),
        ("UPDATE settled SET row = CAST(replace(CAST(row AS TEXT), 'We sailed', 'We nailed') AS BLOB)", "a difference"),
        ("UPDATE findings SET row = x'00'", "not what was written"),
        ("DELETE FROM words", "the search does not know"),
    ],
)
def test_tampering_is_found(path: Path, tampering: str, expected: str) -> None:
    """Whatever is changed in the file, the check names it in a sentence."""
    broken = _tampered(path, tampering)
    assert [sentence for sentence in broken if expected in sentence], broken
