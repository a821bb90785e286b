"""What was settled and decided, as plain values and back; see `onrecord.keep.coding`."""

from __future__ import annotations

from onrecord.keep.coding import Plain, span_in, span_out
from onrecord.terms import Correction, Entity, Likeness, Role, Speaker, Spelling


def entity_out(entity: Entity) -> Plain:
    """An entity as plain values."""
    return {
        "id": entity.id,
        "kind": entity.kind,
        "name": entity.name,
        "spellings": [[item.text, list(item.documents)] for item in entity.spellings],
        "roles": [[item.title, item.document, span_out(item.span), item.standing] for item in entity.roles],
        "speaks_for": entity.speaks_for,
        "members": list(entity.members),
    }


def entity_in(plain: Plain) -> Entity:
    """An entity from plain values; raises ValueError, KeyError or TypeError on others."""
    return Entity(
        id=plain["id"],
        kind=plain["kind"],
        name=plain["name"],
        spellings=tuple(Spelling(text, tuple(documents)) for text, documents in plain["spellings"]),
        roles=tuple(
            Role(title, document, span_in(span), standing) for title, document, span, standing in plain["roles"]
        ),
        speaks_for=plain["speaks_for"],
        members=tuple(plain["members"]),
    )


def speaker_out(speaker: Speaker) -> Plain:
    """A speaker as plain values."""
    return {
        "statement": speaker.statement,
        "entity": speaker.entity,
        "sureness": speaker.sureness,
        "reasons": list(speaker.reasons),
    }


def speaker_in(plain: Plain) -> Speaker:
    """A speaker from plain values; raises ValueError, KeyError or TypeError on others."""
    return Speaker(plain["statement"], plain["entity"], plain["sureness"], tuple(plain["reasons"]))


def likeness_out(likeness: Likeness) -> Plain:
    """A likeness as plain values."""
    return {
        "left": likeness.left,
        "right": likeness.right,
        "verdict": likeness.verdict,
        "reasons": list(likeness.reasons),
    }


def likeness_in(plain: Plain) -> Likeness:
    """A likeness from plain values; raises ValueError, KeyError or TypeError on others."""
    return Likeness(plain["left"], plain["right"], plain["verdict"], tuple(plain["reasons"]))


def correction_out(correction: Correction) -> Plain:
    """A correction as plain values."""
    return {
        "id": correction.id,
        "kind": correction.kind,
        "subjects": list(correction.subjects),
        "value": correction.value,
        "reason": correction.reason,
        "by": correction.by,
        "on": correction.on,
        "undone_on": correction.undone_on,
        "undone_by": correction.undone_by,
    }


def correction_in(plain: Plain) -> Correction:
    """A correction from plain values; raises ValueError, KeyError or TypeError on others."""
    return Correction(
        plain["id"],
        plain["kind"],
        tuple(plain["subjects"]),
        plain["value"],
        plain["reason"],
        plain["by"],
        plain["on"],
        plain["undone_on"],
        plain["undone_by"],
    )
