"""Every kind of page in a real browser: for everybody, at every width, in both themes, with and without scripts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import axe_playwright_python

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
RUN = """async rules => { const found = await axe.run(document, rules);
  return found.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(', ')) }"""
ONLY_COLOUR = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
EVERYTHING = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def test_no_page_shuts_anybody_out(readers: Any, sample_room: Any, addresses: Any) -> None:
    """Axe finds nothing on any page, in light and in dark, with its rules for WCAG 2.2 AA and for good practice."""
    # Our policy lets no foreign script in, that of the test neither; the pages are the same without it.
    seen = readers(sample_room, bypass_csp=True, viewport={"width": 1280, "height": 800})
    found: dict[str, list[str]] = {}
    for name, path in addresses.items():
        seen.open(path)
        seen.ask("document.querySelectorAll('details').forEach(each => { each.open = true })")
        seen.ask(AXE.read_text(encoding="utf-8"))
        light = seen.ask(RUN, EVERYTHING)
        seen.page.emulate_media(color_scheme="dark")
        dark = seen.ask(RUN, ONLY_COLOUR)
        seen.page.emulate_media(color_scheme="light")
        if light or dark:
            found[name] = [*light, *dark]

    assert {} == found


def test_pages_fit_keep_quiet_and_ask_for_nothing(readers: Any, sample_room: Any, addresses: Any) -> None:
    """At 320 pixels no page scrolls sideways; none asks for anything but its own files, or has anything to complain."""
    seen = readers(sample_room, viewport={"width": 320, "height": 700})
    widths: dict[str, int] = {}
    for name, path in addresses.items():
        status = seen.open(path)
        width = seen.ask("document.documentElement.scrollWidth")
        if width != 320:
            widths[name] = width
        assert status == (404 if name == "nothing" else 200), name
    others = [url for url in seen.requests if not url.startswith(sample_room.base)]

    assert ({}, []) == (widths, others)
    # Chromium itself notes the page that is not there.
    assert [] == [words for words in seen.said if "404" not in words]


def test_pages_read_without_scripts(readers: Any, sample_room: Any, addresses: Any) -> None:
    """With scripts turned off every page shows its heading, its menu and as many words as with them."""
    without = readers(sample_room, java_script_enabled=False)
    words: dict[str, int] = {}
    for name, path in addresses.items():
        without.open(path)
        assert without.page.locator("main h1").first.is_visible(), name
        assert without.page.locator("nav[aria-label=Main] a").count() > 5
        words[name] = len(without.page.inner_text("main").split())

    assert {} == {name: number for name, number in words.items() if number < 10}


def test_a_selection_gets_its_address(reader: Any, addresses: Any) -> None:
    """Words selected in an article get a link that lights up just these, across marks and with letters beyond 16 bits."""
    reader.open(addresses["article"].partition("?")[0])
    words = reader.ask("""() => {
      const paragraph = [...document.querySelectorAll('#text p[data-at]')].find(p => p.querySelectorAll('mark').length > 1);
      const range = document.createRange();
      const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const first = texts.nextNode(); let last = first; while (texts.nextNode()) last = texts.currentNode;
      range.setStart(first, 1); range.setEnd(last, last.length);
      getSelection().removeAllRanges(); getSelection().addRange(range);
      return range.toString() }""")
    reader.page.wait_for_selector("#picked a")
    reader.page.click("#picked a")
    reader.page.wait_for_selector("mark.lit")

    assert words == "".join(reader.page.locator("mark.lit").all_text_contents())


def test_the_first_address_works_once(readers: Any, sample_room: Any) -> None:
    """The printed address lets one browser in and keeps no token in sight; a second browser is not let in by it."""
    first, second = readers(sample_room), readers(sample_room)
    for each in (first, second):
        each.page.context.clear_cookies()
        each.page.goto(sample_room.first)

    assert f"{sample_room.base}/" == first.page.url
    assert "Not yet" == second.page.inner_text("h1")
    assert "" == first.ask("document.cookie")
