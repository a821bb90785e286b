"""Who publishes an outlet: the bundled table, and a user's own, ``publishers.tsv`` beside the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.link.origins.publishers import Publishers, bundled_rows, rows_of
from onrecord.terms import Problem, sha256

if TYPE_CHECKING:
    from onrecord.keep.store import Store

#: Name of the table, in the folder of the record.
NAME = "publishers.tsv"
#: Hexadecimal digits that fit a counter of the store.
_DIGITS = 15


def publishers(store: Store) -> tuple[Publishers, tuple[Problem, ...]]:
    """Both tables as one, in which the user's rows win, and what is wrong with the user's.

    It is read whenever a record is opened; when it changed, who retells whom is settled anew.
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


def number_of(table: Publishers) -> int:
    """A number that stands for what a table adds to the bundled one; 0 for the bundled one alone."""
    added = table.rows[len(bundled_rows()) :]
    lines = ("\t".join((row.outlet, "|".join(row.forms), row.kind, row.publisher)) for row in added)
    return int(sha256("\n".join(lines).encode("utf-8", "backslashreplace"))[:_DIGITS], 16) if added else 0
