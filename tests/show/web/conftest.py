"""A reading room that is open: on the sample story as it is read, and on records that tests make by hand."""

from __future__ import annotations

import threading
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest
import uvicorn

from onrecord.run.reading import read
from onrecord.show.web.desk import Desk
from onrecord.show.web.doors import Doors, Rules
from onrecord.show.web.serving import config, first_address, listening
from onrecord.show.web.ways import Rooms
from onrecord.terms import Question

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Page


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered."""

    status: int
    headers: dict[str, str]
    text: str


class _Still(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        return None


@dataclass
class Served:
    """A reading room on a port of its own."""

    desk: Desk
    doors: Doors
    first: str
    cookie: str = ""
    base: str = field(init=False)

    def __post_init__(self) -> None:
        self.base = f"http://127.0.0.1:{self.doors.rules.port}"

    def get(self, path: str, **headers: str) -> Answer:
        """Ask for a page, as somebody who has been let in."""
        return self._ask(path, None, headers)

    def post(self, path: str, fields: dict[str, Any], **headers: str) -> Answer:
        """Send a form as our own page would."""
        own = {"Origin": self.base, "Sec-Fetch-Site": "same-origin"}
        data = urlencode({"form": self.doors.form, **fields}, doseq=True).encode()
        return self._ask(path, data, {**own, **headers})

    def _ask(self, path: str, data: bytes | None, headers: dict[str, str]) -> Answer:
        given = {"Cookie": f"{self.doors.rules.cookie}={self.doors._session}", **headers}
        url = path if path.startswith("http") else self.base + path
        request = urllib.request.Request(url, data, {key: value for key, value in given.items() if value})
        try:
            with urllib.request.build_opener(_Still).open(request, timeout=120) as answer:
                return Answer(answer.status, _lower(answer.headers), answer.read().decode("utf-8", "replace"))
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, _lower(error.headers), error.read().decode("utf-8", "replace"))


def _lower(headers: Any) -> dict[str, str]:
    return {key.lower(): value for key, value in headers.items()}


@contextmanager
def serving(desk: Desk, **rules: Any) -> Iterator[Served]:
    """Serve a record in a thread until the block ends."""
    listener = listening(0)
    doors = Doors(Rules(listener.getsockname()[1], **rules))
    server = uvicorn.Server(config(desk, doors))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        while not server.started:
            time.sleep(0.01)
        yield Served(desk, doors, first_address(doors))
    finally:
        server.should_exit = True
        thread.join()
        listener.close()
        desk.close()


@pytest.fixture(scope="session")
def sample_read(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample story, read; with one question that its actors take a stand on."""
    folder = tmp_path_factory.mktemp("sample")
    for entry in resources.files("onrecord.sample").joinpath("story").iterdir():
        (folder / entry.name).write_bytes(entry.read_bytes())
    with read(folder, record=folder / "story.record") as record:
        record.ask(Question("escorts", source="asked"))
    return folder / "story.record"


@pytest.fixture(scope="session")
def sample_room(sample_read: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A reading room on a copy of the sample story that no test changes for good."""
    path = tmp_path_factory.mktemp("room") / "story.record"
    path.write_bytes(sample_read.read_bytes())
    with serving(Desk(path)) as served:
        yield served


@pytest.fixture
def serve_desk() -> Callable[..., Any]:
    """Serves a desk; to be used in a ``with`` statement."""
    return serving


@pytest.fixture
def made_room() -> Callable[..., Any]:
    """Serves a record that a test made by hand; to be used in a ``with`` statement."""

    def made(record: Any, **rules: Any) -> Any:
        return serving(Desk(record.path, opened=lambda _: record), **rules)

    return made


class Reader:
    """Somebody who reads with a browser, and everything that the browser complains about."""

    def __init__(self, context: BrowserContext, served: Served) -> None:
        self.served = served
        self.said: list[str] = []
        self.dialogs: list[str] = []
        self.requests: list[str] = []
        # The tests do not wait for the one-time token: they come in with the cookie that it gives.
        context.add_cookies([{"name": served.doors.rules.cookie, "value": served.doors._session, "url": served.base}])
        self.page: Page = context.new_page()
        self.page.set_default_timeout(60_000)
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("dialog", self._dismiss)

    def _dismiss(self, dialog: Any) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def open(self, path: str) -> int:
        """Open a page of the room; its status."""
        answer = self.page.goto(self.served.base + path, wait_until="domcontentloaded")
        assert answer is not None
        return answer.status

    def ask(self, expression: str, given: Any = None) -> Any:
        """Evaluate an expression in the page."""
        return self.page.evaluate(expression, given)

    def reach(self, words: str, *, key: str = "Tab", most: int = 400) -> None:
        """Press a key until what has the focus is called by these words."""
        for _ in range(most):
            self.page.keyboard.press(key)
            if words.casefold() in self.ask(NAME).casefold():
                return
        raise AssertionError(f"no way by keyboard to {words!r}")

    def follow(self, words: str) -> None:
        """Go by keyboard to what is called by these words, and press Enter there."""
        self.reach(words)
        with self.page.expect_navigation(wait_until="domcontentloaded"):
            self.page.keyboard.press("Enter")


#: How a screen reader would call what has the focus, near enough.
NAME = """() => { const e = document.activeElement; if (!e || e === document.body) return '';
  const label = e.labels && e.labels[0] ? e.labels[0].textContent : '';
  return [e.getAttribute('aria-label') || '', label, e.textContent].join(' ').replace(/\\s+/g, ' ') }"""


@pytest.fixture
def reader(browser: Browser, sample_room: Served) -> Iterator[Reader]:
    """A reader of the sample story."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield Reader(context, sample_room)
    context.close()


@pytest.fixture
def readers(browser: Browser) -> Iterator[Callable[..., Reader]]:
    """Makes readers of any room, with settings of the browser."""
    contexts: list[BrowserContext] = []

    def made(served: Served, **settings: Any) -> Reader:
        contexts.append(browser.new_context(**settings))
        return Reader(contexts[-1], served)

    yield made
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def addresses(sample_room: Served) -> dict[str, str]:
    """One address for each kind of page of the sample story."""
    index = sample_room.desk.index()
    article = max(index.documents, key=lambda id_: len(index.lines_in.get(id_, ())))
    position = next(each for each in index.positions.values() if each.condition)
    spoken = index.spoken[0]
    assert spoken.speaker
    return {
        "story": "/",
        "people": "/who",
        "person": f"/who/{spoken.speaker.id}",
        "utterances": "/said",
        "utterance": f"/said/{max(index.utterances.values(), key=lambda each: len(each.statements)).id}",
        "line": f"/line/{spoken.lines[0].statement.id}",
        "questions": "/stand",
        "question": Rooms().question(position.question),
        "position": f"/position/{position.id}",
        "disputes": "/conflicts?all=yes",
        "dispute": f"/conflict/{next(iter(index.conflicts))}",
        "times": "/timeline",
        "event": f"/event/{next(iter(index.events))}",
        "pledges": "/pledges",
        "sources": "/sources",
        "article": f"/article/{article}?at=120-160&links=sentences",
        "search": "/search?words=cranes&mode=direct",
        "decisions": "/decisions",
        "cite": f"/cite?article={article}&at=120-160",
        "add": "/add",
        "nothing": "/who/nobody",
    }
