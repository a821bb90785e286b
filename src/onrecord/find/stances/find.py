"""The stances in one document, from what the reporter tells and from what people say.

Invariant: whoever reads a stance can tell from its spans alone why it is one; where the words do not tell, its value is
unclear.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.find.stances.attitude import attitudes
from onrecord.find.stances.draft import stance_of
from onrecord.find.stances.judged import judged
from onrecord.find.stances.scene import Scene
from onrecord.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.find.stances.draft import Draft
    from onrecord.terms import Mention, Stance, Statement


def stances(
    text: str, statements: Sequence[Statement], mentions: Sequence[Mention], *, document: str
) -> tuple[Stance, ...]:
    """Where somebody is for, open to, or against something.

    Args:
        text: The text of the document, of the same length as `Document.text`, with furniture blanked out.
        statements: The statements in it.
        mentions: The names in it.
        document: Its id.

    Returns:
        Stances in order of their cue, each once.
    """
    named = [(m.span.start, m.span.end) for m in mentions if m.kind not in {"date", "event"}]
    found: dict[str, Stance] = {}
    for start, end in sentences(text):
        scene = Scene.of(text, start, end, statements)
        for draft in _drafts(scene, named):
            stance = stance_of(scene, draft, document=document)
            if stance is not None:
                found.setdefault(stance.id, stance)
    return tuple(sorted(found.values(), key=lambda s: (s.cue[0], s.id)))


def _drafts(scene: Scene, named: Sequence[tuple[int, int]]) -> Iterator[Draft]:
    said = judged(scene, named)
    taken = [part for draft in said for part in draft.cue]
    yield from said
    yield from attitudes(scene, taken)
