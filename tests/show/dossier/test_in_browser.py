"""The page in a real browser, opened from disk as a reader would."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from onrecord.show.dossier.written import write_dossier

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

PAYLOAD = (
    "</title></style></mark><script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)>"
    "<a href=javascript:alert(1)>x</a><iframe srcdoc='<script>alert(1)</script>'></iframe>'\" onmouseover=alert(1)"
    "<style>@import url(https://example.org/x.css)</style><link rel=stylesheet href=https://example.org/y.css>"
)


class Watched:
    """An open page and everything it did."""

    def __init__(self, browser: Browser, path: Path, *, width: int = 1280) -> None:
        self.page: Page = browser.new_page(viewport={"width": width, "height": 800})
        # A busy machine may take its time; a page that hangs still ends the test.
        self.page.set_default_timeout(180_000)
        self.requests: list[str] = []
        self.messages: list[str] = []
        self.dialogs: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.messages.append(message.text))
        self.page.on("pageerror", lambda error: self.messages.append(str(error)))
        self.page.on("dialog", self._dismiss)
        self.page.goto(path.as_uri())

    def _dismiss(self, dialog: Any) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def ask(self, expression: str) -> Any:
        """Evaluate an expression in the page."""
        return self.page.evaluate(expression)


@pytest.fixture
def dossier(story: Any, tmp_path: Path) -> Path:
    """The page of the invented story."""
    write_dossier(story, tmp_path / "dossier.html")
    return tmp_path / "dossier.html"


def test_the_page_asks_for_nothing(browser: Browser, dossier: Path) -> None:
    """Opened from disk it makes one request, for itself, and the console stays empty."""
    seen = Watched(browser, dossier)

    assert ([dossier.as_uri()], []) == (seen.requests, seen.messages)


def test_nothing_a_stranger_wrote_runs(browser: Browser, hostile: Any, tmp_path: Path) -> None:
    """With payloads in every slot no dialog opens, no script runs, nothing is fetched, and the policy is never needed."""
    write_dossier(hostile(PAYLOAD), tmp_path / "hostile.html", title=PAYLOAD)
    seen = Watched(browser, tmp_path / "hostile.html")
    seen.page.mouse.move(300, 300)

    assert ([], [], 1) == (seen.dialogs, seen.messages, len(seen.requests))
    assert 0 == seen.ask("document.querySelectorAll('script,iframe,img,link,[onload],[onmouseover]').length")
    assert PAYLOAD in seen.ask("document.querySelector('h1').textContent")


def test_no_known_way_out_works(browser: Browser, ways_out: Any, armed: Any, tmp_path: Path) -> None:
    """Every known way out of text, in every slot there is, runs nothing and fetches nothing."""
    write_dossier(armed(ways_out), tmp_path / "ways.html")
    seen = Watched(browser, tmp_path / "ways.html")
    shown = set(seen.ask("[...document.querySelectorAll('main section[id], main details[id]')].map(e => e.id)"))
    assert {"stand", "conflicts", "timeline", "pledges", "readings", "retold"} <= shown
    seen.ask(
        "document.querySelectorAll('a, mark, [id]').forEach(e => { e.focus(); e.dispatchEvent(new Event('mouseover')) })"
    )

    assert ([], [], 1) == (seen.dialogs, seen.messages, len(seen.requests))
    assert [] == seen.ask(
        "[...document.querySelectorAll('a')].map(a => a.protocol).filter(p => !/^(file|https?):$/.test(p))"
    )
    assert [] == seen.ask(
        "[...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames()).filter(n => /^on/.test(n))"
    )
    assert [] == seen.ask(
        "[...document.querySelectorAll('script,iframe,img,link,object,embed,form,base,audio,video,math')]"
    )


def test_no_sideways_scroll_on_a_small_phone(browser: Browser, dossier: Path, hostile: Any, tmp_path: Path) -> None:
    """At 320 pixels everything fits the width, long unbroken words too."""
    long = tmp_path / "long.html"
    write_dossier(hostile("Verylongword" * 30), long)

    assert 320 == Watched(browser, dossier, width=320).ask("document.documentElement.scrollWidth")
    assert 320 == Watched(browser, long, width=320).ask("document.documentElement.scrollWidth")


def test_a_click_leads_to_the_words(browser: Browser, dossier: Path) -> None:
    """The link of a line lights up all its words in the article, and they come into view."""
    seen = Watched(browser, dossier)
    plain = seen.ask("getComputedStyle(document.querySelectorAll('.text mark.direct')[1]).backgroundColor")
    seen.page.click("#s1 .see")
    lit = seen.ask("[...document.querySelectorAll('.text mark.direct')].map(m => getComputedStyle(m).backgroundColor)")

    assert "d1-c72-95" == seen.ask("document.querySelector(':target').id")
    assert "The harbour stays open," == seen.ask("document.querySelector(':target').textContent")
    assert seen.ask(
        "(r => r.top >= 0 && r.bottom <= innerHeight)(document.querySelector(':target').getBoundingClientRect())"
    )
    assert plain not in lit
    assert 1 == len(set(lit))


def test_the_style_sheet_is_let_in(browser: Browser, dossier: Path) -> None:
    """The policy's hash is right in a real browser: the page is styled."""
    assert "rgb(251, 250, 246)" == Watched(browser, dossier).ask("getComputedStyle(document.body).backgroundColor")


CONTRAST = """
scheme => {
  const light = c => { const [r, g, b] = c.map(v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b };
  const parse = s => s.match(/[\\d.]+/g).map(Number);
  const ground = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor);
    if (c.length < 4 || c[3] === 1) return c.slice(0, 3) } return [255, 255, 255] };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.textContent.trim()) continue;
    const e = node.parentElement;
    const [a, b] = [light(parse(getComputedStyle(e).color).slice(0, 3)), light(ground(e))].sort((x, y) => y - x);
    const ratio = (a + .05) / (b + .05);
    if (ratio < 4.5) found.push([e.className || e.tagName, Math.round(ratio * 100) / 100]);
  }
  return found;
}
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_contrast(browser: Browser, dossier: Path, scheme: Any) -> None:
    """Every text on the page has a contrast of 4.5 to 1 or more with its ground (WCAG 2.2, 1.4.3), in both schemes."""
    seen = Watched(browser, dossier)
    seen.page.emulate_media(color_scheme=scheme)

    assert [] == seen.ask(CONTRAST)


def test_small_targets_are_large_enough(browser: Browser, dossier: Path) -> None:
    """Links that stand alone measure 24 pixels or more (WCAG 2.2, 2.5.8)."""
    sizes = Watched(browser, dossier).ask(
        "[...document.querySelectorAll('nav a, .ticks a, .notes a, summary')].map(e => e.getBoundingClientRect())"
        ".map(r => Math.min(r.width, r.height))"
    )

    assert 24 <= min(sizes)


def test_all_words_are_printed(browser: Browser, dossier: Path) -> None:
    """On paper nothing stays folded away: the reasons in closed details are visible too."""
    seen = Watched(browser, dossier)
    seen.page.emulate_media(media="print")
    heights = seen.ask("[...document.querySelectorAll('details li')].map(e => e.getBoundingClientRect().height)")

    assert 0 < min(heights)
