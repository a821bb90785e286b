"""Starting the server and saying where it is."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import uvicorn

from onrecord.show.web.app import application
from onrecord.show.web.desk import Desk
from onrecord.show.web.doors import Doors, Rules
from onrecord.show.web.guard import ENTRANCE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

#: The only address that is listened on: nobody else on the network can reach it.
HOST = "127.0.0.1"


def listening(port: int) -> socket.socket:
    """A socket on this machine alone; port 0 is any free one. Raises OSError when the port is taken."""
    # With its protocol named, so that asyncio sends small answers at once instead of waiting to fill a packet.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((HOST, port))
    except OSError:
        listener.close()
        raise
    return listener


def serve(
    path: Path, listener: socket.socket, *, public: tuple[str, ...], read_only: bool, tell: Callable[[str], None]
) -> None:
    """Serve the record at ``path`` until it is stopped; ``tell`` is given the first address.

    Raises:
        RecordError: when the record cannot be used.
    """
    port: int = listener.getsockname()[1]
    desk = Desk(path)
    try:
        doors = Doors(Rules(port, public=public, read_only=read_only))
        server = uvicorn.Server(config(desk, doors))
        tell(first_address(doors))
        server.run(sockets=[listener])
    finally:
        desk.close()


def config(desk: Desk, doors: Doors) -> uvicorn.Config:
    """How the server runs: no log of who looks at what, and no header that tells what it is."""
    return uvicorn.Config(
        application(desk, doors),
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        limit_concurrency=200,
        timeout_graceful_shutdown=5,
        lifespan="off",
    )


def first_address(doors: Doors) -> str:
    """The address to open first; behind a proxy, the one that it is served under."""
    if doors.rules.is_open:
        return f"https://{doors.rules.public[0]}/"
    return f"http://{HOST}:{doors.rules.port}{ENTRANCE}?token={doors.token}"
