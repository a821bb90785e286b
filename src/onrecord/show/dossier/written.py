"""The page as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.show.dossier.build import build
from onrecord.show.dossier.rendered import rendered
from onrecord.show.whole_file import whole_file

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.show.shown import Shown


def write_dossier(record: Shown, path: Path, *, title: str | None = None) -> None:
    """Write the dossier of a record to ``path``, whole or not at all.

    Raises:
        OSError: when the file cannot be written.
    """
    page = rendered(build(record, title=title))
    with whole_file(path) as stream:
        stream.write(page.encode())
