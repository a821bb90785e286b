from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.show.dossier.numbered import numbered
from onrecord.show.pages.marked import marked
from onrecord.show.visible import visible

if TYPE_CHECKING:
    from onrecord.show.pages.marked import Marked


def of(record: Any, index: int = 0) -> Marked:
    document = record.documents()[index]
    return marked(document, record.statements(document=document.name), numbered(record))


def shown(text: Marked) -> list[str]:
    return ["".join(s.text for s in paragraph.stretches) for p in text.passages for paragraph in p.paragraphs]


def test_the_whole_text_is_shown(story: Any) -> None:
    """Every line of the article stands on the page, furniture too, and no line is cut."""
    assert [line for line in story.documents()[0].text.split("\n") if line] == shown(of(story))


def test_each_part_has_its_style(story: Any) -> None:
    """Content, source and cue bear different styles; only content counts as said."""
    stretches = {s.text: s for p in of(story).passages for paragraph in p.paragraphs for s in paragraph.stretches}

    assert ("direct x1", True) == (
        stretches["The harbour stays open,"].classes,
        stretches["The harbour stays open,"].said,
    )
    assert ("source", False) == (stretches["She"].classes, stretches["She"].said)
    assert "cue" == stretches["added"].classes


def test_a_link_has_a_place_to_lead_to(story: Any) -> None:
    """Every statement has one anchor in the text, named by document and characters."""
    numbers = numbered(story)
    anchors = [
        anchor
        for index in range(2)
        for passage in of(story, index).passages
        for paragraph in passage.paragraphs
        for stretch in paragraph.stretches
        for anchor in stretch.anchors
    ]

    assert sorted(numbers.words(line.statement) for line in story.statements()) == sorted(anchors)
    assert "d1-c72-95" in anchors


def test_a_split_statement_lights_up_whole(story: Any) -> None:
    """A statement in several stretches is listed as spread; one in one stretch is not."""
    assert (("d1-c72-95", "x1"),) == of(story).spread
    assert (("d2-c72-115", "x3"),) == of(story, 1).spread


def test_furniture_stands_apart_with_its_kind(story: Any) -> None:
    """Lines that are no part of the article form a passage of their own that says what they are."""
    passages = of(story).passages

    assert ["", "menu"] == [passage.furniture for passage in passages]


def test_the_margin_names_the_speaker(story: Any) -> None:
    """Beside the line in which a statement begins stand its speaker and mode."""
    notes = [note for p in of(story).passages for paragraph in p.paragraphs for note in paragraph.notes]

    assert [("#s1", "Ada Brook", "quoted"), ("#s2", "Ada Brook", "paraphrase")] == [
        (note.href, note.speaker, note.mode_words) for note in notes
    ]


def test_lines_after_a_blank_line_are_not_tight(story: Any) -> None:
    """In a text with blank lines, a line right below another goes on with its paragraph."""
    paragraphs = [paragraph for p in of(story).passages for paragraph in p.paragraphs]

    assert [False, False, False, False, True] == [paragraph.tight for paragraph in paragraphs]


def test_two_statements_may_begin_at_one_place(empty: Any, new_actor: Any) -> None:
    """When a statement stands inside another from its first word on, both have their anchor there."""
    text = "all is well, he said, she told us"
    document = empty.add("a.txt", text)
    empty.say(document, "all is well", mode="indirect", speaker=new_actor("A"))
    empty.say(document, "all is well, he said", mode="indirect", speaker=new_actor("B"))
    first = of(empty).passages[0].paragraphs[0].stretches[0]

    assert {"d1-c0-11", "d1-c0-20"} == set(first.anchors)
    assert set(first.anchors[1:]) <= {anchor for anchor, _ in of(empty).spread}


TEXTS = st.text(st.characters() | st.sampled_from("\n\n\r \t"), min_size=1, max_size=60)


@settings(max_examples=60)
@given(data=st.data(), text=TEXTS)
def test_marks_change_no_character(new_record: Any, data: st.DataObject, text: str) -> None:
    """Whatever overlaps what, the shown lines are the lines of the text, made visible, without white space at the end."""
    record = new_record()
    document = record.add("a.txt", text)
    edges = st.lists(st.integers(0, len(text)), min_size=2, max_size=2, unique=True).map(sorted)
    for start, end in data.draw(st.lists(edges, max_size=6)):
        record.place(document, [(start, end)])

    assert [visible(line.rstrip()) for line in text.split("\n") if line.strip()] == shown(of(record))
