"""Word forms to stems, by a few rules: enough to tell that two renderings use the same word, no more.

The rules are for comparing alone: a stem is never shown.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_IRREGULAR_LINES: Final = """
be am is are was were been being
have has had having
do does did done doing
say says said
go goes went gone
give gives gave given
take takes took taken
send sent
fight fought
build built
hold held
keep kept
leave left
lose lost
make made
meet met
pay paid
sell sold
stand stood
tell told
think thought
win won
begin began begun
break broke broken
choose chose chosen
come came
fall fell fallen
find found
know knew known
bring brought
buy bought
catch caught
teach taught
speak spoke spoken
see saw seen
write wrote written
drive drove driven
rise rose risen
grow grew grown
feel felt
lead led
mean meant
spend spent
seek sought
sink sank sunk
strike struck stricken
draw drew drawn
get got gotten
run ran
sit sat
eat ate eaten
hear heard
hide hid hidden
forget forgot forgotten
understand understood
withdraw withdrew withdrawn
become became
child children
man men
woman women
foot feet
life lives
one's ones
"""
_ENDINGS: Final = (
    ("ationally", 4), ("ations", 3), ("ation", 3), ("itions", 3), ("ition", 3), ("ances", 4), ("ance", 4), ("ences", 5),
    ("ence", 5), ("ments", 4), ("ment", 4), ("ingly", 3), ("ings", 3), ("ing", 3), ("edly", 4), ("ied", 3), ("ies", 3),
    ("ated", 4), ("ates", 4), ("ate", 4), ("ness", 4), ("ions", 4), ("ion", 4), ("ally", 4), ("ly", 5), ("ed", 3),
    ("es", 3), ("s", 3),
)  # fmt: skip
_DOUBLED: Final = re.compile(r"([bdgklmnprt])\1$")


@lru_cache(maxsize=1 << 16)
def stem(form: str) -> str:
    """The stem of a folded word: "clearing", "clears" and "clearance" give one, "sent" and "sends" another."""
    form = form.removesuffix("'s").removesuffix("'")
    return _IRREGULAR.get(form) or _by_rule(form)


def _by_rule(form: str) -> str:
    if not form.isalpha() or len(form) < 4:
        return form
    for ending, least in _ENDINGS:
        if form.endswith(ending) and len(form) - len(ending) >= least and not form.endswith(("ss", "us", "is")):
            bare = form[: -len(ending)]
            return _finished(bare + ("y" if ending in {"ied", "ies"} else ""))
    return _finished(form)


def _finished(bare: str) -> str:
    bare = _DOUBLED.sub(r"\1", bare)
    if len(bare) > 3:
        bare = bare.rstrip("e") or bare
    return bare[:-1] + "i" if len(bare) > 3 and bare.endswith("y") else bare


_IRREGULAR: Final = {
    form: _by_rule(forms[0])
    for line in _IRREGULAR_LINES.strip().splitlines()
    for forms in [line.split()]
    for form in forms
}
