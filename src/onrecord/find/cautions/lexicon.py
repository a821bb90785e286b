"""The words of warning: of the cue, of what is feared, of what somebody would do, of lines that must not be crossed."""

from __future__ import annotations

import re
from typing import Final

#: In the words that attribute.
WARNS: Final = re.compile(
    r"\b(?:warn(?:s|ed|ing|ings)?(?!\s(?:signs?|signals?|shots?|lights?|systems?|labels?|bells?|sirens?)\b)|caution(?:s|ed|ing)|alert(?:s|ed)|sound(?:s|ed|ing) the alarm)\b",
    re.IGNORECASE,
)
THREATENS: Final = re.compile(r"\bthreat(?:en(?:s|ed|ing)?|s)?\b", re.IGNORECASE)
#: What nobody wants, in stems of words.
_BAD: Final = (
    r"wars?\b|warfare|conflict|confrontation|escalat|violen|bloodshed|attack|invasion|catastroph|disast|crisis|crises|collaps|chaos|"
    r"famine|hunger|starv|death|dead\b|deadly|dies?\b|died|dying|kill|casualt|victim|suffer|pain(?:ful|s)?\b|harm|damag|destro|destruct|devastat|ruin|"
    r"danger|threat|risk|peril|jeopard|unsafe|accident|outbreak|epidemic|pandemic|infect|illness|disease|shortage|"
    r"blackout|outage|flood|fires?\b|drought|recession|inflation|unemploy|job loss|layoff|lay off|bankrupt|insolven|"
    r"default|debt|losses|lose|loss|losing|cost|price|expensive|lost|ablaze|trouble|doom|ruin|havoc|turmoil|misery|panic|slump|stampede|spiral|wipe|overrun|overwhelm|stranded|struggle|scarc|shortfall|standstill|paraly|out of (?:the country|business|work|reach)|wreck|plunge|sack|stop(?:s|ped)?\b|fines|penalt|sanction|tariff|lawsuit|sue[sd]?\b|suing|prosecut|prison|jail|"
    r"arrest|expel|expulsion|bans?\b|banned|banning|suspen|dismiss|resign|strike|walkout|walk out|boycott|protest|riot|unrest|backlash|"
    r"retaliat|responds?\b|retribution|punish|consequence|repercussion|reprisal|revenge|fail|failure|worse|worsen|severe|irrevers|"
    r"the end of|(?:cost|lose|losing|destroy\w*|kill\w*) (?:\w+ ){0,4}(?:jobs|lives|livelihoods)|(?:jobs|lives|livelihoods) (?:at|in|on the)|cripple|weaken|undermin|erode|betray|defeat|disintegrat|break up|break apart|split|divides?\b|divided\b|closes?\b|closed\b|closing\b|closure|shut|cuts?\b|cutting\b|"
    r"delay|burn|sink|drown|bleed|hurt|explode|blow|mistake|betray|hopeless|desper|without (?:water|food|power|heat|work|pay|a job|doctors?)|go hungry|go under|delay|cancel|postpone|relegat|eliminat|injur|tempted|go further|stop there|not stop|too late|no return|empty|"
    r"poverty|homeless|evict|refugee|exodus|flee|exacerbat|raise the stakes|raises the stakes|stakes|impossible|"
    r"(?:see|throw|drive|turn) (?:it|them|him|her|you) (?:out|off|back|away)|never|unable|out of control|worst|serious|grave|heavy|terrible|dire"
)
BAD: Final = re.compile(rf"\b(?:{_BAD})\w*", re.IGNORECASE)
#: What brings something about: the verbs that are bad by themselves, and those that need something bad after them.
GRIM: Final = (
    r"risks?|threatens?|jeopardi[sz]es?|endangers?|undermines?|destroys?|devastates?|cripples?|ruins?|exacerbates?|escalates?|"
    r"provokes?|sparks?|inflames?|worsens?|derails?|harms?|hurts?|damages?|weakens?|plunges?|destabili[sz]es?|backfires?|alter the stakes|raises? the stakes"
)
CAUSES: Final = r"leads? to|means?|causes?|triggers?|results? in|brings?(?! up)|costs?|leaves?|puts?|makes?|forces?|push(?:es)?|drives?|spells?|amounts? to|sets? off|open the door to|opens the door to|ends? in|end up"
#: What somebody would do to another.
DEEDS: Final = re.compile(
    r"\b(?:respond|retaliate|strike|hit back|sue|walk out|resign|quit|leave|withdraw|veto|block|impose|shut|close|cut|fight|act|"
    r"seize|repossess|evict|confiscate|freeze|withhold|relocate|move its|fire back|fight back|take action|step down|stand down|strike back|down tools|see (?:you|them|him|her|it) in court|go to court|terminate|scrap|tear up|abandon|end (?:the|its|their|our|his|her|all|aid|support)|take .{0,20} to court|boycott|expel|suspend|cancel|stop|destroy|attack|target|punish|defend|answer|"
    r"pull out|(?:see|throw|drive|send|turn) (?:it|them|him|her|you) (?:out|off|back|away)|go on strike|down tools|call off|fire|dismiss|ban|arrest|prosecute|fine|revoke|use (?:all|every|any|force|nuclear))\b",
    re.IGNORECASE,
)
#: What "or we" may be followed by, after what is demanded.
OUR_DEEDS: Final = (
    "strike|walk out|walk|sue|leave|resign|quit|fight|retaliate|respond|withdraw|pull out|shut|close|block|veto|boycott|"
    "go to court|go on strike|stop|suspend|cancel|attack|invade|impose|sell|down tools"
)
#: What may be done to whoever does what is warned of.
PUNISHED: Final = (
    "turned (?:back|away)|fined|arrested|prosecuted|expelled|dismissed|sacked|fired|sued|punished|jailed|banned|suspended|"
    "shot|sunk|seized|boarded|destroyed|deported|evicted|disqualified|stopped|driven (?:out|back|off)|thrown out|intercepted|"
    "held (?:responsible|accountable|to account)|treated as"
)
#: Red lines and their kin.
RED: Final = re.compile(
    r"[\"“”'‘’]?\bred[ -]lines?\b[\"“”'‘’]?|\blines? in the sand\b|\bnon-?negotiable\b|\bnot (?:negotiable|(?:up|open) (?:for|to) (?:negotiation|discussion|debate|bargaining)|for (?:negotiation|discussion|debate|bargaining))\b|\ba line (?:that )?(?:we|they|he|she|it|I) (?:will|would|can) (?:not|never) cross\b|\bpoint of no return\b"
    r"|\b(?:will|would|can|could|shall|must) never (?:accept|tolerate|allow|permit|recogni[sz]e|agree to|give up|surrender|stand for)\b"
    r"|\b(?:will|would|can)(?: not|['’]t|not) (?:accept|tolerate|stand for|be tolerated|be accepted)\b|\bwon['’]t (?:accept|tolerate|stand for)\b"
    r"|\b(?:that|this|there|here) is (?:where|as far as) (?:it|we|this|I) (?:ends?|stops?|go|draw the line)\b|\bthis far and no further\b"
    r"|\bout of the question\b|\b(?:there (?:will|would|can|could) be no|no) compromise\b|\b(?:will|would) not (?:compromise|budge|yield|give (?:an inch|ground|way)|back down)\b|\bunder no circumstances\b"
    r"|(?<=draw )the line\b|(?<=drew )the line\b|(?<=draws )the line\b|(?<=drawn )the line\b"
    r"|\bdeal-?breakers?\b|\bnot for sale\b"
    r"|\bcross(?:es|ed|ing)? (?:a|the|that|this|our|their) line\b",
    re.IGNORECASE,
)
#: What follows is wanted: "will create jobs", "would make their lives better".
GOOD: Final = re.compile(
    r"\b(?:better|improv\w+|creat\w+ (?:[\w.,]+ ){0,4}jobs|rising (?:incomes|wages)|benefit\w*|prosper\w*|stronger|strength|safer|sav(?:e|es|ing) (?:lives|jobs|money)"
    r"|protect\w*|recover(?:y|s)?|solv\w+|happy|happier|win|wins|succeed\w*)\b",
    re.IGNORECASE,
)
#: What outweighs anything wanted beside it.
GRIMMEST: Final = re.compile(
    r"\b(?:worse\w*|lose|loses|losing|loss|losses|collaps\w+|catastroph\w+|disast\w+|die|dies|deaths?|kill\w*|war|destroy\w*|harm\w*|danger\w*|fail\w*|crisis|never|not)\b|n['’]t\b",
    re.IGNORECASE,
)
