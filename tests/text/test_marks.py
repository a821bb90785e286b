from __future__ import annotations

import pytest

from onrecord.text.marks import Quotation, quotations, quoted


def shown(text: str) -> list[tuple[int, str, bool]]:
    """Depth, words and whether closed, of every quotation."""
    return [(q.depth, text[q.inner_start : q.inner_end], q.closed) for q in quotations(text)]


def test_quotation_gives_all_its_places() -> None:
    """A quotation knows where its marks and its words stand."""
    assert (Quotation(3, 8, 4, 7, 0, "“", closed=True, continued=False),) == quotations("It “was” so.")


@pytest.mark.parametrize(
    "text",
    [
        '"We stay," she said.',
        "“We stay,” she said.",
        "'We stay,' she said.",
        "‘We stay,’ she said.",
        "‘‘We stay,’’ she said.",
        "``We stay,'' she said.",
        "''We stay,'' she said.",
        "«We stay,» she said.",
        "« We stay, » she said.",
        "»We stay,« she said.",
        "‹We stay,› she said.",
        "›We stay,‹ she said.",
        "„We stay,“ she said.",
        "„We stay,” she said.",
        "‚We stay,‘ she said.",
        "”We stay,” she said.",
        "“We stay,“ she said.",
        '“We stay," she said.',
        '"We stay,” she said.',
        "‘We stay,” she said.",
        '‘We stay," she said.',
        "「We stay,」 she said.",
        "『We stay,』 she said.",
        "＂We stay,＂ she said.",
        '" We stay, " she said.',
        'She said:"We stay,"and left.',
    ],
)
def test_pairs_of_marks(text: str) -> None:
    """Every usual pair of marks holds its words, also when the marks are mixed or spaced."""
    assert [(0, "We stay,", True)] == shown(text)


def test_nested_with_other_marks() -> None:
    """A quotation inside a quotation with other marks is one deeper."""
    text = "“She told us ‘never again’ and meant it,” he said."

    assert [(0, "She told us ‘never again’ and meant it,", True), (1, "never again", True)] == shown(text)


def test_nested_with_the_same_straight_marks() -> None:
    """Straight marks nest in straight marks when the spaces around them say so."""
    text = '"And I heard you mention "thick ice." That\'s a phrase," she said.'

    assert [(0, 'And I heard you mention "thick ice." That\'s a phrase,', True), (1, "thick ice.", True)] == shown(text)


def test_nested_with_both_marks_at_the_end() -> None:
    """Two straight marks that touch close two quotations."""
    assert [(0, 'He called it "thick ice."', True), (1, "thick ice.", True)] == shown(
        '"He called it "thick ice."" Then'
    )


def test_nested_with_the_same_curly_marks() -> None:
    """Curly marks nest in curly marks."""
    assert [(0, "I said “go” and left,", True), (1, "go", True)] == shown("“I said “go” and left,” she said.")


@pytest.mark.parametrize(
    "text",
    [
        "It's the ministers' choice, isn't it?",
        "It’s the ministers’ choice, isn’t it?",
        "'Twas in the '90s, and 'em too.",
        "‘Twas in the ‘90s; ‘tis so.",
        "Rock 'n' roll of the '60s and '70s.",
        "O‘Brien met ‘Abd al-Karim in ’98.",
        "He is 5'10\" tall and 6′ 2″ wide.",
        'A 12" pipe and a 5"x7" card.',
        "Home » News » Politics",
        "« Previous page",
        "A stray ” and a stray ’ here.",
        '""',
        "“ ”",
    ],
)
def test_what_does_not_quote(text: str) -> None:
    """Apostrophes, inches, arrows of menus, stray and empty marks quote nothing."""
    assert [] == shown(text)


def test_possessive_inside_single_marks() -> None:
    """The apostrophe of a plural possessive does not end a quotation that a surer mark ends."""
    assert [(0, "The voters’ choice is clear,", True)] == shown("‘The voters’ choice is clear,’ he said.")


def test_possessive_after_single_marks() -> None:
    """The apostrophe of a later plural possessive does not lengthen a quotation."""
    assert [(0, "thick ice", True)] == shown("The ‘thick ice’ and the voters’ choice")


def test_inches_inside_a_quotation() -> None:
    """An inch mark inside a quotation does not close it."""
    assert [(0, 'We laid a 12" pipe,', True)] == shown('"We laid a 12" pipe," he said.')


def test_year_before_the_closing_mark() -> None:
    """A figure before the mark does not keep a quotation open."""
    assert [(0, "It was in 2012", True), (0, "or so", True)] == shown('"It was in 2012" he said, "or so" he thought.')


def test_unclosed_ends_with_its_paragraph() -> None:
    """A quotation that nothing closes ends with its paragraph and says so."""
    assert [(0, "We stay, he said.", False), (0, "no", True)] == shown("“We stay, he said.\nShe said “no” again.")


def test_unclosed_ends_before_the_next_one() -> None:
    """A quotation that nothing closes does not reach over a later one that begins a new sentence."""
    assert [(0, "We go, he said.", False), (0, "They stay,", True)] == shown('"We go, he said. "They stay," she said.')


def test_apostrophe_opens_nothing_inside_double_marks() -> None:
    """A single mark that is still open when a double quotation closes was an apostrophe."""
    assert [(0, "Get 'em out 'of there,", True)] == shown("“Get 'em out 'of there,” he said.")


@pytest.mark.parametrize(("left", "right"), ["“”", '""', "‘’", "''", "«»"])
def test_several_paragraphs(left: str, right: str) -> None:
    """Each paragraph of a long quotation opens again, only the last closes."""
    text = f"{left}One.\n\n{left}Two.\n\n{left}Three,{right} he said. {left}Four.{right}"

    found = [(text[q.inner_start : q.inner_end], q.closed, q.continued) for q in quotations(text)]

    assert [("One.", False, False), ("Two.", False, True), ("Three,", True, True), ("Four.", True, False)] == found


def test_several_paragraphs_without_opening_again() -> None:
    """A closing mark that nothing in its paragraph opened ends what the paragraph before left open."""
    text = "“One.\nTwo,” he said."

    found = [(text[q.start : q.end], q.mark, q.closed, q.continued) for q in quotations(text)]

    assert [("“One.", "“", False, False), ("Two,”", "", True, True)] == found


def test_dash_speech() -> None:
    """A dash at the start of a paragraph introduces speech when a tag follows."""
    assert [(0, "Never", False), (0, "Really?", False)] == shown(
        "— Never, said the envoy.\n— Really? asked he.\n— A list item"
    )


def test_quoted_merges_the_outermost() -> None:
    """The quoted ranges are those of the outermost quotations."""
    text = "“a ‘b’ c” d “e”"

    assert ["a ‘b’ c", "e"] == [text[start:end] for start, end in quoted(text, quotations(text))]


def test_quoted_refuses_a_foreign_text() -> None:
    """Quotations of another, longer text are refused."""
    with pytest.raises(ValueError, match="reaches past"):
        quoted("short", quotations("A longer text with a “quotation” in it."))
