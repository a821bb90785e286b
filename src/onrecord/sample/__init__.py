"""A story to try everything on: ten articles by outlets that do not exist, about states that do not exist.

Nothing in them happened. They were written so that they hold what the program looks for: three retellings of one
agency report, a quotation in two wordings, a misspelt minister, a changed figure, a stale title, positions that harden,
a red line, a sum promised in one article and confirmed in another, and pages with all that stands around an article.
"""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def story() -> Traversable:
    """The folder that holds the articles, ``.txt`` and ``.html`` files in UTF-8.

    It is an ordinary folder unless the package is read out of an archive; `importlib.resources.as_file` gives a path
    in both cases.
    """
    return files(__name__).joinpath("story")


def articles() -> tuple[Traversable, ...]:
    """The articles of the story, sorted by file name."""
    found = (entry for entry in story().iterdir() if entry.name.endswith((".html", ".txt")))
    return tuple(sorted(found, key=lambda entry: entry.name))
