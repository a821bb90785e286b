from __future__ import annotations

from datetime import date, datetime
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.dates import dates, stamp
from onrecord.text.folding import folded, folded_with_offsets
from onrecord.text.marks import Quotation, quotations, quoted
from onrecord.text.paragraphs import paragraphs
from onrecord.text.sentences import sentences
from onrecord.text.times import resolve

#: Pieces that texts about speech are made of, so that chance finds the hard cases.
PIECES = (
    '"', "'", "“", "”", "‘", "’", "„", "«", "»", "‹", "›", "``", "''", "「", "」", " ", " ", "\n", "\n\n", ".", ",", "? ", "— ",
    "a", "We", "s", "he said", "U.S. ", "Mr. ", "bn. ", "(", ")", "5", "\x00", "\ud800", "\u202e", "😀", "\r", "\u2028", "é",
)  # fmt: skip
SPEECH = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
ANY = st.text(st.characters(exclude_categories=[]), max_size=60) | SPEECH


@given(ANY)
def test_paragraphs_cover_all_but_space(text: str) -> None:
    """Paragraphs lie in order and leave out white space alone."""
    rest = _rest(text, paragraphs(text))

    assert "" == rest.strip()


@given(ANY)
def test_sentences_cover_all_but_space(text: str) -> None:
    """Sentences lie in order, leave out white space alone and stay in their paragraphs."""
    found = sentences(text)

    assert "" == _rest(text, found).strip()
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in found)
    assert all(any(s <= start and end <= e for s, e in paragraphs(text)) for start, end in found)


def _rest(text: str, ranges: tuple[tuple[int, int], ...]) -> str:
    """What the ranges leave out; fails when they overlap or are out of order."""
    rest, reached = [], 0
    for start, end in ranges:
        assert reached <= start < end <= len(text)
        rest.append(text[reached:start])
        reached = end
    return "".join([*rest, text[reached:]])


@given(ANY)
def test_quotations_lie_in_the_text(text: str) -> None:
    """Every quotation holds words, lies inside its paragraph and begins with its mark."""
    ranges = paragraphs(text)
    for q in quotations(text):
        assert 0 <= q.start <= q.inner_start < q.inner_end <= q.end <= len(text)
        assert text[q.start :].startswith(q.mark)
        assert text[q.inner_start : q.inner_end].strip() == text[q.inner_start : q.inner_end] != ""
        assert any(start <= q.start and q.end <= end for start, end in ranges)
        assert q.closed or q.inner_end == q.end
        assert q.mark or q.continued


@given(ANY)
def test_quotations_nest(text: str) -> None:
    """Two quotations stand apart or one lies inside the other, and the depth counts those around."""
    found = quotations(text)

    assert sorted(found, key=lambda q: (q.start, -q.end)) == list(found)
    for q in found:
        assert q.depth == sum(_holds(other, q) for other in found if other != q)
        assert all(_holds(o, q) or _holds(q, o) or o.end <= q.start or q.end <= o.start for o in found if o != q)


def _holds(outer: Quotation, inner: Quotation) -> bool:
    return outer.inner_start <= inner.start and inner.end <= outer.inner_end


@given(ANY, ANY)
def test_paragraphs_are_marked_apart(left: str, right: str) -> None:
    """A blank paragraph break keeps what stands on its two sides from pairing."""
    text = f"{left}\n\n{right}"
    for q in quotations(text):
        assert q.end <= len(left) or q.start >= len(left) + 2


@given(ANY)
def test_quoted_ranges_are_merged(text: str) -> None:
    """The quoted ranges lie in order and do not touch, and every outermost quotation lies in one."""
    found = quotations(text)
    ranges = quoted(text, found)

    assert all(left[1] < right[0] for left, right in pairwise(ranges))
    assert all(any(s <= q.inner_start and q.inner_end <= e for s, e in ranges) for q in found if q.depth == 0)


@given(ANY)
def test_folding_keeps_an_offset_map(text: str) -> None:
    """Folded text folds to itself, and its characters come from the text in order."""
    result, offsets = folded_with_offsets(text)

    assert folded(result) == result
    assert len(offsets) == len(result)
    assert list(offsets) == sorted(offsets)
    assert all(0 <= offset < len(text) for offset in offsets)


#: Pieces of date expressions, so that chance finds odd combinations of them.
DATE_PIECES = (
    "March", "Feb.", "May", "8", "29", "31", "2024", "in ", "of ", "the ", "th", " ", ", ", "-", "/", ".", "03", "Friday", "last ",
    "next ", "this ", "week", "year", "two ", "days ago", "yesterday", "1990s", "“", "”", "\n", "to ", "9999", "T", ":12", " pm", "Z",
)  # fmt: skip
DATED = st.lists(st.sampled_from(DATE_PIECES), max_size=30).map("".join)


@given(ANY | DATED)
def test_dates_lie_in_order(text: str) -> None:
    """Date expressions lie in the text, in order, and do not overlap."""
    _rest(text, tuple((words.start, words.end) for words in dates(text)))


@given(ANY | DATED)
def test_stamps_lie_in_the_text(text: str) -> None:
    """A stamp lies in the text and reads as ISO 8601."""
    found = stamp(text)

    assert found is None or (
        0 <= found.start < found.end <= len(text) and datetime.fromisoformat(found.iso) is not None
    )


@given(ANY | DATED, st.dates())
def test_days_keep_their_words(text: str, day: date) -> None:
    """Every resolved day holds its words and is not the wrong way round."""
    for when in resolve(text, day, "published"):
        assert when.first <= when.last
        assert when.span is not None
        assert when.span.holds(text)
