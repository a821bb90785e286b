from __future__ import annotations

import json
from typing import Any

import pytest

from onrecord.show.web.cite import Cited, cite_page, written
from onrecord.show.web.fragment import live_address

TEXT = "Ada 🚢 Brook said: “The harbour stays open.” *No*, she added. [1]"


@pytest.fixture
def cited(empty: Any) -> Cited:
    document = empty.add(
        "a.txt", TEXT, title="Open", outlet="The Courier", byline="Ines Tarn", published="2031-05-03T09:30",
        address="https://example.org/a?b=c#top",
    )  # fmt: skip
    start = TEXT.index("The harbour")
    return Cited(document, ((start, start + len("The harbour stays open.")),), "http://127.0.0.1:1")


def test_plain_text_says_all_that_is_known(cited: Cited) -> None:
    """The words in marks, then outlet, title, day, address, characters and digest."""
    text = written(cited, "txt")

    for part in ("“The harbour stays open.”", "The Courier", "Open", "3 May 2031, 09:30", "https://example.org/a?b=c",
                 f"characters {cited.at.replace('-', '–')}", cited.document.sha256):  # fmt: skip
        assert part in text


def test_an_annotation_counts_code_points(cited: Cited) -> None:
    """Both selectors give the words back from the stored text, though a letter before them takes two UTF-16 units."""
    target = json.loads(written(cited, "jsonld"))["target"]
    quote, position = target["selector"]
    before = TEXT[: position["start"]]

    assert "The harbour stays open." == quote["exact"] == TEXT[position["start"] : position["end"]]
    assert before.endswith(quote["prefix"])
    assert len(before) < len(before.encode("utf-16-le")) // 2
    assert "https://example.org/a?b=c#top" == target["source"]


def test_a_reference_has_the_fields_of_csl(cited: Cited) -> None:
    """An item with title, outlet, author, day and address, under the names of CSL-JSON."""
    (item,) = json.loads(written(cited, "csl.json"))

    assert ("article-newspaper", "Open", "The Courier") == (item["type"], item["title"], item["container-title"])
    assert [[2031, 5, 3]] == item["issued"]["date-parts"]
    assert [{"literal": "Ines Tarn"}] == item["author"]


def test_markdown_shows_marks_as_they_are(empty: Any) -> None:
    """Marks that Markdown would take for its own are escaped, at the beginning of a line too."""
    document = empty.add("a.txt", "1. *No* [x](y) <b> #", title="# _T_")
    text = written(Cited(document, ((0, len(document.text)),), ""), "md")

    assert r"> 1\. \*No\* \[x\](y) \<b\> #" in text
    assert r"\# \_T\_" in text


def test_lone_halves_of_letters_can_be_written(empty: Any) -> None:
    """A text with a lone surrogate is cited in every form, and each can be sent as UTF-8."""
    document = empty.add("a.txt", "a\ud800b\x00c")
    page = cite_page(Cited(document, ((0, 5),), ""))

    assert all(form.text.encode() for form in page.forms)
    assert "a\\ud800b" in page.forms[3].text


def test_a_link_to_the_live_page_encodes_what_has_a_meaning_there(empty: Any) -> None:
    """Hyphens, commas and ampersands in the words are encoded; the old fragment is replaced; other schemes give none."""
    here = empty.add("a.txt", "well-known, A&B", address="https://example.org/a#b")
    there = empty.add("b.txt", "words", address="javascript:alert(1)")

    assert "https://example.org/a#:~:text=well%2Dknown%2C%20A%26B" == live_address(here, 0, 15)
    assert "" == live_address(there, 0, 5)


def test_long_words_are_linked_by_their_ends(empty: Any) -> None:
    """Of a long passage the link holds the first and the last words."""
    text = " ".join(f"word{number}" for number in range(100))
    document = empty.add("a.txt", text, address="https://example.org/")

    assert live_address(document, 0, len(text)).endswith("word5,word94%20word95%20word96%20word97%20word98%20word99")
