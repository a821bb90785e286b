"""The visible text of a page, block by block."""

from __future__ import annotations

import pytest

from onrecord.read.tree import page


def test_blocks_are_what_a_browser_shows_as_lines() -> None:
    """Block elements and line breaks end a line; inline elements and line ends of the source do not."""
    found = page("<p>One <b>bold</b>\n line<br>two</p><ul><li>a</li><li>b</li></ul><td>cell &amp; more")
    assert ["One bold line", "two", "a", "b", "cell & more"] == [b.text for b in found.blocks]


def test_what_a_browser_hides_is_no_text() -> None:
    """Scripts, styles, templates, hidden elements and the head are left out."""
    hidden = "<script>1</script><style>2</style><template>3</template><noscript>4</noscript><p hidden>5</p><p style='color:red; display: none'>6</p><svg><text>7</text></svg>"
    found = page(f"<head><title>T</title></head><body>{hidden}<p>seen</p></body>")
    assert (["seen"], "T") == ([b.text for b in found.blocks], found.title)


def test_a_block_knows_where_it_stands() -> None:
    """Path, names and shares of links are kept for each block."""
    (block,) = page('<div class="postBody main-text" id=x><p>So <a href=y>said</a> she').blocks
    assert block.path == ("html", "body", "div", "p")
    assert {"post", "body", "main", "text", "x"} == block.names[2]
    assert (4, 0) == (block.linked, block.strong)
    assert len(block.nodes) == len(block.path)


def test_declarations_are_gathered() -> None:
    """Meta elements, links, JSON-LD, language and times are kept as they stand."""
    found = page(
        '<html lang="en-GB"><meta property="og:Title" content=" A  b "><link rel="Canonical" href="https://a.example/x">'
        '<script type="application/ld+json">{"a": 1}</script><body><time class="published" datetime="2031-04-12">today</time>'
    )
    assert ({"og:title": ["A b"]}, {"canonical": ["https://a.example/x"]}, ['{"a": 1}']) == (
        found.metas,
        found.links,
        found.scripts,
    )
    assert ("en-GB", [(True, "2031-04-12", "today")]) == (found.language, found.times)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [("&#65²1", "A²1"), ("&#x41²1", "A²1"), ("&#²1", "&#²1"), ("&#x²1", "&#x²1"), ("&#8220²", "“²"), ("&#65;", "A")],
)
def test_digits_of_other_scripts_end_a_reference(markup: str, expected: str) -> None:
    """A numeric reference takes ASCII digits alone, whatever follows them."""
    assert [expected] == [block.text for block in page(f"<p>{markup}</p>").blocks]
