"""Sentences judged as a whole, by a judge whose answers the test gives."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, cast

from onrecord.infer.judge import Judge, Standing
from onrecord.terms import Mention, Position, Question, Span, mention_id
from onrecord.weigh.positions.judged import judgements
from onrecord.weigh.positions.page import page_of
from onrecord.weigh.positions.settle import positions
from onrecord.weigh.positions.topic import Topic

QUESTION = Question("closing the Sill ferry", ("the closure of the ferry", "the ferry closure"))


class _Judge:
    """Answers by the words that name an actor, and remembers what it was asked."""

    def __init__(self, answers: dict[str, tuple[str, float]], condition: str = "", only: str = "") -> None:
        self.answers, self.condition, self.only = answers, condition, only
        self.asked: list[tuple[str, str, str]] = []

    def standings(self, question: str, passage: str, actors: Sequence[tuple[int, int]]) -> tuple[Standing | None, ...]:
        found = []
        for actor in actors:
            name = passage[slice(*actor)]
            self.asked.append((question, passage, name))
            value, score = self.answers.get(name, ("none", 0.9)) if self.only in passage else ("none", 0.3)
            at = passage.find(self.condition) if self.condition else -1
            others = [other for other in ("open", "undecided", "unclear", "conditional") if other != value]
            scores = {value: score, **{other: (1 - score) / len(others) for other in others}}
            found.append(Standing(scores, (at, at + len(self.condition)) if at >= 0 else None))
        return tuple(found)


def _rows(coverage: Any, judge: _Judge, question: Question = QUESTION) -> tuple[Position, ...]:
    given = cast("Judge", judge)
    return positions(question, coverage.documents, coverage.findings, coverage.settlement(), given)


def test_what_no_rule_sees_is_judged(coverage: Callable[[], Any]) -> None:
    """A speaker whose words no rule knows has the value that the judge gives, on the whole sentence, with how sure it is."""
    told = coverage()
    told.actor("Ada Quill")
    text = "The ferry is the island's bread, Ada Quill said."
    told.article(text, ("Ada Quill", "Ada Quill", "said", "The ferry is the island's bread"))
    (row,) = _rows(told, _Judge({"Ada Quill": ("opposes", 0.93)}))

    assert ("opposes", "person") == (row.value, row.level)
    (line,) = row.evidence
    assert (text, None) == (line.spans[0].exact, line.stance)
    assert any("93%" in reason for reason in line.reasons)


def test_the_judge_is_asked_with_title_and_wording(coverage: Callable[[], Any]) -> None:
    """A question is put with its title and one other wording, and the passage holds the words that name the actor."""
    told = coverage()
    told.actor("Ada Quill")
    told.article(
        "The Sill ferry is old. It must stay, said Ada Quill.", ("Ada Quill", "Ada Quill", "said", "It must stay")
    )
    judge = _Judge({})
    _rows(told, judge)

    assert ("closing the Sill ferry; the closure of the ferry", "Ada Quill") in {
        (q, name) for q, _, name in judge.asked
    }
    assert all(name in passage for _, passage, name in judge.asked)


def test_the_judge_overrules_a_rule_in_its_sentence(coverage: Callable[[], Any]) -> None:
    """Where the judge is sure of an actor in a sentence, what a rule found there does not count; where it is unsure, it does."""
    told = coverage()
    told.actor("Norrland", "state")
    told.article("Norrland rejected the closure of the Sill ferry.")

    assert ["warns against"] == [row.value for row in _rows(told, _Judge({"Norrland": ("warns against", 0.9)}))]
    assert [] == [row.value for row in _rows(told, _Judge({"Norrland": ("none", 0.9)}))]
    assert ["opposes"] == [row.value for row in _rows(told, _Judge({"Norrland": ("warns against", 0.3)}))]


def test_what_one_rule_bears_out_stands(coverage: Callable[[], Any]) -> None:
    """Where a rule sees a refusal and another a condition, a judge who hears the condition does not say the reverse."""
    told = coverage()
    told.actor("Norrland", "state")
    told.article(
        "Norrland rejected the closure of the Sill ferry but would back the closure of the Sill ferry if a bridge is built."
    )
    judge = _Judge({"Norrland": ("conditional", 0.9)}, condition="if a bridge is built")
    (row,) = _rows(told, judge)

    assert "conditional" == row.value


def test_yes_against_no_is_neither(coverage: Callable[[], Any]) -> None:
    """Where a rule says no and the judge says yes, the line does not tell which way."""
    told = coverage()
    told.actor("Norrland", "state")
    told.article("Norrland rejected the closure of the Sill ferry.")
    (row,) = _rows(told, _Judge({"Norrland": ("supports", 0.95)}))

    assert "unclear" == row.value
    assert any("the reverse" in reason for reason in row.evidence[0].reasons)


def test_whom_a_speaker_names_gets_no_echo(coverage: Callable[[], Any]) -> None:
    """What holds of the speaker is not taken for the stance of somebody whom the words only name."""
    told = coverage()
    told.actor("Ada Quill")
    told.actor("Norrland", "state")
    told.article(
        "Norrland rejected nothing, but the Sill ferry closure may come, said Ada Quill.",
        ("Ada Quill", "Ada Quill", "said", "Norrland rejected nothing, but the Sill ferry closure may come"),
    )
    judge = _Judge({"Ada Quill": ("open", 0.9), "Norrland": ("open", 0.9)})

    assert {told.entities["Ada Quill"].id} == {row.actor for row in _rows(told, judge)}


def test_an_outlet_takes_no_side(coverage: Callable[[], Any]) -> None:
    """An agency that reports what others hold is judged to hold nothing."""
    told = coverage()
    told.actor("Reuters", "organisation")
    told.article(
        "The ferry closure is near, Reuters said.", ("Reuters", "Reuters", "said", "The ferry closure is near")
    )

    assert () == _rows(told, _Judge({"Reuters": ("supports", 0.95)}))


def test_a_judged_condition_keeps_its_words(coverage: Callable[[], Any]) -> None:
    """The words that the judge takes for the condition are those of the position, with their document."""
    told = coverage()
    told.actor("Ada Quill")
    text = "Ada Quill said she could live with the ferry closure so long as a bridge is built."
    document = told.article(text, ("Ada Quill", "Ada Quill", "said", "she could live with the ferry closure"))
    (row,) = _rows(told, _Judge({"Ada Quill": ("conditional", 0.8)}, "so long as a bridge is built"))

    assert "so long as a bridge is built" in " ".join(span.exact for span in row.condition)
    assert document == row.condition_in


def test_far_sentences_are_not_judged(coverage: Callable[[], Any]) -> None:
    """In a longer article only sentences that share a word with the question, or follow on one about it, are judged."""
    told = coverage()
    told.actor("Ada Quill")
    told.actor("Bo Lind")
    filler = " ".join(f"The orchestra played its concert number {number} in the park." for number in range(6))
    told.article(
        f"The closure of the Sill ferry is near. {filler} “Fine music,” said Bo Lind. The ferry must stay, said Ada Quill.",
        ("Bo Lind", "Bo Lind", "said", "Fine music"),
        ("Ada Quill", "Ada Quill", "said", "The ferry must stay"),
    )
    judge = _Judge({})
    _rows(told, judge)

    assert {"Ada Quill"} == {name for _, _, name in judge.asked}


def test_what_is_said_outright_goes_before_what_was_judged(coverage: Callable[[], Any]) -> None:
    """Where a rule and the judge say the reverse of one actor in two sentences, the words that say it outright hold."""
    told = coverage()
    told.actor("Norrland", "state")
    told.article("Norrland rejected the closure of the Sill ferry. Norrland sees much good in the ferry closure.")
    rows = _rows(told, _Judge({"Norrland": ("supports", 0.95)}, only="sees much good"))

    assert ["opposes"] == [row.value for row in rows]
    assert "what its words say outright goes before what was judged" in rows[0].reasons


def test_a_name_that_only_describes_is_not_asked_about(coverage: Callable[[], Any]) -> None:
    """Whom a sentence names behind a preposition, or as the owner of something, is not put to the judge."""
    told = coverage()
    told.actor("Norrland", "state")
    text = "The Sill ferry sails to Norrland."
    document = told.article(text)
    span = Span.of(text, text.index("Norrland"), text.index("Norrland") + len("Norrland"))
    mention = Mention(mention_id(document, "place", span), document, span, "place")
    told.findings[document] = replace(told.findings[document], mentions=(mention,))
    judge = _Judge({})
    _rows(told, judge)

    assert [] == judge.asked


def test_a_judged_condition_that_is_the_question_is_none(coverage: Callable[[], Any]) -> None:
    """A threat for the case that it happens is no yes with a condition."""
    told = coverage()
    told.actor("Ada Quill")
    text = "Ada Quill will strike if the closure of the Sill ferry goes ahead."
    told.article(text, ("Ada Quill", "Ada Quill", "will strike", "if the closure of the Sill ferry goes ahead"))
    rows = _rows(
        told, _Judge({"Ada Quill": ("conditional", 0.9)}, condition="if the closure of the Sill ferry goes ahead")
    )

    assert [] == [row.value for row in rows if row.value != "unclear"]


def test_words_that_keep_it_open_outweigh_a_judged_warning(coverage: Callable[[], Any]) -> None:
    """What could happen reads like a warning to the judge; where words say that nothing is ruled out, they stand."""
    told = coverage()
    told.actor("Ada Quill")
    text = "Ada Quill did not rule out closing the Sill ferry."
    told.article(text)
    (row,) = _rows(told, _Judge({"Ada Quill": ("warns against", 0.9)}))

    assert "open" == row.value


def test_what_rules_find_far_from_the_question_is_read_too(coverage: Callable[[], Any]) -> None:
    """A sentence in which a rule found something is put to the judge, though it shares little with the question."""
    told = coverage()
    told.actor("Norrland", "state")
    id_ = told.article("The weather was fine on the coast. " * 6 + "Norrland rejected the harbour toll.")
    (document,) = told.documents
    page, judge = page_of(document), _Judge({})
    given = (document, told.findings[id_], page)
    for places in ((), (page.ranges[-1],)):
        list(judgements((QUESTION, Topic.of(QUESTION)), given, cast("Judge", judge), places))

    assert ["Norrland"] == [name for _, _, name in judge.asked]


def test_in_an_article_a_loose_tie_needs_the_judge(coverage: Callable[[], Any]) -> None:
    """What "it" means is taken from the sentence before in a brief; in an article the judge must say something too."""
    told = coverage()
    told.actor("Norrland", "state")
    told.article(
        "The weather was fine on the coast. " * 6 + "The closure of the Sill ferry was announced. Norrland rejected it."
    )

    assert [] == list(_rows(told, _Judge({"Norrland": ("opposes", 0.2)})))
    assert [] == list(_rows(told, _Judge({"Norrland": ("supports", 0.6)})))
    assert ["opposes"] == [row.value for row in _rows(told, _Judge({"Norrland": ("opposes", 0.6)}))]
    assert ["opposes"] == [row.value for row in _rows(told, _Judge({"Norrland": ("opposes", 0.95)}))]
