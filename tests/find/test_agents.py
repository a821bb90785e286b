"""Speakers behind the content."""

from __future__ import annotations

import pytest

from onrecord.find.agents import agent, speaker_behind


def spans(text: str, *parts: str) -> list[tuple[int, int]]:
    """Where words stand."""
    return [(text.index(words), text.index(words) + len(words)) for words in parts]


@pytest.mark.parametrize(
    ("text", "cue", "contents", "name"),
    [
        ("The song was written by Bob Orme.", "was written", ("The song",), "Bob Orme"),
        ("Guards, called to service by the mayor after dark, left.", "called", ("Guards", "to service"), "the mayor"),
        ("She is well liked by Mr. Quill’s aides, he thinks.", "is well liked", ("She",), "Mr. Quill’s aides"),
    ],
)
def test_by_names_the_agent_of_a_passive(text: str, cue: str, contents: tuple[str, ...], name: str) -> None:
    """It stands behind the verb or behind the content that follows the verb."""
    found = agent(text, spans(text, cue)[0], spans(text, *contents))

    assert found is not None
    assert name == text[slice(*found)]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The toll was criticised by Friday.", "was criticised"),
        ("The toll was defended by saying little.", "was defended"),
        ("The toll was accused of by nobody.", "was accused of"),
        ("She likes the toll by Orme.", "likes"),
        ("\x1c", "\x1c"),
    ],
)
def test_days_deeds_and_actives_have_no_agent(text: str, cue: str) -> None:
    """What is no passive, and what is no person or body, attributes nothing."""
    assert agent(text, spans(text, cue)[0], []) is None


@pytest.mark.parametrize(
    "opening", ["After claiming", "Claiming", "Four days after claiming", "Not long before claiming"]
)
def test_a_participle_that_opens_the_sentence_has_its_subject_behind_the_content(opening: str) -> None:
    """Whoever left "claiming that" claims."""
    text = f"{opening} that the toll was fair, Ada Quill left the hall."
    content = spans(text, "that the toll was fair")

    found = speaker_behind(text, (0, len(text)), spans(text, opening.rsplit(maxsplit=1)[-1])[0], content)
    assert found is not None
    assert text[slice(*found)] == "Ada Quill"
    assert speaker_behind(text, (0, len(text)), spans(text, "fair")[0], content) is None
    assert speaker_behind(text, (0, len(text)), spans(text, "left")[0], content) is None
