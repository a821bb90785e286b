"""Rows found where teasers are blanked."""

from __future__ import annotations

from onrecord.find.printed import as_printed
from onrecord.terms import Mention, Span, mention_id
from onrecord.text.insets import insets, without_insets

TEXT = "Mayor Ada Quill Ada Mary QuillMayor opens mill MORE of Kell closed the mill in May.\n"


def mention(text: str, start: int, end: int) -> Mention:
    """A row with one span."""
    span = Span.of(text, start, end)
    return Mention(mention_id("d", "person", span), "d", span, "person")


def test_a_span_over_a_teaser_ends_before_it() -> None:
    """What was cut out of the blanked text holds in the printed one."""
    end = TEXT.index(" in May")
    (row,) = as_printed((mention(without_insets(TEXT), 0, end),), TEXT, insets(TEXT))

    assert "Mayor Ada Quill" == row.span.exact
    assert row.span.holds(TEXT)


def test_other_rows_stay() -> None:
    """A row beside a teaser, and every row of a text without one, is left as it is."""
    start = TEXT.index("Kell")
    row = mention(TEXT, start, start + 4)

    assert row == as_printed(row, TEXT, insets(TEXT))
    assert row is as_printed(row, TEXT, ())
