"""The list of stages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.run.stages import STAGES, Stage, check, load, named, signature


def test_the_stages_of_the_program_fit_together() -> None:
    """Each stage finds what it needs, and the last gives the weighing."""
    check(STAGES)
    assert "weighing" in STAGES[-1].gives


def test_a_stage_out_of_order_is_refused() -> None:
    """A stage whose needs nobody met before is named, with what it lacks."""
    with pytest.raises(ValueError, match="The stage `find` needs document"):
        check((STAGES[1], STAGES[0]))


def test_a_stage_twice_is_refused() -> None:
    """Names of stages are unique."""
    with pytest.raises(ValueError, match="two stages named `read`"):
        check((STAGES[0], STAGES[0]))


def test_stages_are_found_by_name() -> None:
    """A stage is found by its name, and an unknown name is refused."""
    assert STAGES[1] == named(STAGES, "find")
    with pytest.raises(ValueError, match="no stage named `wait`"):
        named(STAGES, "wait")


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.name)
def test_work_is_where_the_list_says(stage: Stage) -> None:
    """Every reference in the list leads to something that can be called."""
    assert callable(load(stage.work))
    assert callable(load(stage.version))


def test_the_signature_names_what_makes_a_document(stages: tuple[Stage, ...]) -> None:
    """Document stages with their versions are in it; settling is not, for it is done anew each time."""
    assert "read fake 1; find fake 1" == signature(stages)


def test_the_signature_changes_with_a_version(stages: tuple[Stage, ...]) -> None:
    """Another version of a stage is another signature."""
    other = (replace(stages[0], version="fake_rooms:other_version"), *stages[1:])
    assert signature(stages) != signature(other)
