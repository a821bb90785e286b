from __future__ import annotations

from typing import Any

from onrecord.show.dossier.build import build
from onrecord.show.dossier.rendered import rendered
from onrecord.show.pages.echoes import Differs
from onrecord.terms import Difference, Origin, Utterance


def told_twice(record: Any, speaker: Any, *, verdict: Any = "same") -> None:
    one = record.add("one.txt", "It might close, she said.", outlet="One")
    two = record.add("two.txt", "It will close, she said.", outlet="Two")
    first = record.say(one, "It might close", speaker=speaker).statement
    second = record.say(two, "It will close", speaker=speaker, mode="indirect").statement
    changed = Difference("modality", first.id, second.id, (record.cut(one, "might"),), (record.cut(two, "will"),))
    record._utterances.append(Utterance("u", speaker.id, (first.id, second.id), (changed,), verdict, ()))


def test_each_line_leads_to_its_other_renderings(empty: Any, new_actor: Any) -> None:
    """Lines that render the same words name each other, with what differs, each from its own side."""
    told_twice(empty, new_actor("Ada"))
    one, two = build(empty).people[0].lines

    assert [("#s2", "article 2", "Two", "paraphrase", (Differs("modality", "might", "will"),), True)] == [
        (e.href, e.called, e.outlet, e.mode_words, e.differences, e.sure) for e in one.echoes
    ]
    assert [(Differs("modality", "will", "might"),)] == [echo.differences for echo in two.echoes]


def test_a_doubtful_rendering_says_so(empty: Any, new_actor: Any) -> None:
    """When it is not sure that the words are the same, the echo is not sure."""
    told_twice(empty, new_actor("Ada"), verdict="unsure")

    assert [False, False] == [echo.sure for line in build(empty).people[0].lines for echo in line.echoes]


def test_differing_words_stand_in_no_marks(empty: Any, new_actor: Any) -> None:
    """Words of a paraphrase are told apart by their slant, since marks of ours mean that somebody said them."""
    told_twice(empty, new_actor("Ada"))

    assert '; modality <bdi class="by">might</bdi> here, <bdi class="by">will</bdi> there' in rendered(build(empty))


def test_long_differences_are_only_named(empty: Any, new_actor: Any, monkeypatch: Any) -> None:
    """Where the differing words are long, their kind is told and not the words."""
    monkeypatch.setattr("onrecord.show.pages.echoes.SHORT", 4)
    told_twice(empty, new_actor("Ada"))

    assert (Differs("modality", "", ""),) == build(empty).people[0].lines[0].echoes[0].differences


def test_a_line_that_stands_alone_has_no_echo(story: Any) -> None:
    """Most lines render words that nobody else carries."""
    assert {()} == {line.echoes for person in build(story).people for line in person.lines}


def test_an_article_tells_whose_words_it_carries(story: Any) -> None:
    """Each origin of an article is a fact of it, with the reason."""
    document = story.documents()[1].id
    story._origins.append(Origin(document, "Pell Courier", "retells", None, (), (), ("“told the Pell Courier”",)))
    story._origins.append(Origin(document, "", "unknown", None, (), ("a", "b"), ()))
    facts = [[(f.value, f.rule) for f in article.facts if f.name == "Origin"] for article in build(story).articles]

    assert [[], [("retells Pell Courier", "“told the Pell Courier”"), ("not known (2 statements)", "")]] == facts
