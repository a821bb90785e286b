"""Templates as every page uses them: escaped without exception, strict about names, and shared."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

#: The package whose templates every room of pages may use.
SHARED = "onrecord.show.pages"


@lru_cache(maxsize=4)
def environment(package: str) -> Environment:
    """The templates of a package, and behind them the shared ones. Every value is escaped."""
    return Environment(
        loader=ChoiceLoader([PackageLoader(package), PackageLoader(SHARED)]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def style_sheet() -> str:
    """The style sheet that every page has."""
    return resources.files(SHARED).joinpath("templates/style.css").read_text("utf-8")
