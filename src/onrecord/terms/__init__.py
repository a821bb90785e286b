"""The vocabulary of the record: frozen, slotted types; standard library only; nothing here reads or writes."""

from onrecord.terms.correction import Correction, CorrectionKind, correction_id
from onrecord.terms.document import Document, Furniture, FurnitureKind, Noted
from onrecord.terms.entity import Entity, EntityKind, Likeness, Role, Settlement, Speaker, Spelling, Sureness
from onrecord.terms.identity import content_id, sha256
from onrecord.terms.line import Count, Counts, Hit, Line
from onrecord.terms.origin import Origin, Relation, Story
from onrecord.terms.problem import Problem, Severity
from onrecord.terms.span import Span, covered, joined
from onrecord.terms.statement import Findings, Mention, Mode, NameKind, Place, Statement, mention_id, statement_id
from onrecord.terms.trace import Trace
from onrecord.terms.utterance import Difference, DifferenceKind, Utterance
from onrecord.terms.when import Anchor, Dated, When

__all__ = [
    "Anchor", "Correction", "CorrectionKind", "Count", "Counts", "Dated", "Difference", "DifferenceKind", "Document", "Entity", "EntityKind", "Findings", "Furniture",
    "FurnitureKind", "Hit", "Likeness", "Line", "Mention", "Mode", "NameKind", "Noted", "Origin", "Place", "Problem", "Relation", "Role", "Settlement",
    "Severity", "Span", "Speaker", "Spelling", "Statement", "Story", "Sureness", "Trace", "Utterance", "When", "content_id",
    "correction_id", "covered", "joined", "mention_id", "sha256", "statement_id",
]  # fmt: skip
