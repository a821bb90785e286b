"""The limits a worker process sets itself, by the means of POSIX."""

from __future__ import annotations

import math
import resource

#: Exit status of a worker that says: out of memory.
OUT_OF_MEMORY = 77
#: The most a worker may write to any file. The language guesser unpacks 68 MB into a nameless temporary one.
_FILE_BYTES = 256_000_000


def confine(memory: int) -> None:
    """Bound what the process may hold in memory and write to disk.

    The bound is on data (RLIMIT_DATA: heap and private writable maps) and not on address space: the model's runtime
    maps far more than it ever touches.
    """
    resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (_FILE_BYTES, _FILE_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def limit_computing(seconds: float | None) -> None:
    """Let the process compute for so many seconds more and no longer; without end for none."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = resource.RLIM_INFINITY if seconds is None else math.ceil(used.ru_utime + used.ru_stime + seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.RLIM_INFINITY))
