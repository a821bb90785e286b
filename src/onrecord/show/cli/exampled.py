"""Commands whose help begins with examples."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Mapping

#: ``-h`` works everywhere, and help uses up to 100 columns.
SETTINGS: Mapping[str, Any] = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class Exampled(click.Command):
    """A command with examples, each a line to type and what it does."""

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - handed on to click as it came
        examples: tuple[tuple[str, str], ...] = (),
        **kwargs: Any,  # noqa: ANN401
    ) -> None:
        kwargs["context_settings"] = {**SETTINGS, **(kwargs.get("context_settings") or {})}
        super().__init__(*args, **kwargs)
        self.examples = examples

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does, then its examples; options follow."""
        super().format_help_text(ctx, formatter)
        if self.examples:
            with formatter.section("Examples"):
                _write_examples(self.examples, formatter)


def _write_examples(examples: tuple[tuple[str, str], ...], formatter: click.HelpFormatter) -> None:
    """Side by side where every line fits, else each explanation under its example."""
    left, right = (max(len(side) for side in sides) for sides in zip(*examples, strict=True))
    if formatter.current_indent + left + right + 2 <= formatter.width:
        formatter.write_dl(examples, col_max=left)
        return
    for line, does in examples:
        formatter.write(f"{'':{formatter.current_indent}}{line}\n")
        if does:
            formatter.write(f"{'':{formatter.current_indent + 4}}{does}\n")
