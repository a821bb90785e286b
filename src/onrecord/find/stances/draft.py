"""A stance before its spans are cut out of the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.find.stances.values import reason
from onrecord.terms import Span, Stance, stance_id

if TYPE_CHECKING:
    from onrecord.find.stances.scene import Scene, Slice
    from onrecord.terms import Hand, StanceValue, Statement


@dataclass(frozen=True, slots=True)
class Draft:
    """A stance as indices of words in its sentence."""

    value: StanceValue
    cue: tuple[Slice, ...]
    target: tuple[Slice, ...]
    holder: tuple[Slice, ...]
    hand: Hand
    statement: Statement | None
    condition: Slice | None = None
    #: What it is about when that is the whole content of its statement.
    content: bool = False


def stance_of(scene: Scene, draft: Draft, *, document: str) -> Stance | None:
    """The stance of a draft; none when nothing is left of its cue."""
    cue, target, holder = (_spans(scene, part) for part in (draft.cue, draft.target, draft.holder))
    if not cue or (draft.holder and not holder):
        return None
    if draft.content and draft.statement is not None:
        target = draft.statement.content
    condition = _spans(scene, (draft.condition,)) if draft.condition else ()
    reasons = [reason(" ".join(s.exact for s in cue), draft.value if not condition else "conditional")]
    if draft.hand == "second hand":
        reasons.append("somebody else says so")
    statement = draft.statement.id if draft.statement is not None else None
    id_ = stance_id(document, cue, target, holder)
    return Stance(id_, document, holder, statement, draft.hand, draft.value, cue, target, condition, tuple(reasons))


def _spans(scene: Scene, parts: tuple[Slice, ...]) -> tuple[Span, ...]:
    places = [place for part in parts if (place := scene.place(part)) is not None]
    return tuple(Span.of(scene.text, *place) for place in places)
