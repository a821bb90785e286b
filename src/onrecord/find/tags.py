"""Words behind a content that tell who said it: "..., the union wrote", "..., said Ada Quill, a baker", "..., according to her".

The reader model finds nearly all of them. Where it found a content and nothing that attributes it, such a tag right behind
the comma of the content leaves no doubt.
"""

from __future__ import annotations

import re
from typing import Final

from onrecord.find.signed import without_stop

Range = tuple[int, int]

#: Closing marks that may stand between a content and its tag, and what may end the content.
_MARKS: Final = "\"”’'»"
_VERB: Final = (
    r"(?:said|says|told|added|adds|asked|asks|wrote|writes|noted|notes|explained|explains|argued|argues|recalled|replied"
    r"|continued|insisted|claimed|warned|tweeted|declared|stated|concluded|acknowledged|observed|reported|reports|announced|announces|confirmed)"
)
_CAPITAL: Final = r"[^\W\d_a-zß-öø-ÿ]"
_NAME: Final = (
    rf"{_CAPITAL}[\w.’'-]*"
    rf"(?:[ \u00a0](?:(?:of|de|da|di|do|van|von|der|den|la|le|el|al|bin|and|&)[ \u00a0])?{_CAPITAL}[\w.’'-]*){{0,5}}"
)
_NOUN: Final = r"(?:[\w’'.-]+[ \u00a0]){0,5}?[\w’'.-]+"
_APPOSITION: Final = r"(?:,\s(?:\d{1,3}|(?:an?|the)\s[^.,;:\n\"“”]{1,80})(?=[,.]))?"
#: Or, with one verb, to whom.
_TOLD: Final = rf"(?<=told)(?=\s(?:the\s|an?\s|reporters\b|{_CAPITAL}))"
#: Behind a verb, what follows the name's comma says who it is unless it says what else happened.
_LOOSE_APPOSITION: Final = r"(?:,\s(?!(?:who|which|whose|where|and|but|as|when|while|after|before|in|on|at|\w+ing)\b)[^.,;:\n\"“”]{1,80}(?=[,.]))?"
#: Words that open a clause and no name: "said he would".
_NO_NAME: Final = r"(?!(?:he|she|they|it|we|I|you|that|there|this|if|what|when|whether|how|why)\b)"
#: What may stand behind a verb that ends its clause: a mark, or when, where and to whom it was said.
_BEHIND: Final = (
    r"(?=\s*(?:[.,;:—–\n]|-{1,2}\s|\Z)|\s(?:in|on|at|to|of|during|after|before|about|as|when|while|with|from|this|last|later"
    r"|earlier|recently|yesterday|today|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
)
_TAG: Final = re.compile(
    rf"(?:(?:,|[?!…—–-])[{_MARKS}]{{0,2}}|[{_MARKS}]{{1,2}},)[ \u00a0]"
    rf"(?:(?P<before>{_NOUN}{_APPOSITION}),?[ \u00a0](?P<said>{_VERB})\b(?:{_BEHIND}|{_TOLD})"
    rf"|(?P<saying>{_VERB})[ \u00a0](?P<behind>{_NO_NAME}(?:{_NOUN}[ \u00a0])?{_NAME}{_LOOSE_APPOSITION}"
    rf"|(?:he|she|they|{_NO_NAME}{_NOUN})(?=[.,;\n]))"
    r"|(?P<according>according[ \u00a0]to)[ \u00a0](?P<authority>[^.,;:()\n\"“”]{2,80})(?=[.,;\n]))"
)
_PARTS: Final = (("before", "said"), ("behind", "saying"), ("authority", "according"))
#: What opens what is said behind its tag: then the tag belongs to that.
_OPENS: Final = re.compile(r"[,:]?\s*[\"“‘«]")
#: Code points behind a content in which its tag ends.
_FAR: Final = 240


def tag(text: str, end: int) -> tuple[Range, Range] | None:
    """Find who is named behind a content, and the words that attribute it.

    Args:
        text: The text that the content stands in.
        end: Where the content ends, before its closing mark.

    Returns:
        The ranges of the source and of the cue; none where nobody is named there.
    """
    start = end
    # A comma or a mark of exclamation before the closing mark may count to the content.
    while start > max(0, end - 2) and text[start - 1] in ",?!…":
        start -= 1
    found = _TAG.match(text, start, end + _FAR)
    if found is None or (not _closes(text, found) and _OPENS.match(text, found.end())):
        return None
    source, cue = next(parts for parts in _PARTS if found[parts[1]])
    return without_stop(text, found.span(source)), found.span(cue)


def _closes(text: str, found: re.Match[str]) -> bool:
    """Whether a mark closes the content before the tag."""
    return any(mark in text[found.start() : found.start() + 3] for mark in _MARKS)
