"""How an article attributes words: neutrally ("said"), at a distance ("claimed"), as a concession ("admitted"), and so on.

The same words may be said in one outlet and admitted in another; this puts a name to the difference. It says nothing about
who is right.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from onrecord.text.folding import folded
from onrecord.text.stems import stem

if TYPE_CHECKING:
    from onrecord.terms import Statement

_WORD: Final = re.compile(r"[^\W\d_]+")


def attribution(statement: Statement) -> str | None:
    """The kind of words that attribute a statement, as the bundled list names it.

    Returns:
        The first kind but ``neutral`` that some word of the cue is of, so "told reporters, warning" is ``warning``;
        ``neutral`` where all known words are; none where no word is listed or nothing attributes.
    """
    words = [stem(folded(word)) for span in statement.cue for word in _WORD.findall(span.exact)]
    kinds = [kind for word in words if (kind := _kinds().get(word)) is not None]
    return next((kind for kind in kinds if kind != "neutral"), kinds[0] if kinds else None)


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    """Stem to kind; a stem in several lines keeps the first, and set phrases are found by their verb."""
    text = files("onrecord.link.utterances").joinpath("cues.txt").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            kind, _, verbs = line.partition(":")
            for verb in verbs.split(","):
                for form in _forms(folded(verb.split()[0])):
                    found.setdefault(stem(form), kind)
    return found


def _forms(verb: str) -> tuple[str, ...]:
    # Short verbs are left whole by the rules for stems, and so do not meet their longer forms.
    return verb, f"{verb}s", f"{verb}ed", f"{verb}ing"
