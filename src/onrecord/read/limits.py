"""What a page must not do to its parsers: one linear look at the markup before anything else sees it.

The limits and the reasons for them: a page of 0.9 MB with 100,000 attributes on one tag costs common parsers 10 to 25
seconds; five megabytes of "<" cost others as much; nesting beyond some 250 levels makes libxml2 drop text silently.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from onrecord.read.remark import Remark

#: Attributes on one tag above which they are dropped.
MOST_ATTRIBUTES = 1_000
#: Length of one tag, in code points, above which its attributes are dropped.
LONGEST_TAG = 65_536
#: Length of a run of "<" above which no parser is asked.
LONGEST_RUN = 10_000
#: Levels of nesting above which no parser is asked.
DEEPEST = 1_000
#: Levels of nesting, text length and number of tags above which libxml2 may drop text or take minutes.
LXML_DEEPEST, LXML_LONGEST, LXML_MOST_TAGS = 200, 4_000_000, 40_000
#: Open formatting elements (b, i, font ...) above which a parser would open each of them again in every paragraph.
MOST_FORMATTING = 100

_RUN = re.compile(f"<{{{LONGEST_RUN},}}")
_NAME = re.compile(r"/?([A-Za-z][A-Za-z0-9:\-]{0,40})")
_ENDS = re.compile(r"[>\"']")
_ATTRIBUTE = re.compile(r"[^\s=/]+(?:\s*=\s*[^\s]+)?")
#: html.unescape and several parsers choke on thousands of digits; no character has more than seven.
_LONG_REFERENCE = re.compile(r"&#(?:\d{8,}|[xX][0-9a-fA-F]{8,});?")
#: React sends parts of a page in hidden elements, which its script moves into place at once: their text is visible.
_STREAMED = re.compile(
    r"<(div|template|table|tbody|tr|svg) hidden(?:=\"\"|=''|=hidden)? (id=[\"']?S:[0-9a-fA-F]+)", re.IGNORECASE
)
_RAW = frozenset(("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"))
_FORMATTING = frozenset("a b big code em font i nobr s small strike strong tt u".split())
#: Elements without content, or whose end tag is left out by custom: they do not tell how deep a page is.
_UNCOUNTED = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup colgroup "
    "html head body rp rt path circle rect line polygon use".split()
)


class Guarded(NamedTuple):
    """Markup that parsers can take, and what had to be done to it."""

    html: str
    remarks: tuple[Remark, ...]
    #: Whether no parser should be asked, and the tags only be stripped.
    is_hostile: bool
    #: Whether parsers built on libxml2 can be asked too.
    fits_lxml: bool


class _Tag(NamedTuple):
    start: int
    end: int
    name: str
    is_end: bool
    attributes: int


def guarded(html: str) -> Guarded:
    """Look at the markup once, drop monstrous attributes, and say which parsers may see the rest."""
    html = _STREAMED.sub(r"<\1 \2", _LONG_REFERENCE.sub("\ufffd", html))
    run = _RUN.search(html)
    if run is not None:
        return _hostile(html, "less-than-run", f"More than {LONGEST_RUN:,} “<” stand in a row", run.start())
    kept: list[str] = []
    remarks: dict[str, Remark] = {}
    reached = depth = deepest = formatting = count = 0
    for tag in _tags(html):
        count += 1
        weight = 0 if tag.name in _UNCOUNTED else 1
        depth = max(0, depth - weight) if tag.is_end else depth + weight
        deepest = max(deepest, depth)
        if tag.name in _FORMATTING:
            formatting = max(0, formatting - 1) if tag.is_end else formatting + 1
        if depth > DEEPEST or formatting > MOST_FORMATTING:
            return _hostile(
                html, "too-deep", f"Elements are nested more than {DEEPEST:,} levels deep, or never closed", tag.start
            )
        if tag.attributes > MOST_ATTRIBUTES or tag.end - tag.start > LONGEST_TAG:
            kept += (html[reached : tag.start], f"<{tag.name}>")
            reached = tag.end
            remark = _monster(tag)
            remarks.setdefault(remark.code, remark)
    kept.append(html[reached:])
    whole = "".join(kept)
    fits = deepest <= LXML_DEEPEST and len(whole) <= LXML_LONGEST and count <= LXML_MOST_TAGS
    return Guarded(whole, tuple(remarks.values()), is_hostile=False, fits_lxml=fits)


def _monster(tag: _Tag) -> Remark:
    if tag.attributes > MOST_ATTRIBUTES:
        return Remark(
            "note",
            "attributes",
            f"A <{tag.name}> tag has {tag.attributes:,} attributes; they were dropped, its text was kept.",
        )
    return Remark(
        "note",
        "long-tag",
        f"A <{tag.name}> tag is {tag.end - tag.start:,} characters long; its attributes were dropped, its text was kept.",
    )


def _hostile(html: str, code: str, what: str, at: int) -> Guarded:
    message = f"{what} (from character {at:,} of the markup); the tags were stripped without a parser, and menus may stand among the text."
    return Guarded(html, (Remark("partial", code, message),), is_hostile=True, fits_lxml=False)


def _tags(html: str) -> list[_Tag]:
    """The tags of the markup, comments and the inside of scripts left out; linear in its length."""
    found: list[_Tag] = []
    at = html.find("<")
    while at >= 0:
        if html.startswith("<!--", at):
            at = _after(html, "-->", at + 4)
        elif (name := _NAME.match(html, at + 1)) is not None:
            end, attributes = _end_of_tag(html, name.end())
            tag = _Tag(at, end, name[1].lower(), html[at + 1] == "/", attributes)
            found.append(tag)
            at = _end_of_raw(html, tag) if tag.name in _RAW and not tag.is_end else end
        else:
            at += 1
        at = html.find("<", at) if at >= 0 else -1
    return found


def _after(html: str, mark: str, start: int) -> int:
    found = html.find(mark, start)
    return found + len(mark) if found >= 0 else -1


def _end_of_tag(html: str, start: int) -> tuple[int, int]:
    """Where the tag ends, and how many attributes it has; an unclosed quotation mark ends at the next ">"."""
    at, outside, reached = start, 0, start
    while (mark := _ENDS.search(html, at)) is not None:
        if mark[0] == ">":
            outside += _attributes(html[reached : mark.start()])
            return mark.end(), outside
        before = html[max(reached, mark.start() - 3) : mark.start()].rstrip()
        close = html.find(mark[0], mark.end()) if before.endswith("=") else -1
        if close < 0:
            at = mark.end()
            continue
        outside += _attributes(html[reached : mark.start()])
        at = reached = close + 1
    return len(html), outside + _attributes(html[reached:])


def _attributes(between: str) -> int:
    return sum(1 for _ in _ATTRIBUTE.finditer(between)) if between else 0


def _end_of_raw(html: str, tag: _Tag) -> int:
    close = re.compile(f"</{tag.name}", re.IGNORECASE).search(html, tag.end)
    return close.start() if close is not None else -1
