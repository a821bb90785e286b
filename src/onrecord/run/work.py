# ruff: noqa: PLC0415 - importing late is what this file is for
"""The rooms as the work of stages: each function loads one when it is called, so that naming a stage costs nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.infer.pins import CATALOGUES

if TYPE_CHECKING:
    from onrecord.run.stages import FindWork, ReadWork, SettleWork, WeighWork
    from onrecord.terms import Document, Findings


#: Versions of the rules of each room. They stand here as well, so that a reading that finds nothing new loads neither
#: parsers nor a model; `tests/run/test_work.py` sees to it that they are those of the rooms.
READ_VERSION = "1"
FIND_VERSION = "5"
SETTLE_VERSION = "1"
WEIGH_VERSION = "2"


#: Long enough for its language to be told.
_WARM_UP = b"The harbour will stay open, the minister said on Tuesday, and the ferries will sail as before.\n" * 2


def reader() -> ReadWork:
    """Bytes to a document, with all that reading loads on first use loaded: no document is to pay for that."""
    from onrecord.read.bytes import read_bytes

    read_bytes(_WARM_UP, name="warm-up.txt")
    return read_bytes


def reader_version() -> str:
    """The version of the rules that read."""
    return READ_VERSION


def finder() -> FindWork:
    """A document to findings, with the shipped model loaded."""
    from onrecord.find.findings import Finder
    from onrecord.infer.reader import Reader

    loaded = Finder(Reader.shipped())

    def find(document: Document, limit: int) -> Findings:
        return loaded.find(document, limit=limit)

    return find


def finder_version() -> str:
    """The version of the rules that find, and the digest of the model."""
    return f"{FIND_VERSION} {CATALOGUES['reader']}"


def settler() -> SettleWork:
    """Documents, findings, corrections and a table of publishers to a settlement."""
    from onrecord.link.whole import settle_whole

    return settle_whole


def settler_version() -> str:
    """The version of the rules that settle."""
    return SETTLE_VERSION


def weigher() -> WeighWork:
    """Documents, findings, a settlement, corrections and questions to a weighing, with the shipped model loaded."""
    from functools import partial

    from onrecord.infer.judge import Judge
    from onrecord.weigh.whole import weigh_whole

    return partial(weigh_whole, judge=Judge.shipped())


def weigher_version() -> str:
    """The version of the rules that weigh, and the digest of the model."""
    return f"{WEIGH_VERSION} {CATALOGUES['judge']}"
