"""Facts about `onrecord.find.cautions`."""

from __future__ import annotations

import pytest

from onrecord.find.cautions.find import cautions
from onrecord.terms import Mention, ReportedCaution, Span, Statement


def said(text: str, content: str, cue: str = "") -> Statement:
    """A statement with its content and cue as they stand in ``text``."""
    at = text.index(content)
    cues = (Span.of(text, text.index(cue), text.index(cue) + len(cue)),) if cue else ()
    return Statement(
        "s", "d", "indirect", (), cues, (Span.of(text, at, at + len(content)),), "body", None, None, None, None
    )


def found(text: str, content: str = "", cue: str = "", names: tuple[str, ...] = ()) -> tuple[ReportedCaution, ...]:
    """The warnings in ``text`` with at most one statement."""
    statements = (said(text, content, cue),) if content else ()
    spans = [Span.of(text, text.index(name), text.index(name) + len(name)) for name in names]
    mentions = [Mention(f"m{n}", "d", span, "organisation") for n, span in enumerate(spans)]
    return cautions(text, statements, mentions, document="d")


def words(spans: tuple[Span, ...]) -> str:
    """The words of some spans."""
    return " … ".join(span.exact for span in spans)


def row(item: ReportedCaution) -> tuple[str, str, str]:
    """Kind, trigger and consequence."""
    return item.kind, words(item.trigger), words(item.consequence)


@pytest.mark.parametrize(
    ("content", "cue", "expected"),
    [
        ("the dam would burst if the rain went on", "warned", ("warning", "the rain went on", "the dam would burst")),
        ("of a blackout should the cable fail", "warned", ("warning", "the cable fail", "a blackout")),
        ("against selling the harbour", "warned", ("warning", "selling the harbour", "")),
        ("closing the school would risk an exodus of families", "warned", ("warning", "closing the school", "an exodus of families")),
        ("If the tolls stay, we will close the strait", "said", ("threat", "the tolls stay", "we will close the strait")),
        ("We cannot risk a second flood, because the cost will be huge", "said", ("warning", "a second flood", "the cost will be huge")),
        ("Any boat that enters the bay will be turned back by force", "said", ("threat", "Any boat that enters the bay", "turned back by force")),
        ("Anyone who sells tickets here will be fined", "said", ("threat", "Anyone who sells tickets here", "fined")),
        ("Sign by Friday or we strike", "said", ("threat", "Sign by Friday", "we strike")),
        ("If a crew comes in, we will see it out again", "said", ("threat", "a crew comes in", "we will see it out again")),
        ("Osmer loses the pier if the grant is cut", "said", ("warning", "the grant is cut", "Osmer loses the pier")),
        ("The strike would cripple the port", "said", ("warning", "The strike", "cripple the port")),
        ("They must raise wages or they will lose their nurses", "said", ("warning", "raise wages", "they will lose their nurses")),
    ],
)  # fmt: skip
def test_a_warning_falls_into_trigger_and_consequence(content: str, cue: str, expected: tuple[str, ...]) -> None:
    """What would bring it about and what would follow are told apart, and a threat from a warning."""
    assert [expected] == [row(item) for item in found(f"Orla Benn {cue} {content}.", content, cue)]


@pytest.mark.parametrize(
    ("content", "act", "trigger"),
    [
        ("Selling the water works is a red line for us", "drawn", "Selling the water works"),
        ("It is not for Brann to set red lines", "rejected", ""),
        ("They have crossed a red line", "invoked", ""),
        ("We will never accept a toll on the bridge", "drawn", "a toll on the bridge"),
        ("The pension age is non-negotiable", "drawn", "The pension age"),
        ("A cut in pensions would be “a red line” for the dockers", "drawn", "A cut in pensions"),
        ("The eight-hour day is not up for negotiation", "drawn", "The eight-hour day"),
        ("They may have the pumps, and that is where it ends", "drawn", ""),
        ("We draw a red line at night shifts", "drawn", "night shifts"),
    ],
)
def test_red_lines_are_drawn_rejected_or_invoked(content: str, act: str, trigger: str) -> None:
    """The words around a red line tell what is done with it."""
    assert [("red line", act, trigger)] == [
        (i.kind, i.act, words(i.trigger)) for i in found(f"She said: {content}.", content)
    ]


def test_the_reporter_tells_who_warned_whom() -> None:
    """In the reporter's own words the holder is the subject, and the addressee the name after the verb."""
    (item,) = found("Harland warned Osmer against raising the toll.", names=("Harland", "Osmer"))

    assert ("Harland", "Osmer", "raising the toll") == (words(item.holder), words(item.addressee), words(item.trigger))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Residents were warned by the water board not to drink it.", ("warning", "the water board", "Residents", "drink it", "")),
        ("The landlord threatened tenants with eviction.", ("threat", "The landlord", "tenants", "", "eviction")),
        ("Fishermen sounded the alarm over a dam.", ("warning", "Fishermen", "", "", "a dam")),
        ("Brann gave Osmer 48 hours to leave or face an attack.", ("threat", "Brann", "Osmer", "leave", "face an attack")),
        ("Brann would retaliate against duties on its cheese.", ("threat", "Brann", "", "duties on its cheese", "retaliate")),
        ("The board has issued a stark warning to hospitals: patients will die.", ("warning", "The board", "hospitals", "", "patients will die")),
        ("The union put the mayor on notice that trams would stop.", ("warning", "The union", "the mayor", "", "trams would stop")),
        ("The bishop warned the governor, in a sermon, that hunger would grow.", ("warning", "The bishop", "the governor", "", "hunger would grow")),
        ("Wards will close, the doctors warned on Friday.", ("warning", "the doctors", "", "", "Wards will close")),
        ("Osmer dismissed the dockers' red lines as bluster.", ("red line", "Osmer", "", "", "")),
        ("The firm told the union it would move its ships if the strike went on.", ("threat", "The firm", "the union", "the strike went on", "it would move its ships")),
        ("They laughed off a threat from the dockers to close the port.", ("threat", "the dockers", "", "", "close the port")),
        ("Few heeded a warning from the bank that prices would rise.", ("warning", "the bank", "", "", "prices would rise")),
        ("For the dockers, a lower pension is a red line.", ("red line", "the dockers", "", "a lower pension", "")),
        ("The board urged campers not to light stoves, as a spark could start a fire.", ("warning", "The board", "campers", "light stoves", "a spark could start a fire")),
        ("The board flagged the danger of a leak.", ("warning", "The board", "", "", "a leak")),
        ("The dockers reserve the right to sue if the toll stays.", ("threat", "The dockers", "", "the toll stays", "sue")),
        ("The lender put the town on notice of a downgrade.", ("warning", "The lender", "the town", "", "a downgrade")),
        ("The U.S. envoy warned of a strike in the U.S. and beyond.", ("warning", "The U.S. envoy", "", "", "a strike in the U.S. and beyond")),
        ("Osmer brushed aside the red line on tolls.", ("red line", "Osmer", "", "tolls", "")),
    ],
)  # fmt: skip
def test_ways_of_warning_are_told_apart(text: str, expected: tuple[str, ...]) -> None:
    """Each way to warn or threaten gives kind, holder, addressee, trigger and consequence."""
    names = tuple(name for name in ("Osmer",) if name in text)
    rows = [(i.kind, words(i.holder), words(i.addressee), *row(i)[1:]) for i in found(text, names=names)]
    assert [expected] == rows


@pytest.mark.parametrize(
    "text",
    [
        "The new system warns drivers of ice.",
        "The minister denied having threatened the editor with prison.",
        "The doctors did not warn of a shortage.",
        "The flood threatened two bridges.",
        "Others caution against reading too much into it.",
        "The row threatens to spill over.",
        "A threatened strike was called off.",
        "The envoy missed warning signs of a crisis.",
        "The mayor cautioned that the talks were at an early stage.",
    ],
)
def test_what_warns_nobody_makes_no_row(text: str) -> None:
    """Devices, floods, and what is denied, warn nobody."""
    assert () == found(text)


def test_a_reported_threat_has_no_statement() -> None:
    """To say that somebody threatened to do a thing is to tell a threat of theirs."""
    (item,) = found("The pilots threatened to walk out on Monday.")

    assert ("threat", "", "walk out on Monday") == row(item)
    assert ("The pilots", None) == (words(item.holder), item.statement)


def test_what_is_warned_of_as_a_red_line_is_one_row() -> None:
    """Who warns that a thing would be a red line draws one, and warns of nothing besides."""
    content = "that a cut in pensions would be a red line"

    assert [("red line", "a cut in pensions", "")] == [
        row(i) for i in found(f"The union warned {content}.", content, "warned")
    ]


def test_the_reporter_tells_of_a_red_line() -> None:
    """Who is said to draw a red line is its holder, and what stands after it its trigger."""
    (item,) = found("The dockers have drawn a red line at night shifts.")

    assert ("red line", "night shifts", "") == row(item)
    assert ("The dockers", "drawn", None) == (words(item.holder), item.act, item.statement)
    assert () == found("The dockers have not drawn a red line.")


@pytest.mark.parametrize(
    "content",
    [
        "If we set red lines, we will keep to them",
        "If it rains, we will play indoors",
        "The bus will leave at noon",
        "She would mean well",
        "I hope for the best",
    ],
)
def test_plain_talk_is_no_warning(content: str) -> None:
    """A condition or a forecast without anything bad is no warning."""
    assert () == found(f"He said: {content}.", content)


@pytest.mark.parametrize("text", ["", "\x00 warned \ud800", "if if if, war", "red line " * 200, "warned that if"])
def test_no_text_is_too_odd(text: str) -> None:
    """Whatever the text, spans hold."""
    statements = (said(text, text.strip()),) if text.strip() else ()
    for item in cautions(text, statements, (), document="d"):
        assert all(span.holds(text) for span in (*item.cue, *item.trigger, *item.consequence, *item.holder))


@pytest.mark.parametrize(
    "content",
    [
        "The goods will be delivered on Friday",
        "Nobody will be left in the dark",
        "The visible risks today are small ones",
        "The costs if the grant is cut were in the report",
        "We pay or we leave",
        "The risk is small even if the dam is old",
        "Show us the figures and we will sign",
    ],
)
def test_no_warning_where_nothing_is_threatened(content: str) -> None:
    """What will be done for somebody, a noun, a condition without a forecast and a choice of one's own warn of nothing."""
    assert () == found(f"Orla Benn said {content}.", content)


def test_who_is_threatened_threatens_nobody() -> None:
    """In "was threatened with" the subject is the one who is threatened."""
    assert () == found("The clinic was threatened with closure.", "The clinic", "threatened")


@pytest.mark.parametrize(
    "content",
    [
        "They rowed like giants and we'll miss the boat",
        "My office will stay open, and we will keep in close touch",
        "many papers report that the fire may have been set off by a lightning strike",
        "This is a loss that brought two villages together",
        "A change of council would make their lives better",
        "families that can't afford long holidays are leaving",
        "If you look at the crowd, it's all protesters who fight the toll",
        "If they are, the nets can be taken from them",
        "the levy is an honest, if small, attempt to stop the losses",
        "if I'm elected, we will create 12,000 new jobs",
        "If there are several of them, divide up the week to stop the losses",
        "if we play it right, we could show some strength in all the chaos",
        "it is not to debate whether the seeds are a danger",
    ],
)
def test_plain_statements_are_no_warnings(content: str) -> None:
    """What has been, what is wanted, and conditions that are none warn of nothing, whatever their words begin like."""
    assert () == found(f"Orla Benn said {content}.", content, "said")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The move set off vows of retaliation from Brann and Osmer.", ("threat", "", "retaliation")),
        ("Growers fear Osmer threats to withdraw from the pact.", ("threat", "", "withdraw from the pact")),
        ("Brann warned that the U.S. base would close.", ("warning", "", "the U.S. base would close")),
        ("Brann warned of floods -- but Osmer doubts it.", ("warning", "", "floods")),
    ],
)
def test_where_what_is_threatened_begins_and_ends(text: str, expected: tuple[str, str, str]) -> None:
    """Nouns name threats too; a point inside a sentence does not end what is warned of, and another clause does."""
    assert [expected] == [row(item) for item in found(text, names=("Osmer",) if "Osmer" in text else ())]


def test_nobody_threatens_who_only_could() -> None:
    """A threat that is only allowed, or made by whoever, is none."""
    for text in (
        "It allowed Brann to threaten to close the strait.",
        "He opposes anyone who threatens to close the strait.",
    ):
        assert () == found(text, names=("Brann",) if "Brann" in text else ())


def test_who_warns_is_not_who_is_spoken_of() -> None:
    """After "and" the one who warns is the one who spoke."""
    (item,) = found("Lind said Osmer was lost and warned of more floods.", names=("Lind", "Osmer"))
    (dated,) = found("The head of the fund on Sunday warned of more floods.")

    assert ["Lind", "The head of the fund"] == [words(item.holder), words(dated.holder)]
