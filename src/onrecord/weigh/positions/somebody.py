"""Who can be asked where it stands: not "others", a share of a poll, a vote, a bill, or an unnamed source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.text.folding import folded
from onrecord.text.parties import are_people, head_noun, is_body, is_thing

if TYPE_CHECKING:
    from onrecord.terms import Entity

_SOURCE: Final = re.compile(
    r"\b(?:sources?|rumou?rs?|reports?|person|people|research|stud(?:y|ies)|papers?|surveys?|polls?|data|evidence|analysis|figures)\b",
    re.IGNORECASE,
)
_PRONOUNS: Final = frozenset("he she it they who we i you that this".split())
_OWNED: Final = frozenset("his her its their my our your".split())
#: Groups that are called by their stance: to say that opponents oppose tells nobody anything.
_SIDES: Final = frozenset(
    "supporters opponents critics proponents advocates backers others some detractors sceptics skeptics".split()
)
_NOBODY: Final = frozenset(
    "democratic the others some many several few most both all those people everyone nobody they critics one any better worse".split()
)
#: Subjects that deny that there is anybody.
_NONE: Final = re.compile(
    r"(?:.* and )?(?:not (?:a|one|all|every)|no(?: one)?|neither|none|zero|how (?:many|much)|which|what|whether) "
)
#: A body that the speaker speaks for.
_OWN_BODY: Final = re.compile(
    r"\W*(?:his|her|its|their|my|our) (?:own )?(?:\w+ )?(?:government|administration|party|company|country|state|office|ministry|"
    r"department|team|union|association|federation|client|clients|club|cabinet|coalition|campaign|organi[sz]ation|board|firm|group|"
    r"agency|committee|council|bank|alliance|bloc)\W*",
    re.IGNORECASE,
)
#: Shares of those who were asked in a poll.
_SHARE: Final = re.compile(
    r"(?:about |some |only |just )?[\d.,]+\s?(?:%|per ?cent)|one (?:of|in) (?:every )?\w+ ", re.IGNORECASE
)
#: Names of what is decided on, which no names of bodies end in.
_DECIDED: Final = re.compile(r"\b(?:bill|act|treaty|amendment|protocol|resolution|referendum|accord|deal)$")
#: What was cut out of a clause: "of students", "their children to whichever school they".
_CUT_OUT: Final = re.compile(
    r"(?:of|for|to|in|on|with|by|from|that|which|who|and|or) |.* (?:they|he|she|it|we|who|which|that)$"
)


def is_somebody(entity: Entity) -> bool:
    """Whether an entity can be asked where it stands."""
    name = folded(entity.name)
    first, *rest = name.split(" ")
    if entity.kind == "unnamed" and _SOURCE.search(entity.name) is not None:
        return False
    if entity.kind == "group" and _SIDES & {name.removeprefix("the ").split(" ")[0], head_noun(name)}:
        return False
    if (entity.kind == "organisation" and first in _OWNED) or (bool(rest) and first in _PRONOUNS):
        return False
    if entity.kind == "organisation" and _DECIDED.search(name) is not None:
        return False
    if (
        name in _NOBODY
        or _CUT_OUT.match(name) is not None
        or _NONE.match(name) is not None
        or _SHARE.match(name) is not None
    ):
        return False
    return not _is_thing(entity)


def _is_thing(entity: Entity) -> bool:
    """Whether a phrase without a name is of something that is nobody: "the decision", "a party-line vote"."""
    if entity.kind not in {"group", "unnamed"} or entity.members:
        return False
    noun = head_noun(entity.name)
    is_named = any(word[:1].isupper() for word in entity.name.split()[1:])
    return is_thing(noun) or not (is_named or are_people(noun) or is_body(noun))


def owner_speaks(words: str) -> bool:
    """Whether words for a holder are those of a body that the speaker speaks for: "his government", "our party"."""
    return _OWN_BODY.match(words) is not None
