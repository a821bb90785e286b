"""The words of giving, promising, asking and agreeing, and of what can be given."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, Literal

from onrecord.text.verbforms import forms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.terms.commitment import CommitmentStatus

#: ``promise``: the verb itself promises. ``give``: something passes from hand to hand. ``deal``: something is agreed.
#: ``ask``: something is asked for. ``announce``: something is made known, and counts only if it can be given.
#: ``float``: something is thought about. ``refuse``: something given is taken back. ``receive``: giving seen from the other side.
#: ``keep``: a promise is kept or broken. ``raise``: an offer or gift is raised.
VerbKind = Literal["promise", "give", "deal", "ask", "announce", "float", "refuse", "receive", "keep", "raise"]

_VERBS: Final[Mapping[VerbKind, str]] = {
    "promise": "pledge promise vow commit guarantee undertake earmark allocate offer appropriate devote dedicate reserve ring-fence ringfence allot budget",
    "give": "provide give supply deliver send donate grant lend award transfer disburse pay invest contribute fund "
    "finance ship dispatch deploy loan hand spend deposit reimburse refund compensate repay inject commission train distribute extend bankroll underwrite subsidise subsidize pump gift "
    "bequeath leave remit channel plough plow pour sink put plug airlift release waive forgive house host shelter accommodate take admit",
    "deal": "sign agree conclude strike reach ink establish ratify seal finalise finalize initial approve clinch broker "
    "secure settle accept negotiate pass clear back endorse rubber-stamp",
    "ask": "ask request seek demand call appeal beg lobby urge want need plead",
    "announce": "announce unveil approve authorise authorize propose pass clear endorse establish create launch",
    "float": "consider mull weigh discuss study contemplate explore debate float suggest examine",
    "refuse": "pull yank put withhold suspend freeze cancel halt withdraw shelve scrap axe drop abandon ditch rescind revoke retract block",
    "raise": "raise double triple quadruple increase boost lift improve sweeten hike up",
    "receive": "receive obtain secure get see collect",
}
#: What a verb before "to" or "-ing" makes of the one after it.
_GOVERNORS: Final[Mapping[CommitmentStatus, str]] = {
    "pledged": "pledge promise vow commit guarantee undertake offer intend plan swear prepare announce stand",
    "agreed": "agree decide vote resolve approve accept authorise authorize",
    "denied": "refuse decline",
    "floated": "consider mull weigh discuss contemplate explore propose suggest debate",
}
#: Adjectives before "to" and the verb.
READY: Final[Mapping[str, CommitmentStatus]] = {
    "ready": "pledged", "willing": "pledged", "prepared": "pledged", "determined": "pledged", "committed": "pledged",
    "poised": "pledged", "set": "pledged", "due": "pledged", "going": "pledged", "scheduled": "pledged",
    "unwilling": "denied", "reluctant": "denied", "inclined": "floated", "considering": "floated", "open": "floated",
}  # fmt: skip
#: Nouns before "to" and the verb: "a decision to send", "plans to invest".
PROMISING: Final[Mapping[str, CommitmentStatus]] = {
    "plan": "pledged", "plans": "pledged", "pledge": "pledged", "promise": "pledged", "commitment": "pledged",
    "offer": "pledged", "intention": "pledged", "decision": "agreed", "agreement": "agreed", "deal": "agreed",
    "proposal": "floated", "proposals": "floated", "idea": "floated", "refusal": "denied", "pledges": "pledged",
    "promises": "pledged", "vow": "pledged",
}  # fmt: skip
#: Verbs of giving that may have who receives and what is given side by side: "gave the city two buses".
DOUBLE: Final = frozenset(
    "give send offer lend grant pay promise provide loan award hand guarantee supply ship allocate repay pledge bequeath leave "
    "gift transfer".split()
)
#: Agreeing by hand.
SIGNING: Final = frozenset("sign ink ratify seal".split())
#: What is told, shown or earned, and not given.
NO_GIFT: Final = frozenset(
    "profit loss revenue sale earnings statement evidence speech interview detail comment update look chance opportunity "
    "example birth message signal letter email glimpse reason boost insight view answer advice credit-rating warning "
    "forfeiture conviction seizure injunction probe inquiry review apology repeal recount hearing letter text e-mail form report "
    "account assessment explanation impression proposal version draft memo petition "
    "daughter son wife husband mother father idea role notion question view prospect point goal run yard vote seat game match win score market stake price".split()
)
#: Deeds whose price is no promise.
TRADE: Final = frozenset("buy acquire purchase sell take merge bid charge sue".split())
#: Nouns that name a gift, a promise or a request, and how far that has gone.
NAMED: Final[Mapping[str, CommitmentStatus]] = {
    "pledge": "pledged", "promise": "pledged", "offer": "pledged", "commitment": "pledged", "gift": "provided",
    "donation": "provided", "contribution": "provided", "grant": "provided", "request": "requested",
    "demand": "requested",
}  # fmt: skip
#: What is held about a deal.
TALKS: Final = frozenset({"talks", "negotiations", "discussions"})
#: What stands before "to" and the deed, and binds somebody to it.
_BINDING: Final[Mapping[str, CommitmentStatus]] = {
    "pledge": "pledged", "promise": "pledged", "vow": "pledged", "undertake": "pledged", "offer": "pledged",
    "swear": "pledged", "commit": "pledged", "agree": "agreed", "refuse": "denied", "decline": "denied",
}  # fmt: skip
_PLEAS: Final = "urge press implore beseech beg petition lobby pressure call appeal plead ask"
_ASKERS: Final = "ask urge call press request beg want tell order require implore pressure appeal push oblige instruct"
#: Verbs of these tables that the rule for regular ones would form wrongly.
_IRREGULAR: Final[Mapping[str, str]] = {
    "sell": "sells sold selling", "pay": "pays paid paying", "send": "sends sent sending", "spend": "spends spent spending",
    "undertake": "undertakes undertook undertaken undertaking", "transfer": "transfers transferred transferring",
    "ship": "ships shipped shipping", "repay": "repays repaid repaying", "beg": "begs begged begging",
    "initial": "initials initialled initialed initialling", "leave": "leaves left leaving", "drop": "drops dropped dropping",
    "scrap": "scraps scrapped scrapping", "sink": "sinks sank sunk sinking", "put": "puts putting", "axe": "axes axed axing",
    "withdraw": "withdraws withdrew withdrawn withdrawing", "remit": "remits remitted remitting", "see": "sees saw seen seeing",
    "budget": "budgets budgeted budgeting", "allot": "allots allotted allotting", "forgive": "forgives forgave forgiven forgiving",
    "up": "upped ups upping", "plead": "pleads pleaded pled pleading", "stand": "stands stood standing", "keep": "keeps kept keeping",
    "break": "breaks broke broken breaking", "honour": "honours honoured honouring", "honor": "honors honored honoring",
    "renege": "reneges reneged reneging", "foot": "foots footed footing", "cough": "coughs coughed coughing",
    "step": "steps stepped stepping", "chip": "chips chipped chipping", "fly": "flies flew flown flying", "lay": "lays laid laying",
    "bring": "brings brought bringing", "shake": "shakes shook shaken shaking", "free": "frees freed freeing",
    "write": "writes wrote written writing", "freeze": "freezes froze frozen freezing", "plug": "plugs plugged plugging",
    "channel": "channels channelled channeled channelling", "propose": "proposes proposed proposing", "oblige": "obliges obliged obliging",
}  # fmt: skip


def verb_forms(base: str) -> frozenset[str]:
    """All forms of a verb of these tables."""
    return frozenset({base, *_IRREGULAR[base].split()}) if base in _IRREGULAR else forms(base)


@cache
def verbs() -> Mapping[str, tuple[str, tuple[VerbKind, ...]]]:
    """Each form of the verbs, with its base and what kinds it is of."""
    kinds: dict[str, list[VerbKind]] = {}
    for kind, words in _VERBS.items():
        for base in words.split():
            kinds.setdefault(base, []).append(kind)
    return {form: (base, tuple(found)) for base, found in kinds.items() for form in verb_forms(base)}


@cache
def governors() -> Mapping[str, CommitmentStatus]:
    """Each form of a verb that stands before "to" and another one, and what it makes of that."""
    return {form: status for status, words in _GOVERNORS.items() for base in words.split() for form in verb_forms(base)}


@cache
def askers() -> frozenset[str]:
    """Forms of the verbs in "asked Harland to send"."""
    return frozenset(form for base in _ASKERS.split() for form in verb_forms(base))


@cache
def binding() -> Mapping[str, tuple[str, CommitmentStatus]]:
    """Each form of the verbs that bind somebody to a deed, with its base and what it makes of the deed."""
    return {form: (base, status) for base, status in _BINDING.items() for form in verb_forms(base)}


@cache
def asking() -> Mapping[str, str]:
    """Each form of the verbs that ask somebody for a deed, with its base."""
    return {form: base for base in _PLEAS.split() for form in verb_forms(base)}


#: What can be given, in the base form: things that nobody speaks of giving unless they pass from hand to hand.
GIVEABLE: Final = frozenset(
    "aid assistance relief funding fund funds money cash loan grant subsidy subsidies package compensation damages "
    "ransom bailout donation weapon weaponry arms ammunition munition munitions shell missile rocket tank vehicle "
    "aircraft jet fighter helicopter drone interceptor battery howitzer artillery system systems troop troops soldier "
    "force forces peacekeeper personnel trainer medic doctor nurse engineer equipment generator transformer fuel gas oil "
    "grain wheat flour food meal medicine vaccine dose mask tent blanket shelter water electricity asylum "
    "scholarship bonus pension wage wages dividend refund rebate investment payment reparations visa laptop bus "
    "ventilator ambulance turbine supply supplies hardware kit uniform satellite radar bond bonds seed fertiliser "
    "fertilizer voucher allowance stipend sponsorship endowment prize advisers adviser advisor instructor raise "
    "settlement restitution financing stimulus lifeline warship frigate submarine boat patrol truck lorry firewood timber coal diesel petrol cement steel "
    "sandbag pump crane diver excavator bulldozer tug tugboat ferry barge icebreaker locomotive tram bed cot bandage insulin "
    "antibiotic antibiotics oxygen rice maize bread milk potato cattle livestock clothes clothing textbook computer pontoon "
    "interpreter escort leave holiday vacation".split()
)
#: The same for what is also spoken of when nothing passes: it needs somebody who receives it.
WEAK: Final = frozenset(
    "credit support help protection access training guarantee guarantees assurance assurances backing expertise care "
    "security housing home homes school hospital land jobs job increase rise cut break services service resources "
    "intelligence backup cooperation membership discount immunity".split()
)
#: What is agreed or signed.
DEALS: Final = frozenset(
    "agreement deal pact treaty accord contract memorandum ceasefire cease-fire truce settlement mou partnership convention "
    "protocol lease guarantee guarantees armistice charter compact understanding communique swap exchange takeover merger package "
    "extension".split()
)
#: What is asked for beside what can be given.
ASKED: Final = frozenset(
    "ceasefire cease-fire truce raise rise increase support help protection guarantees guarantee investment "
    "reparations troops access".split()
)
#: What one asks for of people with power, in the base form.
ACTS: Final = frozenset(
    "resignation ouster removal impeachment dismissal firing recall investigation inquiry enquiry probe review audit hearing "
    "vote election referendum ballot recount ban moratorium law legislation bill reform rule regulation amendment repeal "
    "change cut increase hike tax tariff sanction boycott strike end halt stop pause delay extension withdrawal release return "
    "action step measure talk talks negotiation dialogue meeting summit ceasefire cease-fire truce intervention deployment "
    "lockdown closure reopening independence transparency pardon punishment prosecution arrest protection standard control "
    "limit restriction apology compromise concession overhaul reduction abolition suspension postponement cancellation "
    "appointment expansion deregulation recognition reinstatement extradition de-escalation crackdown freeze reversal "
    "nationalisation nationalization privatisation privatization disarmament evacuation quarantine curfew raise rise "
    "decriminalization legalization shutdown embargo safeguard oversight right agreement accord pact treaty departure cooperation accountability backstop commission deal plan".split()
)
#: Prepositions that begin a part of their own.
PREPOSITIONS: Final = frozenset(
    "to for with from by between among in over under since until during through on at into against towards toward about "
    "within after before across amid despite without via per as through".split()
)
#: What stands before a noun.
DETERMINERS: Final = frozenset(
    "the a an this that these those its their his her our my your any some no each every another such".split()
)
