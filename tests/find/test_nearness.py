"""Sources far from what they are tied to."""

from __future__ import annotations

from onrecord.find.draft import Draft
from onrecord.find.nearness import without_far_source
from onrecord.text.marks import quotations
from onrecord.text.paragraphs import paragraphs
from onrecord.text.stretches import Stretches

TEXT = (
    "“The mill is shut,” Quill said.\n\n“Nobody asked us.”\n\nThe board met at noon.\n\n"
    "Orme warned that wages would fall."
)


def near(source: str, cue: str, content: str) -> tuple[str, ...]:
    """The source words that stay."""

    def span(words: str) -> tuple[tuple[int, int], ...]:
        return ((TEXT.index(words), TEXT.index(words) + len(words)),) if words else ()

    draft: Draft = span(source), span(cue), span(content)
    found = without_far_source(draft, quotations(TEXT), Stretches(paragraphs(TEXT)))
    assert draft[1:] == found[1:]
    return tuple(TEXT[a:b] for a, b in found[0])


def test_a_source_stands_in_a_paragraph_of_its_statement() -> None:
    """Whoever is named paragraphs before the cue and the content says neither."""
    assert () == near("Quill", "warned", "wages would fall")
    assert ("Orme",) == near("Orme", "warned", "wages would fall")


def test_a_quotation_may_lean_on_the_paragraph_before() -> None:
    """A quotation without a cue keeps the speaker named right above it, and words in no marks do not."""
    assert ("Quill",) == near("Quill", "", "Nobody asked us.")
    assert () == near("Quill", "", "The board met at noon")


def test_a_source_that_runs_over_a_break_keeps_its_own_line() -> None:
    """A byline that the model took along with the name below it is left out."""
    text = "Otto Orme\n\nQuill says the mill is shut.\n"
    draft: Draft = ((0, 16),), ((17, 21),), ((22, 38),)
    found = without_far_source(draft, (), Stretches(paragraphs(text)))

    assert ["Quill"] == [text[a:b] for a, b in found[0]]
