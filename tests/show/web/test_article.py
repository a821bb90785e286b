from __future__ import annotations

from typing import Any

from onrecord.show.pages.index import index
from onrecord.show.web.article import PART, article_page, ranges_of
from onrecord.show.web.paging import Asked


def words(page: Any) -> list[str]:
    return [s.text for p in page.passages for paragraph in p.paragraphs for s in paragraph.stretches]


def lit(page: Any) -> str:
    stretches = [s for p in page.passages for paragraph in p.paragraphs for s in paragraph.stretches]
    return "".join(s.text for s in stretches if "lit" in s.classes.split())


def test_ranges_come_from_an_address() -> None:
    """Only ranges that lie in the text, in order and apart, are taken; anything else is nothing."""
    assert ((1, 3), (5, 9)) == ranges_of("1-3,5-9", 10)
    assert ((1, 3),) == ranges_of("1-3,2-5,9-20,7-7", 10)
    assert () == ranges_of("", 10) == ranges_of("x", 10) == ranges_of("-1-", 10) == ranges_of("99999999999-3", 10)


def test_a_passage_is_lit_and_anchored(story: Any) -> None:
    """The words of the address are lit, whatever marks they cross, and the first of them bears the anchor."""
    document = story.documents()[0]
    start = document.text.index("minister Ada")
    page = article_page(index(story), document, Asked("/article/x", (("at", f"{start}-{start + 24}"),)))
    anchors = [a for p in page.passages for paragraph in p.paragraphs for s in paragraph.stretches for a in s.anchors]

    assert document.text[start : start + 24] == lit(page)
    assert 1 == anchors.count("here")


def test_a_long_article_comes_in_parts(empty: Any) -> None:
    """A text longer than a part is cut between paragraphs; together the parts are the text, and a passage opens its own."""
    line = "word " * 100
    document = empty.add("a.txt", "\n".join(f"{number} {line}" for number in range(3 * PART // 500)))
    seen = index(empty)
    pages = [article_page(seen, document, Asked("/", (("part", str(number)),))) for number in range(1, 5)]
    late = article_page(seen, document, Asked("/", (("at", f"{len(document.text) - 9}-{len(document.text)}"),)))

    assert 3 <= pages[0].parts
    assert document.text.split("\n")[0].strip() == words(pages[0])[0]
    assert late.parts == late.part
    every = [text for page in pages[: pages[0].parts] for text in words(page)]
    assert [row.strip() for row in document.text.split("\n")] == every


def test_each_sentence_can_bear_a_link(story: Any) -> None:
    """On demand each sentence of the article begins with its address; furniture bears none."""
    document = story.documents()[0]
    page = article_page(index(story), document, Asked("/article/x", (("links", "sentences"),)))
    linked = [s for p in page.passages for paragraph in p.paragraphs for s in paragraph.stretches if s.sentence]

    assert len(linked) > 3
    assert not any("furniture" in stretch.classes for stretch in linked)
    assert all("?at=" in stretch.sentence for stretch in linked)
