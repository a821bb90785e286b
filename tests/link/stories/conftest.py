"""Articles for tests of stories."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.terms import Document, Noted, Trace, content_id

FERRY = (
    "The ferry Aurelia ran aground off Cape Vorn on Monday with 212 passengers aboard. Captain Milo Hersh ordered everybody"
    " into the boats. Divers from Halmouth searched the hull of the Aurelia, and the coast guard of Corvenia closed the lane."
)
VOTE = (
    "Parliament in Stellavik voted on Tuesday to raise the tax on herring. Finance minister Tor Eskeby welcomed the vote,"
    " while Gudrun Ness of the Harbour Party called the herring tax a gift to smugglers. The bill takes effect in June."
)


def make_article(text: str, name: str, *, title: str | None = None, published: str | None = None) -> Document:
    """A plain-text article."""
    return Document(
        id=content_id("document", name), name=name, sha256="", codec="utf-8", media_type="text/plain", text=text,
        text_sha256="", language="en", title=None if title is None else Noted(title, None, "test"), outlet=None, byline=None,
        dateline=None, published=None if published is None else Noted(published, None, "test"), address=None, furniture=(),
        trace=Trace("read", "test"),
    )  # fmt: skip


def make_coverage(text: str, name: str, count: int, **known: str) -> list[Document]:
    """Several articles of one story, each telling most of it in another order."""
    sentences = text.split(". ")
    turned = [sentences[n % len(sentences) :] + sentences[: n % len(sentences)] for n in range(count)]
    return [make_article(". ".join(turned[n]) + f" Word{n}.", f"{name}{n}", **known) for n in range(count)]


@pytest.fixture(name="article", scope="session")
def fixture_article() -> Callable[..., Document]:
    """Builds an article."""
    return make_article


@pytest.fixture(name="told", scope="session")
def fixture_told() -> Callable[..., list[Document]]:
    """Builds several articles of one story."""
    return make_coverage


@pytest.fixture(name="ferry", scope="session")
def fixture_ferry() -> str:
    """A story."""
    return FERRY


@pytest.fixture(name="vote", scope="session")
def fixture_vote() -> str:
    """Another story."""
    return VOTE
