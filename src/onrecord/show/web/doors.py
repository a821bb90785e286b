"""Who may come in, and what may be done: a token once, then a cookie; and proof that a change comes from our own page."""

from __future__ import annotations

import hmac
import secrets
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Bytes of chance in a token.
_STRENGTH = 32


@dataclass(frozen=True, slots=True)
class Rules:
    """How a reading room is set up."""

    port: int
    #: Names under which a proxy serves it; empty for this machine alone.
    public: tuple[str, ...] = ()
    read_only: bool = False

    @property
    def hosts(self) -> frozenset[str]:
        """What the Host header of a request may say."""
        own = {f"127.0.0.1:{self.port}", f"localhost:{self.port}"}
        return frozenset(own | {name.lower() for name in self.public})

    @property
    def is_open(self) -> bool:
        """Whether whoever reaches it may look: only behind a proxy, which then says who may."""
        return bool(self.public)

    @property
    def cookie(self) -> str:
        """Name of the cookie: cookies do not know ports, so two rooms on one machine need two names."""
        return f"onrecord_{self.port}"


@dataclass(slots=True)
class Doors:
    """Tokens of one run of the server; none of them outlives it."""

    rules: Rules
    #: For the first address; spent when used.
    token: str = field(default_factory=lambda: secrets.token_urlsafe(_STRENGTH))
    _session: str = field(default_factory=lambda: secrets.token_urlsafe(_STRENGTH))
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def enter(self, token: str) -> str | None:
        """What the cookie is to hold, for the right token, once; else none."""
        with self._lock:
            right = bool(self.token) and hmac.compare_digest(token.encode(), self.token.encode())
            if right:
                self.token = ""
            return self._session if right else None

    def knows(self, cookie: str) -> bool:
        """Whether a cookie is that of this run."""
        return hmac.compare_digest(cookie.encode("utf-8", "replace"), self._session.encode())

    @property
    def form(self) -> str:
        """What each form has to send back: made from the session, so no other page can know it."""
        return hmac.new(self._session.encode(), b"form", "sha256").hexdigest()

    def is_own_form(self, token: str) -> bool:
        """Whether a form was one of ours."""
        return hmac.compare_digest(token.encode("utf-8", "replace"), self.form.encode())

    def refusal(self, method: str, headers: Mapping[str, str], cookie: str) -> str:
        """Why a request is turned away, as a short word; empty when it is not.

        Hosts are checked against rebinding of names, and where a change comes from by Sec-Fetch-Site
        (W3C Fetch Metadata), or, in a browser without it, by Origin.
        """
        host = headers.get("host", "").lower()
        if host not in self.rules.hosts:
            return "host"
        if not self.rules.is_open and not self.knows(cookie):
            return "stranger"
        if method in {"GET", "HEAD"}:
            return ""
        if method != "POST" or self.rules.read_only:
            return "read-only"
        return "" if _is_own(headers, host) else "foreign"


def _is_own(headers: Mapping[str, str], host: str) -> bool:
    """Whether a request was sent by a page of the same origin.

    Our pages send no referrer, and so browsers send ``null`` for their origin (Fetch standard, "append a request Origin
    header"): then Sec-Fetch-Site alone says it.
    """
    origin = headers.get("origin")
    origin = None if origin == "null" else origin
    if origin is not None and origin.lower() not in {f"http://{host}", f"https://{host}"}:
        return False
    site = headers.get("sec-fetch-site")
    return site == "same-origin" if site is not None else origin is not None
