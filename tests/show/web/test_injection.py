"""Nothing that a stranger wrote runs, wherever it stands."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import quote

FILTERS = ("words", "speaker", "outlet", "since", "until", "mode", "from")
#: Counts what the policy of the page refuses, besides what the console says.
COUNT = "window.refused = 0; addEventListener('securitypolicyviolation', () => { window.refused += 1 })"
#: Comes near everything a payload may wait for.
STIR = """() => { document.querySelectorAll('details').forEach(e => { e.open = true });
  document.querySelectorAll('a, mark, input, textarea, summary, [id]').forEach(e => { e.focus();
    e.dispatchEvent(new Event('mouseover')); e.dispatchEvent(new Event('toggle')) }) }"""
#: What no article can bring onto a page: elements that are not ours, handlers, and links to other than pages.
STRANGE = """() => [
  ...[...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames()).filter(n => /^on/.test(n) || n === 'style'),
  ...[...document.querySelectorAll('iframe,img,object,embed,base,audio,video,math,style,marquee,portal,dialog,template')]
    .map(e => e.tagName),
  ...[...document.querySelectorAll('script')].map(e => e.src).filter(s => new URL(s).pathname !== '/static/room.js'),
  ...[...document.querySelectorAll('form')].map(e => e.getAttribute('action')).filter(a => !/^\\/[a-z]+$/.test(a)),
  ...[...document.querySelectorAll('a')].map(e => e.protocol).filter(p => !/^https?:$/.test(p)),
  ...(window.refused ? ['refused by the policy'] : [])]"""


def test_no_payload_runs_on_any_page(readers: Any, made_room: Any, armed: Any, ways_out: Any) -> None:
    """More than a hundred payloads in every slot: none runs, none fetches, and the policy has nothing to refuse."""
    record = armed(ways_out)
    with made_room(record) as served:
        index = served.desk.index()
        seen = readers(served)
        seen.page.add_init_script(COUNT)
        paths = ["/", "/decisions", "/add", "/timeline?page=2", *(f"/stand?page={n}" for n in (1, 9))]
        paths += [f"/pledges?page={n}&warning={n}" for n in range(1, 11)]
        paths += [f"/sources?page={n}&tree={n}&problem={n}" for n in (1, 2, 3, 4, 5)]
        paths += [f"{path}?page={n}" for path in ("/who", "/said", "/conflicts") for n in (1, 2, 3)]
        paths += [f"/article/{id_}?at=0-3&links=sentences" for id_ in index.documents]
        some = slice(None, None, 9)
        stirred = set(paths[some])
        paths += [f"/who/{id_}" for id_ in list(index.entities)[some]]
        paths += [f"/line/{id_}" for id_ in list(index.lines)[some]]
        paths += [f"/said/{id_}" for id_ in list(index.utterances)[some]]
        paths += [f"/position/{id_}" for id_ in list(index.positions)[some]]
        paths += [f"/conflict/{id_}" for id_ in list(index.conflicts)[some]]
        paths += [f"/event/{id_}" for id_ in list(index.events)[some]]
        paths += [f"/cite?article={id_}&at=0-9" for id_ in list(index.documents)[some]]
        strange = {}
        for path in paths:
            assert seen.open(path) == 200, path
            # Articles are many and alike: what starts by itself is seen on all, what waits for a touch on some.
            if not path.startswith("/article") or path in stirred:
                seen.ask(STIR)
            found = seen.ask(STRANGE)
            if found:
                strange[path] = found

    assert len(ways_out) >= 103
    assert ({}, [], []) == (strange, seen.dialogs, seen.said)
    assert [] == [url for url in seen.requests if not url.startswith(served.base)]


def test_no_payload_in_a_search_runs(readers: Any, made_room: Any, story: Any, ways_out: Any) -> None:
    """Each payload as words to search for and as every filter: none runs."""
    with made_room(story) as served:
        seen = readers(served)
        seen.page.add_init_script(COUNT)
        strange = {}
        for payload in ways_out:
            written = quote(payload.encode("utf-8", "replace"), safe="")
            seen.open("/search?" + "&".join(f"{key}={written}" for key in FILTERS))
            found = seen.ask(STRANGE)
            if found:
                strange[payload] = found

    assert ({}, [], []) == (strange, seen.dialogs, seen.said)
    assert [] == [url for url in seen.requests if not url.startswith(served.base)]


def test_a_page_that_is_not_there_repeats_nothing(made_room: Any, story: Any, ways_out: Any) -> None:
    """Whatever an address holds, the page that says there is nothing there is the same to the byte."""
    with made_room(story) as served:
        answers = {served.get(f"/who/{quote(each.encode('utf-8', 'replace'), safe='')}").text for each in ways_out}

    assert 1 == len(answers)
    assert "Not here" in answers.pop()


def test_downloads_are_no_pages(made_room: Any, armed: Any, ways_out: Any) -> None:
    """A citation as a file is sent as a download of its own kind, never as a page."""
    record = armed(ways_out[:3])
    with made_room(record) as served:
        document = record.documents()[0]
        for ending in ("txt", "md", "csl.json", "jsonld"):
            answer = served.get(f"/cite.{ending}?article={document.id}&at=0-9")

            assert (200, "nosniff") == (answer.status, answer.headers["x-content-type-options"])
            assert answer.headers["content-disposition"].startswith("attachment")
            assert "html" not in answer.headers["content-type"]


def test_hidden_characters_are_seen(made_room: Any, new_record: Any) -> None:
    """Characters that turn the direction of writing, or hide, are shown as their numbers and steer nothing."""
    record = new_record()
    record.add("a\u202eb.txt", "one\u202etwo\x00three", title="a\u202eb")
    record._documents[0] = replace(record._documents[0], id="d")
    with made_room(record) as served:
        text = served.get("/article/d").text

    assert "one⟨U+202E⟩two␀three" in text
    assert not {"\u202e", "\x00"} & set(text)
