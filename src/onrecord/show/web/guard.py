"""What stands before every page: who may come in, and the headers that keep a page to itself."""

from __future__ import annotations

from http.cookies import CookieError, SimpleCookie
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import RedirectResponse

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.responses import Response
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from onrecord.show.web.doors import Doors

#: Nothing but our own files: no inline script or style, no other host, no frame, no form that leads away.
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self';"
    " base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    # Pages hold what is in the record: no copy of them stays behind.
    "cache-control": "no-store",
}
#: Where the first address leads.
ENTRANCE = "/enter"


class Guard:
    """Turns away what may not come in, and puts the headers on everything that goes out."""

    def __init__(self, app: ASGIApp, *, doors: Doors, turned_away: Callable[[str], Response]) -> None:
        """Stand before ``app``; ``turned_away`` gives the page for a reason."""
        self._app = app
        self._doors = doors
        self._turned_away = turned_away

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or not."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        answer = self._answer(scope)
        await (answer or self._app)(scope, receive, _guarded(send))

    def _answer(self, scope: Scope) -> Response | None:
        """What to answer without asking the room."""
        headers = Headers(scope=scope)
        method, rules = scope["method"], self._doors.rules
        reason = self._doors.refusal(method, headers, _cookie(headers, rules.cookie))
        if reason == "stranger" and scope["path"] == ENTRANCE and method == "GET":
            session = self._doors.enter(_token(scope["query_string"]))
            if session is not None:
                response = RedirectResponse("/", status_code=303)
                response.set_cookie(rules.cookie, session, httponly=True, samesite="strict", path="/")
                return response
        elif not reason and scope["path"] == ENTRANCE:
            return RedirectResponse("/", status_code=303)
        return self._turned_away(reason) if reason else None


def _guarded(send: Send) -> Send:
    async def guarded(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return guarded


def _cookie(headers: Headers, name: str) -> str:
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(name)
    except CookieError:
        return ""
    return found.value if found else ""


def _token(query: bytes) -> str:
    """The token of the first address."""
    prefix = b"token="
    return query.removeprefix(prefix).decode("ascii", "replace") if query.startswith(prefix) else ""
