"""Which names are those of outlets."""

from __future__ import annotations

import pytest

from onrecord.link.origins.outlets import Outlets, without_kind
from onrecord.link.origins.publishers import bundled

OUTLETS = Outlets(bundled(), known=["Kattegat Kurier"], declared=["OPA"])


@pytest.mark.parametrize(
    "name",
    ["Reuters", "the AFP news agency", "The Strait Courier", "Halmouth Evening Post", "La Tribuna Croix", "Radio Sill",
     "Kattegat Kurier", "OPA", "Stellavik Broadcasting"],
)  # fmt: skip
def test_a_name_is_an_outlets(name: str) -> None:
    """By the table, by the record, by what a text calls it, or by its build."""
    assert OUTLETS.holds(name)


@pytest.mark.parametrize(
    "name",
    ["Joren Halvik", "Finance Ministry", "Reporters", "Corvenia", "The Post", "The Times", "Defence Press Office",
     "Ilse Marrowen", "the Harbour Party", "", "La Palma", "El Greco"],
)  # fmt: skip
def test_a_name_is_not_an_outlets(name: str) -> None:
    """People, states, offices, and short names that many outlets share."""
    assert not OUTLETS.holds(name)


def test_a_short_name_is_led_to_the_only_longer_one() -> None:
    """With two longer names that fit, the short one stays as it is."""
    assert OUTLETS.full("The Ledger", ["The Halmouth Ledger", "Halmouth Ledger"]) == "Halmouth Ledger"
    assert OUTLETS.full("The Post", ["Evening Post", "Island Post"]) == "The Post"


def test_two_forms_of_one_agency_have_one_key() -> None:
    """The table leads short forms to the full name; what it does not know keeps its own key."""
    assert OUTLETS.key("AFP") == OUTLETS.key("the Agence France-Presse news agency")
    assert OUTLETS.key("The Strait Courier") == OUTLETS.key("Strait Courier")


def test_words_that_say_what_it_is_are_no_part_of_the_name() -> None:
    """Neither before nor after it; words of that sort alone stay."""
    assert without_kind("the news agency OPA") == "OPA"
    assert without_kind("OPA news agency") == "OPA"
    assert without_kind("The Daily") == "The Daily"


def test_initials_stand_for_an_outlet_of_the_record() -> None:
    """NPS is the Northern Press Service where the record has its reports; of two that it may be, neither."""
    outlets = Outlets(bundled(), known=["Northern Press Service", "Isle Ferry Daily"], agencies=["MINA"])

    assert outlets.key("NPS") == outlets.key("the Northern Press Service")
    assert [name for name in ("NPS", "MINA", "IFD", "Northern Press Service") if outlets.is_agency(name)] == [
        "NPS",
        "MINA",
        "Northern Press Service",
    ]
    both = Outlets(bundled(), known=["Northern Press Service", "New Port Sentinel"])
    assert both.key("NPS") == "nps"
