"""Persons who are named by their office alone."""

from __future__ import annotations

from onrecord.terms import Entity, Role, Span, Spelling
from onrecord.weigh.conflicts.holders import holders, titled


def bearer(name: str, told: str) -> Entity:
    """A person of one article with a title."""
    role = Role(told, "a", Span(0, len(told), told), "current")
    return Entity(name, "person", name, (Spelling(name, ("a",)),), (role,), None, ())


def test_the_only_holder_of_an_office() -> None:
    """An office that one person alone holds names that person, with and without the words before it."""
    known = holders([bearer("Otto Brekke", "the ferry captain of Orl"), bearer("Ada Holm", "Mayor")], {"a"})

    assert {"captain": ("Otto", "Brekke"), "ferry captain": ("Otto", "Brekke"), "mayor": ("Ada", "Holm")} == dict(known)


def test_two_holders_of_an_office() -> None:
    """Where two persons hold an office, it names neither."""
    assert {} == dict(holders([bearer("Otto Brekke", "captain"), bearer("Ada Holm", "captain")], {"a"}))
    assert {} == dict(holders([bearer("Otto Brekke", "captain")], {"b"}))


def test_where_an_office_stands_for_a_name() -> None:
    """Before a name, with another body after it, or as somebody's, an office does not stand for the name."""
    known = {"captain": ("Otto", "Brekke")}
    text = "The captain slept. The captain of Tern woke. The captain Nils Aune sang. The captain's dog barked."

    assert ["The captain"] == [text[one.start : one.end] for one in titled(text, known)]
