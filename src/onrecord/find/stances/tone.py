"""Words that are not meant as they stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from onrecord.find.stances.scene import Scene
    from onrecord.terms import Statement

_IRONY: Final = (
    "oh",
    "bravo",
    "well done",
    "how wonderful",
    "how lovely",
    "yeah",
    "sure ,",
    "congratulations",
    "good luck",
    "thanks a",
)
_DENY: Final = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|dismiss\w*|rebut\w*|refut\w*|disput\w*|reject\w*)\b", re.IGNORECASE
)
_THINK: Final = frozenset({"think", "thinks", "thought", "believe", "believes", "believed", "see", "feel", "want"})
#: What takes back a view that was held: "I campaigned against it and I was wrong".
_WRONG: Final = re.compile(
    r"\b(?:i|we|he|she|they) (?:was|were|had been|have been|has been) (?:\w+ly )?(?:wrong|mistaken)\b"
)


def is_taken_back(scene: Scene) -> bool:
    """Whether the speaker of a sentence says to have been wrong in it."""
    return _WRONG.search(" ".join(word.low for word in scene.words)) is not None


def is_ironic(scene: Scene) -> bool:
    """Whether a quoted sentence opens as mock praise does."""
    return " ".join(word.low for word in scene.words).startswith(_IRONY)


def is_denied(statement: Statement) -> bool:
    """Whether a speaker is said to deny what follows: "denied having asked for ships"."""
    return any(_DENY.search(span.exact) for span in statement.cue)


def is_doubted(scene: Scene, statement: Statement) -> bool:
    """Whether the speaker is said not to think what follows: "she does not think that anybody should"."""
    if not statement.cue:
        return False
    at = next((i for i, w in enumerate(scene.words) if w.start >= statement.cue[0].start), 0)
    near = {w.low for w in scene.words[max(0, at - 4) : at + 3]}
    return bool({"not", "never"} & near) and bool(_THINK & near)
