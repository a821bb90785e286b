"""``python -m bench [--record] [NAME ...]``: run measurements and print them beside the recorded ones."""

from __future__ import annotations

import argparse
import importlib

from bench.measure import record, report

#: Name to module with a ``measure()`` that gives a list of measures; in the order in which they run.
MEASUREMENTS = (
    "seeds", "attributions", "reader", "pages", "text", "dates", "quantities", "names", "speakers", "coreference", "utterances", "retellings", "stories", "scale",
    "positions", "positions_news", "dse2qa", "commitments", "cautions", "events", "conflicts", "check", "serve",
)  # fmt: skip


def main() -> None:
    """Run the measurements that were named, or all of them."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--record", action="store_true", help="keep the figures as the ones to compare with")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"any of: {', '.join(MEASUREMENTS)}")
    arguments = parser.parse_args()
    for name in arguments.names or MEASUREMENTS:
        if name not in MEASUREMENTS:
            parser.error(f"no measurement is called {name!r}; there are: {', '.join(MEASUREMENTS)}")
        for measure in importlib.import_module(f"bench.{name}").measure():
            print(report(measure), flush=True)
            if arguments.record:
                record(measure)


if __name__ == "__main__":
    main()
