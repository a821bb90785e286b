"""Write the judge as ONNX: `python -m training.judge_export --weights J --encoder W --out MODELS [--written FOLDER]`.

MODELS/pieces must hold the table of pieces of the encoder W; MODELS/judge is written beside it.
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper
from safetensors.numpy import load_file

from onrecord.infer.pieces import Cutter, read_vocabulary
from training.export import LICENCES
from training.folders import pin, write_folder
from training.graph import Graph, encoder, encoder_inputs
from training.judge import opened
from training.judge_data import drawn, laid, stories
from training.judge_settings import LABELS, JudgeSettings
from training.ranges import inputs_of

if TYPE_CHECKING:
    from numpy.typing import NDArray


__all__ = ["judge_graph"]


def judge_graph(
    weights: dict[str, NDArray[np.float32]], *, int8: bool, ranges: dict[str, NDArray[np.float32]]
) -> onnx.ModelProto:
    """Build the judge's graph.

    Args:
        weights: The network's weights by their names in torch.
        int8: Whether to round the large weights to int8.
        ranges: Largest input of each channel by product; may be empty.

    Returns:
        The ONNX model. Inputs: ``vectors`` (1, pieces, width), ``codes`` (1, pieces), ``shares`` (actors, pieces): by
        how much each piece belongs to an actor, ``firsts`` (words,). Outputs: ``values`` (actors, labels) and
        ``conditions`` (words,): how much each word belongs to a condition.
    """
    graph = Graph(int8=int8, ranges=ranges)
    body = {name.removeprefix("body."): value for name, value in weights.items() if name.startswith("body.")}
    states = encoder(graph, body)
    zero = "zero"
    flat = graph.node("Squeeze", [states, zero], "flat")
    first = graph.node("Gather", [flat, graph.weight("begin", np.array([0]))], "whole", axis=0)
    held = graph.node("MatMul", ["shares", flat], "held")
    # The begin mark's state beside that of each actor: its part of the product is added to every row.
    wide = weights["actor.weight"]
    half = wide.shape[1] // 2
    part = graph.linear(first, "actor.first", wide[:, :half], weights["actor.bias"])
    own = graph.node("MatMul", [held, graph.weight("actor.own", wide[:, half:].T)], "actor.product")
    inner = _gelu(graph, graph.node("Add", [own, part], "actor.sum"), "actor")
    graph.linear(inner, "values", weights["stance.weight"], weights["stance.bias"])
    chosen = graph.node("Gather", [flat, "firsts"], "chosen", axis=0)
    marks = graph.linear(chosen, "marks", weights["words.weight"][:1], weights["words.bias"][:1])
    graph.node("Squeeze", [marks, graph.weight("last", np.array([1]))], "conditions")
    inputs = [
        *encoder_inputs(),
        helper.make_tensor_value_info("shares", TensorProto.FLOAT, ["actors", "pieces"]),
        helper.make_tensor_value_info("firsts", TensorProto.INT64, ["words"]),
    ]
    outputs = [
        helper.make_tensor_value_info("values", TensorProto.FLOAT, ["actors", len(LABELS)]),
        helper.make_tensor_value_info("conditions", TensorProto.FLOAT, ["words"]),
    ]
    return graph.model("judge", inputs, outputs)


def _gelu(graph: Graph, data: str, name: str) -> str:
    return graph.node("Gelu", [data], name + ".gelu", "com.microsoft")


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True, help="the reader's weights")
    parser.add_argument("--out", type=Path, required=True, help="the folder of models")
    parser.add_argument("--written", type=Path, help="examples by which to even out input channels")
    parser.add_argument("--model-version", default="0")
    parser.add_argument("--float", action="store_true", help="keep all weights in float32, to measure what int8 loses")
    parser.add_argument("--pins", type=Path, help="the file of pinned digests to bring up to date")
    arguments = parser.parse_args()
    model = opened(arguments.encoder, None, arguments.weights, JudgeSettings())
    even: dict[str, NDArray[np.float32]] = {}
    if arguments.written:
        lines = (arguments.out / "pieces" / "vocabulary.txt").read_text(encoding="utf8").splitlines()
        cutter, chance = Cutter(read_vocabulary(lines)), np.random.default_rng(0)
        asked = list(drawn(stories(sorted(arguments.written.glob("stance-*.jsonl"))), chance))[::40]
        some = [item.two for one in asked if (item := laid(cutter, one)) is not None]
        read = ((torch.from_numpy(one.ids)[None], torch.from_numpy(one.codes)[None], None) for one in some)
        even = inputs_of(model.body.eval(), read)
    weights = {name: value.numpy() for name, value in model.state_dict().items()}
    weights |= {name: np.asarray(value, dtype=np.float32) for name, value in load_file(arguments.weights).items()}
    graph = judge_graph(weights, int8=not arguments.float, ranges=even)
    entries = {
        "name": "judge",
        "version": arguments.model_version,
        "licences": LICENCES,
        "pieces": hashlib.sha256((arguments.out / "pieces" / "pieces.json").read_bytes()).hexdigest(),
        "values": LABELS,
    }
    folder = arguments.out / "judge"
    digest = write_folder(folder, {"judge.onnx": graph.SerializeToString(deterministic=True)}, entries)
    onnx.checker.check_model(str(folder / "judge.onnx"), full_check=False)
    if arguments.pins:
        pin(arguments.pins, "judge", digest)
    print(folder / "judge.onnx", (folder / "judge.onnx").stat().st_size, "bytes", digest)


if __name__ == "__main__":
    main()
