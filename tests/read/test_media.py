"""What kind of input bytes are."""

from __future__ import annotations

import pytest

from onrecord.read.media import LARGEST_BYTES, media_type, refusal, utf16_order


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "empty"),
        (b" \r\n\t \n", "empty"),
        (b"\xef\xbb\xbf\n", "empty"),
        (b"\x00" * 40, "empty"),
        (b"%PDF-1.7 and so on", "binary"),
        (b"PK\x03\x04 and so on", "binary"),
        (b"\x89PNG\r\n\x1a\n and so on", "binary"),
        (bytes(range(256)) * 20, "binary"),
        (b"a" * (LARGEST_BYTES + 1), "too-large"),
    ],
    ids=["none", "blank", "bom", "nul", "pdf", "zip", "png", "bytes", "large"],
)
def test_what_is_no_text_is_refused_by_a_fixed_code(raw: bytes, code: str) -> None:
    """Empty, binary and oversized input is refused, each by its own code."""
    refused = refusal(raw)
    assert refused is not None
    assert (code, "failed") == (refused.code, refused.severity)


@pytest.mark.parametrize(
    "raw",
    [
        "Zwei Sätze.".encode("cp1252"),
        b"One\x00 NUL in a sentence.",
        "Text.".encode("utf-16"),
        "Text, more text.".encode("utf-16-le"),
        "Тихо".encode("koi8-r"),
    ],
)
def test_odd_text_is_not_refused(raw: bytes) -> None:
    """Text in any encoding, or with a stray NUL, is still text."""
    assert refusal(raw) is None


@pytest.mark.parametrize(
    ("name", "raw", "declared", "expected"),
    [
        ("a.txt", b"<html><p>x</p>", None, "text/plain"),
        ("a.HTM", b"plain", None, "text/html"),
        ("a.md", b"plain", None, "text/markdown"),
        ("a.v1", b"<!DOCTYPE html><p>x", None, "text/html"),
        ("page", b"<p>a</p><p>b</p><p>c</p>", None, "text/html"),
        ("page", b"A < B, and B > C.", None, "text/plain"),
        ("a.txt", b"x", "text/html; charset=utf-8", "text/html"),
        ("-", "<html><body>".encode("utf-16"), None, "text/html"),
    ],
)
def test_media_type_is_told_by_declaration_then_suffix_then_content(
    name: str, raw: bytes, declared: str | None, expected: str
) -> None:
    """A declared type goes before the suffix, and the suffix before what the bytes look like."""
    assert expected == media_type(raw, name=name, declared=declared)


def test_utf16_without_a_mark_is_told_by_its_zeros() -> None:
    """Zeros in every second byte give the byte order away."""
    assert utf16_order("A plain line.".encode("utf-16-le")) == "le"
    assert utf16_order("A plain line.".encode("utf-16-be")) == "be"
    assert utf16_order(b"A plain line.") is None
