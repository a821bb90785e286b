"""Ids that come from content."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.terms import Span, content_id, mention_id, sha256, statement_id


@given(st.lists(st.text(alphabet=st.characters())), st.lists(st.text(alphabet=st.characters())))
def test_different_parts_have_different_ids(left: list[str], right: list[str]) -> None:
    """Moving a character from one part to the next changes the id; the same parts always give the same."""
    assert (content_id("kind", *left) == content_id("kind", *right)) is (left == right)


def test_the_kind_is_part_of_the_id() -> None:
    """A document and a statement with the same parts have different ids."""
    assert content_id("a", "x") != content_id("b", "x")
    assert len(content_id("a", "x")) == 16


def test_the_digest_is_sha256() -> None:
    """The digest of nothing is the one of the standard (FIPS 180-4)."""
    assert sha256(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_a_statement_is_known_by_its_ranges() -> None:
    """Moving a range from source to cue makes another statement."""
    span, other = Span(0, 1, "a"), Span(2, 3, "b")

    assert statement_id("d", (span,), (), (other,)) != statement_id("d", (), (span,), (other,))
    assert mention_id("d", "person", span) != mention_id("d", "place", span)
