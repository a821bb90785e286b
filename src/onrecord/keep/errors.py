"""What goes wrong with a record itself; what is wrong with an article is a `Problem` instead."""

from __future__ import annotations


class RecordError(Exception):
    """The record cannot be used as asked; the message is one whole sentence for people."""


class NoRecordError(RecordError):
    """There is no file where a record was looked for."""


class NotARecordError(RecordError):
    """The file is something else."""


class NewerRecordError(RecordError):
    """A later version of the program wrote the file in a way this one does not know."""


class DamagedRecordError(RecordError):
    """The file, or a row in it, is not what was written."""


class BusyRecordError(RecordError):
    """Another process kept the record locked for longer than we wait."""
