"""One ONNX session, loaded from checked bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import onnxruntime

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

__all__ = ["Session"]

_QUIET: Final = 3


class Session:
    """Runs one graph on the processor.

    The same input gives the same output, whatever was run before: windows are never run together, since the ranges by
    which int8 graphs scale their inputs would then depend on the neighbours.
    """

    def __init__(self, graph: bytes, *, threads: int = 1) -> None:
        """Load a graph.

        Args:
            graph: The ONNX file's bytes, already checked.
            threads: Threads to compute with; at least 1.

        Raises:
            ValueError: Fewer than one thread is asked for.
        """
        if threads < 1:
            raise ValueError(f"threads must be at least 1, not {threads}")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
        options.log_severity_level = _QUIET
        options.enable_cpu_mem_arena = True
        options.add_session_config_entry("session.intra_op.allow_spinning", "0" if threads == 1 else "1")
        self._session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])

    def run(
        self, outputs: Sequence[str], inputs: Mapping[str, NDArray[np.int64] | NDArray[np.float32]]
    ) -> list[NDArray[np.float32]]:
        """Compute outputs.

        Args:
            outputs: Their names.
            inputs: Arrays by name.

        Returns:
            One array an output.
        """
        return [np.asarray(one, dtype=np.float32) for one in self._session.run(list(outputs), dict(inputs))]
