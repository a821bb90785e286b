"""A few words of nobody."""

from __future__ import annotations

from onrecord.find.scraps import is_scrap
from onrecord.text.marks import quotations

TEXT = "KELL — The mill closed in May and nobody was told why. “Shame on them,” Quill said."


def scrap(source: str, cue: str, content: str) -> bool:
    """Whether the draft of these words is a scrap."""

    def span(words: str) -> tuple[tuple[int, int], ...]:
        return ((TEXT.index(words), TEXT.index(words) + len(words)),) if words else ()

    return is_scrap(TEXT, (span(source), span(cue), span(content)), quotations(TEXT))


def test_few_words_of_nobody_are_a_scrap() -> None:
    """A dateline or a name with neither source nor cue is no statement."""
    assert scrap("", "", "KELL")
    assert scrap("", "", "The mill")


def test_words_in_marks_or_tied_to_somebody_are_none() -> None:
    """A source, a cue, quotation marks or a whole clause are each enough."""
    assert not scrap("Quill", "", "The mill")
    assert not scrap("", "said", "The mill")
    assert not scrap("", "", "Shame on them")
    assert not scrap("", "", "The mill closed in May and nobody was told why")


def test_nothing_is_a_scrap() -> None:
    """What somebody does not say is no statement."""
    text = "Orme said nothing. Asked by Orme whether the mill would close, he left."

    def span(words: str) -> tuple[tuple[int, int], ...]:
        return ((text.index(words), text.index(words) + len(words)),)

    assert is_scrap(text, (span("Orme"), span("said"), span("nothing")), [])
    assert not is_scrap(text, (span("Orme"), span("Asked"), span("whether the mill would close")), [])
