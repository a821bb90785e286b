"""The reading room: templates, doors and desk put together, and what every page has in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from starlette.responses import HTMLResponse

from onrecord import __version__
from onrecord.show.pages.templated import environment
from onrecord.show.visible import one_line
from onrecord.show.web.paging import Asked

if TYPE_CHECKING:
    from starlette.requests import Request

    from onrecord.show.web.desk import Desk
    from onrecord.show.web.doors import Doors

Place = Literal[
    "story", "who", "said", "stand", "conflicts", "timeline", "pledges", "sources", "search", "decisions", "none"
]
#: What the main menu leads to: the place, its address and its name.
MENU: tuple[tuple[Place, str, str], ...] = (
    ("story", "/", "Story"),
    ("who", "/who", "Who"),
    ("said", "/said", "Said"),
    ("stand", "/stand", "Stand"),
    ("conflicts", "/conflicts", "Conflicts"),
    ("timeline", "/timeline", "Timeline"),
    ("pledges", "/pledges", "Pledges"),
    ("sources", "/sources", "Sources"),
    ("decisions", "/decisions", "Decisions"),
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around every page."""

    title: str
    place: Place
    record: str
    version: str
    menu: tuple[tuple[Place, str, str], ...]
    read_only: bool
    #: What forms have to send back.
    form: str
    #: What was searched for, to be shown in the field.
    words: str
    #: What is being done in the background; empty for nothing.
    busy: str


class Room:
    """Everything a page needs to answer."""

    def __init__(self, desk: Desk, doors: Doors) -> None:
        self.desk = desk
        self.doors = doors
        #: Who signed last, so that nobody has to write their name twice.
        self.signed = ""
        self._templates = environment("onrecord.show.web")

    def page(self, template: str, page: object, *, title: str, place: Place = "none", words: str = "") -> HTMLResponse:
        """A page as HTML; ``words`` are those searched for."""
        frame = self._frame(title, place, words)
        html = self._templates.get_template(template).render(page=page, frame=frame, signed=self.signed)
        return HTMLResponse(html.encode())

    def _frame(self, title: str, place: Place, words: str) -> Frame:
        """What stands around a page."""
        stand = self.desk.work.stand
        return Frame(
            title=one_line(title),
            place=place,
            record=one_line(self.desk.path.name),
            version=__version__,
            menu=MENU,
            read_only=self.doors.rules.read_only,
            form=self.doors.form,
            words=words,
            busy=stand.what if stand and not stand.is_over else "",
        )


def asked(request: Request) -> Asked:
    """What a request asks for."""
    return Asked(request.url.path, tuple(request.query_params.multi_items()))
