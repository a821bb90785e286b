"""What a reading step has to say about its input, before it is known which document it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from onrecord.terms.problem import Problem

if TYPE_CHECKING:
    from onrecord.terms.problem import Severity


class Remark(NamedTuple):
    """A problem without the name of its input; the fields are those of `onrecord.terms.Problem`."""

    severity: Severity
    code: str
    message: str
    at: int | None = None

    def problem(self, *, name: str, document: str | None = None) -> Problem:
        """This remark, said of one input."""
        return Problem(name, self.severity, self.code, self.message, self.at, document)
