"""What a single line gives away by its own words: that it is an advert, a share button, a source line and so on.

Every pattern describes how news sites at large write such lines. A line that reports speech or holds a quotation is
never taken for one of them, however it begins.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.terms.document import FurnitureKind

#: No line longer than this, in code points, is judged by its words.
LONGEST = 400

_THE = r"(?:the |this |our |your )?"
_PIECE = r"(?:article|story|post|piece|report|version|text|interview|column|item|essay|blog|op-ed|commentary)"
_MARKS = r"[\s\-–—*|.:•·\[\](){}>»→▶►+#=_~]*"


def _whole(*alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"{_MARKS}(?:{'|'.join(alternatives)}){_MARKS}", re.IGNORECASE)


#: Patterns that must match the whole line, marks at its edges aside.
_WHOLE: tuple[tuple[FurnitureKind, re.Pattern[str]], ...] = (
    (
        "skip-link",
        _whole(
            rf"(?:skip|jump|go)(?: directly| straight)?(?: to| past)? {_THE}(?:main |page |primary |site |top |top of )?"
            r"(?:content|navigation|nav|menu|main|search|footer|header|text|body|article|story|links?|page|sidebar)(?: area| section)?",
            "back to top",
            "return to top",
            "top of page",
        ),
    ),
    (
        "advert",
        _whole(
            r"ads?(?: ads?)*",
            r"advert(?:s|isement|isements|ising)?(?: \d+)?(?: - (?:scroll|story|article) .{3,40})?",
            r"(?:sponsored|promoted|paid|partner)(?: content| post| links?| stories| message| by .{2,40})?",
            r"(?:article|story|content|text) continue[sd] (?:below|after)(?: (?:the |this )?ad(?:vert(?:isement)?)?)?",
            r"(?:scroll|continue)(?: down)? (?:to|for) (?:continue|continue reading|continue with content|more|read on)",
            r"continue reading(?: below)?(?: the main story)?",
            r"(?:report|hide|close|skip|remove|about) (?:this |these |the )?(?:ads?|advert(?:isement)?s?)",
            r"ad feedback",
            r"advertisements? .{0,40}continue reading.{0,60}",
            r"advertisements?[.,:] (?:scroll|story|article|content).{3,50}",
            r"why (?:am i seeing|this|these) (?:this )?ads?\??",
            r"(?:this )?(?:ad|advertisement|content) (?:will close|is not available|has not loaded|could not be loaded).{0,60}",
        ),
    ),
    (
        "reading-time",
        _whole(
            r"(?:estimated |approx(?:imate|\.)? )?(?:reading|read|listening)(?: time)?:? ?(?:is |about |approx\.? |~ ?)?"
            r"(?:less than )?(?:\d{1,3}|one|two|three|four|five)(?: ?[-–] ?\d{1,3})?[- ]?(?:m|mins?|minutes?|secs?|seconds?)\.?(?: read)?",
            r"(?:less than )?(?:a |\d{1,3})(?: ?[-–] ?\d{1,3})?(?: \+)?[- ]?(?:mins?|minutes?|secs?|seconds?)\.?[- ](?:to )?(?:read|listen|watch)(?:ing)?(?: time)?",
            r"(?:listen|play|watch)(?: to (?:this |the )?(?:article|story))? ?[(:\-–]? ?\d{1,3} ?(?:mins?|minutes?)\)?",
            r"\d{1,3}:\d\d (?:min|minutes?|read|listen)",
        ),
    ),
    (
        "comments",
        _whole(
            r"(?:view |see |show |read |hide |load |all )*(?:\d[\d.,k]* |no )?comments?(?: ?\(?\d[\d.,k]*\)?)?(?: yet| so far| section| policy| are closed| closed| off)?",
            rf"(?:leave|post|add|write|submit|make) (?:a |your |the first )?(?:comment|reply|response)s?(?: on {_THE}{_PIECE})?",
            r"(?:join|start|have your say in) the (?:conversation|discussion|debate)",
            r"be the first to (?:comment|reply|respond).{0,40}",
            r"(?:please )?(?:log|sign) ?in (?:or (?:register|sign ?up) )?to (?:post |leave |add )?(?:a )?(?:comment|reply|join).{0,40}",
            r"have your say",
            r"your email address will not be published\..{0,60}",
            r"you must be logged in to .{0,40}",
            r"commenting (?:is|has been) .{0,40}",
        ),
    ),
    (
        "related",
        _whole(
            r"(?:read|see|watch|view|load|show|learn|find out|discover|hear) (?:more|also|next|on|too)(?: (?:about|on|from) .{2,60})?",
            r"(?:also|further) (?:read|reading|on .{2,40})",
            r"more(?: (?:news|stories|articles|coverage|reading|like this|headlines|to read|top stories))",
            r"more (?:on|from|about|in|by) [^.!?]{2,60}",
            r"(?:related|similar|recommended|suggested|popular|featured|other|latest|recent|previous|next|top|trending|breaking)"
            r"(?: (?:content|articles?|stor(?:y|ies)|news|posts?|links?|topics?|tags?|coverage|reading|reads|for you|headlines|videos?|now|items?|searches))+",
            r"(?:tags?|topics?|keywords?|filed under|categories|category|more about): ?[^.!?]{2,200}",
            r"related|recommended|trending|most popular|most (?:read|viewed|shared|commented|watched|recent)(?: .{2,30})?",
            r"you (?:may|might)(?: also)? (?:like|enjoy|be interested in|want to read|have missed)(?: this| these)?",
            r"(?:up|what to read|read) next",
            r"(?:in case you missed it|don[’']?t miss|editors?[’']?s? (?:picks?|choice)|around the web|from (?:around )?the web|elsewhere on .{2,40})",
            r"see also|also see|in this (?:article|story|section)|on this (?:page|topic|story)|explore more|topics|tags",
        ),
    ),
    (
        "menu",
        _whole(
            r"(?:open |close |toggle |show |hide |main |site )*(?:menu|navigation|nav|search|sidebar|submenu)(?: bar| menu| form| toggle)?",
            r"(?:log|sign)[ -]?(?:in|out|up)(?: / (?:log|sign)[ -]?(?:in|up))?|register|my account|your account|account|subscribe|newsletters?|subscriptions?",
            r"home|home ?page|about|about us|contact|contact us|help|careers|site ?map|advertise(?: with us)?|close|next|previous|back",
            r"(?:edition|language|select (?:language|region|edition)|choose .{2,20}):? ?(?:english|international|uk|us|en)?",
        ),
    ),
    (
        "caption",
        _whole(
            r"(?:photos?|images?|pictures?|videos?|gallery|slideshow|photo gallery|caption|credits?|graphic)(?: \(?\d{1,3}(?: (?:images?|photos?|pictures?))?\)?| \d{1,3} (?:of|/) \d{1,3})?",
            r"(?:enlarge|expand|zoom|open|close|view|hide|show|toggle)(?: this| the)? (?:image|photo|picture|caption|gallery|fullscreen)(?: .{0,300})?",
            r"(?:image|media|photo|picture|video) (?:copyright|caption|source)\b.{0,360}",
        ),
    ),
    (
        "byline",
        _whole(
            r"by (?:the )?(?:associated press|ap|afp|reuters|agencies|[\w ]{0,30}\b(?:staff|staff writers?|staff reporters?|desk|news service|newsroom|web team|editorial board))",
        ),
    ),
    (
        "other",
        _whole(
            r"if you (?:have )?(?:found|find|notice|noticed|see|spot|spotted) (?:an? |any )?(?:\w+ )?(?:errors?|mistakes?|typos?)\b.{0,160}",
            r"(?:found|spotted|see|noticed) (?:an? )?(?:\w+ )?(?:error|mistake|typo)\?.{0,120}",
            r"this (?:article|story|text|page) (?:was|has been|is) (?:\w+ )?(?:machine[- ]|auto[- ])?(?:translated|generated|summari[sz]ed)\b[^.!?]{0,80}",
            r"listen(?: to (?:the |this )?(?:story|article))?|font size:?[ a+\-]*|a ?[-–] ?a(?: a)? ?\+?",
            r"(?:download|get|install|try) (?:the |our )(?:free |new |mobile )*apps?(?: (?:now|today|for free|here))?",
        ),
    ),
    (
        "other",
        _whole(r"(?:click|tap) here (?:to|for) (?:get|download|read|see|watch|view|listen|sign|the|more|our|a)\b[^.!?]{2,80}"),
    ),
    (
        "source-line",
        _whole(
            rf"(?:read|see|view|find|continue reading) (?:the )?(?:original|full|entire|complete|rest of the|rest of this)(?: {_PIECE})?(?: (?:here|at|on|in|from|by|via)(?:[ :].{{1,100}})?)?",
            rf"(?:(?:this(?: \w+)? {_PIECE}|the (?:article|story|post|piece)) )?(?:(?:was|has been|is) )?(?:originally |first |initially |previously )(?:published|appeared|posted|printed|ran|written)(?: (?:on|in|at|by|as|for|from|here).{{1,120}})?",
            rf"this(?: \w+)? {_PIECE} (?:was |is |has been |appeared |first |originally )*(?:re)?(?:published|produced|provided|syndicated|reprinted|distributed)(?: here)?(?: with .{{3,60}})? (?:by|from|through|via|in|on|courtesy of|under).{{1,120}}",
            rf"the {_PIECE} .{{1,160}} (?:appeared|was published) first on .{{1,80}}",
            r"(?:re(?:published|printed|posted)|syndicated|distributed) (?:from|with|by|courtesy).{1,100}",
            r"(?:news )?sources?: [^.!?]{2,60}",
            r"(?:source|original|original link|original source|original url|link|via|h/t|hat tip): ?(?:https?://\S+|www\.\S+|[^.!?:]{2,60})",
            r"(?:with|by) (?:additional )?(?:files|reporting|inputs?|content|material) (?:from|by) [^.!?]{2,100}",
            r"(?:with )?(?:agency|agencies|wire) (?:inputs?|reports?|content)",
            r"[^.!?:]{3,150} (?:also )?contributed (?:(?:additional )?reporting|to (?:this|the) (?:report|story|article|piece))(?: from [^.!?]{2,60}| to (?:this|the) (?:report|story|article|piece))?",
            r"contributing: [^!?]{3,120}",
            r"(?:ap|afp|reuters|dpa|upi|pti|ani|ians|efe|ansa|tass|interfax|xinhua|kyodo|yonhap|anadolu)(?: ?[/,&] ?(?:ap|afp|reuters|dpa|upi))*",
        ),
    ),
    (
        "legal",
        _whole(
            r"(?:©|\(c\)).{0,200}",
            r"copyright\W{0,3}(?:©|\(c\)|by\b|(?:19|20)\d\d).{0,200}",
            r".{0,120}©.{0,160}",
            r".{0,160}\ball rights reserved\b.{0,160}",
            r"(?:this )?(?:material|content|article|story) (?:may|must|cannot|can) (?:not )?be (?:published|reproduced|copied|broadcast|rewritten|redistributed).{0,200}",
            r"(?:(?:terms|conditions|privacy|cookies?|legal|disclaimer|accessibility|imprint|impressum|policy|policies|notice|statement|settings|preferences|"
            r"of|and|use|service|sale|rights|do not sell (?:or share )?my (?:personal )?info(?:rmation)?|your|choices|ad|ads|gdpr|consent|manage|center|centre)[ ,|&/·•]*)+",
            r"(?:we|this (?:web)?site) (?:and our partners )?uses? cookies.{0,300}",
            r"by (?:continuing|using|clicking|signing up|subscribing|submitting|entering|browsing).{3,100}(?:you|our) .{0,200}",
            r"this site is protected by recaptcha.{0,120}",
            r"(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed .{5,300}",
            r"(?:accept|reject|decline|allow|manage)(?: all| necessary)?(?: cookies)?|i (?:accept|agree)",
            r"our standards: .{3,80}",
            r"disclaimer: .{3,350}",
        ),
    ),
    (
        "share",
        _whole(
            r"(?:share|tweet|post|pin|email|e-mail|print|send|save|bookmark)(?: (?:this|it))?(?: (?:article|story|post|page|link|video|on|via|by|to|with|friends?|a|this|the|using))*"
            r"(?: (?:facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|email|e-mail|messenger|social media|mastodon|bluesky|others?))*",
            r"(?:click|tap) (?:here )?to (?:share|email|print|tweet|copy|follow).{0,60}",
            r"(?:follow|like|find|join|add|connect with|stay connected|get|watch|subscribe to) (?:us|our (?:page|channel|team))(?: (?:on|in|at|via|with) [^.!?]{2,80})?",
            r"(?:follow|stay) (?:@\w+|connected|up to date|in touch)(?: (?:on|with|via) [^.!?]{2,60})?",
            r"join (?:our|us on|the) (?:\S+ ){0,3}?(?:channel|group|community|whatsapp|telegram|discord)\b[^.!?]{0,80}",
            r"follow [^.!?]{2,40} on (?:facebook|twitter|x|instagram|telegram|whatsapp|youtube|linkedin|google news|threads|bluesky|mastodon|tiktok)\b[^.!?]{0,60}",
            r"(?:share|tweet|post|email|e-mail|print|pin|save|link|copy|comment|like)(?:[ ,|/·•]+(?:share|tweet|post|email|e-mail|print|pin|save|link|copy|this|article|story|page|"
            r"facebook|twitter|linkedin|whatsapp|telegram|reddit|pinterest|x|on|via|by|to|more|comment|comments|like)){2,24}",
            r"share all sharing options for:? .{3,200}",
            r"copy (?:the |this )?(?:link|url)(?: to clipboard)?|link copied!?|copied!?",
            r"\d[\d.,]*[km]? (?:shares?|views?|likes?|tweets?|retweets?|reads?)",
            r"(?:facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|instagram|youtube|tiktok|flipboard|messenger|viber|email|e-mail|print|"
            r"share|tweet|copy|link|rss|threads|bluesky|mastodon|pocket|sms|more|google news|skype|tumblr)(?:[\s,/|·•]+(?:facebook|twitter|x|linkedin|whatsapp|"
            r"telegram|reddit|pinterest|instagram|youtube|tiktok|flipboard|messenger|viber|email|e-mail|print|share|tweet|copy|link|rss|threads|bluesky|"
            r"mastodon|pocket|sms|more|google|news|skype|tumblr))*",
        ),
    ),
)  # fmt: skip

#: "Read also: A headline", "RELATED: A headline".
_RELATED_WITH_TITLE = re.compile(
    r"[\s\-–—*|•·>»→▶►\[(]*(?:(?:read|see|watch|listen|full coverage|also read|also see|read also|see also|watch also|read more|see more|read next|"
    r"further reading|more (?:on|from)[^:]{2,40}|related(?: \w+)?|recommended(?: \w+)?|don[’']?t miss|must[- ]read|"
    r"up next|you might also like)(?: here| this| more| too)?)\s*(?::|»|\||→)\s*\S.{5,200}",
    re.IGNORECASE,
)
#: Words that credit a picture.
_CREDIT_START = re.compile(
    r"\W*(?:(?:file |stock |representative |representational |illustrative |archive |lead |cover |main |featured? |header )?"
    r"(?:photo|photos|photograph|photographer|image|images|picture|pic|foto|illustration|graphic|video|screenshot|cartoon|infographic)"
    r"(?:s|graphy)?(?: (?:credit|credits|source|courtesy|by|via|from|used)s?)?|caption|credit|credits|pictured(?: (?:above|below|left|right|here))?|"
    r"(?:photo|image|picture) courtesy(?: of)?)\s*(?:[:©/|]\s*\S.{0,200}|\bby\b:? (?-i:[A-Z])[^.]{2,80})",
    re.IGNORECASE,
)
_CREDIT_INSIDE = re.compile(
    r".{3,200}?[.,/|–—\-)]\s*(?:photos?|image|picture|credit)(?: (?:credit|by|courtesy(?: of)?))?\s*:\s*\S.{1,80}|"
    r".{3,200}\((?:file|archive|stock|undated)(?: (?:photo|image|picture))?\)|"
    r"(?:illustrative|open[- ]source|stock|representative|representational|archive|file) (?:photo|image|picture)s?\.?|screenshot (?:of|from) .{3,80}",
    re.IGNORECASE,
)
_CREDIT_FILE = re.compile(r"\W*(?:FILE(?: PHOTO)?|Archiv|ARCHIVE PHOTO)\s?(?:[:\-–—]).{3,380}")
_CREDIT_END = re.compile(
    r".{0,380}[(\[](?:[^()\[\]]{0,40}\b)?(?:photo|photos|image|images|picture|pic|photograph|credit|screenshot|getty|afp|ap|reuters|epa|shutterstock)\b(?: \w+)?"
    r"\s*(?:[:/|©,]|by\b|via\b|courtesy\b|images\b)[^()\[\]]{1,120}[)\]][.\s]*",
    re.IGNORECASE,
)
_CREDIT_TAIL = re.compile(
    r".{0,300}?(?:(?:/|\||©|—|–|-|\bvia\b|\. )\s?(?:Getty(?: Images)?|Shutterstock|AFP|EPA(?:-EFE)?|Reuters|REUTERS|AP(?: Photo)?|Bloomberg|TASS|dpa|Alamy|iStock|Unsplash|Handout)|"
    r"\bGetty Images|\b(?:REUTERS|AP Photo|AFP|EPA)\s?/\s?\w[\w .'’\-]{2,40})[.)\s]*"
)

#: How a sentence opens that asks the reader for money, membership or a subscription.
_ASK = re.compile(
    r"(?:please |kindly )?(?:"
    r"(?:consider )?support(?:ing)? (?:us\b|our (?:\w+ )?(?:work|journalism|journalists|reporting|team|newsroom|site|website|mission|project|coverage|publication)|"
    r"(?:independent|quality|local|free|non-?profit|fearless|public)(?:[ ,-]\w+)? (?:journalism|media|news|reporting)|this (?:site|website|newsletter|project|work)|"
    r"[A-Z][\w.’']*(?: [A-Z][\w.’']*){0,4} (?:with|by|on|today|from|now|for as)\b)|"
    r"(?:donate|chip in|contribute|pitch in)(?: now\b| today\b| here\b| to (?:us|our|support|keep|help|the)\b| via\b| with\b| by\b| online\b| \$|!|$)|"
    r"make (?:a|your) (?:\S+ ){0,3}?(?:donation|contribution|gift|pledge)|"
    r"become (?:a |an |our )?(?:\w+ ){0,2}?(?:patron|patreon|member|supporter|subscriber|sponsor|donor|friend of)\b|"
    r"(?:subscribe|register|sign up|signup)(?: now\b| today\b| here\b| for free\b| for (?:our|the|a|free|just|only|\S+['’]s)\b| to (?:our|get|read|receive|continue|unlock|access|keep|the (?:\S+ ){0,4}?(?:newsletter|channel|podcast|magazine|print|feed|briefing)|\S+['’]s)\b|$|!)|"
    r"sign up for (?:\S+ ){0,6}?newsletters?\b|newsletters? sign[- ]?ups?\b|manage newsletters|"
    r"(?:get|have|receive|want) (?:\S+ ){1,16}?(?:to|in|into) your (?:inbox|mailbox|email)\b|by (?:signing up|subscribing|registering),? you agree\b|"
    r"support \S+[’']s (?:\S+ )?(?:journalism|reporting|work|newsroom|mission)\b|"
    r"subscribe (?:to (?-i:[A-Z])[\w’' ]{2,40}$|for \$?\d)|"
    r"start (?:your|a) (?:free |paid )?(?:trial|subscription)|"
    r"(?:buy|get) (?:us|me) a (?:coffee|beer)|"
    r"help us (?:to )?(?:(?:keep|stay) (?:\w+ing\b|our |this (?:site|work)|independent|going|free|the lights)|continue (?:our|to|\w+ing)\b|fund (?:our|this)|grow\b|survive\b|do more|report\b)|"
    r"get (?:the|our|your|full|unlimited) (?:\S+ ){0,4}?(?:newsletter|inbox|access|briefing|headlines|updates)|"
    r"(?:already |not )(?:a |an )?(?:subscriber|member|subscribed)|"
    r"if you (?:like|enjoy|value|appreciate|want|believe|found|find|can|love|think|would like)\b.{3,160}\b(?:support|donat\w+|subscrib\w+|patron|member|contribut\w+|chip in)\b|"
    r"your (?:\w+ )?(?:support|donation|donations|contribution|contributions|subscription|gift) (?:helps?|makes?|keeps?|allows?|matters?|means|will help|enables?|is|goes)\b|"
    r"we (?:rely|depend) on (?:\w+ )?(?:readers?|donations|your|you|people|supporters|members)\b|"
    r"this (?:article|story|site|website|publication) is (?:free|made possible|funded|supported|brought to you|for subscribers|reserved for)\b"
    r")",
    re.IGNORECASE,
)
_SENTENCE_START = re.compile(r"(?:^|(?<=[.!?:…])\s+)")
#: A report of speech, or a person acting: no button and no appeal of the site itself is written so.
_REPORTS = re.compile(
    r"[“”\"«»„‘]|\b(?:said|says|told|tells|asked|asks|added|adds|warned|argued|argues|urged|urges|stressed|replied|insisted|announced|pleaded|"
    r"begged|shouted|wrote|writes|noted|claimed|claims|explained|he|she|him|his|her|according to)\b",
    re.IGNORECASE,
)
_CLOSED_SENTENCE = re.compile(r"\w[.!?…][”\"’')]*$")


def kind_of_line(words: str) -> FurnitureKind | None:
    """What kind of furniture a trimmed line is by its own words, or None when they do not give it away."""
    if not words or len(words) > LONGEST:
        return None
    flat = " ".join(words.split())
    for kind, pattern in _WHOLE:
        if pattern.fullmatch(flat) and not _speaks_against(kind, flat):
            return kind
    if is_credit(flat):
        return "caption"
    if _RELATED_WITH_TITLE.fullmatch(flat) and not _is_prose(flat):
        return "related"
    if is_appeal(flat):
        return "donation"
    return None


def _speaks_against(kind: FurnitureKind, flat: str) -> bool:
    """Whether the line is a sentence of an article after all: it reports somebody, or ends as links never do."""
    if kind in {"related", "menu"} and flat.endswith(".") and flat.count(" ") > 3:
        return True
    return kind not in {"legal", "caption"} and len(flat) > 30 and bool(_REPORTS.search(flat))


def is_credit(flat: str) -> bool:
    """Whether a line is a caption that ends or begins with the credit of a picture."""
    if _CREDIT_END.fullmatch(flat) or _CREDIT_FILE.fullmatch(flat):
        return True
    if _REPORTS.search(flat):
        return False
    return any(pattern.fullmatch(flat) for pattern in (_CREDIT_START, _CREDIT_TAIL, _CREDIT_INSIDE))


def is_appeal(flat: str) -> bool:
    """Whether some sentence of the line asks the reader for money, membership or a subscription, and none reports."""
    if _REPORTS.search(flat):
        return False
    return any(_ASK.match(flat, start.end()) for start in _SENTENCE_START.finditer(flat))


def _is_prose(flat: str) -> bool:
    """Whether a line after its label goes on as a whole sentence that reports somebody."""
    return bool(_REPORTS.search(flat) and _CLOSED_SENTENCE.search(flat))
