"""Export as Parquet, with the optional pyarrow."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

from onrecord.show.json_text import encodable, json_text

if TYPE_CHECKING:
    from onrecord.show.export.sheet import Sheet


class ParquetMissingError(Exception):
    """Parquet was asked for and pyarrow is not installed."""

    def __init__(self) -> None:
        super().__init__("Parquet needs pyarrow, which is not installed: pip install 'onrecord[parquet]'.")


def write_parquet(sheet: Sheet, stream: IO[bytes]) -> int:
    """Write the rows, lists as lists, and return how many there were.

    Raises:
        ParquetMissingError: when pyarrow is not installed.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415 - optional, and slow to import
        import pyarrow.parquet as pq  # noqa: PLC0415
    except ImportError as error:
        raise ParquetMissingError from error
    columns = sheet.columns()
    rows = [{name: _plain(row.get(name)) for name in columns} for row in sheet.rows()]
    arrays = {name: _array(pa, [row[name] for row in rows]) for name in columns}
    pq.write_table(pa.table(arrays), stream)
    return len(rows)


def _array(pa: Any, values: list[object]) -> Any:  # noqa: ANN401 - pyarrow ships no types
    try:
        return pa.array(values, type=pa.string() if all(value is None for value in values) else None)
    except (pa.ArrowInvalid, pa.ArrowTypeError):
        # Values of several shapes in one column, such as a number beside a list: each as its own JSON.
        return pa.array([None if value is None else json_text(value) for value in values], type=pa.string())


def _plain(value: object) -> object:
    """``value`` with every lone surrogate in it written out: Arrow strings are strict UTF-8."""
    if isinstance(value, str):
        return encodable(value)
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    return [_plain(part) for part in value] if isinstance(value, list | tuple) else value
