"""The table of pieces that models share."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from onrecord.infer.catalogue import ModelError, read_catalogue
from onrecord.infer.judge import Judge
from onrecord.infer.pins import CATALOGUES
from onrecord.infer.reader import Reader
from onrecord.infer.vectors import Vectors, shipped_folder


def test_pieces_have_vectors() -> None:
    """Each piece has its own vector, wherever it stands."""
    found = Vectors.shipped().of(np.array([[101, 2000, 101]]))

    assert (1, 3, 384) == found.shape
    assert np.array_equal(found[0, 0], found[0, 2])
    assert not np.array_equal(found[0, 0], found[0, 1])


@pytest.mark.parametrize(("name", "model"), [("reader", Reader), ("judge", Judge)])
def test_a_model_of_another_table_is_refused(name: str, model: type[Reader | Judge]) -> None:
    """A model that was trained with other vectors is not loaded."""
    catalogue = read_catalogue(shipped_folder(name), CATALOGUES[name])

    with pytest.raises(ModelError, match="another table of pieces"):
        model(replace(catalogue, entries={**catalogue.entries, "pieces": "0" * 64}), Vectors.shipped())
