"""The ONNX graph of the encoder, built node by node from fused operators: no tracing and no graph rewriting is involved.

Weights of the large products are int8, symmetric, one scale a column; word vectors are int8 with one scale a row; heads stay float.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

__all__ = ["Graph", "encoder", "pieces_graph"]

#: What stands behind the name of a product in the name of the means of its input channels.
MEAN: Final = ".mean"
_FUSED: Final = "com.microsoft"
_HEADS, _LAYERS, _HIDDEN = 12, 6, 384
#: How much of the difference between input channels moves into the weights, 0 to 1. Of the values from 0.4 to 1, this changed the scores least.
_EVENED: Final = 0.8
#: Largest int8 weight.
_LARGEST: Final = 127


class Graph:
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
        means = self.ranges.get(name + MEAN)
        if name in self.ranges:
            data, share = self._evened(data, name, matrix)
            matrix = matrix * share[:, None]
            means = None if means is None else means / share
        scale = np.maximum(np.abs(matrix).max(axis=0), 1e-8).astype(np.float32) / _LARGEST
        rounded = np.clip(np.rint(matrix / scale), -_LARGEST, _LARGEST).astype(np.int8)
        if means is not None:
            shift = (means @ (matrix - rounded * scale)).astype(np.float32)
            bias = shift if bias is None else bias + shift
        inputs = [data, self.weight(name + ".w", rounded), self.weight(name + ".scale", scale), ""]
        inputs += [] if bias is None else [self.weight(name + ".b", bias)]
        return self.node("DynamicQuantizeMatMul", inputs, name, _FUSED)

    def linear(self, data: str, name: str, weight: NDArray[np.float32], bias: NDArray[np.float32]) -> str:
        """Multiply by a weight of shape (out, in) in full precision, and add the bias."""
        product = self.node("MatMul", [data, self.weight(name + ".w", weight.T)], name + ".product")
        return self.node("Add", [product, self.weight(name + ".b", bias)], name)

    def _evened(self, data: str, name: str, matrix: NDArray[np.float32]) -> tuple[str, NDArray[np.float32]]:
        """Divide large input channels by what their weights are then to be multiplied with, which is given beside."""
        heights = np.maximum(np.abs(matrix).max(axis=1), 1e-3)
        share = np.maximum(self.ranges[name], 1e-3) ** _EVENED / heights ** (1 - _EVENED)
        share = (share / np.exp(np.log(share).mean())).astype(np.float32)
        even = self.node("Mul", [data, self.weight(name + ".even", 1 / share)], name + ".evened")
        return even, share

    def model(self, name: str, inputs: Sequence[Any], outputs: Sequence[Any]) -> onnx.ModelProto:
        """The finished model."""
        built = helper.make_graph(self.nodes, name, list(inputs), list(outputs), self.weights)
        opsets = [helper.make_opsetid("", 17), helper.make_opsetid(_FUSED, 1)]
        model = helper.make_model(built, opset_imports=opsets, producer_name="onrecord")
        model.ir_version = 9
        return model


def pieces_graph(table: NDArray[np.float32], *, int8: bool) -> onnx.ModelProto:
    """The table of pieces: ``ids`` of shape (1, pieces) to ``vectors`` of shape (1, pieces, width)."""
    graph = Graph(int8=int8, ranges={})
    if int8:
        scale = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-8).astype(np.float32) / _LARGEST
        rounded = np.clip(np.rint(table / scale), -_LARGEST, _LARGEST).astype(np.int8)
        raw = graph.node("Gather", [graph.weight("pieces.w", rounded), "ids"], "pieces.raw", axis=0)
        wide = graph.node("Cast", [raw], "pieces.wide", to=TensorProto.FLOAT)
        factor = graph.node("Gather", [graph.weight("pieces.scale", scale), "ids"], "pieces.factor", axis=0)
        graph.node("Mul", [wide, factor], "vectors")
    else:
        graph.node("Gather", [graph.weight("pieces.w", table), "ids"], "vectors", axis=0)
    return graph.model(
        "pieces",
        [helper.make_tensor_value_info("ids", TensorProto.INT64, [1, "pieces"])],
        [helper.make_tensor_value_info("vectors", TensorProto.FLOAT, [1, "pieces", _HIDDEN])],
    )


def encoder(graph: Graph, weights: dict[str, NDArray[np.float32]]) -> str:
    """Add the encoder, which reads ``vectors`` and ``codes``, and give the name of its states, (1, pieces, width)."""
    codes = graph.node("Gather", [graph.weight("codes.w", weights["codes.weight"]), "codes"], "coded", axis=0)
    both = graph.node("Add", ["vectors", codes], "pieces.coded")
    shape = graph.node("Shape", ["codes"], "shape", start=1, end=2)
    zero, one = graph.weight("zero", np.array([0])), graph.weight("one", np.array([1]))
    places = graph.node("Slice", [graph.weight("places.w", weights["places.weight"][None]), zero, shape, one], "places")
    states = _norm(graph, weights, "norm", both, places)
    for number in range(_LAYERS):
        states = _layer(graph, weights, f"layers.{number}", states)
    return states


def encoder_inputs() -> list[Any]:
    """What every graph with an encoder takes."""
    return [
        helper.make_tensor_value_info("vectors", TensorProto.FLOAT, [1, "pieces", _HIDDEN]),
        helper.make_tensor_value_info("codes", TensorProto.INT64, [1, "pieces"]),
    ]


def _norm(graph: Graph, weights: dict[str, NDArray[np.float32]], name: str, left: str, right: str) -> str:
    gamma = graph.weight(name + ".gamma", weights[name + ".weight"])
    beta = graph.weight(name + ".beta", weights[name + ".bias"])
    return graph.node("SkipLayerNormalization", [left, right, gamma, beta], name, _FUSED, epsilon=1e-12)


def _layer(graph: Graph, weights: dict[str, NDArray[np.float32]], name: str, states: str) -> str:
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


def _thirds(graph: Graph) -> str:
    if not any(weight.name == "thirds" for weight in graph.weights):
        graph.weight("thirds", np.array([_HIDDEN] * 3))
    return "thirds"
