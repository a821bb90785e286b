"""A document to its statements, names and days."""

from __future__ import annotations

from typing import Any

from onrecord.find.findings import Finder, anchor_of

TEXT = (
    "Tolls will rise\n\n"
    "“The strait stays open,” Minister Orla Venn told the Port Courier on Friday. “We decide, and we alone.”\n\n"
    "Support our work with a donation, editors say.\n\n"
    "Captain Dahl said Venn had warned the harbour council that tolls would rise.\n"
)
SCRIPT = [
    ("Minister Orla Venn", "told", ("The strait stays open",)),
    ("editors", "say", ("Support our work with a donation",)),
    ("Captain Dahl", "said", ("Venn had warned the harbour council that tolls would rise.",)),
]


def test_statements_are_exact_and_in_order(document: Any, scripted: Any) -> None:
    """Every span slices the text, contents stand in order, and modes follow the marks."""
    page = document(TEXT, published="2031-05-10")
    found = Finder(scripted(SCRIPT, [("Orla Venn", "person")])).find(page)

    rows = [(s.mode, [c.exact for c in s.content]) for s in found.statements]
    assert [
        ("direct", ["The strait stays open", "We decide, and we alone."]),
        ("indirect", ["Support our work with a donation"]),
        ("indirect", ["Venn had warned the harbour council that tolls would rise."]),
    ] == rows
    for statement in found.statements:
        for span in (*statement.source, *statement.cue, *statement.content):
            assert span.holds(TEXT)


def test_nothing_in_furniture_becomes_a_statement(document: Any, scripted: Any) -> None:
    """Furniture is blanked out before the model reads, at the same length."""
    words = "Support our work with a donation, editors say."
    reader = scripted(SCRIPT, [])
    found = Finder(reader).find(document(TEXT, furniture=(words,)))

    assert words not in reader.seen[0]
    assert len(TEXT) == len(reader.seen[0])
    assert all("donation" not in span.exact for s in found.statements for span in s.content)


def test_relay_and_day_stand_with_the_statement(document: Any, scripted: Any) -> None:
    """The outlet told and the day named in the sentence are kept with their words."""
    statement = Finder(scripted(SCRIPT, [])).find(document(TEXT, published="2031-05-10")).statements[0]

    assert statement.via is not None
    assert statement.via.exact == "the Port Courier"
    assert statement.said_on is not None
    assert ("2031-05-09", "published") == (statement.said_on.iso, statement.said_on.anchor)


def test_an_attribution_inside_a_paraphrase_is_kept_as_a_relay(document: Any, scripted: Any) -> None:
    """What A said that B had warned is B's statement inside A's."""
    inner = ("Venn had", "warned", ("that tolls would rise",))
    found = Finder(scripted([*SCRIPT, inner], [])).find(document(TEXT))

    by_content = {s.content[0].exact: s for s in found.statements}
    outer = by_content["Venn had warned the harbour council that tolls would rise."]
    assert outer.id == by_content["that tolls would rise"].inside
    assert outer.inside is None


def test_a_statement_in_the_title_is_marked_as_headline(document: Any, scripted: Any) -> None:
    """A headline is read, but marked so that it is not counted like the body."""
    page = document("Venn says tolls will rise\n\nThe body.", title="Venn says tolls will rise")
    found = Finder(scripted([("Venn", "says", ("tolls will rise",))], [])).find(page)

    assert ["headline"] == [s.place for s in found.statements]


def test_another_language_gives_no_findings(document: Any, scripted: Any) -> None:
    """Only English is analysed for now."""
    found = Finder(scripted(SCRIPT, [])).find(document(TEXT, language="fr"))

    assert ((), (), ()) == (found.statements, found.mentions, found.dates)


def test_the_text_past_the_limit_is_left_unread(document: Any, scripted: Any) -> None:
    """A limit cuts what is analysed, not what is kept."""
    found = Finder(scripted(SCRIPT, [])).find(document(TEXT), limit=100)

    assert all(s.content[-1].end <= 100 for s in found.statements)


def test_a_document_without_a_day_has_no_anchor(document: Any) -> None:
    """Relative days cannot be counted from a month alone."""
    assert (None, "none") == anchor_of(document("text"))
    assert (None, "none") == anchor_of(document("text", published="2031-05"))


def test_a_content_that_only_points_elsewhere_is_no_statement(document: Any, scripted: Any) -> None:
    """A row "she said: that" tells nobody anything."""
    page = document("The captain never said that.")
    found = Finder(scripted([("The captain", "said", ("that",))], [])).find(page)

    assert found.statements == ()


def test_the_day_of_publication_is_not_the_day_of_speaking(document: Any, scripted: Any) -> None:
    """A date line in front of the first sentence says when it was printed."""
    page = document("May 10, 2031 (MP)—Tolls will rise, Venn said.", published="May 10, 2031")
    found = Finder(scripted([("Venn", "said", ("Tolls will rise",))], [])).find(page)

    assert [None] == [s.said_on for s in found.statements]


def test_a_signed_quotation_is_its_signers(document: Any, scripted: Any) -> None:
    """The name behind the dash is the source, even where the model saw another; one before the quotation stays."""
    text = "“Keep it open.” — Ada Quill\n\n“Close it for good.” — Bob Orme\n\nLena Dahl wrote: “Wait and see.” — Ada Quill\n"
    script = [("Ada Quill", "", ("Close it for good.",)), ("Lena Dahl", "wrote", ("Wait and see.",))]
    found = Finder(scripted([("", "", ("Keep it open.",)), *script], [])).find(document(text))

    assert [["Ada Quill"], ["Bob Orme"], ["Lena Dahl"]] == [[s.exact for s in one.source] for one in found.statements]


def test_teasers_in_a_line_are_in_no_statement(document: Any, scripted: Any) -> None:
    """A box of headlines behind a name is blanked before reading, and what spans it stands in parts around it."""
    text = "Mayor Ada Quill Ada Mary QuillMayor opens mill MORE of Kell said tolls were due this year.\n"
    source = text[: text.index(" said")]
    reader = scripted(
        [(source.replace("Ada Mary QuillMayor opens mill MORE", " " * 35), "said", ("tolls were due this year.",))], []
    )
    (statement,) = Finder(reader).find(document(text)).statements

    assert "opens mill" not in reader.seen[0]
    assert ["Mayor Ada Quill", "of Kell"] == [span.exact for span in statement.source]


def test_a_statement_in_a_heading_stands_in_a_heading(document: Any, scripted: Any) -> None:
    """What a short line without an end attributes is told in the lines below as well."""
    text = "The mill is shut.\n\nQuill says wages will fall\n\nOrme said wages would fall in May.\n"
    script = [("Quill", "says", ("wages will fall",)), ("Orme", "said", ("wages would fall in May",))]
    found = Finder(scripted(script, [])).find(document(text))

    assert ["headline", "body"] == [statement.place for statement in found.statements]


def test_a_heading_that_only_says_who_speaks_takes_no_line_below(document: Any, scripted: Any) -> None:
    """A heading over a report says nothing of whom it names; over a quotation it does."""
    report = "What the harbour says\n\nThe master has been careful not to take sides in this."
    script = [("the harbour", "says", ("What", "The master has been careful not to take sides in this"))]
    assert [] == [s.cue for s in Finder(scripted(script, [])).find(document(report)).statements if s.cue]

    quotation = "What the harbour says\n\n“We have been careful not to take sides in this.”"
    told = [("the harbour", "says", ("“We have been careful not to take sides in this.”",))]
    assert [["says"]] == [
        [span.exact for span in s.cue] for s in Finder(scripted(told, [])).find(document(quotation)).statements
    ]


def test_the_dateline_is_no_part_of_what_is_said(document: Any, scripted: Any) -> None:
    """A content that the model begins with the dateline begins behind it."""
    page = document("Ferry sails\n\nELBA (MINA) - Tugs will sail in May, Venn said.")
    script = [("Venn", "said", ("ELBA (MINA) - Tugs will sail in May",))]

    assert ["Tugs will sail in May"] == [s.content[0].exact for s in Finder(scripted(script, [])).find(page).statements]
