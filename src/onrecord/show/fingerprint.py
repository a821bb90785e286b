"""One number for all that a record says."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from onrecord.show.export.tables import TABLES
from onrecord.show.json_text import json_text

if TYPE_CHECKING:
    from onrecord.show.shown import Shown


def fingerprint(record: Shown) -> str:
    """SHA-256, in hexadecimal, over every row of every table as ``export`` writes it, tables in their fixed order.

    The same documents and the same corrections give the same number; a changed character anywhere gives another.
    """
    digest = hashlib.sha256()
    for table in TABLES:
        digest.update(f"{table}\n".encode())
        for row in record.rows(table):
            digest.update(json_text(row).encode() + b"\n")
    return digest.hexdigest()
