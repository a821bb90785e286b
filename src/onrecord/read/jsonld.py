"""What a page says about its article in JSON-LD (schema.org)."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ARTICLE = re.compile(r"(?:Article|BlogPosting|Report|LiveBlogPosting|OpinionNewsArticle|NewsArticle)$", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x1f]+")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
#: A longer script is not read, nor more of them.
_LONGEST, _MOST = 2_000_000, 50
#: Digits of a number that int() may be asked to read; more is refused by Python itself.
_LONG_NUMBER = re.compile(r"\d{400,}")


def articles(scripts: Iterable[str]) -> tuple[dict[str, Any], ...]:
    """The objects of type article, in order of appearance, wherever they are nested."""
    found = []
    for script in list(scripts)[:_MOST]:
        for item in _objects(_loaded(script)):
            kinds = item.get("@type")
            if any(isinstance(k, str) and _ARTICLE.search(k) for k in (kinds if isinstance(kinds, list) else [kinds])):
                found.append(item)
    return tuple(found)


def words_of(value: object) -> str:
    """A value as words: a string, the name in an object, or the first of a list that has one; else empty."""
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", " ".join(value.split()))
    if isinstance(value, dict):
        return words_of(value.get("name") or value.get("@id") or value.get("url"))
    if isinstance(value, list):
        return next((said for item in value if (said := words_of(item))), "")
    return ""


def all_words_of(value: object) -> tuple[str, ...]:
    """Every name in a value: of several authors, for instance."""
    items = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(said for item in items if (said := words_of(item))))


def _loaded(script: str) -> object:
    if len(script) > _LONGEST:
        return None
    bare = _CONTROL.sub(" ", _LONG_NUMBER.sub("0", script)).strip().strip(";")
    bare = re.sub(r"^(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)$", "", bare).strip()
    try:
        return json.loads(bare)
    except (ValueError, RecursionError):
        return None


def _objects(value: object) -> Iterator[dict[str, Any]]:
    """Every object in the value, outer ones first; a loop, for hostile nesting."""
    queue = [value]
    for item in queue:
        if isinstance(item, dict):
            yield item
            queue.extend(v for v in item.values() if isinstance(v, dict | list))
        elif isinstance(item, list):
            queue.extend(v for v in item if isinstance(v, dict | list))
