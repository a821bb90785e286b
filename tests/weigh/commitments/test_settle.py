"""Facts about `onrecord.weigh.commitments`: reports, joined over articles."""

from __future__ import annotations

from itertools import permutations

from onrecord.find.commitments.find import commitments as reported
from onrecord.terms import Commitment, Document, Entity, Findings, Mention, Settlement, Span, Spelling, Story, Trace
from onrecord.text.quantities import quantities
from onrecord.weigh.commitments.settle import commitments

NAMES = ("Harland", "Osmer", "Brann")


def article(name: str, text: str) -> tuple[Document, Findings]:
    """An article and what was found in it."""
    document = Document(
        id=name, name=name, sha256="", codec="utf-8", media_type="text/plain", text=text, text_sha256="", language="en",
        title=None, outlet=None, byline=None, dateline=None, published=None, address=None, furniture=(),
        trace=Trace("read", "test"),
    )  # fmt: skip
    spans = [Span.of(text, at, at + len(n)) for n in NAMES if (at := text.find(n)) >= 0]
    mentions = tuple(Mention(f"{name}{n}", name, span, "place") for n, span in enumerate(spans))
    amounts = quantities(text)
    told = reported(text, (), mentions, amounts, (), document=name)
    return document, Findings(name, (), mentions, (), quantities=amounts, commitments=told)


def settled(*texts: str) -> tuple[Commitment, ...]:
    """The commitments of one story told by ``texts``, the same in any order of the articles."""
    articles = [article(f"d{n}", text) for n, text in enumerate(texts)]
    ids = tuple(document.id for document, _ in articles)
    entities = tuple(Entity(n.lower(), "state", n, (Spelling(n, ids),), (), None, ()) for n in NAMES)
    settlement = Settlement(entities, (), (), stories=(Story("s", "", ids),))
    results = [
        commitments([d for d, _ in order], {d.id: f for d, f in order}, settlement) for order in permutations(articles)
    ]
    assert all(results[0] == other for other in results)
    return results[0]


def test_one_amount_to_one_receiver_is_counted_once() -> None:
    """Two articles that give the same amount to the same receiver tell of one commitment, whatever the words."""
    (item,) = settled(
        "Harland pledged €3.8 billion in aid to Osmer.", "Harland has provided Osmer with about €3.8bn in funding."
    )

    assert ("harland",) == item.givers
    assert ("osmer",) == item.receivers
    assert (3.8e9, 3.8e9, "EUR") == (item.low, item.high, item.currency)
    assert "provided" == item.status
    assert "the reports call it pledged and provided" in item.reasons


def test_figures_that_differ_stay_visible() -> None:
    """The same thing with two figures is one commitment with both ends, and a reason that says so."""
    (item,) = settled("Harland promised Osmer 40 armoured buses.", "Harland promised Osmer 44 armoured buses.")

    assert (40.0, 44.0, "bus") == (item.low, item.high, item.currency)
    assert "the figures differ" in item.reasons


def test_other_givers_and_other_things_stay_apart() -> None:
    """A loan from one and a loan from another are two; so are trams and doctors of one giver."""
    found = settled(
        "Harland promised Osmer a loan.", "Brann promised Osmer a loan.", "Harland promised Osmer 12 trams."
    )

    assert 3 == len(found)


def test_a_request_is_not_what_was_given() -> None:
    """What is asked for without an amount stays apart from what is provided."""
    found = settled("Osmer asked Harland for ammunition.", "Harland provided Osmer with ammunition.")

    assert {"requested", "provided"} == {item.status for item in found}


def test_several_givers_are_not_the_one_among_them() -> None:
    """Guarantees of seven countries, one of them named, are not that country's own."""
    found = settled(
        "Guarantees were agreed between Osmer and seven countries, among them Harland.",
        "Harland signed a guarantee with Osmer.",
    )

    assert ["seven countries, among them Harland"] == [item.giver for item in found if item.status == "agreed"]
    assert 2 == len(found)


def test_a_fund_and_a_government_count_for_whose_they_are() -> None:
    """What Harland's government pays into the fund of Osmer is paid by Harland to Osmer."""
    (item,) = settled(
        "Harland promised Osmer €9 million.", "Harland's government gave €9 million to Osmer's repair fund."
    )

    assert (("harland",), ("osmer",)) == (item.givers, item.receivers)


def test_the_two_name_nobody() -> None:
    """Words for two who were told of before lead to no entity."""
    (item,) = settled("The two ministers are to sign a salvage agreement.")

    assert ("pledged", ()) == (item.status, item.givers)
