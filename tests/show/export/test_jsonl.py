from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

from onrecord.show.export.jsonl import write_jsonl

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.show.export.sheet import Sheet


def test_one_row_is_one_line(sheet: Callable[..., Sheet]) -> None:
    """Each row is one line whatever it holds, in the order of its keys, with letters as they are."""
    stream = io.BytesIO()
    count = write_jsonl(sheet({"name": "Ada\nBrook", "id": "é"}, {"id": None}), stream)

    assert 2 == count
    assert '{"name": "Ada\\nBrook", "id": "é"}\n{"id": null}\n' == stream.getvalue().decode()


def test_lone_surrogates_are_escaped(sheet: Callable[..., Sheet]) -> None:
    """The output is valid UTF-8 and gives the same text back."""
    stream = io.BytesIO()
    write_jsonl(sheet({"name": "a\ud800b\udfff\x00"}), stream)

    assert b'"a\\ud800b\\udfff\\u0000"' in stream.getvalue()
    assert {"name": "a\ud800b\udfff\x00"} == json.loads(stream.getvalue().decode("utf-8", "strict"))
