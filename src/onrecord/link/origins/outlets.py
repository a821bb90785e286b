"""Which names in a record are those of outlets and agencies, and which of them are the same one.

A name counts as an outlet's when a table or a document of the record says so, when the text calls it one ("the MCA news
agency"), or when it is built like one ("The Strait Courier", "La Tribune"). A ministry that "reported" is none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.link.origins.publishers import outlet_key
from onrecord.text.folding import folded
from onrecord.text.pressnames import FIRST, LAST, initials

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.link.origins.publishers import Publishers

#: Foreign articles with which papers are named ("La Tribune", "Der Spiegel"), but people and places are, too.
_FOREIGN: Final = frozenset("la le les el il lo die der das de het o".split())
_FOREIGN_LAST: Final = frozenset(
    "tribune monde figaro nación nacion república repubblica stampa croix presse zeitung zeit welt spiegel standard pais"
    " país mundo periódico vanguardia prensa soir matin temps journal gazette libre voix dépêche telegraaf volkskrant"
    " globo correo diario".split()
)
#: Words that show a name to be some other body, whatever else it holds.
_NOT_OUTLETS: Final = frozenset(
    "ministry department office committee commission council court bank university institute party police army agency's"
    " secretary minister president association union federation foundation center centre corps navy command"
    " parliament congress senate house administration bureau service authority embassy assembly board company"
    " church school hospital conference summit party forum".split()
)
#: A name that is one of these words alone ("the Post") may be any of many outlets.
_SHARED: Final = frozenset(
    "times post news journal star sun herald mail press standard telegraph mirror express globe gazette tribune"
    " chronicle record monitor observer courier ledger dispatch review daily weekly network radio television tv register"
    " magazine newspaper agency reporter leader".split()
)
#: What the text may call a name: "the MCA news agency", "the daily Kurier".
KINDS_OF_OUTLET: Final = (
    r"(?:(?:state|public|private|national|independent|opposition|local|regional)[- ](?:run\s|owned\s|funded\s)?)?"
    r"(?:news\s(?:agency|service|outlet|site|website|portal|channel|magazine|network)|newspaper|daily|weekly|magazine"
    r"|broadcaster|tabloid|(?:television|TV|radio)(?:\s(?:station|channel|network))?|wire\sservice|newswire)"
)
_KIND_WORDS: Final = re.compile(rf"^(?:[Tt]he\s)?{KINDS_OF_OUTLET}\s|\s{KINDS_OF_OUTLET}$")
_AGENCY: Final = re.compile(
    r"\b(?:[Aa]gency|[Nn]ewswire|[Ww]ire(?:\s[Ss]ervice)?|[Nn]ews\s[Ss]ervice|Press\s(?:Association|Network|Service))\Z"
)
_THE: Final = re.compile(r"^[Tt]he(?:\s|$)")


class Outlets:
    """The outlets of one record: those of the table, of its documents, and those its texts call so."""

    def __init__(
        self,
        publishers: Publishers,
        known: Iterable[str] = (),
        declared: Iterable[str] = (),
        agencies: Iterable[str] = (),
    ) -> None:
        """Take note of names.

        Args:
            publishers: The table of publishers.
            known: Names of outlets that documents of the record come from.
            declared: Names that a text of the record calls an agency, a newspaper and so on.
            agencies: Those of the known ones that sign in the dateline, as agencies do.
        """
        self._publishers = publishers
        names = (*known, *declared)
        self._known = {outlet_key(name) for name in names} - {""}
        self._agencies = {outlet_key(name) for name in agencies}
        self._short = _short_forms(names)

    def key(self, name: str) -> str:
        """By what the name is compared: the key of the listed name for a listed outlet, else its own."""
        bare = self._in_full(name)
        listed = self._publishers.find(bare)
        return outlet_key(bare) if listed is None else outlet_key(listed.outlet)

    def listed(self, name: str) -> str:
        """The name that the table gives an outlet, or the name itself."""
        listed = self._publishers.find(without_kind(name))
        return name if listed is None else listed.outlet

    def is_agency(self, name: str) -> bool:
        """Whether the table lists it as an agency, or it is one of the record that calls itself so."""
        bare = self._in_full(name)
        listed = self._publishers.find(bare)
        if listed is not None:
            return listed.kind == "agency"
        key = outlet_key(bare)
        return key in self._agencies or (key in self._known and _AGENCY.search(bare) is not None)

    def holds(self, name: str) -> bool:
        """Whether the name is an outlet's, as far as can be told; a name that many share ("the Post") is not."""
        bare = without_kind(name)
        key = outlet_key(bare)
        if not key or (len(key.split()) == 1 and key in _SHARED and key not in self._known):
            return False
        return (
            bare in self._short
            or key in self._known
            or self._publishers.find(bare) is not None
            or is_built_like_one(name)
        )

    def _in_full(self, name: str) -> str:
        """The name without its kind; for the initials of an outlet of this record, the name of that."""
        bare = without_kind(name)
        return self._short.get(bare, bare)

    def full(self, name: str, longer: Iterable[str]) -> str:
        """The longer name in whose end the short one stands ("The Ledger": "The Halmouth Ledger"), if there is just one.

        Args:
            name: As it stands in the text.
            longer: Names that the same document gives in full, its own outlet among them.
        """
        key = outlet_key(name)
        fitting = {outlet_key(other): other for other in longer if _ends(outlet_key(other), key)}
        return next(iter(fitting.values())) if len(fitting) == 1 else name


def _short_forms(names: Iterable[str]) -> dict[str, str]:
    """The initials of longer names, for each the name, where only one has them: "NPA" for the Northern Press Agency."""
    found: dict[str, set[str]] = {}
    for name in names:
        if len(short := initials(name)) > 2:
            found.setdefault(short, set()).add(name)
    return {short: next(iter(same)) for short, same in found.items() if len({outlet_key(n) for n in same}) == 1}


def without_kind(name: str) -> str:
    """The name without the words that say what it is ("MCA news agency": "MCA"); a name of such words alone stays."""
    bare = _KIND_WORDS.sub("", name).strip()
    return bare if bare != name and _THE.sub("", bare)[:1].isupper() else name


def is_built_like_one(name: str) -> bool:
    """Whether a name has the words and the build of an outlet's name."""
    words = [folded(word).strip(".,'") for word in name.split()]
    if words[:1] == ["the"]:
        words = words[1:]
    if len(words) < 2 or any(word in _NOT_OUTLETS for word in words):
        return False
    if words[0] in _FOREIGN:
        return any(word in _FOREIGN_LAST for word in words[1:])
    return (
        words[-1] in LAST
        or (words[0] in FIRST and name.rsplit(maxsplit=1)[-1][:1].isupper())
        or words[-2:] in (["news", "agency"], ["press", "agency"])
    )


def _ends(longer: str, shorter: str) -> bool:
    return bool(shorter) and longer != shorter and longer.endswith(" " + shorter)
