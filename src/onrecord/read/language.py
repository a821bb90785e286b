"""Which language a text is in."""

from __future__ import annotations

import functools
import re
from typing import Any

from onrecord.read.remark import Remark

#: Letters below which a guess is worth nothing.
FEWEST_LETTERS = 60
#: Code points of the text that are looked at.
_LOOKED_AT = 4_000
_LETTER = re.compile(r"[^\W\d_]")
_CODE = re.compile(r"[A-Za-z]{2,3}\b")
_WORD = re.compile(r"[^\W\d_]+")
#: Frequent words that hardly another language writes so.
_ENGLISH = frozenset(
    "the and that with from this which would have been were their they said by to it as for not but about who will has had"
    " after when there what its than".split()
)
#: A text is English beyond doubt when at least this share of the words in each part of it are among those above.
_SHARE = 0.15
_PARTS = 4
#: Words a part must have, or its share means nothing.
_FEWEST_WORDS = 20


def language_of(text: str, *, declared: str = "") -> str:
    """BCP 47 code of the language: by the words; for a short text what the page declares; else ``und``."""
    sample = text[:_LOOKED_AT].replace("\x00", " ")
    if len(_LETTER.findall(sample)) < FEWEST_LETTERS:
        code = _CODE.match(declared.strip())
        return code[0].lower() if code else "und"
    return "en" if _is_plainly_english(sample) else str(_identifier().classify(sample)[0])


def _is_plainly_english(sample: str) -> bool:
    """Whether no model is needed: it takes longer to load than ten articles to read. Mixed texts are left to it."""
    words = _WORD.findall(sample.lower())
    size = max(_FEWEST_WORDS, -(-len(words) // _PARTS))
    parts = [words[at : at + size] for at in range(0, len(words) - _FEWEST_WORDS + 1, size)]
    return bool(parts) and all("the" in part and _share(part) >= _SHARE for part in parts)


def _share(words: list[str]) -> float:
    return sum(word in _ENGLISH for word in words) / len(words)


def language_remark(language: str) -> tuple[Remark, ...]:
    """That a document is kept but not analysed, unless it is in English or too short to tell."""
    if language in {"en", "und"}:
        return ()
    return (
        Remark(
            "note",
            "language",
            f"The text is not in English (it reads like “{language}”); it is kept, but not analysed.",
        ),
    )


@functools.cache
def _identifier() -> Any:  # noqa: ANN401  (the library has no types)
    # Its model takes a moment and some memory, so it is loaded when a first text asks for it.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    return LanguageIdentifier.from_model_file(MODEL_FILE)
