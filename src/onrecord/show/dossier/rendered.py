"""The page as HTML."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from markupsafe import Markup

from onrecord.show.pages.templated import environment, style_sheet

if TYPE_CHECKING:
    from onrecord.show.dossier.page import Page


def rendered(page: Page) -> str:
    """The page as one HTML text in which nothing can run.

    Every value is escaped. The policy in the head allows one thing, the style sheet of the page itself, by its
    hash; so a script, an image or a style that got in all the same would be refused by the browser.
    """
    style = style_sheet() + page.lights
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    # The one text that goes in as it is: our own style sheet, and rules made of numbers.
    safe = Markup(style)  # noqa: S704
    return environment("onrecord.show.dossier").get_template("page.html").render(page=page, style=safe, digest=digest)
