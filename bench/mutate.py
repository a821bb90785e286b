"""Mutated inputs through the reader: how many raise, break a span, or take too long.

    python bench/mutate.py [--count 20000] [--seed 1] [--slow 20]

Small invented pages, texts and Markdown files are damaged at random (bytes flipped, cut, doubled, spliced with
hostile pieces, put into another encoding) and read. Prints one line a kind of failure, with the seed that repeats it,
and exits with 1 when there was any.
"""

from __future__ import annotations

import argparse
import random
import signal
import sys
import time
import traceback
from collections import Counter
from typing import TYPE_CHECKING

from onrecord.read.bytes import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

    from onrecord.terms import Document

_PAGE = """<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Tolls to double | Gazette</title><meta property="og:title" content="Tolls to double">
<meta property="article:published_time" content="2031-04-12T14:05:00+02:00"><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle",
"headline":"Tolls to double","author":[{"name":"Ada Quill"}],"datePublished":"2031-04-12","publisher":{"name":"Gazette"}}]}</script><style>p{color:red}</style></head><body>
<nav class="menu"><ul><li><a href=/>Home</a><li><a href=/sport>Sport</a></ul></nav><article class="post"><h1>Tolls to double</h1><div class=byline>By Ada Quill</div><time
datetime=2031-04-12>12 April 2031</time><figure><img src=a.jpg alt="x"><figcaption>The quay. (Photo by Bo Vane/Press)</figcaption></figure><p>PORT ELBA &mdash; The mayor said &ldquo;we
do not want this&rdquo; and that tolls would double in May, for everybody on the islands.<p>A fisher said <b>no <i>to</b> that</i>, and &#8220;never&#8221; &amp; again; the council said
nothing.<table><tr><td>one<td>two</table><blockquote>Said she.</blockquote><div class=ad>Advertisement</div></article><aside><h3>Related stories</h3><a href=x>Fishers march</a></aside><footer>&copy; 2031 Gazette</footer>"""
_TEXT = """14:05 12.04.2031\r\n\r\nMayor says tolls will double\r\n\r\n2 min read\r\n\r\nPORT ELBA, April 12, 2031 (HGNS) — The mayor said on Saturday that “tolls would double”.\r\n
By Ada Quill\r\n“We do not want ‘this’,” she said.\r\n\r\nSupport us with a donation, or become a Patron!\r\nAD\r\nAD\r\nRead the original article on The Gazette\r\n"""
_MARKDOWN = """---\ntitle: "Tolls to double"\ndate: 2031-04-12\nauthor: Ada Quill\n---\n\n# Tolls to double\n\nThe mayor said [so](https://gazette.example).\n\n> Never, she said.\n"""
_SEEDS: tuple[tuple[str, str], ...] = (
    ("a.html", _PAGE),
    ("a.txt", _TEXT),
    ("a.md", _MARKDOWN),
    ("-", _PAGE),
    ("a.xhtml", _PAGE),
)
_HOSTILE: tuple[bytes, ...] = (
    b"<![x", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"&#x110000;", b"&#xd800;", b"&#0;", b"&#" + b"9" * 5_000 + b";", b"&" + b"a" * 500, b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80",
    b"<script>", b"</script>", b"<style>", b"<template>", b"<svg><title>", b"<math><mtext>", b"<table><table><td>", b"<select><option>", b"<plaintext>", b"<frameset>", b"<p " + b"a " * 1_500 + b">",
    b"<" * 11_000, b"<div>" * 260, b"<b>" * 60, b"</p>" * 300, b"<a href='", b'"', b"'", b">", b"</html>", b"<body hidden>", b'<script type="application/ld+json">{"@type":"Article","articleBody":"',
    b'{"a":' * 300, b"\\ud800", b"1" * 5_000, b"<meta charset=utf-16>", b"<meta charset=gbk>", b"<meta charset=x-nonsense>", b'<?xml version="1.0" encoding="utf-7"?>', b"\xe2\x80\xae", b"\r", b"\xc2\x85",
    b"---\n", b"title: ", b"2031-99-99T99:99", b"<time datetime='0000-00-00'>", b"<html lang='" + b"x" * 300 + b"'>", b" " * 5_000, b"\xf0\x9f\x87\xba\xf0\x9f\x87\xa6", b"e" + b"\xcc\x81" * 500,
)  # fmt: skip
_CODECS = ("utf-8", "utf-16", "utf-16-be", "utf-32", "cp1252", "cp1251", "gb18030")


def mutated(rng: random.Random) -> tuple[str, bytes]:
    """A name and damaged bytes."""
    name, text = rng.choice(_SEEDS)
    raw = text.encode(rng.choice(_CODECS) if rng.random() < 0.15 else "utf-8", "replace")
    for _ in range(rng.randint(1, 6)):
        raw = rng.choice(_DAMAGES)(raw, rng)
    return name, raw


def _flip(raw: bytes, rng: random.Random) -> bytes:
    changed = bytearray(raw)
    for _ in range(rng.randint(1, 20)):
        if changed:
            changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed)


def _cut(raw: bytes, rng: random.Random) -> bytes:
    a, b = sorted((rng.randrange(len(raw) + 1), rng.randrange(len(raw) + 1)))
    return raw[:a] + raw[b:] if rng.random() < 0.5 else raw[a:b]


def _double(raw: bytes, rng: random.Random) -> bytes:
    a, b = sorted((rng.randrange(len(raw) + 1), rng.randrange(len(raw) + 1)))
    return (raw[:b] + raw[a:b] * rng.randint(1, 4) + raw[b:])[:200_000]


def _splice(raw: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(raw) + 1)
    return raw[:at] + rng.choice(_HOSTILE) * rng.randint(1, 3) + raw[at:]


def _swap(raw: bytes, rng: random.Random) -> bytes:
    a, b, c = sorted(rng.randrange(len(raw) + 1) for _ in range(3))
    return raw[:a] + raw[b:c] + raw[a:b] + raw[c:]


_DAMAGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (_flip, _cut, _double, _splice, _splice, _swap)


class TookTooLong(Exception):  # noqa: N818
    """One input took longer than allowed."""


def _ring(_number: int, _frame: FrameType | None) -> None:
    raise TookTooLong


def failure(name: str, raw: bytes, slow: int) -> str | None:
    """What went wrong with one input, in one line, or None."""
    signal.alarm(slow)
    try:
        document, problems = read_bytes(raw, name=name)
    except TookTooLong:
        return "took too long"
    except Exception as error:  # noqa: BLE001  (counting every kind is the point)
        at = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__} at {at.filename.rpartition('/')[2]}:{at.lineno}"
    finally:
        signal.alarm(0)
    if document is None:
        return None if any(p.severity == "failed" for p in problems) else "no document and no reason"
    return None if _holds(document) else "a span does not hold"


def _holds(document: Document) -> bool:
    facts = (document.title, document.outlet, document.byline, document.dateline, document.published, document.address)
    spans = [f.span for f in document.furniture] + [f.span for f in facts if f is not None and f.span is not None]
    return all(span.holds(document.text) for span in spans)


def main() -> int:
    """Damage, read, count."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--slow", type=int, default=20, help="seconds one input may take")
    options = parser.parse_args()
    signal.signal(signal.SIGALRM, _ring)
    kinds: Counter[str] = Counter()
    first: dict[str, int] = {}
    began = time.perf_counter()
    slowest = 0.0
    for number in range(options.count):
        name, raw = mutated(random.Random(f"{options.seed}/{number}"))
        start = time.perf_counter()
        what = failure(name, raw, options.slow)
        slowest = max(slowest, time.perf_counter() - start)
        if what is not None:
            kinds[what] += 1
            first.setdefault(what, number)
    for what, count in kinds.most_common():
        print(f"{count:6}  {what}  (first: seed {options.seed}, number {first[what]})")
    spent = time.perf_counter() - began
    print(f"{options.count} mutated inputs, {sum(kinds.values())} failures, {spent:.0f} s, slowest {slowest:.2f} s")
    return 1 if kinds else 0


if __name__ == "__main__":
    sys.exit(main())
