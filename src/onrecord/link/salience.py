"""How much an actor stands out at a place of an article: a few small weights, each with its reason.

The weights were set by hand and moved by search on the places in ``bench/gold/speakers.jsonl``; they are in units of
the loss of standing over about one sentence.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """What speaks for and against an actor as the one a pronoun or title means."""

    #: For each sentence between the place where it came up and the word; and for each paragraph.
    sentence: float = -1.1
    paragraph: float = -0.4
    #: It spoke there; its clause is about it; it only owns something there; it is brought in there with a title.
    speaker: float = 1.0
    subject: float = 1.0
    owner: float = -0.35
    introduced: float = 1.2
    #: It came up inside quotation marks and the word stands outside; it came up in a caption or menu.
    quoted: float = -3.0
    furniture: float = -3.0
    #: For each doubling of how often it came up lately; a gender known to fit; being the very last one named.
    often: float = 0.22
    gender: float = 1.2
    latest: float = 0.3
    #: It is what the sentence is about that leads in the words said: "Brandt echoed Lund. 'We agree,' she said."
    leads_in: float = 0.8
    #: It is named in the very words that the one in question says: nobody speaks of themselves by name.
    spoken_of: float = -2.0
    #: It is known only by a role; it is a source without a name; it is a state.
    role: float = -1.5
    unnamed: float = -3.0
    state: float = -0.5
    #: "They" is sooner several people than one body.
    many: float = 0.8


WEIGHTS = Weights()
