"""The reading room: the record as pages of a small server on this machine. Nothing is asked of any other."""
