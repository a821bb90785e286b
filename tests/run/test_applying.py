"""Decisions of a file brought into a record."""

from __future__ import annotations

from dataclasses import replace

from onrecord.run.applying import Applied, Known, applied
from onrecord.run.correcting import made
from onrecord.run.corrections_file import written
from onrecord.terms import (
    Correction,
    Document,
    Entity,
    Findings,
    Passage,
    Span,
    Statement,
    Trace,
    content_id,
    sha256,
    statement_id,
)

TEXT = "Ada Moss said the pier was sound. Ivo Lund said the pier was shut. Ada Moss left."
DIGEST = sha256(TEXT.encode())
ID = content_id("document", DIGEST)
DAY = "2031-05-02T10:00:00+00:00"


def _statement(words: str) -> Statement:
    start = TEXT.index(words)
    spans = (Span.of(TEXT, start, start + len(words)),)
    id_ = statement_id(ID, (), (), spans)
    return Statement(id_, ID, "indirect", (), (), spans, "body", None, None, None, None)


SOUND, SHUT = _statement("the pier was sound"), _statement("the pier was shut")
DOCUMENT = Document(
    ID, "pier.txt", DIGEST, "utf-8", "text/plain", TEXT, DIGEST, "en", None, None, None, None, None, None, (),
    Trace("read", "1"),
)  # fmt: skip


def _known(*corrections: Correction) -> Known:
    actors = [Entity(name, "person", name, (), (), None, ()) for name in ("Ada Moss", "Ivo Lund")]
    return Known([DOCUMENT], {ID: Findings(ID, (SOUND, SHUT), (), ())}, actors, corrections)


def _apply(text: str, *corrections: Correction) -> Applied:
    return applied(text.encode(), _known(*corrections), "c.toml")


def _reject(statement: Statement) -> Correction:
    one = made("reject", [statement.id], by="ines", on=DAY)
    return replace(one, passages=(Passage(DIGEST, statement.content),))


def test_what_is_exported_is_known_when_applied_to_the_same_record() -> None:
    """All of it comes back as the same corrections, so that nothing is added."""
    there = [
        made("merge", ["Ada Moss", "Ivo Lund"], by="ines", reason="why", on=DAY),
        made("rename", ["Ada Moss"], value="A. Moss", by="ines", on=DAY),
        replace(made("split", ["Ada Moss"], by="tom", on=DAY), undone_on=DAY, undone_by="ines"),
        made("settle", ["7d20"], value="open", by="tom", on=DAY),
        _reject(SHUT),
        replace(
            made("split", [SOUND.id], value="Anna Moss", by="tom", on=DAY), passages=(Passage(DIGEST, SOUND.content),)
        ),
    ]
    text = written(there, {DIGEST: "pier.txt"})
    first = _apply(text)

    assert () == first.problems
    assert sorted(there, key=lambda one: one.id) == sorted(first.added, key=lambda one: one.id)
    assert Applied((), (), 6, ()) == _apply(text, *there)


def test_a_file_takes_back_and_never_brings_back() -> None:
    """A decision taken back in the file is taken back here; one taken back here stays so."""
    one = made("merge", ["Ada Moss", "Ivo Lund"], by="ines", on=DAY)
    back = replace(one, undone_on="2031-06-01", undone_by="tom")

    assert (back,) == _apply(written([back], {}), one).taken_back
    assert Applied((), (), 1, ()) == _apply(written([one], {}), back)


def test_a_line_is_found_by_its_words_alone() -> None:
    """Somebody who writes the file by hand names the article and the words."""
    line = '{ article = "pier.txt", words = "the pier was shut" }'
    done = _apply(f'[[correction]]\nkind = "reject"\nby = "ines"\non = 2031-05-02\nlines = [{line}]')

    (added,) = done.added
    assert ((SHUT.id,), (Passage(DIGEST, SHUT.content),)) == (added.subjects, added.passages)


def test_a_line_whose_id_is_not_there_keeps_it() -> None:
    """A line of another model keeps its id, so that the same file gives the same correction everywhere."""
    other = replace(_reject(SHUT), subjects=("0123456789abcdef",))
    other = replace(other, id=made("reject", other.subjects, by="ines", on=DAY).id)
    done = _apply(written([other], {}))

    assert ((other,), ()) == (done.added, done.problems)


def test_what_is_not_there_yet_is_kept_with_a_note() -> None:
    """A name or an article that the record does not have may come later, and nothing is lost."""
    merge = made("merge", ["Ada Moss", "Nobody Known"], by="ines", on=DAY)
    elsewhere = replace(_reject(SHUT), passages=(Passage("cd" * 32, SHUT.content),))
    done = _apply(written([merge, elsewhere], {}))

    assert {merge, elsewhere} == set(done.added)
    assert ["not-there-yet"] * 2 == [problem.code for problem in done.problems]
    assert {"note"} == {problem.severity for problem in done.problems}


def test_what_makes_no_sense_is_refused_with_its_place() -> None:
    """One sentence for each decision that cannot be brought in; the others are."""
    head = 'by = "ines"\non = 2031-05-02\n'
    bad = (
        'kind = "merge"\nnames = ["Ada Moss"]',
        'kind = "merge"\nlines = [{ article = "pier.txt", words = "the pier was shut" }]',
        'kind = "reject"\nnames = ["Ada Moss"]',
        'kind = "reject"\nlines = [{ article = "pier.txt", words = "Ada Moss" }]',
        'kind = "reject"\nlines = [{ article = "pier.txt", words = "the moon" }]',
        'kind = "reject"\nlines = [{ article = "pier.txt", words = "Ada Moss left" }]',
        'kind = "reject"\nlines = [{ article = "other.txt", words = "the pier was shut" }]',
        'kind = "reject"\nlines = [{ id = "0123" }]',
        'kind = "rename"\nnames = ["Ada Moss"]\nto = "A. Moss"',
    )
    done = _apply("".join(f"[[correction]]\n{head}{entry}\n" for entry in bad))
    expected = (
        "takes at least 2", "takes at least 2", "takes lines", "stands more than once", "does not stand in",
        "No line of", "Not one article is called", "has no line 0123",
    )  # fmt: skip

    assert ["rename"] == [one.kind for one in done.added]
    assert len(expected) == len(done.problems)
    for words, problem in zip(expected, done.problems, strict=True):
        assert words in problem.message
        assert problem.at is not None
