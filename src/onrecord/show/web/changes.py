"""What forms do: decisions, questions, and articles that are dropped."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse

from onrecord.show.visible import one_line
from onrecord.show.web.adding import MOST_FILES, lay_out, start
from onrecord.show.web.changing import make, seen_now, wanted

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from onrecord.show.web.changing import Wanted
    from onrecord.show.web.room import Room

#: Seconds that a form waits for its change; after that a page tells how far it is.
PATIENCE = 20.0


@dataclass(frozen=True, slots=True)
class RefusedPage:
    """Why a change was not made, and what can be done about it."""

    heading: str
    message: str
    back: str
    back_words: str


class Changes:
    """All that changes the record."""

    def __init__(self, room: Room) -> None:
        self._room = room

    async def decide(self, request: Request) -> Response:
        """Make a decision, or take one back."""
        async with request.form(max_files=0, max_fields=200) as form:
            self._check(form)
            change = wanted({key: [v for v in form.getlist(key) if isinstance(v, str)] for key in form})
        return await run_in_threadpool(self._decide, change)

    def _decide(self, change: Wanted) -> Response:
        room = self._room
        index = room.desk.index()
        if not change.by:
            return self._refused("Sign it", "A decision has to be signed: say who makes it.", change.back, 422)
        if room.desk.work.is_busy:
            return self._busy(change.back)
        if not change.seen or seen_now(change, index) != change.seen:
            message = (
                "What you decided about has changed since your page was made: another person or a new reading moved it"
                " on. Nothing was written. Look at how it stands now, and decide again."
            )
            return self._refused("This has moved on", message, change.back, 409)
        room.signed = change.by
        is_over = room.desk.change(
            f"Deciding: {change.kind}", lambda record: make(change, index, record), seconds=PATIENCE
        )
        stand = room.desk.work.stand
        if stand and stand.failure:
            return self._refused("This cannot be done", stand.failure, change.back, 422)
        if not is_over:
            return RedirectResponse("/add", status_code=303)
        return RedirectResponse(self._after(change), status_code=303)

    def _after(self, change: Wanted) -> str:
        """The page the change was made on, where it is still there; else what was decided."""
        index = self._room.desk.index()
        kept = any(change.about in known for known in (index.entities, index.lines, index.conflicts))
        return change.back if kept else "/decisions"

    async def add(self, request: Request) -> Response:
        """Take dropped articles in, and start reading them."""
        if self._room.desk.work.is_busy:
            return self._busy("/add")
        folder = tempfile.TemporaryDirectory(prefix="onrecord-")
        try:
            async with request.form(max_files=MOST_FILES, max_fields=10) as form:
                self._check(form)
                files = [file for file in form.getlist("file") if isinstance(file, UploadFile)]
                number = await lay_out(files, Path(folder.name))
        except BaseException:
            folder.cleanup()
            raise
        if not number:
            folder.cleanup()
            return self._refused("No file came", "Choose one or more files, then add them.", "/add", 422)
        if not start(self._room.desk, folder, number):
            return self._busy("/add")
        return RedirectResponse("/add", status_code=303)

    async def ask(self, request: Request) -> Response:
        """Ask where the actors stand on something."""
        async with request.form(max_files=0, max_fields=10) as form:
            self._check(form)
            question = str(form.get("question", "")).strip()[:200]
        return await run_in_threadpool(self._ask, question)

    def _ask(self, question: str) -> Response:
        if not question:
            return self._refused("Ask something", "A question needs a few words.", "/stand", 422)
        if self._room.desk.work.is_busy:
            return self._busy("/stand")
        self._room.desk.change(f"Asking: {one_line(question)}", lambda record: record.ask(question), seconds=PATIENCE)
        return RedirectResponse("/stand", status_code=303)

    def _check(self, form: FormData) -> None:
        """Turn away a form that is not ours."""
        token = form.get("form")
        if not isinstance(token, str) or not self._room.doors.is_own_form(token):
            raise HTTPException(403)

    def _busy(self, back: str) -> Response:
        message = "The record is being worked on. Nothing was written; try again when it is done."
        return self._refused("One thing at a time", message, back, 409)

    def _refused(self, heading: str, message: str, back: str, status: int) -> Response:
        page = RefusedPage(heading, one_line(message), back, "Back to how it stands now")
        response = self._room.page("refused.html", page, title=heading)
        response.status_code = status
        return response
