"""Levels on which actors speak."""

from __future__ import annotations

import pytest

from onrecord.terms import Entity, EntityKind, Role, Span
from onrecord.weigh.positions.levels import counts_for, level_of, spoken_for

STATE = Entity("s", "state", "Norrland", (), (), None, ())


def _actor(kind: EntityKind, name: str, title: str = "", speaks_for: str | None = None) -> Entity:
    roles = (Role(title, "d", Span(0, len(title), title), "current"),) if title else ()
    return Entity("a", kind, name, (), roles, speaks_for, ())


@pytest.mark.parametrize(
    ("actor", "level"),
    [
        (STATE, "government"),
        (_actor("person", "Ada Brand", "transport minister", "s"), "ministry"),
        (_actor("person", "Ada Brand", "environment secretary", "s"), "ministry"),
        (_actor("person", "Ada Brand", "prime minister", "s"), "government"),
        (_actor("person", "Ada Brand", "general", "s"), "person"),
        (_actor("person", "Ada Brand"), "person"),
        (_actor("person", "Ada Brand", "President"), "government"),
        (_actor("person", "Ada Brand", "president"), "person"),
        (_actor("person", "Ada Brand", "finance secretary", "s"), "ministry"),
        (_actor("place", "Ravia"), "government"),
        (_actor("organisation", "Foreign Ministry"), "ministry"),
        (_actor("organisation", "NATO"), "alliance"),
        (_actor("organisation", "Sill Rowing Club"), "organisation"),
        (_actor("group", "parents"), "group"),
    ],
)
def test_level(actor: Entity, level: str) -> None:
    """Offices and kinds of bodies give the level."""
    assert level == level_of(actor, {"s": STATE, "a": actor})


def test_a_general_counts_for_nobody_else() -> None:
    """Words on the level of a person count for that person alone."""
    general = _actor("person", "Ada Brand", "general", "s")
    minister = _actor("person", "Ada Brand", "transport minister", "s")

    assert None is counts_for(general, level_of(general, {"s": STATE}))
    assert "s" == counts_for(minister, level_of(minister, {"s": STATE}))


def test_whom_somebody_without_a_name_speaks_for() -> None:
    """An unnamed spokesman gives the position of the state; an unnamed lawyer gives nobody's but a client's."""
    spokesman, lawyer = _actor("role", "Norrland spokesman", "", "s"), _actor("role", "Norrland lawyer", "", "s")

    assert ["s", None] == [spoken_for(one, "person") for one in (spokesman, lawyer)]
