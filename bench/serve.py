"""The reading room on a large record: how long the server takes for each kind of page, and how large the page is."""

from __future__ import annotations

import http.client
import os
import resource
import statistics
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import uvicorn

from bench.large import write
from bench.measure import Measure
from onrecord.show.web.desk import Desk
from onrecord.show.web.doors import Doors, Rules
from onrecord.show.web.serving import config, listening
from onrecord.show.web.ways import Rooms

#: Articles, as the environment says or by default.
ARTICLES = int(os.environ.get("ONRECORD_ARTICLES", "20000"))
ROUNDS = 5
#: What a page and a search may take, in milliseconds, and a page in kilobytes.
PAGE_MS, SEARCH_MS, PAGE_KB = 300.0, 100.0, 150.0


def measure() -> list[Measure]:
    """Serve an invented record and ask for every kind of page several times; the slowest answer counts."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "invented.record"
        began = time.perf_counter()
        write(path, ARTICLES)
        written = time.perf_counter()
        desk = Desk(path)
        opened = time.perf_counter()
        figures = {
            "articles": float(ARTICLES),
            "lines": float(len(desk.index().lines)),
            "seconds to invent": written - began,
            "seconds to open": opened - written,
        }
        with _serving(desk) as (port, cookie):
            for name, addresses in _addresses(desk).items():
                figures |= _timed(name, addresses, port, cookie)
        figures["peak memory MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    pages = [value for key, value in figures.items() if key.endswith(" ms") and not key.startswith("search")]
    largest = max(value for key, value in figures.items() if key.endswith(" kB"))
    held = max(pages) < PAGE_MS and figures["search ms"] < SEARCH_MS and largest < PAGE_KB
    return [
        Measure("serve", figures | {"slowest page ms": max(pages), "largest page kB": largest, "within limits": held})
    ]


@contextmanager
def _serving(desk: Desk) -> Iterator[tuple[int, str]]:
    listener = listening(0)
    port = listener.getsockname()[1]
    doors = Doors(Rules(port))
    server = uvicorn.Server(config(desk, doors))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        yield port, f"{doors.rules.cookie}={doors.enter(doors.token)}"
    finally:
        server.should_exit = True
        thread.join()
        desk.close()


def _addresses(desk: Desk) -> dict[str, list[str]]:
    """Addresses of each kind of page: the heaviest there is, and others."""
    index = desk.index()
    some = list(index.documents.values())
    longest = max(some, key=lambda document: len(document.text))
    actors = [spoken.speaker.id for spoken in index.spoken if spoken.speaker]
    widest = max(index.utterances.values(), key=lambda each: len(each.statements))
    words = (
        "the of",
        "and",
        "renba",
        "rentol",
        '"of the"',
        index.spoken[0].speaker.name if index.spoken[0].speaker else "in",
    )
    return {
        "story": ["/"],
        "who": ["/who", "/who?page=40", "/who?name=ba", *(f"/who/{id_}" for id_ in (actors[0], actors[1], actors[-1])),
                f"/who/{actors[0]}?page=300"],
        "said": ["/said", "/said?page=400", "/said?kind=wording", f"/said/{widest.id}"],
        "line": [f"/line/{id_}" for id_ in list(index.lines)[::50_000]],
        "stand": ["/stand", "/stand?page=5", *(Rooms().question(q.title) for q in index.questions[:3])],
        "position": [f"/position/{id_}" for id_ in list(index.positions)[:3]],
        "conflicts": ["/conflicts", "/conflicts?all=yes&page=400", *(f"/conflict/{id_}" for id_ in list(index.conflicts)[:3])],
        "timeline": ["/timeline", "/timeline?page=300", "/timeline?month=2031-05", f"/event/{next(iter(index.events))}"],
        "sources": ["/sources", "/sources?page=400&tree=200", f"/sources?story={index.stories[0].id}"],
        "article": [f"/article/{longest.id}", f"/article/{longest.id}?part=3&links=sentences", *(f"/article/{d.id}" for d in some[::9000])],
        "cite": [f"/cite?article={some[5].id}&at=0-200"],
        "decisions": ["/decisions"],
        "search": [f"/search?words={quote(each)}" for each in words]
        + [f"/search?words=the&speaker={quote(index.entities[actors[-1]].name)}", "/search?words=the&since=2031-06-01&mode=direct",
           "/search?words=the&from=15000"],
    }  # fmt: skip


def _timed(name: str, addresses: list[str], port: int, cookie: str) -> dict[str, float]:
    """The slowest of the middle times of the addresses, on the clock and of computing, and the largest page.

    On a machine that does other things too, the computing says more.
    """
    connection = http.client.HTTPConnection("127.0.0.1", port)
    slowest, work, largest = 0.0, 0.0, 0
    for address in addresses:
        times, spent = [], []
        for _ in range(ROUNDS):
            began, used = time.perf_counter(), time.process_time()
            connection.request("GET", address, headers={"Cookie": cookie})
            answer = connection.getresponse()
            size = len(answer.read())
            times.append(1000 * (time.perf_counter() - began))
            spent.append(1000 * (time.process_time() - used))
            if answer.status != 200:
                raise RuntimeError(f"{address} answered {answer.status}")
        slowest, largest = max(slowest, statistics.median(times)), max(largest, size)
        work = max(work, statistics.median(spent))
    connection.close()
    return {f"{name} ms": slowest, f"{name} CPU ms": work, f"{name} kB": largest / 1000}
