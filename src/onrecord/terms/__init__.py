"""The vocabulary of the record: frozen, slotted types; standard library only; nothing here reads or writes."""

from onrecord.terms.caution import Caution, CautionAct, CautionKind, ReportedCaution, caution_id, reported_caution_id
from onrecord.terms.commitment import (
    Commitment,
    CommitmentStatus,
    ReportedCommitment,
    commitment_id,
    reported_commitment_id,
)
from onrecord.terms.conflict import Conflict, ConflictKind, ConflictType, Reading, conflict_id
from onrecord.terms.correction import Correction, CorrectionKind, Passage, correction_id
from onrecord.terms.document import Document, Furniture, FurnitureKind, Noted
from onrecord.terms.entity import Entity, EntityKind, Likeness, Role, Settlement, Speaker, Spelling, Sureness
from onrecord.terms.event import Event, ReportedEvent, event_id, reported_event_id
from onrecord.terms.identity import content_id, sha256
from onrecord.terms.line import Count, Counts, Hit, Line
from onrecord.terms.origin import Origin, Relation, Story
from onrecord.terms.position import Evidence, Level, Movement, Position, Question, position_id
from onrecord.terms.problem import Problem, Severity
from onrecord.terms.quantity import Bound, Quantity, QuantityKind
from onrecord.terms.span import Span, covered, joined
from onrecord.terms.stance import Hand, Stance, StanceValue, stance_id
from onrecord.terms.statement import Findings, Mention, Mode, NameKind, Place, Statement, mention_id, statement_id
from onrecord.terms.trace import Trace
from onrecord.terms.utterance import Difference, DifferenceKind, Utterance
from onrecord.terms.weighing import Weighing
from onrecord.terms.when import Anchor, Dated, Reckoning, When

__all__ = [
    "Anchor", "Bound", "Caution", "CautionAct", "CautionKind", "Commitment", "CommitmentStatus", "Conflict",
    "ConflictKind", "ConflictType", "Correction", "CorrectionKind", "Count", "Counts", "Dated", "Difference",
    "DifferenceKind", "Document", "Entity", "EntityKind", "Event", "Evidence", "Findings", "Furniture",
    "FurnitureKind", "Hand", "Hit", "Level", "Likeness", "Line", "Mention", "Mode", "Movement", "NameKind", "Noted",
    "Origin", "Passage", "Place", "Position", "Problem", "Quantity", "QuantityKind", "Question", "Reading", "Reckoning",
    "Relation", "ReportedCaution", "ReportedCommitment", "ReportedEvent", "Role", "Settlement", "Severity", "Span", "Speaker",
    "Spelling", "Stance", "StanceValue", "Statement", "Story", "Sureness", "Trace", "Utterance", "Weighing", "When",
    "caution_id", "commitment_id", "conflict_id", "content_id", "correction_id", "covered", "event_id", "joined",
    "mention_id", "position_id", "reported_caution_id", "reported_commitment_id", "reported_event_id", "sha256",
    "stance_id", "statement_id",
]  # fmt: skip
