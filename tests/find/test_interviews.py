"""Interviews without labels."""

from __future__ import annotations

from onrecord.find.interviews import answers
from onrecord.text.paragraphs import paragraphs

INTERVIEW = """“I count ships”: the pilot of Elba

Orla Venn receives us on the quay in her boots.

Is the channel safe?

I would not sail it at night. We have asked for lights since spring.

You closed it on Sunday.

I did. My crew was tired.

Who pays for the lights?

The islands do, in the end.

Will you stay?

Until June, then I go fishing.

“She means it,” her brother said.
"""


def found(text: str) -> list[tuple[str, str]]:
    """Source and content of each answer."""
    at = text.find("Orla Venn")
    persons = [(at, at + 9)] if at >= 0 else []
    return [(text[slice(*who[0])], text[slice(*what[0])]) for who, _, what in answers(text, paragraphs(text), persons)]


def test_each_paragraph_below_a_question_is_an_answer() -> None:
    """Questions with and without their mark lead in answers of whom the writer meets; what is told below is none."""
    assert found(INTERVIEW) == [
        ("Orla Venn", "I would not sail it at night. We have asked for lights since spring."),
        ("Orla Venn", "I did. My crew was tired."),
        ("Orla Venn", "The islands do, in the end."),
        ("Orla Venn", "Until June, then I go fishing."),
    ]


def test_a_report_with_questions_is_no_interview() -> None:
    """Where the paragraphs below do not speak of "I" or are told by the writer, nobody answers."""
    report = "Orla Venn met us.\n\nIs it safe?\n\nNobody knows.\n\nWho pays?\n\n“I do,” said Venn.\n\nAnd then?\n\nThe council meets.\n"
    assert found(report) == []


def test_labels_are_no_part_of_an_answer() -> None:
    """What marks an answer as one is left out of it."""
    text = "By the quay with Orla Venn.\n\nQ: Safe?\n\nA: I think so.\n\nQ: When?\n\nA: In May, I hope.\n\nQ: Who?\n\nA: Us.\n"
    assert [words for _, words in found(text)] == ["I think so.", "In May, I hope.", "Us."]
