"""Facts about `onrecord.weigh.cautions`: reports of warnings, joined over articles."""

from __future__ import annotations

from itertools import permutations

from onrecord.find.cautions.find import cautions as reported
from onrecord.terms import (
    Caution,
    Document,
    Entity,
    Findings,
    Settlement,
    Span,
    Speaker,
    Statement,
    Trace,
    Utterance,
)
from onrecord.weigh.cautions.settle import cautions


def article(name: str, content: str, cue: str) -> tuple[Document, Findings]:
    """An article in which somebody says ``content``, and what was found in it."""
    text = f"Orla Benn {cue} {content}."
    document = Document(
        id=name, name=name, sha256="", codec="utf-8", media_type="text/plain", text=text, text_sha256="", language="en",
        title=None, outlet=None, byline=None, dateline=None, published=None, address=None, furniture=(),
        trace=Trace("read", "test"),
    )  # fmt: skip
    at = text.index(content)
    said = Statement(
        f"s-{name}", name, "indirect", (Span.of(text, 0, 9),), (Span.of(text, 10, 10 + len(cue)),),
        (Span.of(text, at, at + len(content)),), "body", None, None, None, None,
    )  # fmt: skip
    return document, Findings(name, (said,), (), (), cautions=reported(text, (said,), (), document=name))


def settled(*told: tuple[str, str, str], same: bool = False) -> tuple[Caution, ...]:
    """The warnings of articles given by speaker, content and cue, the same in any order."""
    articles = [article(f"d{n}", content, cue) for n, (_, content, cue) in enumerate(told)]
    speakers = tuple(Speaker(f"s-d{n}", speaker, "sure", ()) for n, (speaker, _, _) in enumerate(told))
    entities = tuple(Entity(id_, "person", id_, (), (), None, ()) for id_ in sorted({s for s, _, _ in told}))
    ids = tuple(speaker.statement for speaker in speakers)
    uttered = (Utterance("u", None, ids, (), "same", ()),) if same else ()
    settlement = Settlement(entities, speakers, (), utterances=uttered)
    results = [
        cautions([d for d, _ in order], {d.id: f for d, f in order}, settlement) for order in permutations(articles)
    ]
    assert all(results[0] == other for other in results)
    return results[0]


def test_one_trigger_of_one_holder_is_counted_once() -> None:
    """The same speaker and the same trigger by its words make one warning."""
    (item,) = settled(
        ("benn", "the dam would burst if the autumn rain went on", "warned"),
        ("benn", "of a burst dam should the autumn rain continue", "warned"),
    )

    assert "benn" == item.holder
    assert 2 == len(item.reports)
    assert "the same holder" in item.reasons


def test_other_holders_warn_for_themselves() -> None:
    """What two speakers warn of in the same words are two warnings."""
    found = settled(
        ("benn", "against selling the harbour", "warned"), ("rusk", "against selling the harbour", "warned")
    )

    assert ["benn", "rusk"] == sorted(item.holder or "" for item in found)


def test_red_lines_are_joined_by_their_utterance() -> None:
    """Two renderings of one utterance about red lines are one row; drawn and rejected never are."""
    both = ("benn", "It is not for Brann to set red lines", "said")
    (item,) = settled(
        both, ("benn", "It is not up to Brann to set red lines, not for Brann to set them", "said"), same=True
    )

    assert ("red line", "rejected", 2) == (item.kind, item.act, len(item.reports))
    assert 2 == len(settled(both, ("benn", "Brann is to be shown where our red line lies", "said"), same=True))


def test_a_threat_in_one_report_is_a_threat() -> None:
    """When one report calls it a threat, the warning is one."""
    (item,) = settled(
        ("benn", "if the tolls stay, we will close the strait", "said"),
        ("benn", "the strait would close if the tolls stay", "warned"),
    )

    assert "threat" == item.kind
