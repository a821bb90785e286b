from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from onrecord.show.pages.index import index
from onrecord.show.pages.promised import amount_words, promised, warned
from onrecord.show.web.ways import Rooms
from onrecord.terms import Caution, Commitment, Findings, ReportedCaution, ReportedCommitment


@pytest.mark.parametrize(
    ("low", "high", "unit", "expected"),
    [
        (204e6, 240e6, "EUR", "204–240 million EUR"),
        (3.8e9, 3.8e9, "EUR", "3.8 billion EUR"),
        (7, 7, "ship", "7 ship"),
        (950, 1500, "", "950–1,500"),
        (None, None, "EUR", ""),
    ],
)
def test_amounts_are_written_as_people_do(low: Any, high: Any, unit: str, expected: str) -> None:
    """Large amounts in millions and billions, ranges with both ends, nothing where nobody says how much."""
    assert expected == amount_words(low, high, unit)


def test_a_promise_leads_to_its_words(ferry: Any) -> None:
    """Who gives whom what, in which passage; those whom no actor stands for by the words alone."""
    mail = ferry.documents()[0]
    pell = ferry.entities("mara")[0]
    words = (ferry.cut(mail, "close it"),)
    told = ReportedCommitment("t1", mail.id, (), (), words, None, "pledged", (ferry.cut(mail, "will"),), None, (), None)
    found: Findings = ferry.findings(mail.id)
    ferry._findings[mail.id] = replace(found, commitments=(told,))
    given = Commitment(
        "c1", (pell.id,), (), "Mara Pell", "seven towns", "closing", None, None, None, "pledged", None, ("t1",), ()
    )
    shown = promised(given, index(ferry), Rooms())

    assert [("Mara Pell", f"/who/{pell.id}")] == [(who.name, who.href) for who in shown.giver]
    assert [("seven towns", "")] == [(who.name, who.href) for who in shown.receiver]
    assert {"will", "close it"} == {part.text for each in shown.excerpts for part in each.parts if part.lit}


def test_a_warning_says_if_and_then(ferry: Any) -> None:
    """Who warns of what, what would bring it about, and whether a red line is drawn or refused."""
    mail = ferry.documents()[0]
    pell = ferry.entities("mara")[0]
    told = ReportedCaution(
        "w1",
        mail.id,
        (),
        (),
        "red line",
        "drawn",
        (ferry.cut(mail, "said"),),
        (ferry.cut(mail, "the fares fall"),),
        (),
        None,
    )
    ferry._findings[mail.id] = replace(ferry.findings(mail.id), cautions=(told,))
    given = Caution("c1", pell.id, None, "red line", "drawn", "the fares fall", "", None, ("w1",), ())
    shown = warned(given, index(ferry), Rooms())

    assert ("Mara Pell", "", "red line, drawn", "the fares fall") == (
        shown.holder.name, shown.addressee.name, shown.kind, shown.trigger,
    )  # fmt: skip
    assert "1 article" == shown.carried
