from __future__ import annotations

import base64
import hashlib
import html
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest

from onrecord.show.dossier.build import build
from onrecord.show.dossier.rendered import rendered

if TYPE_CHECKING:
    from collections.abc import Callable

#: Ways out of text, an attribute, a style sheet and a comment.
PAYLOADS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style><script>alert(1)</script>",
    "</mark></p><svg/onload=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
    "--><iframe src=javascript:alert(1)>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
)


class Page(HTMLParser):
    """Collects elements, attributes and text of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.ids: list[str] = []
        self.links: set[str] = set()
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.links |= {value or "" for name, value in attrs if name == "href"}

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_every_internal_link_leads_somewhere(story: Any) -> None:
    """Each link within the page has its target, and no anchor stands twice."""
    page = Page(rendered(build(story)))

    assert {link[1:] for link in page.links} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_the_policy_allows_the_own_style_sheet_alone(story: Any) -> None:
    """The hash in the policy is that of the style sheet as it stands in the page."""
    text = rendered(build(story))
    style = re.search(r"<style>(.*)</style>", text, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()

    assert f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'" in text


def test_nothing_is_asked_of_the_network(story: Any) -> None:
    """The page names no file, script, image or address to load."""
    page = Page(rendered(build(story)))

    assert set() == page.elements & {"script", "img", "link", "iframe", "object", "form", "base", "video", "audio"}
    assert set() == page.attributes & {"src", "srcset", "style", "onload", "onclick", "action", "background"}


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_payload_leaves_its_place(payload: str, hostile: Callable[[str], Any]) -> None:
    """Markup in any slot a stranger can fill comes out as text, everywhere."""
    text = rendered(build(hostile(payload), title=payload))
    page, plain = Page(text), Page(rendered(build(hostile("harmless"), title="harmless")))

    assert plain.elements == page.elements
    assert plain.attributes == page.attributes
    assert " ".join(payload.split()) in " ".join("".join(page.words).split())


def test_a_paraphrase_stands_in_no_marks(story: Any) -> None:
    """Marks of ours stand around quoted words only."""
    text = rendered(build(story))

    assert '“<span class="words">The harbour stays open,</span>”' in text
    assert '“<span class="words">talks' not in text
    assert '<span class="words">Brook had promised “<span class="uttered">a decision within days</span>”</span>' in text


def test_foreign_runs_are_isolated_and_controls_shown(empty: Any, new_actor: Any) -> None:
    """Bidi and escape characters are visible, and names stand in isolation."""
    document = empty.add("a\u202e.txt", "x\x1b[31m\u202ey\ud800", outlet="O\u2066")
    empty.say(document, "x\x1b[31m\u202ey\ud800", speaker=new_actor("N\u202e"))
    text = rendered(build(empty))

    assert "<bdi>N⟨U+202E⟩</bdi>" in text
    assert "x␛[31m⟨U+202E⟩y⟨U+D800⟩" in text
    assert set("\x1b\u202e\u2066\ud800") & set(text) == set()


def test_the_same_record_gives_the_same_page(story: Any) -> None:
    """Two renderings are the same to the byte: no clock and no order of chance."""
    assert rendered(build(story)) == rendered(build(story))


def test_the_text_of_an_article_is_all_there(story: Any) -> None:
    """Taking the elements away from an article's paragraphs leaves its text."""
    text = rendered(build(story))
    paragraphs = re.findall(r'<p dir="auto"(?: lang="[^"]*")?>(.*?)</p>', text, re.DOTALL)
    plain = [html.unescape(re.sub(r"<[^>]*>", "", paragraph)) for paragraph in paragraphs]
    lines = [line for document in story.documents() for line in document.text.split("\n") if line]

    assert lines == plain
