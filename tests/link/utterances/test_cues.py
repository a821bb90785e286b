"""How an article attributes words."""

from __future__ import annotations

import pytest

from onrecord.link.utterances.cues import attribution
from onrecord.terms import Span, Statement


def cued(*words: str) -> Statement:
    """A statement of which only the cue matters."""
    spans = tuple(Span(0, len(cue), cue) for cue in words)
    return Statement("s", "d", "direct", (), spans, (Span(0, 2, "No"),), "body", None, None, None, None)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (("said",), "neutral"), (("According to",), "neutral"), (("claimed",), "distant"), (("has admitted",), "conceding"),
        (("insisting",), "insisting"), (("told reporters", "warning"), "warning"), (("denied",), "denying"),
        (("vowed",), "promising"), (("called for",), "neutral"), (("gurgled",), None), ((), None),
    ],
)  # fmt: skip
def test_a_cue_has_the_kind_of_its_telling_word(words: tuple[str, ...], kind: str | None) -> None:
    """Inflected or not; a word that says more than "said" decides; what is not listed stays unknown."""
    assert attribution(cued(*words)) == kind
