"""What kind of input the bytes are, by name and by content, and whether it can be read at all."""

from __future__ import annotations

import re
from typing import Literal

from onrecord.read.remark import Remark

MediaType = Literal["text/plain", "text/markdown", "text/html"]

#: Larger inputs are refused before anything looks at them.
LARGEST_BYTES = 20_000_000
#: How far into the bytes the content is looked at to tell its kind.
SNIFFED_BYTES = 65_536
#: Share of control characters above which bytes are no text.
CONTROL_SHARE = 0.02

_BY_SUFFIX: dict[str, MediaType] = {
    "txt": "text/plain",
    "text": "text/plain",
    "md": "text/markdown",
    "markdown": "text/markdown",
    "html": "text/html",
    "htm": "text/html",
    "xhtml": "text/html",
}
_BY_TYPE: dict[str, MediaType] = {
    "text/plain": "text/plain",
    "text/markdown": "text/markdown",
    "text/x-markdown": "text/markdown",
    "text/html": "text/html",
    "application/xhtml+xml": "text/html",
}
#: First bytes of files that are not text, and what to call them.
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x28\xb5\x2f\xfd", "a zstandard archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"{\\rtf", "an RTF document"),
    (b"ID3", "an MP3 recording"),
    (b"OggS", "an Ogg recording"),
)
_BLANK = b" \t\r\n\f\v\x00\xef\xbb\xbf\xff\xfe"
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b")) + b"\x7f"
_HTML_START = re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<meta\s+charset", re.IGNORECASE)
_HTML_TAGS = re.compile(rb"</(?:p|div|a|span|article|h1|h2|ul|li|table|title|section)\s*>", re.IGNORECASE)
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def refusal(raw: bytes) -> Remark | None:
    """Why the bytes cannot be read as text, or None when they can."""
    if len(raw) > LARGEST_BYTES:
        mega = LARGEST_BYTES // 1_000_000
        return Remark("failed", "too-large", f"The input has {len(raw):,} bytes; at most {mega} MB are read.")
    if not raw.strip(_BLANK):
        return Remark("failed", "empty", "The input is empty or holds nothing but blank space.")
    found = next((what for magic, what in _MAGIC if raw.startswith(magic)), None)
    if found is not None:
        return Remark("failed", "binary", f"The input looks like {found}; only text, Markdown and HTML are read.")
    if _is_binary(raw[:SNIFFED_BYTES]):
        return Remark("failed", "binary", "The input looks like binary data; only text, Markdown and HTML are read.")
    return None


def media_type(raw: bytes, *, name: str, declared: str | None = None) -> MediaType:
    """The media type: what was declared, else what the suffix of the name says, else what the bytes look like."""
    told = _BY_TYPE.get((declared or "").partition(";")[0].strip().lower())
    if told is not None:
        return told
    suffix = name.rpartition(".")[2].lower() if "." in name else ""
    by_suffix = _BY_SUFFIX.get(suffix)
    if by_suffix is not None:
        return by_suffix
    return "text/html" if _looks_like_html(raw[:SNIFFED_BYTES]) else "text/plain"


def utf16_order(raw: bytes) -> Literal["le", "be"] | None:
    """The byte order of UTF-16 text without a byte order mark, told by where its zero bytes stand.

    Western text in UTF-16 has a zero in nearly every second byte, and hardly any in the others.
    """
    head = raw[:SNIFFED_BYTES]
    pairs = len(head) // 2
    if pairs < 2:
        return None
    even, odd = head[0 : 2 * pairs : 2].count(0), head[1 : 2 * pairs : 2].count(0)
    if odd > 0.5 * pairs and even < 0.05 * pairs:
        return "le"
    if even > 0.5 * pairs and odd < 0.05 * pairs:
        return "be"
    return None


def _is_binary(head: bytes) -> bool:
    if head.startswith(_BOMS) or utf16_order(head) is not None:
        return False
    controls = len(head) - len(head.translate(None, _CONTROLS))
    # A handful of stray NULs in a short text is odd, yet text.
    return controls > 8 and controls > CONTROL_SHARE * len(head)


def _looks_like_html(head: bytes) -> bool:
    plain = head.replace(b"\x00", b"")
    return bool(_HTML_START.search(plain[:4096])) or len(_HTML_TAGS.findall(plain)) >= 3
