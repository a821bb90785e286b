"""One article in, a document or the reason why not out."""

from __future__ import annotations

import builtins
import hashlib
import socket
from typing import TYPE_CHECKING, NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.read.bytes import read_bytes
from onrecord.terms import content_id

if TYPE_CHECKING:
    from onrecord.terms import Document

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Harbour tolls to double | The Harbour Gazette</title>
<meta property="og:site_name" content="The Harbour Gazette"><link rel="canonical" href="https://gazette.example/tolls">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Harbour tolls to double", "datePublished": "2031-04-12T14:05:00+02:00",
"author": [{"@type": "Person", "name": "Ada Quill"}], "publisher": {"name": "The Harbour Gazette"}}</script></head>
<body><a href="#main">Skip to content</a><nav><ul><li><a href="/">Home</a></li><li><a href="/islands">Islands</a></li></ul></nav>
<main id="main"><article><h1>Harbour tolls to double</h1><p class="byline">By Ada Quill</p><time datetime="2031-04-12">12 April 2031</time>
<figure><img src="x.jpg"><figcaption>The mayor on the quay. (Photo by Bo Vane/Island Press)</figcaption></figure>
<p>PORT ELBA &mdash; The mayor of Port Elba said on Saturday that harbour tolls would double from May, and that nobody on the islands would be spared.</p>
<p>&ldquo;We do not want this any more than you do,&rdquo; she told a crowd of several hundred fishers who had gathered on the quay in the rain.</p>
<div class="ad">Advertisement</div>
<p>The fishers answered that they would block the harbour, as they had done twice before, unless the council took the plan back within a week.</p>
<p>A spokesman of the council said that talks would go on, but that the money for the new breakwater had to come from somewhere in the end.</p>
</article></main><footer>&copy; 2031 The Harbour Gazette. All rights reserved.</footer><script>var hidden = 1;</script></body></html>"""

SAMPLES: dict[str, tuple[str, bytes]] = {
    "page": ("a.html", PAGE.encode()),
    "page in utf-16": ("a.html", PAGE.encode("utf-16")),
    "text": ("a.txt", b"Tolls to double\r\n\r\nThe mayor said on Saturday that tolls would double.\r\n"),
    "markdown": ("a.md", b"---\ntitle: Tolls to double\ndate: 2031-04-12\n---\n\n# Tolls\n\nThe mayor said so.\n"),
    "attributes": (
        "a.html",
        b"<p " + b" ".join(b"a%d=%d" % (i, i) for i in range(100_000)) + b">The mayor said so.</p>",
    ),
    "300 deep": ("a.html", b"<div>" * 300 + b"The mayor said so on the quay." + b"</div>" * 300),
    "2,000 deep": ("a.html", b"<div>" * 2_000 + b"The mayor said so on the quay."),
    "less-than": ("a.html", b"<" * 300_000 + b"p>The mayor said so."),
    "one long line": ("a.html", b"<p>" + b"The mayor said so. " * 60_000),
    "entity bomb": (
        "a.xhtml",
        b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]>'
        b"<html><body><p>The mayor said &b; and &x; so.</p></body></html>",
    ),
    "bad reference": ("a.html", b"<p>The mayor &#x110000; said &#xd800; so &#0; &#99999999999999999999;</p>"),
    "marked section": ("a.html", b"<![x <p>The mayor said so."),
    "nul": ("a.txt", b"The mayor\x00 said so."),
    "bad json": (
        "a.html",
        b'<script type="application/ld+json">{"@type":"NewsArticle","headline":"\\ud800"'
        + b"[" * 5_000
        + b"</script><p>The mayor said so.",
    ),
    "surrogate title": (
        "a.html",
        b'<script type="application/ld+json">{"@type":"NewsArticle","headline":"Tolls \\ud800 up"}</script><p>The mayor said so.',
    ),
    "frameset": ("a.html", b"<frameset><frame src='http://gazette.example/'></frameset><noframes>none</noframes>"),
    "remote parts": (
        "a.html",
        b"<link rel=stylesheet href='http://gazette.example/a.css'><img src='//gazette.example/a.png'><p>The mayor said so.",
    ),
}


def _broken(document: Document) -> list[str]:
    facts = [getattr(document, f) for f in ("title", "outlet", "byline", "dateline", "published", "address")]
    spans = [f.span for f in document.furniture] + [
        fact.span for fact in facts if fact is not None and fact.span is not None
    ]
    return [span.exact for span in spans if not span.holds(document.text)]


def _article(document: Document) -> str:
    kept, reached = [], 0
    for furniture in document.furniture:
        kept.append(document.text[reached : furniture.span.start])
        reached = furniture.span.end
    return "".join([*kept, document.text[reached:]])


def test_a_page_is_read_with_its_facts_and_furniture() -> None:
    """The whole visible page is stored, what is not the article is marked, and facts are placed where they stand."""
    document, problems = read_bytes(PAGE.encode(), name="a.html")
    assert document is not None
    assert problems == ()
    for words in (
        "Skip to content",
        "Islands",
        "Advertisement",
        "(Photo by Bo Vane/Island Press)",
        "All rights reserved",
        "“We do not want",
    ):
        assert words in document.text
    assert "hidden" not in document.text
    article = _article(document)
    assert [p[:12] for p in article.split("\n") if p.strip()][-4:] == [
        "PORT ELBA — ",
        "“We do not w",
        "The fishers ",
        "A spokesman ",
    ]
    kinds = {f.span.exact: f.kind for f in document.furniture}
    assert kinds["Advertisement"] == "advert"
    assert kinds["The mayor on the quay. (Photo by Bo Vane/Island Press)"] == "caption"
    assert "menu" in kinds.values()
    assert document.title is not None
    assert document.title.span is not None
    assert (document.title.value, document.title.span.exact) == ("Harbour tolls to double", "Harbour tolls to double")
    assert [
        n.value if n else None for n in (document.outlet, document.byline, document.published, document.address)
    ] == [
        "The Harbour Gazette",
        "Ada Quill",
        "2031-04-12T14:05",
        "https://gazette.example/tolls",
    ]
    assert document.published is not None
    assert document.published.span is not None
    assert document.published.span.exact == "12 April 2031"
    assert document.language == "en"


def test_plain_text_is_stored_unchanged() -> None:
    """Line ends and a byte order mark stay, and the ids come from the bytes."""
    raw = "\ufeffTolls to double\r\n\r\nThe mayor — so she said — agrees.\r\n".encode()
    document, problems = read_bytes(raw, name="a.txt")
    assert document is not None
    assert problems == ()
    assert (raw.decode(), "utf-8", "text/plain") == (document.text, document.codec, document.media_type)
    digest = hashlib.sha256(raw).hexdigest()
    assert (digest, content_id("document", digest)) == (document.sha256, document.id)
    assert document.title is not None
    assert document.title.value == "Tolls to double"


def test_front_matter_gives_facts_and_is_furniture() -> None:
    """Title and day stand in the front matter, which is no part of the article."""
    document, _ = read_bytes(SAMPLES["markdown"][1], name="a.md")
    assert document is not None
    assert document.title is not None
    assert document.published is not None
    assert ("Tolls to double", "2031-04-12") == (document.title.value, document.published.value)
    assert _article(document).strip() == "# Tolls\n\nThe mayor said so."


def test_other_languages_are_kept_and_said_to_be_unread() -> None:
    """A text in another language is a document with a note."""
    raw = "Die Bürgermeisterin sagte am Samstag, dass die Gebühren im Hafen verdoppelt werden sollen, und niemand sei davon ausgenommen.".encode()
    document, problems = read_bytes(raw, name="a.txt")
    assert document is not None
    assert ("de", False) == (document.language, document.is_read)
    assert [("language", "note", document.id)] == [(p.code, p.severity, p.document) for p in problems]


@pytest.mark.parametrize(
    ("sample", "code"),
    [
        ("2,000 deep", "too-deep"),
        ("less-than", "less-than-run"),
        ("attributes", "attributes"),
        ("300 deep", "large-page"),
        ("nul", "nul"),
    ],
)
def test_what_was_done_to_hostile_input_is_said(sample: str, code: str) -> None:
    """Hostile pages keep their text, and a problem names what was wrong."""
    name, raw = SAMPLES[sample]
    document, problems = read_bytes(raw, name=name)
    assert document is not None
    assert "said so" in document.text
    assert code in [p.code for p in problems]


@pytest.mark.parametrize("sample", SAMPLES)
def test_reading_opens_no_file_and_no_socket(sample: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once the models are loaded, reading touches neither the disk nor the network, whatever the page refers to."""
    read_bytes(PAGE.encode(), name="warm.html")

    def refuse(*_args: object, **_kwargs: object) -> NoReturn:
        pytest.fail("reading opened a file or a socket")

    name, raw = SAMPLES[sample]
    with monkeypatch.context() as patch:
        patch.setattr(socket, "socket", refuse)
        patch.setattr(socket, "getaddrinfo", refuse)
        patch.setattr(builtins, "open", refuse)
        document, problems = read_bytes(raw, name=name)
    assert document is not None or [p.severity for p in problems] == ["failed"]
    assert document is None or _broken(document) == []


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.html", "a.md", "-"]))
def test_any_bytes_give_a_document_or_a_reason(raw: bytes, name: str) -> None:
    """No bytes raise; every span of a document holds."""
    document, problems = read_bytes(raw, name=name)
    assert document is not None or [p.severity for p in problems] == ["failed"]
    assert document is None or _broken(document) == []


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<div class=ad>",
                "<![x",
                "<!--",
                "&#x110000;",
                "<script>",
                "\ud800",
                "said “so”",
                "\x00",
                "<a href='",
                ">",
                "\u202e",
                "\n",
            ]
        ),
        max_size=40,
    )
)
def test_any_markup_gives_a_document_or_a_reason(parts: list[str]) -> None:
    """Broken markup does not raise; every span of a document holds."""
    document, problems = read_bytes("".join(parts).encode("utf-8", "surrogatepass"), name="a.html")
    assert document is not None or [p.severity for p in problems] == ["failed"]
    assert document is None or _broken(document) == []


def test_an_article_that_is_declared_and_not_shown_is_missed() -> None:
    """A page that declares a long text and shows another says so."""
    body = "The mayor of the islands said on Saturday that tolls would double and that nobody would be spared. " * 6
    raw = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{body}"}}</script><p>Subscribe to read on, the rest is for members of the Gazette.'
    document, problems = read_bytes(raw.encode(), name="a.html")
    assert document is not None
    assert [("partial", "hidden-article")] == [(p.severity, p.code) for p in problems]
    shown, problems = read_bytes((raw + f"<p>{body}").encode(), name="a.html")
    assert shown is not None
    assert problems == ()


def test_pages_of_very_many_blocks_are_judged_cheaply() -> None:
    """Tens of thousands of blocks are kept, and it is said that fewer readers saw them."""
    document, problems = read_bytes(b"<p>The mayor said so on the quay." * 20_001, name="a.html")
    assert document is not None
    assert document.text.count("said so") == 20_001
    assert ["large-page"] == [p.code for p in problems]


def test_reading_is_repeatable() -> None:
    """The same bytes give the same document again."""
    assert read_bytes(PAGE.encode(), name="a.html") == read_bytes(PAGE.encode(), name="a.html")
