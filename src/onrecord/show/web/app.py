"""The reading room as an application: which address leads to which view, and what stands before all of them."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from onrecord.show.pages.templated import style_sheet
from onrecord.show.web.adding import MOST_BYTES
from onrecord.show.web.changes import Changes, RefusedPage
from onrecord.show.web.guard import Guard
from onrecord.show.web.room import Room
from onrecord.show.web.views import Views

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from starlette.requests import Request

    from onrecord.show.web.desk import Desk
    from onrecord.show.web.doors import Doors

#: Why somebody is turned away: status, heading and message.
TURNED_AWAY = {
    "host": (421, "Wrong address", "This server answers only under the address that it printed when it was started."),
    "stranger": (
        403,
        "Not yet",
        "Open the address that was printed when the reading room was started. It works once; to come in again with"
        " another browser, start the reading room again.",
    ),
    "foreign": (403, "Not from here", "A change has to come from a page of this reading room."),
    "read-only": (405, "Only for reading", "This reading room changes nothing."),
}
#: Two quotation marks.
ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#1c4f82"/>'
    '<path fill="#fff" d="M3 11V8.2C3 6 4.2 4.6 6.3 4v1.5C5.300 5.9 4.900 6.500 4.900 7.400H6.500V11zM9 11V8.2C9 6 10.200'
    ' 4.600 12.300 4v1.500c-1 .4-1.400 1-1.400 1.900h1.600V11z"/></svg>'
)
NOT_THERE = (
    "There is nothing at this address. What it led to may have got another place when the record was settled anew,"
    " for example when two actors were put together: look for it by name."
)


def application(desk: Desk, doors: Doors) -> Starlette:
    """The whole application over one record."""
    room = Room(desk, doors)
    return Starlette(
        routes=[*_pages(Views(room)), *_forms(Changes(room)), *_files()],
        middleware=[Middleware(Guard, doors=doors, turned_away=turned_away)],
        exception_handlers={HTTPException: _failing(room)},
        max_body_size=MOST_BYTES,
    )


def _pages(views: Views) -> Sequence[Route]:
    return (
        Route("/", views.story),
        Route("/who", views.people),
        Route("/who/{id}", views.person),
        Route("/said", views.utterances),
        Route("/said/{id}", views.utterance),
        Route("/line/{id}", views.line),
        Route("/stand", views.questions),
        Route("/stand/{id}", views.question),
        Route("/position/{id}", views.position),
        Route("/conflicts", views.disputes),
        Route("/conflict/{id}", views.dispute),
        Route("/timeline", views.times),
        Route("/event/{id}", views.event),
        Route("/pledges", views.pledges),
        Route("/sources", views.sources),
        Route("/article/{id}", views.article),
        Route("/search", views.search),
        Route("/decisions", views.decisions),
        Route("/cite", views.cite),
        Route("/cite.{ending}", views.cite_file),
        Route("/add", views.add),
        Route("/progress", views.progress),
    )


def _forms(changes: Changes) -> Sequence[Route]:
    return (
        Route("/decide", changes.decide, methods=["POST"]),
        Route("/ask", changes.ask, methods=["POST"]),
        Route("/add", changes.add, methods=["POST"]),
    )


def _files() -> Sequence[Route]:
    """Our own style sheet and script, from memory."""
    here = resources.files("onrecord.show.web")
    style = style_sheet() + here.joinpath("static/room.css").read_text("utf-8")
    script = here.joinpath("static/room.js").read_text("utf-8")

    return (
        Route("/static/room.css", _file(style, "text/css; charset=utf-8")),
        Route("/static/room.js", _file(script, "text/javascript; charset=utf-8")),
        Route("/static/icon.svg", _file(ICON, "image/svg+xml")),
    )


def _file(text: str, media_type: str) -> Callable[[Request], Response]:
    # These hold nothing of the record, so a browser may keep them for a while.
    headers = {"cache-control": "private, max-age=600"}

    def file(_request: Request) -> Response:
        return Response(text, media_type=media_type, headers=headers)

    return file


def _failing(room: Room) -> Callable[[Request, Exception], Response]:
    def failed(_request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        if status == 404:
            heading, message = "Not here", NOT_THERE
        elif status == 413:
            heading, message = "Too much at once", f"At most {MOST_BYTES // 1_000_000} MB can be added in one go."
        else:
            heading, message = "This cannot be done", "The request was not one that a page of this room sends."
        page = RefusedPage(heading, message, "/search", "Search")
        response = room.page("refused.html", page, title=heading)
        response.status_code = status
        return response

    return failed


def turned_away(reason: str) -> Response:
    """A page for somebody who may not come in; it shows nothing of the record."""
    status, heading, message = TURNED_AWAY[reason]
    html = (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{heading}</title></head>'
        f"<body><main><h1>{heading}</h1><p>{message}</p></main></body></html>"
    )
    return HTMLResponse(html, status_code=status)
