"""A draft held against the record."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.run.checking.check import DraftError, read_draft
from onrecord.run.checking.fault import Fault, place

Held = Callable[..., tuple[Fault, ...]]


def told(found: tuple[Fault, ...]) -> list[tuple[str, str]]:
    """Kind and words of each fault."""
    return [(fault.kind, fault.span.exact) for fault in found]


def test_a_draft_that_stands_up(faults: Held) -> None:
    """Words, names, figures and days that the articles carry are no faults, shortened and in other words as well."""
    draft = (
        'Kessel\'s dam is to grow by 14 metres. "We build for our grandchildren," said Paula Reinholt on 5 May.'
        " It costs more than 300 million crowns."
    )

    assert [] == told(faults(draft))


def test_a_changed_quotation(faults: Held) -> None:
    """A quotation that an article has in other words is a fault, and the article's words are given."""
    [found] = faults('"We build for our children and not for the next election," she said.')

    assert "quotation" == found.kind
    assert ["We build for our grandchildren and not for the next election,"] == [c.span.exact for c in found.carried]


def test_a_quotation_that_nobody_carries(faults: Held) -> None:
    """A quotation without a source is a fault."""
    assert [("quotation", "Nobody asked the fish about it")] == told(
        faults('"Nobody asked the fish about it", she said.')
    )


def test_a_paraphrase_in_marks(faults: Held) -> None:
    """The article's own words in quotation marks are a fault."""
    found = faults('The work, she said, "was going to take six years".')

    assert [("paraphrase in marks", "was going to take six years")] == told(found)


def test_a_misspelt_name(faults: Held) -> None:
    """A name one letter off is a fault; so is another given name, and a person whom no article names."""
    assert [("name", "Paula Reinhold")] == told(faults("The engineer Paula Reinhold presented the plan."))
    assert [("name", "Petra Reinholt")] == told(faults("The engineer Petra Reinholt presented the plan."))
    assert [("unsupported", "Igor Svensk")] == told(faults("The engineer Igor Svensk presented the plan."))


def test_a_figure_that_no_article_carries(faults: Held) -> None:
    """A figure without a source is a fault; one that rounds a figure of an article is none."""
    assert ["unsupported"] == [fault.kind for fault in faults("The reservoir holds 77 million litres.")]
    assert [] == told(faults("It costs about 300 million crowns."))


def test_a_day_that_no_article_names(faults: Held) -> None:
    """A day without a source is a fault."""
    assert [("date", "12 May")] == told(faults("The council meets on 12 May."))


def test_line_and_column_count_from_one(faults: Held) -> None:
    """The place of a fault is that of its first character."""
    [found] = faults("The dam grows.\n\nThe council meets on 12 May.")

    assert (3, 22) == (found.line, found.column)
    assert (1, 1) == place("x", 0)


def test_a_web_page_is_a_draft(faults: Held) -> None:
    """A draft may be a web page; its places are those of its visible text."""
    page = "<html><body><article><h1>The dam</h1><p>The council meets on 12 May in the town of Kessel.</p></article></body></html>"

    assert [("date", "12 May")] == told(faults(page, "draft.html"))


def test_a_draft_without_text_is_refused() -> None:
    """An empty draft is told in a sentence."""
    with pytest.raises(DraftError, match="The draft cannot be read"):
        read_draft(b"  \n", "draft.txt")


@pytest.mark.parametrize("text", ["\x00“", "\ud800 said 5", "“”", "12 " * 400, "\u202e5 May “\u0301", "🚢 sank 3 May"])
def test_odd_drafts_break_nothing(faults: Held, text: str) -> None:
    """Controls, lone marks, emoji and repetition give faults or none, and every fault stands in the draft."""
    draft = f"Dam. {text} end".encode("utf-8", "replace").decode()

    for fault in faults(draft):
        assert draft[fault.span.start : fault.span.end] == fault.span.exact
