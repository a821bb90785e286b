"""A passage to hand on: as text, as Markdown, for a reference manager, and as an annotation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.show.days import stamp_day, stamp_words
from onrecord.show.json_text import encodable, json_text
from onrecord.show.visible import one_line
from onrecord.show.web.fragment import live_address
from onrecord.show.web.ways import HERE
from onrecord.show.wording import outlet_words, title_words
from onrecord.terms import content_id

if TYPE_CHECKING:
    from onrecord.terms import Document

#: Code points before and after the words that an annotation carries.
CONTEXT = 32
#: Forms by the ending of their file: how each is called and its media type.
FORMS = {
    "txt": ("Plain text", "text/plain"),
    "md": ("Markdown", "text/markdown"),
    "csl.json": ("Reference (CSL-JSON)", "application/vnd.citationstyles.csl+json"),
    "jsonld": ("Annotation (W3C)", "application/ld+json"),
}
#: What Markdown would take for a mark of its own anywhere, and at the beginning of a line; CommonMark 0.31.
_MARKS = re.compile(r"[\\`*_\[\]<>&~|]")
_BEGINNING = re.compile(r"[#+\-=]|\d{1,9}(?=[.)])")


@dataclass(frozen=True, slots=True)
class Form:
    """One way to cite."""

    ending: str
    name: str
    text: str
    rows: int
    download: str


@dataclass(frozen=True, slots=True)
class CitePage:
    """A passage in all forms."""

    title: str
    outlet: str
    href: str
    live: str
    permalink: str
    excerpt: str
    forms: tuple[Form, ...]


@dataclass(frozen=True, slots=True)
class Cited:
    """A passage and its place."""

    document: Document
    ranges: tuple[tuple[int, int], ...]
    #: Where this reading room is reached: ``http://127.0.0.1:8321``.
    base: str

    @property
    def at(self) -> str:
        """The ranges as an address gives them."""
        return ",".join(f"{start}-{end}" for start, end in self.ranges)

    @property
    def words(self) -> str:
        """The words as they stand, with dots where something was left out."""
        return " … ".join(self.document.text[start:end] for start, end in self.ranges)

    @property
    def permalink(self) -> str:
        """The lit passage in this reading room."""
        return f"{self.base}/article/{self.document.id}?at={self.at}{HERE}"

    @property
    def live(self) -> str:
        """The words on the live page; empty where no address is known."""
        return live_address(self.document, *self.ranges[0])


def cite_page(cited: Cited) -> CitePage:
    """A passage in every form."""
    forms = []
    for ending, (name, _) in FORMS.items():
        text = written(cited, ending)
        href = f"/cite.{ending}?article={cited.document.id}&at={cited.at}"
        forms.append(Form(ending, name, text, min(14, text.count("\n") + 2 + len(text) // 90), href))
    document = cited.document
    return CitePage(
        title_words(document),
        outlet_words(document),
        f"/article/{document.id}?at={cited.at}{HERE}",
        cited.live,
        cited.permalink,
        one_line(cited.words),
        tuple(forms),
    )


def written(cited: Cited, ending: str) -> str:
    """A passage in one form, always fit for UTF-8; raises KeyError for an ending of `FORMS` that there is not."""
    makers = {"txt": _plain, "md": _markdown, "csl.json": _reference, "jsonld": _annotation}
    return encodable(makers[ending](cited))


def _source(cited: Cited) -> list[str]:
    """Outlet, title, day, address, place and digest, without those that are not known."""
    document = cited.document
    published = stamp_words(one_line(document.published.value)) if document.published else ""
    return [
        outlet_words(document) if document.outlet else "",
        title_words(document),
        published,
        _address(document),
        f"characters {cited.at.replace('-', '–').replace(',', ', ')}",
        f"SHA-256 of the file {document.sha256}",
    ]


def _address(document: Document) -> str:
    return one_line(document.address.value) if document.address else ""


def _plain(cited: Cited) -> str:
    return f"“{one_line(cited.words)}”\n{'; '.join(part for part in _source(cited) if part)}\n"


def _markdown(cited: Cited) -> str:
    outlet, title, published, address, place, digest = (_escaped(part) for part in _source(cited))
    link = cited.live or address
    # In angle brackets any address is one, whatever brackets it holds; those two it may not hold are encoded.
    safe = link.replace("\\", "%5C").replace("<", "%3C").replace(">", "%3E").replace(" ", "%20")
    named = f"[{title}](<{safe}>)" if cited.live else title
    told = [outlet, named, published, place, digest]
    return f"> {_escaped(one_line(cited.words))}\n>\n> — {', '.join(part for part in told if part)}\n"


def _escaped(text: str) -> str:
    escaped = _MARKS.sub(lambda found: f"\\{found.group()}", text)
    begins = _BEGINNING.match(escaped)
    if begins is None:
        return escaped
    # A digit cannot be escaped, but the stop after it can.
    at = begins.end() if begins.group().isdigit() else 0
    return f"{escaped[:at]}\\{escaped[at:]}"


def _reference(cited: Cited) -> str:
    """An item of CSL-JSON, schema of Citation Style Language 1.0.2."""
    document = cited.document
    day = stamp_day(document.published.value) if document.published else None
    item: dict[str, object] = {
        "id": content_id("passage", document.id, cited.at),
        "type": "article-newspaper",
        "title": title_words(document),
        "container-title": outlet_words(document) if document.outlet else "",
        "author": [{"literal": one_line(document.byline.value)}] if document.byline else [],
        "issued": {"date-parts": [[day.year, day.month, day.day]]} if day else {},
        "URL": _address(document),
        "language": document.language if document.language != "und" else "",
        "note": f"“{one_line(cited.words)}” (characters {cited.at} of the text with SHA-256 {document.text_sha256};"
        f" SHA-256 of the file {document.sha256})",
    }
    return json_text([{key: value for key, value in item.items() if value}], indent=2) + "\n"


def _annotation(cited: Cited) -> str:
    """A Web Annotation (W3C Recommendation, 2017), one target for each range.

    Both selectors count in code points, as the recommendation asks (4.2.4 and 4.2.5), on the stored text.
    """
    document = cited.document
    source = _address(document) or f"urn:sha256:{document.sha256}"
    targets = [_target(document, source, start, end) for start, end in cited.ranges]
    return json_text(
        {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": f"urn:onrecord:passage:{content_id('passage', document.id, cited.at)}",
            "type": "Annotation",
            "motivation": "highlighting",
            "body": {
                "type": "TextualBody",
                "purpose": "describing",
                "format": "text/plain",
                "value": f"{_plain(cited).strip()}; SHA-256 of the text {document.text_sha256}",
            },
            "target": targets[0] if len(targets) == 1 else targets,
        },
        indent=2,
    ) + "\n"  # fmt: skip


def _target(document: Document, source: str, start: int, end: int) -> dict[str, object]:
    text = document.text
    return {
        "source": source,
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": text[start:end],
                "prefix": text[max(0, start - CONTEXT) : start],
                "suffix": text[end : end + CONTEXT],
            },
            {"type": "TextPositionSelector", "start": start, "end": end},
        ],
    }
