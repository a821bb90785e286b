"""Facts about `onrecord.show.amounts`."""

from __future__ import annotations

import pytest

from onrecord.show.amounts import amount_words


@pytest.mark.parametrize(
    ("low", "high", "unit", "expected"),
    [
        (3.8e9, 3.8e9, "EUR", "3.8 billion EUR"),
        (12.0, 15.0, "percent", "12 to 15 percent"),
        (40000.0, 40000.0, "shell", "40,000 shell"),
        (4e8, 4e8, None, "400 million"),
        (None, None, None, ""),
        (0.5, 0.5, "EUR", "0.5 EUR"),
    ],
)
def test_an_amount_is_written_as_a_reader_writes_it(
    low: float | None, high: float | None, unit: str | None, expected: str
) -> None:
    """Large numbers are scaled, ranges have both ends, and a unit follows where there is one."""
    assert expected == amount_words(low, high, unit)
