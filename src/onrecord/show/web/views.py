"""What each address shows. A view looks up what is asked for, makes its page, and hands it to its template."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response

from onrecord.show.web.adding import add_page, came
from onrecord.show.web.article import article_page, ranges_of
from onrecord.show.web.cite import FORMS, Cited, cite_page, written
from onrecord.show.web.decisions import decisions_page
from onrecord.show.web.disputes import dispute_page, disputes_page
from onrecord.show.web.line import line_page
from onrecord.show.web.pledges import pledges_page
from onrecord.show.web.room import asked
from onrecord.show.web.said import kinds_of, utterance_page, utterances_page
from onrecord.show.web.search import search_page
from onrecord.show.web.sources import branches, relations_of, sources_page
from onrecord.show.web.stand import position_page, question_of, question_page, questions_page
from onrecord.show.web.story import story_page
from onrecord.show.web.times import event_page, months_of, times_page
from onrecord.show.web.who import people_page, person_page

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TypeVar

    from starlette.requests import Request

    from onrecord.show.lineage import Branch
    from onrecord.show.web.room import Room
    from onrecord.show.web.story import StoryPage
    from onrecord.terms import Document

    T = TypeVar("T")


class Views:
    """All pages that only show."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def story(self, _request: Request) -> Response:
        """The story at a glance."""
        page = cast("StoryPage", self._room.desk.kept("story", story_page))
        return self._room.page("story.html", page, title=page.title, place="story")

    def people(self, request: Request) -> Response:
        """The actors."""
        page = people_page(self._room.desk.index(), asked(request))
        return self._room.page("people.html", page, title="Who", place="who")

    def person(self, request: Request) -> Response:
        """One actor."""
        index = self._room.desk.index()
        page = person_page(index, _known(index.entities, request), asked(request))
        return self._room.page("person.html", page, title=page.name, place="who")

    def utterances(self, request: Request) -> Response:
        """What several articles carry."""
        desk = self._room.desk
        by_kind = cast("Mapping[str, Sequence[str]]", desk.kept("kinds", kinds_of))
        page = utterances_page(desk.index(), asked(request), by_kind)
        return self._room.page("utterances.html", page, title="Said", place="said")

    def utterance(self, request: Request) -> Response:
        """One utterance."""
        index = self._room.desk.index()
        page = utterance_page(index, _known(index.utterances, request))
        return self._room.page("utterance.html", page, title=f"{page.speaker}: readings side by side", place="said")

    def line(self, request: Request) -> Response:
        """One line."""
        index = self._room.desk.index()
        page = line_page(index, _known(index.lines, request))
        return self._room.page("line.html", page, title=f"A line of {page.said.speaker}", place="said")

    def questions(self, request: Request) -> Response:
        """Where the actors stand."""
        page = questions_page(self._room.desk.index(), asked(request))
        return self._room.page("questions.html", page, title="Stand", place="stand")

    def question(self, request: Request) -> Response:
        """One question over time."""
        index = self._room.desk.index()
        question = question_of(index, request.path_params["id"])
        if question is None:
            raise HTTPException(404)
        page = question_page(index, question, asked(request))
        return self._room.page("question.html", page, title=page.title, place="stand")

    def position(self, request: Request) -> Response:
        """One position and its evidence."""
        index = self._room.desk.index()
        page = position_page(index, _known(index.positions, request), asked(request))
        return self._room.page("position.html", page, title=f"{page.held.actor}: {page.held.value}", place="stand")

    def disputes(self, request: Request) -> Response:
        """Conflicts."""
        page = disputes_page(self._room.desk.index(), asked(request))
        return self._room.page("disputes.html", page, title="Conflicts", place="conflicts")

    def dispute(self, request: Request) -> Response:
        """One conflict."""
        index = self._room.desk.index()
        page = dispute_page(index, _known(index.conflicts, request))
        return self._room.page("dispute.html", page, title=page.dispute.subject, place="conflicts")

    def times(self, request: Request) -> Response:
        """Events."""
        desk = self._room.desk
        page = times_page(desk.index(), asked(request), cast("Mapping[str, int]", desk.kept("months", months_of)))
        return self._room.page("times.html", page, title="Timeline", place="timeline")

    def event(self, request: Request) -> Response:
        """One event."""
        index = self._room.desk.index()
        page = event_page(index, _known(index.events, request))
        return self._room.page("event.html", page, title=page.event.what, place="timeline")

    def pledges(self, request: Request) -> Response:
        """Promises and warnings."""
        page = pledges_page(self._room.desk.index(), asked(request))
        return self._room.page("pledges.html", page, title="Pledges", place="pledges")

    def sources(self, request: Request) -> Response:
        """Articles, lineage and problems."""
        desk = self._room.desk
        grown = cast("Sequence[Branch]", desk.kept("branches", branches))
        relations = cast("Mapping[str, int]", desk.kept("relations", relations_of))
        page = sources_page(desk.index(), asked(request), grown, relations)
        return self._room.page("sources.html", page, title="Sources", place="sources")

    def article(self, request: Request) -> Response:
        """One article."""
        index = self._room.desk.index()
        page = article_page(index, _known(index.documents, request), asked(request))
        return self._room.page("article.html", page, title=page.title, place="sources")

    def search(self, request: Request) -> Response:
        """Words and names."""
        page = search_page(self._room.desk.index(), asked(request), self._room.desk)
        title = f"Search: {page.words}" if page.words else "Search"
        return self._room.page("search.html", page, title=title, place="search", words=page.words)

    def decisions(self, request: Request) -> Response:
        """What people decided."""
        page = decisions_page(self._room.desk.index(), asked(request))
        return self._room.page("decisions.html", page, title="Decisions", place="decisions")

    def cite(self, request: Request) -> Response:
        """A passage in every form."""
        page = cite_page(self._cited(request))
        return self._room.page("cite.html", page, title=f"Cite {page.title}")

    def cite_file(self, request: Request) -> Response:
        """A passage in one form, as a file."""
        ending = request.path_params["ending"]
        if ending not in FORMS:
            raise HTTPException(404)
        headers = {"content-disposition": f'attachment; filename="passage.{ending}"'}
        text = written(self._cited(request), ending)
        return PlainTextResponse(text, media_type=f"{FORMS[ending][1]}; charset=utf-8", headers=headers)

    def _cited(self, request: Request) -> Cited:
        documents = self._room.desk.index().documents
        wanted = asked(request)
        document: Document | None = documents.get(wanted.value("article"))
        ranges = ranges_of(wanted.value("at"), len(document.text)) if document else ()
        if document is None or not ranges:
            raise HTTPException(404)
        return Cited(document, ranges, str(request.base_url).rstrip("/"))

    def add(self, request: Request) -> Response:
        """The form for more articles."""
        if self._room.doors.rules.read_only:
            return RedirectResponse("/sources", status_code=303)
        stand = self._room.desk.work.stand
        is_running = stand is not None and not stand.is_over
        page = add_page(stand, reload=is_running and asked(request).value("hold") != "yes")
        return self._room.page("add.html", page, title="Add articles", place="sources")

    def progress(self, _request: Request) -> Response:
        """How far the reading has come, for the script of the page."""
        now = came(self._room.desk.work.stand)
        if now is None:
            return JSONResponse({"words": "", "done": 0, "total": 0, "over": True})
        counted = f", {now.done} of {now.total}" if now.total else ""
        words = f"{now.what}: {now.step or 'beginning'}{counted}"
        return JSONResponse({"words": words, "done": now.done, "total": now.total, "over": now.is_over})


def _known(things: Mapping[str, T], request: Request) -> T:
    """What the address names, or the page that says it is not there."""
    found = things.get(request.path_params["id"])
    if found is None:
        raise HTTPException(404)
    return found
