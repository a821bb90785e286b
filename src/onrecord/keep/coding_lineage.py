"""Days, origins, utterances and stories as plain values and back; see `onrecord.keep.coding`."""

from __future__ import annotations

from onrecord.keep.coding import Plain, spans_in, spans_out, when_in, when_out
from onrecord.terms import Dated, Difference, Origin, Story, Utterance


def dated_out(dated: Dated) -> Plain:
    """A dated statement as plain values."""
    return {"statement": dated.statement, "when": when_out(dated.when), "reasons": list(dated.reasons)}


def dated_in(plain: Plain) -> Dated:
    """A dated statement from plain values; raises ValueError, KeyError or TypeError on others."""
    return Dated(plain["statement"], when_in(plain["when"]), tuple(plain["reasons"]))


def origin_out(origin: Origin) -> Plain:
    """An origin as plain values."""
    return {
        "document": origin.document,
        "origin": origin.origin,
        "relation": origin.relation,
        "retells": origin.retells,
        "spans": spans_out(origin.spans),
        "statements": list(origin.statements),
        "reasons": list(origin.reasons),
        "root": origin.root,
    }


def origin_in(plain: Plain) -> Origin:
    """An origin from plain values; raises ValueError, KeyError or TypeError on others."""
    return Origin(
        document=plain["document"],
        origin=plain["origin"],
        relation=plain["relation"],
        retells=plain["retells"],
        spans=spans_in(plain["spans"]),
        statements=tuple(plain["statements"]),
        reasons=tuple(plain["reasons"]),
        root=plain["root"],
    )


def utterance_out(utterance: Utterance) -> Plain:
    """An utterance with its differences as plain values."""
    return {
        "id": utterance.id,
        "speaker": utterance.speaker,
        "statements": list(utterance.statements),
        "differences": [
            [item.kind, item.left, item.right, spans_out(item.left_spans), spans_out(item.right_spans)]
            for item in utterance.differences
        ],
        "verdict": utterance.verdict,
        "reasons": list(utterance.reasons),
    }


def utterance_in(plain: Plain) -> Utterance:
    """An utterance from plain values; raises ValueError, KeyError or TypeError on others."""
    return Utterance(
        id=plain["id"],
        speaker=plain["speaker"],
        statements=tuple(plain["statements"]),
        differences=tuple(
            Difference(kind, left, right, spans_in(left_spans), spans_in(right_spans))
            for kind, left, right, left_spans, right_spans in plain["differences"]
        ),
        verdict=plain["verdict"],
        reasons=tuple(plain["reasons"]),
    )


def story_out(story: Story) -> Plain:
    """A story as plain values."""
    return {"id": story.id, "title": story.title, "documents": list(story.documents)}


def story_in(plain: Plain) -> Story:
    """A story from plain values; raises ValueError, KeyError or TypeError on others."""
    return Story(plain["id"], plain["title"], tuple(plain["documents"]))
