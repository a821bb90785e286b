"""Write the table of pieces and the reader as ONNX: `python -m training.export --weights W --vocabulary V --out MODELS`.

MODELS/pieces holds the table and its vocabulary, MODELS/reader the network that was trained with it.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import onnx
from onnx import TensorProto, helper
from safetensors.numpy import load_file

from training.folders import pin, write_folder
from training.graph import Graph, encoder, encoder_inputs, pieces_graph
from training.settings import NAME_LABELS, ROLE_LABELS, Settings

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["LICENCES", "reader_graph", "write_pieces", "write_reader"]

LICENCES: Final = {
    "encoder": "Apache-2.0 (all-MiniLM-L6-v2), weights changed by further training",
    "training data": "see MODEL_CARD.md; no text of it is in any of these files",
}


def reader_graph(
    weights: dict[str, NDArray[np.float32]], *, int8: bool, ranges: dict[str, NDArray[np.float32]]
) -> onnx.ModelProto:
    """Build the reader's graph.

    Args:
        weights: The network's weights by their names in torch.
        int8: Whether to round the large weights to int8.
        ranges: Largest input of each channel by product, as `training.ranges` measures them; may be empty.

    Returns:
        The ONNX model. Inputs: ``vectors`` of shape (1, pieces, width), ``codes`` of shape (1, pieces), ``firsts`` of
        shape (words,). Outputs, by word: ``roles``, ``names``, ``links``.
    """
    graph = Graph(int8=int8, ranges=ranges)
    _head(graph, weights, encoder(graph, weights))
    inputs = [*encoder_inputs(), helper.make_tensor_value_info("firsts", TensorProto.INT64, ["words"])]
    widths = (("roles", len(ROLE_LABELS)), ("names", len(NAME_LABELS)), ("links", None))
    outputs = [helper.make_tensor_value_info(name, TensorProto.FLOAT, ["words", width]) for name, width in widths]
    return graph.model("reader", inputs, outputs)


def _head(graph: Graph, weights: dict[str, NDArray[np.float32]], states: str) -> None:
    flat = graph.node("Squeeze", [states, graph.weight("first", np.array([0]))], "flat")
    words = graph.node("Gather", [flat, "firsts"], "words", axis=0)
    width = weights["links.weight"].shape[0] // 4
    shrink = np.float32(width**-0.25)
    for name, matrix, bias in (
        ("roles", weights["roles.weight"], weights["roles.bias"]),
        ("names", weights["names.weight"], weights["names.bias"]),
        (
            "links",
            np.concatenate([weights["links.weight"] * shrink, weights["no_source.weight"], weights["no_cue.weight"]]),
            np.concatenate([weights["links.bias"] * shrink, weights["no_source.bias"], weights["no_cue.bias"]]),
        ),
    ):
        graph.linear(words, name, matrix, bias)


def _rounded(values: NDArray[np.float32]) -> list[object]:
    return list(np.round(values.astype(np.float64), 5).tolist())


def write_pieces(
    weights: dict[str, NDArray[np.float32]], vocabulary: Path, out: Path, *, version: str, int8: bool
) -> str:
    """Write the table and the vocabulary.

    Args:
        weights: The network's weights by their names in torch.
        vocabulary: The vocabulary file, one piece a line.
        out: Folder to write to; the catalogue is named after it.
        version: Version of the table.
        int8: Whether to round it to int8.

    Returns:
        SHA-256 of the catalogue.
    """
    graph = pieces_graph(weights["pieces.weight"], int8=int8)
    files = {"pieces.onnx": graph.SerializeToString(deterministic=True), "vocabulary.txt": vocabulary.read_bytes()}
    return write_folder(out, files, {"name": "pieces", "version": version, "licences": LICENCES})


def write_reader(
    weights: dict[str, NDArray[np.float32]],
    out: Path,
    *,
    version: str,
    int8: bool,
    overlap: int,
    ranges: dict[str, NDArray[np.float32]],
    pieces: str,
) -> str:
    """Write the graph and its catalogue.

    Args:
        weights: The network's weights by their names in torch.
        out: Folder to write to; the catalogue is named after it.
        version: Version of the model.
        int8: Whether to round the large weights to int8.
        overlap: Pieces that neighbouring windows share.
        ranges: See `reader_graph`.
        pieces: SHA-256 of the catalogue of the table that the network was trained with.

    Returns:
        SHA-256 of the catalogue.
    """
    graph = reader_graph(weights, int8=int8, ranges=ranges)
    entries: dict[str, Any] = {
        "name": "reader",
        "version": version,
        "licences": LICENCES,
        "pieces": pieces,
        "window": Settings().window,
        "overlap": overlap,
        "roles": {"labels": ROLE_LABELS, "steps": _rounded(weights["role_crf.steps"])},
        "names": {"labels": NAME_LABELS, "steps": _rounded(weights["name_crf.steps"])},
        "links": {
            "width": weights["links.weight"].shape[0] // 4,
            "source_bias": _rounded(weights["source_bias"]),
            "content_bias": _rounded(weights["content_bias"]),
        },
    }
    return write_folder(out, {"reader.onnx": graph.SerializeToString(deterministic=True)}, entries)


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True, help="the folder of models")
    parser.add_argument("--model-version", default="0")
    parser.add_argument("--table-version", help="of the pieces, where they stayed as they were")
    parser.add_argument("--overlap", type=int, default=48)
    parser.add_argument("--float", action="store_true", help="keep all weights in float32, to measure what int8 loses")
    parser.add_argument("--ranges", type=Path, help="what training.ranges measured")
    parser.add_argument("--pins", type=Path, help="the file of pinned digests to bring up to date")
    arguments = parser.parse_args()
    weights = {name: np.asarray(value, dtype=np.float32) for name, value in load_file(arguments.weights).items()}
    version, int8 = arguments.model_version, not arguments.float
    table = arguments.table_version or version
    pieces = write_pieces(weights, arguments.vocabulary, arguments.out / "pieces", version=table, int8=int8)
    ranges = dict(np.load(arguments.ranges)) if arguments.ranges else {}
    reader = write_reader(
        weights,
        arguments.out / "reader",
        version=version,
        int8=int8,
        overlap=arguments.overlap,
        ranges=ranges,
        pieces=pieces,
    )
    for name, digest in (("pieces", pieces), ("reader", reader)):
        path = arguments.out / name / f"{name}.onnx"
        onnx.checker.check_model(str(path), full_check=False)
        if arguments.pins:
            pin(arguments.pins, name, digest)
        print(path, path.stat().st_size, "bytes", digest)


if __name__ == "__main__":
    main()
