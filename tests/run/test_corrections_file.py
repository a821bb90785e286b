"""Corrections as a text file: written, read back, and written by hand."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.run.corrections_file import entries, written
from onrecord.terms import Correction, Passage, Span, correction_id

DIGEST = "ab" * 32
BY_HAND = """
[[correction]]
kind = "merge"
names = ["S. Okonjo", "Sade Okonjo"]
by = "ines"
on = 2031-05-02
reason = "one person"

[[correction]]
kind = "reject"
by = "tom"
on = 2031-05-03T10:00:00Z
lines = [{ article = "courier.txt", words = "The harbour stays open" }]
"""


def _made(kind: str, subjects: tuple[str, ...], value: str = "", on: str = "2031-05-02T10:00:00+00:00") -> Correction:
    assert kind in {"merge", "split", "rename", "reject", "confirm"}
    id_ = correction_id(kind, subjects, value, "ines", on)  # type: ignore[arg-type]
    return Correction(id_, kind, subjects, value, "checked", "ines", on, None, None)  # type: ignore[arg-type]


def test_what_is_written_by_hand_is_understood() -> None:
    """A day without quotation marks, and a line by the words of an article, are enough."""
    (merge, reject), problems = entries(BY_HAND.encode(), "x.toml")

    assert () == problems
    assert ("merge", ("S. Okonjo", "Sade Okonjo"), "ines", "one person") == (
        merge.kind,
        merge.names,
        merge.by,
        merge.reason,
    )
    assert ("2031-05-02T00:00:00+00:00", "2031-05-03T10:00:00+00:00") == (merge.on, reject.on)
    assert ("courier.txt", ("The harbour stays open",), None) == (
        reject.lines[0].article,
        reject.lines[0].words,
        reject.lines[0].passage,
    )


def test_a_file_is_in_order_of_time_and_the_same_for_the_same() -> None:
    """Whatever order they come in, the file is the same, oldest first, with the names of articles for readers."""
    passage = Passage(DIGEST, (Span(3, 6, "abc"), Span(9, 10, "d")))
    old = Correction("1", "reject", ("s1",), "", "", "ines", "2031-05-01", "2031-05-09", "tom", (passage,))
    new = _made("rename", ("S. Okonjo",), "Sade Okonjo")
    text = written([new, old], {DIGEST: "courier.txt"})

    assert text == written([old, new], {DIGEST: "courier.txt"})
    assert text.index('kind = "reject"') < text.index('kind = "rename"')
    assert 'article = "courier.txt"' in text
    (first, second), problems = entries(text.encode(), "x.toml")
    assert () == problems
    assert ("2031-05-09", "tom", passage) == (first.undone_on, first.undone_by, first.lines[0].passage)
    assert ("Sade Okonjo", ("S. Okonjo",)) == (second.to, second.names)


@given(
    names=st.lists(st.text(min_size=1), min_size=2, max_size=4),
    reason=st.text(),
    words=st.text(st.characters(), min_size=1),
)
def test_any_text_comes_back_to_the_letter(names: list[str], reason: str, words: str) -> None:
    """Quotation marks, line ends, NUL, marks that turn writing and lone surrogates come back as they were."""
    merge = Correction("1", "merge", tuple(names), "", reason, "ines", "2031-05-01", None, None)
    passage = Passage(DIGEST, (Span(0, len(words), words),))
    reject = Correction("2", "reject", ("s1",), "", "", "ines", "2031-05-02", None, None, (passage,))
    data = written([merge, reject], {}).encode("utf-8", "surrogatepass")
    (first, second), problems = entries(data, "x.toml")

    assert () == problems
    assert (tuple(names), reason) == (first.names, first.reason)
    assert passage == second.lines[0].passage


def test_what_cannot_be_seen_is_written_out() -> None:
    """A mark that turns the direction of writing stands as its number, so that an editor shows it."""
    assert "\\u202e" in written([_made("rename", ("A",), "B\u202eC")], {})


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ('kind = "melt"\nnames = ["a"]', "the kind is one of"),
        ('kind = "merge"\nname = ["a", "b"]', "“name” is not known"),
        ('kind = "merge"\nnames = "a"', "names is a list of texts"),
        ('kind = "merge"\nnames = ["a", ""]', "names is a list of texts"),
        ('kind = "merge"', "either names or lines"),
        ('kind = "merge"\nnames = ["a", "b"]\nto = 3', "to is text"),
        ('kind = "merge"\nnames = ["a", "b"]\nundone_by = "x"', "go together"),
        ('kind = "reject"\nlines = ["a"]', "a line is a table"),
        ('kind = "reject"\nlines = 3', "lines is a list"),
        ('kind = "reject"\nlines = [{ words = "a" }]', "needs its id"),
        ('kind = "reject"\nlines = [{ id = "a", sha256 = "x" }]', "64 digits"),
        ('kind = "reject"\nlines = [{ id = "a", words = "ab", at = [[3, 4]] }]', "as long as the words"),
        ('kind = "reject"\nlines = [{ id = "a", words = "ab", at = [[4, 2]] }]', "first and the last place"),
    ],
)
def test_a_bad_entry_is_named_with_its_place_and_the_others_are_read(lines: str, message: str) -> None:
    """What cannot be understood is told with the number and line of the entry; the rest of the file is read."""
    text = f'{BY_HAND}\n[[correction]]\nby = "x"\non = 2031-05-04\n{lines}\n'
    read, (problem,) = entries(text.encode(), "x.toml")

    assert 2 == len(read)
    assert "Correction 3 in line 15: " in problem.message
    assert message in problem.message
    assert problem.at is not None
    assert text[problem.at :].startswith('[[correction]]\nby = "x"')


def test_a_decision_without_a_day_is_refused() -> None:
    """Without the day the same file could not be applied twice as one."""
    _, (problem,) = entries(b'[[correction]]\nkind = "merge"\nnames = ["a", "b"]\nby = "x"', "x.toml")
    _, (wrong,) = entries(b'[[correction]]\nkind = "merge"\nnames = ["a", "b"]\nby = "x"\non = "soon"', "x.toml")

    assert "it has to say when it was decided" in problem.message
    assert "on is a day or a time" in wrong.message


def test_what_is_no_toml_is_said_to_be_none() -> None:
    """A file of another sort gives one problem; tables nobody asked for give one each."""
    assert [(), ["no-toml"]] == [(read := entries(b"a = ", "x"))[0], [problem.code for problem in read[1]]]
    assert ["no-toml"] == [problem.code for problem in entries(b"\xff\xfe", "x")[1]]
    _, (problem,) = entries(b"[other]\nx = 1\n", "x")
    assert "“other” is not known" in problem.message


def test_the_file_is_toml() -> None:
    """Any reader of TOML can read it."""
    assert {"correction"} == tomllib.loads(written([_made("merge", ("a", "b"))], {})).keys()
    assert {} == tomllib.loads(written([], {}))
