"""The visible text of markup that no parser should be asked to read: tags are cut out, line by line, in linear time."""

from __future__ import annotations

import html as entities
import re

_HIDDEN = frozenset(("script", "style", "template", "noscript", "svg", "iframe", "head"))
_NAME = re.compile(r"/?([A-Za-z][A-Za-z0-9]*)")
_BREAKING = frozenset(
    "p div br li ul ol tr td th table h1 h2 h3 h4 h5 h6 section article header footer nav aside blockquote pre form main figure figcaption body dl dt dd hr".split()
)
_BLANK = re.compile(r"[ \t\f\v\r]+")
_RUN = re.compile(r"<{64,}")


def stripped(markup: str) -> str:
    """The text between the tags, with a line for each block element, entities decoded, blank lines left out."""
    parts: list[str] = []
    reached = 0
    at = markup.find("<")
    no_more: set[str] = set()
    while at >= 0:
        name = _NAME.match(markup, at + 1)
        if name is None and not markup.startswith(("<!", "<?", "</"), at):
            run = _RUN.match(markup, at)
            at = markup.find("<", run.end() if run else at + 1)
            continue
        parts.append(markup[reached:at])
        tag = name[1].lower() if name else ""
        end = _end(markup, at, tag, no_more)
        if end < 0:
            reached = len(markup)
            break
        parts.append("\n" if tag in _BREAKING else "")
        reached = end
        at = markup.find("<", end)
    parts.append(markup[reached:])
    text = entities.unescape("".join(parts))
    lines = (_BLANK.sub(" ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _end(markup: str, at: int, tag: str, no_more: set[str]) -> int:
    """Where the text goes on after the tag at ``at``: behind it, or behind the whole element when it is hidden."""
    if markup.startswith("<!--", at):
        closing = markup.find("-->", at + 4)
        return closing + 3 if closing >= 0 else -1
    end = markup.find(">", at)
    if end < 0 or tag not in _HIDDEN or markup[at + 1] == "/" or tag in no_more:
        return end + 1 if end >= 0 else -1
    close = re.compile(f"</{tag}[^>]{{0,100}}>", re.IGNORECASE).search(markup, end)
    if close is None:
        # Unclosed: what follows a lone <svg> may well be text, what follows a lone <script> is not.
        no_more.add(tag)
        return -1 if tag in {"script", "style"} else end + 1
    return close.end()
