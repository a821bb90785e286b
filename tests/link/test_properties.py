"""What holds for every record: order does not matter, corrections leave no trace when taken back, nothing crashes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.link.settle import gathered, settle
from onrecord.terms import Findings, Passage, Settlement, Span

if TYPE_CHECKING:
    from onrecord.terms import Correction, CorrectionKind

Make = Callable[..., Any]

SAMPLES = (
    ("Norlandic Foreign Minister Edda Brandt said it rained. She added that it was cold.", "Edda Brandt", "She"),
    ("Eda Brandt, the foreign minister of France, said it snowed. Brandt left.", "Eda Brandt", "Brandt"),
    ("General Ivo Lund said the road was shut. Brandt said nothing about Kell.", "Ivo Lund", "Brandt"),
    ("Ivo Lunt said the road was open. The general then left for Warsaw.", "Ivo Lunt", "The general"),
    ("Nina Galt and Ivo Lund said the sea was calm. They left Kell.", "Nina Galt", "They"),
)
NAMES = ("Edda Brandt", "Eda Brandt", "Ivo Lund", "Ivo Lunt", "Nina Galt", "Brandt", "Warsaw", "Nobody At All")
KINDS: tuple[CorrectionKind, ...] = ("merge", "split", "rename", "reject", "confirm")
#: The fixtures only build, so that one build may serve many examples.
SHARED = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def _articles(article: Make) -> list[Any]:
    made = []
    for text, name, other in SAMPLES:
        people = [n for n in NAMES if n in text and n not in {"Warsaw", "Nobody At All"}]
        one = article(text).names(*people)
        content = text.split(" said ", 1)[1].split(".", 1)[0]
        made.append(
            one.says(name, "said", content).says(other, "", text.rsplit(". ", 1)[1].rstrip(".").rsplit(" ", 1)[1])
        )
    return made


def _settled(articles: list[Any], corrections: list[Correction]) -> Settlement:
    return settle([a.document for a in articles], {a.document.id: a.findings for a in articles}, corrections)


@SHARED
@given(order=st.permutations(range(len(SAMPLES))))
def test_order_of_documents_does_not_matter(article: Make, order: list[int]) -> None:
    """Every order of the documents, and naming one twice, gives the same settlement."""
    articles = _articles(article)
    turned = [articles[i] for i in order]
    assert _settled(articles, []) == _settled([*turned, turned[0]], [])


@SHARED
@given(data=st.data())
def test_only_surviving_corrections_count(article: Make, correction: Make, data: st.DataObject) -> None:
    """Corrections that were taken back leave the record as if they had never been made."""
    articles = _articles(article)
    made = []
    for day in range(1, data.draw(st.integers(1, 7), label="how many") + 1):
        kind = data.draw(st.sampled_from(KINDS))
        subjects = data.draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True))
        undone = data.draw(st.booleans())
        if kind == "split" and data.draw(st.booleans(), label="of a line"):
            statement = data.draw(st.sampled_from([s for a in articles for s in a.statements]))
            passages = (Passage("", statement.content),)
            parted = correction(kind, statement.id, value=subjects[0], day=day, undone=undone)
            made.append(replace(parted, passages=passages))
            continue
        made.append(correction(kind, *subjects, value="Somebody Else" * (kind == "rename"), day=day, undone=undone))
    shuffled = data.draw(st.permutations(made))
    assert _settled(articles, [c for c in made if c.stands]) == _settled(articles, shuffled)


@SHARED
@given(text=st.text(max_size=300), data=st.data())
def test_any_text_is_safe(article: Make, text: str, data: st.DataObject) -> None:
    """Whatever a text holds and wherever names and sources are said to stand, it is settled and every span holds."""
    one = article(text or "x")
    size = len(one.text)
    for _ in range(data.draw(st.integers(0, 4))):
        start = data.draw(st.integers(0, size - 1))
        end = data.draw(st.integers(start + 1, size))
        words = one.text[start:end]
        one.says(words, data.draw(st.sampled_from(["", words])), words)
        one.names(data.draw(st.sampled_from(["", "o:", "l:", "g:"])) + words) if ":" not in words else None
    found = _settled([one], [])
    assert {s.id for s in one.statements} == {s.statement for s in found.speakers}
    assert all(role.span.holds(one.text) for entity in found.entities for role in entity.roles)


def test_corrections_need_no_second_reading(article: Make, correction: Make) -> None:
    """Articles that were read once give the same with new corrections as when read again."""
    articles = _articles(article)
    from onrecord.link.inside import scene  # noqa: PLC0415

    scenes = [scene(a.document, a.findings) for a in articles]
    made = [correction("merge", "Nina Galt", "Ivo Lund")]
    assert _settled(articles, made) == gathered(scenes, made)


def test_document_without_findings_has_no_actors(article: Make) -> None:
    """A document that was not analysed adds nothing."""
    one = article("Ivo Lund said it rained.")
    assert Settlement((), (), ()) == settle([one.document], {}, ())
    empty = Findings(one.document.id, (), (), ())
    assert Settlement((), (), ()) == settle([one.document], {one.document.id: empty}, ())
    assert Span.of(one.text, 0, 8).holds(one.text)
