"""Votes laid over blocks."""

from __future__ import annotations

from onrecord.read.votes import Vote, trafilatura_vote, words


def test_share_counts_runs_of_four_words() -> None:
    """A block is taken as far as its runs of four words stand in the vote."""
    vote = Vote(["The mayor said that tolls would double.", "Yes."])
    assert vote.share(words("The mayor said that tolls would double.")) == 1.0
    assert vote.share(words("the mayor said that nobody knew")) == 1 / 3
    assert vote.share(words("Nobody on the islands knew")) == 0.0


def test_short_blocks_count_fully_only_as_whole_lines() -> None:
    """A word that merely occurs somewhere is weak evidence."""
    vote = Vote(["The mayor said that tolls would double.", "Yes."])
    assert (1.0, 0.4, 0.0, 0.0) == tuple(vote.share(words(w)) for w in ("Yes", "tolls", "no", ""))


def test_an_unreadable_page_gives_an_empty_vote() -> None:
    """A page without an article gives a vote that takes nothing."""
    assert trafilatura_vote("<![x").is_empty
