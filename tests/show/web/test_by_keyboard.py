"""What people come to the reading room for, done with the keyboard alone."""

from __future__ import annotations

from typing import Any


def test_find_what_an_actor_said_and_reach_the_words(reader: Any) -> None:
    """Search for a thing, narrowed to a speaker, leads to the speaker's words lit up in their article, in view."""
    reader.open("/")
    reader.reach("search words and names")
    reader.page.keyboard.type("cranes")
    reader.follow("search")
    reader.reach("said by")
    reader.page.keyboard.type("Halvik")
    with reader.page.expect_navigation():
        reader.page.keyboard.press("Enter")
    speaker = reader.page.inner_text(".places .who >> nth=0")
    reader.follow("see the words")

    assert "Halvik" in speaker
    assert "cranes" in reader.page.inner_text("#here").casefold()
    assert reader.ask(
        "(r => r.top >= 0 && r.bottom <= innerHeight)(document.getElementById('here').getBoundingClientRect())"
    )


def test_see_how_an_utterance_differs_between_outlets(reader: Any) -> None:
    """From the menu two steps lead to the readings side by side, with each difference named in words."""
    reader.open("/")
    reader.follow("said")
    reader.follow("compare the readings")
    outlets = reader.page.locator(".reading-row .where").all_inner_texts()

    assert len(outlets) > 1
    assert reader.page.locator(".reading-row .tag.kind").count() > 0
    assert {"INS", "DEL"} & set(reader.ask("[...document.querySelectorAll('.words-own *')].map(e => e.tagName)"))


def test_find_who_conditions_their_position_and_on_what(reader: Any) -> None:
    """A question tells who holds what on which condition, and the words of the condition are a step away."""
    reader.open("/")
    reader.follow("stand")
    reader.follow("escorts")
    condition = reader.page.inner_text("[aria-labelledby=h-conditions] .condition .by >> nth=0")
    reader.page.locator("#h-conditions").evaluate("e => { e.tabIndex = -1; e.focus() }")
    reader.follow("conditional")
    lit = reader.page.locator("mark.lit").all_inner_texts()

    assert any(condition in words for words in lit)


def test_open_the_most_serious_conflict(reader: Any) -> None:
    """The first of the conflicts is the most serious, and opens with its readings beside each other."""
    first = next(iter(reader.served.desk.index().conflicts.values()))
    reader.open("/")
    reader.follow("conflicts")
    reader.follow(first.subject)

    assert first.rank == min(each.rank for each in reader.served.desk.index().conflicts.values())
    assert reader.page.locator(".side").count() > 1
    assert reader.page.locator(".side mark.lit").count() > 1


def test_undo_a_merge(reader: Any) -> None:
    """A merge is made on the page of an actor, and taken back under the decisions, where both stay listed."""
    desk = reader.served.desk
    one, two = (each.speaker for each in desk.index().spoken[3:5])
    before = set(desk.index().entities)
    reader.open(f"/who/{one.id}")
    reader.reach("merge:")
    reader.page.keyboard.press("Enter")
    reader.reach("the other name")
    reader.page.keyboard.type(two.name)
    reader.reach("who decides")
    reader.page.keyboard.type("Ada Brook")
    reader.follow("merge")
    merged = set(desk.index().entities)
    reader.open("/decisions")
    reader.follow("take back: merge")

    assert len(merged) == len(before) - 1
    assert before == set(desk.index().entities)
    assert "taken back by Ada Brook" in reader.page.inner_text(".decisions")


def test_copy_a_citation(reader: Any, addresses: Any) -> None:
    """From the page of a line a citation is copied, with the outlet, the place and the digest of the file."""
    reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    line = next(iter(reader.served.desk.index().lines.values()))
    reader.open(addresses["line"])
    reader.follow("cite this passage")
    reader.reach("copy plain text")
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_function("document.querySelector('.copied').textContent")
    copied = reader.ask("navigator.clipboard.readText()")

    assert "“" in copied
    assert line.document.sha256 in copied or "SHA-256 of the file" in copied
