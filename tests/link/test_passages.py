"""Corrections of lines find their lines again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from onrecord.link.passages import relocated
from onrecord.terms import Correction, Passage, Span, correction_id

Make = Callable[..., Any]

TEXT = "Ada Moss said the pier was sound and safe. Ivo Lund said the pier was not. Ada Moss said the pier was sound."


def _reject(one: Any, at: int, *, id_: str) -> Correction:
    passage = Passage(one.document.sha256, one.statements[at].content)
    made = correction_id("reject", (id_,), "", "Ada", "2031-05-01")
    return Correction(made, "reject", (id_,), "", "", "Ada", "2031-05-01", None, None, (passage,))


def _subjects(correction: Correction, one: Any) -> tuple[str, ...]:
    (found,) = relocated([correction], [one.document], {one.document.id: one.findings})
    assert (correction.id, correction.passages) == (found.id, found.passages)
    return found.subjects


def test_a_line_that_is_there_is_itself(article: Make) -> None:
    """As long as the statement is in the record, nothing is looked for."""
    one = article(TEXT).says("Ivo Lund", "said", "the pier was not").says("Ada Moss", "said", "the pier was sound")
    first, second = (statement.id for statement in one.statements)

    assert (first,) == _subjects(_reject(one, 1, id_=first), one)
    assert (second,) == _subjects(_reject(one, 1, id_=second), one)


def test_the_same_words_are_found_under_another_id(article: Make) -> None:
    """A model that takes another cue or source gives another id; the words and their place lead to it."""
    one = (
        article(TEXT)
        .says("Ada Moss", "said", "the pier was sound and safe")
        .says("Ivo Lund", "said", "the pier was not")
    )

    assert (one.statements[1].id,) == _subjects(_reject(one, 1, id_="gone"), one)


def test_words_cut_anew_are_found_by_what_they_share(article: Make) -> None:
    """A content that a new model ends elsewhere is the line when the two share half of their characters, else not."""
    one = article(TEXT).says("Ada Moss", "said", "the pier was sound and safe")
    whole = one.statements[0].content[0]
    made = _reject(one, 0, id_="gone")
    near = replace(made, passages=(Passage(one.document.sha256, (Span.of(TEXT, whole.start, whole.end - 9),)),))
    far = replace(made, passages=(Passage(one.document.sha256, (Span.of(TEXT, whole.start, whole.start + 8),)),))

    assert (one.statements[0].id,) == _subjects(near, one)
    assert ("gone",) == _subjects(far, one)


def test_another_article_is_not_looked_at(article: Make) -> None:
    """The same words in another article are another line."""
    one = article(TEXT).says("Ivo Lund", "said", "the pier was not")
    made = replace(_reject(one, 0, id_="gone"), passages=(Passage("0" * 64, one.statements[0].content),))

    assert ("gone",) == _subjects(made, one)


def test_corrections_of_names_are_left_as_they_are(article: Make, correction: Make) -> None:
    """What is about names has no passages and needs none."""
    one = article(TEXT).says("Ivo Lund", "said", "the pier was not")
    made = [correction("merge", "Ada Moss", "Ivo Lund"), _reject(one, 0, id_=one.statements[0].id)]

    assert tuple(made) == relocated(made, [one.document], {one.document.id: one.findings})
