"""The command line: parse, call the record, print. Data goes to standard output, messages to standard error."""

from __future__ import annotations

from onrecord.show.cli.group import onrecord


def main() -> None:
    """Run the command line and end the process with its exit code."""
    onrecord.main(prog_name="onrecord")
