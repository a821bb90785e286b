"""What the words that name a speaker are."""

from __future__ import annotations

import pytest

from onrecord.link.namings import namings
from onrecord.link.page import Naming
from onrecord.link.phrases import Phrase, phrase
from onrecord.text.atlas import lead, leads_in
from onrecord.text.offices import fits, head_office, party, title

KINDS = {"p": "person", "o": "organisation", "l": "place", "g": "group"}


def _read(text: str, *names: str) -> Phrase:
    marked = []
    for name in names:
        kind, _, words = name.rpartition(":")
        at = text.index(words)
        marked.append(Naming(at, at + len(words), KINDS[kind or "p"]))  # type: ignore[arg-type]
    return phrase(text, 0, len(text), sorted(marked))


@pytest.mark.parametrize(
    ("text", "names", "heads"),
    [
        ("Foreign Minister Edda Brandt", ("Edda Brandt",), ["Edda Brandt"]),
        ("Edda Brandt, Mr. Lund's press chief,", ("Edda Brandt", "Lund"), ["Edda Brandt"]),
        ("Mr. Lund's press chief, Edda Brandt,", ("Edda Brandt", "Lund"), ["Edda Brandt"]),
        ("the harbour master, Ines Galt,", ("Ines Galt",), ["Ines Galt"]),
        ("Minister Edda Brandt and General Ivo Lund", ("Edda Brandt", "Ivo Lund"), ["Edda Brandt", "Ivo Lund"]),
        ("Sen. Ivo Lund of Kell and Rep. Edda Brandt of Sund", ("Ivo Lund", "Edda Brandt", "l:Kell", "l:Sund"), ["Ivo Lund", "Edda Brandt"]),
        ("Kell, Ivo Lund, who led the party", ("Ivo Lund", "l:Kell"), ["Ivo Lund"]),
        ("the Norpress news agency", ("o:Norpress",), ["Norpress"]),
        ("Norland, Sund, Kell", ("l:Norland", "l:Sund", "l:Kell"), ["Norland", "Sund", "Kell"]),
        ("former secretary of state Edda Brandt", ("Edda Brandt",), ["Edda Brandt"]),
        ("tennis great Edda Brandt", (), ["Edda Brandt"]),
        ("Republican Senate Majority Leader Edda Brandt", (), ["Edda Brandt"]),
        ("House Speaker Brandt", (), ["Brandt"]),
        ("University of Kell law school professor Edda Brandt", ("o:University of Kell", "Edda Brandt"), ["Edda Brandt"]),
        ("Director of National Harbours Edda Brandt", ("Edda Brandt",), ["Edda Brandt"]),
        ("Ambassador to the Harbour League Edda Brandt", ("Edda Brandt",), ["Edda Brandt"]),
        ("chairman, CEO and president Edda Brandt", ("Edda Brandt",), ["Edda Brandt"]),
        ("Harbour and Bridge Reform Committee Chairman Edda Brandt", ("o:Harbour", "Edda Brandt"), ["Edda Brandt"]),
        ("At Kell Hospital, head nurse Edda Brandt", ("o:Kell Hospital", "Edda Brandt"), ["Edda Brandt"]),
        ("Only one, Sen. Edda Brandt, R-Kell.", ("Edda Brandt",), ["Edda Brandt"]),
        ("state-run media Al-Meridian", (), ["Al-Meridian"]),
        ("One of the strikers, Edda Brandt", ("Edda Brandt",), ["Edda Brandt"]),
        ("A fourth harbour pilot — Edda Brandt —", ("Edda Brandt",), ["Edda Brandt"]),
        ("Another Kellian, Edda Brandt, 58", ("Kellian", "Edda Brandt"), ["Edda Brandt"]),
        ("The company that owns the mill, Harrow Steel", ("o:Harrow Steel",), ["Harrow Steel"]),
    ],
)  # fmt: skip
def test_names_that_head_a_source(text: str, names: tuple[str, ...], heads: list[str]) -> None:
    """The name that a source is about is found before, after and between titles, commas and other names."""
    read = _read(text, *names)
    assert ("names", heads) == (read.kind, [text[h.start : h.end] for h in read.heads])


@pytest.mark.parametrize(
    ("text", "names", "kind"),
    [
        ("She", (), "pronoun"),
        ("the foreign minister", (), "role"),
        ("a spokesman for Ivo Lund", ("Ivo Lund",), "role"),
        ("the Lund campaign", ("Lund",), "body"),
        ("Western capitals", (), "many"),
        ("several ministers", (), "many"),
        ("people familiar with the talks", (), "unnamed"),
        ("two sources", (), "unnamed"),
        ("The police and the harbour agency, KLM", ("o:KLM",), "body"),
        ("A week later she", (), "pronoun"),
        ("Rumours", (), "unnamed"),
        ("the report", (), "thing"),
        ("Lund's letter", ("Lund",), "thing"),
    ],
)
def test_sources_that_are_no_names(text: str, names: tuple[str, ...], kind: str) -> None:
    """Pronouns, roles, bodies, collectives, texts and unnamed sources are told apart."""
    assert kind == _read(text, *names).kind


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("the harbour paper which", "the harbour paper"),
        ("Parents, teachers and a bishop who", "Parents, teachers and a bishop"),
        ("The carmaker, which has closed two mills,", "The carmaker"),
        ("the prosecutor's", "the prosecutor"),
    ],
)
def test_what_is_no_part_of_who_speaks(text: str, kept: str) -> None:
    """A hanging “who”, a clause that says more, and the mark of owning are cut off a source that is no name."""
    assert kept == _read(text).text


def test_members_that_a_source_lists() -> None:
    """Names after "including" are members and not heads."""
    read = _read("several countries, including Norland and Sund", "l:Norland", "l:Sund")
    assert ("many", 2) == (read.kind, len(read.listed))


def test_byline_above_is_no_part_of_a_source() -> None:
    """What stands on the lines above a source is left out."""
    text = "Nina Galt\nMonday\n\nPresident Ivo Lund"
    read = _read(text, "Nina Galt", "Ivo Lund")
    assert ["Ivo Lund"] == [text[h.start : h.end] for h in read.heads]


@pytest.mark.parametrize(
    ("name", "key", "sense"),
    [
        ("the Kremlin", "state:RU", "seat"),
        ("Warsaw", "state:PL", "capital"),
        ("U.S.", "state:US", "name"),
        ("French", "state:FR", "people"),
        ("NATO", "body:NATO", "name"),
        ("WHO", "body:WHO", "name"),
        ("Élysée", "state:FR", "seat"),
    ],
)
def test_known_names(name: str, key: str, sense: str) -> None:
    """States, capitals, palaces, peoples and bodies lead to what they name."""
    found = lead(name)
    assert found is not None
    assert (key, sense) == (found.known.key, found.sense)


@pytest.mark.parametrize("name", ["us", "Who", "it", "", "the", "Norland", "who"])
def test_words_that_are_no_known_names(name: str) -> None:
    """Words in small letters, and words that only share their letters with a short form, lead nowhere."""
    assert lead(name) is None


def test_known_names_inside_a_phrase() -> None:
    """The longest name at each place is taken."""
    assert ["state:US", "body:UNSC"] == [
        hit.known.key for hit in leads_in("the White House and the UN Security Council")
    ]


@pytest.mark.parametrize(
    ("text", "office", "of", "former"),
    [
        ("French Foreign Minister", "foreign minister", "state:FR", False),
        ("the former Polish prime minister", "prime minister", "state:PL", True),
        ("Kremlin spokesman", "spokesperson", "state:RU", False),
        ("who previously led Norway’s Ministry of Foreign Affairs", "foreign minister", "state:NO", True),
        ("chief of the general staff of the Danish Army", "chief of the general staff", "state:DK", False),
        ("his Chilean counterpart", "counterpart", "state:CL", False),
    ],
)
def test_titles_taken_apart(text: str, office: str, of: str, former: bool) -> None:
    """A title gives an office, the state it belongs to and whether it is still held."""
    taken = title(text)
    assert taken.office is not None
    assert (office, of, former) == (taken.office.name, taken.of, taken.is_former)


def test_head_of_a_title() -> None:
    """The head of "spokesman for the president" is the spokesman; a body has no office at its head."""
    found = head_office("a spokesman for the president")
    assert found is not None
    assert "spokesperson" == found.name
    assert head_office("the presidential palace") is None


def test_looser_words_fit_an_office() -> None:
    """A minister may be the foreign minister but is hardly the prime minister."""
    assert fits("minister", "foreign minister")
    assert not fits("minister", "prime minister")
    assert fits("leader", "president")
    assert not fits("president", "vice president")


def test_sides() -> None:
    """A title may name one political side."""
    assert "republican" == party("the GOP front-runner")
    assert party("a Democratic and a Republican senator") is None


@pytest.mark.parametrize(
    ("text", "marked", "found"),
    [
        ("President Ivo Lund left.", [(0, 18, "organisation")], [("Ivo Lund", "person")]),
        ("NATO countries met.", [(0, 14, "organisation")], [("NATO", "organisation")]),
        ("the minister left", [(4, 12, "person")], []),
        ("she left", [(0, 3, "person")], []),
        ("Joyce Pope left.", [(0, 10, "person")], [("Joyce Pope", "person")]),
        ("Warsaw waits. Warsaw wins.", [(0, 6, "person")], [("Warsaw", "place"), ("Warsaw", "place")]),
        ("Ivo Lund left. Later Lund came back to Lund Tower.", [(0, 8, "person")], [("Ivo Lund", "person"), ("Lund", "person")]),
        ("Troops from Kell met Kell’s navy.", [(12, 16, "person")], [("Kell", "place"), ("Kell", "place")]),
        ("Mr. Torvik met Angela Moss.", [], [("Torvik", "person"), ("Angela Moss", "person")]),
    ],
)  # fmt: skip
def test_names_put_right(text: str, marked: list[tuple[int, int, str]], found: list[tuple[str, str]]) -> None:
    """Titles and pronouns go, kinds agree within an article, and every further place of a name is found."""
    given = [Naming(start, end, kind) for start, end, kind in marked]  # type: ignore[arg-type]
    assert found == [(text[n.start : n.end], n.kind) for n in namings(text, given)]


def test_words_that_only_count_name_nobody() -> None:
    """“Either” is no office, though it ends like one."""
    assert {"unnamed"} == {
        phrase(text, 0, len(text), []).kind for text in ("either", "neither", "Each of them", "the three")
    }


def test_a_title_between_commas_and_a_name_end_a_source() -> None:
    """What the reader took along before “the finance minister, Nina Galt” is no speaker."""
    text = "two people present, the finance minister, Nina Galt"
    found = phrase(text, 0, len(text), [Naming(text.index("Nina"), len(text), "person")])

    assert ["Nina Galt"] == [text[n.start : n.end] for n in found.heads]


def test_common_words_in_headlines() -> None:
    """A word that the article writes small elsewhere is no name where a headline writes it large."""
    headline = "Deputy Speaks\nThe deputy said that it rained."

    assert "role" == phrase(headline, 0, len("Deputy"), ()).kind
    assert "Marnel" == phrase("Marnel Speaks\nMarnel said that it rained.", 0, len("Marnel"), ()).text
    assert "names" == phrase("Marnel Speaks\nMarnel said that it rained.", 0, len("Marnel"), ()).kind
    assert "names" != phrase("Shopper Speaks\nThe shopper said that it rained.", 0, len("Shopper"), ()).kind
