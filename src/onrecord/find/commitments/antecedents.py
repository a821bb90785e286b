"""What "who", "that" and "which" go back to, in the noun phrase before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.find.commitments.lexicon import DETERMINERS, PREPOSITIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.text.tokens import Word

Piece = tuple[int, int]


def those(words: Sequence[Word], piece: Piece | None) -> Piece | None:
    """Whom "who" goes back to: "$3 million from | donors who gave", "support among | those who gave"."""
    if piece is None:
        return None
    last = next(
        (i for i in range(piece[1] - 1, piece[0] - 1, -1) if words[i].low in {"from", "among", "to", "by"}), None
    )
    plain = last is not None and last + 1 < piece[1] and not words[last + 1].capital
    return (last + 1, piece[1]) if last is not None and plain else piece


def nearest(words: Sequence[Word], piece: Piece | None) -> Piece | None:
    """What "that" goes back to: the noun after the last preposition, "a witness from | a bank that gave"."""
    if piece is None:
        return None
    last = next((i for i in range(piece[1] - 1, piece[0], -1) if words[i].low in PREPOSITIONS), None)
    led = last is not None and last + 1 < piece[1] and words[last + 1].low in DETERMINERS
    return (last + 1, piece[1]) if led and last is not None else piece


def after_preposition(words: Sequence[Word], piece: Piece | None) -> Piece | None:
    """What "which" after a comma goes back to: the name after the last preposition, "a word meant for | Harland, which"."""
    if piece is None:
        return None
    last = next((i for i in range(piece[1] - 1, piece[0] - 1, -1) if words[i].low in PREPOSITIONS), None)
    named = last is not None and last + 1 < piece[1] and words[last + 1].capital
    return (last + 1, piece[1]) if last is not None and named else piece
