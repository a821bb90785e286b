"""What follows from names."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.keep.naming import Naming, naming_problems

#: The document follows from the bytes.
namings = st.builds(
    lambda name, origin, bytes_: Naming(name, origin, bytes_, {"1": "x", "2": None}[bytes_]),
    st.sampled_from("ab"),
    st.sampled_from("pqr"),
    st.sampled_from("12"),
)


@given(st.lists(namings, max_size=6, unique=True).flatmap(lambda rows: st.tuples(st.just(rows), st.permutations(rows))))
def test_order_does_not_matter(two: tuple[list[Naming], list[Naming]]) -> None:
    """Any order of names gives the same problems."""
    rows, shuffled = two
    assert sorted(naming_problems(rows), key=repr) == sorted(naming_problems(shuffled), key=repr)


def test_one_name_for_one_input_says_nothing() -> None:
    """Inputs with names of their own are no problem."""
    assert [] == naming_problems([Naming("a", "p", "1", None), Naming("b", "q", "2", None)])


def test_same_name_in_two_places_is_a_duplicate() -> None:
    """Two copies with one name in two folders are told apart by their place."""
    (problem,) = naming_problems([Naming("a", "p", "1", "x"), Naming("a", "q", "1", "x")])
    assert ("a", "note", "duplicate", "x") == (problem.name, problem.severity, problem.code, problem.document)
    assert "the same name in another place" in problem.message


def test_a_duplicate_names_the_document() -> None:
    """The note on a further name says under which name the document is kept."""
    (problem,) = naming_problems([Naming("b", "q", "1", "x"), Naming("a", "p", "1", "x")])
    assert ("b", True) == (problem.name, "“a”" in problem.message)


def test_different_files_of_one_name_are_told() -> None:
    """Two different articles with one name from two folders are not called a change."""
    problems = naming_problems([Naming("a", "p", "1", "x"), Naming("a", "q", "2", "y")])
    assert [("same-name", "x"), ("same-name", "y")] == [(problem.code, problem.document) for problem in problems]
