"""Articles to the origins of their words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.link.origins.publishers import Publishers, bundled_rows, rows_of
from onrecord.link.origins.settle import origins
from onrecord.terms import Document, Findings, Noted, Origin, Span
from onrecord.terms.document import ISSUES_RELEASE

Articles = Callable[..., Document]
Found = Callable[..., Findings]

LEAD = "Corvenia will send cranes and divers to the blocked channel before the month is out"
REST = (
    "The dredger went down in the storm and has closed the fairway since. Two tugs wait in the roads, and the harbour"
    " master counts the days. The cabinet meets again on Thursday, and the islands have fuel until then."
)


def told(rows: tuple[Origin, ...], document: Document) -> list[tuple[str, str]]:
    """Relation and origin of an article's rows."""
    return [(row.relation, row.origin) for row in rows if row.document == document.id]


def roots(rows: tuple[Origin, ...], document: Document) -> set[str | None]:
    """The roots of an article's rows."""
    return {row.root for row in rows if row.document == document.id}


def test_two_retellings_of_one_report_are_one_origin(article: Articles) -> None:
    """An outlet cited in the lead of two articles is where both have it from, though it is not in the record."""
    one = article(f"{LEAD}, the Sill Post reported.\n\n{REST}", outlet="Kurier", published="2025-05-02")
    two = article(f"The minister, the Sill Post reports, is firm. {LEAD}.\n\n“No,” he said, the Sill Post report continues.",
                  outlet="Tarn Today", published="2025-05-03")  # fmt: skip

    rows = origins([one, two], {})

    assert told(rows, one) == told(rows, two) == [("retells", "Sill Post")]
    assert len(roots(rows, one) | roots(rows, two)) == 1
    assert None not in roots(rows, one)


def test_reports_of_one_outlet_weeks_apart_are_two_origins(article: Articles) -> None:
    """The name alone does not make two reports one."""
    one = article(f"{LEAD}, the Sill Post reported.", published="2025-05-02")
    two = article("Nobody will send anything anywhere, the Sill Post reported.", published="2025-07-02")

    rows = origins([one, two], {})

    assert roots(rows, one).isdisjoint(roots(rows, two))


def test_a_table_of_the_user_names_agencies_and_outlets(article: Articles) -> None:
    """An agency and another form of an outlet's name that only the user's table knows say who retells whom."""
    wire = article(f"{LEAD}. {REST}", outlet="Oster Nachrichtendienst", published="2025-05-02")
    page = article(
        f"{LEAD}, one reads in OND copy.\n\nOster wire\n\n{REST[::-1]}", outlet="Tarn Today", published="2025-05-02"
    )
    later = article(
        f"{LEAD}, according to the OND. The council waits, and nobody knows for how long.", published="2025-05-03"
    )
    rows, problems = rows_of("Oster Nachrichtendienst\tOND|Oster wire\tagency\tCape Press\n", "publishers.tsv")
    table = Publishers((*bundled_rows(), *rows))

    known, unknown = origins([wire, page, later], {}, publishers=table), origins([wire, page, later], {})

    assert problems == ()
    assert told(unknown, page) == told(unknown, later) == [("unknown", "")]
    assert told(known, page) == [("republishes", "Oster Nachrichtendienst")]
    assert told(known, later) == [("retells", "Oster Nachrichtendienst")]
    assert {row.retells for row in known if row.document == later.id} == {wire.id}


def test_an_outlet_has_one_name_however_it_is_cited(article: Articles) -> None:
    """That of the table where it is listed, else the one that most articles call it by."""
    names = ("AP", "The Associated Press", "the Associated Press", "Sill Post", "The Sill Post", "the Sill Post")
    said = [article(f"{n}: {LEAD}, {name} reported.", published="2025-05-02") for n, name in enumerate(names)]

    assert {row.origin for row in origins(said, {})} == {"Associated Press", "Sill Post"}


def test_a_dispute_is_no_occasion(article: Articles, found: Found) -> None:
    """Two sides that debate over something need not stand in one room."""
    evening = article(f"{LEAD}, Rone said in the debate on Friday night.", published="2025-05-02")
    dispute = article(f"{LEAD}, Rone said in the debate over tolls.", published="2025-05-02")
    said = {d.id: found(d, [("Rone", "said", LEAD, "the debate")]) for d in (evening, dispute)}
    rows = origins([evening, dispute], said)

    assert [relation for relation, _ in told(rows, evening)] == ["occasion"]
    assert [relation for relation, _ in told(rows, dispute)] == ["unknown"]


def test_a_chain_is_followed_to_its_end(article: Articles) -> None:
    """A page that prints a paper that has it from an agency goes back to the agency."""
    wire = article(f"HALMOUTH, May 2, 2025 (OPA) — {LEAD}. {REST}", outlet="The Strait Courier", published="2025-05-02")
    page = article(f"{LEAD}, The Strait Courier reported.\n\nRead the original article on The Strait Courier",
                   outlet="Kurier", published="2025-05-03")  # fmt: skip

    rows = origins([wire, page], {})

    assert told(rows, wire) == [("republishes", "OPA")]
    assert ("retells", "The Strait Courier") in told(rows, page)
    assert {row.retells for row in rows if row.document == page.id} == {wire.id}
    assert roots(rows, page) == roots(rows, wire)


def test_an_interview_covers_the_words_of_the_one_interviewed(article: Articles, found: Found) -> None:
    """Another speaker's line in the same article did not come that way."""
    text = (
        "In an interview with The Halmouth Ledger, Joren Halvik argued that ships would sail. He added that it was time."
        " Yevan Torm warned of a red line."
    )
    page = article(text, outlet="Kurier")
    said = found(page, [("Joren Halvik", "argued", "ships would sail"), ("He", "added", "it was time"),
                        ("Yevan Torm", "warned of", "a red line")])  # fmt: skip

    (row,) = origins([page], {page.id: said})

    assert (row.relation, row.origin) == ("interview", "The Halmouth Ledger")
    assert set(row.statements) == {said.statements[0].id, said.statements[1].id}


def test_what_an_outlet_was_told_itself_is_its_own_report(article: Articles) -> None:
    """Also by its short name; two own reports are two origins."""
    one = article(f"“No,” he told The Ledger. {REST}", outlet="The Halmouth Ledger")
    two = article(f"“Yes,” she told the Sill Post. {LEAD}.", outlet="Sill Post")

    rows = origins([one, two], {})

    assert [row.relation for row in rows] == ["own report"] * 2
    assert len({row.root for row in rows}) == 2


def test_a_press_conference_seen_by_many_is_one_origin(article: Articles, found: Found) -> None:
    """Two articles that name no outlet but the occasion share it when the day is the same."""
    pages = [article(f"“We sail,” Aldane said at a {adjective}press conference in Carrow. {REST if adjective else LEAD}")
             for adjective in ("", "joint ")]  # fmt: skip
    findings = {
        page.id: found(
            page, [("Aldane", "said", "We sail", page.text[page.text.index("at a") : page.text.index(" in")])]
        )
        for page in pages
    }

    rows = origins(pages, findings)

    assert [row.relation for row in rows] == ["occasion"] * 2
    assert all(row.statements == (findings[row.document].statements[0].id,) for row in rows)


def test_a_text_printed_twice_is_one_origin(article: Articles) -> None:
    """The later copy republishes the earlier one, though neither names a source."""
    first = article(f"{LEAD}. {REST}", outlet="Kurier", published="2025-05-02")
    again = article(f"{LEAD}! {REST} Our reporters.", outlet="Tarn Today", published="2025-05-03")

    rows = origins([first, again], {})

    assert told(rows, first) == [("unknown", "")]
    assert told(rows, again) == [("republishes", "Kurier")]
    assert roots(rows, first) == roots(rows, again) == {f"document {first.id}"}


def test_one_speech_given_at_length_by_two_is_no_retelling(article: Articles) -> None:
    """Most of both articles is the same, but none of it is a reporter's own wording."""
    speech = f"“{LEAD}. {REST} {REST}”"
    pages = [article(f"{intro} {speech}", outlet=intro, published=day)
             for intro, day in (("Kurier", "2025-05-02"), ("Tarn Today", "2025-05-03"))]  # fmt: skip

    assert {row.relation for row in origins(pages, {})} == {"unknown"}


def test_a_copy_of_an_agencys_text_goes_back_to_the_agency(article: Articles) -> None:
    """Also when it does not say so itself and came out first."""
    silent = article(f"{LEAD}. {REST}", outlet="Kurier", published="2025-05-02")
    marked = article(f"HALMOUTH (OPA) — {LEAD}. {REST}", outlet="Tarn Today", published="2025-05-03")

    rows = origins([silent, marked], {})

    assert roots(rows, silent) == roots(rows, marked)
    assert "opa" in str(roots(rows, marked))


def test_what_names_no_source_is_unknown(article: Articles) -> None:
    """An outlet alone is no origin, and a ministry that reported is no outlet."""
    page = article(f"{LEAD}, the Finance Ministry reported. {REST}", outlet="Kurier")

    (row,) = origins([page], {})

    assert (row.relation, row.origin, row.root) == ("unknown", "", None)


def test_a_summary_without_sources_says_so(article: Articles) -> None:
    """Its own words are taken as the origin, without anything to count."""
    page = article(f"{LEAD}.\n\nThis text draws on public statements and earlier coverage by several newspapers.")

    (row,) = origins([page], {})

    assert row.relation == "summary without source"
    assert row.root is None


def test_a_writer_who_signs_makes_an_own_report(article: Articles) -> None:
    """A desk that signs does not."""
    signed = article(f"{LEAD}. {REST}", outlet="Kurier", byline="Oriel Dance")
    desk = article(f"{REST[:70]}", outlet="Kurier", byline="Kurier newsroom")

    rows = origins([signed, desk], {})

    assert told(rows, signed) == [("own report", "Kurier")]
    assert told(rows, desk) == [("unknown", "")]


def test_every_span_stands_where_it_says(article: Articles) -> None:
    """Rows slice the text of their own document."""
    pages = [article(f"{LEAD}, the Sill Post reported. {REST}", name=str(n), outlet="Kurier") for n in range(3)]
    texts: Mapping[str, str] = {page.id: page.text for page in pages}

    rows = origins(pages, {})

    assert all(span.holds(texts[row.document]) for row in rows for span in row.spans)
    assert len(rows) >= 3


SENTENCES = (
    f"{LEAD}, the Sill Post reported.", f"{LEAD}. {REST}", "He told Tarn Today that it was over.", "HALMOUTH (OPA) — It rains.",
    "Read the original article on Kurier Online", "Sill Post wrote so, citing Reuters.", "\x00\ud800 “", REST,
)  # fmt: skip


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    drawn=st.lists(
        st.tuples(
            st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4),
            st.sampled_from((None, "Sill Post", "Kurier Online", "Tarn Today")),
            st.sampled_from((None, "2025-05-02", "2025-05-03", "2025-09-01", "2025")),
        ),
        max_size=6,
    ),
    random=st.randoms(use_true_random=False),
)
def test_the_order_of_articles_does_not_matter(
    article: Articles, drawn: list[tuple[list[str], str | None, str | None]], random: Random
) -> None:
    """Rows are the same for any order, and one article given twice counts once."""
    pages = [article("\n".join(lines), name=str(n), outlet=outlet, published=day)
             for n, (lines, outlet, day) in enumerate(drawn)]  # fmt: skip
    mixed = [*pages, *pages[:1]]
    random.shuffle(mixed)

    assert origins(pages, {}) == origins(mixed, {})


def test_a_press_release_is_its_issuers_own(article: Articles) -> None:
    """A body that issues a text itself speaks for itself."""
    issued = article(f"{LEAD}.", published="2025-05-02")
    issued = replace(issued, outlet=Noted("Union of Ferrymen", None, ISSUES_RELEASE))

    (row,) = origins([issued], {})

    assert (row.relation, row.reasons) == ("own report", ("it is a press release of Union of Ferrymen",))


def test_an_agency_behind_the_names_of_a_byline_is_credited(article: Articles) -> None:
    """By “Ada Quill, Harbour Editor, with NPS” it prints what the agency wrote, too."""
    wire = article(f"{LEAD}. {REST}", outlet="Northern Press Service", published="2025-05-01")
    text = f"By Ada Quill, Harbour Editor, with NPS\n\nA minister has made up her mind. {LEAD}."
    page = article(text, outlet="Tarn Today", published="2025-05-02")
    page = replace(page, byline=Noted("Ada Quill", Span.of(text, 3, 12), "byline"))

    rows = origins([wire, page], {})

    assert ("republishes", "NPS") in told(rows, page)


def test_whole_sentences_of_another_are_a_retelling(article: Articles) -> None:
    """A third of an article that stands word for word in an earlier one, without a source named, comes from there."""
    taken = (
        "The harbour master said on Monday that the fairway would stay closed until the last crane had left the bank,"
        " a step that the islands had feared for weeks. Officials said that four ships were waiting in the roads and that"
        " none of them carried more than a week of water, according to the pilots who had been on board that night."
    )
    own = "Nobody on the quay would talk to us that morning, and the café was shut. " * 9
    wire = article(f"{taken} {REST} {LEAD}.", outlet="Sill Wire", published="2025-05-01")
    page = article(f"{own}\n\n{taken}", outlet="Tarn Today", published="2025-05-02")

    assert told(origins([wire, page], {}), page) == [("retells", "Sill Wire")]
