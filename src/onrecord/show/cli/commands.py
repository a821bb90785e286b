"""The commands, in the order in which somebody meets them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Name of each command and its one line in the overview. Each lives in the module of its name and is imported only
#: when it is called, so that the overview comes at once.
COMMANDS: Mapping[str, str] = MappingProxyType({
    "demo": "Try it on a made-up story that comes with the program.",
    "read": "Read articles into the record.",
    "show": "Show who said what.",
    "who": "Show one actor: spellings, titles, and all they said.",
    "utterances": "Show what several articles carry, and in how many ways.",
    "compare": "Show the readings of one utterance side by side.",
    "origins": "Show who retells whom.",
    "positions": "Show who stands where on a question, since when and on what condition.",
    "commitments": "Show what was promised, given, agreed or asked for.",
    "warnings": "Show who warned whom: warnings, threats, red lines.",
    "timeline": "Show what happened when.",
    "conflicts": "Show where the articles do not agree.",
    "support": "Show what rests on a single origin.",
    "wording": "Show what outlets name differently.",
    "check": "Hold a draft against the record.",
    "find": "Find words in the articles.",
    "dossier": "Write the record as one page to open, print and send.",
    "serve": "Open the record in the browser, to read, compare and correct.",
    "export": "Write one table of the record for other programs.",
    "verify": "Check every quoted character against the stored articles.",
    "correct": "Overrule the program: merge, split, rename, reject, confirm, settle.",
    "doctor": "Check the installation and the record.",
    "completion": "Print what makes the Tab key complete commands in your shell.",
})  # fmt: skip
