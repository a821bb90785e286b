"""Drafts without a speaker."""

from __future__ import annotations

from onrecord.find.draft import Draft
from onrecord.find.mending import mended
from onrecord.text.marks import quotations
from onrecord.text.paragraphs import paragraphs
from onrecord.text.sentences import sentences
from onrecord.text.stretches import Stretches


def mend(text: str, drafts: list[Draft]) -> list[Draft]:
    """Drafts of a text, mended."""
    return mended(
        text, drafts, quotations=quotations(text), paragraphs=paragraphs(text), sentences=Stretches(sentences(text))
    )


def test_whom_the_model_found_stays() -> None:
    """A draft with a source is left as it is, whatever stands behind it."""
    text = "Quill: the bridge is shut, Orme said."
    draft: Draft = (((0, 5),), (), ((7, 25),))

    assert [draft] == mend(text, [draft])


def test_speakers_are_found_in_tags_and_sentences() -> None:
    """Each kind of words that name the speaker gives a source; the cue is kept or named."""
    text = "“The bridge is shut,” Orme said. The fund, in a letter, warned that it was. Quill told us yesterday that it was not."
    at = text.index

    def span(words: str) -> tuple[int, int]:
        return at(words), at(words) + len(words)

    drafts: list[Draft] = [
        ((), (), (span("The bridge is shut,"),)),
        ((), (span("warned"),), (span("that it was"),)),
        ((), (), (span("that it was not"),)),
    ]
    expected = [["Orme", "said"], ["The fund", "warned"], ["Quill", "told"]]
    assert expected == [[text[slice(*part[0])] for part in draft[:2]] for draft in mend(text, drafts)]


def test_a_tag_that_is_the_cue_of_what_follows_ties_both() -> None:
    """One clause between two quotations attributes both."""
    text = "“It was close,” Ada Quill said with a grin. “We ran.”"

    def span(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    source, cue = (span("Ada Quill"),), (span("said with a grin"),)
    first, second = span("It was close,"), span("We ran.")
    assert [(source, cue, (first, second))] == mend(text, [((), (), (first,)), (source, cue, (second,))])
