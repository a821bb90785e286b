"""The page as HTML."""

from __future__ import annotations

import base64
import hashlib
from importlib import resources
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

if TYPE_CHECKING:
    from onrecord.show.dossier.page import Page


def rendered(page: Page) -> str:
    """The page as one HTML text in which nothing can run.

    Every value is escaped. The policy in the head allows one thing, the style sheet of the page itself, by its
    hash; so a script, an image or a style that got in all the same would be refused by the browser.
    """
    style = resources.files("onrecord.show.dossier").joinpath("templates/style.css").read_text("utf-8") + page.lights
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    # The one text that goes in as it is: our own style sheet, and rules made of numbers.
    safe = Markup(style)  # noqa: S704
    environment = Environment(
        loader=PackageLoader("onrecord.show.dossier"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("page.html").render(page=page, style=safe, digest=digest)
