"""Facts about `onrecord.find.commitments`."""

from __future__ import annotations

import pytest

from onrecord.find.commitments.find import commitments
from onrecord.terms import Mention, ReportedCommitment, Span, Statement
from onrecord.text.quantities import quantities


def found(text: str, *names: str, statements: tuple[Statement, ...] = ()) -> tuple[ReportedCommitment, ...]:
    """The commitments in ``text``, whose names are ``names``."""
    spans = [Span.of(text, text.index(name), text.index(name) + len(name)) for name in names]
    mentions = [Mention(f"m{n}", "d", span, "organisation") for n, span in enumerate(spans)]
    return commitments(text, statements, mentions, quantities(text), (), document="d")


def words(spans: tuple[Span, ...]) -> str:
    """The words of some spans."""
    return " … ".join(span.exact for span in spans)


def row(item: ReportedCommitment) -> tuple[str, str, str, str]:
    """Status, giver, receiver and what."""
    return item.status, words(item.giver), words(item.receiver), words(item.what)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harland pledged to send Osmer 12 trams.", ("pledged", "Harland", "Osmer", "12 trams")),
        ("Harland gave $5 million to the WHO.", ("provided", "Harland", "the WHO", "$5 million")),
        ("Brann had given more than anyone: €1 billion.", ("provided", "Brann", "", "€1 billion")),
        ("Ten tonnes of seed, a gift from Otto Haft, arrived.", ("provided", "Otto Haft", "", "Ten tonnes of seed")),
        ("Harland has already lent the fund two ferries.", ("provided", "Harland", "the fund", "two ferries")),
        ("Brann has told Osmer that it will send firewood.", ("pledged", "Brann", "", "firewood")),
        ("The mayor, said Lind, had given Osmer $3 million.", ("provided", "The mayor", "Osmer", "$3 million")),
        ("It was meant for Brann, which has promised to rebuild the pier.", ("pledged", "Brann", "", "rebuild the pier")),
        ("Harland has provided €2bn in aid to Osmer.", ("provided", "Harland", "Osmer", "€2bn in aid")),
        ("Harland refused to lend Osmer two ferries.", ("denied", "Harland", "Osmer", "two ferries")),
        ("Osmer asked the bank for a loan of $5 million.", ("requested", "the bank", "Osmer", "a loan of $5 million")),
        ("The bank is considering a loan to Osmer.", ("floated", "The bank", "Osmer", "a loan")),
        ("Harland urged Brann to send doctors.", ("requested", "Brann", "Harland", "doctors")),
        ("Twelve buses were delivered to Osmer by Harland.", ("provided", "Harland", "Osmer", "Twelve buses")),
        ("Osmer was promised two ferries by Harland.", ("pledged", "Harland", "Osmer", "two ferries")),
        ("The council approved a $3 million grant for Osmer.", ("agreed", "The council", "Osmer", "a $3 million grant")),
        ("The union demanded a 7 percent pay rise.", ("requested", "", "The union", "a 7 percent pay rise")),
        ("Orel Rovers signed a four-year contract with Kallen Motors.", ("signed", "Orel Rovers", "Kallen Motors", "a four-year contract")),
        ("The mayor promised to cut fares by a tenth.", ("pledged", "The mayor", "", "cut fares by a tenth")),
        ("Osmer received 300 generators from Harland.", ("provided", "Harland", "Osmer", "300 generators")),
        ("Harland is in talks with Brann on a gas deal.", ("floated", "Harland", "Brann", "a gas deal")),
        ("The fund will provide Osmer with 20 new buses.", ("pledged", "The fund", "Osmer", "20 new buses")),
        ("Harland denied having promised Osmer a loan.", ("denied", "Harland", "Osmer", "a loan")),
        ("The club said it would pay $5 million to Osmer.", ("pledged", "The club", "Osmer", "$5 million")),
        ("Brann denied that it had lent Osmer two ferries.", ("denied", "Brann", "Osmer", "two ferries")),
        ("The museum ruled out sending Osmer two ferries.", ("denied", "The museum", "Osmer", "two ferries")),
        ("The museum did not rule out a loan to Osmer.", ("floated", "The museum", "Osmer", "a loan")),
        ("The firm was ordered to pay Osmer $2m in damages.", ("requested", "The firm", "Osmer", "$2m in damages")),
        ("The firm has set aside $400 million for claims.", ("pledged", "The firm", "claims", "$400 million")),
        ("The mayors have put their signatures to a treaty.", ("signed", "The mayors", "", "a treaty")),
        ("Brann's aid to Osmer has exceeded $4 billion.", ("provided", "Brann", "Osmer", "aid")),
        ("A $3 million gift from Otto Haft will pay for it.", ("provided", "Otto Haft", "", "A $3 million gift")),
        ("A pact between Brann and Osmer was signed.", ("signed", "Brann", "Osmer", "A pact")),
        ("They thanked Brann for its pledge to send six jets.", ("pledged", "Brann", "", "six jets")),
        ("The £2m that Brann pledged has yet to come.", ("pledged", "Brann", "", "£2m")),
        ("Brann has not seen the $3 million that the firm promised it.", ("pledged", "the firm", "it", "$3 million")),
        ("The aid promised to Osmer by Brann is late.", ("pledged", "Brann", "Osmer", "The aid")),
        ("The brewer has come through with $3 million for Osmer.", ("provided", "The brewer", "Osmer", "$3 million")),
        ("The brewer wrote a cheque for $3 million to Osmer.", ("provided", "The brewer", "Osmer", "$3 million")),
        ("The bank will put $3 million into Osmer.", ("pledged", "The bank", "Osmer", "$3 million")),
        ("The club has opened its purse, giving Osmer $3 million.", ("provided", "The club", "Osmer", "$3 million")),
        ("The firm has withdrawn its offer of a pay rise.", ("denied", "The firm", "", "its offer of a pay rise")),
        ("Plans for a loan to Osmer have been shelved.", ("denied", "", "Osmer", "Plans for a loan to Osmer")),
        ("Nurses will get a bonus of $900.", ("pledged", "", "Nurses", "a bonus of $900")),
        ("A consignment of 60 drones from Brann reached Osmer.", ("provided", "Brann", "Osmer", "A consignment of 60 drones")),
        ("The mayor floated the idea of a bus pass.", ("floated", "The mayor", "", "a bus pass")),
        ("The council has committed itself to building 300 homes.", ("pledged", "The council", "", "building 300 homes")),
        ("The estate left the museum 61 paintings.", ("provided", "The estate", "the museum", "61 paintings")),
        ("The firm put its $3 million loan to Osmer on ice.", ("denied", "The firm", "Osmer", "its $3 million loan")),
        ("The firm has put $3 million on the table.", ("pledged", "The firm", "", "$3 million")),
        ("The mayor dropped plans to give Osmer a tram.", ("denied", "The mayor", "", "give Osmer a tram")),
        ("Osmer's request for 40 trams was turned down by Brann.", ("denied", "Brann", "Osmer", "40 trams")),
        ("The mayor hinted at a rebate of $900.", ("floated", "The mayor", "", "a rebate of $900")),
        ("Osmer and Brann have each promised two trams.", ("pledged", "Osmer and Brann", "", "two trams")),
        ("Brann has made good on its promise of 40 trams.", ("provided", "Brann", "", "40 trams")),
        ("The firm broke its promise to pay for the wells.", ("denied", "The firm", "", "pay for the wells")),
        ("Brann will increase its aid to Osmer to $5 million.", ("pledged", "Brann", "Osmer", "its aid")),
        ("The airline raised its offer to 6 percent.", ("pledged", "The airline", "", "its offer")),
        ("Brann wrote off $3 million of debt.", ("provided", "Brann", "", "$3 million of debt")),
        ("The mayor will foot the bill for the new roof.", ("pledged", "The mayor", "", "the new roof")),
        ("Nurses stand to receive $900 each.", ("pledged", "", "Nurses", "$900 each")),
        ("Lawmakers approved $3 million in farm aid.", ("agreed", "Lawmakers", "", "$3 million in farm aid")),
        ("A loan to Osmer is being considered.", ("floated", "", "", "A loan to Osmer")),
        ("Brann denied its officers had offered Osmer money.", ("denied", "its officers", "Osmer", "money")),
        ("The firm committed to cutting emissions by half.", ("pledged", "The firm", "", "cutting emissions by half")),
    ],
)  # fmt: skip
def test_who_gives_what_to_whom(text: str, expected: tuple[str, ...]) -> None:
    """One clause gives status, giver, receiver and what is given."""
    assert [expected] == [row(item) for item in found(text, *(n for n in ("Osmer", "Brann", "Otto Haft") if n in text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brann pledged €5 million, Osmer €3 million and the bank €1 million.", [("Brann", "€5 million"), ("Osmer", "€3 million"), ("the bank", "€1 million")]),
        ("Brann gave Osmer 61 trams and a grant of $5 million.", [("Brann", "61 trams"), ("Brann", "a grant of $5 million")]),
        ("Brann donated a tram to Osmer, along with 200 bicycles.", [("Brann", "a tram"), ("Brann", "200 bicycles")]),
    ],
)  # fmt: skip
def test_several_gifts_in_one_clause_are_several_rows(text: str, expected: list[tuple[str, str]]) -> None:
    """Each giver of a list, and each thing with an amount of its own, makes a row."""
    rows = [row(item) for item in found(text, *(n for n in ("Osmer", "Brann") if n in text))]
    assert expected == [(giver, what) for _, giver, _, what in rows]


@pytest.mark.parametrize(
    "text",
    [
        "He was paid about $5,000 a month to sit on the board.",
        "The farmers have not been paid a cent.",
        "Investors pulled $700 million out of the fund.",
        "They hope the contract would be settled soon.",
        "Venn did not negotiate the deal.",
        "Clouds promised rain all day.",
        "The striker promised more than he delivered.",
        "He promised himself never to come back.",
        "The airline announced a $200 million profit.",
        "The club paid £40 million for the striker.",
        "Kallen Motors bought the plant for $300 million.",
        "The bank said profits would rise to $5 billion next year.",
        "He gave police a statement.",
        "She vowed to win the race.",
        "Analysts expect the company to invest $2 billion.",
        "If the harbour closes, the city will lose $5 million.",
        "It provides an opportunity to learn.",
        "Osmer did not ask Harland to send troops.",
        "The programme provides aid to farmers.",
        "They gave up their plans for a loan.",
        "The missiles could deliver warheads to the coast.",
        "The company failed to deliver the 12 trams.",
        "Nobody knows whether a deal is reached.",
    ],
)
def test_no_promise_no_row(text: str) -> None:
    """Forecasts, results, prices, and what nobody gives make no commitment."""
    assert () == found(text)


def test_several_givers_keep_their_words() -> None:
    """Of two sides named together the one of several gives; talks that are alike go to the same receiver."""
    text = (
        "Trade guarantees have been agreed between Osmer and nine states, among them Harland, with another 14 "
        "states now engaged in similar talks."
    )

    assert [
        ("agreed", "nine states, among them Harland", "Osmer", "Trade guarantees"),
        ("floated", "another 14 states", "Osmer", "similar talks"),
    ] == [row(item) for item in found(text, "Osmer", "Harland")]


def test_a_second_verb_shares_the_subject_and_has_its_own_amount() -> None:
    """After "and" the giver is that of the verb before; amount and period stay in their clause."""
    text = "Since May 2021, Harland has provided support to Osmer in the amount of about €2bn, and signed a treaty with Osmer."
    first, second = found(text, "Harland", "Osmer")

    assert ("provided", "Harland", "Osmer", "support") == row(first)
    assert ("signed", "Harland", "Osmer", "a treaty") == row(second)
    assert first.quantity is not None
    assert (2e9, "EUR", "about") == (first.quantity.low, first.quantity.unit, first.quantity.bound)
    assert ("Since May 2021", "") == (words(first.period), words(second.period))


def test_another_forty_are_of_the_same_kind() -> None:
    """A number alone counts what the clause before counted, for the same receiver."""
    first, second = found("Harland has sent Osmer 60 tents and promised another 40.", "Osmer")

    assert [("provided", 60.0, "tent"), ("pledged", 40.0, "tent")] == [
        (item.status, item.quantity.low, item.quantity.unit) for item in (first, second) if item.quantity is not None
    ]
    assert "Osmer" == words(second.receiver)


def test_words_put_into_a_mouth_are_no_promise() -> None:
    """What stands in inner marks is what somebody is imagined to say."""
    assert () == found("She said: “They think, ‘We sent 12 buses to Osmer, so all is well.’ It is not.”", "Osmer")


def test_we_is_whoever_speaks() -> None:
    """Inside a statement a giver "we" is left to the speaker, and the row knows its statement."""
    text = '"We will send 40 ambulances to Osmer," she said.'
    said = Statement("s", "d", "direct", (), (), (Span.of(text, 1, 37),), "body", None, None, None, None)
    (item,) = found(text, "Osmer", statements=(said,))

    assert ("pledged", "", "Osmer", "40 ambulances") == row(item)
    assert "s" == item.statement


@pytest.mark.parametrize("text", ["", "\x00 gave \ud800 $5 to", "to to to give give", "He will " * 300, "pledged"])
def test_no_text_is_too_odd(text: str) -> None:
    """Whatever the text, spans hold."""
    for item in found(text):
        assert all(span.holds(text) for span in (*item.giver, *item.receiver, *item.what, *item.cue, *item.period))


@pytest.mark.parametrize(
    "text",
    [
        "There are promising grants available to Osmer.",
        "The man could not pay the $2,600 he owed.",
        "They received $3 million in aid from 2007.",
        "Rivals suggested the bank would not raise its aid.",
        "Rivals suggested slashing subsidies for the theatre.",
        "The college sent home 400 students.",
    ],
)
def test_makes_no_row_of_what_nobody_gives(text: str) -> None:
    """A word that only describes, what could not be paid, a year for a giver and a clause after "suggested" give nothing."""
    assert () == found(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harland will furthermore establish a fund of $15 million.", ("pledged", "Harland", "", "a fund of $15 million")),
        ("Half of the $800m it pledged has been paid.", ("pledged", "it", "", "$800m")),
        ("Its parliament approves sending 80 observers by 61 votes to 38.", ("agreed", "Its parliament", "", "80 observers")),
        ("Nobody asks Harland for money.", None),
    ],
)  # fmt: skip
def test_adverbs_counts_and_nobody_are_no_parties(text: str, expected: tuple[str, str, str, str] | None) -> None:
    """Neither an adverb nor the tail of another noun gives, no number takes, and what nobody asks is not asked."""
    assert [row(item) for item in found(text, *(["Harland"] if "Harland" in text else []))] == (
        [] if expected is None else [expected]
    )
