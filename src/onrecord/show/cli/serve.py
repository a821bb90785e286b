"""`onrecord serve`: the reading room."""

from __future__ import annotations

import webbrowser
from typing import TYPE_CHECKING

import click

from onrecord.show.cli import exits
from onrecord.show.cli.exampled import Exampled
from onrecord.show.cli.options import record_option, talk_options
from onrecord.show.cli.voice import say

if TYPE_CHECKING:
    from pathlib import Path

PORT = 8321


@click.command(
    cls=Exampled,
    examples=(
        ("onrecord serve", "open the record in the browser"),
        ("onrecord serve -r harbour.record --port 9000 --no-browser", "print the address instead"),
        ("onrecord serve --read-only --public-name reading.example.org", "behind a proxy that says who may look"),
    ),
)
@record_option
@click.option(
    "--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="The port; 0 for any free one."
)
@click.option("--browser/--no-browser", default=True, help="Open the browser, or only print the address.")
@click.option("--read-only", is_flag=True, help="Let nobody change anything.")
@click.option(
    "--public-name", "public", multiple=True, metavar="NAME",
    help="A name under which a proxy serves it, with the port if it is not the usual one. Needs --read-only, and a proxy"
    " that lets only the right people in: see docs/serve.md.",
)  # fmt: skip
@talk_options
def command(*, record_path: Path, port: int, browser: bool, read_only: bool, public: tuple[str, ...]) -> int:
    """Open the record as a reading room in the browser.

    It listens on this machine alone. The address that it prints works once: it lets in the browser that opens it, and
    nobody else. Stop it with Ctrl-C.
    """
    if public and not read_only:
        raise click.UsageError("A proxy may serve it to others only with --read-only.", click.get_current_context())
    if not record_path.exists():
        message = f"There is no record at {record_path}. Make one with: onrecord read FOLDER -r {record_path}"
        raise click.ClickException(message)
    from onrecord.show.web.serving import listening, serve  # noqa: PLC0415 - help comes without the server

    try:
        listener = listening(port)
    except OSError as error:
        raise click.ClickException(f"Port {port} cannot be used: {error.strerror}. Try --port 0.") from error

    def tell(address: str) -> None:
        click.echo(address)
        say("Stop it with Ctrl-C.")
        if browser and not public:
            webbrowser.open(address)

    serve(record_path, listener, public=public, read_only=read_only, tell=tell)
    return exits.OK
