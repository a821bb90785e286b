"""Bytes to text, once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.decoding import declared_label, decoded, text_remarks


@pytest.mark.parametrize(
    ("raw", "label", "codec", "text", "codes"),
    [
        (b"plain", None, "utf-8", "plain", []),
        (b"plain", "iso-8859-1", "utf-8", "plain", []),
        ("né à Łódź".encode(), "utf8", "utf-8", "né à Łódź", []),
        ("né à Łódź".encode(), "iso-8859-1", "utf-8", "né à Łódź", ["encoding"]),
        ("“café”".encode("cp1252"), "utf-8", "cp1252", "“café”", ["encoding"]),
        ("“café”".encode("cp1252"), None, "cp1252", "“café”", []),
        ("“café”".encode("cp1252"), "iso-8859-1", "cp1252", "“café”", []),
        ("Тихо было".encode("cp1251"), "windows-1251", "cp1251", "Тихо было", []),
        (b"\xef\xbb\xbfwith a mark", None, "utf-8", "\ufeffwith a mark", []),
        ("two bytes".encode("utf-16"), None, "utf-16-le", "\ufefftwo bytes", []),
        ("two bytes".encode("utf-16-be"), None, "utf-16-be", "two bytes", []),
        (b"caf\xc3\xa9 na\xc3\xafve \xff end", None, "utf-8", "café naïve \ufffd end", []),
        (b"+AGEAYg-", "utf-7", "utf-8", "+AGEAYg-", []),
    ],
)
def test_codec_and_text(raw: bytes, label: str | None, codec: str, text: str, codes: list[str]) -> None:
    """A mark decides, then valid UTF-8, then the declaration, then what fits; a wrong declaration is remarked on."""
    found = decoded(raw, label=label)
    assert (codec, text, codes) == (found.codec, found.text, [r.code for r in found.remarks])


@given(st.binary(max_size=300), st.sampled_from([None, "utf-8", "latin-1", "gbk", "shift_jis", "nonsense", "utf-16"]))
def test_the_recorded_codec_gives_the_same_text_again(raw: bytes, label: str | None) -> None:
    """Any bytes decode, without lone surrogates, and the recorded codec repeats the result."""
    found = decoded(raw, label=label)
    assert raw.decode(found.codec, "replace") == found.text
    assert not any("\ud800" <= c <= "\udfff" for c in found.text)


def test_declaration_of_a_page_is_found_in_its_head() -> None:
    """XML, http-equiv and meta charset declarations count in a page, and a charset of the media type goes first."""
    assert (
        declared_label(b'<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', is_html=True)
        == "koi8-r"
    )
    assert declared_label(b'<?xml version="1.0" encoding="iso-8859-2"?><html>', is_html=True) == "iso-8859-2"
    assert declared_label(b'<meta charset="koi8-r">', is_html=True, media_type="text/html; charset=utf-8") == "utf-8"
    assert declared_label(b'<meta charset="koi8-r">', is_html=False) is None


def test_replaced_bytes_and_nuls_are_located() -> None:
    """The first U+FFFD and the first NUL are named with their places."""
    assert [("undecodable", 3), ("nul", 1)] == [(r.code, r.at) for r in text_remarks("a\x00b\ufffd\ufffd")]
