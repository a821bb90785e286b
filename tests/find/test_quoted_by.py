"""Who is quoted where an outlet quotes."""

from __future__ import annotations

import pytest

from onrecord.find.quoted_by import quoted
from onrecord.text.marks import quotations
from onrecord.text.sentences import sentences
from onrecord.text.stretches import Stretches


def drafted(text: str, source: str, cue: str, *contents: str) -> tuple[str, str, list[str]]:
    """Source, cue and contents that come out for those that went in."""

    def span(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    draft = (span(source),), (span(cue),), tuple(span(words) for words in contents)
    who, how, what = quoted(text, draft, sentences=Stretches(sentences(text)), quotations=quotations(text))
    return text[slice(*who[0])], text[slice(*how[0])], [text[slice(*part)] for part in what]


@pytest.mark.parametrize(
    ("text", "parts", "expected"),
    [
        (
            "Ada Quill was quoted by the Elba Courier as saying that the mill would close.",
            ("the Elba Courier", "was quoted", "Ada Quill", "as saying that the mill would close"),
            ("Ada Quill", "was quoted", ["the mill would close"]),
        ),
        (
            "“The mill will close,” Quill was quoted as saying by the MCA agency.",
            ("the MCA agency", "was quoted as saying", "“The mill will close,” Quill"),
            ("Quill", "was quoted as saying", ["“The mill will close,” "]),
        ),
        (
            "“The mill will close,” its owner, Ada Quill, was quoted as saying by Radio Elba.\n\nThe town has pledged help.",
            ("Ada Quill", "was quoted as saying", "The town has pledged help"),
            ("its owner, Ada Quill", "was quoted as saying", ["“The mill will close,”"]),
        ),
    ],
)
def test_the_words_are_those_of_whom_the_outlet_quotes(
    text: str, parts: tuple[str, ...], expected: tuple[str, str, list[str]]
) -> None:
    """The subject of "was quoted" is the source, the outlet behind "by" is none, and what it leads over to is the content."""
    assert expected == drafted(text, *parts)


def test_an_active_quoted_stays() -> None:
    """Who quotes somebody keeps their words."""
    text = "Quill quoted her mother: “Never sell.”"
    assert drafted(text, "Quill", "quoted", "“Never sell.”") == ("Quill", "quoted", ["“Never sell.”"])
