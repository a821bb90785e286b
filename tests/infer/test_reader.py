"""The shipped reader model."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.infer.reader import Reader, Reading

STORY = (
    "The mayor of Orme said on Tuesday that the mill would close by spring.\n\n"
    "“We had no choice,” Ada Quill told reporters, “and no money.”\n\n"
    "According to the Ministry of Works, the bridge at Harrow Ford is safe. Union leaders denied that talks had begun."
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The model that comes with the package."""
    return Reader.shipped()


def _cut(text: str, reading: Reading) -> list[tuple[list[str], list[str], list[str]]]:
    return [
        (
            [text[p.start : p.end] for p in one.sources],
            [text[p.start : p.end] for p in one.cues],
            [text[p.start : p.end] for p in one.contents],
        )
        for one in reading.attributions
    ]


def test_a_plain_story_is_read(reader: Reader) -> None:
    """Indirect speech, a quotation around its cue and a phrase of attribution are each found with their speaker."""
    found = _cut(STORY, reader.read(STORY))

    told = [(source, content) for source, cue, content in found if "said" in " ".join(cue).split()]
    assert (["The mayor of Orme"], ["that the mill would close by spring"]) in [
        (source, [part.rstrip(".") for part in content]) for source, content in told
    ]
    assert any(source == ["Ada Quill"] and len(content) == 2 for source, _, content in found)
    assert any(source == ["the Ministry of Works"] for source, _, _ in found)


def test_names_are_found(reader: Reader) -> None:
    """A person and a place are told apart."""
    names = {(STORY[name.start : name.end], name.kind) for name in reader.read(STORY).names}

    assert ("Ada Quill", "person") in names
    assert any(text == "Tuesday" and kind == "date" for text, kind in names)


def test_no_text_gives_no_reading(reader: Reader) -> None:
    """White space alone is no text."""
    assert reader.read("") == reader.read(" \n\t") == Reading((), ())


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.sampled_from([*STORY.split(" "), "\n", "”", "“", "\u200b", "🙂", "said", '"', "x" * 300]), max_size=60)
)
def test_any_text_is_read_and_pieces_stay_apart(reader: Reader, words: list[str]) -> None:
    """Offsets lie in the text, contents are never empty, and no word has two roles."""
    text = " ".join(words)
    reading = reader.read(text)
    taken: dict[int, tuple[str, int]] = {}
    for one in reading.attributions:
        assert one.contents
        assert 0 <= one.score <= 1
        for piece in (*one.sources, *one.cues, *one.contents):
            assert 0 <= piece.start < piece.end <= len(text)
            for at in range(piece.start, piece.end):
                assert taken.setdefault(at, (piece.role, piece.start)) == (piece.role, piece.start)
    held = {(p.start, p.end) for one in reading.attributions for p in one.contents}
    assert held == {(p.start, p.end) for p in reader.tags(text) if p.role == "content"}


def test_a_reading_does_not_hang_on_its_neighbours(reader: Reader) -> None:
    """The same text gives the same reading alone, among others, in any order, and from a fresh session of two threads."""
    chance = random.Random(7)
    parts = STORY.split("\n\n")
    texts = [" ".join(chance.choices(parts, k=chance.randint(1, 9))) for _ in range(6)] + [STORY]
    alone = [reader.read(text) for text in texts]
    order = list(range(len(texts)))
    chance.shuffle(order)

    assert reader.read_many(texts) == alone
    assert [alone[at] for at in order] == reader.read_many([texts[at] for at in order])
    assert Reader.shipped(threads=2).read_many(texts) == alone


def test_offsets_count_code_points_of_the_given_text(reader: Reader) -> None:
    """Characters beyond the basic plane, and carriage returns, move nothing."""
    text = "🙂 🙂\r\n\r\n" + STORY
    moved = _cut(text, reader.read(text))

    assert any(source == ["Ada Quill"] for source, _, _ in moved)


def test_fewer_than_one_thread_is_refused() -> None:
    """The message says what is wanted."""
    with pytest.raises(ValueError, match="at least 1"):
        Reader.shipped(threads=0)
