from __future__ import annotations

import re
from typing import Any

import pytest

from onrecord.show.web.guard import HEADERS


@pytest.fixture
def room(made_room: Any, story: Any) -> Any:
    with made_room(story) as served:
        yield served


def test_a_stranger_is_shown_nothing(room: Any) -> None:
    """Without the cookie, or with another, no address of any kind shows anything of the record."""
    for cookie in ("", f"{room.doors.rules.cookie}=guessed", "other=1"):
        for path in (
            "/",
            "/search?words=harbour",
            "/static/room.css",
            "/cite.txt?article=x",
            "/enter",
            "/enter?token=",
        ):
            answer = room.get(path, Cookie=cookie)

            assert 403 == answer.status
            assert "Brook" not in answer.text


def test_the_token_works_once_and_gives_a_strict_cookie(room: Any) -> None:
    """The first use sets a cookie that no script reads and no other site sends, and leads to an address without it."""
    first, second = (room.get(room.first, Cookie="") for _ in range(2))

    assert (303, "/", 403) == (first.status, first.headers["location"], second.status)
    assert {"httponly", "samesite=strict", "path=/"} <= {
        part.strip().lower() for part in first.headers["set-cookie"].split(";")
    }


def test_another_name_of_the_server_is_refused(room: Any) -> None:
    """A request that names the server otherwise than it names itself is answered with nothing of the record."""
    for host in ("example.org", f"example.org:{room.doors.rules.port}", "127.0.0.1", "127.0.0.1.example.org"):
        answer = room.get("/", Host=host)

        assert 421 == answer.status
        assert "Brook" not in answer.text
    assert 200 == room.get("/", Host=f"localhost:{room.doors.rules.port}").status


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://example.org", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "https://example.org", "Sec-Fetch-Site": "same-origin"},
        {"Origin": "", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "", "Sec-Fetch-Site": "same-site"},
        {"Origin": "", "Sec-Fetch-Site": "none"},
        {"Origin": "null", "Sec-Fetch-Site": ""},
        {"Origin": "", "Sec-Fetch-Site": ""},
    ],
)
def test_a_change_comes_from_our_own_pages_only(room: Any, headers: Any) -> None:
    """A form that another site sends, or of which nobody says where it comes from, changes nothing."""
    assert 403 == room.post("/ask", {"question": "closing the harbour"}, **headers).status
    assert () == room.desk.index().questions


def test_a_form_needs_its_token(room: Any) -> None:
    """A form without the token of this run, or with another, changes nothing."""
    for token in ("", "guessed", "é"):
        assert 403 == room.post("/ask", {"form": token, "question": "closing the harbour"}).status
    assert () == room.desk.index().questions


def test_every_answer_keeps_to_itself(room: Any) -> None:
    """Pages, refusals, files and downloads all carry the policy and the other headers."""
    document = room.desk.index().documents
    paths = ["/", "/who/x", "/static/room.js", f"/cite.jsonld?article={next(iter(document))}&at=0-5", "/progress"]
    answers = [*(room.get(path) for path in paths), room.get("/", Cookie=""), room.post("/ask", {"form": "x"})]
    kept = {name: value for name, value in HEADERS.items() if name != "cache-control"}

    for answer in answers:
        assert kept == {name: answer.headers.get(name) for name in kept}
    assert "server" not in answers[0].headers


def test_the_policy_allows_nothing_inline(room: Any) -> None:
    """The policy lets in our own files alone, and no page needs more: no inline script, style or handler."""
    policy = room.get("/").headers["content-security-policy"]

    assert not {"unsafe", "*", "http:", "https:", "data:"} & set(re.split(r"[ ;'-]", policy))
    assert "default-src 'none'" in policy
    for path in ("/", "/who", "/search?words=harbour", "/add"):
        assert not re.search(r"<style|style=|<script(?! src=\"/static/room.js\")|\son\w+=", room.get(path).text)


def test_a_room_for_others_changes_nothing(made_room: Any, story: Any) -> None:
    """Behind a proxy whoever reaches it may look under its public name, and no form of any kind is taken."""
    with made_room(story, public=("reading.example.org",), read_only=True) as served:
        page = served.get("/", Cookie="", Host="reading.example.org")
        for path in ("/decide", "/ask", "/add"):
            assert 405 == served.post(path, {}, Host="reading.example.org", Origin="https://reading.example.org").status

    assert 200 == page.status
    assert '<form method="post"' not in page.text
    assert "https://reading.example.org/" == served.first
