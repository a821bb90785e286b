"""Small words of noun phrases that decide what a phrase is: pronouns, prepositions, nouns of bodies, counting words."""

from __future__ import annotations

import re

PRONOUNS: dict[str, str] = {
    **dict.fromkeys(("he", "him", "his", "himself", "his own"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("they", "them", "their", "themselves", "theirs"), "they"),
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(("who", "which", "that", "whom", "whose"), "who"),
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), "i"),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), "we"),
    **dict.fromkeys(("you", "your", "yours", "yourself"), "you"),
    **dict.fromkeys(("the former", "the latter"), "latter"),
}

#: Words after which a phrase only says more about its head.
AFTER = (
    "of for in at to from with on by about near under against behind who which that whose whom where when whether as "
    "including like such via during after before since amid among around across inside outside over through within "
    "concerning regarding familiar close briefed involved speaking attending wearing citing told said says"
).split()
#: Where the head of a phrase ends.
CUT = re.compile(rf"[,;:(\[—–]|\s-+\s|(?<=\s)(?:{'|'.join(AFTER)})\b")
#: Nouns that make a name one of a body or a place.
BODY_WORDS = frozenset(
    "ministry department committee party university institute council commission court agency association union bank group "
    "house news times post journal press center centre foundation fund corp inc company co ltd college school network "
    "campaign administration government office bureau service society league federation organization organisation "
    "parliament senate congress fire army navy police force forces command embassy tribune herald gazette daily club church "
    "coalition alliance board authority trust media radio television broadcasting tv magazine ledger dispatch courier chronicle observer telegraph examiner mirror "
    "square garden stadium arena park hall tower bridge airport street avenue hotel museum library building sentinel bulletin register monitor inquirer enquirer review project initiative watch average index composite exchange".split()
)
#: Words that bring in somebody new.
INDEFINITE = frozenset(
    "a an one another some several many few two three four five six seven eight nine ten most other".split()
)
#: Words that only count or pick out somebody told of before.
COUNTED = frozenset(
    "either neither both each some none all any few many most several one two three four five six seven eight nine ten".split()
)
#: Titles that begin names of firms and places too: "General Electric", "Prince Edward Island".
NAMESAKES = frozenset("general major king prince princess captain private marshal judge chief state head queen".split())
