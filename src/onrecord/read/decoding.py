"""Bytes to text, once, with the codec on record: ``raw.decode(codec, "replace")`` always gives the same text again.

A byte order mark is part of the text (U+FEFF): dropping it would shift every offset against the file.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from onrecord.read.media import utf16_order
from onrecord.read.remark import Remark

_BOMS: tuple[tuple[bytes, str], ...] = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
#: Labels that pages declare, folded to letters and digits, and the codec they mean. Latin-1 and ASCII mean cp1252,
#: as in every browser (WHATWG Encoding Standard); UTF-7 and other odd ones are not honoured.
_LABELS: dict[str, str] = {
    **dict.fromkeys(("utf8", "unicode11utf8", "utf8mb4", "utf8sig"), "utf-8"),
    **dict.fromkeys(("latin1", "l1", "iso88591", "ascii", "usascii", "cp1252", "windows1252", "ansi"), "cp1252"),
    **{f"windows125{n}": f"cp125{n}" for n in "0134567 8".replace(" ", "")},
    **{f"cp125{n}": f"cp125{n}" for n in "01345678"},
    **{f"iso8859{n}": f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
    **dict.fromkeys(("iso88599", "latin5"), "cp1254"),
    **dict.fromkeys(("latin2",), "iso8859-2"),
    **dict.fromkeys(("latin9",), "iso8859-15"),
    **dict.fromkeys(("koi8r", "koi8"), "koi8-r"),
    "koi8u": "koi8-u",
    "macintosh": "mac-roman",
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "xgbk"), "gb18030"),
    **dict.fromkeys(("big5", "big5hkscs"), "big5hkscs"),
    **dict.fromkeys(("shiftjis", "sjis", "xsjis", "windows31j", "cp932"), "cp932"),
    "eucjp": "euc-jp",
    "iso2022jp": "iso2022-jp",
    **dict.fromkeys(("euckr", "ksc56011987", "cp949"), "cp949"),
    **dict.fromkeys(("tis620", "windows874"), "cp874"),
}
_META = re.compile(rb"<meta[^<>]{0,300}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:\-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^<>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_.:\-]{2,40})", re.IGNORECASE)
_PARAMETER = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9_.:\-]{2,40})", re.IGNORECASE)
#: A declaration further down is not looked for.
_DECLARED_WITHIN = 8_192


class Decoded(NamedTuple):
    """The text, the codec that gave it, and what was odd on the way."""

    text: str
    codec: str
    remarks: tuple[Remark, ...]


def declared_label(raw: bytes, *, is_html: bool, media_type: str | None = None) -> str | None:
    """The encoding that the media type or the head of the page declares, as written there."""
    told = _PARAMETER.search(media_type or "")
    if told is not None:
        return told[1]
    if not is_html:
        return None
    head = raw[:_DECLARED_WITHIN]
    found = _XML.search(head) or _META.search(head)
    return found[1].decode("ascii") if found else None


def decoded(raw: bytes, *, label: str | None = None) -> Decoded:
    """The text of the bytes.

    A byte order mark decides; then zero bytes that give UTF-16 away; then valid UTF-8, whatever was declared; then
    what was declared; then UTF-8 with a few broken places; else cp1252. What was declared wrongly is remarked on.
    """
    bom = next((codec for mark, codec in _BOMS if raw.startswith(mark)), None)
    if bom is not None:
        return _with(raw, bom)
    order = utf16_order(raw)
    if order is not None:
        return _with(raw, f"utf-16-{order}")
    meant = _LABELS.get(re.sub(r"[^a-z0-9]", "", label.lower())) if label else None
    if meant == "iso2022-jp" and b"\x1b" in raw:
        return _with(raw, meant)
    if _is_utf8(raw):
        wrong = label is not None and meant != "utf-8" and not raw.isascii()
        return _with(raw, "utf-8", *_mislabelled(label, "utf-8", wrong=wrong))
    if meant is not None and meant != "utf-8":
        return _with(raw, meant)
    guess = "utf-8" if _is_damaged_utf8(raw) else "cp1252"
    return _with(raw, guess, *_mislabelled(label, guess, wrong=label is not None and guess != meant))


def text_remarks(text: str) -> tuple[Remark, ...]:
    """What is odd about characters of the text: replaced bytes and NULs, each with the place of the first."""
    remarks = []
    if (broken := text.find("\ufffd")) >= 0:
        count = text.count("\ufffd")
        message = f"{count} place(s) could not be decoded and stand as U+FFFD."
        remarks.append(Remark("note", "undecodable", message, broken))
    if (nul := text.find("\x00")) >= 0:
        remarks.append(
            Remark("note", "nul", f"The text holds {text.count(chr(0))} NUL character(s); they are kept.", nul)
        )
    return tuple(remarks)


def _with(raw: bytes, codec: str, *remarks: Remark) -> Decoded:
    return Decoded(raw.decode(codec, "replace"), codec, remarks)


def _mislabelled(label: str | None, codec: str, *, wrong: bool) -> tuple[Remark, ...]:
    if not wrong:
        return ()
    return (Remark("note", "encoding", f"The input declares the encoding {label}, but was read as {codec}."),)


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _is_damaged_utf8(raw: bytes) -> bool:
    """Whether the bytes are UTF-8 with some broken places, and not another encoding altogether."""
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    intact = len(text) - len(text.encode("ascii", "ignore")) - broken
    return intact >= broken
