from __future__ import annotations

from onrecord.show.web.doors import Doors, Rules


def test_tokens_differ_from_run_to_run() -> None:
    """Each run has a token, a session and a form token of its own, of 32 bytes of chance or made from them."""
    runs = [Doors(Rules(1)) for _ in range(3)]

    assert 3 == len({doors.token for doors in runs}) == len({doors.form for doors in runs})
    assert all(len(doors.token) >= 43 for doors in runs)


def test_a_spent_token_is_no_token() -> None:
    """Once used, neither the token nor an empty one opens the door."""
    doors = Doors(Rules(1))
    token = doors.token

    assert doors.enter("") is None
    assert doors.enter(token)
    assert doors.enter(token) is None
    assert doors.enter("") is None


def test_odd_letters_are_just_wrong() -> None:
    """Cookies and tokens with letters beyond ASCII, or halves of letters, are wrong and break nothing."""
    doors = Doors(Rules(1))

    assert not doors.knows("é\ud800")
    assert not doors.is_own_form("é\ud800")
    assert doors.enter("é") is None


def test_a_name_of_another_port_is_another_server() -> None:
    """The host of a request has to name our port; the case of letters does not matter."""
    rules = Rules(8321, public=("Reading.Example.org",))

    assert {"127.0.0.1:8321", "localhost:8321", "reading.example.org"} == rules.hosts
    assert "onrecord_8321" == rules.cookie
