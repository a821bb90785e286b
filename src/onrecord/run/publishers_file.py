"""Who publishes an outlet: the bundled table, and a user's own, ``publishers.tsv`` beside the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.link.origins.publishers import Publishers, bundled_rows, rows_of
from onrecord.terms import Problem

if TYPE_CHECKING:
    from onrecord.keep.store import Store

#: Name of the table, in the folder of the record.
NAME = "publishers.tsv"


def publishers(store: Store) -> tuple[Publishers, tuple[Problem, ...]]:
    """Both tables as one, in which the user's rows win, and what is wrong with the user's.

    It is read whenever a record is opened: counting needs no new reading of the articles when it changes.
    """
    try:
        text = store.path.with_name(NAME).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Publishers(bundled_rows()), ()
    except (OSError, UnicodeDecodeError) as error:
        reason = "it is not in UTF-8" if isinstance(error, UnicodeDecodeError) else error.strerror
        return Publishers(bundled_rows()), (
            Problem(NAME, "failed", "publishers", f"The table of publishers cannot be read: {reason}."),
        )
    rows, problems = rows_of(text, NAME)
    return Publishers((*bundled_rows(), *rows)), problems
