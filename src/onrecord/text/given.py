"""Given names that are forms of one: short forms, pet names, and the forms of other languages."""

from __future__ import annotations

from functools import cache

from onrecord.text.gazetteer import field, listed, rows


@cache
def alike_given() -> dict[str, frozenset[str]]:
    """For each given name, the names and short forms it may stand for, itself among them."""
    found: dict[str, set[str]] = {}
    for row in rows("nicknames"):
        family = (field(row, 0), *listed(row, 1))
        for short in family[1:]:
            found.setdefault(short, {short}).add(family[0])
            found.setdefault(family[0], {family[0]}).add(short)
    return {name: frozenset(forms) for name, forms in found.items()}


def same_given(left: str, right: str) -> bool:
    """Whether two given names may be forms of one: Bob and Robert, Dmitry and Dmytro."""
    families = alike_given()
    mine, yours = families.get(left, frozenset({left})), families.get(right, frozenset({right}))
    return right in mine or left in yours
