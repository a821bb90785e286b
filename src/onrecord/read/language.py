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


def language_of(text: str, *, declared: str = "") -> str:
    """BCP 47 code of the language: by the words; for a short text what the page declares; else ``und``."""
    sample = text[:_LOOKED_AT].replace("\x00", " ")
    if len(_LETTER.findall(sample)) < FEWEST_LETTERS:
        code = _CODE.match(declared.strip())
        return code[0].lower() if code else "und"
    return str(_identifier().classify(sample)[0])


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
