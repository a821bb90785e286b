"""Write the model as ONNX and its catalogue: `python -m training.export --weights W --vocabulary V --out FOLDER`.

The graph is built node by node from fused operators, so no tracing and no graph rewriting is involved. Weights of the
large products are int8, symmetric, one scale a column; word vectors are int8 with one scale a row; heads stay float.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file

from training.settings import NAME_LABELS, ROLE_LABELS, Settings

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["build_graph", "write_model"]

_FUSED = "com.microsoft"
_HEADS, _LAYERS, _HIDDEN = 12, 6, 384
#: How much of the difference between input channels moves into the weights, 0 to 1. Of the values from 0.4 to 1, this changed the scores least.
_EVENED = 0.8
#: Largest int8 weight.
_LARGEST = 127


class _Graph:
    """Nodes and weights of a graph under construction."""

    def __init__(self, *, int8: bool, ranges: dict[str, NDArray[np.float32]]) -> None:
        self.ranges = ranges
        self.nodes: list[Any] = []
        self.weights: list[Any] = []
        self.int8 = int8

    def weight(self, name: str, value: NDArray[Any]) -> str:
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, inputs: list[str], output: str, domain: str = "", **attributes: str | float) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [output], name=output, domain=domain, **attributes))
        return output

    def product(self, data: str, name: str, weight: NDArray[np.float32], bias: NDArray[np.float32] | None) -> str:
        """Multiply by a weight of shape (out, in), as torch keeps it, and add the bias where one is given."""
        matrix = np.ascontiguousarray(weight.T)
        if not self.int8:
            out = self.node("MatMul", [data, self.weight(name + ".w", matrix)], name + ".product")
            return out if bias is None else self.node("Add", [out, self.weight(name + ".b", bias)], name)
        if name in self.ranges:
            data, matrix = self._evened(data, name, matrix)
        scale = np.maximum(np.abs(matrix).max(axis=0), 1e-8).astype(np.float32) / _LARGEST
        rounded = np.clip(np.rint(matrix / scale), -_LARGEST, _LARGEST).astype(np.int8)
        inputs = [data, self.weight(name + ".w", rounded), self.weight(name + ".scale", scale), ""]
        inputs += [] if bias is None else [self.weight(name + ".b", bias)]
        return self.node("DynamicQuantizeMatMul", inputs, name, _FUSED)

    def _evened(self, data: str, name: str, matrix: NDArray[np.float32]) -> tuple[str, NDArray[np.float32]]:
        """Divide large input channels by what their weights are then multiplied with; the product stays the same."""
        heights = np.maximum(np.abs(matrix).max(axis=1), 1e-3)
        share = np.maximum(self.ranges[name], 1e-3) ** _EVENED / heights ** (1 - _EVENED)
        share = (share / np.exp(np.log(share).mean())).astype(np.float32)
        even = self.node("Mul", [data, self.weight(name + ".even", 1 / share)], name + ".evened")
        return even, matrix * share[:, None]


def build_graph(
    weights: dict[str, NDArray[np.float32]], *, int8: bool, ranges: dict[str, NDArray[np.float32]]
) -> onnx.ModelProto:
    """Build the graph.

    Args:
        weights: The network's weights by their names in torch.
        int8: Whether to round the large weights to int8.
        ranges: Largest input of each channel by product, as `training.ranges` measures them; may be empty.

    Returns:
        The ONNX model. Inputs: ``ids`` and ``codes`` of shape (1, pieces), ``firsts`` of shape (words,). Outputs, by
        word: ``roles``, ``names``, ``links``.
    """
    graph = _Graph(int8=int8, ranges=ranges)
    states = _embeddings(graph, weights)
    for number in range(_LAYERS):
        states = _layer(graph, weights, f"layers.{number}", states)
    _head(graph, weights, states)
    whole = TensorProto.INT64
    inputs = [
        helper.make_tensor_value_info("ids", whole, [1, "pieces"]),
        helper.make_tensor_value_info("codes", whole, [1, "pieces"]),
        helper.make_tensor_value_info("firsts", whole, ["words"]),
    ]
    outputs = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["words", width])
        for name, width in (("roles", len(ROLE_LABELS)), ("names", len(NAME_LABELS)), ("links", None))
    ]
    built = helper.make_graph(graph.nodes, "reader", inputs, outputs, graph.weights)
    model = helper.make_model(
        built, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(_FUSED, 1)], producer_name="onrecord"
    )
    model.ir_version = 9
    return model


def _embeddings(graph: _Graph, weights: dict[str, NDArray[np.float32]]) -> str:
    table = weights["pieces.weight"]
    if graph.int8:
        scale = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-8).astype(np.float32) / 127
        rounded = np.clip(np.rint(table / scale), -127, 127).astype(np.int8)
        raw = graph.node("Gather", [graph.weight("pieces.w", rounded), "ids"], "pieces.raw", axis=0)
        wide = graph.node("Cast", [raw], "pieces.wide", to=TensorProto.FLOAT)
        factor = graph.node("Gather", [graph.weight("pieces.scale", scale), "ids"], "pieces.factor", axis=0)
        pieces = graph.node("Mul", [wide, factor], "pieces")
    else:
        pieces = graph.node("Gather", [graph.weight("pieces.w", table), "ids"], "pieces", axis=0)
    codes = graph.node("Gather", [graph.weight("codes.w", weights["codes.weight"]), "codes"], "coded", axis=0)
    both = graph.node("Add", [pieces, codes], "pieces.coded")
    shape = graph.node("Shape", ["ids"], "shape", start=1, end=2)
    zero, one = graph.weight("zero", np.array([0])), graph.weight("one", np.array([1]))
    places = graph.node("Slice", [graph.weight("places.w", weights["places.weight"][None]), zero, shape, one], "places")
    return _norm(graph, weights, "norm", both, places)


def _norm(graph: _Graph, weights: dict[str, NDArray[np.float32]], name: str, left: str, right: str) -> str:
    gamma = graph.weight(name + ".gamma", weights[name + ".weight"])
    beta = graph.weight(name + ".beta", weights[name + ".bias"])
    return graph.node("SkipLayerNormalization", [left, right, gamma, beta], name, _FUSED, epsilon=1e-12)


def _layer(graph: _Graph, weights: dict[str, NDArray[np.float32]], name: str, states: str) -> str:
    def part(which: str) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        return weights[f"{name}.{which}.weight"], weights[f"{name}.{which}.bias"]

    packed = graph.product(states, f"{name}.qkv", *part("qkv"))
    names = [f"{name}.{letter}" for letter in "qkv"]
    split = helper.make_node("Split", [packed, _thirds(graph)], names, name=f"{name}.split", axis=2)
    graph.nodes.append(split)
    mixed = graph.node("MultiHeadAttention", names, f"{name}.mixed", _FUSED, num_heads=_HEADS)
    states = _norm(graph, weights, f"{name}.norm1", states, graph.product(mixed, f"{name}.out", *part("out")))
    weight, bias = part("up")
    up = graph.product(states, f"{name}.up", weight, None)
    inner = graph.node("BiasGelu", [up, graph.weight(f"{name}.up.bias", bias)], f"{name}.inner", _FUSED)
    return _norm(graph, weights, f"{name}.norm2", states, graph.product(inner, f"{name}.down", *part("down")))


def _thirds(graph: _Graph) -> str:
    if not any(weight.name == "thirds" for weight in graph.weights):
        graph.weight("thirds", np.array([_HIDDEN] * 3))
    return "thirds"


def _head(graph: _Graph, weights: dict[str, NDArray[np.float32]], states: str) -> None:
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
        product = graph.node("MatMul", [words, graph.weight(name + ".w", matrix.T)], name + ".product")
        graph.node("Add", [product, graph.weight(name + ".b", bias)], name)


def _rounded(values: NDArray[np.float32]) -> list[object]:
    return list(np.round(values.astype(np.float64), 5).tolist())


def write_model(
    weights: dict[str, NDArray[np.float32]],
    vocabulary: Path,
    out: Path,
    *,
    version: str,
    int8: bool,
    overlap: int,
    ranges: dict[str, NDArray[np.float32]],
) -> str:
    """Write graph, vocabulary and catalogue.

    Args:
        weights: The network's weights by their names in torch.
        vocabulary: The vocabulary file, one piece a line.
        out: Folder to write to; the catalogue is named after it.
        version: Version of the model.
        int8: Whether to round the large weights to int8.
        overlap: Pieces that neighbouring windows share.
        ranges: See `build_graph`.

    Returns:
        SHA-256 of the catalogue.
    """
    out.mkdir(parents=True, exist_ok=True)
    model = build_graph(weights, int8=int8, ranges=ranges)
    (out / "reader.onnx").write_bytes(model.SerializeToString(deterministic=True))
    shutil.copyfile(vocabulary, out / "vocabulary.txt")
    files = {
        name: {
            "sha256": hashlib.sha256((out / name).read_bytes()).hexdigest(),
            "bytes": (out / name).stat().st_size,
        }
        for name in ("reader.onnx", "vocabulary.txt")
    }
    catalogue = {
        "name": "reader",
        "version": version,
        "licences": {
            "encoder": "Apache-2.0 (all-MiniLM-L6-v2), weights changed by further training",
            "training data": "see MODEL_CARD.md; no text of it is in any of these files",
        },
        "files": files,
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
    content = json.dumps(catalogue, indent=1).encode("utf8") + b"\n"
    # Lists of numbers on one line each.
    content = re.sub(rb"\[\s+(-?\d[^\[\]]*?)\s+\]", lambda m: b"[" + b" ".join(m.group(1).split()) + b"]", content)
    (out / f"{out.name}.json").write_bytes(content)
    return hashlib.sha256(content).hexdigest()


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--model-version", default="0")
    parser.add_argument("--overlap", type=int, default=48)
    parser.add_argument("--float", action="store_true", help="keep all weights in float32, to measure what int8 loses")
    parser.add_argument("--ranges", type=Path, help="what training.ranges measured")
    parser.add_argument("--pins", type=Path, help="the file of pinned digests to bring up to date")
    arguments = parser.parse_args()
    weights = {name: np.asarray(value, dtype=np.float32) for name, value in load_file(arguments.weights).items()}
    digest = write_model(
        weights,
        arguments.vocabulary,
        arguments.out,
        version=arguments.model_version,
        int8=not arguments.float,
        overlap=arguments.overlap,
        ranges=dict(np.load(arguments.ranges)) if arguments.ranges else {},
    )
    if arguments.pins:
        text = arguments.pins.read_text(encoding="utf8")
        text = re.sub(rf'"{arguments.out.name}": "[0-9a-f]*"', f'"{arguments.out.name}": "{digest}"', text)
        arguments.pins.write_text(text, encoding="utf8")
    onnx.checker.check_model(str(arguments.out / "reader.onnx"), full_check=False)
    print(arguments.out / "reader.onnx", (arguments.out / "reader.onnx").stat().st_size, "bytes", digest)


if __name__ == "__main__":
    main()
