"""The tables a record is exported as."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Name of each table and the names of its first columns. These names are fixed; a record may add more columns.
TABLES: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "documents": ("id", "name", "text", "title", "outlet", "published", "furniture", "story"),
    "statements": (
        "id", "document", "mode", "speaker", "entity", "source_spans", "cue_spans", "content_spans", "content",
        "said_on", "occasion", "via", "utterance",
    ),
    "utterances": ("id", "speaker", "statements", "articles", "outlets", "publishers", "origins", "differences"),
    "entities": ("id", "kind", "name", "spellings", "roles"),
    "positions": ("actor", "question", "value", "condition", "as_of", "level", "statements"),
    "commitments": ("giver", "receiver", "what", "amount", "currency", "status", "date", "statements"),
    "warnings": (),
    "events": ("what", "date", "place", "documents", "spans"),
    "conflicts": ("kind", "type", "subject", "readings"),
    "origins": ("document", "origin", "relation", "retells"),
    "stories": ("id", "title", "documents"),
})  # fmt: skip
