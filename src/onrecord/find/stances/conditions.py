"""The words of a condition or limit: "only for training missions", "as long as the subsidy survives"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.text.tokens import Word

#: How conditions begin; the longest that stands there counts.
_BEGINNINGS: Final = tuple(
    tuple(line.split())
    for line in (
        "but only if", "but only when", "but only for", "but only to", "but only as", "but only after", "but only on",
        "only if", "only when", "only for", "only after", "only on condition", "only as", "only in exchange", "only to", "only in",
        "only as long as", "only once", "only with", "only under", "only at the request", "only at", "only by", "only on",
        "provided that", "provided", "providing that", "as long as", "so long as", "on condition that", "on the condition that",
        "on condition", "in exchange for", "in return for", "subject to", "unless", "if and only if", "if", "except for", "except",
        "but not for", "but not to", "but not on", "but not in", "but not as", ", not to", ", not for", "not to fight",
        "under certain conditions", "under specific conditions", "in certain contingencies", "under strict conditions", "limited to",
        "with the proviso that", "with strings attached", "contingent on", "conditional on", "depending on", "without first",
        "assuming", "should the", "but wants", "but want", "but wanted", "but insists", "but insisted", "but demands", "but demanded",
        "but not without", "not without", "with the exception",
    )
)  # fmt: skip
#: The same by their first word, the longest first.
_BY_WORD: Final = {
    first: sorted((b for b in _BEGINNINGS if b[0] == first), key=len, reverse=True)
    for first in {b[0] for b in _BEGINNINGS}
}
#: Conditions that turn a no as well: "will not agree unless".
_TURNING: Final = frozenset({"unless", "only", "but", "without", "except"})
_NO_CONDITION: Final = frozenset(
    {"even", "as", "and", "ask", "asked", "know", "see", "decide", "what", "but", "say", "wonder", "or", "unclear"}
)
_AFTER_IF: Final = frozenset({"any", "necessary", "possible", "not", "ever", "anything", "only", "so"})

#: Before "provided the pub stays" stands what would be, so many words back at most.
_WOULD: Final = frozenset("would will could can 'd".split())
_SUBJECTS: Final = frozenset("the they it we he she there no all its their".split())
_NEAR: Final = 15
#: Beside "provided" as a form of "provide": "the help they provided", "money provided by the state".
_BEFORE_PARTICIPLE: Final = frozenset(
    "have has had be been being is are was were who that which he she they it we and not".split()
)
_AFTER_PARTICIPLE: Final = frozenset("by in to for with under on at from through during a an some more little".split())


def condition(words: Sequence[Word], at: int, right: int) -> tuple[int, int] | None:
    """The first condition from ``at`` on and before ``right``, as indices of its words; none when there is none."""
    for start in range(at, right):
        if words[start].low == "and" and words[min(start + 1, len(words) - 1)].low in {
            "that",
            "he",
            "she",
            "they",
            "it",
            "we",
            "i",
        }:
            return None
        for beginning in _BY_WORD.get(words[start].low, ()):
            if tuple(w.low for w in words[start : start + len(beginning)]) == beginning and _holds(
                words, start, beginning
            ):
                return start + words[start].is_mark, _end(words, start + len(beginning) - 1, right)
    return None


def turns_a_no(words: Sequence[Word], start: int) -> bool:
    """Whether a condition makes a no conditional as well."""
    return words[start].low in _TURNING


def _holds(words: Sequence[Word], start: int, beginning: tuple[str, ...]) -> bool:
    before = words[start - 1].low if start else ""
    after = words[start + len(beginning)].low if start + len(beginning) < len(words) else ""
    if beginning[0] == "if":
        return before not in _NO_CONDITION and after not in _AFTER_IF
    if beginning in {("provided",), ("except",), ("assuming",)}:
        would = any(w.low in _WOULD for w in words[max(0, start - _NEAR) : start])
        is_clause = after in _SUBJECTS or not (before in _BEFORE_PARTICIPLE or after in _AFTER_PARTICIPLE)
        return before in {",", "but"} or beginning == ("except",) or (would and is_clause)
    return before != "not" or beginning[0] == "unless"


def _end(words: Sequence[Word], at: int, right: int) -> int:
    start = at
    while at < right:
        low = words[at].low
        if low in {";", ":", "?", "!", "—", "”", '"'} or (low == "." and at + 1 >= right):
            break
        if low == "," and at > start + 1 and _closes(words, at, right):
            break
        at += 1
    return at


def _closes(words: Sequence[Word], at: int, right: int) -> bool:
    """Whether the comma at ``at`` ends the condition: its next words are somebody saying something, or the main clause."""
    ahead = [w.low for w in words[at + 1 : min(right, at + 7)]]
    if not ahead or ahead[0] in {
        "he",
        "she",
        "they",
        "it",
        "we",
        "i",
        "said",
        "says",
        "although",
        "but",
        "who",
        "which",
        "saying",
        "adding",
    }:
        return True
    return any(low in {"said", "says", "told", "announced", "would", "will", "added"} for low in ahead)
