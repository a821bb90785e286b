"""Sentences of the article left in a quotation."""

from __future__ import annotations

from onrecord.find.draft import Draft
from onrecord.find.narration import without_narration
from onrecord.text.marks import quotations
from onrecord.text.sentences import sentences
from onrecord.text.stretches import Stretches


def said(text: str, source: str, cue: str, *contents: str) -> list[str]:
    """The content that is left of these words."""

    def span(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    draft: Draft = (span(source),), (span(cue),), tuple(span(words) for words in contents)
    found = without_narration(text, draft, quotations(text), Stretches(sentences(text)))
    return [text[a:b] for a, b in found[2]]


def test_a_quotation_ends_at_its_mark() -> None:
    """What the article tells behind quoted sentences is not said."""
    text = (
        "“It is a hard call,” Quill said. “We will sit down and decide in May.” The mill has closed since. Nobody left."
    )
    assert ["It is a hard call", "We will sit down and decide in May."] == said(
        text, "Quill", "said", "It is a hard call", "“We will sit down and decide in May.” The mill has closed since"
    )


def test_a_sentence_of_the_article_between_two_quotations_goes() -> None:
    """Only the sentence of the cue may stand between quotations with words outside marks that are said."""
    text = "“Keep one for me,” Quill said. But Orme refused to take the coins. “They are all gone by noon,” she said."
    assert ["Keep one for me"] == said(text, "Quill", "said", "Keep one for me", "But Orme refused to take the coins")


def test_a_term_in_marks_does_not_end_a_paraphrase() -> None:
    """A word or two in marks, and a sentence that goes on in small letters, leave the paraphrase whole."""
    text = "Quill said “hard calls” were due in May and that wages would fall. “Enough!” and other cries came back."
    content = "“hard calls” were due in May and that wages would fall"
    assert [content] == said(text, "Quill", "said", content)
