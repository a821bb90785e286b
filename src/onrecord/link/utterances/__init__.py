"""Which statements in different articles are one act of speaking, and how their wording differs."""
