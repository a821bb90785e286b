"""What every store of records has to do; each test runs against each kind of store."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from itertools import permutations
from typing import Any

import pytest

from onrecord.keep.store import Outcome, Store
from onrecord.keep.words import phrases
from onrecord.terms import (
    Correction,
    Entity,
    Likeness,
    Problem,
    Role,
    Settlement,
    Span,
    Speaker,
    Spelling,
    correction_id,
    sha256,
)

Make = Callable[..., Outcome]
ODD = "NUL \u0000, lone \ud83d and \ude00 and a pair \ud83d\ude00 beside \U0001f600, bidi \u202e, e\u0301, \ufeff, \r\n \u2028 end"


def correction(
    kind: Any = "rename", subjects: tuple[str, ...] = ("Anna",), on: str = "2031-05-01T10:00:00+00:00"
) -> Correction:
    """A correction of a person."""
    return Correction(correction_id(kind, subjects, "v", "me", on), kind, subjects, "v", ODD, "me", on, None, None)


def settlement(name: str) -> Settlement:
    """A settlement with one row of each kind."""
    role = Role("captain", "d", Span(0, 3, "cap"), "former")
    entity = Entity("e", "person", name, (Spelling(name, ("d", "f")),), (role,), "f", ("m", "n"))
    return Settlement(
        (entity,), (Speaker("s", "e", "probably", ("named", ODD)),), (Likeness("a", "b", "unsure", ("why",)),)
    )


def test_accepted_bytes_survive_reopening(reopen: Callable[[], Store]) -> None:
    """What was accepted is there, byte for byte, and pending, when the record is opened again."""
    raw = bytes(range(256))
    accepted = reopen().accept(raw, name=ODD, origin="o", media_type="text/html")

    again = reopen()

    assert (accepted,) == again.pending("s")
    assert (ODD, "text/html", "accepted") == (accepted.name, accepted.media_type, accepted.state)
    assert raw == again.raw(sha256(raw))


def test_unknown_bytes_raise_key_error(store: Store) -> None:
    """Bytes that were never handed in are a KeyError."""
    with pytest.raises(KeyError):
        store.raw(sha256(b"never"))


def test_everything_comes_back_as_it_was_written(reopen: Callable[[], Store], outcome: Make) -> None:
    """Document, findings and problems come back equal, with any characters in them, in the order given."""
    store = reopen()
    problem = Problem(ODD, "partial", "odd", ODD, at=3, document="x")
    made = outcome(store.accept(b"x", name=ODD, origin="o"), ODD, problems=(problem,))
    store.write(made)

    again = reopen()

    assert (made.document,) == again.documents()
    assert made.document is not None
    assert {made.document.id: made.findings} == again.findings()
    assert (problem,) == again.problems()


def test_what_was_read_is_not_pending(store: Store, outcome: Make) -> None:
    """After writing, an input is pending only for other stages."""
    source = store.accept(b"x", name="n", origin="o")
    store.write(outcome(source, stages="one"))

    assert () == store.pending("one")
    assert [source.sha256] == [item.sha256 for item in store.pending("two")]
    assert "read" == store.pending("two")[0].state


def test_accepting_again_changes_nothing(store: Store, outcome: Make) -> None:
    """The same bytes from the same place under the same name leave everything as it is."""
    source = store.accept(b"x", name="n", origin="o")
    store.write(outcome(source))
    before = (store.documents(), store.findings(), store.problems(), store.generation())

    store.accept(b"x", name="n", origin="o")

    assert () == store.pending("s")
    assert before == (store.documents(), store.findings(), store.problems(), store.generation())


def test_writing_again_replaces(store: Store, outcome: Make) -> None:
    """A second outcome of an input takes the place of the first, in every table and in the search."""
    source = store.accept(b"x", name="n", origin="o")
    store.write(outcome(source, "harbour walls", problems=(Problem("n", "note", "first", "One."),)))
    second = outcome(source, "river banks", stages="t", problems=(Problem("n", "note", "second", "Two."),))
    store.write(second)

    assert second.document is not None
    assert (second.document,) == store.documents()
    assert {second.document.id: second.findings} == store.findings()
    assert ["second"] == [problem.code for problem in store.problems()]
    assert frozenset() == store.search(phrases("harbour"))
    assert frozenset({second.document.id}) == store.search(phrases("banks"))
    assert () == store.faults()


def test_a_failure_takes_the_document_away(store: Store, outcome: Make) -> None:
    """When new stages fail on an input, what old ones made of it is gone and the reason is there."""
    source = store.accept(b"x", name="n", origin="o")
    store.write(outcome(source, stages="old"))
    problem = Problem("n", "failed", "broken", "It is broken.")
    store.write(Outcome(source, "new", None, None, (problem,)))

    assert () == store.documents()
    assert {} == store.findings()
    assert (problem,) == store.problems()
    assert "failed" == store.pending("old")[0].state


@pytest.mark.parametrize("order", list(permutations(["b.txt", "a.txt", "c.txt"])))
def test_same_bytes_are_one_input_under_the_smallest_name(store: Store, outcome: Make, order: tuple[str, ...]) -> None:
    """Whatever the order, bytes with several names are one document named by the smallest, and notes on the others."""
    for name in order:
        store.accept(b"x", name=name, origin=f"place of {name}")
    (source,) = store.pending("s")
    store.write(outcome(source))

    assert ["a.txt"] == [document.name for document in store.documents()]
    assert [("b.txt", "duplicate"), ("c.txt", "duplicate")] == [(item.name, item.code) for item in store.problems()]


def test_a_smaller_name_makes_the_input_pending_again(store: Store, outcome: Make) -> None:
    """A name can decide how bytes are read, so a new smallest name means reading anew."""
    store.write(outcome(store.accept(b"x", name="b.html", origin="1")))
    store.accept(b"x", name="c.txt", origin="2")
    assert () == store.pending("s")

    store.accept(b"x", name="a.txt", origin="3")

    assert ["a.txt"] == [source.name for source in store.pending("s")]


def test_other_names_of_one_place_are_no_duplicates(store: Store, outcome: Make) -> None:
    """A file named by itself and then found in its folder is the same file, and nothing is said."""
    store.accept(b"x", name="folder/a.txt", origin="one place")
    store.accept(b"x", name="a.txt", origin="one place")

    assert () == store.problems()


def test_changed_bytes_are_kept_beside_the_old(store: Store, outcome: Make) -> None:
    """A file that changed between two readings gives two documents and a note on each."""
    for raw in (b"one", b"two"):
        store.write(outcome(store.accept(raw, name="n", origin="o")))

    assert 2 == len(store.documents())
    assert ["changed", "changed"] == [problem.code for problem in store.problems()]
    assert {item.id for item in store.documents()} == {problem.document for problem in store.problems()}


def test_refusals_last_until_the_place_is_read(store: Store) -> None:
    """Why something was not accepted is replaced by the next reason and gone when it is accepted."""
    for message in ("First.", "Second."):
        store.refuse(Problem("n", "failed", "missing", message), origin="o")
    assert ["Second."] == [problem.message for problem in store.problems()]

    store.accept(b"x", name="n", origin="o")

    assert () == store.problems()


def test_attempts_are_counted_until_one_ends(store: Store, outcome: Make) -> None:
    """Each start counts, a release takes one back, and a finished reading begins anew."""
    source = store.accept(b"x", name="n", origin="o")
    assert [1, 2] == [store.start(source.sha256, "s") for _ in range(2)]
    store.release(source.sha256)
    assert 2 == store.start(source.sha256, "s")
    store.write(outcome(source))

    assert None is store.start(source.sha256, "s")
    assert 1 == store.start(source.sha256, "t")


def test_a_killed_reading_is_tried_again_when_handed_in_again(store: Store) -> None:
    """A failure marked so is pending again once the bytes come again, with its attempts kept; others stay failed."""
    killed, empty = (store.accept(raw, name="n", origin=str(raw)) for raw in (b"k", b"e"))
    store.start(killed.sha256, "s")
    for source, again in ((killed, True), (empty, False)):
        store.write(Outcome(source, "s", None, None, (), again))
    assert () == store.pending("s")

    for raw in (b"k", b"e"):
        store.accept(raw, name="n", origin=str(raw))

    assert [killed.sha256] == [source.sha256 for source in store.pending("s")]
    assert 2 == store.start(killed.sha256, "s")


def test_search_wants_every_phrase(store: Store, outcome: Make) -> None:
    """A document is found when all phrases stand in it, whatever the case and accents."""
    texts = {"a": "The Élan of Harbour masters", "b": "masters of the harbour", "c": "nothing"}
    ids = {}
    for name, text in texts.items():
        made = outcome(store.accept(name.encode(), name=name, origin=name), text)
        store.write(made)
        assert made.document is not None
        ids[name] = made.document.id

    assert {ids["a"], ids["b"]} == store.search(phrases("HARBOUR masters"))
    assert {ids["a"]} == store.search(phrases('"harbour masters"'))
    assert {ids["a"]} == store.search(phrases("elan"))
    assert frozenset() == store.search(phrases("harbour elsewhere"))
    assert frozenset() == store.search(())


@pytest.mark.parametrize(
    "query", ['"', "a OR", "NEAR(a b)", "text:a", "*", "a*", "'; DROP TABLE input; --", ODD, "^a", "-a", "a AND NOT"]
)
def test_search_takes_any_query(store: Store, outcome: Make, query: str) -> None:
    """Nothing a user types is taken for the language of the index."""
    store.write(outcome(store.accept(b"x", name="n", origin="o"), query))

    assert bool(phrases(query)) == bool(store.search(phrases(query)))


def test_corrections_come_back_oldest_first(reopen: Callable[[], Store]) -> None:
    """Corrections are kept in order of time, and one written anew takes the place of the old."""
    store = reopen()
    late, early = correction(on="2031-05-02T10:00:00+00:00"), correction("merge", ("Anna", ODD))
    for item in (late, early):
        store.correct(item)
    taken_back = dataclasses.replace(early, undone_on="2031-06-01T00:00:00+00:00", undone_by="you")
    store.correct(taken_back)

    assert (taken_back, late) == reopen().corrections()


def test_a_settlement_is_replaced_all_at_once(reopen: Callable[[], Store]) -> None:
    """A new settlement leaves nothing of the old one."""
    store = reopen()
    assert Settlement((), (), ()) == store.settlement()
    assert store.settle(settlement("Old"), generation=store.generation())
    assert store.settle(settlement(ODD), generation=store.generation())

    assert settlement(ODD) == reopen().settlement()


def test_a_settlement_of_the_past_is_refused(store: Store, outcome: Make) -> None:
    """When something changed since it was worked out, a settlement is not kept."""
    generation = store.generation()
    store.write(outcome(store.accept(b"x", name="n", origin="o")))

    assert not store.settle(settlement("Old"), generation=generation)
    assert Settlement((), (), ()) == store.settlement()


def test_changes_unsettle(store: Store, outcome: Make) -> None:
    """A document, a failure and a correction each unsettle the record; accepting bytes does not."""
    source = store.accept(b"x", name="n", origin="o")
    assert store.settled()
    changes: tuple[Callable[[], None], ...] = (
        lambda: store.write(outcome(source)),
        lambda: store.correct(correction()),
        lambda: store.write(Outcome(source, "s", None, None, ())),
    )
    for change in changes:
        change()
        assert not store.settled()
        store.settle(settlement("New"), generation=store.generation())
        assert store.settled()


def test_two_openings_see_each_other(reopen: Callable[[], Store], outcome: Make) -> None:
    """What one opening writes, the other reads, and only one of two begins what is already done."""
    one, two = reopen(), reopen()
    source = one.accept(b"x", name="n", origin="o")
    assert (source,) == two.pending("s")

    two.write(outcome(source))

    assert two.documents() == one.documents()
    assert None is one.start(source.sha256, "s")
