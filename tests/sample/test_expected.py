"""The hand-made record of the sample story is itself sound: every word it quotes stands in the articles."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from onrecord import sample

EXPECTED: dict[str, Any] = json.loads(Path(__file__).with_name("expected.json").read_text(encoding="utf-8"))
STATEMENTS: list[dict[str, Any]] = EXPECTED["statements"]
_FOLLOWS: dict[str, Any] = json.loads(Path(__file__).with_name("weighed.json").read_text(encoding="utf-8"))
#: The rows of what follows from the statements, by table; each question that was asked is a table of its own.
WEIGHED: dict[str, list[dict[str, Any]]] = _FOLLOWS["questions"] | {
    name: rows for name, rows in _FOLLOWS.items() if name not in {"note", "questions"}
}
MARKS = "“”‘’\"'"
INLINE = {"a", "b", "em", "i", "span", "time"}
UNSEEN = {"script", "style", "title"}


class Visible(HTMLParser):
    """Gathers the text of a page that a reader sees, a block a line."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.unseen += tag in UNSEEN
        if tag not in INLINE:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.unseen -= tag in UNSEEN
        if tag not in INLINE:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self.pieces.append(re.sub(r"\s+", " ", data))


def seen(name: str) -> str:
    """The text of one article as a reader sees it; a plain text unchanged."""
    raw = sample.story().joinpath(name).read_text(encoding="utf-8")
    if name.endswith(".txt"):
        return raw
    page = Visible()
    page.feed(raw)
    return re.sub(r"[ \n]*\n[ \n]*", "\n", "".join(page.pieces)).strip()


TEXTS = {article.name: seen(article.name) for article in sample.articles()}


def rows(name: str, *modes: str) -> list[dict[str, Any]]:
    """The expected statements of one article, of some modes or of all."""
    return [row for row in STATEMENTS if row["document"] == name and (not modes or row["mode"] in modes)]


@pytest.mark.parametrize("name", [name for name in TEXTS if name.endswith(".txt")])
def test_spans_of_plain_texts_slice_back(name: str) -> None:
    """Every span of a plain text cuts out exactly the words of its row."""
    cut = [[TEXTS[name][start:end] for start, end in row["content_spans"]] for row in rows(name)]

    assert [row["content"] for row in rows(name)] == cut


@pytest.mark.parametrize("name", TEXTS)
def test_words_stand_in_the_article(name: str) -> None:
    """Source, cue and content stand in the article, the parts of the content in their order."""
    text = TEXTS[name]
    lost = [
        row["id"] for row in rows(name) if not re.search(".*".join(map(re.escape, row["content"])), text, re.DOTALL)
    ]
    lost += [row["id"] for row in rows(name) for part in ("source", "cue") if row[part] and row[part] not in text]

    assert [] == lost


@pytest.mark.parametrize("name", TEXTS)
def test_direct_quotations_stand_in_marks(name: str) -> None:
    """A quotation mark stands before each part of a direct quotation."""
    text = TEXTS[name]
    parts = [part for row in rows(name, "direct") for part in row["content"]]

    assert [] == [part for part in parts if not re.search(f"[{MARKS}]{re.escape(part)}", text)]


@pytest.mark.parametrize("name", TEXTS)
def test_mode_agrees_with_the_marks(name: str) -> None:
    """Mixed content holds a quotation mark; indirect content holds none, save around a "so-called" thing."""
    wrong = [
        row["id"]
        for row in rows(name, "mixed", "indirect")
        if "so-called" not in row["content"][0]
        and (row["mode"] == "mixed") is not any(re.search(r"[“”\"‘]|(?<!\w)'", part) for part in row["content"])
    ]

    assert [] == wrong


def test_ids_differ_and_every_article_is_covered() -> None:
    """No id is given twice, and each article has at least ten statements."""
    ids = [row["id"] for row in STATEMENTS]

    assert len(ids) == len(set(ids))
    assert all(sum(row["document"] == name for row in STATEMENTS) >= 10 for name in TEXTS)


@pytest.mark.parametrize("row", EXPECTED["documents"], ids=[row["name"] for row in EXPECTED["documents"]])
def test_facts_on_documents_stand_in_them(row: dict[str, Any]) -> None:
    """Title, furniture and words that nobody said stand in the visible text of the document."""
    text = TEXTS[row["name"]]

    assert row["title"] in text
    assert [] == [words for words in (*row["furniture"], *row["nobody_said"]) if words not in text]


def test_every_article_has_its_row() -> None:
    """The list of documents is the list of articles."""
    assert sorted(TEXTS) == [row["name"] for row in EXPECTED["documents"]]


@pytest.mark.parametrize("table", WEIGHED)
def test_words_of_what_follows_stand_in_the_articles(table: str) -> None:
    """The words that each position, promise, warning, event and reading rests on stand in the article named for them."""
    lost = [
        (row["id"], name, words)
        for row in WEIGHED[table]
        for column in ("words", "condition")
        for name, parts in row.get(column, {}).items()
        for words in parts
        if words not in TEXTS[name]
    ]
    lost += [
        (row["id"], name, reading)
        for row in WEIGHED[table]
        for reading, names in row.get("readings", {}).items()
        for name in names
        if reading not in TEXTS[name]
    ]

    assert [] == lost


@pytest.mark.parametrize("table", WEIGHED)
def test_ids_of_what_follows_differ(table: str) -> None:
    """No id is given twice in a table, and each row names words or readings."""
    ids = [row["id"] for row in WEIGHED[table]]

    assert len(ids) == len(set(ids))
    assert all(row.get("words") or len(row.get("readings", {})) > 1 for row in WEIGHED[table])
