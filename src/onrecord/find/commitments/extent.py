"""Where a clause ends that tells of a deed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.find.commitments.predicates import is_verb

if TYPE_CHECKING:
    from onrecord.find.commitments.scene import Scene

_STOPS: Final = frozenset('; — – : ” " but while although if because ? !'.split())
_AFTER_COMMA: Final = frozenset("and but who which saying according a as he she they it the said".split())

_SAID: Final = frozenset("said says told tells added wrote tweeted argued noted explained".split())
#: Verbs after "and" with which another deed begins.
_NEXT: Final = frozenset(
    "said urging calling demanding vowing promising pledging refusing declining warning threatening".split()
)
_FAR: Final = 8


def _is_other_clause(scene: Scene, at: int) -> bool:
    """Whether another clause begins after a comma: ", and", ", Congress is failing", ", the lawyer said"."""
    words = scene.words
    finite = is_verb(words, at) and words[at].low.endswith("ed")
    named = scene.proper[at] and any(is_verb(words, i) for i in range(at + 1, min(at + 3, len(words))))
    return words[at].low in _AFTER_COMMA or finite or named or _says(scene, at)


def _says(scene: Scene, at: int) -> bool:
    """Whether who says it follows a comma: ", the defence lawyer said"."""
    for index in range(at, min(at + _FAR, len(scene.words))):
        if scene.words[index].low in _SAID:
            return True
        if scene.words[index].is_mark or is_verb(scene.words, index):
            return False
    return False


def clause_end(scene: Scene, at: int) -> int:
    """The word number at which the clause ends that begins with the word at ``at``."""
    last = len(scene.words)
    for index in range(at, last):
        low = scene.words[index].low
        if low in _STOPS or (low == "." and index + 1 == last):
            return index
        if low == "," and index + 1 < last and _is_other_clause(scene, index + 1):
            return index
        if (
            low == "and"
            and index + 1 < last
            and scene.words[index + 1].low in _NEXT
            and is_verb(scene.words, index + 1)
        ):
            return index
    return last
