"""The front door opens fast because nothing heavy stands behind it until it is used."""

from __future__ import annotations

import subprocess
import sys

#: Packages that take a tenth of a second and more, or tens of megabytes, to load.
HEAVY = {
    "apsw", "htmldate", "justhtml", "lxml", "numpy", "onnxruntime", "py3langid", "pyarrow", "sentencex", "tokenizers",
    "trafilatura",
}  # fmt: skip
SHOWING = {"click", "jinja2", "rich"}


def loaded(program: str) -> set[str]:
    """The top-level packages loaded after a short program has run in a fresh interpreter."""
    tail = "\nimport sys\nprint('\\nLOADED', *sorted({name.split('.')[0] for name in sys.modules}))"
    run = subprocess.run(
        [sys.executable, "-c", program + tail], check=True, capture_output=True, text=True, encoding="utf-8"
    )
    return set(run.stdout.split("\nLOADED ")[-1].split())


def test_import_loads_nothing_heavy() -> None:
    """``import onrecord`` loads no third-party package of weight, and none that only shows things."""
    assert "onrecord" in loaded("import onrecord")
    assert set() == loaded("import onrecord") & (HEAVY | SHOWING)


def test_help_loads_nothing_heavy() -> None:
    """``onrecord --help`` needs click, and nothing that reads, infers or stores."""
    found = loaded(
        "import sys\nsys.argv = ['onrecord', '--help']\n"
        "from onrecord.show.cli import main\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert not end.code"
    )

    assert "click" in found
    assert set() == found & (HEAVY | {"jinja2"})


def test_read_stays_the_verb() -> None:
    """``onrecord.read`` is the function, whether or not the room of that name has been loaded."""
    loaded(
        "import onrecord\n"
        "import onrecord.read.bytes\n"
        "assert callable(onrecord.read), onrecord.read\n"
        "from onrecord import read\n"
        "assert read is onrecord.read\n"
        "from onrecord.read.bytes import read_bytes\n"
        "from onrecord.read import bytes\n"
        "assert bytes.read_bytes is read_bytes"
    )
