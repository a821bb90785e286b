from __future__ import annotations

from typing import Any

import pytest

from onrecord.show.web.doors import Doors, Rules
from onrecord.show.web.serving import first_address, listening


def test_it_listens_on_this_machine_alone() -> None:
    """The socket is bound to 127.0.0.1, whatever the port."""
    with listening(0) as listener:
        host, port = listener.getsockname()

        assert ("127.0.0.1", True) == (host, port > 0)


def test_a_taken_port_is_an_error() -> None:
    """Two rooms cannot have one port."""
    with listening(0) as first:
        first.listen()
        with pytest.raises(OSError, match="in use"):
            listening(first.getsockname()[1])


def test_the_first_address_holds_the_token() -> None:
    """The address to open first lets in; behind a proxy it is the public name and holds nothing."""
    doors = Doors(Rules(8321))
    public = Doors(Rules(8321, public=("reading.example.org",), read_only=True))

    assert f"http://127.0.0.1:8321/enter?token={doors.token}" == first_address(doors)
    assert "https://reading.example.org/" == first_address(public)


def test_answers_come_at_once(made_room: Any, story: Any) -> None:
    """The socket names its protocol, by which asyncio knows not to hold back small packets."""
    with listening(0) as listener:
        assert listener.proto != 0
    with made_room(story) as served:
        assert 200 == served.get("/").status
